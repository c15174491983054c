/**
 * What came with the mail: files that may hold stories are read in turn, pictures are media of the mail's own
 * story, and what no wire sends is named as unread.
 */
import type { Problem } from '../../problem.ts';
import type { ItemMedia, Part } from '../format.ts';
import { jpeg } from '../jpeg.ts';
import { type Limits, limitReached } from '../limits.ts';
import { mediaTypeOf } from '../media-type.ts';
import { safePath } from '../zip/names.ts';
import type { InlinePicture } from './body.ts';
import type { MimePart } from './mime.ts';

export interface Attachments {
  parts: Part[];
  media: ItemMedia[];
  problems: Problem[];
}

type Kind = 'read' | 'jpeg' | 'picture' | 'unread' | 'silent';

/** By the ending of the name, which says more than the media type that a mail program guessed from it. */
const BY_ENDING: readonly (readonly [Kind, string])[] = [
  ['read', 'xml nitf newsml g2 nml rss atom rdf json ninjs zip gz eml mbox txt htm html iptc anpa'],
  ['jpeg', 'jpg jpeg jpe jfif'],
  ['picture', 'png gif webp tif tiff bmp heic svg'],
  [
    'unread',
    'rtf doc docx odt pdf xls xlsx ods csv ppt pptx hwp hwpx pages mp3 wav m4a mp4 mov avi ics',
  ],
  // Signatures and cards of contacts are private or for machines.
  ['silent', 'vcf p7s p7m asc sig'],
];

const BY_TYPE: readonly (readonly [RegExp, Kind])[] = [
  [/^image\/p?jpe?g$/, 'jpeg'],
  [/^image\//, 'picture'],
  [
    /^text\/(?:x-)?vcard$|pkcs7-|pgp-|^message\/(?:delivery-status|feedback-report|disposition)/,
    'silent',
  ],
  [/rtf|msword|officedocument|pdf|excel|powerpoint|ms-tnef|calendar|^audio\/|^video\//, 'unread'],
];

const KIND_BY_ENDING: ReadonlyMap<string, Kind> = new Map(
  BY_ENDING.flatMap(([kind, endings]) =>
    endings.split(' ').map((ending) => [ending, kind] as const),
  ),
);

function kindOf({ name, type }: MimePart): Kind {
  const ending = name?.slice(name.lastIndexOf('.') + 1).toLowerCase() ?? '';
  // What no one knows is looked at: a wire's file often has no ending and no type.
  return (
    KIND_BY_ENDING.get(ending) ?? BY_TYPE.find(([pattern]) => pattern.test(type))?.[1] ?? 'read'
  );
}

/** All of them, in order. Their bytes together are fewer than the mail's, so that no limit but `parts` is needed. */
export async function readAttachments(
  attachments: readonly MimePart[],
  inline: readonly InlinePicture[],
  limits: Limits,
): Promise<Attachments> {
  const result: Attachments = { parts: [], media: [], problems: [] };
  const alts = new Map(inline.map(({ contentId, alt }) => [contentId, alt]));
  for (const [index, attachment] of attachments.entries()) {
    const place = placeOf(attachment, index);
    if (index >= limits.parts) {
      result.problems.push(
        limitReached(limits, 'parts', 'The attachments from here on were not read.', place),
      );
      break;
    }
    await take(attachment, place, alts.get(attachment.contentId ?? ''), limits, result);
  }
  return result;
}

async function take(
  attachment: MimePart,
  place: string,
  alt: string | undefined,
  limits: Limits,
  into: Attachments,
): Promise<void> {
  const kind = kindOf(attachment);
  if (kind === 'read') into.parts.push(partOf(attachment, place));
  else if (kind === 'unread') into.problems.push(unread(attachment, place));
  else if (kind === 'picture') into.media.push(pictureOf(attachment, alt));
  else if (kind === 'jpeg') await takeJpeg(attachment, place, alt, limits, into);
}

/** A picture with a caption is a story of its own; one without is a logo, or a picture that the mail explains. */
async function takeJpeg(
  attachment: MimePart,
  place: string,
  alt: string | undefined,
  limits: Limits,
  into: Attachments,
): Promise<void> {
  const { bytes } = attachment;
  const [item] = jpeg.detect(bytes) ? (await jpeg.read({ bytes, limits })).items : [];
  const [media] = item?.media ?? [];
  into.media.push({ ...pictureOf(attachment, alt), ...media });
  if (item?.title !== undefined || item?.summary !== undefined)
    into.parts.push(partOf(attachment, place));
}

/** The name of the file is no title: where a picture has no caption, the title is shown. */
function pictureOf({ name, type }: MimePart, alt: string | undefined): ItemMedia {
  const mediaType = mediaTypeOf({ mimeType: type, url: name });
  return {
    type: mediaType === 'graphic' ? 'graphic' : 'picture',
    ...(type.startsWith('image/') && { mimeType: type }),
    ...(alt !== undefined && { caption: alt }),
    credits: [],
  };
}

function partOf({ bytes, type, parameters }: MimePart, place: string): Part {
  const charset = parameters.charset;
  const says = type === 'application/octet-stream' || type === 'text/plain' ? undefined : type;
  const contentType = says ?? (charset === undefined ? undefined : type);
  return {
    place,
    bytes,
    ...(contentType !== undefined && {
      contentType: charset === undefined ? contentType : `${contentType}; charset=${charset}`,
    }),
  };
}

function placeOf({ name }: MimePart, index: number): string {
  const path = safePath((name ?? '').replaceAll('/', '_'));
  return `email/attachment[${index + 1}]${path === undefined ? '' : `/${path}`}`;
}

function unread({ name, type }: MimePart, place: string): Problem {
  return {
    code: 'payload-format-unknown',
    severity: 'lost',
    message: `The attachment ${name === undefined ? '' : `“${name.slice(0, 100)}” `}(${type}) is in no wire format and was not read. Ask the agency for one of the formats that the README lists.`,
    place,
  };
}
