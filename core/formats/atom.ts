/** Atom 1.0 (RFC 4287) and 0.3, with Dublin Core and Media RSS. */
import { webAddress } from '../html/url.ts';
import { authorsOf } from './author.ts';
import { textOfBase64 } from './base64.ts';
import { Fields } from './fields.ts';
import type { DecodedPayload, FeedInfo, FormatReader, Item, ItemMedia, Markup } from './format.ts';
import { given } from './given.ts';
import { datesOf } from './item-dates.ts';
import { languageTag } from './language-tag.ts';
import { licenceOf } from './licence.ts';
import { looksLikeHtml, plainText } from './markup.ts';
import { readEnclosure, readMedia, storyCreditOf } from './media-rss.ts';
import { mediaTypeOf } from './media-type.ts';
import { NS } from './namespaces.ts';
import { rightsOf, timesOfUse } from './rights.ts';
import { rootOf } from './root-element.ts';
import { subjectsOf } from './subjects.ts';
import { type FeedGrammar, type ItemFields, readFeed } from './syndication.ts';
import {
  attribute,
  baseOf,
  childText,
  elements,
  hasElements,
  innerHtml,
  rawTextOf,
  type XmlElement,
} from './xml-element.ts';

export const atom = {
  name: 'atom',
  detect: ({ text }) => rootOf(text) === 'atom',
  read: (payload) => readFeed(payload, grammar()),
} satisfies FormatReader;

function grammar(): FeedGrammar {
  // Read once for all entries: both may be many.
  let inherited: Inherited | undefined;
  return {
    item: 'entry',
    container: (root) => root,
    readableWhenCut: new Set(['title', 'summary', 'content']),
    readFeed: readFrame,
    readItem: (entry, payload, feed) => {
      inherited ??= inheritedFrom(feed, payload.url);
      return readEntry(entry, payload, inherited);
    },
    withdrawn: { element: 'deleted-entry', read: readTombstone },
  };
}

/** What an entry has from its feed where it does not say so itself. */
interface Inherited {
  authors: Item['authors'];
  licence?: string;
}

/** Every entry gets them all, so that their number must not grow with that of the entries. */
const MOST_INHERITED = 50;

function inheritedFrom(feed: XmlElement | undefined, url: string | undefined): Inherited {
  if (!feed) return { authors: [] };
  const fields = new Fields(feed);
  const named = fields.all('author', 'dc:creator').slice(0, MOST_INHERITED);
  const authors = authorsOf(named, url);
  return { authors, ...given({ licence: licenceOf(fields) }) };
}

function readEntry(entry: XmlElement, payload: DecodedPayload, feed: Inherited): ItemFields {
  const fields = new Fields(entry);
  const { url } = payload;
  const base = baseOf(entry, url);
  const links = fields.all('link');
  const content = fields.all('content')[0];
  const source = contentElsewhere(content, url);
  const media = [...mediaOf(fields, links, url), ...(source?.media ?? [])];
  const draft = isDraft(fields);
  const item: ItemFields = {
    ...given({
      guid: fields.text('id'),
      link: origLink(fields, base) ?? linkOf(links, url) ?? source?.page,
      status: draft ? ('withheld' as const) : undefined,
      title: textConstruct(fields.first('title', 'dc:title'), url),
      summary: textConstruct(fields.first('summary', 'dcterms:abstract'), url),
      body: textConstruct(content, url),
      ...datesOf(fields, PUBLISHED, UPDATED),
      language: languageOf(entry, fields, content),
      rights: rightsOf(fields, noticeOf(fields, url), feed.licence),
      creditLine: storyCreditOf(fields, media),
      infoSources: sourcesOf(fields, url),
      places: placesOf(fields),
      ...timesOfUse(fields),
    }),
    authors: readAuthors(fields, feed, url),
    subjects: subjectsOf(fields),
    keywords: [...new Set(fields.texts('media:keywords').flatMap(keywords))],
    media,
  };
  const extensions = fields.extensions();
  return extensions ? { ...item, extensions } : item;
}

