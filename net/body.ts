/** Reads a response's body: decoded while it streams, and cut off as soon as it is too large. */
import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

export const ACCEPT_ENCODING = 'gzip, deflate, br';

export class BodyTooLargeError extends Error {
  readonly code = 'WIREDESK_BODY_TOO_LARGE';

  constructor(maxBytes: number) {
    super(`more than ${maxBytes} bytes after decompression`);
    this.name = 'BodyTooLargeError';
  }
}

export class UnknownEncodingError extends Error {
  readonly code = 'WIREDESK_UNKNOWN_ENCODING';

  constructor(coding: string) {
    super(`Content-Encoding ${coding}`);
    this.name = 'UnknownEncodingError';
  }
}

type Bytes = AsyncIterable<Uint8Array>;

/** Codings of RFC 9110, 8.4.1, and names that servers write where they mean that there is none. */
const DECODERS: Record<string, ((source: Bytes) => Bytes) | undefined> = {
  gzip: (source) => through(() => createGunzip(), source),
  'x-gzip': (source) => through(() => createGunzip(), source),
  deflate: (source) => through(inflate, source),
  br: (source) => through(() => createBrotliDecompress(), source),
  identity: undefined,
  none: undefined,
  'utf-8': undefined,
};

/** Codings on top of each other that are undone; more is an attack. */
const MOST_CODINGS = 3;

/**
 * The whole body, decoded.
 * @param contentEncoding the header's value
 * @param maxBytes bound on the decoded bytes; not much more than that is ever held
 * @throws BodyTooLargeError, UnknownEncodingError, errors of zlib and of the connection
 */
export async function readBody(
  body: Bytes,
  contentEncoding: string | undefined,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of decoded(body, contentEncoding)) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new BodyTooLargeError(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/** Undoes the codings in the reverse of the order in which they were applied. */
function decoded(body: Bytes, contentEncoding: string | undefined): Bytes {
  const codings = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '');
  const unknown = codings.find((coding) => !Object.hasOwn(DECODERS, coding));
  if (unknown !== undefined) throw new UnknownEncodingError(unknown);
  if (codings.length > MOST_CODINGS) throw new UnknownEncodingError(codings.join(', '));
  return codings.reduceRight((source, coding) => DECODERS[coding]?.(source) ?? source, body);
}

/**
 * Pipes bytes through a decoder. Its first byte chooses the decoder; where there is none, there is
 * nothing to decode: servers declare a coding for empty answers too.
 */
async function* through(make: (firstByte: number) => Duplex, source: Bytes): Bytes {
  const chunks = source[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const decoder = make(first.value[0] ?? 0);
  const whole = (async function* () {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => chunks };
  })();
  // An error destroys the decoder, and reading it throws that error: here it would be told twice.
  const fed = pipeline(whole, decoder).catch(() => undefined);
  yield* decoder;
  await fed;
}

/**
 * `deflate` means a zlib stream (RFC 9110, 8.4.1.2), but some servers send the bare deflate data.
 * The first byte tells: its lower half is 8 in a zlib header (RFC 1950, 2.2).
 */
function inflate(firstByte: number): Duplex {
  return (firstByte & 0x0f) === 8 ? createInflate() : createInflateRaw();
}
