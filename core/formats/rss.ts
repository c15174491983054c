/**
 * RSS 0.9x to 2.0 (rssboard.org/rss-specification) and RSS 1.0 (RDF), with Dublin Core, content and Media RSS.
 *
 * Where the specification leaves a choice or feeds break it, what is read is decided here, field by field.
 */
import { webAddress } from '../html/url.ts';
import { authorsOf } from './author.ts';
import { Fields } from './fields.ts';
import type { DecodedPayload, FeedInfo, FormatReader, Item, Markup } from './format.ts';
import { given } from './given.ts';
import { plainText, rssMarkup } from './markup.ts';
import { readMedia, storyCreditOf } from './media-rss.ts';
import { NS } from './namespaces.ts';
import { rootOf } from './root-element.ts';
import { type FeedGrammar, type ItemFields, readFeed } from './syndication.ts';
import {
  attribute,
  baseOf,
  child,
  elements,
  innerHtml,
  textOf,
  type XmlElement,
} from './xml-element.ts';

export const rss = {
  name: 'rss',
  detect: ({ text }) => rootOf(text) === 'rss',
  read: (payload) => readFeed(payload, GRAMMAR),
} satisfies FormatReader;

const GRAMMAR: FeedGrammar = {
  item: 'item',
  // RSS 1.0 has its items beside the channel, all others inside.
  container: (root) => (root.ns === NS.rdf ? root : channelOf(root)),
  readableWhenCut: new Set([
    'title',
    'description',
    'encoded',
    'body',
    'div',
    'content',
    'summary',
  ]),
  readFeed: readChannel,
  readItem,
};

function channelOf(root: XmlElement): XmlElement | undefined {
  return elements(root).find((element) => element.name === 'channel');
}

function readItem(element: XmlElement, payload: DecodedPayload): ItemFields {
  const fields = new Fields(element);
  const base = baseOf(element, payload.url);
  const guid = fields.text('guid') ?? attribute(element, 'about', NS.rdf);
  const media = readMedia(fields, base);
  const item: ItemFields = {
    ...given({
      guid,
      link: linkOf(fields, base),
      title: rssMarkup(fields.first('title', 'dc:title'), base),
      summary: rssMarkup(fields.first('description', 'dc:description', 'itunes:summary'), base),
      body: bodyOf(fields, base),
      published: fields.text('pubdate', 'dc:date', 'dcterms:issued', 'dcterms:created'),
      updated: fields.text('atom:updated', 'dcterms:modified', 'dc:date', 'updated'),
      language: fields.text('dc:language', 'language') ?? attribute(element, 'lang', NS.xml),
      altIds: altIdsOf(fields),
      creditLine: storyCreditOf(fields, media),
      infoSources: infoSourcesOf(fields),
      rights: rightsOf(fields),
      places: placesOf(fields),
    }),
    authors: authorsOf(fields.all('author', 'dc:creator', 'atom:author', 'itunes:author')),
    subjects: subjectsOf(fields),
    keywords: keywordsOf(fields),
    media,
  };
  const extensions = fields.extensions();
  return extensions ? { ...item, extensions } : item;
}

/** The item's own link; else Atom's; else the guid where it is one (RSS 2.0: unless `isPermaLink` is false). */
function linkOf(fields: Fields, base: string | undefined): string | undefined {
  const links = fields.all('link');
  const atomLinks = fields.all('atom:link').filter(isAlternate);
  const permalinks = fields.all('guid').filter(isPermalink);
  return (
    firstAddress(links, (link) => webAddress(textOf(link), base)) ??
    firstAddress(atomLinks, (link) => webAddress(attribute(link, 'href'), base)) ??
    firstAddress(permalinks, (guid) => webAddress(textOf(guid), undefined))
  );
}

function isAlternate(link: XmlElement): boolean {
  return (attribute(link, 'rel') ?? 'alternate') === 'alternate';
}