/** Atom 0.3 says issued and created where 1.0 says published, and modified for updated. */
const PUBLISHED = ['published', 'issued', 'created', 'dcterms:issued', 'dc:date'];
const UPDATED = ['updated', 'modified', 'dcterms:modified'];

/** The language of the entry, else that of its text where only that is marked. */
function languageOf(
  entry: XmlElement,
  fields: Fields,
  content: XmlElement | undefined,
): string | undefined {
  const text = content ?? fields.first('summary', 'title');
  return languageTag(
    fields.text('dc:language') ??
      attribute(entry, 'lang', NS.xml) ??
      (text && attribute(text, 'lang', NS.xml)),
  );
}

/** An entry without an author has that of its source, else of its feed (RFC 4287, 4.2.1). */
function readAuthors(fields: Fields, feed: Inherited, url: string | undefined): Item['authors'] {
  const own = authorsOf(fields.all('author', 'dc:creator', 'dc:author', 'itunes:author'), url);
  if (own.length > 0) return own;
  const sources = fields.all('source').map((source) => new Fields(source).all('author'));
  const inherited = sources.map((authors) => authorsOf(authors, url));
  return inherited.find((authors) => authors.length > 0) ?? feed.authors;
}

/** An editor has not released it yet (RFC 5023, 13.1.1). */
function isDraft(fields: Fields): boolean {
  const controls = fields.all('app:control');
  const isSet = (control: XmlElement) =>
    childText(control, NS.app, 'draft')?.toLowerCase() === 'yes';
  return controls.some(isSet);
}

/** A tombstone (RFC 6721): an entry that was there before and is withdrawn. */
function readTombstone(tombstone: XmlElement): ItemFields {
  const fields = new Fields(tombstone);
  return {
    ...given({
      guid: attribute(tombstone, 'ref'),
      status: 'killed' as const,
      updated: attribute(tombstone, 'when'),
      edNote: fields.text('comment'),
    }),
    authors: [],
    subjects: [],
    keywords: [],
    media: [],
  };
}

/** Content that lies at another address (RFC 4287, 4.1.3.2): a media object by its type, else a page. */
function contentElsewhere(
  content: XmlElement | undefined,
  url: string | undefined,
): { page?: string; media?: ItemMedia[] } | undefined {
  const address = content && webAddress(attribute(content, 'src'), baseOf(content, url));
  if (!content || address === undefined) return undefined;
  const mimeType = attribute(content, 'type')?.toLowerCase();
  const type = mediaTypeOf({ mimeType, url: address });
  if (type === undefined || type === 'document') return { page: address };
  return { media: [{ type, url: address, ...(mimeType && { mimeType }), credits: [] }] };
}

/**
 * A text construct (RFC 4287, 3.1, and content, 4.1.3). Escaped markup in `type="text"` is text that
 * happens to show angle brackets, and stays so; the div around xhtml is a wrapper and goes.
 */
function textConstruct(
  element: XmlElement | undefined,
  url: string | undefined,
): Markup | undefined {
  if (!element) return undefined;
  const base = baseOf(element, url);
  const { kind, value } = textIn(element);
  const text = value.trim();
  return text === '' ? undefined : { kind, value: text, ...(base && { base }) };
}

function textIn(element: XmlElement): Pick<Markup, 'kind' | 'value'> {
  const type = attribute(element, 'type')?.toLowerCase() ?? 'text';
  if (hasElements(element)) return { kind: 'xhtml', value: innerHtml(withoutWrapper(element)) };
  const value = rawTextOf(element);
  if (isBase64(element, type)) return base64Text(value, type);
  const isHtml = type.includes('html') || (isEscapedWithoutType(element) && looksLikeHtml(value));
  return { kind: isHtml ? 'html' : 'text', value };
}

/** Atom 0.3 names how the content is wrapped; escaped and of no type it is what 1.0 calls html, if it looks so. */
function isEscapedWithoutType(element: XmlElement): boolean {
  const mode = attribute(element, 'mode')?.toLowerCase();
  return mode === 'escaped' && attribute(element, 'type') === undefined;
}

