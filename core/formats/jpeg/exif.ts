/** What EXIF says that a desk may need: when the picture was taken, by whom, whose it is. */
import { given } from '../given.ts';

export interface Exif {
  /** `2026:11:24 10:15:00`, the camera's clock. */
  takenAt?: string;
  /** `+09:00`; cameras write it since Exif 2.31. */
  offset?: string;
  artist?: string;
  copyright?: string;
  description?: string;
}

const WANTED = [
  'DateTimeOriginal',
  'OffsetTimeOriginal',
  'OffsetTime',
  'Artist',
  'Copyright',
  'ImageDescription',
];

/**
 * Reads the EXIF block of a picture. Never throws; broken EXIF is as good as none.
 * The library gets a picture that has nothing but this block: XMP is read elsewhere, and by its own rules.
 */
export async function readExif(block: Uint8Array): Promise<Exif> {
  const { load } = (await import('exifreader')).default;
  try {
    const picture = pictureOf(block);
    const tags: unknown = load(picture, {
      expanded: true,
      async: false,
      includeTags: { exif: WANTED },
    }).exif;
    return given({
      takenAt: tag(tags, 'DateTimeOriginal'),
      offset: tag(tags, 'OffsetTimeOriginal') ?? tag(tags, 'OffsetTime'),
      artist: tag(tags, 'Artist'),
      copyright: tag(tags, 'Copyright'),
      description: written(tag(tags, 'ImageDescription')),
    });
  } catch {
    // The library throws where it finds no metadata that it knows.
    return {};
  }
}

/** What cameras and programs write into every picture is no caption. */
const NO_DESCRIPTION =
  /^(?:(?:olympus|minolta|kodak|samsung|pentax|konica|ricoh|general imaging|maginon)?\s?(?:digital\s?)?(?:still\s)?camera(?: pictures)?|sony dsc|dcim\b[^ ]{0,80}|exif[_ ]jpeg[_ ]picture|(?:created|edited) (?:by|with) .{0,60}|untitled|default|image|<.{0,60}>|[\s?.*_-]+)$/i;

function written(description: string | undefined): string | undefined {
  return description !== undefined && NO_DESCRIPTION.test(description) ? undefined : description;
}

/** Start of image, the block as its APP1 segment, end of image. */
function pictureOf(block: Uint8Array): ArrayBuffer {
  const length = Math.min(block.length, 0xffff - 8);
  const picture = new Uint8Array(length + 14);
  const size = length + 8;
  picture.set([0xff, 0xd8, 0xff, 0xe1, size >> 8, size & 0xff, 0x45, 0x78, 0x69, 0x66, 0, 0]);
  picture.set(block.subarray(0, length), 12);
  picture.set([0xff, 0xd9], length + 12);
  return picture.buffer;
}

/** ASCII by the book; many write UTF-8. Copyright may have two holders, apart by a NUL. */
function tag(tags: unknown, name: string): string | undefined {
  const entry: unknown =
    typeof tags === 'object' && tags !== null ? Reflect.get(tags, name) : undefined;
  const value: unknown =
    typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'value') : undefined;
  const texts = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  const text = (typeof value === 'string' ? value : texts.join(' ')).replaceAll('\0', ' ').trim();
  return text === '' ? undefined : fromLatin1(text);
}

/** The library reads bytes as Latin-1. */
function fromLatin1(text: string): string {
  if (!/[\u0080-\u00ff]/.test(text) || /[^\u0000-\u00ff]/.test(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'));
  } catch {
    // TypeError: no UTF-8, so Latin-1 after all.
    return text;
  }
}
