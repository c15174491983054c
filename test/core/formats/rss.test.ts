import { describe, expect, it } from '@jest/globals';
import { rss } from '../../../core/formats/rss.ts';
import { guidsOf, readRss, rssFeed, rssItem } from './feed-sample.ts';

describe('guid and link', () => {
  const cases: [string, string, { guid?: string; link?: string }][] = [
    ['guid as given, trimmed', '<guid isPermaLink="false"> a b/c </guid>', { guid: 'a b/c' }],
    [
      'a guid that is an address is a link where there is none',
      '<guid>https://wire.example/7</guid>',
      { guid: 'https://wire.example/7', link: 'https://wire.example/7' },
    ],
    [
      'but not if it says that it is none',
      '<guid isPermaLink="false">https://wire.example/7</guid>',
      { guid: 'https://wire.example/7' },
    ],
    [
      'the link beats the guid',
      '<guid>https://wire.example/7</guid><link>https://wire.example/l</link>',
      { guid: 'https://wire.example/7', link: 'https://wire.example/l' },
    ],
    ['a relative guid is never resolved', '<guid>/stories/7</guid>', { guid: '/stories/7' }],
    ['a relative link is', '<link>../7</link>', { link: 'https://wire.example/7' }],
    [
      'of two links the first',
      '<link>https://a.example/</link><link>https://b.example/</link>',
      { link: 'https://a.example/' },
    ],
    [
      'an empty first link does not count',
      '<link/><link>https://b.example/</link>',
      { link: 'https://b.example/' },
    ],
    [
      'Atom’s link',
      '<atom:link href="https://wire.example/a"/>',
      { link: 'https://wire.example/a' },
    ],
    ['but not to itself', '<atom:link rel="self" href="https://wire.example/a"/>', {}],
    ['a link that is a script is none', '<link>javascript:alert(1)</link>', {}],
    [
      'link with a query',
      '<link>https://wire.example/?a=1&amp;copy=2</link>',
      { link: 'https://wire.example/?a=1&copy=2' },
    ],
    [
      'the same, not escaped',
      '<link>https://wire.example/?a=1&copy=2&lt=3</link>',
      { link: 'https://wire.example/?a=1&copy=2&lt=3' },
    ],
  ];
  it.each(cases)('%s', (_name, fields, expected) => {
    const item = rssItem(`<title>t</title>${fields}`);
    expect({ guid: item.guid, link: item.link }).toEqual({
      guid: undefined,
      link: undefined,
      ...expected,
    });
  });
});

describe('dates, as sent', () => {
  const cases: [string, string, { published?: string; updated?: string }][] = [
    ['none', '', {}],
    ['pubDate', '<pubDate>P</pubDate>', { published: 'P' }],
    ['pubDate in any letter case', '<pubdate>P</pubdate>', { published: 'P' }],
    ['pubDate twice: the first', '<pubDate>P</pubDate><pubDate>Q</pubDate>', { published: 'P' }],
    ['dc:date alone gives both', '<dc:date>D</dc:date>', { published: 'D', updated: 'D' }],
    [
      'dc:date beside pubDate',
      '<dc:date>D</dc:date><pubDate>P</pubDate>',
      { published: 'P', updated: 'D' },
    ],
    [
      'dcterms:modified',
      '<pubDate>P</pubDate><dcterms:modified>M</dcterms:modified>',
      { published: 'P', updated: 'M' },
    ],
    [
      'atom:updated before dc:date',
      '<dc:date>D</dc:date><atom:updated>U</atom:updated><pubDate>P</pubDate>',
      { published: 'P', updated: 'U' },
    ],
  ];
  it.each(cases)('%s', (_name, fields, expected) => {
    const item = rssItem(`<title>t</title>${fields}`);
    expect({ published: item.published, updated: item.updated }).toEqual({
      published: undefined,
      updated: undefined,
      ...expected,
    });
  });
});