/** Atom 0.3 says so in `mode`; 1.0 by a media type that is neither text nor XML (RFC 4287, 4.1.3.3). */
function isBase64(element: XmlElement, type: string): boolean {
  if (attribute(element, 'mode')?.toLowerCase() === 'base64') return true;
  return type.includes('/') && !type.startsWith('text/') && !type.includes('xml');
}

/** What was encoded may be HTML or not, whatever its type; bytes that are no text are nothing to read. */
function base64Text(encoded: string, type: string): Pick<Markup, 'kind' | 'value'> {
  const text = textOfBase64(encoded);
  if (text === undefined) return { kind: 'text', value: '' };
  return { kind: type.includes('html') || looksLikeHtml(text) ? 'html' : 'text', value: text };
}

function withoutWrapper(element: XmlElement): XmlElement {
  const [only, second] = elements(element);
  return only?.name === 'div' && second === undefined ? only : element;
}

/** The address behind a service that counts readers. */
function origLink(fields: Fields, base: string | undefined): string | undefined {
  return webAddress(fields.text('feedburner:origlink'), base);
}

/** The first link to a page about the same; `alternate` is what a link without `rel` means (RFC 4287, 4.2.7.2). */
function linkOf(links: XmlElement[], url: string | undefined): string | undefined {
  const alternates = links.filter(
    (link) => (attribute(link, 'rel') ?? 'alternate') === 'alternate',
  );
  const page = alternates.find((link) => attribute(link, 'type')?.includes('html') ?? true);
  const link = page ?? alternates[0];
  return link && webAddress(attribute(link, 'href') ?? rawTextOf(link), baseOf(link, url));
}

function mediaOf(fields: Fields, links: XmlElement[], url: string | undefined): ItemMedia[] {
  const media = readMedia(fields, url);
  const known = new Set(media.map((object) => object.url));
  const enclosures = links
    .filter((link) => attribute(link, 'rel') === 'enclosure')
    .flatMap((link) => readEnclosure(link, url))
    .filter((enclosure) => !known.has(enclosure.url));
  return [...media, ...enclosures];
}

function keywords(list: string): string[] {
  return list
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function noticeOf(fields: Fields, url: string | undefined): string | undefined {
  return plainText(textConstruct(fields.first('rights', 'copyright'), url));
}

function placesOf(fields: Fields): Item['places'] {
  const names = fields.texts('georss:featurename', 'dcterms:spatial', 'dc:coverage');
  return names.length > 0 ? names.map((name) => ({ name })) : undefined;
}

function sourcesOf(fields: Fields, url: string | undefined): Item['infoSources'] {
  const titles = fields.all('source').flatMap((source) => {
    const title = plainText(textConstruct(new Fields(source).first('title'), url));
    return title === undefined ? [] : [{ role: 'source', name: title }];
  });
  const publishers = fields.texts('dc:publisher').map((name) => ({ role: 'publisher', name }));
  const all = [...titles, ...publishers];
  return all.length > 0 ? all : undefined;
}

function readFrame(root: XmlElement, payload: DecodedPayload): FeedInfo {
  const fields = new Fields(root);
  const base = baseOf(root, payload.url);
  const subtitle = fields.first('subtitle', 'tagline', 'info', 'itunes:summary');
  return given({
    title: plainText(textConstruct(fields.first('title'), payload.url)),
    link: linkOf(fields.all('link'), payload.url),
    description: plainText(textConstruct(subtitle, payload.url)),
    language: languageTag(root.scope.lang ?? fields.text('dc:language')),
    rights: noticeOf(fields, payload.url) ?? fields.text('dc:rights'),
    updated: fields.text('updated', 'modified'),
    image: imageOf(fields, base),
    generator: fields.text('generator'),
  });
}

/** The first of logo and icon that is an address. */
function imageOf(fields: Fields, base: string | undefined): string | undefined {
  const images = fields.texts('logo', 'icon').map((image) => webAddress(image, base));
  return images.find((address) => address !== undefined);
}
