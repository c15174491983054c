/**
 * The SQLite file that DynamoDB's stand-in starts a new table with. dynoxide 1.2.1 keeps the stream's
 * records without an index and for ever: each write and each look at the stream reads all of them, so
 * that after a few days of news a write takes a tenth of a second. `table-file.sql` says what is
 * added; Node has no SQLite of its own before version 22, so the empty file is kept ready-made.
 *
 * Made with: sqlite3 table.db < table-file.sql && gzip -9n < table.db | base64
 */
import { existsSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { writeAtomically } from '../atomic-file.ts';

const TABLE_FILE =
  'H4sIAAAAAAACA+3Xz4/SQBQH8HYBMQjG28Z4eYkxQlg3GteTmtiFWWyEspZudjk1XTpilZbQFnUTL+jB/8iDf52P' +
  'H41QVuvNuPl+kiYzzJv3hmkvr/e67cWS3oxD34npsXJLUVXlBZGiKIXVk5iP82tzVclWUPYHamU+KJeVm+XKj8pB' +
  '+TsPAQAAAADgH5vdLxTv3K1f/3IjDr3hUIZRHErHt3nm26txKAfj0I0aptAsQZapt1rCpLVA0o4s/kU3esK0qGtQ' +
  'aicdipZulIiaoi04xZHZ7WzFnL4UpiDPpWfPyRCn+zx6QI8ezj0tCaP5OV/cvVdXZ0+8wJWfks1OMJSpTIXVQXWj' +
  'Kc5oPfCyo1Vj53wk7cDx5R5Fb53QtT2XR3IylcGAF6b+uQxrs1xuWb6xXp4zyDCVMX9Z+UVgZvmG1rOqqcqk9TiV' +
  'JfjKa7XjnWu79braX2yKJiNu4+wkPjXNJa9LO2wLSi1WF/V4Vvs6UYvzlN9uLw+yebzUdGcj59Zf4Re8iV/h6uh0' +
  'bOodzezTK9En7cTq6gbn6gjD2tva9etGyBJnFhldfk7a7e1I+UEG8V9FvpcXkf0uGgdZgYH8aHu+M1xm3F4fj9w/' +
  'rqffXka55IPLihvwTcfStblfT27098HTiD9Kz+W78eKLReaNkNq8N+emHwAAAAAAAACuMPT/AAAAAAAAAFdfCf0/' +
  'AAAAAAAAAPp/AAAAAAAAAPjv/QSO0PJkAFAAAA==';

/** Makes the file, if it is not there yet. */
export async function ensureTableFile(path: string): Promise<void> {
  if (existsSync(path)) return;
  await writeAtomically(path, gunzipSync(Buffer.from(TABLE_FILE, 'base64')));
}
