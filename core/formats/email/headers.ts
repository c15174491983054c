/**
 * The header of a mail: its fields unfolded (RFC 5322, 2.2.3), bytes beyond ASCII and encoded words
 * (RFC 2047) made text. Both often have another charset than they say, or none at all.
 */
import { decode } from '../encoding.ts';
import { readUnlabelled } from './unlabelled-text.ts';

export interface MailHeader {
  /** The first field of a name, in lower case; decoded and trimmed, undefined where it is empty. */
  first(name: string): string | undefined;
  /** All fields of a name. */
  all(name: string): string[];
  /** Address fields, not decoded: encoded words may hold commas and brackets. */
  raw(name: string): string | undefined;
  /** Bytes beyond ASCII were there that are no UTF-8. */
  guessed: boolean;
  /** Where the body begins. */
  end: number;
  /** The header as UTF-8, for a reader that knows nothing else. */
  asUtf8: Uint8Array;
}

/** No mail has more; what has is no mail. */
const LONGEST = 512 * 1024;
const MOST_FIELDS = 2000;

export function readHeader(bytes: Uint8Array): MailHeader {
  const end = headerEnd(bytes);
  const { text, guessed } = readUnlabelled(bytes.subarray(0, end));
  const fields = new Map<string, string[]>();
  const unfolded = text.replace(/\r\n?/g, '\n').replace(/\n(?=[ \t])/g, '');
  for (const line of unfolded.split('\n').slice(0, MOST_FIELDS)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (colon === -1 || value === '') continue;
    const same = fields.get(name);
    if (same === undefined) fields.set(name, [value]);
    else same.push(value);
  }
  return {
    first: (name) => decodedOf(fields.get(name)?.[0]),
    all: (name) => (fields.get(name) ?? []).map(decodeWords),
    raw: (name) => fields.get(name)?.[0],
    guessed,
    end,
    asUtf8: guessed ? Buffer.from(text, 'utf8') : bytes.subarray(0, end),
  };
}

function decodedOf(value: string | undefined): string | undefined {
  return value === undefined
    ? undefined
    : decodeWords(value).replace(/\s+/g, ' ').trim() || undefined;
}

/** The blank line, whichever line ends are used. */
function headerEnd(bytes: Uint8Array): number {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, LONGEST));
  const ends = [start.indexOf('\n\n'), start.indexOf('\n\r\n'), start.indexOf('\r\r')].filter(
    (at) => at !== -1,
  );
  return ends.length === 0 ? start.length : Math.min(...ends) + 1;
}

/** `=?charset?B or Q?text?=`; spaces inside are against the rules and seen. */
const WORD = /=\?([^?\s]{1,60})\?([bq])\?([^?]*)\?=/gi;

interface Run {
  charset: string;
  bytes: Uint8Array[];
}

/**
 * Encoded words → text. Words that follow one another are decoded as one where they say the same charset:
 * programs cut them inside of characters. The charset is where to start; bytes that are UTF-8 are UTF-8.
 */
export function decodeWords(value: string): string {
  if (!value.includes('=?')) return value;
  let text = '';
  let end = 0;
  let run: Run | undefined;
  for (const match of value.matchAll(WORD)) {
    const between = value.slice(end, match.index);
    const charset = (match[1] ?? '').split('*', 1)[0]?.toLowerCase() ?? '';
    const bytes = bytesOfWord(match[2] ?? '', match[3] ?? '');
    end = match.index + match[0].length;
    if (run !== undefined && between.trim() === '' && run.charset === charset) {
      run.bytes.push(bytes);
      continue;
    }
    text += textOf(run) + (run !== undefined && between.trim() === '' ? '' : between);
    run = { charset, bytes: [bytes] };
  }
  return text + textOf(run) + value.slice(end);
}

function textOf(run: Run | undefined): string {
  const bytes = run === undefined ? undefined : Buffer.concat(run.bytes);
  if (run === undefined || bytes === undefined || bytes.length === 0) return '';
  const isUnlabelled = /^(?:us-ascii|ascii|unknown.*|x-unknown|default)$/.test(run.charset);
  if (isUnlabelled) return readUnlabelled(bytes).text;
  const decoded = decode(bytes, { contentType: `text/plain; charset=${run.charset}` });
  return decoded.ok ? decoded.text : readUnlabelled(bytes).text;
}

function bytesOfWord(encoding: string, text: string): Uint8Array {
  if (encoding.toLowerCase() === 'b') return Buffer.from(text, 'base64');
  const plain = text
    .replaceAll('_', ' ')
    .replace(/=([\da-f]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  // What was no ASCII before is UTF-8 by now; the rest are bytes.
  return /[^\u0000-\u00ff]/.test(plain) ? Buffer.from(plain, 'utf8') : Buffer.from(plain, 'latin1');
}
