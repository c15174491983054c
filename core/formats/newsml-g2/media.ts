/** `remoteContent`: pictures and other media by their addresses, every rendition by its full name. */
import { webAddress } from '../../html/url.ts';
import type { StoryType } from '../../story/story.ts';
import type { DecodedPayload, ItemMedia } from '../format.ts';
import { given } from '../given.ts';
import { bytesOf, secondsOf } from '../media-size.ts';
import { mediaTypeOf } from '../media-type.ts';
import { attribute, baseOf, type XmlElement } from '../xml-element.ts';
import { asData, isGiven } from './parts.ts';

/** What the item says of its media as a whole. */
export interface MediaTexts {
  type?: StoryType;
  caption?: string;
  alt?: string;
  creditLine?: string;
  by?: string[];
  copyright?: string;
}

const MEDIA_TYPES: ReadonlySet<string> = new Set(['picture', 'graphic', 'video', 'audio']);

export function readRemote(
  element: XmlElement,
  texts: MediaTexts,
  payload: DecodedPayload,
): ItemMedia {
  const href = attribute(element, 'href');
  const mimeType = attribute(element, 'contenttype')?.toLowerCase();
  const isOfItem = texts.type !== undefined && MEDIA_TYPES.has(texts.type);
  return {
    ...given({
      type: typeOf(mimeType, href, texts.type),
      url: webAddress(href, baseOf(element, payload.url)),
      mimeType,
      width: pixels(attribute(element, 'width')),
      height: pixels(attribute(element, 'height')),
      sizeInBytes: bytesOf(attribute(element, 'size')),
      duration: durationOf(element),
      rendition: attribute(element, 'rendition'),
      title: isOfItem ? texts.alt : undefined,
      caption: isOfItem ? texts.caption : undefined,
      copyright: isOfItem ? texts.copyright : undefined,
    }),
    credits: isOfItem ? creditsOf(texts) : [],
  };
}

function creditsOf({ by = [], creditLine }: MediaTexts): ItemMedia['credits'] {
  return [
    ...by.map((text) => ({ role: 'by', text })),
    ...(creditLine === undefined ? [] : [{ role: 'creditline', text: creditLine }]),
  ];
}

/** A graphic comes as an image, and a video has a still: the item's class decides where both may be. */
function typeOf(
  mimeType: string | undefined,
  href: string | undefined,
  itemType: StoryType | undefined,
): ItemMedia['type'] {
  const own = mediaTypeOf({ mimeType, url: href });
  if (own === 'picture' && itemType === 'graphic') return 'graphic';
  if (own !== undefined) return own;
  return itemType !== undefined && itemType !== 'text' && itemType !== 'composite'
    ? itemType
    : undefined;
}

/** Seconds unless it names another unit (NewsML-G2, `durationunit`). */
function durationOf(element: XmlElement): number | undefined {
  const unit = attribute(element, 'durationunit');
  const isInSeconds = unit === undefined || /seconds$/i.test(unit);
  return isInSeconds ? secondsOf(attribute(element, 'duration')) : undefined;
}

function pixels(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,6}$/.test(text) && Number(text) > 0
    ? Number(text)
    : undefined;
}

const IN_MEDIA: ReadonlySet<string> = new Set(['contenttype', 'width', 'height', 'rendition']);

/** Size, format, duration, ids that are no addresses: what a media element says beside its fields. */
export function moreOfRemote(found: XmlElement[]): unknown[] | undefined {
  const more = found.filter(
    (element) =>
      element.children.some((node) => typeof node !== 'string') ||
      [...element.attributes].some(([key, value]) =>
        key === 'href'
          ? webAddress(value, 'https://relative.invalid/') === undefined
          : !IN_MEDIA.has(key),
      ),
  );
  const values = more.map(asData).filter(isGiven);
  return values.length > 0 ? values : undefined;
}
