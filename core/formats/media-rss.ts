/**
 * Pictures, video and sound of an item: Media RSS 1.5.1 (rssboard.org/media-rss) and RSS enclosures.
 *
 * Several renditions of one picture are one media item; the default one, else the largest, stands for
 * it. Captions, credits and copyright stay with their media object and never become the story's own.
 */

import { creditRoleOf } from '../copy/credit-role.ts';
import { webAddress } from '../html/url.ts';
import type { Fields } from './fields.ts';
import type { ItemMedia } from './format.ts';
import { plainText, rssMarkup } from './markup.ts';
import { bytesOf, secondsOf } from './media-size.ts';
import { mediaTypeOf } from './media-type.ts';
import { NS } from './namespaces.ts';
import { merged, samePictures } from './picture-forms.ts';
import { attribute, baseOf, children, elements, textOf, type XmlElement } from './xml-element.ts';

/**
 * All media of an item, in the order in which they come.
 * @param documentUrl for relative addresses, which may also have an `xml:base`
 */
export function readMedia(fields: Fields, documentUrl: string | undefined): ItemMedia[] {
  const outer = descriptionOf(fields.element);
  const contents = fields.all('media:content');
  const thumbnails = [...fields.all('media:thumbnail'), ...contents.flatMap(thumbnailsIn)];
  const groups = fields.all('media:group');
  const objects = [
    ...groups.flatMap((group) => readGroup(group, outer, documentUrl)),
    ...samePictures(contents).flatMap((same) => readRenditions(same, outer, documentUrl)),
    ...enclosuresOf(fields, documentUrl),
  ];
  const media = withThumbnails(merged(objects), thumbnails, outer, documentUrl);
  // Without a media object there is nothing that these could belong to, and they stay what they are.
  if (media.length > 0) fields.all(...ABOUT_ALL_MEDIA);
  fields.leave([...contents.flatMap(unreadParts), ...groups.flatMap(unreadOfGroup)]);
  const forms = [...contents, ...thumbnails, ...groups.flatMap(formsIn)];
  fields.leave(otherForms(forms, media, documentUrl));
  // A caption takes the place of a title.
  if (media.some(({ title, caption }) => title !== undefined && caption !== undefined)) {
    fields.leave([fields.element, ...groups, ...forms].flatMap(titlesIn));
  }
  return media;
}

function formsIn(group: XmlElement): XmlElement[] {
  const contents = children(group, NS.media, 'content');
  return [...contents, ...[group, ...contents].flatMap(thumbnailsIn)];
}

function titlesIn(element: XmlElement): XmlElement[] {
  return children(element, NS.media, 'title');
}

/** Forms of a picture or film that another stands for: their addresses and sizes are kept as they came. */
function otherForms(
  forms: XmlElement[],
  media: ItemMedia[],
  documentUrl: string | undefined,
): XmlElement[] {
  const shown = new Set(media.map(({ url }) => url));
  return forms
    .filter((form) => {
      const url = webAddress(attribute(form, 'url'), baseOf(form, documentUrl));
      return url !== undefined && !shown.has(url);
    })
    .map((form) => ({ ...form, children: [] }));
}

/** What Media RSS says with an element that has a field here; all else is kept as it came. */
const READ: ReadonlySet<string> = new Set(
  'content thumbnail title description credit copyright player'.split(' '),
);

/** Restrictions, hashes, transcripts, ratings …: elements inside a media object. */
function unreadParts(element: XmlElement): XmlElement[] {
  return elements(element).filter(
    (part) => part.ns !== NS.media || !READ.has(part.name) || isAppearance(part),
  );
}

function unreadOfGroup(group: XmlElement): XmlElement[] {
  const contents = children(group, NS.media, 'content');
  const isEmpty = contents.length === 0 && thumbnailsIn(group).length === 0;
  return isEmpty ? [group] : [...contents.flatMap(unreadParts), ...unreadParts(group)];
}

/** Enclosures, by the address behind a service that counts readers where the item gives it. */
function enclosuresOf(fields: Fields, documentUrl: string | undefined): ItemMedia[] {
  const enclosures = fields
    .all('enclosure')
    .flatMap((element) => readEnclosure(element, documentUrl));
  const counted = webAddress(
    fields.text('feedburner:origenclosurelink'),
    baseOf(fields.element, documentUrl),
  );
  const [only, second] = enclosures;
  if (counted === undefined || !only || second) return enclosures;
  return [{ ...only, url: counted }];
}

