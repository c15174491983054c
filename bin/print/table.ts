/** Rows in columns that line up, Korean and Chinese included. */
import stringWidth from 'string-width';
import { bold, dim } from './style.ts';

/** A table: a bold head, a rule, then the rows; the last column is not padded. */
export function table(head: string[], rows: string[][]): string {
  const widths = head.map((title, column) =>
    Math.max(stringWidth(title), ...rows.map((row) => stringWidth(row[column] ?? ''))),
  );
  const line = (cells: string[]) =>
    cells
      .map((cell, column) => {
        const isLast = column === cells.length - 1;
        return isLast ? cell : cell + ' '.repeat((widths[column] ?? 0) - stringWidth(cell));
      })
      .join('  ')
      .trimEnd();
  const rule = dim(widths.map((size) => '─'.repeat(size)).join('  '));
  return [bold(line(head)), rule, ...rows.map(line)].join('\n');
}