function isPermalink(guid: XmlElement): boolean {
  return attribute(guid, 'isPermaLink')?.toLowerCase() !== 'false';
}

function firstAddress(
  elements: XmlElement[],
  addressOf: (element: XmlElement) => string | undefined,
): string | undefined {
  for (const element of elements) {
    const address = addressOf(element);
    if (address !== undefined) return address;
  }
  return undefined;
}

function bodyOf(fields: Fields, base: string | undefined): Markup | undefined {
  const encoded = rssMarkup(fields.first('content:encoded', 'content', 'fulltext'), base);
  const xhtml = fields.first('xhtml:body', 'xhtml:div');
  if (encoded || !xhtml) return encoded;
  return { kind: 'xhtml', value: innerHtml(xhtml), ...(base && { base }) };
}

function subjectsOf(fields: Fields): Item['subjects'] {
  const subjects = new Map<string, Item['subjects'][number]>();
  for (const element of fields.all('category', 'dc:subject')) {
    const name = textOf(element);
    const scheme = attribute(element, 'domain');
    if (name !== undefined) subjects.set(`${scheme} ${name}`, { ...(scheme && { scheme }), name });
  }
  return [...subjects.values()];
}

function keywordsOf(fields: Fields): string[] {
  const lists = fields.texts('media:keywords', 'keywords', 'itunes:keywords');
  const words = lists.flatMap((list) => list.split(',')).map((word) => word.trim());
  return [...new Set(words)].filter((word) => word !== '');
}

function altIdsOf(fields: Fields): Record<string, string> | undefined {
  const identifier = fields.text('dc:identifier');
  return identifier === undefined ? undefined : { 'dc:identifier': identifier };
}

function infoSourcesOf(fields: Fields): Item['infoSources'] {
  const sources = fields.texts('source', 'dc:source').map((name) => ({ role: 'source', name }));
  const publishers = fields.texts('dc:publisher').map((name) => ({ role: 'publisher', name }));
  const all = [...sources, ...publishers];
  return all.length > 0 ? all : undefined;
}

function rightsOf(fields: Fields): Item['rights'] {
  const notice = fields.text('copyright', 'dc:rights', 'dcterms:rights');
  const holder = fields.text('dcterms:rightsholder');
  if (!notice && !holder) return undefined;
  return { ...(holder && { copyrightHolder: holder }), ...(notice && { copyrightNotice: notice }) };
}

/** Coordinates (`georss:point` …) stay among the extensions, a name is a place. */
function placesOf(fields: Fields): Item['places'] {
  const names = fields.texts('georss:featurename', 'dcterms:spatial', 'dc:coverage');
  return names.length > 0 ? names.map((name) => ({ name })) : undefined;
}

function readChannel(root: XmlElement, payload: DecodedPayload): FeedInfo {
  const channel = channelOf(root) ?? root;
  const fields = new Fields(channel);
  const base = baseOf(channel, payload.url);
  return given({
    title: plainText(rssMarkup(fields.first('title', 'dc:title'), base)),
    link: linkOf(fields, base),
    description: plainText(rssMarkup(fields.first('description', 'itunes:summary'), base)),
    language: fields.text('language', 'dc:language') ?? channel.scope.lang,
    rights: fields.text('copyright', 'dc:rights'),
    updated: fields.text('lastbuilddate', 'pubdate', 'dc:date', 'atom:updated'),
    image: imageOf(fields, root, base),
    generator: fields.text('generator'),
    ttl: minutes(fields.text('ttl')),
  });
}

function imageOf(fields: Fields, root: XmlElement, base: string | undefined): string | undefined {
  const image = fields.first('image') ?? child(root, NS.rss, 'image');
  const podcast = fields.all('itunes:image')[0];
  const url =
    image && (textOf(child(image, NS.rss, 'url')) ?? attribute(image, 'resource', NS.rdf));
  return webAddress(url ?? (podcast && attribute(podcast, 'href')), base);
}

function minutes(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
