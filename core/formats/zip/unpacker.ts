/** Unpacks the files of one archive within its limits, and says what could not be unpacked. */
import { crc32 } from 'node:zlib';
import type { Problem } from '../../problem.ts';
import type { Part } from '../format.ts';
import { type Limits, limitReached } from '../limits.ts';
import type { ZipFile } from '../zip.ts';
import { dataOf } from './directory.ts';
import { type Inflated, inflateRaw } from './inflate.ts';

const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/** Methods that archives of today use, by number (APPNOTE 4.4.5). */
const METHODS: Readonly<Record<number, string>> = {
  9: 'Deflate64',
  12: 'bzip2',
  14: 'LZMA',
  93: 'Zstandard',
  95: 'XZ',
  98: 'PPMd',
  99: 'AES',
};

interface Data {
  start: number;
  end: number;
  isCut: boolean;
}

export class Unpacker {
  readonly problems: Problem[] = [];
  /** The bytes of all files together are used up: nothing more is unpacked. */
  isSpent = false;
  readonly #bytes: Uint8Array;
  readonly #limits: Limits;
  readonly #data: ReadonlyMap<ZipFile, Data | 'overlaps'>;
  #left: number;

  constructor(bytes: Uint8Array, limits: Limits, files: readonly ZipFile[]) {
    this.#bytes = bytes;
    this.#limits = limits;
    this.#left = limits.unpackedBytes;
    this.#data = withoutOverlaps(bytes, files);
  }

  /** The file as a part; undefined where it was left out (`problems` says why). */
  async unpack(file: ZipFile): Promise<Part | undefined> {
    const refused = this.#refusal(file);
    const data = this.#data.get(file);
    if (refused !== undefined || data === undefined || data === 'overlaps') {
      this.#lost(refused ?? (data === 'overlaps' ? OVERLAPS : NOT_THERE), file);
      return undefined;
    }
    const packed = this.#bytes.subarray(data.start, data.end);
    const bound = Math.min(this.#left, this.#limits.payloadBytes);
    const unpacked = await unpackBytes(packed, file.entry.method, bound);
    this.#left -= unpacked.bytes.length;
    if (unpacked.end === 'bound') {
      this.#overTheLimit(file, bound);
      return undefined;
    }
    return this.#part(file, unpacked, data.isCut);
  }

  #refusal({ entry }: ZipFile): string | undefined {
    if ((entry.flags & ENCRYPTED) !== 0) {
      return 'This file of the archive is encrypted and was not read. Ask the agency to send it without a password.';
    }
    if (entry.method === STORED || entry.method === DEFLATED) return undefined;
    const method = METHODS[entry.method] ?? `number ${entry.method}`;
    return `This file is compressed by a method that is not supported (${method}). Ask the agency for Deflate, which is the usual one.`;
  }

  #part(file: ZipFile, { bytes, end }: Inflated, isCut: boolean): Part | undefined {
    const { crc } = file.entry;
    const isDamaged = end === 'damaged' || isCut || (crc !== 0 && crc32(bytes) !== crc);
    if (isDamaged && bytes.length === 0) {
      this.#lost(DAMAGED, file);
      return undefined;
    }
    if (isDamaged) {
      this.problems.push({
        code: 'item-incomplete',
        severity: 'recovered',
        message: `This file of the archive is damaged: ${bytes.length} bytes could be unpacked and were read. Ask the agency to send it again.`,
        place: file.place,
      });
    }
    return { place: file.place, bytes };
  }

  #overTheLimit(file: ZipFile, bound: number): void {
    if (bound === this.#limits.payloadBytes && this.#left > 0) {
      this.problems.push(
        limitReached(this.#limits, 'payloadBytes', 'The file was left out.', file.place),
      );
      return;
    }
    this.isSpent = true;
    const consequence = 'This file and those after it were left out.';
    this.problems.push(limitReached(this.#limits, 'unpackedBytes', consequence, file.place));
  }

  #lost(message: string, { place }: ZipFile): void {
    this.problems.push({ code: 'item-unreadable', severity: 'lost', message, place });
  }
}

async function unpackBytes(packed: Uint8Array, method: number, bound: number): Promise<Inflated> {
  if (method === DEFLATED) return inflateRaw(packed, bound);
  return packed.length > bound
    ? { bytes: packed.subarray(0, bound), end: 'bound' }
    : { bytes: packed, end: 'whole' };
}

/** Files that share their data are how a small archive becomes a very large one; the first one has it. */
function withoutOverlaps(
  bytes: Uint8Array,
  files: readonly ZipFile[],
): ReadonlyMap<ZipFile, Data | 'overlaps'> {
  const data = new Map<ZipFile, Data | 'overlaps'>();
  const placed = files.flatMap((file) => {
    const found = dataOf(bytes, file.entry);
    return found === undefined ? [] : [{ file, ...found }];
  });
  placed.sort((one, other) => one.file.entry.headerAt - other.file.entry.headerAt);
  let taken = 0;
  for (const { file, ...found } of placed) {
    const overlaps = file.entry.headerAt < taken;
    data.set(file, overlaps ? 'overlaps' : found);
    taken = Math.max(taken, found.end);
  }
  return data;
}

const OVERLAPS =
  'This file shares its data with another file of the archive, which no honest archive does: it was not read.';
const NOT_THERE =
  'The directory of the archive names this file, but it is not there. Ask the agency to send it again.';
const DAMAGED =
  'This file of the archive is damaged: nothing of it could be unpacked. Ask the agency to send it again.';
