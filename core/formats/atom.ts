/** Atom 1.0 (RFC 4287) and 0.3, with Dublin Core and Media RSS. */
import { webAddress } from '../html/url.ts';
import { contentElsewhere, linkOf, origLink, otherLinks, withLinkedMedia } from './atom/links.ts';
import { authorsOfSource, noticeOf, rightsOfSource, sourcesOf } from './atom/source.ts';
import { textConstruct } from './atom/text.ts';
import { authorsOf, besideNames } from './author.ts';
import { Fields } from './fields.ts';
import type { DecodedPayload, FeedInfo, FormatReader, Item, Markup } from './format.ts';
import { given } from './given.ts';
import { datesOf } from './item-dates.ts';
import { languageTag } from './language-tag.ts';
import { licenceOf } from './licence.ts';
import { plainText, rssMarkup } from './markup.ts';
import { readMedia, storyCreditOf } from './media-rss.ts';
import { NS } from './namespaces.ts';
import { rightsOf, timesOfUse } from './rights.ts';
import { rootOf } from './root-element.ts';
import { withShownPictures } from './shown-pictures.ts';
import { subjectsOf } from './subjects.ts';
import { type FeedGrammar, type ItemFields, readFeed } from './syndication.ts';
import { attribute, baseOf, childText, type XmlElement } from './xml-element.ts';

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
  const listed = withLinkedMedia(readMedia(fields, url), links, url);
  const media = [...listed, ...(source?.media ?? [])];
  const draft = isDraft(fields);
  const alternate = linkOf(links, url);
  fields.leave(otherLinks(links, alternate, url));
  const inherited = rightsOfSource(fields, url);
  const item: ItemFields = {
    ...given({
      guid: fields.text('id'),
      link: origLink(fields, base) ?? alternate ?? source?.page,
      status: draft ? ('withheld' as const) : undefined,
      title: textConstruct(fields.first('title', 'dc:title'), url),
      summary: summaryOf(fields, url),
      body: textConstruct(content, url) ?? rssMarkup(fields.first('content:encoded'), url),
      ...datesOf(fields, PUBLISHED, UPDATED),
      language: languageOf(entry, fields, content),
      rights: rightsOf(
        fields,
        noticeOf(fields, url) ?? inherited.notice,
        inherited.licence ?? feed.licence,
      ),
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
  return { ...item, media: withShownPictures(media, item), ...(extensions && { extensions }) };
}

/** Atom 0.3 says issued and created where 1.0 says published, and modified for updated. */
const PUBLISHED = [
  'published',
  'issued',
  'created',
  'dcterms:issued',
  'dcterms:created',
  'prism:publicationdate',
  'pubdate',
  'dc:date',
];
const UPDATED = ['updated', 'modified', 'dcterms:modified', 'prism:modificationdate'];

/** What other vocabularies call the summary stands for one that is not there; it is written as in RSS. */
function summaryOf(fields: Fields, url: string | undefined): Markup | undefined {
  return (
    textConstruct(fields.first('summary', 'dcterms:abstract'), url) ??
    rssMarkup(fields.first('dc:description', 'itunes:summary'), url)
  );
}

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
  const written = fields.all('author', 'dc:creator', 'dc:author', 'itunes:author');
  fields.leave(written.flatMap(besideNames));
  const own = authorsOf(written, url);
  if (own.length > 0) return own;
  const inherited = authorsOfSource(fields, url);
  return inherited.length > 0 ? inherited : feed.authors;
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

function keywords(list: string): string[] {
  return list
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function placesOf(fields: Fields): Item['places'] {
  const names = fields.texts('georss:featurename', 'dcterms:spatial', 'dc:coverage');
  return names.length > 0 ? names.map((name) => ({ name })) : undefined;
}

function readFrame(root: XmlElement, payload: DecodedPayload): FeedInfo {
  const fields = new Fields(root);
  const base = baseOf(root, payload.url);
  const subtitle = fields.first('subtitle', 'tagline', 'info', 'itunes:summary', 'dc:description');
  return given({
    title: plainText(textConstruct(fields.first('title', 'dc:title'), payload.url)),
    link: linkOf(fields.all('link'), payload.url),
    description: plainText(textConstruct(subtitle, payload.url)),
    language: languageTag(root.scope.lang ?? fields.text('dc:language')),
    rights: noticeOf(fields, payload.url) ?? fields.text('dc:rights'),
    updated: fields.text('updated', 'modified', 'dcterms:modified', 'dc:date'),
    image: imageOf(fields, base),
    generator: fields.text('generator'),
  });
}

/** The first of logo and icon that is an address. */
function imageOf(fields: Fields, base: string | undefined): string | undefined {
  const images = fields.texts('logo', 'icon').map((image) => webAddress(image, base));
  const [cover] = fields.all('itunes:image');
  const podcast = cover && attribute(cover, 'href');
  return images.find((address) => address !== undefined) ?? webAddress(podcast, base);
}
