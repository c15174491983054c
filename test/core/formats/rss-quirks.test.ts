/** What RSS feeds of the wild do, case by case. */
import { describe, expect, it } from '@jest/globals';
import type { FeedInfo, Item } from '../../../core/formats/format.ts';
import { readRss, rssItem } from './feed-sample.ts';

type Case = [string, string, Partial<Item>];

const PRISM = 'xmlns:prism="http://prismstandard.org/namespaces/basic/3.0/"';
const CC = 'xmlns:cc="http://web.resource.org/cc/"';
const CC_RSS = 'xmlns:creativeCommons="http://backend.userland.com/creativeCommonsRssModule"';
const RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"';
const BURNER = 'xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"';
const URL = 'https://wire.example/feed/rss.xml';
const BY = 'https://terms.example/by/4.0/';

describe('an item of RSS', () => {
  const cases: Case[] = [
    [
      'quirk 1: the link behind a counting service',
      `<link>https://count.example/x</link><feedburner:origLink ${BURNER}>https://wire.example/7</feedburner:origLink>`,
      { link: 'https://wire.example/7' },
    ],
    [
      'quirk 2: the enclosure behind a counting service',
      `<enclosure url="https://count.example/a.mp3" type="audio/mpeg"/><feedburner:origEnclosureLink ${BURNER}>https://wire.example/a.mp3</feedburner:origEnclosureLink>`,
      {
        media: [
          { type: 'audio', url: 'https://wire.example/a.mp3', mimeType: 'audio/mpeg', credits: [] },
        ],
      },
    ],
    [
      'quirk 3: a link written as Atom writes it',
      '<link href="/7"/>',
      { link: 'https://wire.example/7' },
    ],
    [
      'quirk 4: a link in CDATA, with line breaks',
      '<link><![CDATA[\n https://wire.example/7?a=1&b=2 \n]]></link>',
      { link: 'https://wire.example/7?a=1&b=2' },
    ],
    ['quirk 5: Atom’s id', '<atom:id>urn:x:7</atom:id>', { guid: 'urn:x:7' }],
    ['quirk 6: an empty guid does not count', '<guid/><guid>b</guid>', { guid: 'b' }],
    [
      'quirk 7: a licence by Creative Commons’ module',
      `<creativeCommons:license ${CC_RSS}>${BY}</creativeCommons:license>`,
      { rights: { usageTerms: BY } },
    ],
    [
      'quirk 8: a licence in RDF',
      `<cc:license ${CC} ${RDF} rdf:resource="${BY}"/>`,
      { rights: { usageTerms: BY } },
    ],
    [
      'quirk 9: a licence with its name',
      `<media:license type="text/html" href="${BY}">Attribution</media:license>`,
      { rights: { usageTerms: `Attribution (${BY})` } },
    ],
    [
      'quirk 10: a licence as a link',
      `<atom:link rel="license" href="${BY}"/>`,
      { rights: { usageTerms: BY } },
    ],
    [
      'quirk 11: a date of expiry',
      '<expirationDate>Tue, 01 Dec 2026 00:00:00 GMT</expirationDate>',
      { expires: 'Tue, 01 Dec 2026 00:00:00 GMT' },
    ],
    [
      'quirk 12: a period of validity',
      '<dcterms:valid>start=2026-11-24;end=2026-12-01T00:00Z;scheme=W3C-DTF</dcterms:valid>',
      { expires: '2026-12-01T00:00Z' },
    ],
    [
      'quirk 13: a period without an end is kept as it came',
      '<dcterms:valid>start=2026-11-24</dcterms:valid>',
      { extensions: { dcterms: { valid: 'start=2026-11-24' } } },
    ],
    [
      'quirk 14: PRISM’s times and version',
      `<g ${PRISM}/><prism:embargoDate ${PRISM}>2026-11-25T06:00:00Z</prism:embargoDate><prism:expirationDate ${PRISM}>2026-12-01</prism:expirationDate><prism:versionIdentifier ${PRISM}>3</prism:versionIdentifier><prism:publicationDate ${PRISM}>2026-11-24</prism:publicationDate><prism:modificationDate ${PRISM}>2026-11-26</prism:modificationDate>`,
      {
        embargoed: '2026-11-25T06:00:00Z',
        expires: '2026-12-01',
        sourceVersion: '3',
        published: '2026-11-24',
        updated: '2026-11-26',
      },
    ],
    [
      'quirk 15: PRISM’s people, places, words',
      `<prism:person ${PRISM}>Ma Do-yun</prism:person><prism:organization ${PRISM}>Port Office</prism:organization><prism:location ${PRISM}>Busan</prism:location><prism:keyword ${PRISM}>pier</prism:keyword><prism:wordCount ${PRISM}>412</prism:wordCount><prism:copyright ${PRISM}>(c) Wire</prism:copyright>`,
      {
        people: [{ name: 'Ma Do-yun' }],
        organisations: [{ name: 'Port Office' }],
        places: [{ name: 'Busan' }],
        keywords: ['pier'],
        declaredWords: 412,
        rights: { copyrightNotice: '(c) Wire' },
      },
    ],
    [
      'quirk 16: authors by every name',
      '<dc:author>Ok Se-a</dc:author><itunes:author>Ko Bin</itunes:author><creator>Cha Yul</creator>',
      { authors: [{ name: 'Ok Se-a' }, { name: 'Ko Bin' }, { name: 'Cha Yul' }] },
    ],
    [
      'quirk 17: an author with a person’s parts',
      '<atom:author><atom:name>Ok Se-a</atom:name><atom:email>mailto:ok@wire.example</atom:email><atom:uri>/ok</atom:uri></atom:author>',
      {
        authors: [{ name: 'Ok Se-a', email: 'ok@wire.example', uri: 'https://wire.example/ok' }],
      },
    ],
    [
      'quirk 139: an address without a name is kept, but is no byline',
      '<author>desk@wire.example</author>',
      {
        authors: [{ email: 'desk@wire.example' }],
        extensions: { unnamed: { author: 'desk@wire.example' } },
      },
    ],
    [
      'quirk 140: the address of the feed that an item comes from',
      '<source url="https://coast.example/rss">Coast</source>',
      {
        infoSources: [{ role: 'source', name: 'Coast' }],
        extensions: {
          unnamed: {
            source: { value: 'Coast', attributes: { url: 'https://coast.example/rss' } },
          },
        },
      },
    ],
    [
      'quirk 141: other links of Atom in RSS are kept',
      '<link>https://w.example/1</link><atom:link rel="related" href="https://w.example/2"/>',
      {
        link: 'https://w.example/1',
        extensions: {
          atom: { link: { attributes: { rel: 'related', href: 'https://w.example/2' } } },
        },
      },
    ],
    [
      'quirk 160: a second link is kept',
      '<link>https://w.example/1</link><link>https://w.example/2</link><link>https://w.example/1</link>',
      {
        link: 'https://w.example/1',
        extensions: { unnamed: { link: 'https://w.example/2' } },
      },
    ],
    [
      'quirk 18: an author as a link',
      '<author>&lt;a href="/ok"&gt;Ok Se-a&lt;/a&gt;</author>',
      { authors: [{ name: 'Ok Se-a' }] },
    ],
    [
      'quirk 19: name and address in each order',
      '<author>Ok Se-a &lt;ok@wire.example&gt;</author><author>Ko Bin (ko@wire.example)</author><author>cha@wire.example</author>',
      {
        authors: [
          { name: 'Ok Se-a', email: 'ok@wire.example' },
          { name: 'Ko Bin', email: 'ko@wire.example' },
          { email: 'cha@wire.example' },
        ],
      },
    ],
    [
      'quirk 20: a category that was escaped twice',
      '<category>R&amp;amp;D</category><dc:creator>Kim &amp;amp; Lee</dc:creator>',
      { subjects: [{ name: 'R&D' }], authors: [{ name: 'Kim & Lee' }] },
    ],
    [
      'quirk 21: categories of Media RSS, with the scheme that they have by default',
      '<media:category label="Harbors">hb</media:category><media:category scheme="urn:s">x</media:category>',
      {
        subjects: [
          { scheme: 'http://search.yahoo.com/mrss/category_schema', code: 'hb', name: 'Harbors' },
          { scheme: 'urn:s', name: 'x' },
        ],
      },
    ],
    [
      'quirk 22: categories of podcasts, one inside the other',
      '<itunes:category text="News"><itunes:category text="Harbors"/></itunes:category>',
      {
        subjects: [
          { scheme: 'http://www.itunes.com/', name: 'News' },
          { scheme: 'http://www.itunes.com/', name: 'Harbors' },
        ],
      },
    ],
    [
      'quirk 23: a category as Atom writes it',
      '<category term="hb" scheme="urn:s" label="Harbors"/><atom:category term="sea"/>',
      { subjects: [{ scheme: 'urn:s', code: 'hb', name: 'Harbors' }, { name: 'sea' }] },
    ],
    ['quirk 24: tags', '<tags>pier, sea</tags>', { keywords: ['pier', 'sea'] }],
    [
      'quirk 25: a description beside a summary is the text',
      '<summary>Short</summary><description>Long</description>',
      {
        summary: { kind: 'text', value: 'Short', base: 'https://wire.example/feed/rss.xml' },
        body: { kind: 'text', value: 'Long', base: 'https://wire.example/feed/rss.xml' },
      },
    ],
    [
      'quirk 148: a second description, a second text and a summary beside both are kept',
      '<description>One</description><description>Two</description><content:encoded>Text</content:encoded><content>Other</content><content>Text</content><summary>Short</summary>',
      {
        summary: { kind: 'text', value: 'One', base: 'https://wire.example/feed/rss.xml' },
        body: { kind: 'text', value: 'Text', base: 'https://wire.example/feed/rss.xml' },
        extensions: { unnamed: { content: 'Other', description: 'Two', summary: 'Short' } },
      },
    ],
    [
      'quirk 149: an empty item inside of an item',
      '<title>A</title><item/><guid>g</guid>',
      { title: { kind: 'text', value: 'A', base: 'https://wire.example/feed/rss.xml' }, guid: 'g' },
    ],
    [
      'quirk 26: the text in an element of another name',
      '<fullitem>&lt;p&gt;Long&lt;/p&gt;</fullitem>',
      { body: { kind: 'html', value: '<p>Long</p>', base: 'https://wire.example/feed/rss.xml' } },
    ],
    [
      'quirk 27: the text as Atom’s content',
      '<atom:content type="html">&lt;p&gt;Long&lt;/p&gt;</atom:content>',
      { body: { kind: 'html', value: '<p>Long</p>', base: 'https://wire.example/feed/rss.xml' } },
    ],
    [
      'quirk 28: a body without a namespace',
      '<body><p>Long</p></body>',
      { body: { kind: 'html', value: '<p>Long</p>', base: 'https://wire.example/feed/rss.xml' } },
    ],
    [
      'quirk 29: the language of the text alone',
      '<content:encoded xml:lang="ko">x</content:encoded>',
      { language: 'ko' },
    ],
    [
      'quirk 30: an underscore in a language',
      '<dc:language>en_US</dc:language>',
      { language: 'en-US' },
    ],
    [
      'quirk 31: a picture in an element of its own',
      '<image><url>/p.jpg</url></image><itunes:image href="https://wire.example/c.jpg"/>',
      {
        media: [
          { type: 'picture', url: 'https://wire.example/p.jpg', credits: [] },
          { type: 'picture', url: 'https://wire.example/c.jpg', credits: [] },
        ],
      },
    ],
    [
      'quirk 32: nothing but a title of Media RSS',
      '<guid>7</guid><media:title>Pier opens</media:title>',
      { title: { kind: 'text', value: 'Pier opens' } },
    ],
    [
      'quirk 33: threads, slashes, comments and points are kept as they came',
      '<slash:comments xmlns:slash="http://purl.org/rss/1.0/modules/slash/">4</slash:comments><wfw:commentRss xmlns:wfw="http://wellformedweb.org/CommentAPI/">https://w.example/c</wfw:commentRss><georss:point xmlns:georss="http://www.georss.org/georss/10">35.1 129.0</georss:point><geo:lat xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos">35.1</geo:lat>',
      {
        extensions: {
          slash: { comments: '4' },
          wfw: { commentRss: 'https://w.example/c' },
          georss: { point: '35.1 129.0' },
          geo: { lat: '35.1' },
        },
      },
    ],
    [
      'quirk 34: attributes of other vocabularies have a readable name among the extensions',
      `<x:y xmlns:x="urn:x" ${RDF} rdf:resource="urn:z"/>`,
      { extensions: { x: { y: { attributes: { 'rdf:resource': 'urn:z' } } } } },
    ],
    [
      'quirk 35: HTML references that were escaped or not',
      '<title>Caf&eacute; &#8212; &#x201C;x&#x201d; &#146;n&amp;#8217;</title>',
      {
        title: {
          kind: 'html',
          value: 'Café — “x” ’n&#8217;',
          base: 'https://wire.example/feed/rss.xml',
        },
      },
    ],
    [
      'quirk 36: an abstract in Dublin Core terms',
      '<dcterms:abstract>Short</dcterms:abstract>',
      { summary: { kind: 'text', value: 'Short', base: 'https://wire.example/feed/rss.xml' } },
    ],
    [
      'quirk 37: published and updated as Atom says',
      '<atom:published>P</atom:published><atom:updated>U</atom:updated>',
      { published: 'P', updated: 'U' },
    ],
    [
      'quirk 113: UTF-8 that was misread before it became HTML',
      '<description><![CDATA[<b>it&acirc;&#128;&#153;s</b>]]></description>',
      { summary: { kind: 'html', value: '<b>it’s</b>', base: URL } },
    ],
    [
      'quirk 110: elements that HTML no longer has are HTML all the same',
      '<description>&lt;blink&gt;Late&lt;/blink&gt; news</description>',
      { summary: { kind: 'html', value: '<blink>Late</blink> news', base: URL } },
    ],
    [
      'quirk 111: a language that only the XHTML of the text has',
      '<xhtml:body xml:lang="ko"><p>t</p></xhtml:body>',
      { language: 'ko' },
    ],
    [
      'quirk 38: a base address that is a script does not count',
      '<title xml:base="javascript:alert(1)">t</title><link xml:base="javascript:alert(1)">/7</link>',
      { link: 'https://wire.example/7' },
    ],
  ];
  it.each(cases)('%s', (_name, fields, expected) => {
    expect(rssItem(fields)).toMatchObject(expected);
  });
});

