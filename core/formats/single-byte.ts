/**
 * Encodings of one byte a character that `TextDecoder` does not have: code pages of DOS, Macintosh and EBCDIC.
 * Their names are those of the IANA registry, `ibm437` and the like.
 */
import { DOS_PAGES } from './code-pages/dos.ts';
import { EBCDIC_CONTROLS, EBCDIC_PAGES } from './code-pages/ebcdic.ts';
import { OTHER_PAGES } from './code-pages/other.ts';

/** Is there a table of this name? */
export function isCodePage(name: string): boolean {
  return pageOf(name) !== undefined;
}

export function isEbcdicPage(name: string): boolean {
  return EBCDIC_PAGES.has(name);
}

/** Bytes → text; a byte that the page does not have is U+FFFD. Undefined where there is no such page. */
export function decodeCodePage(bytes: Uint8Array, name: string): string | undefined {
  const page = pageOf(name);
  if (page === undefined) return undefined;
  const codes = new Uint16Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) codes[at] = page.charCodeAt(bytes[at] ?? 0);
  return new TextDecoder('utf-16le').decode(codes);
}

/** The characters of all 256 bytes. */
function pageOf(name: string): string | undefined {
  const upper = DOS_PAGES.get(name) ?? OTHER_PAGES.get(name);
  if (upper !== undefined) return ASCII + upper;
  const all = EBCDIC_PAGES.get(name);
  return all === undefined ? undefined : EBCDIC_CONTROLS + all;
}

const ASCII = String.fromCharCode(...Array.from({ length: 128 }, (_, code) => code));
