/**
 * Bytes of which no one says what encoding they have: headers of old mail programs, names in archives,
 * IIM of picture desks. UTF-8 where they are valid UTF-8; Korean where they can hardly be anything else;
 * else windows-1252. Anything but UTF-8 is a guess, and says so.
 */
import { c1AsWindows1252 } from '../character-data.ts';
import { decodeUhc } from '../uhc.ts';

export interface UnlabelledText {
  text: string;
  encoding: 'utf-8' | 'euc-kr' | 'windows-1252';
  guessed: boolean;
}

/** Never throws. */
export function readUnlabelled(bytes: Uint8Array): UnlabelledText {
  const utf8 = strictUtf8(bytes);
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8', guessed: false };
  const korean = looksKorean(bytes) ? decodeUhc(bytes, true) : undefined;
  if (korean !== undefined) return { text: korean, encoding: 'euc-kr', guessed: true };
  return { text: readWindows1252(bytes), encoding: 'windows-1252', guessed: true };
}

/** Text, or undefined where the bytes are no UTF-8. */
export function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // TypeError: a byte sequence that UTF-8 does not have.
    return undefined;
  }
}

export function readWindows1252(bytes: Uint8Array): string {
  return c1AsWindows1252(new TextDecoder('windows-1252').decode(bytes));
}

/** Rows of KS X 1001 that hold its 2,350 syllables. */
const FIRST_HANGUL_ROW = 0xb0;
const LAST_HANGUL_ROW = 0xc8;
/** Fewer pairs may be chance: two capitals with accents are a pair as well. */
const FEWEST_PAIRS = 2;

/**
 * Latin text has its letters beyond ASCII one by one between others, and lower case (from 0xE0) more often
 * than not; Korean text has them in pairs that begin in the rows of the syllables.
 */
export function looksKorean(bytes: Uint8Array): boolean {
  let pairs = 0;
  let syllables = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    if ((bytes[at + 1] ?? 0) < 0x41) return false;
    pairs += 1;
    if (lead >= FIRST_HANGUL_ROW && lead <= LAST_HANGUL_ROW) syllables += 1;
    at += 1;
  }
  return pairs >= FEWEST_PAIRS && syllables * 10 >= pairs * 7;
}