describe('what an item of RSS has from its channel', () => {
  it('quirk 39: the licence, where it names none', () => {
    const { items } = readRss(
      `<rss ${CC_RSS}><channel><creativeCommons:license>${BY}</creativeCommons:license><item><title>a</title></item><item><title>b</title><creativeCommons:license>urn:own</creativeCommons:license></item></channel></rss>`,
    );
    expect(items.map(({ rights }) => rights?.usageTerms)).toEqual([BY, 'urn:own']);
  });
});

describe('a channel of RSS', () => {
  const cases: [string, string, FeedInfo][] = [
    ['quirk 40: dcterms:modified', '<dcterms:modified>M</dcterms:modified>', { updated: 'M' }],
    [
      'quirk 41: a podcast’s subtitle',
      '<itunes:subtitle>S</itunes:subtitle>',
      { description: 'S' },
    ],
    [
      'quirk 42: an underscore in its language',
      '<language>ko_KR</language>',
      { language: 'ko-KR' },
    ],
    [
      'quirk 43: a podcast’s picture',
      '<itunes:image href="/c.jpg"/>',
      { image: 'https://wire.example/c.jpg' },
    ],
    [
      'quirk 44: a picture in an attribute',
      '<image href="/c.jpg"/>',
      { image: 'https://wire.example/c.jpg' },
    ],
    [
      'quirk 112: a picture with a base address of its own',
      '<image xml:base="https://pics.example/"><url>c.jpg</url></image>',
      { image: 'https://pics.example/c.jpg' },
    ],
    [
      'quirk 45: a copyright notice in HTML',
      '<copyright>&amp;copy; Wire</copyright>',
      { rights: '© Wire' },
    ],
    ['quirk 46: a ttl with white space', '<ttl> 15 </ttl>', { ttl: 15 }],
    [
      'quirk 47: Atom’s link before its own, which is empty',
      '<link/><atom:link href="https://wire.example/"/>',
      { link: 'https://wire.example/' },
    ],
  ];
  it.each(cases)('%s', (_name, fields, expected) => {
    const feed = `<rss xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:atom="http://www.w3.org/2005/Atom"><channel>${fields}</channel></rss>`;
    expect(readRss(feed).feed).toEqual(expected);
  });
});