/** What can be said about a media object on the object, its group or its item; the nearest wins. */
type Description = Pick<ItemMedia, 'title' | 'caption' | 'credits' | 'copyright'>;

const DESCRIPTIONS: ReadonlyMap<string, 'title' | 'caption' | 'copyright'> = new Map([
  ['title', 'title'],
  ['description', 'caption'],
  ['copyright', 'copyright'],
]);
const ABOUT_ALL_MEDIA = [...DESCRIPTIONS.keys(), 'credit'].map((name) => `media:${name}`);

function descriptionOf(element: XmlElement): Description {
  const description: Description = { credits: [] };
  for (const node of element.children) {
    if (typeof node === 'string' || node.ns !== NS.media) continue;
    const field = DESCRIPTIONS.get(node.name);
    if (field === undefined && node.name !== 'credit') continue;
    const text = wordsOf(node);
    // A notice may be nothing but the address of the terms (Media RSS 1.5.1, media:copyright).
    const value = text ?? (field === 'copyright' ? attribute(node, 'url') : undefined);
    if (field !== undefined && value !== undefined) description[field] ??= value;
    if (text === undefined) continue;
    if (isMediaCredit(node)) description.credits.push(creditOf(node, text));
  }
  return description;
}

/** Whose the media object is; not who appears in it, and not the credit of the story. */
function isMediaCredit(node: XmlElement): boolean {
  if (node.name !== 'credit' || attribute(node, 'scheme') === STORY_CREDIT) return false;
  return !isAppearance(node);
}

function isAppearance(node: XmlElement): boolean {
  return node.name === 'credit' && creditRoleOf(attribute(node, 'role')) === 'appearance';
}

/** Media RSS calls a text `plain` or `html`; many feeds say neither, or send HTML as it is not. */
function wordsOf(element: XmlElement): string | undefined {
  const isPlain = attribute(element, 'type')?.toLowerCase().endsWith('plain') ?? false;
  const text = textOf(element);
  return isPlain ? text : plainText(rssMarkup(element, undefined));
}

/** Our own feeds mark the story's credit with this scheme, to tell it from a default for its media. */
export const STORY_CREDIT = 'urn:wiredesk:story';

/** The credit of the story itself: marked as such, or beside no media that it could belong to. */
export function storyCreditOf(fields: Fields, media: ItemMedia[]): string | undefined {
  const credits = fields.all('media:credit');
  const own = credits.find((credit) => attribute(credit, 'scheme') === STORY_CREDIT);
  if (own) return textOf(own);
  fields.leave(credits.filter(isAppearance));
  if (media.length > 0) return undefined;
  const lines = credits.filter((credit) => !isAppearance(credit)).map(textOf);
  return lines.find((line) => line !== undefined);
}

function creditOf(element: XmlElement, text: string): ItemMedia['credits'][number] {
  const role = attribute(element, 'role');
  return role === undefined ? { text } : { role, text };
}

function nearest(inner: Description, outer: Description): Description {
  const credits = inner.credits.length > 0 ? inner.credits : outer.credits;
  return { ...outer, ...inner, credits };
}

function readGroup(
  group: XmlElement,
  outer: Description,
  documentUrl: string | undefined,
): ItemMedia[] {
  const description = nearest(descriptionOf(group), outer);
  // A group is one object in several forms by definition; but forms of different kinds are different media.
  const byType = new Map<string, XmlElement[]>();
  const contents = children(group, NS.media, 'content');
  for (const content of contents) {
    const type = typeOf(content) ?? '';
    const same = byType.get(type);
    if (same) same.push(content);
    else byType.set(type, [content]);
  }
  const objects = [...byType.values()].flatMap((same) =>
    readRenditions(same, description, documentUrl),
  );
  const thumbnails = [group, ...contents].flatMap(thumbnailsIn);
  return withThumbnails(objects, thumbnails, description, documentUrl);
}

