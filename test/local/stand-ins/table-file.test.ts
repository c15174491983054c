import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ensureTableFile } from '../../../local/stand-ins/table-file.ts';
import { temporaryFolders } from '../temporary-folder.ts';

const folder = temporaryFolders();

function place(): string {
  const at = folder();
  mkdirSync(at, { recursive: true });
  return join(at, 'table.db');
}

/** Statements of the file that says what is in the ready-made one, without comments. */
function statements(): string[] {
  const sql = readFileSync(
    new URL('../../../local/stand-ins/table-file.sql', import.meta.url),
    'utf8',
  );
  const lines = sql.split('\n').filter((line) => !line.startsWith('--'));
  return lines
    .join('\n')
    .split(/;\n(?=CREATE|$)/)
    .filter((text) => text.trim() !== '');
}

describe('a new table file', () => {
  it('is an SQLite file with all that table-file.sql says', async () => {
    const path = place();
    await ensureTableFile(path);
    const bytes = readFileSync(path, 'latin1');
    expect(bytes.startsWith('SQLite format 3\0')).toBe(true);
    expect(statements()).toHaveLength(4);
    // SQLite keeps each statement's own text.
    for (const statement of statements()) expect(bytes).toContain(statement);
  });

  it('never takes the place of one that is there', async () => {
    const path = place();
    writeFileSync(path, 'data');
    await ensureTableFile(path);
    expect(readFileSync(path, 'utf8')).toBe('data');
  });
});
