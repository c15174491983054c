/** Pictures of RSS itself and of podcasts; those of Media RSS are in `media-rss.ts`. */
import { webAddress } from '../../html/url.ts';
import type { Fields } from '../fields.ts';
import type { ItemMedia } from '../format.ts';
import { NS } from '../namespaces.ts';
import {
  attribute,
  baseOf,
  elements,
  hasElements,
  textOf,
  type XmlElement,
} from '../xml-element.ts';

/** Pictures that an item names outside of Media RSS: those of podcasts, and `image` as some feeds write it. */
export function ownPictures(
  fields: Fields,
  media: ItemMedia[],
  url: string | undefined,
): ItemMedia[] {
  const known = new Set(media.map(({ url }) => url));
  const pictures: ItemMedia[] = [];
  for (const element of [...fields.all('image', 'itunes:image'), ...imageLinks(fields)]) {
    const address = webAddress(addressOfImage(element), baseOf(element, url));
    if (address === undefined) fields.leave([element]);
    else if (!known.has(address)) pictures.push({ type: 'picture', url: address, credits: [] });
    known.add(address);
  }
  return pictures;
}

/** How podcasts named their picture before there was an element for it. */
export function imageLinks(fields: Fields): XmlElement[] {
  return fields.all('itunes:link').filter((link) => attribute(link, 'rel') === 'image');
}

export function addressOfImage(image: XmlElement): string | undefined {
  const inside = elements(image).find(({ name }) => name.toLowerCase() === 'url');
  const text = hasElements(image) ? undefined : textOf(image);
  return (
    textOf(inside) ??
    attribute(image, 'href') ??
    attribute(image, 'url') ??
    attribute(image, 'resource', NS.rdf) ??
    text
  );
}
