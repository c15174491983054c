/** A folder for one test file, gone afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

let count = 0;

/** Call it at the top of a test file; the result makes paths of folders that nobody has used yet. */
export function temporaryFolders(): () => string {
  const root = mkdtempSync(join(tmpdir(), 'wiredesk-local-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return () => {
    count += 1;
    return join(root, String(count));
  };
}
