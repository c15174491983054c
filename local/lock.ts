/**
 * One wire on one data folder: two would process every message twice and fight over the files.
 *
 * A folder of claims, each a file with a name of its own. Whoever wants the lock first writes a claim
 * and then looks for others: of two who come at the same time at least one sees the other and steps
 * back. The claim of a dead process may be removed by anybody, since no name is ever used again;
 * with one lock file for all, a stale one and a fresh one under the same name could be mistaken.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readJson, unlinkIfThere, writeAtomically } from './atomic-file.ts';
import {
  asProcessIdentity,
  identify,
  isSameProcess,
  type ProcessIdentity,
} from './process-identity.ts';

export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
  readonly pid: number;

  constructor(folder: string, pid: number) {
    super(
      `Another wire runs on this data folder: process ${pid} holds ${folder}. Stop it first, or choose another folder.`,
    );
    this.pid = pid;
  }
}

export interface Lock {
  release(): Promise<void>;
}

/** Milliseconds in which those who stepped back for each other try again. */
const SETTLING = 200;
const CLAIM = '.json';

/**
 * Takes the lock; one that a dead process left behind does not count.
 * @param folder of the claims; made if it is not there
 * @param patience milliseconds to wait for somebody who holds it, and may only want to look
 * @throws FolderInUse, with the number of the process that holds it.
 */
export async function takeLock(folder: string, patience = 0): Promise<Lock> {
  await mkdir(folder, { recursive: true });
  const deadline = performance.now() + Math.max(patience, SETTLING);
  for (;;) {
    const claim = join(folder, `${randomUUID()}${CLAIM}`);
    const holder = await tryToTake(folder, claim);
    if (!holder) return { release: () => unlinkIfThere(claim) };
    if (performance.now() > deadline) throw new FolderInUse(folder, holder.pid);
    // Not all at the same time again.
    await sleep(10 + Math.random() * 40);
  }
}

/** Who else claims the lock; undefined where it is taken now. */
async function tryToTake(folder: string, claim: string): Promise<ProcessIdentity | undefined> {
  const holder = await otherClaim(folder, claim);
  if (holder) return holder;
  await writeAtomically(claim, JSON.stringify(identify(process.pid)));
  const rival = await otherClaim(folder, claim);
  if (rival) await unlinkIfThere(claim);
  return rival;
}

/** Somebody who is alive and claims the lock; removes the claims of the dead. */
async function otherClaim(folder: string, mine: string): Promise<ProcessIdentity | undefined> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (!name.endsWith(CLAIM) || path === mine) continue;
    const owner = asProcessIdentity(await readJson(path));
    if (owner && isSameProcess(owner)) return owner;
    await unlinkIfThere(path);
  }
  return undefined;
}
