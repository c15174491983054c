/** What is wrong in a file under `feeds/`, with its place, for the person who has to correct it. */

export interface ConfigError {
  /** As it is opened from the project's root: `feeds/yonhap.yaml`. */
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based. */
  column: number;
  /** `feeds[2].interval`; empty where the whole file is meant. */
  field: string;
  /** A sentence without its end: what must be, and what to write. */
  message: string;
}

/**
 * Errors as text, one a line, in the form that editors turn into links:
 * `feeds/yonhap.yaml:12:5 feeds[2].interval: must be …; write for example 60s`.
 */
export function formatConfigErrors(errors: readonly ConfigError[]): string {
  return errors
    .map(({ file, line, column, field, message }) => {
      const place = `${file}:${line}:${column}`;
      return field === '' ? `${place} ${message}` : `${place} ${field}: ${message}`;
    })
    .join('\n');
}

/** In the order in which a reader meets them. */
export function sortConfigErrors(errors: readonly ConfigError[]): ConfigError[] {
  return [...errors].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
