/**
 * A child process that ends when this process does, however it ends. Nothing tells a child that its
 * parent was killed, but a pipe from it closes: a shell waits for that, and ends the program.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

/**
 * Descriptor 3 is the pipe: a shell gives /dev/null to what it starts in the background. The first
 * line tells the program's number, as the child that is started here is the shell.
 */
const GUARD = `
exec 3<&0
"$@" </dev/null 3<&- &
program=$!
echo "$program" >&4
(cat <&3 >/dev/null 2>&1; kill "$program" 2>/dev/null) 4>&- &
exec 3<&- 4>&-
wait "$program"
`;

export interface GuardedChild {
  /** The program's own number. */
  pid: number;
  /** Resolves when it has ended, with its exit code; -1 where the shell does not know one. */
  ended: Promise<number>;
  /** Ends it and waits until it has. */
  stop(): Promise<void>;
}

/**
 * Starts a program; what it prints goes to the end of a file.
 * @throws Error where it cannot be started.
 */
export async function startGuarded(
  program: string,
  args: readonly string[],
  logFile: string,
): Promise<GuardedChild> {
  const log = openSync(logFile, 'a');
  const shell = spawn('/bin/sh', ['-c', GUARD, 'sh', program, ...args], {
    stdio: ['pipe', log, log, 'ignore', 'pipe'],
    // In a session of its own, so that Ctrl-C in the terminal reaches the parent only: it still
    // needs the program while it finishes.
    detached: true,
  });
  closeSync(log);
  const ended = new Promise<number>((resolve) => {
    shell.once('exit', (code) => {
      shell.stdin?.destroy();
      resolve(code ?? -1);
    });
    shell.once('error', () => resolve(-1));
  });
  const pid = await readPid(shell, ended);
  return {
    pid,
    ended,
    async stop() {
      shell.stdin?.destroy();
      await ended;
    },
  };
}

async function readPid(shell: ChildProcess, ended: Promise<number>): Promise<number> {
  const pipe = shell.stdio[4] as NodeJS.ReadableStream;
  const told = new Promise<string>((resolve) => {
    pipe.once('data', (chunk: Buffer) => resolve(chunk.toString()));
  });
  const pid = Number(await Promise.race([told, ended.then(() => '')]));
  if (!Number.isSafeInteger(pid) || pid <= 0) throw new Error('The program could not be started.');
  return pid;
}
