/**
 * Which process a number meant. Numbers come again, quickly so in containers, where every run may
 * be number 7; a process is the same only if it also started at the same moment.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface ProcessIdentity {
  pid: number;
  /** When it started, in whatever form the system gives; empty where the system says nothing. */
  started: string;
}

/** The identity of a running process; undefined where there is none with this number. */
export function identify(pid: number): ProcessIdentity | undefined {
  return isRunning(pid) ? { pid, started: startOf(pid) } : undefined;
}

/** Whether the very process that was identified is still running. */
export function isSameProcess(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.started === identity.started;
}

/** Narrows what was read from a file. */
export function asProcessIdentity(value: unknown): ProcessIdentity | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { pid, started } = value as Record<string, unknown>;
  const isPid = Number.isSafeInteger(pid) && Number(pid) > 0;
  return isPid && typeof started === 'string' ? { pid: Number(pid), started } : undefined;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function startOf(pid: number): string {
  return process.platform === 'linux' ? startOnLinux(pid) : startByPs(pid);
}

/** Ticks since the boot (field 22 of proc_pid_stat(5)), and which boot it was. */
function startOnLinux(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program stands in brackets and may hold blanks and brackets itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // A zombie has ended; only its parent has not asked yet.
    return fields[0] === 'Z' ? 'ended' : `${boot}:${fields[19]}`;
  } catch {
    return '';
  }
}

function startByPs(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
