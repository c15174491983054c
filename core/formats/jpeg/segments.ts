/**
 * The segments of a JPEG file (ITU-T T.81, annex B; Exif 2.32, 4.7) as far as the picture data: how large the
 * picture is, and where its three kinds of metadata are. Nothing is decoded here.
 */

export interface JpegSegments {
  width?: number;
  height?: number;
  /** XMP packets: the main one first, then what continues it (XMP part 3, 1.1.3). */
  xmp: Uint8Array[];
  /** Photoshop's image resources of all APP13 segments, one after the other. */
  resources: Uint8Array;
  /** The first EXIF block, a TIFF file in itself. */
  exif?: Uint8Array;
  /** The file ends inside the segments. */
  isCut: boolean;
}

const XMP = 'http://ns.adobe.com/xap/1.0/\0';
const XMP_EXTENSION = 'http://ns.adobe.com/xmp/extension/\0';
const PHOTOSHOP = 'Photoshop 3.0\0';
const EXIF = 'Exif\0\0';
/** After the signature: the packet's GUID, its length, and the offset of this piece. */
const EXTENSION_HEADER = 32 + 4 + 4;

const APP1 = 0xe1;
const APP13 = 0xed;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/** Start of frame, of whatever coding: C0 to CF without the tables C4, C8 and CC (T.81, table B.1). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Markers that stand alone: TEM, restarts, and another start of image. */
function standsAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

interface Found {
  size?: { width: number; height: number };
  main: Uint8Array[];
  extension: { guid: string; offset: number; bytes: Uint8Array }[];
  resources: Uint8Array[];
  exif?: Uint8Array;
}

/** Never throws; segments that are not there are absent. */
export function readSegments(bytes: Uint8Array): JpegSegments {
  const found: Found = { main: [], extension: [], resources: [] };
  const isCut = walk(bytes, found);
  return {
    ...found.size,
    xmp: [...found.main.slice(0, 1), ...extensionOf(found)],
    resources: Buffer.concat(found.resources),
    ...(found.exif !== undefined && { exif: found.exif }),
    isCut,
  };
}

/** True where the file ended before the picture began. */
function walk(bytes: Uint8Array, found: Found): boolean {
  let at = 2;
  while (at + 2 <= bytes.length) {
    // Fill bytes may stand before any marker; rubbish between segments is passed over (B.1.1.2).
    if (bytes[at] !== 0xff || bytes[at + 1] === 0xff || bytes[at + 1] === 0) {
      at += 1;
      continue;
    }
    const marker = bytes[at + 1] ?? 0;
    if (marker === START_OF_SCAN || marker === END_OF_IMAGE) return false;
    if (standsAlone(marker)) {
      at += 2;
      continue;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const end = at + 2 + Math.max(2, length);
    take(marker, bytes.subarray(at + 4, end), found);
    if (end > bytes.length) return true;
    at = end;
  }
  return true;
}

function take(marker: number, data: Uint8Array, found: Found): void {
  if (isFrame(marker)) found.size ??= sizeOf(data);
  else if (marker === APP13 && startsWith(data, PHOTOSHOP)) {
    found.resources.push(data.subarray(PHOTOSHOP.length));
  } else if (marker === APP1) takeApp1(data, found);
}

function takeApp1(data: Uint8Array, found: Found): void {
  if (startsWith(data, EXIF)) found.exif ??= data.subarray(EXIF.length);
  else if (startsWith(data, XMP)) found.main.push(data.subarray(XMP.length));
  else if (
    startsWith(data, XMP_EXTENSION) &&
    data.length > XMP_EXTENSION.length + EXTENSION_HEADER
  ) {
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    found.extension.push({
      guid: latin1(data.subarray(XMP_EXTENSION.length, XMP_EXTENSION.length + 32)),
      offset: view.getUint32(XMP_EXTENSION.length + 36),
      bytes: data.subarray(XMP_EXTENSION.length + EXTENSION_HEADER),
    });
  }
}

/** Larger ones hold pictures in base64 (depth maps), and nothing that a desk wrote. */
const LARGEST_EXTENSION = 1024 * 1024;

/** The pieces may come in any order; those of another packet are left over from an earlier version of the file. */
function extensionOf({ extension: all, main }: Found): Uint8Array[] {
  const packet = latin1(main[0] ?? new Uint8Array());
  const ours = all.filter(({ guid }) => packet.includes(guid));
  const extension = ours.length > 0 ? ours : all;
  const size = extension.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size === 0 || size > LARGEST_EXTENSION) return [];
  const sorted = extension.toSorted((one, other) => one.offset - other.offset);
  return [Buffer.concat(sorted.map(({ bytes }) => bytes))];
}

/** Precision, height, width (T.81, B.2.2); a height of 0 is told later, in a segment no one writes. */
function sizeOf(data: Uint8Array): { width: number; height: number } | undefined {
  if (data.length < 5) return undefined;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const [height, width] = [view.getUint16(1), view.getUint16(3)];
  return height > 0 && width > 0 ? { width, height } : undefined;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

function startsWith(data: Uint8Array, signature: string): boolean {
  if (data.length < signature.length) return false;
  for (let at = 0; at < signature.length; at++) {
    if (data[at] !== signature.charCodeAt(at)) return false;
  }
  return true;
}