describe('texts', () => {
  it('description is the summary, content:encoded the body', () => {
    const item = rssItem(
      '<description>Short</description><content:encoded><![CDATA[<p>Long</p>]]></content:encoded>',
    );
    expect(item.summary).toMatchObject({ kind: 'text', value: 'Short' });
    expect(item.body).toMatchObject({ kind: 'html', value: '<p>Long</p>' });
  });

  it('a caption is never the summary', () => {
    const item = rssItem(
      '<title>t</title><media:content url="https://wire.example/p.jpg"><media:title>T</media:title><media:description>C</media:description></media:content>',
    );
    expect(item.summary).toBeUndefined();
    expect(item.title?.value).toBe('t');
    expect(item.media).toMatchObject([{ title: 'T', caption: 'C' }]);
  });

  const kinds: [string, string, string, string][] = [
    ['plain', 'a story', 'text', 'a story'],
    ['a sign is no tag', 'if a &lt; b and c &gt; d', 'text', 'if a < b and c > d'],
    ['an unknown name is no tag', 'the &lt;unnamed&gt; one', 'text', 'the <unnamed> one'],
    ['escaped tags', '&lt;b&gt;bold&lt;/b&gt;', 'html', '<b>bold</b>'],
    ['CDATA', '<![CDATA[<i>x</i> & y]]>', 'html', '<i>x</i> & y'],
    ['a reference left over after decoding', 'AT&amp;amp;T', 'html', 'AT&amp;T'],
    ['tags that were not escaped', 'x <b>y</b>', 'html', 'x <b>y</b>'],
    ['br that was not closed', 'x<br>y', 'html', 'x<br>y'],
  ];
  it.each(kinds)('%s', (_name, source, kind, value) => {
    expect(rssItem(`<description>${source}</description>`).summary).toMatchObject({ kind, value });
  });

  it('an xhtml body', () => {
    const item = rssItem(
      '<title>t</title><body xmlns="http://www.w3.org/1999/xhtml"><p>a <b>b</b> <i>c</i></p></body>',
    );
    expect(item.body).toMatchObject({ kind: 'xhtml', value: '<p>a <b>b</b> <i>c</i></p>' });
  });

  it('links inside are relative to xml:base, and that to the address of the feed', () => {
    const { items } = readRss(
      rssFeed(
        '<item xml:base="/s/"><title xml:base="t">x</title><description>y</description></item>',
      ),
    );
    expect(items[0]?.summary?.base).toBe('https://wire.example/s/');
  });
});

describe('people, subjects, rights', () => {
  it('keeps all authors and creators, each once', () => {
    const item = rssItem(
      '<author>noh@wire.example (Noh Jae-i)</author><dc:creator>Seo Ha-rin</dc:creator><dc:creator>Noh Jae-i</dc:creator><dc:creator>Ma Do-yun</dc:creator>',
    );
    expect(item.authors).toEqual([
      { name: 'Noh Jae-i', email: 'noh@wire.example' },
      { name: 'Seo Ha-rin' },
      { name: 'Ma Do-yun' },
    ]);
  });

  it('categories with their scheme, each once', () => {
    const item = rssItem(
      '<category domain="https://s.example/">Harbor</category><category>Harbor</category><category>Harbor</category><dc:subject>Sea</dc:subject><category> </category>',
    );
    expect(item.subjects).toEqual([
      { scheme: 'https://s.example/', name: 'Harbor' },
      { name: 'Harbor' },
      { name: 'Sea' },
    ]);
  });

  it('keywords are a list with commas', () => {
    expect(
      rssItem('<media:keywords>pier, sea ,pier,</media:keywords><title>t</title>').keywords,
    ).toEqual(['pier', 'sea']);
  });

  it('language and rights of the item', () => {
    const item = rssItem(
      '<dc:language>ko</dc:language><dc:rights>Not in print</dc:rights><dcterms:rightsHolder>Harbor</dcterms:rightsHolder>',
    );
    expect(item.language).toBe('ko');
    expect(item.rights).toEqual({ copyrightHolder: 'Harbor', copyrightNotice: 'Not in print' });
  });
});

