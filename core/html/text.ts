/** HTML → the text that a reader sees, and text → HTML. */
import { Parser } from 'htmlparser2';
import { behindParagraph, behindWord, rewritten, TextParts } from '../pieces.ts';
import { nestsTooDeep, withoutTags } from './depth.ts';
import { visitSimpleHtml } from './simple-html.ts';
import { withoutUnclosed } from './unclosed.ts';
import { BLOCK_ELEMENTS } from './vocabulary.ts';

/** Elements whose content a reader never sees. */
const HIDDEN = new Set('script style template iframe noframes noembed title object'.split(' '));
/** Rows and list entries stand on lines of their own, without a blank line between. */
const LINES = new Set('li tr dt dd option'.split(' '));
const CELLS = new Set(['td', 'th']);

/**
 * The visible text: paragraphs and other blocks are separated by a blank line, `<br>` is a line break,
 * white space is collapsed as a browser does it, references are decoded. Never throws.
 */
export function htmlToText(html: string): string {
  if (!html.includes('<') && !html.includes('&')) return collapsed(html);
  const simple = simpleText(html);
  if (simple !== undefined) return simple;
  if (nestsTooDeep(html)) return collapsed(withoutTags(html));
  const writer = new TextWriter();
  const parser = new Parser(
    {
      ontext: (text) => writer.text(text),
      onopentag: (name) => writer.open(name),
      onclosetag: (name) => writer.close(name),
    },
    { decodeEntities: true },
  );
  parser.end(withoutUnclosed(html));
  return writer.result();
}

/** The visible text of simple HTML, undefined of any other: one walk tells and reads it. */
export function simpleText(html: string): string | undefined {
  const writer = new TextWriter();
  return visitSimpleHtml(html, writer) ? writer.result() : undefined;
}

/** Paragraphs (separated by blank lines) become `<p>`, other line breaks `<br>`; everything is escaped. */
export function textToHtml(text: string): string {
  const unified = text.includes('\r')
    ? rewritten(text, (piece) => piece.replace(/\r\n?/g, '\n'), behindWord)
    : text;
  return rewritten(unified, paragraphsToHtml, behindParagraph);
}

function paragraphsToHtml(text: string): string {
  return text
    .split(/\n[ \t]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${withBreaks(escapeHtml(paragraph))}</p>`)
    .join('');
}

function withBreaks(paragraph: string): string {
  return rewritten(paragraph, (piece) => piece.replace(/[ \t]*\n[ \t]*/g, '<br>'), behindWord);
}

/** Text that may stand between tags. */
export function escapeHtml(text: string): string {
  return rewritten(text, (piece) => piece.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign));
}

/** Text that may also stand in an attribute's value. */
export function escapeMarkup(text: string): string {
  return rewritten(text, (piece) => piece.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign));
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const SPACES = /[ \t\n\f\r]+/g;
const IS_LOOSE = /[\t\n\f\r]| {2}/;

function collapsed(text: string): string {
  return withoutLooseSpaces(text).trim();
}

function withoutLooseSpaces(text: string): string {
  return rewritten(text, (piece) => piece.replace(SPACES, ' '), behindWord);
}

/** Empty cells in front of a text that are shown. */
const MOST_TABS = 40;

class TextWriter {
  readonly #out = new TextParts();
  /** Line breaks owed before the next text: 1 a new line, 2 a blank line. */
  #breaks = 0;
  #space = false;
  /** Ends of cells owed before the next text of the row. */
  #tabs = 0;
  /** In a cell that has no text yet: its blocks begin where the cell does. */
  #atCellStart = false;
  #cellsInRow = 0;
  #hidden = 0;
  #preformatted = 0;

  text(raw: string): void {
    if (this.#hidden > 0) return;
    if (this.#preformatted > 0) {
      this.#write(raw.replace(/\r\n?/g, '\n'));
      return;
    }
    // Most text has single spaces only; replacing each by itself would take as long as all the rest.
    const text = IS_LOOSE.test(raw) ? withoutLooseSpaces(raw) : raw;
    if (text === ' ') {
      this.#space = true;
      return;
    }
    if (text.startsWith(' ')) this.#space = true;
    this.#write(trimSpaces(text));
    if (text.endsWith(' ')) this.#space = true;
  }

  open(name: string): void {
    if (HIDDEN.has(name)) this.#hidden += 1;
    if (this.#hidden > 0) return;
    if (name === 'br') this.#lineBreak();
    else if (CELLS.has(name)) this.#openCell();
    else this.#edge(name);
    if (name === 'pre') this.#preformatted += 1;
  }

  close(name: string): void {
    if (HIDDEN.has(name)) {
      this.#hidden = Math.max(0, this.#hidden - 1);
      return;
    }
    if (this.#hidden > 0) return;
    if (name === 'pre') this.#preformatted = Math.max(0, this.#preformatted - 1);
    if (CELLS.has(name)) this.#closeCell();
    else this.#edge(name);
  }

  result(): string {
    return this.#out.toString().trim();
  }

  /** As a browser copies a table: cells are parted by tabs, rows by line breaks (HTML standard, `innerText`). */
  #openCell(): void {
    if (this.#cellsInRow > 0) this.#tabs += 1;
    this.#cellsInRow += 1;
    this.#space = true;
    this.#atCellStart = true;
  }

  /** What ends at the end of a cell breaks no line: the row goes on. */
  #closeCell(): void {
    if (!this.#atCellStart) this.#breaks = 0;
    this.#atCellStart = false;
    this.#space = true;
  }

  #edge(name: string): void {
    if (name === 'tr' || name === 'table') this.#endRow();
    else if (this.#atCellStart) return;
    if (LINES.has(name)) this.#breaks = Math.max(this.#breaks, 1);
    else if (BLOCK_ELEMENTS.has(name)) this.#breaks = 2;
  }

  /** Two line breaks in a row are how some agencies write a paragraph. */
  #lineBreak(): void {
    this.#breaks = Math.min(2, this.#breaks + 1);
  }

  #endRow(): void {
    this.#tabs = 0;
    this.#cellsInRow = 0;
  }

  #write(text: string): void {
    if (text === '') return;
    this.#atCellStart = false;
    if (this.#breaks > 0) this.#out.add(this.#breaks === 1 ? '\n' : '\n\n');
    if (this.#tabs > 0) this.#out.add('\t'.repeat(Math.min(this.#tabs, MOST_TABS)));
    else if (this.#breaks === 0 && this.#space) this.#out.add(' ');
    this.#breaks = 0;
    this.#tabs = 0;
    this.#space = false;
    this.#out.add(text);
  }
}

/** Collapsed text has at most one space at each end; other white space (a no-break space) stays. */
function trimSpaces(text: string): string {
  return text.slice(text.startsWith(' ') ? 1 : 0, text.endsWith(' ') ? -1 : undefined);
}
