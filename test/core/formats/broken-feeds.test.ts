import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { rss } from '../../../core/formats/rss.ts';
import { readPayload } from '../../../core/read-payload.ts';
import { atomFeed, guidsOf, numbered, readAtom, readRss, rssFeed, rssItem } from './feed-sample.ts';

const TEN = Array.from({ length: 10 }, (_, index) => index + 1);
const guid = (number: number): string => `wire-${number}`;

describe('one broken item among ten costs one item', () => {
  const broken: [string, string][] = [
    [
      'a title that closes as something else',
      '<item><title>Story</titel><link>https://wire.example/4</link><guid>wire-4</guid></item>',
    ],
    ['a title that never closes', '<item><title>Story 4<guid>wire-4</guid></item>'],
    ['a title that ends with its item', '<item><guid>wire-4</guid><title>Story 4</item>'],
    [
      'a description in CDATA that never ends',
      '<item><guid>wire-4</guid><description><![CDATA[Story 4</description></item>',
    ],
    [
      'tags crossing the fields',
      '<item><title>Story <guid>4</title>wire-4</guid><a><link></a></item>',
    ],
  ];
  it.each(broken)('%s', (_name, item) => {
    const text = rssFeed(...TEN.map((number) => (number === 4 ? item : numbered(number))));
    const read = readRss(text);
    expect(guidsOf(read)).toEqual(TEN.filter((number) => number !== 4).map(guid));
    expect(read.items.map(({ place }) => place)).toContain('rss/channel/item[5]');
    expect(read.problems).toHaveLength(1);
    // The third line of the feed is the channel, the fourth its title, then an item a line.
    expect(read.problems[0]).toMatchObject({
      code: 'item-unreadable',
      severity: 'lost',
      place: 'rss/channel/item[4]',
      line: 8,
    });
  });

  it('the same whether its neighbours have CDATA or not', () => {
    const rich = (number: number): string =>
      `<item><guid>wire-${number}</guid><description><![CDATA[<p>${number}</p>]]></description></item>`;
    const open = '<item><guid>wire-4</guid><description><![CDATA[Story 4</description></item>';
    const read = readRss(rssFeed(...TEN.map((number) => (number === 4 ? open : rich(number)))));
    expect(guidsOf(read)).toEqual(TEN.filter((number) => number !== 4).map(guid));
    expect(read.problems).toMatchObject([
      { code: 'item-unreadable', place: 'rss/channel/item[4]' },
    ]);
  });

  it('in Atom as well', () => {
    const entry = (number: number): string =>
      `<entry><id>wire-${number}</id><title>t</title></entry>`;
    const read = readAtom(atomFeed(entry(1), '<entry><id>wire-2<title>t</entry>', entry(3)));
    expect(guidsOf(read)).toEqual(['wire-1', 'wire-3']);
    expect(read.problems).toMatchObject([
      { code: 'item-unreadable', place: 'feed/entry[2]', line: 4, column: 8 },
    ]);
  });

  it('the sample', () => {
    const sample = new URL('../../../samples/rss-one-broken-item.xml', import.meta.url);
    const read = readRss(readFileSync(sample, 'utf8'));
    expect(read.items).toHaveLength(9);
    expect(read.problems).toMatchObject([
      { code: 'item-unreadable', place: 'rss/channel/item[5]' },
    ]);
  });

  it('an item with nothing in it is told', () => {
    const read = readRss(rssFeed(numbered(1), '<item/>', '<item> </item>', numbered(4)));
    expect(guidsOf(read)).toEqual(['wire-1', 'wire-4']);
    expect(read.problems.map(({ code, place }) => [code, place])).toEqual([
      ['item-empty', 'rss/channel/item[2]'],
      ['item-empty', 'rss/channel/item[3]'],
    ]);
  });
});

