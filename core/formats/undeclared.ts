/**
 * East Asian text whose encoding nobody declared: which of the usual ones it is, seen by the letters that
 * come out of it. Only asked where the bytes are no UTF-8 and nothing that was declared fits.
 */
import { decodeUhc } from './uhc.ts';

/** Fewer letters beyond ASCII tell nothing. */
const FEWEST_LETTERS = 8;

interface Candidate {
  encoding: string;
  decode(bytes: Uint8Array): string | undefined;
  /** Letters by which the language is known, and how many of a hundred have to be such. */
  known: RegExp;
  percent: number;
}

const HANGUL = /[\uac00-\ud7a3]/g;
const KANA = /[\u3041-\u3096\u30a1-\u30fa\u30fc]/g;
/** Letters of any script; half-width kana too, for which single bytes of other encodings are taken. */
const LETTER = /[\p{L}\uff66-\uff9f]/gu;
const ASCII_LETTER = /[A-Za-z]/g;

const CANDIDATES: readonly Candidate[] = [
  // Chinese read as Korean has Hanja among its Hangul, Japanese has kana.
  { encoding: 'euc-kr', decode: (bytes) => decodeUhc(bytes, true), known: HANGUL, percent: 90 },
  { encoding: 'euc-jp', decode: strictly('euc-jp'), known: KANA, percent: 25 },
  { encoding: 'shift_jis', decode: strictly('shift_jis'), known: KANA, percent: 25 },
];

/** The text and its encoding, or undefined where none of them fits without a doubt. */
export function undeclaredEastAsian(
  bytes: Uint8Array,
): { text: string; encoding: string } | undefined {
  for (const { encoding, decode, known, percent } of CANDIDATES) {
    const text = decode(bytes);
    if (text === undefined) continue;
    const letters = count(text, LETTER) - count(text, ASCII_LETTER);
    if (letters >= FEWEST_LETTERS && count(text, known) * 100 >= letters * percent) {
      return { text, encoding };
    }
  }
  return undefined;
}

function strictly(encoding: string): (bytes: Uint8Array) => string | undefined {
  return (bytes) => {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // TypeError: bytes that this encoding does not have.
      return undefined;
    }
  };
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
