/** Text inside a body as agencies leave it: escaped twice, with tags of their own as text, with indents for paragraphs. */
import { decodeCharacterData } from '../character-data.ts';

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z0-9]{1,31});/i;

/** What pseudo-tags stand for (STT: `<endash>-</endash>`). */
const PSEUDO_TAGS: ReadonlyMap<string, string> = new Map([
  ['endash', '–'],
  ['emdash', '—'],
  ['ellipsis', '…'],
  ['hellip', '…'],
  ['nbsp', '\u00a0'],
  ['shy', '\u00ad'],
]);
const PSEUDO_NAMES = [...PSEUDO_TAGS.keys()].join('|');
const PSEUDO_PAIR = new RegExp(`<(${PSEUDO_NAMES})>[^<>]{0,3}</(?:${PSEUDO_NAMES})>`, 'gi');
const PSEUDO_TAG = new RegExp(`</?(${PSEUDO_NAMES})\\s?/?>`, 'gi');

/** Decodes what is still escaped after the XML was read (`&#39;`, `&quot;`), and the tags that are signs. */
export function readableText(text: string): string {
  const decoded =
    text.includes('&') && REFERENCE.test(text) ? decodeCharacterData(text, () => {}) : text;
  if (!decoded.includes('<')) return decoded;
  const sign = (_all: string, name: string): string => PSEUDO_TAGS.get(name.toLowerCase()) ?? '';
  return decoded.replace(PSEUDO_PAIR, sign).replace(PSEUDO_TAG, sign);
}

const BLANK_LINE = /\r?\n[ \t\r]*\n/;
const INDENTED_LINE = /\r?\n(?: {3,5}|\t)(?=[^\s])/;

/**
 * Text → paragraphs: a blank line, or a line that begins with about four spaces (Reuters, ANSA). Where the
 * file itself is indented so, `printed` is set: then its indents mean nothing.
 */
export function paragraphBreaks(text: string, printed: boolean): string[] {
  const blocks = text.split(BLANK_LINE);
  return printed ? blocks : blocks.flatMap((block) => block.split(INDENTED_LINE));
}

/** Codes for routing behind the text, `R ALR AMZ 1311 A058` (ANSA): groups of capitals and figures. */
export function isRoutingCode(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > 80 || !/\s/.test(trimmed)) return false;
  return (
    /^[A-Z0-9]{1,8}(?:[ \t\r\n./:-]{1,4}[A-Z0-9]{1,8}){1,15}\.?$/.test(trimmed) &&
    /\d/.test(trimmed)
  );
}
