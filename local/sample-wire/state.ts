/** How far the script has gone and when: what has to survive a restart, so that the wire never goes back in time. */
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface WireState {
  /** Time of step 1, seconds since 1970. */
  base: number;
  step: number;
  /** Times of the latest steps after the script's end, seconds since 1970, the last is that of `step`. */
  endless: number[];
  /** The port of the first start: addresses stay the same over restarts, and with them the feeds' identity. */
  port?: number;
}

/**
 * The saved state.
 * @returns undefined where there is no file yet
 * @throws Error if the file can't be understood: guessing would take the wire back in time
 */
export async function loadState(path: string): Promise<WireState | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const state = narrow(text);
  if (state) return state;
  throw new Error(`${path} is not a state of the sample wire; delete it to play from the start`);
}

/** Saves the state whole or not at all: a crash leaves the old file, and what was saved is on the disk. */
export async function saveState(path: string, state: WireState): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(`${path}.new`, 'w');
  try {
    await file.writeFile(`${JSON.stringify(state)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}

function narrow(text: string): WireState | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { base, step, endless, port } = value as Record<string, unknown>;
  if (!isCount(base) || !isCount(step) || step < 1) return undefined;
  if (!Array.isArray(endless) || !endless.every(isCount)) return undefined;
  if (port !== undefined && !isCount(port)) return undefined;
  return { base, step, endless, ...(port === undefined ? {} : { port }) };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
