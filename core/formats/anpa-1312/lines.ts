/**
 * The lines of an ANPA 1312 text: `^` begins a line set flush and `<` or `=` ends it, a tab begins a
 * paragraph, BS a line of a table. What begins with none of them goes on with the line before.
 */
import { isFill, SPACE_BAND, TABLE_LINE } from './control-characters.ts';

export type Line =
  | { kind: 'flush'; text: string; end: '<' | '=' | '' }
  | { kind: 'paragraph'; text: string }
  | { kind: 'row'; text: string; isHead: boolean };

/** Lines over which one set flush may run. */
const MOST_CONTINUATIONS = 8;
/** `^*9006< ^`: a typesetting code before the keyword line. */
const TYPESETTING_CODE = /^\*\d{3,5}<\s{0,4}\^?/;
/** `Boston;24;14;.632`, not the semicolons of a sentence. */
const SEMICOLONS = /;[^; ]{0,20};/;
const GAPS = /\S {2,}\S.*\S {2,}\S/;

/** @param isTabular the heading says that the text is a table */
export function readLines(text: string, isTabular: boolean): Line[] {
  const reading = new Reading(isTabular);
  for (const line of text.split(/\r?\n|\r/)) reading.add(line);
  return reading.finish();
}

class Reading {
  readonly #lines: Line[] = [];
  readonly #isTabular: boolean;
  #open: { parts: string[]; close(text: string): Line } | undefined;

  constructor(isTabular: boolean) {
    this.#isTabular = isTabular;
  }

  add(raw: string): void {
    const line = raw.trimEnd();
    const mark = line.trimStart()[0];
    if (isFill(line)) this.#close();
    else if (line.includes(TABLE_LINE)) this.#row(line.replaceAll(TABLE_LINE, ''));
    else if (mark === '^') this.#flush(line.trimStart().slice(1));
    else if (/^ {0,8}\t/.test(line)) this.#begin(line, paragraphOf);
    else if (this.#isRow(line)) this.#row(line);
    else if (this.#open) this.#goOn(line);
    else this.#begin(line, paragraphOf);
  }

  #isRow(line: string): boolean {
    if (line.includes(SPACE_BAND)) return true;
    if (this.#open) return this.#isTabular && SEMICOLONS.test(line);
    const last = this.#lines.at(-1)?.kind;
    const isAmongRows = last === 'row' || this.#isTabular;
    return SEMICOLONS.test(line) || GAPS.test(line) || (isAmongRows && last !== 'paragraph');
  }

  #row(line: string): void {
    this.#close();
    const isHead = line.trimStart().startsWith('^');
    const text = withoutEnd(isHead ? line.trimStart().slice(1) : line).text;
    this.#lines.push({ kind: 'row', text, isHead });
  }

  #flush(line: string): void {
    this.#close();
    const text = line.replace(TYPESETTING_CODE, '');
    if (withoutEnd(text).end === '' && (SEMICOLONS.test(text) || GAPS.test(text))) {
      this.#lines.push({ kind: 'row', text, isHead: true });
    } else {
      this.#begin(text, flushOf);
    }
  }

  #begin(line: string, close: (text: string) => Line): void {
    this.#close();
    this.#open = { parts: [line.trim()], close };
    this.#closeAtEnd(line);
  }

  #goOn(line: string): void {
    this.#open?.parts.push(line.trim());
    this.#closeAtEnd(line);
  }

  /** A paragraph that is never ended by a mark ends with the next one; a flush line is not so long. */
  #closeAtEnd(line: string): void {
    const isFlush = this.#open?.close === flushOf;
    const isLong = isFlush && (this.#open?.parts.length ?? 0) > MOST_CONTINUATIONS;
    if (isLong || withoutEnd(line).end !== '') this.#close();
  }

  #close(): void {
    const open = this.#open;
    this.#open = undefined;
    if (open) this.#lines.push(open.close(open.parts.join(' ')));
  }

  /** All lines are in. */
  finish(): Line[] {
    this.#close();
    return this.#lines;
  }
}

function paragraphOf(text: string): Line {
  return { kind: 'paragraph', text: withoutEnd(text).text };
}

function flushOf(text: string): Line {
  return { kind: 'flush', ...withoutEnd(text) };
}

function withoutEnd(text: string): { text: string; end: '<' | '=' | '' } {
  const trimmed = text.trimEnd();
  const end = trimmed.at(-1);
  if (end !== '<' && end !== '=') return { text: trimmed, end: '' };
  return { text: trimmed.slice(0, -1).trimEnd(), end };
}
