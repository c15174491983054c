/**
 * Long texts rewritten a piece at a time.
 *
 * While a text is being replaced in, the engine keeps a record of every place that changes, tens of bytes
 * each: ten megabytes of ampersands would take a gigabyte for a moment. A piece at a time, it is the
 * memory of one piece.
 */

/** Characters; a shorter text is rewritten as a whole, as nearly all are. The records of one stay among what is young and swept at once. */
const LONGEST_PIECE = 1 << 13;

/** Where a piece may end near an offset, which is one inside the text. */
export type Seam = (text: string, at: number) => number;

/**
 * `text` with `rewrite` done to all of it; the text itself where that changes nothing.
 * @param seam keeps together what `rewrite` has to see as one; any two characters may be parted where absent
 */
export function rewritten(text: string, rewrite: (piece: string) => string, seam?: Seam): string {
  if (text.length <= LONGEST_PIECE) return rewrite(text);
  // Nothing is put together as long as nothing changes.
  let changed: TextParts | undefined;
  for (let from = 0; from < text.length; ) {
    const end = endOfPiece(text, from, seam);
    const piece = text.slice(from, end);
    const result = rewrite(piece);
    if (changed === undefined && result !== piece) {
      changed = new TextParts();
      changed.add(text.slice(0, from));
    }
    changed?.add(result);
    from = end;
  }
  return changed?.toString() ?? text;
}

function endOfPiece(text: string, from: number, seam: Seam | undefined): number {
  const most = from + LONGEST_PIECE;
  if (most >= text.length) return text.length;
  const at = seam === undefined ? most : seam(text, most);
  return isInsidePair(text, at) ? at + 1 : at;
}

/** Halves of a surrogate pair stay together. */
function isInsidePair(text: string, at: number): boolean {
  const trail = text.charCodeAt(at);
  const lead = text.charCodeAt(at - 1);
  return trail >= 0xdc00 && trail <= 0xdfff && lead >= 0xd800 && lead <= 0xdbff;
}

/** No reference is parted: a piece ends before an ampersand. */
export const beforeReference: Seam = (text, at) => {
  const near = text.slice(at - LONGEST_REFERENCE, at).lastIndexOf('&');
  return near === -1 ? at : at - LONGEST_REFERENCE + near;
};

/** Longer ones are none, in XML and in HTML. */
const LONGEST_REFERENCE = 64;

/** No run of white space is parted: a piece ends behind a character that is none. */
export const behindWord: Seam = (text, at) => {
  NO_SPACE.lastIndex = at;
  return NO_SPACE.test(text) ? NO_SPACE.lastIndex : text.length;
};

const NO_SPACE = /\s*\S/y;

/** Every run of white space as one space. */
export function singleSpaced(text: string): string {
  return rewritten(text, (piece) => piece.replace(/\s+/g, ' '), behindWord);
}

/** No paragraph is parted: a piece ends behind a blank line. */
export const behindParagraph: Seam = (text, at) => {
  BLANK_LINE.lastIndex = at;
  return BLANK_LINE.test(text) ? BLANK_LINE.lastIndex : text.length;
};

const BLANK_LINE = /\n[ \t]*\n\s*/g;

/** Characters of what is added up by hand, and how many such are joined at once. */
const LONGEST_ROPE = 1 << 14;
const MOST_ROPES = 8;

/**
 * A text that is put together of many parts. What is added up, and what was replaced in, is a rope to the
 * engine, forty bytes for each part, until it is joined with others: so it is joined now and then.
 */
export class TextParts {
  readonly #joined: string[] = [];
  #ropes: string[] = [];
  #last = '';

  add(part: string): void {
    this.#last += part;
    if (this.#last.length < LONGEST_ROPE) return;
    this.#ropes.push(this.#last);
    this.#last = '';
    if (this.#ropes.length < MOST_ROPES) return;
    this.#joined.push(this.#ropes.join(''));
    this.#ropes = [];
  }

  toString(): string {
    if (this.#joined.length + this.#ropes.length === 0) return this.#last;
    return [...this.#joined, ...this.#ropes, this.#last].join('');
  }
}
