/**
 * Bytes → text. In this order: byte order mark, the charset of the response, the XML declaration, UTF-8
 * (RFC 7303, 3), with two exceptions that wires make necessary: bytes that are valid UTF-8 are UTF-8
 * whatever is declared, and a decoding that fails makes way for the next candidate and is reported.
 */
import type { Problem } from '../problem.ts';
import { c1AsWindows1252 } from './character-data.ts';
import { charsetOf, charsetOfContentType } from './charset.ts';
import { decodeUhc } from './uhc.ts';
import { undeclaredEastAsian } from './undeclared.ts';

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
  if (mark === 'utf-32') return refusal('utf-32');
  if (mark) return { ok: true, ...lenient(bytes, mark), encoding: mark };
  const unmarked = utf16Without(bytes);
  if (unmarked) return { ok: true, ...lenient(bytes, unmarked), encoding: unmarked };
  const declared = declarations(bytes, hints);
  const refused = declared.find((label) => charsetOf(label).kind === 'refused');
  const utf8 = strict(bytes, 'utf-8');
  if (utf8 !== undefined && !looksStateful(utf8, declared)) {
    return { ok: true, ...withoutC1(utf8), encoding: 'utf-8', problems: misdeclared(declared) };
  }
  if (refused !== undefined) return refusal(refused);
  return byCandidates(bytes, declared);
}

/** Text that some program before us took for latin-1 when it was windows-1252 has controls for its quotation marks. */
function withoutC1(text: string): { text: string } {
  return { text: /[\u0080-\u009f]/.test(text) ? c1AsWindows1252(text) : text };
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
  for (const [index, encoding] of known.entries()) {
    const text = strict(bytes, encoding);
    if (text === undefined) continue;
    return { ok: true, text, encoding, problems: recovered(known.slice(0, index), encoding) };
  }
  // Some bad bytes in a text that fits otherwise cost some characters; as windows-1252 they would cost all.
  const beyondAscii = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  for (const encoding of new Set([...known, 'utf-8'])) {
    const { text, problems } = lenient(bytes, encoding);
    const damaged = text.split('\ufffd').length - 1;
    if (damaged * 8 < beyondAscii) return { ok: true, text, encoding, problems };
  }
  const eastAsian = undeclaredEastAsian(bytes);
  if (eastAsian) {
    const tried = [...new Set([...known, 'utf-8'])];
    return { ok: true, ...eastAsian, problems: recovered(tried, eastAsian.encoding) };
  }
  const text = c1AsWindows1252(new TextDecoder(LAST_RESORT).decode(bytes));
  const problems = recovered([...new Set([...known, 'utf-8'])], LAST_RESORT);
  return { ok: true, text, encoding: LAST_RESORT, problems };
}

/** Text, or undefined where there are bytes that this encoding does not have. */
function strict(bytes: Uint8Array, encoding: string): string | undefined {
  if (encoding === 'euc-kr') return decodeUhc(bytes, true);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return encoding === 'windows-1252' ? c1AsWindows1252(text) : text;
  } catch {
    // TypeError, as said above.
    return undefined;
  }
}

function lenient(bytes: Uint8Array, encoding: string): { text: string; problems: Problem[] } {
  const text = strict(bytes, encoding);
  if (text !== undefined) return { text, problems: [] };
  const problem = encodingProblem(
    `Some bytes are no ${encoding}, though nearly all are; “\ufffd” stands in their place.`,
  );
  const damaged =
    encoding === 'euc-kr' ? decodeUhc(bytes, false) : new TextDecoder(encoding).decode(bytes);
  return { text: damaged ?? '', problems: [problem] };
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? 'utf-32' : undefined;
}

/** `<?` or `<` and a letter, two bytes each (XML 1.0, appendix F). */
function utf16Without(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0x3c && b === 0 && c !== 0 && d === 0) return 'utf-16le';
  return a === 0 && b === 0x3c && c === 0 && d !== 0 ? 'utf-16be' : undefined;
}

/** The encoding that the XML declaration names; it may have junk before it. */
function charsetOfDeclaration(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2000));
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
