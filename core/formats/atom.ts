/** Atom 1.0 (RFC 4287) and 0.3, with Dublin Core and Media RSS. */
import { webAddress } from '../html/url.ts';
import { authorsOf } from './author.ts';
import { Fields } from './fields.ts';
import type { DecodedPayload, FeedInfo, FormatReader, Item, ItemMedia, Markup } from './format.ts';
import { given } from './given.ts';
import { plainText } from './markup.ts';
import { readEnclosure, readMedia, storyCreditOf } from './media-rss.ts';
import { NS } from './namespaces.ts';
import { rootOf } from './root-element.ts';
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
  read: (payload) => readFeed(payload, GRAMMAR),
} satisfies FormatReader;

const GRAMMAR: FeedGrammar = {
  item: 'entry',
  container: (root) => root,
  readableWhenCut: new Set(['title', 'summary', 'content']),
  readFeed: readFrame,
  readItem: readEntry,
};

function readEntry(
  entry: XmlElement,
  payload: DecodedPayload,
  feed: XmlElement | undefined,
): ItemFields {
  const fields = new Fields(entry);
  const base = baseOf(entry, payload.url);
  const links = fields.all('link');
  const content = fields.all('content')[0];
  const media = mediaOf(fields, links, base);
  const item: ItemFields = {
    ...given({
      guid: fields.text('id'),
      link: linkOf(links, base) ?? webAddress(content && attribute(content, 'src'), base),
      title: textConstruct(fields.first('title'), payload.url),
      summary: textConstruct(fields.first('summary'), payload.url),
      body: textConstruct(content, payload.url),
      // Atom 0.3 says issued and created where 1.0 says published, and modified for updated.
      published: fields.text('published', 'issued', 'created', 'dc:date'),
      updated: fields.text('updated', 'modified', 'dcterms:modified'),
      language: fields.text('dc:language') ?? attribute(entry, 'lang', NS.xml),
      rights: rightsOf(fields, payload.url),
      creditLine: storyCreditOf(fields, media),
      infoSources: sourcesOf(fields, payload.url),
    }),
    authors: readAuthors(fields, feed),
    subjects: subjectsOf(fields),
    keywords: fields.texts('media:keywords').flatMap(keywords),
    media,
  };
  const extensions = fields.extensions();
  return extensions ? { ...item, extensions } : item;
}

/** An entry without an author has that of its source, else of its feed (RFC 4287, 4.2.1). */
function readAuthors(fields: Fields, feed: XmlElement | undefined): Item['authors'] {
  const own = authorsOf(fields.all('author', 'dc:creator'));
  if (own.length > 0) return own;
  const around = [...fields.all('source'), ...(feed ? [feed] : [])];
  const inherited = around.map((element) => authorsOf(new Fields(element).all('author')));
  return inherited.find((authors) => authors.length > 0) ?? [];
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
  const kind = kindOf(element);
  const value = (kind === 'xhtml' ? innerHtml(withoutWrapper(element)) : rawTextOf(element)).trim();
  const base = baseOf(element, url);
  return value === '' ? undefined : { kind, value, ...(base && { base }) };
}

function kindOf(element: XmlElement): Markup['kind'] {
  const type = attribute(element, 'type')?.toLowerCase() ?? 'text';
  if (hasElements(element)) return 'xhtml';
  // Atom 0.3 names media types and how the content is wrapped: mode="escaped" is what 1.0 calls html.
  if (type.includes('html')) return 'html';
  return 'text';
}

function withoutWrapper(element: XmlElement): XmlElement {
  const [only, second] = elements(element);
  return only?.name === 'div' && second === undefined ? only : element;
}

/** The first link to a page about the same; `alternate` is what a link without `rel` means (RFC 4287, 4.2.7.2). */
function linkOf(links: XmlElement[], base: string | undefined): string | undefined {
  const alternates = links.filter(
    (link) => (attribute(link, 'rel') ?? 'alternate') === 'alternate',
  );
  const page = alternates.find((link) => attribute(link, 'type')?.includes('html') ?? true);
  const link = page ?? alternates[0];
  return link && webAddress(attribute(link, 'href') ?? rawTextOf(link), base);
}

function mediaOf(fields: Fields, links: XmlElement[], base: string | undefined): ItemMedia[] {
  const media = readMedia(fields, base);
  const known = new Set(media.map((object) => object.url));
  const enclosures = links
    .filter((link) => attribute(link, 'rel') === 'enclosure')
    .flatMap((link) => readEnclosure(link, base))
    .filter((enclosure) => !known.has(enclosure.url));
  return [...media, ...enclosures];
}

function subjectsOf(fields: Fields): Item['subjects'] {
  const categories = fields.all('category').flatMap((element) => {
    const term = attribute(element, 'term');
    const scheme = attribute(element, 'scheme');
    const label = attribute(element, 'label') ?? (scheme ? undefined : term);
    const subject = {
      ...(scheme && { scheme }),
      ...(term && (scheme || label !== term) && { code: term }),
      ...(label && { name: label }),
    };
    return term || label ? [subject] : [];
  });
  const names = fields.texts('dc:subject').map((name) => ({ name }));
  return [...new Map([...categories, ...names].map((one) => [JSON.stringify(one), one])).values()];
}

function keywords(list: string): string[] {
  return list
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function rightsOf(fields: Fields, url: string | undefined): Item['rights'] {
  const notice =
    plainText(textConstruct(fields.first('rights', 'copyright'), url)) ?? fields.text('dc:rights');
  return notice === undefined ? undefined : { copyrightNotice: notice };
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
  const subtitle = fields.first('subtitle', 'tagline');
  return given({
    title: plainText(textConstruct(fields.first('title'), payload.url)),
    link: linkOf(fields.all('link'), base),
    description: plainText(textConstruct(subtitle, payload.url)),
    language: root.scope.lang ?? childText(root, NS.dc, 'language'),
    rights: plainText(textConstruct(fields.first('rights', 'copyright'), payload.url)),
    updated: fields.text('updated', 'modified'),
    image: webAddress(fields.text('logo', 'icon'), base),
    generator: fields.text('generator'),
  });
}
