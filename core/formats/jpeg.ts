/**
 * JPEG pictures as agencies send them: the story of a picture is in its metadata (IPTC-IIM, XMP, EXIF).
 * The picture itself is not looked at.
 */
import type { Problem } from '../problem.ts';
import type { BytesPayload, BytesReader, ReadItems } from './format.ts';
import { readExif } from './jpeg/exif.ts';
import { type Iim, readIim } from './jpeg/iim.ts';
import { pictureItem } from './jpeg/item.ts';
import { readSegments } from './jpeg/segments.ts';
import { readXmp } from './jpeg/xmp.ts';
import { mediaTypeOf } from './media-type.ts';

export const jpeg = { name: 'jpeg', detect, read } satisfies BytesReader;

const PLACE = 'jpeg';

/** Start of image, and the first byte of the marker that has to follow it (T.81, B.2.1). */
function detect(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

async function read({ bytes, url }: BytesPayload): Promise<ReadItems> {
  const segments = readSegments(bytes);
  const iim = readIim(segments.resources);
  const { xmp, problems } = readXmp(segments.xmp, PLACE);
  const exif = segments.exif === undefined ? {} : await readExif(segments.exif);
  const metadata = { xmp, exif, ...(iim !== undefined && { iim }) };
  const { item, brokenTime } = pictureItem(metadata, segments, PLACE);
  if (iim !== undefined) problems.push(...charsetProblems(iim));
  if (brokenTime) problems.push(BROKEN_TIME);
  if (segments.isCut) problems.push(CUT_OFF);
  const isMute = iim === undefined && xmp.size === 0 && Object.keys(exif).length === 0;
  if (isMute) problems.push(NO_METADATA);
  const isAddress = mediaTypeOf({ url }) === 'picture';
  // A picture in an archive or a mail comes with the address of that.
  const media = item.media.map((one) => (isAddress && url !== undefined ? { ...one, url } : one));
  return { feed: {}, items: [{ ...item, media }], problems };
}

function charsetProblems({ guessed, encoding }: Iim): Problem[] {
  if (!guessed) return [];
  return [
    {
      code: 'encoding-recovered',
      severity: 'recovered',
      message: `The picture's IIM does not say what encoding it has (dataset 1:90); it was taken for ${encoding}, which is a guess. Look at its special characters.`,
      place: PLACE,
    },
  ];
}

const BROKEN_TIME: Problem = {
  code: 'date-unreadable',
  severity: 'recovered',
  message:
    'The picture says when it was made, but the time of day makes no sense; only the day was kept.',
  place: PLACE,
};

const CUT_OFF: Problem = {
  code: 'item-incomplete',
  severity: 'recovered',
  message:
    'The file ends before its picture begins: it is cut off. What its metadata say was read. Ask the agency to send it again.',
  place: PLACE,
};

const NO_METADATA: Problem = {
  code: 'item-incomplete',
  severity: 'recovered',
  message:
    'The picture has no metadata: nothing is known of it but its size. Ask the agency for pictures with IPTC metadata.',
  place: PLACE,
};