describe('a feed that was cut off', () => {
  const whole = rssFeed(numbered(1), numbered(2), numbered(3));

  it('gives its complete items wherever it was cut, and says so', () => {
    const firstTwo = whole.indexOf(numbered(2)) + numbered(2).length;
    for (let length = firstTwo; length < whole.lastIndexOf('</rss>') + 6; length++) {
      const read = readRss(whole.slice(0, length));
      expect(guidsOf(read).slice(0, 2)).toEqual(['wire-1', 'wire-2']);
      expect(read.problems.length).toBeGreaterThan(0);
    }
    expect(readRss(whole).problems).toEqual([]);
  });

  it('never gives half a guid or half a link', () => {
    for (let length = 0; length < whole.length; length++) {
      for (const item of readRss(whole.slice(0, length)).items) {
        expect([undefined, 'wire-1', 'wire-2', 'wire-3']).toContain(item.guid);
        expect(item.link ?? 'https://wire.example/1').toMatch(/^https:\/\/wire\.example\/[123]$/);
      }
    }
  });

  const cuts: [string, string, object][] = [
    [
      'inside a title',
      '<guid>g</guid><title>Half a ti',
      { guid: 'g', title: { value: 'Half a ti' } },
    ],
    [
      'inside CDATA',
      '<guid>g</guid><description><![CDATA[<p>Half a',
      { guid: 'g', summary: { kind: 'html', value: '<p>Half a' } },
    ],
    [
      'inside a tag',
      '<guid>g</guid><title>Whole</title><link rel="x',
      { guid: 'g', title: { value: 'Whole' } },
    ],
    [
      'inside a guid',
      '<title>Whole</title><guid>half',
      { guid: undefined, title: { value: 'Whole' } },
    ],
    [
      'inside a date',
      '<title>Whole</title><pubDate>Tue, 10 No',
      { published: undefined, title: { value: 'Whole' } },
    ],
    [
      'inside an end tag',
      '<guid>g</guid><title>Whole</tit',
      { guid: 'g', title: { value: 'Whole' } },
    ],
  ];
  it.each(cuts)('%s', (_name, fields, expected) => {
    const read = readRss(`<rss><channel><item>${fields}`);
    expect(read.items).toHaveLength(1);
    expect({ guid: undefined, published: undefined, ...read.items[0] }).toMatchObject(expected);
    expect(read.problems).toContainEqual(
      expect.objectContaining({
        code: 'item-incomplete',
        severity: 'recovered',
        place: 'rss/channel/item[1]',
      }),
    );
  });
});