function readRenditions(
  same: XmlElement[],
  outer: Description,
  documentUrl: string | undefined,
): ItemMedia[] {
  const main = same.reduce((best, next) => (weight(next) > weight(best) ? next : best));
  // The caption may stand on any one of the forms.
  const description = same.reduce(
    (found, next) => nearest(found, descriptionOf(next)),
    descriptionOf(main),
  );
  const url = addressOf(main, documentUrl);
  const media = mediaOf(main, url, nearest(description, outer));
  return url === undefined && media.caption === undefined ? [] : [media];
}

function thumbnailsIn(element: XmlElement): XmlElement[] {
  return children(element, NS.media, 'thumbnail');
}

/** Its own address, else that of its player. */
function addressOf(content: XmlElement, documentUrl: string | undefined): string | undefined {
  const player = children(content, NS.media, 'player')[0];
  const own = webAddress(attribute(content, 'url'), baseOf(content, documentUrl));
  return own ?? (player && webAddress(attribute(player, 'url'), baseOf(player, documentUrl)));
}

function mediaOf(
  content: XmlElement,
  url: string | undefined,
  description: Description,
): ItemMedia {
  const type = typeOf(content);
  const mimeType = attribute(content, 'type')?.toLowerCase();
  const width = pixels(attribute(content, 'width'));
  const height = pixels(attribute(content, 'height'));
  const sizeInBytes = bytesOf(attribute(content, 'fileSize'));
  const duration = secondsOf(attribute(content, 'duration'));
  return {
    ...(type && { type }),
    ...(url && { url }),
    ...(mimeType && { mimeType }),
    ...(width && { width }),
    ...(height && { height }),
    ...(sizeInBytes && { sizeInBytes }),
    ...(duration && { duration }),
    ...description,
  };
}

function typeOf(content: XmlElement): ItemMedia['type'] {
  return mediaTypeOf({
    medium: attribute(content, 'medium'),
    mimeType: attribute(content, 'type'),
    url: attribute(content, 'url'),
  });
}

/** The default form first, then the full one before a sample, then by size. */
function weight(content: XmlElement): number {
  if (attribute(content, 'isDefault') === 'true') return Number.POSITIVE_INFINITY;
  const width = pixels(attribute(content, 'width')) ?? 0;
  const height = pixels(attribute(content, 'height')) ?? 0;
  const bitrate = pixels(attribute(content, 'bitrate')) ?? 0;
  const size = width * Math.max(height, 1) + bitrate;
  return attribute(content, 'expression') === 'sample' ? size / 1e9 : size;
}

/** RSS 2.0 enclosures and Atom links of that kind. */
export function readEnclosure(element: XmlElement, documentUrl: string | undefined): ItemMedia[] {
  const address = attribute(element, 'url') ?? attribute(element, 'href');
  const url = webAddress(address, baseOf(element, documentUrl));
  if (url === undefined) return [];
  const mimeType = attribute(element, 'type')?.toLowerCase();
  const type = mediaTypeOf({ mimeType, url });
  const title = attribute(element, 'title');
  const sizeInBytes = bytesOf(attribute(element, 'length'));
  return [
    {
      ...(type && { type }),
      url,
      ...(mimeType && { mimeType }),
      ...(sizeInBytes && { sizeInBytes }),
      ...(title && { title }),
      credits: [],
    },
  ];
}

/** A thumbnail is a small form of what is there; alone, it is the only picture there is. */
function withThumbnails(
  objects: ItemMedia[],
  thumbnails: XmlElement[],
  description: Description,
  documentUrl: string | undefined,
): ItemMedia[] {
  if (thumbnails.length === 0 || objects.some((media) => media.type !== 'document')) return objects;
  const main = thumbnails.reduce((best, next) => (weight(next) > weight(best) ? next : best));
  const url = webAddress(attribute(main, 'url'), baseOf(main, documentUrl));
  if (url === undefined) return objects;
  const picture = mediaOf(main, url, description);
  return [...objects, { ...picture, type: 'picture', rendition: 'thumbnail' }];
}

function pixels(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{1,7}(?:\.\d{1,6})?(?:px)?$/.test(text)) return undefined;
  return Math.round(Number.parseFloat(text)) || undefined;
}
