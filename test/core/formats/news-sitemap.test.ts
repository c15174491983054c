import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decode } from '../../../core/formats/encoding.ts';
import type { Item, ReadItems } from '../../../core/formats/format.ts';
import { newsSitemap } from '../../../core/formats/news-sitemap.ts';
import { rss } from '../../../core/formats/rss.ts';
import { processorTime } from '../../processor-time.ts';

const SAMPLES = new URL('../../../samples/formats/', import.meta.url);
const EXPECTED = new URL('./expected-wires/', import.meta.url);
const names = readdirSync(SAMPLES).filter((name) => name.startsWith('news-sitemap'));

function read(text: string): ReadItems {
  return newsSitemap.read({ text, url: 'https://wire.example/news.xml' });
}

const NEWS_NS = 'http://www.google.com/schemas/sitemap-news/0.9';

/** A sitemap with these entries. */
function sitemap(entries: string, namespaces = `xmlns:news="${NEWS_NS}"`): string {
  return `<?xml version="1.0"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" ${namespaces}>${entries}</urlset>`;
}

function entry(news: string, more = ''): string {
  return `<url><loc>https://wire.example/1</loc>${more}<news:news><news:title>A title</news:title>${news}</news:news></url>`;
}

function only(text: string): Item {
  const [item, ...others] = read(text).items;
  if (item === undefined || others.length > 0) throw new Error('not one item');
  return item;
}

describe('samples of news sitemaps and what is read of them', () => {
  it.each(names)('%s', (name) => {
    const decoded = decode(readFileSync(new URL(name, SAMPLES)));
    if (!decoded.ok) throw new Error(decoded.problem.message);
    expect(newsSitemap.detect(decoded)).toBe(true);
    const expected: unknown = JSON.parse(
      readFileSync(new URL(`${name}.expected.json`, EXPECTED), 'utf8'),
    );
    const result = read(decoded.text);
    expect({ format: newsSitemap.name, ...result }).toEqual(expected);
    for (const { span } of result.items) {
      expect(decoded.text.slice(span?.start, span?.end)).toMatch(/^<url>[\s\S]*<\/url>$/);
    }
  });
});

describe('how a sitemap is told from other payloads', () => {
  it.each([
    ['a news sitemap', sitemap(entry('')), true],
    ['without namespace or declaration', '<urlset><url/></urlset>', true],
    ['with a prefix', '<sm:urlset xmlns:sm="http://www.sitemaps.org/schemas/sitemap/0.9"/>', true],
    [
      'a comment and a stylesheet first',
      `<?xml-stylesheet href="a"?><!-- <rss> --><urlset/>`,
      true,
    ],
    ['a warning of the server first', `<br /><b>Warning</b>: x<urlset/>`, true],
    ['an index', '<sitemapindex></sitemapindex>', true],
    [
      'RSS that speaks of sitemaps',
      '<rss><channel><item><title>&lt;urlset></title><urlset/></item></channel></rss>',
      false,
    ],
    ['a page', '<!DOCTYPE html><html><urlset/></html>', false],
    ['text', 'The urlset element holds urls.', false],
    ['a longer name', '<urlsets/>', false],
  ])('%s', (_, text, is) => {
    expect(newsSitemap.detect({ text })).toBe(is);
  });

  it('is not taken by the reader of RSS', () => {
    expect(rss.detect({ text: sitemap(entry('')) })).toBe(false);
  });
});

