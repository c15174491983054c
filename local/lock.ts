/** One wire on one data folder: two would process every message twice and fight over the files. */
import { randomUUID } from 'node:crypto';
import { link, mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readJson, unlinkIfThere } from './atomic-file.ts';
import {
  asProcessIdentity,
  identify,
  isSameProcess,
  type ProcessIdentity,
} from './process-identity.ts';

export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
  readonly pid: number;

  constructor(path: string, pid: number) {
    super(
      `Another wire runs on this data folder: process ${pid} holds ${path}. Stop it first, or choose another folder.`,
    );
    this.pid = pid;
  }
}

export interface Lock {
  release(): Promise<void>;
}

/** Milliseconds. */
const LOOK_AGAIN = 50;

/**
 * Takes the lock; one that a dead process left behind is taken over.
 * @param patience milliseconds to wait for somebody who holds it, and may only want to look
 * @throws FolderInUse, with the number of the process that holds it.
 */
export async function takeLock(path: string, patience = 0): Promise<Lock> {
  await mkdir(dirname(path), { recursive: true });
  const deadline = performance.now() + patience;
  const mine = `${path}.${randomUUID()}`;
  await writeFile(mine, JSON.stringify(identify(process.pid)));
  try {
    while (!(await isTaken(mine, path, performance.now() >= deadline))) await sleep(LOOK_AGAIN);
  } finally {
    await unlinkIfThere(mine);
  }
  return { release: () => unlinkIfThere(path) };
}

async function isTaken(mine: string, path: string, isLast: boolean): Promise<boolean> {
  try {
    await linkOrTakeOver(mine, path);
    return true;
  } catch (error) {
    if (isLast || !(error instanceof FolderInUse)) throw error;
    return false;
  }
}

async function linkOrTakeOver(mine: string, path: string): Promise<void> {
  // Twice is enough for one stale lock; a third holder in between has a right to it.
  for (let attempt = 0; attempt < 3; attempt += 1) {
    // A hard link is made only if the name is free, and its content is complete at once.
    if (await linkIfFree(mine, path)) return;
    const holder = await readHolder(path);
    if (holder && isSameProcess(holder)) throw new FolderInUse(path, holder.pid);
    await setStaleAside(path, holder);
  }
  throw new FolderInUse(path, (await readHolder(path))?.pid ?? 0);
}

/**
 * Moves a stale lock away. Should somebody else have taken it over between the look and the move,
 * theirs is put back.
 */
async function setStaleAside(path: string, stale: ProcessIdentity | undefined): Promise<void> {
  const aside = `${path}.${randomUUID()}.stale`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  const moved = await readHolder(aside);
  if (moved && (moved.pid !== stale?.pid || moved.started !== stale.started)) {
    await linkIfFree(aside, path);
  }
  await unlinkIfThere(aside);
}

async function linkIfFree(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function readHolder(path: string): Promise<ProcessIdentity | undefined> {
  return asProcessIdentity(await readJson(path));
}
