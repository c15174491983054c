/**
 * Paragraphs of plain text. They are separated by blank lines, or begin with an indent, or are one line each;
 * where a program broke them at a column, their lines are put together again.
 */

/**
 * The paragraphs in order, none empty.
 * @param standsAlone lines that are no text (bylines, dates): they are never put together with others
 */
export function paragraphsOf(text: string, standsAlone: (line: string) => boolean): string[] {
  const clean = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ');
  const blocks = clean.split(/\n[ \t]*\n/).map(linesOf);
  const filled = blocks.filter((lines) => lines.length > 0);
  // A headline, and all of the text in one block.
  const isOneBlock =
    filled.length === 2 && filled.some((lines) => lines.length > 2 && isBroken(lines));
  const areBlocks = blocks.length > 2 || isOneBlock;
  const paragraphs = areBlocks
    ? filled.flatMap((lines) => byIndent(lines) ?? [lines])
    : (byIndent(filled.flat()) ?? byFullLines(filled.flat()));
  return paragraphs
    .map((lines) => joined(lines, standsAlone))
    .filter((paragraph) => paragraph !== '');
}

function linesOf(block: string): string[] {
  return block.split('\n').filter((line) => line.trim() !== '');
}

const INDENT = /^(?: {2,}|\t|\u3000)/;

/** Lines that are indented begin paragraphs, where others are not; lines before the first one stand alone. */
function byIndent(lines: string[]): string[][] | undefined {
  const first = lines.findIndex((line) => INDENT.test(line));
  const indented = lines.filter((line) => INDENT.test(line)).length;
  if (first === -1 || indented < 2 || indented === lines.length - first) return undefined;
  const paragraphs = lines.slice(0, first).map((line) => [line]);
  for (const line of lines.slice(first)) {
    if (INDENT.test(line)) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs;
}

/** Without a sign between them paragraphs end at lines that are not full; one line each where none is broken. */
function byFullLines(lines: string[]): string[][] {
  const width = widthOf(lines);
  const full = lines.filter((line, at) => isFull(line, lines[at + 1], width));
  const isText =
    full.length > 2 && full.filter((line) => SENTENCE_END.test(line)).length * 2 < full.length;
  if (!isText || !isWidth(width)) return lines.map((line) => [line]);
  const paragraphs: string[][] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (before !== undefined && isFull(before, line, width)) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  });
  return paragraphs;
}

const SENTENCE_END = /[.!?。！？…]["'”’」』)）]{0,3}\s*$/u;
/** Columns: of old wires (40), typewriters (60 to 80) and mails (72). Wide signs take two. */
const NARROWEST = 36;
const WIDEST = 100;

function isWidth(width: number): boolean {
  return width >= NARROWEST && width <= WIDEST;
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/g;

/** Columns that a line takes; what is far too long is as long as it is. */
function columnsOf(line: string): number {
  const text = line.trimEnd();
  return text.length > WIDEST * 2 ? text.length : text.length + (text.match(WIDE)?.length ?? 0);
}

function widthOf(lines: readonly string[]): number {
  let width = 0;
  for (const line of lines) width = Math.max(width, columnsOf(line));
  return width;
}

/** The first word of the next line did not fit behind this one. Japanese and Chinese break between any signs. */
function isFull(line: string, next: string | undefined, width: number): boolean {
  if (next === undefined) return false;
  const word = /^\s{0,20}([\u3040-\u30ff\u3400-\u9fff]|\S{1,60})/.exec(next)?.[1] ?? '';
  return columnsOf(line) + 1 + columnsOf(word) > width;
}

/** A list, or columns of figures. */
const TABULAR = /^\s{0,20}(?:[-*•·▲△○◇■□]|\d{1,3}[.)])\s|\S(?: {3,}|\t)\S/;

/** Was this paragraph broken, at a column or by hand? */
function isBroken(lines: readonly string[]): boolean {
  const width = widthOf(lines);
  if (lines.length < 2 || width > WIDEST || lines.some((line) => TABULAR.test(line))) return false;
  const isAtColumn =
    width >= NARROWEST &&
    lines.every((line, at) => at === lines.length - 1 || isFull(line, lines[at + 1], width));
  return isAtColumn || isByHand(lines);
}

/** At least half of the lines go on in the middle of a sentence; verses and results begin with capitals. */
function isByHand(lines: readonly string[]): boolean {
  const goingOn = lines.filter((line, at) => at > 0 && goesOn(lines[at - 1] ?? '', line)).length;
  return goingOn * 2 >= lines.length - 1;
}

function goesOn(before: string, line: string): boolean {
  if (SENTENCE_END.test(before)) return false;
  return /^\s{0,20}\p{Ll}/u.test(line) || /[,;、，]\s{0,20}$/.test(before);
}

function joined(lines: readonly string[], standsAlone: (line: string) => boolean): string {
  const isText = isBroken(lines) && !lines.some((line, at) => at > 0 && standsAlone(line.trim()));
  if (!isText) {
    const apart = lines.map((line) => line.trim());
    return apart.join('\n').trim();
  }
  let text = '';
  for (const line of lines) text += between(text, line.trim()) + line.trim();
  return text;
}

/** A hyphen at the end stays: it may be part of the word. Japanese and Chinese have no spaces. */
function between(before: string, after: string): string {
  if (before === '' || /\p{L}-$/u.test(before)) return '';
  const isWide = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uff60]$/.test(before);
  return isWide && /^[\u3000-\u30ff\u3400-\u9fff\uff00-\uff60]/.test(after) ? '' : ' ';
}
