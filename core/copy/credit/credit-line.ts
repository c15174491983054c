/** A credit line: the whole text is the credit. */
import type { ParsedCredit } from '../credit.ts';
import { readChain } from './chain.ts';
import { BLANK, makeReadable } from './readable.ts';
import { toCredit } from './result.ts';
import { blankNotes, findUsageNotes } from './usage-notes.ts';

/** Longer text is no credit line. */
const LONGEST_LINE = 2000;

/** Reads a credit line; what can't be read for sure is kept as text with nothing made of it. */
export function readCreditLine(raw: string): ParsedCredit {
  const text = raw.trim();
  if (text.length > LONGEST_LINE) return toCredit(text, undefined, []);
  const { plain } = makeReadable(text);
  const notes = findUsageNotes(plain);
  const reading = readChain(withoutNoteSentences(blankNotes(plain, notes), notes.length > 0), {
    place: 'line',
  });
  const flags = [...(reading?.flags ?? []), ...notes.flatMap((note) => note.flags)];
  return toCredit(text, reading, flags);
}

/** Small words that no name in capitals holds. */
const SMALL_WORD = /\b(?:THIS|IS|WAS|THE|OF|OR|AND|TO|AS|NOT|NO|IN|WITH|ANY|UNABLE|WITHOUT)\b/;

/** Among usage notes, further sentences in capitals are notes as well, known or not. */
function withoutNoteSentences(text: string, hasNotes: boolean): string {
  if (!hasNotes) return text;
  return text.replace(/[^\u0000.\n]+/g, (piece) => {
    const words = piece.trim().split(/\s+/).length;
    const isNote = words >= 3 && SMALL_WORD.test(piece) && !/\p{Ll}|\//u.test(piece);
    return isNote ? BLANK.repeat(piece.length) : piece;
  });
}
