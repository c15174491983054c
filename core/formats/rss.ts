/**
 * RSS 0.9x to 2.0 (rssboard.org/rss-specification) and RSS 1.0 (RDF), with Dublin Core, content and Media RSS.
 *
 * Where the specification leaves a choice or feeds break it, what is read is decided here, field by field.
 */
import { otherLinks, withLinkedMedia } from './atom/links.ts';
import { titlesOfSources } from './atom/source.ts';
import { authorsOf, besideNames } from './author.ts';
import { Fields } from './fields.ts';
import type { DecodedPayload, FormatReader, Item, ItemMedia, Markup } from './format.ts';
import { given } from './given.ts';
import { datesOf } from './item-dates.ts';
import { languageTag } from './language-tag.ts';
import { licenceOf } from './licence.ts';
import { rssMarkup } from './markup.ts';
import { readMedia, storyCreditOf } from './media-rss.ts';
import { NS } from './namespaces.ts';
import { rightsOf, timesOfUse } from './rights.ts';
import { rootOf } from './root-element.ts';
import { channelOf, readChannel } from './rss/channel.ts';
import { linkOf } from './rss/link.ts';
import { ownPictures } from './rss/pictures.ts';
import { withDuration } from './rss/podcast.ts';
import { wholeNumber } from './rss/whole-number.ts';
import { withShownPictures } from './shown-pictures.ts';
import { subjectsOf } from './subjects.ts';
import { type FeedGrammar, type ItemFields, readFeed } from './syndication.ts';
import { attribute, baseOf, innerHtml, type XmlElement } from './xml-element.ts';

export const rss = {
  name: 'rss',
  detect: ({ text }) => rootOf(text) === 'rss',
  read: (payload) => readFeed(payload, grammar()),
} satisfies FormatReader;

function grammar(): FeedGrammar {
  // Read once for all items: both may be many.
  let feed: { licence?: string } | undefined;
  return {
    item: 'item',
    // RSS 1.0 has its items beside the channel, all others inside.
    container: (root) => (root.ns === NS.rdf ? root : channelOf(root)),
    readableWhenCut: READABLE_WHEN_CUT,
    readFeed: readChannel,
    readItem: (element, payload, root) => {
      feed ??= inheritedFrom(root);
      return readItem(element, payload, feed.licence);
    },
  };
}

const READABLE_WHEN_CUT: ReadonlySet<string> = new Set(
  'title description encoded body div content summary fulltext fullitem'.split(' '),
);

function inheritedFrom(root: XmlElement | undefined): { licence?: string } {
  return root ? given({ licence: licenceOf(new Fields(channelOf(root) ?? root)) }) : {};
}

function readItem(
  element: XmlElement,
  payload: DecodedPayload,
  feedLicence: string | undefined,
): ItemFields {
  const fields = new Fields(element);
  const guid = fields.text('guid', 'atom:id', 'id') ?? attribute(element, 'about', NS.rdf);
  const links = fields.all('link', 'atom:link');
  const enclosed = withLinkedMedia(readMedia(fields, payload.url), links, payload.url);
  const listed = withDuration(enclosed, fields);
  const media = [...listed, ...ownPictures(fields, listed, payload.url)];
  const texts = readTexts(fields, payload.url);
  const link = linkOf(fields, payload.url);
  fields.leave(otherLinks(links, link, payload.url));
  const item: ItemFields = {
    ...given({
      guid,
      link,
      title: rssMarkup(fields.first('title', 'dc:title', 'atom:title'), payload.url),
      language: languageOf(element, fields),
      altIds: altIdsOf(fields),
      creditLine: storyCreditOf(fields, media),
      infoSources: infoSourcesOf(fields, payload.url),
      places: placesOf(fields),
      rights: rightsOf(
        fields,
        fields.text('copyright', 'atom:rights', 'atom:copyright'),
        feedLicence,
      ),
      ...texts,
      ...datesOf(fields, PUBLISHED, UPDATED),
      ...timesOfUse(fields),
      ...prismFields(fields),
    }),
    authors: readAuthors(fields, payload.url),
    subjects: subjectsOf(fields),
    keywords: keywordsOf(fields),
    media: withShownPictures(media, texts),
  };
  const title = item.title ?? titleOfMedia(fields, media);
  const extensions = fields.extensions();
  return { ...item, ...(title && { title }), ...(extensions && { extensions }) };
}

const AUTHORS = ['author', 'dc:creator', 'dc:author', 'atom:author', 'itunes:author', 'creator'];

