/**
 * An entry of a news sitemap: the sitemap protocol (sitemaps.org) with Google's extensions for news
 * (developers.google.com, "News sitemaps"), pictures and video, and what their older versions had.
 */
import { webAddress } from '../../html/url.ts';
import type { Concept } from '../../story/story.ts';
import { Fields } from '../fields.ts';
import type { ItemMedia } from '../format.ts';
import { given } from '../given.ts';
import { languageTag } from '../language-tag.ts';
import { onceEscaped } from '../markup.ts';
import type { ItemFields } from '../syndication.ts';
import { elements, textOf, type XmlElement } from '../xml-element.ts';
import { type Extension, extensionOf, partsOf } from './vocabulary.ts';

/** @param url address of the sitemap, for relative ones */
export function readEntry(element: XmlElement, url: string | undefined): ItemFields {
  const fields = new Fields(element);
  const read = elements(element).filter((child) => READ.has(kindOf(child)));
  fields.all(...read.map(({ ns, name }) => `${ns}:${name.toLowerCase()}`));
  const [news] = partsOf(element, 'news', 'news');
  const text = (name: string): string | undefined => firstText(news, 'news', name);
  const [publication] = news === undefined ? [] : partsOf(news, 'news', 'publication');
  const publisher = firstText(publication, 'news', 'name');
  const title = onceEscaped(text('title'));
  const tickers = listed(text('stock_tickers')).map(tickerOf);
  const genres = listed(text('genres')).map((name) => ({ scheme: GENRES, name }));
  const place = text('geo_locations');
  return {
    ...given({
      link: webAddress(fields.text('loc'), url),
      title: title === undefined ? undefined : ({ kind: 'text', value: title } as const),
      published: text('publication_date'),
      updated: fields.text('lastmod'),
      language: languageTag(firstText(publication, 'news', 'language') ?? text('language')),
      genres: genres.length > 0 ? genres : undefined,
      organisations: tickers.length > 0 ? tickers : undefined,
      places: place === undefined ? undefined : [{ name: place }],
      infoSources: publisher === undefined ? undefined : [{ role: 'publisher', name: publisher }],
      extensions: extensionsOf(fields, news),
    }),
    authors: [],
    subjects: [],
    keywords: [...new Set(listed(text('keywords')))],
    media: mediaOf(element, url),
  };
}

const GENRES = 'google-news';

/** Elements of an entry that have fields of their own. */
const READ: ReadonlySet<string> = new Set(['news:news', 'image:image', 'video:video']);

function kindOf(element: XmlElement): string {
  return `${extensionOf(element) ?? ''}:${element.name.toLowerCase()}`;
}

function firstText(
  parent: XmlElement | undefined,
  extension: Extension,
  local: string,
): string | undefined {
  if (parent === undefined) return undefined;
  return partsOf(parent, extension, local)
    .map(textOf)
    .find((text) => text !== undefined);
}

/** Lists are separated by commas. */
function listed(text: string | undefined): string[] {
  return (text ?? '')
    .split(/[,\uff0c\u3001]/)
    .map((entry) => onceEscaped(entry)?.trim() ?? '')
    .filter((entry) => entry !== '');
}

/** `NASDAQ:AMAT`: exchange and symbol. */
function tickerOf(written: string): Concept {
  const colon = written.indexOf(':');
  if (colon === -1) return { scheme: 'ticker', code: written };
  return { scheme: written.slice(0, colon).trim(), code: written.slice(colon + 1).trim() };
}

/** How freely the page can be read (`Subscription`, `Registration`), and what the sitemap has for crawlers. */
function extensionsOf(
  fields: Fields,
  news: XmlElement | undefined,
): Record<string, unknown> | undefined {
  const access = firstText(news, 'news', 'access');
  const { unnamed: sitemap, ...others } = fields.extensions() ?? {};
  const extensions = given({ ...others, sitemap, access });
  return Object.keys(extensions).length > 0 ? extensions : undefined;
}

function mediaOf(element: XmlElement, url: string | undefined): ItemMedia[] {
  const pictures = partsOf(element, 'image', 'image').map((image) => pictureOf(image, url));
  const videos = partsOf(element, 'video', 'video').map((video) => videoOf(video, url));
  return [...pictures, ...videos].filter((media) => media.url !== undefined);
}

function pictureOf(image: XmlElement, url: string | undefined): ItemMedia {
  const text = (name: string) => onceEscaped(firstText(image, 'image', name));
  return {
    type: 'picture',
    ...given({
      url: webAddress(firstText(image, 'image', 'loc'), url),
      title: text('title'),
      caption: text('caption'),
    }),
    credits: [],
  };
}

function videoOf(video: XmlElement, url: string | undefined): ItemMedia {
  const text = (name: string) => onceEscaped(firstText(video, 'video', name));
  const file = firstText(video, 'video', 'content_loc') ?? firstText(video, 'video', 'content_url');
  return {
    type: 'video',
    ...given({
      url: webAddress(file ?? firstText(video, 'video', 'player_loc'), url),
      title: text('title'),
      caption: text('description'),
    }),
    credits: [],
  };
}
