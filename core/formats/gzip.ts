/** Gzip (RFC 1952): a wrapper around one payload, whatever its number of members. */
import { gunzipSync } from 'node:zlib';
import type { Problem } from '../problem.ts';
import { readUnlabelled } from './email/unlabelled-text.ts';
import type { BytesPayload, BytesReader, ReadItems } from './format.ts';
import { type Limits, limitReached } from './limits.ts';
import { type Inflated, inflateGzip } from './zip/inflate.ts';
import { safePath } from './zip/names.ts';

export const gzip = { name: 'gzip', detect, read } satisfies BytesReader;

/** Two bytes that say gzip, and the only compression that it has (RFC 1952, 2.3.1). */
function detect(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

async function read({ bytes, limits }: BytesPayload): Promise<ReadItems> {
  const name = fileNameOf(bytes);
  const place = name === undefined ? 'gzip' : `gzip/${name}`;
  const setting = limits.unpackedBytes <= limits.payloadBytes ? 'unpackedBytes' : 'payloadBytes';
  const unpacked = await unpack(bytes, limits[setting]);
  const problem = problemOf(unpacked, limits, setting, place);
  const problems = problem === undefined ? [] : [problem];
  if (unpacked.end === 'bound' || unpacked.bytes.length === 0) {
    return { feed: {}, items: [], problems };
  }
  return { feed: {}, items: [], problems, parts: [{ place, bytes: unpacked.bytes }] };
}

/** zlib first: it is fast and looks at the checksums. It gives nothing of what is damaged. */
async function unpack(bytes: Uint8Array, bound: number): Promise<Inflated> {
  try {
    return { bytes: gunzipSync(bytes, { maxOutputLength: bound }), end: 'whole' };
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') return { bytes: NOTHING, end: 'bound' };
    const read = await inflateGzip(bytes, bound);
    return read.end === 'whole' ? { ...read, end: 'damaged' } : read;
  }
}

const NOTHING = new Uint8Array();

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
}

function problemOf(
  { bytes, end }: Inflated,
  limits: Limits,
  setting: keyof Limits,
  place: string,
): Problem | undefined {
  if (end === 'bound') {
    return limitReached(limits, setting, 'What the gzip holds is larger and was not read.', place);
  }
  if (bytes.length === 0) {
    const isEmpty = end === 'whole';
    return {
      code: isEmpty ? 'payload-empty' : 'payload-unreadable',
      severity: 'lost',
      message: isEmpty
        ? 'The gzip holds no bytes.'
        : 'The gzip is damaged from its start: nothing of it could be unpacked. Ask the agency to send it again.',
      place,
    };
  }
  if (end === 'whole') return undefined;
  return {
    code: 'item-incomplete',
    severity: 'recovered',
    message: `The gzip is cut off or damaged: the ${bytes.length} bytes that could be unpacked were read. Ask the agency to send it again.`,
    place,
  };
}

const HAS_EXTRA = 4;
const HAS_NAME = 8;
/** No file system has longer names. */
const LONGEST_NAME = 1024;

/** FNAME of the first member (RFC 1952, 2.3): Latin-1 by the book, anything in fact. */
function fileNameOf(bytes: Uint8Array): string | undefined {
  const flags = bytes[3] ?? 0;
  if ((flags & HAS_NAME) === 0) return undefined;
  const extra = (flags & HAS_EXTRA) === 0 ? 0 : 2 + (bytes[10] ?? 0) + (bytes[11] ?? 0) * 256;
  const start = 10 + extra;
  const end = bytes.indexOf(0, start);
  if (end <= start || end - start > LONGEST_NAME) return undefined;
  return safePath(readUnlabelled(bytes.subarray(start, end)).text);
}
