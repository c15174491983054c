/** `<media>` of NITF: one piece of media for each reference, all with the same caption and producer. */
import { htmlToText } from '../../html/text.ts';
import { webAddress } from '../../html/url.ts';
import { nameOfEmbedded } from '../embedded.ts';
import type { ItemMedia } from '../format.ts';
import { given } from '../given.ts';
import { mediaTypeOf } from '../media-type.ts';
import { attribute, elements, rawTextOf, textOf, type XmlElement } from '../xml-element.ts';

type MediaType = NonNullable<ItemMedia['type']>;

/** What agencies write in `media-type` beside the words of the standard. */
const TYPES: ReadonlyMap<string, MediaType> = new Map([
  ['photo', 'picture'],
  ['picture', 'picture'],
  ['graphic', 'graphic'],
  ['data', 'document'],
  ['text', 'document'],
]);

export interface FoundMedia {
  media: ItemMedia[];
  /** References that are no address: names of files that come by another way. */
  files: string[];
}

/** @param htmlOf the content of an element as HTML */
export function readMedia(
  element: XmlElement,
  base: string | undefined,
  htmlOf: (element: XmlElement) => string,
): FoundMedia {
  const named = (name: string) => elements(element).filter((part) => part.name === name);
  const caption = named('media-caption')
    .map((part) => htmlToText(htmlOf(part)))
    .filter((text) => text !== '')
    .join('\n\n');
  const producers = named('media-producer').flatMap(producerOf);
  const references = named('media-reference');
  const medium = attribute(element, 'media-type')?.toLowerCase();
  const shared: ItemMedia = {
    ...given({
      type: (medium === undefined ? undefined : TYPES.get(medium)) ?? mediaTypeOf({ medium }),
      caption: caption === '' ? undefined : caption,
    }),
    credits: producers,
  };
  const media = references.map((reference) =>
    referenced(reference, shared, base, references.length > 1),
  );
  if (media.length === 0 && (caption !== '' || producers.length > 0)) media.push(shared);
  const files = references
    .map((reference) => attribute(reference, 'source'))
    .filter((source) => source !== undefined && webAddress(source, base) === undefined)
    .filter((source) => source !== undefined);
  return { media, files: [...files, ...embeddedIn(named('media-object'), references[0])] };
}

/** The medium itself (NITF, media-object); what it is, the reference beside it says. */
function embeddedIn(objects: XmlElement[], reference: XmlElement | undefined): string[] {
  const type = reference && attribute(reference, 'mime-type');
  return objects
    .filter((object) => attribute(object, 'encoding')?.toLowerCase().includes('base64'))
    .map((object) => nameOfEmbedded(rawTextOf(object), type))
    .filter((name) => name !== undefined);
}

function producerOf(producer: XmlElement): ItemMedia['credits'] {
  const text = spaced(textOf(producer));
  if (text === undefined) return [];
  return [{ role: attribute(producer, 'role') ?? 'media-producer', text }];
}

function referenced(
  reference: XmlElement,
  shared: ItemMedia,
  base: string | undefined,
  isOneOfMany: boolean,
): ItemMedia {
  const mimeType = attribute(reference, 'mime-type')?.toLowerCase();
  const source = attribute(reference, 'source');
  const name = attribute(reference, 'name');
  const sourceCredit = attribute(reference, 'source-credit');
  return {
    ...shared,
    ...given({
      type: shared.type ?? mediaTypeOf({ mimeType, url: source }),
      url: webAddress(source, base),
      mimeType,
      width: pixels(reference, 'width'),
      height: pixels(reference, 'height'),
      rendition: isOneOfMany ? name : undefined,
      title: attribute(reference, 'alternate-text') ?? (isOneOfMany ? undefined : name),
      copyright: attribute(reference, 'copyright'),
    }),
    credits:
      sourceCredit === undefined
        ? shared.credits
        : [...shared.credits, { role: 'source-credit', text: sourceCredit }],
  };
}

/** Sizes in inches or centimetres are those of the print. */
function pixels(reference: XmlElement, name: 'width' | 'height'): number | undefined {
  const units = attribute(reference, 'units')?.toLowerCase() ?? 'pixels';
  const size = /^(\d{1,6})(?:\.0+)?(?:px)?$/.exec(attribute(reference, name) ?? '')?.[1];
  return size === undefined || !units.startsWith('pix') || Number(size) === 0
    ? undefined
    : Number(size);
}

function spaced(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ');
}
