/** `BC-BKN--Heat-Hawks, 1st Ld-Writethru,416`: full slug with its cycle, take key, true word count. */

export interface KeywordLine {
  /** Without the word count. */
  written: string;
  /** `BC`, `AM`, `PM` or `AP`. */
  cycle?: string;
  takeKey?: string;
  words?: number;
}

const CYCLE = /^(BC|AM|PM|AP)-/i;
const WORDS = /\s?,\s?(\d{1,6})$/;
/** Parts of a take key, as AP names its versions and holds. */
const TAKE_KEY =
  /^(?:\d{1,2}(?:st|nd|rd|th) (?:Ld|Lead|Add|Sub|Take)\b.{0,40}|(?:(?:Bulletin |Mandatory )?Kill|Urgent|Writethru|Correction|Correct|Corrective|Advisory|Withhold|Abridged|Add|Sub|Take \d|Adv\d{1,2})\b.{0,40})$/i;

/** Is this line set flush a keyword line? `slug`: that of the heading, where it has one. */
export function isKeywordLine(text: string, slug: string | undefined): boolean {
  if (CYCLE.test(text) || /,\s?\d{1,6}$/.test(text)) return true;
  // The heading's slug is closed up and cut: `BC-LT--Argentina-CancerB`.
  const closedUp = text.replace(/\s/g, '').toLowerCase();
  const start = slug?.replace(/\s/g, '').toLowerCase().slice(0, 20);
  return start !== undefined && start.length >= 4 && closedUp.startsWith(start);
}

/** @param fallback take key of the heading, where the line has none */
export function readKeywordLine(text: string, fallback: string | undefined): KeywordLine {
  const words = WORDS.exec(text)?.[1];
  const written = text.replace(WORDS, '').trim();
  const cycle = CYCLE.exec(written)?.[1]?.toUpperCase();
  const comma = written.indexOf(',');
  const behind = comma === -1 ? '' : written.slice(comma + 1).trim();
  const takeKey = TAKE_KEY.test(behind) ? behind : fallback;
  return {
    written,
    ...(cycle !== undefined && { cycle }),
    ...(takeKey !== undefined && { takeKey }),
    ...(words !== undefined && { words: Number(words) }),
  };
}

/** What the slug says of the story, for a headline where there is none: without its cycle. */
export function slugOf({ written }: KeywordLine): string {
  return written.replace(CYCLE, '').replace(/^-+/, '').trim();
}
