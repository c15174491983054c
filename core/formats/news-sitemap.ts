/**
 * News sitemaps: the pages that a newsroom published in the last two days, as it tells search engines.
 * They hold no text, but title, date and pictures of every story, often sooner than the feed does.
 */
import type { Problem } from '../problem.ts';
import type { DecodedPayload, FormatReader, Item, ReadItems } from './format.ts';
import { readEntry } from './news-sitemap/item.ts';
import { sitemapRootOf } from './news-sitemap/root.ts';
import { sliceItems } from './slices.ts';
import { type FeedGrammar, readFeed } from './syndication.ts';

export const newsSitemap = {
  name: 'news-sitemap',
  detect: ({ text }) => sitemapRootOf(text) !== undefined,
  read,
} satisfies FormatReader;

const GRAMMAR: FeedGrammar = {
  item: 'url',
  container: () => undefined,
  readableWhenCut: new Set(['news', 'image']),
  readFeed: () => ({}),
  readItem: (element, payload) => readEntry(element, payload.url),
};

/** `<news:news>` by any prefix; it has children, so that it is never empty. */
const NEWS = /<(?:[\w.-]{1,64}:)?news[\s>]/i;

function read(payload: DecodedPayload): ReadItems {
  const { text } = payload;
  if (sitemapRootOf(text) === 'sitemapindex') return nothing(indexOfSitemaps(text));
  if (!NEWS.test(text) && !isEmptyNews(text)) return nothing(withoutNews(text));
  const all = readFeed(payload, GRAMMAR);
  const items = all.items.filter((item) => isNews(item, text));
  return { ...all, items };
}

/** On a quiet weekend a news sitemap has no entry at all, and nothing is wrong. */
function isEmptyNews(text: string): boolean {
  return /schemas\/sitemap-news\//i.test(text) && sliceItems(text, 'url', 1).items.length === 0;
}

/** Entries for other pages (sections, pictures) stand among the news. */
function isNews({ span }: Item, text: string): boolean {
  return span !== undefined && NEWS.test(text.slice(span.start, span.end));
}

function nothing(problem: Problem): ReadItems {
  return { feed: {}, items: [], problems: [problem] };
}

/** An index names sitemaps, not pages. */
function indexOfSitemaps(text: string): Problem {
  const sitemaps = sliceItems(text, 'sitemap').items;
  const addresses = sitemaps
    .slice(0, 100)
    .map(
      ({ start, end }) =>
        /<(?:\w{1,20}:)?loc>\s*([^\s<]{1,500})/i.exec(text.slice(start, end))?.[1],
    )
    .filter((address) => address !== undefined);
  const likely = addresses.find((address) => /news/i.test(address)) ?? addresses[0];
  const advice = likely === undefined ? 'one of them' : `one of them, e.g. ${likely}`;
  return {
    code: 'payload-unreadable',
    severity: 'lost',
    message: `This is a sitemap index: it lists ${counted(sitemaps.length, 'sitemap')} and no stories. Let the feed read ${advice}.`,
    place: 'sitemapindex',
  };
}

function withoutNews(text: string): Problem {
  const pages = sliceItems(text, 'url').items.length;
  return {
    code: 'payload-unreadable',
    severity: 'lost',
    message: `This sitemap lists ${counted(pages, 'page')}, but none as news (news:news): nothing says which of them are stories. Ask the agency for the address of its news sitemap.`,
    place: 'urlset',
  };
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
