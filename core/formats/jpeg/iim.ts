/**
 * IPTC-IIM 4.2 inside Photoshop's image resources: every dataset with all its values, as text.
 *
 * Read here and not by a library, because what agencies send needs it: one block over several segments,
 * repeated datasets of every kind, and above all the bytes of the values, of which the charset that
 * dataset 1:90 names is often missing and sometimes wrong.
 */
import { createHash } from 'node:crypto';
import { looksKorean, readWindows1252, strictUtf8 } from '../email/unlabelled-text.ts';
import { decodeUhc } from '../uhc.ts';
import { looksLikeMacintosh } from './macintosh.ts';

export interface Iim {
  /** Values by record and dataset (`2:120`), each trimmed and not empty. */
  values: ReadonlyMap<string, string[]>;
  encoding: 'utf-8' | 'windows-1252' | 'euc-kr' | 'macintosh';
  /** No one says what encoding it is. */
  guessed: boolean;
  /** The digest that was stored with XMP no longer fits: IIM was changed after it (MWG 2.0, 3.3). */
  isNewerThanXmp: boolean;
}

interface Dataset {
  key: string;
  bytes: Uint8Array;
}

const IPTC_RESOURCE = 0x0404;
const DIGEST_RESOURCE = 0x0425;
/** More is no caption of a picture. */
const MOST_DATASETS = 5000;

/** Undefined where there is no IIM. Never throws. */
export function readIim(resources: Uint8Array): Iim | undefined {
  const blocks = resourceBlocks(resources);
  const iptc = blocks.filter(({ id }) => id === IPTC_RESOURCE).map(({ bytes }) => bytes);
  if (iptc.length === 0) return undefined;
  const block = Buffer.concat(iptc);
  const datasets = datasetsOf(block);
  if (datasets.length === 0) return undefined;
  const charset = charsetOf(datasets);
  const digest = blocks.find(({ id }) => id === DIGEST_RESOURCE)?.bytes;
  return {
    values: valuesOf(datasets, charset.encoding),
    ...charset,
    isNewerThanXmp: differs(block, digest),
  };
}

/** `8BIM`, id, name padded to even length, size, data padded to even length (Photoshop file formats, image resources). */
function resourceBlocks(resources: Uint8Array): { id: number; bytes: Uint8Array }[] {
  const view = new DataView(resources.buffer, resources.byteOffset, resources.byteLength);
  const blocks: { id: number; bytes: Uint8Array }[] = [];
  let at = 0;
  while (at + 12 <= resources.length && view.getUint32(at) === 0x3842494d) {
    const nameLength = resources[at + 6] ?? 0;
    const sizeAt = at + 6 + nameLength + 1 + ((nameLength + 1) % 2);
    if (sizeAt + 4 > resources.length) break;
    const size = view.getUint32(sizeAt);
    const start = sizeAt + 4;
    blocks.push({ id: view.getUint16(at + 4), bytes: resources.subarray(start, start + size) });
    at = start + size + (size % 2);
  }
  return blocks;
}

/** Tag marker 1C, record, dataset, size; a size with its first bit set tells how long the size is (IIM 1.5). */
function datasetsOf(block: Uint8Array): Dataset[] {
  const datasets: Dataset[] = [];
  let at = block.indexOf(0x1c);
  while (at !== -1 && at + 5 <= block.length && datasets.length < MOST_DATASETS) {
    if (block[at] !== 0x1c) break;
    const key = `${block[at + 1]}:${String(block[at + 2]).padStart(2, '0')}`;
    const { size, start } = sizeOf(block, at + 3);
    datasets.push({ key, bytes: block.subarray(start, start + size) });
    at = start + size;
  }
  return datasets;
}

function sizeOf(block: Uint8Array, at: number): { size: number; start: number } {
  const short = ((block[at] ?? 0) << 8) | (block[at + 1] ?? 0);
  if (short < 0x8000) return { size: short, start: at + 2 };
  const digits = Math.min(short & 0x7fff, 4);
  let size = 0;
  for (let digit = 0; digit < digits; digit++) size = size * 256 + (block[at + 2 + digit] ?? 0);
  return { size, start: at + 2 + digits };
}

function charsetOf(datasets: Dataset[]): Pick<Iim, 'encoding' | 'guessed'> {
  const declared = datasets.find(({ key }) => key === '1:90')?.bytes;
  const text = Buffer.concat(datasets.filter(({ key }) => isText(key)).map(({ bytes }) => bytes));
  // UTF-8 is UTF-8 whether 1:90 is there or not; where it lies, the bytes decide.
  if (isUtf8(text) || isUtf8WithCuts(datasets)) return { encoding: 'utf-8', guessed: false };
  const saysUtf8 =
    declared !== undefined && Buffer.from(declared).toString('latin1') === '\u001b%G';
  const isKorean = looksKorean(text) && decodeUhc(text, true) !== undefined;
  // ESC . A and ESC - A are Latin-1 of ISO 2022: that is told, and no guess.
  const saysLatin = declared !== undefined && !saysUtf8;
  if (isKorean) return { encoding: 'euc-kr', guessed: true };
  if (!saysLatin && looksLikeMacintosh(text)) return { encoding: 'macintosh', guessed: true };
  return { encoding: 'windows-1252', guessed: !saysLatin };
}

function isUtf8(bytes: Uint8Array): boolean {
  return strictUtf8(bytes) !== undefined;
}

/**
 * Values that were cut to their length in bytes end inside a character; beyond those there have to be whole
 * ones, as a word of Latin-1 may end with an accent, too.
 */
function isUtf8WithCuts(datasets: Dataset[]): boolean {
  const texts = datasets.filter(({ key }) => isText(key));
  const whole = Buffer.concat(texts.map(({ bytes }) => withoutCutCharacter(bytes)));
  return isUtf8(whole) && whole.some((byte) => byte >= 0x80);
}

/** Without a lead byte at the end that its continuation bytes do not follow (RFC 3629, 3). */
function withoutCutCharacter(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? bytes.subarray(0, bytes.length - back) : bytes;
  }
  return bytes;
}

/** Record 1 is the envelope, all of it ASCII; so are records from 3 on, which hold pictures and their data. */
function isText(key: string): boolean {
  return key.startsWith('2:');
}

function valuesOf(datasets: Dataset[], encoding: Iim['encoding']): ReadonlyMap<string, string[]> {
  const values = new Map<string, string[]>();
  for (const { key, bytes } of datasets) {
    if (!isText(key) && !key.startsWith('1:')) continue;
    // Some programs end values as C does.
    const text = READERS[encoding](bytes)
      .replace(/\0+$/, '')
      .replaceAll('\r\n', '\n')
      .replaceAll('\r', '\n')
      .trim();
    if (text === '') continue;
    const same = values.get(key);
    if (same === undefined) values.set(key, [text]);
    else if (!same.includes(text)) same.push(text);
  }
  return values;
}

const READERS: Readonly<Record<Iim['encoding'], (bytes: Uint8Array) => string>> = {
  'utf-8': (bytes) => new TextDecoder().decode(withoutCutCharacter(bytes)),
  macintosh: (bytes) => new TextDecoder('macintosh').decode(bytes),
  'windows-1252': readWindows1252,
  'euc-kr': (bytes) => decodeUhc(bytes, false) ?? '',
};

const NO_DIGEST = '0'.repeat(32);

function differs(block: Uint8Array, digest: Uint8Array | undefined): boolean {
  if (digest === undefined || digest.length !== 16) return false;
  const stored = Buffer.from(digest).toString('hex');
  return stored !== NO_DIGEST && createHash('md5').update(block).digest('hex') !== stored;
}
