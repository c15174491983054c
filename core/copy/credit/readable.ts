/**
 * A text made readable without moving anything: what is found at an offset of `plain` stands at a
 * known place of the text as it came, so that a caption can be given back verbatim.
 */

/** Stands for characters that say nothing more: usage notes and the like are overwritten with it. */
export const BLANK = '\u0000';

export interface Readable {
  /** NFC; one kind of space; full-width forms as ASCII; `(c)` as ©. */
  plain: string;
  /** The piece of the text as it came that stands between two offsets of `plain`, trimmed. */
  verbatim(start: number, end: number): string;
}

/** Spaces of all kinds, zero-width and direction marks, and the filler itself. */
const SPACES =
  /[\u0000\t\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u2069\u3000\ufeff]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_SHIFT = 0xfee0;
/** Latin and Cyrillic c. */
const COPYRIGHT_IN_BRACKETS = /\([cCсС]\)/g;

/** Prepares a text for reading; linear in its length. */
export function makeReadable(raw: string): Readable {
  const nfc = raw.normalize('NFC');
  const plain = nfc
    .replace(SPACES, ' ')
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_SHIFT))
    .replace(COPYRIGHT_IN_BRACKETS, `©${BLANK}${BLANK}`);
  if (nfc === raw) {
    return { plain, verbatim: (start, end) => raw.slice(start, end).trim() };
  }
  return {
    plain,
    verbatim: (start, end) => raw.slice(rawOffset(raw, start), rawOffset(raw, end)).trim(),
  };
}

/** Combining marks and the vowels and finals of decomposed Hangul: they belong to what precedes. */
const CONTINUES = /^[\p{M}\u1160-\u11ff]/u;

/** Where in `raw` the offset of its NFC form lies: composes cluster by cluster and counts. */
function rawOffset(raw: string, offset: number): number {
  if (offset === 0) return 0;
  let composed = 0;
  let cluster = '';
  let position = 0;
  for (const char of raw) {
    if (cluster !== '' && !CONTINUES.test(char)) {
      composed += cluster.normalize('NFC').length;
      position += cluster.length;
      cluster = '';
      if (composed >= offset) return position;
    }
    cluster += char;
  }
  return raw.length;
}

/** Makes one line of a name: runs of white space and filler become one space. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u0000]+/g, ' ').trim();
}
