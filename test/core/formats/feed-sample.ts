/** Feeds for tests, written item by item, and what is read of them. */
import { atom } from '../../../core/formats/atom.ts';
import type { Item, ReadItems } from '../../../core/formats/format.ts';
import { rss } from '../../../core/formats/rss.ts';

export const DECLARATIONS =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" ' +
  'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" ' +
  'xmlns:xhtml="http://www.w3.org/1999/xhtml"';

const URL_OF_FEED = 'https://wire.example/feed/rss.xml';

export function rssFeed(...items: string[]): string {
  return `<?xml version="1.0"?>\n<rss version="2.0" ${DECLARATIONS}>\n<channel>\n<title>Wire</title>\n${items.join('\n')}\n</channel>\n</rss>`;
}

export function atomFeed(...entries: string[]): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom" ${DECLARATIONS}>\n<title>Wire</title>\n${entries.join('\n')}\n</feed>`;
}

/** A complete item, told apart by its number. */
export function numbered(number: number): string {
  return `<item><title>Story ${number}</title><link>https://wire.example/${number}</link><guid isPermaLink="false">wire-${number}</guid></item>`;
}

export function readRss(text: string): ReadItems {
  return rss.read({ text, url: URL_OF_FEED });
}

export function readAtom(text: string): ReadItems {
  return atom.read({ text, url: URL_OF_FEED });
}

/** The only item of an RSS feed whose item holds `fields`. */
export function rssItem(fields: string): Item {
  return only(readRss(rssFeed(`<item>${fields}</item>`)));
}

export function atomEntry(fields: string): Item {
  return only(readAtom(atomFeed(`<entry>${fields}</entry>`)));
}

function only(read: ReadItems): Item {
  const [item, second] = read.items;
  if (!item || second) throw new Error(`one item expected, ${read.items.length} read`);
  return item;
}

export function guidsOf(read: ReadItems): (string | undefined)[] {
  return read.items.map((item) => item.guid);
}
