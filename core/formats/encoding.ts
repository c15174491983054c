/**
 * Bytes → text. In this order: byte order mark, the charset of the response, the XML declaration, UTF-8
 * (RFC 7303, 3), with two exceptions that wires make necessary: bytes that are valid UTF-8 are UTF-8
 * whatever is declared, and a decoding that fails makes way for the next candidate and is reported.
 */
import type { Problem } from '../problem.ts';
import { byteOrderMark, isEbcdic, wideWithoutMark } from './byte-order.ts';
import { c1AsWindows1252 } from './character-data.ts';
import { charsetOf, charsetOfContentType } from './charset.ts';
import { decodeLeniently, decodeStrictly } from './decoders.ts';
import { isEbcdicPage } from './single-byte.ts';
import { undeclared } from './undeclared.ts';

export interface EncodingHints {
  /** The response's `Content-Type`, with its parameters. */
  contentType?: string;
}

export type Decoded =
  | {
      ok: true;
      /** Without a byte order mark. */
      text: string;
      /** The decoder's name of the encoding (`utf-8`, `euc-kr`). */
      encoding: string;
      problems: Problem[];
    }
  | { ok: false; problem: Problem };

/** Never throws; the only failures are no bytes at all and an encoding that is refused. */
export function decode(bytes: Uint8Array, hints: EncodingHints = {}): Decoded {
  if (bytes.length === 0) return failed('payload-empty', 'The payload has no bytes.');
  const mark = byteOrderMark(bytes);
  const seen = mark ?? wideWithoutMark(bytes) ?? ebcdicPage(bytes);
  if (seen && charsetOf(seen).kind === 'refused') return refusal(seen);
  if (seen) return { ok: true, ...lenient(bytes, seen), encoding: seen };
  const declared = declarations(bytes, hints);
  const refused = declared.find((label) => charsetOf(label).kind === 'refused');
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== undefined && !looksStateful(utf8, declared)) {
    const text = utf8.length === bytes.length ? utf8 : withoutC1(utf8);
    return { ok: true, text, encoding: 'utf-8', problems: misdeclared(declared) };
  }
  if (refused !== undefined) return refusal(refused);
  return byCandidates(bytes, declared);
}

/** Text that some program before us took for latin-1 when it was windows-1252 has controls for its quotation marks. */
function withoutC1(text: string): string {
  return /[\u0080-\u009f]/.test(text) ? c1AsWindows1252(text) : text;
}

/** What the response and the document say, in this order. */
function declarations(bytes: Uint8Array, hints: EncodingHints): string[] {
  const labels = [charsetOfContentType(hints.contentType), charsetOfDeclaration(bytes)];
  return labels.filter((label) => label !== undefined);
}

/** What to try when the bytes are not UTF-8, and nothing that was declared fits either. */
const LAST_RESORT = 'windows-1252';

function byCandidates(bytes: Uint8Array, declared: string[]): Decoded {
  const known = declared
    .map(charsetOf)
    .flatMap(({ kind, name }) => (kind === 'known' ? [name] : []));
  const byLetters = contradicted(bytes, known);
  if (byLetters) return byLetters;
  for (const [index, encoding] of known.entries()) {
    const text = decodeStrictly(bytes, encoding);
    if (text === undefined) continue;
    return { ok: true, text, encoding, problems: recovered(known.slice(0, index), encoding) };
  }
  // Some bad bytes in a text that fits otherwise cost some characters; as windows-1252 they would cost all.
  const beyondAscii = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  for (const encoding of new Set([...known, 'utf-8'])) {
    const { text, problems } = lenient(bytes, encoding);
    const damaged = replacementsIn(text);
    if (damaged * 8 < beyondAscii) return { ok: true, text, encoding, problems };
  }
  const guess = undeclared(bytes);
  if (guess) {
    const tried = [...new Set([...known, 'utf-8'])];
    return { ok: true, ...guess, problems: recovered(tried, guess.encoding) };
  }
  const text = decodeLeniently(bytes, LAST_RESORT);
  const problems = recovered([...new Set([...known, 'utf-8'])], LAST_RESORT);
  return { ok: true, text, encoding: LAST_RESORT, problems };
}

/** Counted, not split at: hostile bytes are nothing else. */
function replacementsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) count += 1;
  return count;
}

/**
 * Servers have a charset for everything they send. Where the document says another and its letters do too,
 * that is the one; a decoding that cannot fail (latin-1) would prove nothing.
 */
function contradicted(bytes: Uint8Array, known: string[]): Decoded | undefined {
  const [first, ...others] = new Set(known);
  if (first === undefined || others.length === 0) return undefined;
  const seen = undeclared(bytes);
  if (!seen || !others.includes(seen.encoding)) return undefined;
  return { ok: true, ...seen, problems: recovered([first], seen.encoding) };
}

function lenient(bytes: Uint8Array, encoding: string): { text: string; problems: Problem[] } {
  const text = decodeStrictly(bytes, encoding);
  if (text !== undefined) return { text, problems: [] };
  const problem = encodingProblem(
    `Some bytes are no ${encoding}, though nearly all are; “\ufffd” stands in their place.`,
  );
  return { text: decodeLeniently(bytes, encoding), problems: [problem] };
}

/** The encoding that the XML declaration names; it may have junk before it. */
function charsetOfDeclaration(bytes: Uint8Array): string | undefined {
  return encodingIn(new TextDecoder('latin1').decode(bytes.subarray(0, 2000)));
}

function ebcdicPage(bytes: Uint8Array): string | undefined {
  if (!isEbcdic(bytes)) return undefined;
  const label = encodingIn(decodeLeniently(bytes.subarray(0, 400), USUAL_EBCDIC));
  const charset = charsetOf(label ?? '');
  return charset.kind === 'known' && isEbcdicPage(charset.name) ? charset.name : USUAL_EBCDIC;
}

/** In its letters, digits and signs of XML it is what all others are. */
const USUAL_EBCDIC = 'ibm037';

function encodingIn(start: string): string | undefined {
  const declaration = /<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(start);
  return declaration?.[1];
}

/** ISO-2022 codes are plain ASCII with escapes, and so valid UTF-8: there the declaration counts. */
function looksStateful(text: string, declared: string[]): boolean {
  return text.includes('\u001b') && declared.some((label) => /^iso-2022-/i.test(label.trim()));
}

function misdeclared(declared: string[]): Problem[] {
  const label = declared[0];
  if (label === undefined) return [];
  const charset = charsetOf(label);
  if (charset.kind === 'known') return [];
  return [
    encodingProblem(
      `The encoding “${charset.name}” is unknown; the bytes are valid UTF-8 and were read as that.`,
    ),
  ];
}

function recovered(tried: string[], used: string): Problem[] {
  if (tried.length === 0) return [];
  return [
    encodingProblem(
      `The text is not ${tried.join(' or ')}; it was read as ${used}. Look at its special characters.`,
    ),
  ];
}

function encodingProblem(message: string): Problem {
  return { code: 'encoding-recovered', severity: 'recovered', message };
}

function refusal(name: string): Decoded {
  return failed(
    'payload-unreadable',
    `The encoding ${name} is not supported. Ask the agency for UTF-8.`,
  );
}

function failed(code: Problem['code'], message: string): Decoded {
  return { ok: false, problem: { code, severity: 'lost', message } };
}
