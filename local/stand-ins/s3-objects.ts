/** The objects in the stand-in's folder, found without asking it: listing through it takes longer with each page. */
import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isMissing } from '../atomic-file.ts';

export interface FoundObject {
  key: string;
  /** Bytes. */
  size: number;
  /** Hex, no quotes; empty where the stand-in has not written it yet. */
  eTag: string;
  /** Epoch milliseconds. */
  modified: number;
}

/** Ending of the file that holds an object's bytes (s3rver's). */
const OBJECT = '._S3rver_object';

/** Objects under a prefix that is a folder (`payloads/`), written at or after a moment. */
export async function* objectsSince(
  folder: string,
  bucket: string,
  prefix: string,
  since: number,
): AsyncGenerator<FoundObject> {
  const root = join(folder, bucket);
  for await (const path of filesSince(join(root, prefix), since)) {
    if (!path.endsWith(OBJECT)) continue;
    const { mtimeMs: modified, size } = await stat(path);
    if (modified < since) continue;
    const key = relative(root, path).slice(0, -OBJECT.length).split(sep).join('/');
    yield { key, size, eTag: await eTagOf(path), modified };
  }
}

/**
 * Files that may be new. Each is renamed into its place, which changes its folder too: the files of
 * a folder that has not changed since need no look.
 */
async function* filesSince(folder: string, since: number): AsyncGenerator<string> {
  const entries = await entriesOf(folder);
  const hasChanged = entries.length > 0 && (await stat(folder)).mtimeMs >= since;
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesSince(path, since);
    else if (hasChanged) yield path;
  }
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function eTagOf(path: string): Promise<string> {
  try {
    return await readFile(`${path}.md5`, 'utf8');
  } catch (error) {
    if (isMissing(error)) return '';
    throw error;
  }
}
