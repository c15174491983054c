import { describe, expect, it } from '@jest/globals';
import { atom } from '../../../core/formats/atom.ts';
import type { FeedInfo, Item } from '../../../core/formats/format.ts';
import { rss } from '../../../core/formats/rss.ts';

const PREFIXES = [
  'xmlns:a="http://www.w3.org/2005/Atom"',
  'xmlns:a3="http://purl.org/atom/ns#"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
  'xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"',
].join(' ');

type Frame = (feed: string, item: string) => string;

const rdf: Frame = (feed, item) =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${PREFIXES}><channel>${feed}</channel><item>${item}</item></rdf:RDF>`;
const rss2: Frame = (feed, item) =>
  `<rss version="2.0" ${PREFIXES}><channel>${feed}<item>${item}</item></channel></rss>`;
const atomOf =
  (ns: string): Frame =>
  (feed, item) =>
    `<feed xmlns="${ns}" ${PREFIXES}>${feed}<entry>${item}</entry></feed>`;

const FORMATS: [string, Frame, typeof rss | typeof atom][] = [
  ['RSS 2.0', rss2, rss],
  ['RSS 1.0', rdf, rss],
  ['Atom 0.3', atomOf('http://purl.org/atom/ns#'), atom],
  ['Atom 1.0', atomOf('http://www.w3.org/2005/Atom'), atom],
];

const DAY = '2026-03-04T05:06:07Z';
const text = (value: string) => expect.objectContaining({ value });

const OF_ITEM: [string, Record<string, unknown>][] = [
  ['<a:title>Pier opens</a:title>', { title: text('Pier opens') }],
  ['<a3:title>Pier opens</a3:title>', { title: text('Pier opens') }],
  ['<dc:description>In short</dc:description>', { summary: text('In short') }],
  ['<itunes:summary>In short</itunes:summary>', { summary: text('In short') }],
  ['<a3:summary>In short</a3:summary>', { summary: text('In short') }],
  ['<content:encoded>At length</content:encoded>', { body: text('At length') }],
  ['<a3:content>At length</a3:content>', { body: text('At length') }],
  [`<a3:issued>${DAY}</a3:issued>`, { published: DAY }],
  [`<a3:created>${DAY}</a3:created>`, { published: DAY }],
  [`<dcterms:created>${DAY}</dcterms:created>`, { published: DAY }],
  [`<prism:publicationDate>${DAY}</prism:publicationDate>`, { published: DAY }],
  [`<a3:modified>${DAY}</a3:modified>`, { updated: DAY }],
  [`<prism:modificationDate>${DAY}</prism:modificationDate>`, { updated: DAY }],
  ['<a3:author><a3:name>Ann Roe</a3:name></a3:author>', { authors: [{ name: 'Ann Roe' }] }],
  ['<a:id>urn:7</a:id>', { guid: 'urn:7' }],
  ['<a3:id>urn:7</a3:id>', { guid: 'urn:7' }],
  ['<a3:link href="https://w.example/7"/>', { link: 'https://w.example/7' }],
  ['<a3:copyright>(c) Desk</a3:copyright>', { rights: { copyrightNotice: '(c) Desk' } }],
  ['<dc:source>Desk</dc:source>', { infoSources: [{ role: 'source', name: 'Desk' }] }],
  [
    '<a:source><a:title>Desk</a:title></a:source>',
    { infoSources: [{ role: 'source', name: 'Desk' }] },
  ],
  [
    '<a:link rel="enclosure" href="https://w.example/p.jpg" type="image/jpeg" length="42"/>',
    {
      media: [
        {
          type: 'picture',
          url: 'https://w.example/p.jpg',
          mimeType: 'image/jpeg',
          sizeInBytes: 42,
          credits: [],
        },
      ],
    },
  ],
];

const OF_FEED: [string, FeedInfo][] = [
  ['<dc:title>Desk</dc:title>', { title: 'Desk' }],
  ['<a3:title>Desk</a3:title>', { title: 'Desk' }],
  ['<dc:description>In short</dc:description>', { description: 'In short' }],
  ['<a3:tagline>In short</a3:tagline>', { description: 'In short' }],
  ['<a3:copyright>(c) Desk</a3:copyright>', { rights: '(c) Desk' }],
  ['<a3:link href="https://w.example/"/>', { link: 'https://w.example/' }],
  ['<a:logo>https://w.example/l.png</a:logo>', { image: 'https://w.example/l.png' }],
  ['<itunes:image href="https://w.example/l.png"/>', { image: 'https://w.example/l.png' }],
  [`<dc:date>${DAY}</dc:date>`, { updated: DAY }],
  [`<a3:modified>${DAY}</a3:modified>`, { updated: DAY }],
  ['<a:generator>Press 9</a:generator>', { generator: 'Press 9' }],
];

describe.each(FORMATS)(
  'quirk 162: an element means the same in every feed, in %s',
  (_name, frame, reader) => {
    const read = (payload: string) => reader.read({ text: payload });

    it.each(OF_ITEM)('%s', (element, expected) => {
      const [item] = read(frame('<title>Desk</title>', element)).items as [Item];
      expect(item).toMatchObject(expected);
      expect(item.extensions).toBeUndefined();
    });

    it.each(OF_FEED)('%s', (element, expected) => {
      expect(read(frame(element, '<title>Pier opens</title>')).feed).toEqual(expected);
    });

    it('what the format itself says comes first', () => {
      const own = '<title>Pier opens</title><dc:title>Pier</dc:title>';
      const [item] = read(frame('', own)).items as [Item];
      expect(item.title).toEqual(text('Pier opens'));
    });
  },
);
