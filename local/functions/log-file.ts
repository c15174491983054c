/** A function's log: whole lines at the end of a file, and to whoever watches. */
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

export interface LogFile {
  /** Takes output as it comes, in whatever pieces. */
  write(chunk: string): void;
  /** Resolves when everything is in the file. */
  close(): Promise<void>;
}

export function openLogFile(path: string, onLine?: (line: string) => void): LogFile {
  mkdirSync(dirname(path), { recursive: true });
  const file = createWriteStream(path, { flags: 'a' });
  // A full disk must not end the wire; what is lost is a log.
  file.on('error', () => {});
  let rest = '';
  return {
    write(chunk) {
      file.write(chunk);
      if (!onLine) return;
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line !== '') onLine(line);
    },
    async close() {
      if (rest !== '') onLine?.(rest);
      await new Promise<void>((resolve) => file.end(() => resolve()));
    },
  };
}
