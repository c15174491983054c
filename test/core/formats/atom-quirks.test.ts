/** What Atom feeds of the wild do, case by case. */
import { describe, expect, it } from '@jest/globals';
import type { Item } from '../../../core/formats/format.ts';
import { atomEntry, readAtom } from './feed-sample.ts';

type Case = [string, string, Partial<Item>];

const BY = 'https://terms.example/by/4.0/';

/** `<b>Pier</b> – offen` */
const BASE64 = 'PGI+UGllcjwvYj4g4oCTIG9mZmVu';
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ';

describe('an entry of Atom', () => {
  const cases: Case[] = [
    [
      'quirk 48: base64, as 0.3 says it',
      `<title mode="base64">${BASE64}</title>`,
      {
        title: {
          kind: 'html',
          value: '<b>Pier</b> – offen',
          base: 'https://wire.example/feed/rss.xml',
        },
      },
    ],
    [
      'quirk 49: base64 by a media type that is no text, over several lines',
      `<content type="application/octet-stream">\n${BASE64.slice(0, 8)}\n${BASE64.slice(8)}\n</content>`,
      {
        body: {
          kind: 'html',
          value: '<b>Pier</b> – offen',
          base: 'https://wire.example/feed/rss.xml',
        },
      },
    ],
    [
      'quirk 50: a document that is JSON and not base64 gives no text',
      '<title>t</title><content type="application/json">{"a": 1}</content>',
      { title: { kind: 'text', value: 't', base: 'https://wire.example/feed/rss.xml' } },
    ],
    [
      'quirk 114: but a title that plainly is base64 is read as that',
      '<title type="application/octet-stream">UGllciByZW9wZW5z</title>',
      { title: { kind: 'text', value: 'Pier reopens', base: 'https://wire.example/feed/rss.xml' } },
    ],
    [
      'quirk 150: only content may be base64 by its media type',
      '<summary type="application/x-notes">plain words</summary>',
      {
        summary: {
          kind: 'text',
          value: 'plain words',
          base: 'https://wire.example/feed/rss.xml',
        },
      },
    ],
    [
      'quirk 158: a summary of a media type that is',
      `<summary type="application/octet-stream">${BASE64}</summary>`,
      {
        summary: {
          kind: 'html',
          value: '<b>Pier</b> – offen',
          base: 'https://wire.example/feed/rss.xml',
        },
      },
    ],
    [
      'quirk 159: the page of a source’s author',
      '<source><author><name>Ida Quist</name><uri>https://w.example/q</uri></author></source>',
      {
        authors: [{ name: 'Ida Quist', uri: 'https://w.example/q' }],
        extensions: {
          atom: {
            source: {
              children: {
                author: { children: { name: 'Ida Quist', uri: 'https://w.example/q' } },
              },
            },
          },
        },
      },
    ],
    [
      'quirk 51: a video as the content',
      '<content type="video/mp4" src="/v.mp4"/>',
      {
        media: [
          { type: 'video', url: 'https://wire.example/v.mp4', mimeType: 'video/mp4', credits: [] },
        ],
      },
    ],
    [
      'quirk 52: a page as the content is the link',
      '<content type="text/html" src="/7.html"/>',
      { link: 'https://wire.example/7.html', media: [] },
    ],
    [
      'quirk 53: a draft',
      '<app:control xmlns:app="http://www.w3.org/2007/app"><app:draft>yes</app:draft></app:control>',
      { status: 'withheld' },
    ],
    [
      'quirk 54: an author’s page, relative to xml:base, by its three names',
      '<author xml:base="/people/"><name>A</name><uri>a</uri></author><author><name>B</name><url>/b</url></author><author><name>C</name><homepage>https://c.example/</homepage></author>',
      {
        authors: [
          { name: 'A', uri: 'https://wire.example/people/a' },
          { name: 'B', uri: 'https://wire.example/b' },
          { name: 'C', uri: 'https://c.example/' },
        ],
      },
    ],
    [
      'quirk 55: a name with its address in it',
      '<author><name>Ok Se-a (ok@wire.example)</name></author>',
      { authors: [{ name: 'Ok Se-a', email: 'ok@wire.example' }] },
    ],
    [
      'quirk 56: an author’s page that is a script',
      '<author><url>javascript:x</url></author>',
      { authors: [] },
    ],
    [
      'quirk 57: links by their relation',
      '<link rel="self" href="/s"/><link rel="via" href="/v"/><link rel="replies" href="/r"/><link rel="related" href="/x"/><link href="/a"/><link rel="enclosure" href="/p.jpg" type="image/jpeg" length="9"/>',
      {
        link: 'https://wire.example/a',
        media: [
          {
            type: 'picture',
            url: 'https://wire.example/p.jpg',
            mimeType: 'image/jpeg',
            sizeInBytes: 9,
            credits: [],
          },
        ],
        extensions: {
          atom: {
            link: ['self', 'via', 'replies', 'related'].map((rel) => ({
              attributes: { rel, href: expect.any(String) },
            })),
          },
        },
      },
    ],
    [
      'quirk 58: the HTML page among the alternates',
      '<link rel="alternate" type="application/json" href="/j"/><link rel="alternate" type="text/html" href="/h"/>',
      { link: 'https://wire.example/h' },
    ],
    [
      'quirk 136: relations by IANA’s address, in capitals, and an alternate that leads nowhere',
      '<link href="javascript:x()"/><link rel="http://www.iana.org/assignments/relation/alternate" href="/h"/><link rel="Enclosure" href="/p.jpg"/>',
      {
        link: 'https://wire.example/h',
        media: [{ type: 'picture', url: 'https://wire.example/p.jpg', credits: [] }],
      },
    ],
    [
      'quirk 137: an address without a name, and pages of people, are no bylines and are kept',
      '<author><name>Ida Quist</name><uri>https://w.example/quist</uri></author><author><email>desk@w.example</email></author>',
      {
        authors: [
          { name: 'Ida Quist', uri: 'https://w.example/quist' },
          { email: 'desk@w.example' },
        ],
        extensions: { atom: { uri: 'https://w.example/quist', email: 'desk@w.example' } },
      },
    ],
    [
      'quirk 138: rights and licence of the source, and what else it says',
      `<source><id>urn:s</id><title>Coast</title><rights>© Coast</rights><link rel="license" href="${BY}"/></source>`,
      {
        rights: { copyrightNotice: '© Coast', usageTerms: BY },
        infoSources: [{ role: 'source', name: 'Coast' }],
        extensions: {
          atom: {
            source: {
              children: {
                id: 'urn:s',
                title: 'Coast',
                rights: '© Coast',
                link: { attributes: { rel: 'license', href: BY } },
              },
            },
          },
        },
      },
    ],
    [
      'quirk 59: a licence as a link',
      `<link rel="license" href="${BY}"/>`,
      { rights: { usageTerms: BY } },
    ],
    [
      'quirk 60: categories by term, scheme and label',
      '<category term="hb"/><category term="hb" scheme="urn:s"/><category term="hb" scheme="urn:s" label="Harbors"/><category>bare</category>',
      {
        subjects: [
          { name: 'hb' },
          { scheme: 'urn:s', code: 'hb' },
          { scheme: 'urn:s', code: 'hb', name: 'Harbors' },
          { name: 'bare' },
        ],
      },
    ],
    [
      'quirk 60b: escaped and of no type, as 0.3 has it',
      '<title mode="escaped">a &lt;b&gt;b&lt;/b&gt;</title><summary mode="escaped" type="text/plain">a &lt;b&gt;</summary>',
      {
        title: { kind: 'html', value: 'a <b>b</b>', base: 'https://wire.example/feed/rss.xml' },
        summary: { kind: 'text', value: 'a <b>', base: 'https://wire.example/feed/rss.xml' },
      },
    ],
    [
      'quirk 61: escaped markup in type text stays text',
      '<title type="text">the &lt;b&gt; tag</title>',
      { title: { kind: 'text', value: 'the <b> tag', base: 'https://wire.example/feed/rss.xml' } },
    ],
    [
      'quirk 62: escaped markup in xhtml stays text, the wrapper goes',
      '<title type="xhtml"><xhtml:div>the &lt;b&gt; <xhtml:em>tag</xhtml:em></xhtml:div></title>',
      {
        title: {
          kind: 'xhtml',
          value: 'the &lt;b&gt; <em>tag</em>',
          base: 'https://wire.example/feed/rss.xml',
        },
      },
    ],
    [
      'quirk 63: the language of the text alone',
      '<content xml:lang="de">x</content>',
      { language: 'de' },
    ],
    ['quirk 64: the id is not resolved', '<id>/7</id>', { guid: '/7' }],
    [
      'quirk 65: of two dates the first',
      '<updated>A</updated><updated>B</updated>',
      { updated: 'A' },
    ],
    [
      'quirk 66: xml:base in each element',
      '<link xml:base="/a/" href="1"/><content xml:base="/b/" type="html">&lt;a href="2"&gt;x&lt;/a&gt;</content>',
      {
        link: 'https://wire.example/a/1',
        body: { kind: 'html', value: '<a href="2">x</a>', base: 'https://wire.example/b/' },
      },
    ],
    [
      'quirk 67: contributors are no authors, and are kept',
      '<contributor><name>Ko Bin</name></contributor>',
      { authors: [], extensions: { atom: { contributor: { children: { name: 'Ko Bin' } } } } },
    ],
    [
      'quirk 68: a picture in base64 is no text',
      `<summary>s</summary><content type="image/png">${PICTURE}</content>`,
      { summary: { kind: 'text', value: 's', base: 'https://wire.example/feed/rss.xml' } },
    ],
  ];
  it.each(cases)('%s', (_name, fields, expected) => {
    expect(atomEntry(fields)).toMatchObject(expected);
  });

  it('quirks 50 and 68 have no body', () => {
    expect(
      atomEntry('<title>t</title><content type="application/json">{}</content>'),
    ).not.toHaveProperty('body');
    expect(
      atomEntry(`<title>t</title><content type="image/png">${PICTURE}</content>`),
    ).not.toHaveProperty('body');
  });

  it('quirk 69: a tombstone is a killed story', () => {
    const { items } = readAtom(
      '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"><at:deleted-entry ref="urn:x:7" when="2026-11-24T08:00:00Z"><at:comment>Withdrawn by the desk</at:comment></at:deleted-entry><entry><id>urn:x:8</id><title>t</title></entry></feed>',
    );
    expect(items).toMatchObject([
      {
        place: 'feed/deleted-entry[1]',
        guid: 'urn:x:7',
        status: 'killed',
        updated: '2026-11-24T08:00:00Z',
      },
      { place: 'feed/entry[1]', guid: 'urn:x:8' },
    ]);
  });

  it('quirk 70: authors and licence of the feed, and of the source before it', () => {
    const { items } = readAtom(
      `<feed xmlns="http://www.w3.org/2005/Atom"><author><name>Desk</name></author><link rel="license" href="${BY}"/><entry><id>1</id></entry><entry><id>2</id><source><author><name>Other</name></author></source></entry></feed>`,
    );
    expect(items.map(({ authors }) => authors)).toEqual([[{ name: 'Desk' }], [{ name: 'Other' }]]);
    expect(items.map(({ rights }) => rights?.usageTerms)).toEqual([BY, BY]);
  });

  it('quirk 71: a feed’s logo that is no address makes way for its icon', () => {
    const { feed } = readAtom(
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en_US"><logo>javascript:x</logo><icon>/i.png</icon><info>About</info></feed>',
    );
    expect(feed).toEqual({
      image: 'https://wire.example/i.png',
      description: 'About',
      language: 'en-US',
    });
  });
});
