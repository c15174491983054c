/**
 * `&acirc;&#128;&#153;` for ’: references to the bytes of UTF-8, each written by a program that took it for a
 * character of latin-1. That references beside each other give UTF-8 by chance does not happen.
 */
import { namedEntity } from '../html/entities.ts';

const BEYOND_ASCII = '&(?!(?:amp|lt|gt|quot|apos);)(?:#\\d{3}|[A-Za-z][A-Za-z0-9]{2,7});';
const PAIR = new RegExp(`${BEYOND_ASCII}&`);
const RUN = new RegExp(`(?:${BEYOND_ASCII}){2,}`, 'g');
const REFERENCE = /&(?:#(\d{3})|([A-Za-z0-9]+));/g;
const UTF_8 =
  /^(?:[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}|[\u00f0-\u00f4][\u0080-\u00bf]{3})+$/;

/** `raw` with the characters that were meant in the places of such references. */
export function withMisreadUtf8(raw: string): string {
  return PAIR.test(raw) ? raw.replace(RUN, meant) : raw;
}

function meant(run: string): string {
  const latin1 = run.replace(REFERENCE, (_all, number?: string, name = '') =>
    number === undefined ? (namedEntity(name) ?? '&') : String.fromCharCode(Number(number)),
  );
  if (!UTF_8.test(latin1)) return run;
  const bytes = Uint8Array.from(latin1, (sign) => sign.charCodeAt(0));
  const text = new TextDecoder().decode(bytes);
  return text.includes('\ufffd') ? run : text;
}
