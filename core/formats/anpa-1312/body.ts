/** The text of an ANPA 1312 message as HTML: paragraphs, subheads, tables. */
import { escapeHtml } from '../../html/text.ts';
import { SPACE_BAND } from './control-characters.ts';
import type { Line } from './lines.ts';
import { inColumns, inPrint } from './typography.ts';

type Row = Extract<Line, { kind: 'row' }>;

const COLUMN = new RegExp(`[;${SPACE_BAND}]`);

/** Undefined where there is nothing to print. */
export function bodyOf(lines: Line[]): string | undefined {
  const parts: string[] = [];
  let rows: Row[] = [];
  const closeTable = (): void => {
    if (rows.length > 0) parts.push(tableOf(rows));
    rows = [];
  };
  for (const line of lines) {
    if (line.kind === 'row') {
      // A head in the middle begins a table of its own.
      if (line.isHead && rows.at(-1)?.isHead === false) closeTable();
      rows.push(line);
    } else {
      closeTable();
      parts.push(elementOf(line.kind === 'flush' ? 'h3' : 'p', inPrint(line.text)));
    }
  }
  closeTable();
  return parts.join('') || undefined;
}

export function elementOf(name: 'h3' | 'p' | 'li', text: string): string {
  return text === '' ? '' : `<${name}>${escapeHtml(text)}</${name}>`;
}

/** Columns that are marked make a table; those made with spaces stay as they are set. */
function tableOf(rows: Row[]): string {
  const cells = rows.map(({ text }) => text.split(COLUMN));
  const isMarked = cells.every(({ length }) => length > 1);
  if (!isMarked) return preformatted(rows);
  const html = rows.map(({ isHead }, index) => {
    const name = isHead ? 'th' : 'td';
    const row = (cells[index] ?? []).map(
      (cell) => `<${name}>${escapeHtml(inPrint(cell))}</${name}>`,
    );
    return `<tr>${row.join('')}</tr>`;
  });
  return `<table>${html.join('')}</table>`;
}

function preformatted(rows: Row[]): string {
  const text = rows.map(({ text }) => inColumns(text)).join('\n');
  return text.trim() === '' ? '' : `<pre>${escapeHtml(text)}</pre>`;
}