describe('extensions', () => {
  it('keep what no one asked for, as a tree', () => {
    const item = rssItem(
      '<title>t</title><itunes:duration>12:00</itunes:duration><x:a xmlns:x="urn:x" k="v">text<x:b>1</x:b><x:b>2</x:b></x:a><priority>2</priority>',
    );
    expect(item.extensions).toEqual({
      itunes: { duration: '12:00' },
      x: { a: { value: 'text', attributes: { k: 'v' }, children: { b: ['1', '2'] } } },
      unnamed: { priority: '2' },
    });
  });

  it('are absent where there are none', () => {
    expect(rssItem('<title>t</title><guid>g</guid>')).not.toHaveProperty('extensions');
  });

  it('an element called __proto__ does no harm', () => {
    const item = rssItem(
      '<title>t</title><__proto__><polluted>yes</polluted></__proto__><x __proto__="1"><__proto__>y</__proto__></x><constructor>c</constructor>',
    );
    expect(Object.getPrototypeOf(item.extensions)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(item.extensions?.unnamed).toHaveProperty('constructor', 'c');
    expect(item.title?.value).toBe('t');
  });
});

describe('the channel', () => {
  it('says what the feed is', () => {
    const { feed } = readRss(
      '<rss xml:lang="en"><channel><title>A &amp;amp; B</title><atom:link href="https://w.example/self" rel="self" xmlns:atom="http://www.w3.org/2005/Atom"/><link>https://w.example/</link><ttl>5</ttl><pubDate>P</pubDate><image><title>no</title><url>i.png</url></image></channel></rss>',
    );
    expect(feed).toEqual({
      title: 'A & B',
      link: 'https://w.example/',
      language: 'en',
      updated: 'P',
      image: 'https://wire.example/feed/i.png',
      ttl: 5,
    });
  });

  it('a ttl that is no number is absent', () => {
    expect(readRss('<rss><channel><ttl>soon</ttl></channel></rss>').feed).toEqual({});
  });
});

describe('the shapes in which RSS comes', () => {
  const item = '<item><title>t</title><guid isPermaLink="false">g</guid></item>';
  const shapes: [string, string][] = [
    ['2.0', `<rss version="2.0"><channel>${item}</channel></rss>`],
    [
      '0.92 with a namespace of Userland',
      `<rss xmlns="http://backend.userland.com/rss2"><channel>${item}</channel></rss>`,
    ],
    ['with a namespace of its own', `<rss xmlns="urn:mine"><channel>${item}</channel></rss>`],
    ['items beside the channel', `<rss><channel><title>c</title></channel>${item}</rss>`],
    [
      'a prefix',
      '<r:rss xmlns:r="http://purl.org/rss/2.0/"><r:channel><r:item><r:title>t</r:title><r:guid>g</r:guid></r:item></r:channel></r:rss>',
    ],
    [
      '1.1, where the channel is the root',
      '<Channel xmlns="http://purl.org/net/rss1.1#"><title>c</title><items><item><title>t</title><guid>g</guid></item></items></Channel>',
    ],
    [
      'capital letters',
      '<RSS VERSION="2.0"><CHANNEL><TITLE>c</TITLE><ITEM><TITLE>t</TITLE><GUID>g</GUID></ITEM></CHANNEL></RSS>',
    ],
    [
      'a document type',
      `<!DOCTYPE rss [<!ENTITY nbsp "&#160;">]><rss><channel>${item}</channel></rss>`,
    ],
    [
      'a style sheet and comments',
      `<?xml-stylesheet href="<item>"?><!-- <item> --><rss><!-- <feed> --><channel>${item}</channel></rss>`,
    ],
  ];
  it.each(shapes)('%s', (_name, text) => {
    expect(rss.detect({ text })).toBe(true);
    const read = readRss(text);
    expect(guidsOf(read)).toEqual(['g']);
    expect(read.items[0]?.title?.value).toBe('t');
    expect(read.problems).toEqual([]);
  });
});

it('a channel in capital letters says what the feed is', () => {
  expect(readRss('<RSS><CHANNEL><TITLE>c</TITLE></CHANNEL></RSS>').feed).toEqual({ title: 'c' });
});