function readAuthors(fields: Fields, url: string | undefined): Item['authors'] {
  const written = fields.all(...AUTHORS);
  fields.leave(written.flatMap(besideNames));
  return authorsOf(written, url);
}

const PUBLISHED = [
  'pubdate',
  'dc:date',
  'dcterms:issued',
  'dcterms:created',
  'atom:published',
  'atom:issued',
  'atom:created',
  'prism:publicationdate',
  'published',
];
const UPDATED = [
  'atom:updated',
  'atom:modified',
  'dcterms:modified',
  'prism:modificationdate',
  'dc:date',
  'updated',
  'modified',
];

/** The language of the item, else that of its text where only that is marked. */
function languageOf(element: XmlElement, fields: Fields): string | undefined {
  const text = fields.first(
    'content:encoded',
    'fullitem',
    'xhtml:body',
    'xhtml:div',
    'description',
  );
  return languageTag(
    fields.text('dc:language', 'language') ??
      attribute(element, 'lang', NS.xml) ??
      (text && attribute(text, 'lang', NS.xml)),
  );
}

/** Body and summary. Where an item has a description and something called a summary, the description is the text. */
function readTexts(fields: Fields, url: string | undefined): Pick<Item, 'summary' | 'body'> {
  const body = bodyOf(fields, url);
  const description = rssMarkup(fields.one('description', 'dc:description'), url);
  const abstract = fields.one('summary', 'atom:summary', 'dcterms:abstract');
  const named = rssMarkup(abstract, url);
  if (!body && description && named && description.value !== named.value) {
    return { summary: named, body: description };
  }
  if (abstract && named && description && named.value !== description.value)
    fields.leave([abstract]);
  const summary = description ?? named ?? rssMarkup(fields.first('itunes:summary'), url);
  return given({ summary, body });
}

function bodyOf(fields: Fields, url: string | undefined): Markup | undefined {
  const own = fields.one(
    'content:encoded',
    'atom:content',
    'content',
    'fulltext',
    'fullitem',
    'body',
  );
  const encoded = rssMarkup(own, url);
  const xhtml = fields.first('xhtml:body', 'xhtml:div');
  if (encoded || !xhtml) return encoded;
  const base = baseOf(xhtml, url);
  return { kind: 'xhtml', value: innerHtml(xhtml).trim(), ...(base && { base }) };
}

/** An item that has nothing but Media RSS to say what it is, and no media that this would belong to. */
function titleOfMedia(fields: Fields, media: ItemMedia[]): Markup | undefined {
  if (media.length > 0) return undefined;
  return rssMarkup(fields.first('media:title'), undefined);
}

function keywordsOf(fields: Fields): string[] {
  const lists = fields.texts(
    'media:keywords',
    'keywords',
    'tags',
    'itunes:keywords',
    'prism:keyword',
  );
  const words = lists.flatMap((list) => list.split(',')).map((word) => word.trim());
  return [...new Set(words)].filter((word) => word !== '');
}

function altIdsOf(fields: Fields): Record<string, string> | undefined {
  const identifier = fields.text('dc:identifier');
  return identifier === undefined ? undefined : { 'dc:identifier': identifier };
}

function infoSourcesOf(fields: Fields, url: string | undefined): Item['infoSources'] {
  // The address of the feed that it comes from (RSS 2.0, `source`).
  fields.leave(fields.all('source').filter((source) => attribute(source, 'url') !== undefined));
  const sources = fields.texts('source', 'dc:source').map((name) => ({ role: 'source', name }));
  const publishers = fields.texts('dc:publisher').map((name) => ({ role: 'publisher', name }));
  const all = [...sources, ...titlesOfSources(fields, 'atom:source', url), ...publishers];
  return all.length > 0 ? all : undefined;
}

/** Coordinates (`georss:point` …) stay among the extensions, a name is a place. */
function placesOf(fields: Fields): Item['places'] {
  const names = fields.texts(
    'georss:featurename',
    'dcterms:spatial',
    'dc:coverage',
    'prism:location',
  );
  return names.length > 0 ? names.map((name) => ({ name })) : undefined;
}

/** Publishers' own fields (PRISM 3.0) that a story has a place for. */
function prismFields(
  fields: Fields,
): Pick<Item, 'sourceVersion' | 'declaredWords' | 'people' | 'organisations'> {
  const named = (name: string) => {
    const names = fields.texts(name);
    return names.length > 0 ? names.map((one) => ({ name: one })) : undefined;
  };
  return given({
    sourceVersion: fields.text('prism:versionidentifier'),
    declaredWords: wholeNumber(fields.text('prism:wordcount')),
    people: named('prism:person'),
    organisations: named('prism:organization'),
  });
}
