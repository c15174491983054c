/** Where a sentence ends: what tells a caption from the credit behind it. */
import { ABBREVIATIONS } from './words.ts';

const LONGEST_ABBREVIATION = 12;

/**
 * Whether the full stop at an offset ends a sentence. It does not after a single letter (`Ken B.
 * Barlowe`), inside or after letters with stops (`U.S.`), and after a known abbreviation (`Sgt.`).
 */
export function endsSentence(text: string, at: number): boolean {
  let start = at;
  while (
    start > 0 &&
    at - start < LONGEST_ABBREVIATION &&
    /[\p{L}\p{M}.]/u.test(text.charAt(start - 1))
  ) {
    start -= 1;
  }
  const word = text.slice(start, at);
  if (word === '' || at - start >= LONGEST_ABBREVIATION) return true;
  if (word.includes('.')) return word.startsWith('.');
  // `E&M.` is a name of its own, `Ken B.` is not.
  if (/^\p{Lu}$/u.test(word)) return text[start - 1] === '&';
  return !ABBREVIATIONS.has(word.toLowerCase());
}

/** Whether a sentence, a quotation included, ends before the offset. */
export function isBehindSentence(text: string, at: number): boolean {
  let end = at;
  while (end > 0 && /[\s\u0000"'”’»)\]]/.test(text.charAt(end - 1))) end -= 1;
  const char = text.charAt(end - 1);
  if (char === '.') return endsSentence(text, end - 1);
  return char !== '' && '!?…。！？'.includes(char);
}
