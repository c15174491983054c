/**
 * What an archive says it holds: its central directory (APPNOTE 4.3.12), or, where the end of the archive
 * is missing, what the local headers say one after the other. Sizes of unpacked data are not believed
 * and so not read.
 */

export interface ZipEntry {
  name: Uint8Array;
  flags: number;
  method: number;
  crc: number;
  packedSize: number;
  /** Where its local header is. */
  headerAt: number;
  /** A link of a Unix file system: its data is a path. */
  isLink: boolean;
}

export interface ZipDirectory {
  entries: Iterable<ZipEntry>;
  /** The directory is missing: the archive is cut off. */
  isCut: boolean;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const END_SIZE = 22;
/** The comment after the end record has at most this many bytes. */
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;

/** Never throws; a directory with nonsense in it ends where the nonsense begins. */
export function readDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = directoryStart(view);
  if (start === undefined) return { entries: localEntries(bytes, view), isCut: true };
  return { entries: centralEntries(bytes, view, start), isCut: false };
}

interface DirectoryStart {
  at: number;
  /** Bytes before the archive (a program that unpacks it): all offsets are short by these. */
  shift: number;
}

function directoryStart(view: DataView): DirectoryStart | undefined {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const start = startFrom(view, at);
    if (start !== undefined) return start;
  }
  return undefined;
}

function startFrom(view: DataView, endAt: number): DirectoryStart | undefined {
  const wide = end64(view, endAt);
  const end = wide?.at ?? endAt;
  const size = wide?.size ?? view.getUint32(endAt + 12, true);
  const written = wide?.offset ?? view.getUint32(endAt + 16, true);
  const at = end - size;
  if (size === 0) return { at: end, shift: 0 };
  if (at >= 0 && isAt(view, at, CENTRAL)) return { at, shift: Math.max(0, at - written) };
  return isAt(view, written, CENTRAL) ? { at: written, shift: 0 } : undefined;
}

function end64(
  view: DataView,
  endAt: number,
): { at: number; size: number; offset: number } | undefined {
  const locatorAt = endAt - 20;
  if (!isAt(view, locatorAt, LOCATOR_64)) return undefined;
  const at = Number(view.getBigUint64(locatorAt + 8, true));
  if (!isAt(view, at, END_64) || at + 56 > view.byteLength) return undefined;
  const size = Number(view.getBigUint64(at + 40, true));
  return { at, size, offset: Number(view.getBigUint64(at + 48, true)) };
}

function isAt(view: DataView, at: number, signature: number): boolean {
  return at >= 0 && at + 4 <= view.byteLength && view.getUint32(at, true) === signature;
}

const CENTRAL_SIZE = 46;

function* centralEntries(
  bytes: Uint8Array,
  view: DataView,
  start: DirectoryStart,
): Generator<ZipEntry> {
  let at = start.at;
  while (isAt(view, at, CENTRAL) && at + CENTRAL_SIZE <= view.byteLength) {
    const nameEnd = at + CENTRAL_SIZE + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const madeOnUnix = view.getUint8(at + 5) === 3;
    const mode = view.getUint32(at + 38, true) >>> 16;
    const wide = sizes64(view, nameEnd, Math.min(extraEnd, view.byteLength), at);
    yield {
      name: bytes.subarray(at + CENTRAL_SIZE, nameEnd),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: wide.packedSize,
      headerAt: wide.headerAt + start.shift,
      isLink: madeOnUnix && (mode & 0o170000) === 0o120000,
    };
    at = extraEnd + view.getUint16(at + 32, true);
  }
}

/** Sizes and offset that did not fit are in the extra field 1, in this order (APPNOTE 4.5.3). */
function sizes64(
  view: DataView,
  from: number,
  to: number,
  entryAt: number,
): { packedSize: number; headerAt: number } {
  let packedSize = view.getUint32(entryAt + 20, true);
  let headerAt = view.getUint32(entryAt + 42, true);
  const isUnpackedWide = view.getUint32(entryAt + 24, true) === IN_ZIP64;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let value = at + 4 + (isUnpackedWide ? 8 : 0);
    if (packedSize === IN_ZIP64 && value + 8 <= to) {
      packedSize = Number(view.getBigUint64(value, true));
      value += 8;
    }
    if (headerAt === IN_ZIP64 && value + 8 <= to) headerAt = Number(view.getBigUint64(value, true));
    break;
  }
  return { packedSize, headerAt };
}

const LOCAL_SIZE = 30;
/** Sizes come after the data: what is in the header is zero. */
const SIZES_FOLLOW = 8;
const LOCAL_SIGNATURE = Uint8Array.of(0x50, 0x4b, 3, 4);

function* localEntries(bytes: Uint8Array, view: DataView): Generator<ZipEntry> {
  let at = nextLocal(bytes, 0);
  while (at !== -1 && at + LOCAL_SIZE <= view.byteLength) {
    const flags = view.getUint16(at + 6, true);
    const nameEnd = at + LOCAL_SIZE + view.getUint16(at + 26, true);
    const dataAt = nameEnd + view.getUint16(at + 28, true);
    const written = view.getUint32(at + 18, true);
    const isKnown = (flags & SIZES_FOLLOW) === 0 && dataAt + written <= view.byteLength;
    const next = nextLocal(bytes, isKnown ? dataAt + written : Math.max(dataAt, at + 4));
    const end = next === -1 ? view.byteLength : next;
    yield {
      name: bytes.subarray(at + LOCAL_SIZE, nameEnd),
      flags,
      method: view.getUint16(at + 8, true),
      crc: isKnown ? view.getUint32(at + 14, true) : 0,
      packedSize: isKnown ? written : Math.max(0, end - dataAt),
      headerAt: at,
      isLink: false,
    };
    at = next;
  }
}

function nextLocal(bytes: Uint8Array, from: number): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.indexOf(LOCAL_SIGNATURE, from);
}

/** Where the data of an entry is; undefined where there is no such entry in the archive. */
export function dataOf(
  bytes: Uint8Array,
  entry: ZipEntry,
): { start: number; end: number; isCut: boolean } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.headerAt;
  if (!isAt(view, at, LOCAL) || at + LOCAL_SIZE > view.byteLength) return undefined;
  const names = view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const start = at + LOCAL_SIZE + names;
  const end = Math.min(start + entry.packedSize, view.byteLength);
  return start > end ? undefined : { start, end, isCut: start + entry.packedSize > end };
}