describe('broken XML that is read all the same', () => {
  const cases: [string, string, object][] = [
    ['a bare ampersand', '<title>Fish & chips</title>', { title: { value: 'Fish & chips' } }],
    ['an ampersand at the end', '<title>Fish &</title>', { title: { value: 'Fish &' } }],
    ['a < b', '<title>if a < b</title>', { title: { value: 'if a < b' } }],
    ['a <b that is no tag', '<title>if a <b, then</title>', { title: { value: 'if a <b, then' } }],
    ['1<2', '<title>1<2</title>', { title: { value: '1<2' } }],
    [
      'an HTML entity',
      '<title>caf&eacute;&nbsp;au lait&hellip;</title>',
      { title: { value: 'café\u00a0au lait…' } },
    ],
    ['an entity that no one knows', '<title>&unheard;</title>', { title: { value: '&unheard;' } }],
    [
      'a query string',
      '<link>https://w.example/?a=1&copy=2&reg=3</link>',
      { link: 'https://w.example/?a=1&copy=2&reg=3' },
    ],
    [
      'a query string in an attribute',
      '<enclosure url="https://w.example/p.jpg?a=1&copy=2"/>',
      { media: [{ url: 'https://w.example/p.jpg?a=1&copy=2' }] },
    ],
    ['control characters', '<title>a\u0000b\u0008c\u001f</title>', { title: { value: 'abc' } }],
    [
      'a reference to a control character',
      '<title>a&#0;b&#x1f;c&#xD800;</title>',
      { title: { value: 'abc' } },
    ],
    ['a reference beyond Unicode', '<title>a&#x110000;b</title>', { title: { value: 'ab' } }],
    ['windows-1252 in a reference', '<title>it&#146;s</title>', { title: { value: 'it’s' } }],
    ['half a surrogate pair', '<title>a\ud83db</title>', { title: { value: 'ab' } }],
    [
      'an unquoted attribute',
      '<guid isPermaLink=false>https://w.example/</guid>',
      { guid: 'https://w.example/' },
    ],
    ['an attribute without a value', '<guid isPermaLink>g</guid>', { guid: 'g' }],
    [
      'a quote that never closes',
      '<enclosure url="https://w.example/a.jpg></enclosure><guid>g</guid>',
      { guid: 'g', media: [{ url: 'https://w.example/a.jpg' }] },
    ],
    [
      'no space between attributes',
      '<enclosure url="https://w.example/a.jpg"type="image/jpeg"/>',
      { media: [{ mimeType: 'image/jpeg' }] },
    ],
    [
      'an end tag too many',
      '<media:content url="https://w.example/a.jpg"/></media:content><guid>g</guid>',
      { guid: 'g' },
    ],
    [
      'a line break tag in a text',
      '<description>one<br>two</description>',
      { summary: { kind: 'html', value: 'one<br>two' } },
    ],
    [
      'bold that never ends',
      '<title>one <b>two</title>',
      { title: { kind: 'html', value: 'one <b>two</b>' } },
    ],
  ];
  it.each(cases)('%s', (_name, fields, expected) => {
    expect(rssItem(fields)).toMatchObject(expected);
    const { problems } = readRss(rssFeed(numbered(1), `<item>${fields}</item>`));
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'xml-recovered',
        severity: 'recovered',
        place: 'rss/channel/item[2]',
        line: 6,
      }),
    ]);
  });

  it('of an attribute that stands twice the first counts', () => {
    const fields = '<enclosure url="https://w.example/a.jpg" url="https://w.example/b.jpg"/>';
    expect(rssItem(fields).media).toMatchObject([{ url: 'https://w.example/a.jpg' }]);
  });

  it(']]> in a text is a text', () => {
    expect(rssItem('<title>a ]]> b</title>').title?.value).toBe('a ]]> b');
    expect(rssItem('<title><![CDATA[a ]]]]><![CDATA[> b]]></title>').title?.value).toBe('a ]]> b');
  });

  it('prefixes that are not declared mean what they usually do', () => {
    const read = readRss(
      '<rss><channel><item><guid>g</guid><dc:creator>A</dc:creator><media:content url="https://w.example/p.jpg"/><odd:x>1</odd:x></item></channel></rss>',
    );
    expect(read.items).toMatchObject([
      {
        authors: [{ name: 'A' }],
        media: [{ url: 'https://w.example/p.jpg' }],
        extensions: { odd: { x: '1' } },
      },
    ]);
    expect(read.problems).toMatchObject([
      { code: 'xml-recovered', message: expect.stringContaining('prefix') },
    ]);
  });

  it.each([
    ['a warning of the server', '<br />\n<b>Warning</b>: no disk in line 4\n'],
    ['a line of text', 'cache miss\n'],
  ])('%s before the declaration', (_name, junk) => {
    const read = readRss(junk + rssFeed(numbered(1)));
    expect(guidsOf(read)).toEqual(['wire-1']);
    expect(read.problems.map(({ code }) => code)).toEqual(['xml-recovered']);
  });

  it.each(['\n\n  ', '\ufeff'])('white space and byte order marks are not worth a word', (lead) => {
    const read = readRss(lead + rssFeed(numbered(1)));
    expect(guidsOf(read)).toEqual(['wire-1']);
    expect(read.problems).toEqual([]);
  });

  it.each([
    ['RSS', rssFeed(numbered(1), numbered(2))],
    [
      'Atom',
      atomFeed('<entry><id>wire-1</id><title>t</title></entry>', '<entry><id>wire-2</id></entry>'),
    ],
  ])('quirk 142: %s inside a page', async (_name, feed) => {
    const page = `<!DOCTYPE html><html><head><title>Saved</title></head><body><div>${feed.replace(/<\?xml[^>]*>/, '')}</div></body></html>`;
    const { feed: about, stories } = await readPayload(new TextEncoder().encode(page));
    expect(stories.map(({ guid }) => guid)).toEqual(['wire-1', 'wire-2']);
    expect(about.title).toBe('Wire');
  });

  it('quirk 143: without an address of its own, what a feed is relative to is the page it belongs to', () => {
    const text =
      '<rss><channel><link>https://w.example/news/</link><item><link>/7</link><enclosure url="p.jpg"/></item></channel></rss>';
    expect(rss.read({ text }).items).toMatchObject([
      { link: 'https://w.example/7', media: [{ url: 'https://w.example/news/p.jpg' }] },
    ]);
    expect(rss.read({ text, url: 'https://feeds.example/w' }).items).toMatchObject([
      { link: 'https://feeds.example/7' },
    ]);
  });

  it('items whose end tags are missing', () => {
    const open = (number: number): string => numbered(number).replace('</item>', '');
    const read = readRss(rssFeed(open(1), open(2), numbered(3)));
    expect(guidsOf(read)).toEqual(['wire-1', 'wire-2', 'wire-3']);
  });

  it('one problem for an item, however often it repeats its mistake', () => {
    const { problems } = readRss(rssFeed(`<item><title>${'a & b '.repeat(500)}</title></item>`));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain('500 times');
  });
});

describe('frames and objects that stand unescaped in a text', () => {
  const textOf = async (markup: string) => {
    const feed = rssFeed(
      `<item><title>t</title><content:encoded>${markup}</content:encoded></item>`,
    );
    const { stories } = await readPayload(new TextEncoder().encode(feed), { memory: false });
    return stories.map(({ body }) => body.text);
  };
  const cases: [string, string, string][] = [
    ['one without an end does not take the text along', 'One <object data="x"> two', 'One two'],
    ['nor does a frame', '<p>One</p><iframe src="x"><p>Two</p>', 'One\n\nTwo'],
    ['one with its end goes as a whole', 'One <object><p>no</p></object>two', 'One two'],
  ];
  it.each(cases)('%s', async (_name, markup, text) => {
    expect(await textOf(markup)).toEqual([text]);
  });
});