describe('quirks of news sitemaps', () => {
  it.each([
    ['https', 'xmlns:news="https://www.google.com/schemas/sitemap-news/0.9"'],
    ['a final slash', 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9/"'],
    ['no declaration', ''],
  ])('quirk 1: namespace with %s', (_, namespaces) => {
    expect(only(sitemap(entry(''), namespaces)).title?.value).toBe('A title');
  });

  it('quirk 2: any prefix', () => {
    const text = sitemap(entry(''), `xmlns:n="${NEWS_NS}"`).replaceAll('news:', 'n:');
    expect(only(text.replace('xmlns:n:', 'xmlns:n')).title?.value).toBe('A title');
  });

  it('quirk 3: there is no guid; the link names the story', () => {
    const item = only(sitemap(entry('')));
    expect(item.guid).toBeUndefined();
    expect(item.link).toBe('https://wire.example/1');
  });

  it.each([
    ['2026-11-24', '2026-11-24'],
    ['2026-11-24T08:55+09:00', '2026-11-24T08:55+09:00'],
    [' 2026-11-24T08:55:30Z\n', '2026-11-24T08:55:30Z'],
    ['', undefined],
  ])('quirk 4: publication date %j stays as sent', (date, published) => {
    const news = `<news:publication_date>${date}</news:publication_date>`;
    expect(only(sitemap(entry(news, '<lastmod>2026-11-25</lastmod>')))).toMatchObject({
      ...(published !== undefined && { published }),
      updated: '2026-11-25',
    });
    expect(only(sitemap(entry(news))).published).toBe(published);
  });

  it('quirk 5: entries without news are no stories', () => {
    const { items, problems } = read(
      sitemap(`<url><loc>https://wire.example/news</loc></url>${entry('')}`),
    );
    expect(items.map(({ place }) => place)).toEqual(['urlset/url[2]']);
    expect(problems).toEqual([]);
  });

  it('quirk 6: a plain sitemap is a problem that says so', () => {
    const { items, problems } = read(
      sitemap('<url><loc>https://wire.example/</loc></url><url><loc>/a</loc></url>', ''),
    );
    expect(items).toEqual([]);
    expect(problems).toMatchObject([{ code: 'payload-unreadable', severity: 'lost' }]);
    expect(problems[0]?.message).toContain('lists 2 pages, but none as news');
  });

  it('quirk 7: an index is a problem that says how many it lists, and which to take', () => {
    const sitemaps = ['pages', 'news', 'video'].map(
      (name) => `<sitemap><loc>https://wire.example/${name}.xml</loc></sitemap>`,
    );
    const { items, problems } = read(`<sitemapindex>${sitemaps.join('')}</sitemapindex>`);
    expect(items).toEqual([]);
    expect(problems[0]?.message).toContain('it lists 3 sitemaps and no stories');
    expect(problems[0]?.message).toContain('https://wire.example/news.xml');
  });

  it('quirk 8: on a quiet day there is no entry, and no problem', () => {
    expect(read(sitemap(''))).toEqual({ feed: {}, items: [], problems: [] });
  });

  it.each([
    [
      'NASDAQ:AMAT, BOM:500325',
      [
        { scheme: 'NASDAQ', code: 'AMAT' },
        { scheme: 'BOM', code: '500325' },
      ],
    ],
    ['AMAT', [{ scheme: 'ticker', code: 'AMAT' }]],
    ['', undefined],
  ])('quirk 9: stock tickers %j', (tickers, organisations) => {
    const news = `<news:stock_tickers>${tickers}</news:stock_tickers>`;
    expect(only(sitemap(entry(news))).organisations).toEqual(organisations);
  });

  it('quirk 10: genres, access and places of the older version', () => {
    const item = only(
      sitemap(
        entry(
          '<news:genres>PressRelease, OpEd</news:genres><news:access>Registration</news:access><news:geo_locations>Detroit, Michigan, USA</news:geo_locations>',
        ),
      ),
    );
    expect(item.genres?.map(({ name }) => name)).toEqual(['PressRelease', 'OpEd']);
    expect(item.places).toEqual([{ name: 'Detroit, Michigan, USA' }]);
    expect(item.extensions).toEqual({ access: 'Registration' });
  });

  it('quirk 11: an entry that is broken costs itself only', () => {
    const broken = entry('').replace('</news:title>', '');
    const { items, problems } = read(sitemap(`${entry('')}${broken}${entry('')}`));
    expect(items.map(({ place }) => place)).toEqual(['urlset/url[1]', 'urlset/url[3]']);
    expect(problems).toMatchObject([{ place: 'urlset/url[2]' }]);
  });

  it('quirk 12: a sitemap that is cut off still gives its complete entries', () => {
    const text = sitemap(`${entry('')}${entry('')}`);
    const { items, problems } = read(text.slice(0, text.lastIndexOf('</news:news>')));
    expect(items.length).toBe(2);
    expect(problems.map(({ code }) => code)).toContain('item-incomplete');
  });

  it('quirk 13: titles escaped once too often, keywords listed twice', () => {
    const text = sitemap(
      entry('<news:keywords>R&amp;amp;D, port,, port</news:keywords>').replace(
        'A title',
        'R&amp;amp;D',
      ),
    );
    expect(only(text).title?.value).toBe('R&D');
    expect(only(text).keywords).toEqual(['R&D', 'port']);
  });

  it('quirk 14: an address that leads nowhere is none', () => {
    const text = sitemap(entry('')).replace('https://wire.example/1', 'javascript:alert(1)');
    expect(only(text).link).toBeUndefined();
  });

  it('quirk 15: pictures without an address are left out', () => {
    const image = '<image:image><image:caption>Words</image:caption></image:image>';
    expect(only(sitemap(entry('', image))).media).toEqual([]);
  });

  it('quirk 16: names that objects take for themselves do no harm', () => {
    const item = only(sitemap(entry('', '<__proto__>x</__proto__><constructor>y</constructor>')));
    expect(Object.getPrototypeOf(item.extensions ?? {})).toBe(Object.prototype);
  });
});

describe('hostile sitemaps', () => {
  it('mutated samples never throw', () => {
    const sample = readFileSync(new URL('news-sitemap.xml', SAMPLES), 'utf8');
    const mutation = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      drop: fc.nat(80),
      add: fc.constantFrom('', '<', '>', '</url>', '<url>', '<![CDATA[', '<news:news>', '&', '"'),
    });
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 6 }), (mutations) => {
        const text = mutations.reduce((now, { at, drop, add }) => {
          const start = Math.floor(at * now.length);
          return now.slice(0, start) + add + now.slice(start + drop);
        }, sample);
        newsSitemap.detect({ text });
        const { items, problems } = read(text);
        expect(items.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['entries', '<url>'],
    ['news', '<news:news>'],
    ['comments', '<!--'],
    ['prefixes', '<a:'],
    ['sections', '<![CDATA['],
    ['addresses', '<loc>'],
  ])('half a megabyte of %s ends quickly', (_, unit) => {
    const text = unit.repeat(500_000 / unit.length);
    const started = processorTime();
    read(sitemap(text));
    read(`<sitemapindex><sitemap>${text}`);
    newsSitemap.detect({ text: `${text}<urlset>` });
    expect(processorTime() - started).toBeLessThan(5000);
  });
});
