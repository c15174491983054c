/** Files that are either the old or the new state, never half of one. */
import { randomUUID } from 'node:crypto';
import { readFile, rename, unlink, writeFile } from 'node:fs/promises';

/** Ending of files that are being written; one that is left over belongs to a run that was killed. */
export const UNFINISHED = '.tmp';

/**
 * Writes beside the file, then renames: whoever reads sees all of it or nothing.
 * @throws what the file system says.
 */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const unfinished = `${path}.${randomUUID()}${UNFINISHED}`;
  try {
    await writeFile(unfinished, content);
    await rename(unfinished, path);
  } catch (error) {
    await unlinkIfThere(unfinished);
    throw error;
  }
}

/**
 * The JSON in a file; undefined where there is no such file, or what is in it is not JSON.
 * @throws what the file system says, apart from "no such file".
 */
export async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export async function unlinkIfThere(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/** Whether a file system error says that there is no such file. */
export function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | null)?.code === 'ENOENT';
}
