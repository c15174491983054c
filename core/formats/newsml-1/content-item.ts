/** `ContentItem` of NewsML 1.x: a text, or a picture or other media by its address. */
import { webAddress } from '../../html/url.ts';
import { nameOfEmbedded } from '../embedded.ts';
import type { DecodedPayload, ItemMedia } from '../format.ts';
import { given } from '../given.ts';
import { bytesOf } from '../media-size.ts';
import { mediaTypeOf } from '../media-type.ts';
import { at } from '../nitf/find.ts';
import { baseOf, rawTextOf, textOf, type XmlElement } from '../xml-element.ts';
import { attributeOf, formalName, type Property, propertiesOf, valuesOf } from './formal-name.ts';
import { readText, type TextContent } from './text-content.ts';

type MediaType = NonNullable<ItemMedia['type']>;

export type Content =
  | { kind: 'text'; format: string; words?: number; text: TextContent }
  | { kind: 'media'; media: ItemMedia; file?: string }
  | { kind: 'none' };

/** IPTC's media types (topic set "iptc-mediatype") and what agencies write in their place. */
const MEDIA_TYPES: ReadonlyMap<string, MediaType> = new Map([
  ['photo', 'picture'],
  ['picture', 'picture'],
  ['image', 'picture'],
  ['graphic', 'graphic'],
  ['drawing', 'graphic'],
  ['animation', 'graphic'],
  ['video', 'video'],
  ['audio', 'audio'],
]);

export function readContent(item: XmlElement, payload: DecodedPayload): Content {
  const encoding = at(item, 'encoding');
  const notation = encoding && attributeOf(encoding, 'notation')?.toLowerCase();
  const data = at(item, 'datacontent') ?? at(encoding, 'datacontent');
  const type = MEDIA_TYPES.get(formalName(at(item, 'mediatype'))?.toLowerCase() ?? '');
  const properties = propertiesOf(at(item, 'characteristics'));
  const href = attributeOf(item, 'href');
  const isBase64 = notation?.includes('base64') ?? false;
  const isEmbedded = isBase64 && MEDIA.test(mimeTypeOf(item) ?? '');
  if (href === undefined && type === undefined && !isEmbedded) {
    if (data === undefined) return { kind: 'none' };
    const format = formalName(at(item, 'format')) ?? formalName(at(item, 'mimetype')) ?? '';
    const words = count(properties, 'words', 'wordcount', 'word count');
    const text = readText(data, isBase64 ? 'base64' : notation, payload);
    return { kind: 'text', format, text, ...given({ words }) };
  }
  const url = webAddress(href, baseOf(item, payload.url));
  const mimeType = mimeTypeOf(item);
  const media: ItemMedia = {
    ...given({
      type: type ?? mediaTypeOf({ mimeType, url: href }),
      url,
      mimeType,
      width: count(properties, 'width', 'pixelwidth', 'imagewidth'),
      height: count(properties, 'height', 'pixelheight', 'imageheight'),
      sizeInBytes: bytesOf(textOf(at(at(item, 'characteristics'), 'sizeinbytes'))),
    }),
    credits: [],
  };
  const embedded = data && isBase64 ? nameOfEmbedded(rawTextOf(data), mimeType) : undefined;
  const file = url === undefined ? (href ?? embedded) : undefined;
  return { kind: 'media', media, ...given({ file }) };
}

const MEDIA = /^(?:image|video|audio)\//;

/** Some write the media type in `Format`, which is for names such as `JPEG Baseline`. */
function mimeTypeOf(item: XmlElement): string | undefined {
  const names = [at(item, 'mimetype'), at(item, 'format')].map(formalName);
  return names
    .find((name) => name !== undefined && /^[\w.+-]+\/[\w.+-]+$/.test(name))
    ?.toLowerCase();
}

function count(properties: Property[], ...names: string[]): number | undefined {
  const written = valuesOf(properties, ...names).find((value) => /^\d{1,7}(?:px)?$/.test(value));
  const number = Number.parseInt(written ?? '', 10);
  return number > 0 ? number : undefined;
}
