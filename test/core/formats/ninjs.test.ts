import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Item, ReadItems } from '../../../core/formats/format.ts';
import { ninjs } from '../../../core/formats/ninjs.ts';
import { processorTime } from '../../processor-time.ts';

const URL_OF_FEED = 'https://wire.example/feed.json';
const read = (text: string): ReadItems => ninjs.read({ text, url: URL_OF_FEED });
const detects = (value: unknown): boolean =>
  ninjs.detect({ text: typeof value === 'string' ? value : JSON.stringify(value) });

const BASE = { uri: 'urn:x:1', headline: 'Boats return' };
/** The only item of a payload that holds `BASE` and what is given. */
const itemOf = (properties: Record<string, unknown>): Item => {
  const { items, problems } = read(JSON.stringify({ ...BASE, ...properties }));
  expect(problems).toEqual([]);
  expect(items).toHaveLength(1);
  return items[0] as Item;
};

describe('what is taken for ninjs', () => {
  it.each<[string, unknown]>([
    ['an object', BASE],
    ['a list', [BASE]],
    ['a smallest document of 3.1', { uri: 'urn:x:1', standard: { name: 'ninjs' } }],
    ['a list in items', { items: [BASE] }],
    ['a list in item (BBC)', { total: 1, item: [BASE] }],
    ['one in data.item (AP)', { api_version: '1.1', data: { meta: {}, item: BASE } }],
    ['a list in data.items[].item (AP)', { data: { items: [{ meta: {}, item: BASE }] } }],
    ['hits of a search engine', { hits: { total: 1, hits: [{ _score: 1, _source: BASE }] } }],
    ['a response', { response: { docs: [BASE] } }],
    ['_items (Superdesk)', { _items: [BASE], _meta: { total: 1 } }],
    ['an answer of AP without items', { api_version: '1.1', data: { items: [] } }],
    ['an answer of the BBC without items', { total: 0, limit: 20, offset: 0, item: [] }],
    [
      'a list whose first entry is broken',
      `[{"uri": "a", "headline": oops}, ${JSON.stringify(BASE)}]`,
    ],
    ['one that is cut off', '{"uri": "urn:x:1", "headline": "Boats ret'],
  ])('%s', (_name, value) => {
    expect(detects(value)).toBe(true);
  });

  it.each<[string, unknown]>([
    [
      'JSON Feed',
      { version: 'https://jsonfeed.org/version/1.1', title: 'F', items: [{ id: '1', ...BASE }] },
    ],
    ['other JSON', { id: 4, name: 'a' }],
    ['a list of numbers', [1, 2]],
    ['an empty list', []],
    ['text', 'headline uri'],
    ['RSS', '<rss/>'],
    [
      'a schema.org article',
      { '@context': 'https://schema.org', headline: 'a', url: 'https://a.example' },
    ],
    [
      'a GeoJSON file',
      { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {} }] },
    ],
  ])('not %s', (_name, value) => {
    expect(detects(value)).toBe(false);
  });
});

describe('a broken item harms no other', () => {
  const good = (n: number) =>
    JSON.stringify({ uri: `urn:x:${n}`, type: 'text', headline: `Story ${n}` });
  it.each<[string, string]>([
    ['a missing comma', '{"uri": "urn:x:2" "headline": "b"}'],
    ['a lost quote', '{"uri": "urn:x:2, "headline": "b"}'],
    ['a bare word', '{"uri": urn, "headline": "b"}'],
    ['a lost bracket', '{"uri": "urn:x:2", "subject": [{"name": "a"}, "headline": "b"}'],
    ['a text', '"oops"'],
    ['no item', '{"a": 1}'],
  ])('%s', (_name, broken) => {
    const { items } = read(`{"items": [${good(1)}, ${broken}, ${good(3)}]}`);
    expect(items.map(({ guid }) => guid)).toEqual(['urn:x:1', 'urn:x:3']);
  });

  it('is told with its place', () => {
    const { problems } = read(`[${good(1)},\n {"uri": "urn:x:2" "headline": "b"},\n ${good(3)}]`);
    expect(problems).toMatchObject([
      { code: 'item-unreadable', severity: 'lost', place: '[2]', line: 2, column: 2 },
    ]);
  });

  it('a list that is cut off gives those that are complete', () => {
    const whole = `{"data": {"items": [${good(1)}, ${good(2)}, ${good(3)}]}}`;
    const inside = read(whole.slice(0, whole.indexOf('Story 3')));
    expect(inside.items.map(({ place }) => place)).toEqual(['data.items[1]', 'data.items[2]']);
    expect(inside.problems).toMatchObject([{ code: 'item-incomplete', place: 'data.items[3]' }]);
    const between = read(whole.slice(0, whole.indexOf('{"uri":"urn:x:3')));
    expect(between.items).toHaveLength(2);
    expect(between.problems).toMatchObject([{ code: 'json-recovered' }]);
  });

  it('items without a list around them are read one by one', () => {
    const { items } = read(`${good(1)}\n{"uri": "urn:x:2" "headline": "b"}\n${good(3)}\n`);
    expect(items.map(({ place }) => place)).toEqual(['ninjs[1]', 'ninjs[3]']);
  });

  it('associations in a broken item are no items', () => {
    const assoc = (n: number) =>
      `{"name": "p${n}", "uri": "urn:p:${n}", "type": "picture", "headline": "P"}`;
    const broken = `{"uri": "urn:x:2, "associations": [${assoc(1)}, ${assoc(2)}]}`;
    const { items } = read(`[${good(1)}, ${broken}, ${good(3)}]`);
    expect(items.map(({ guid }) => guid)).toEqual(['urn:x:1', 'urn:x:3']);
  });

  it('control characters in a text are mended and told', () => {
    const { items, problems } = read('{"uri": "urn:x:1", "headline": "Boats\n return"}');
    expect(items[0]?.title?.value).toBe('Boats  return');
    expect(problems).toMatchObject([{ code: 'json-recovered', severity: 'recovered' }]);
  });
});

describe('quirks', () => {
  it.each<[string, Record<string, unknown>, Partial<Item>]>([
    ['1: guid beside an empty uri', { guid: 'g1', uri: '' }, { guid: 'g1' }],
    ['2: a guid that is a number', { guid: 20170825, uri: undefined }, { guid: '20170825' }],
    ['3: a version that is a number', { version: 0 }, { sourceVersion: '0' }],
    ['4: urgency as a text', { urgency: '3' }, { urgency: 3 }],
    ['5: an urgency that IPTC does not have is none', { urgency: 12 }, { guid: 'urn:x:1' }],
    ['6: canceled is killed', { pubstatus: 'canceled' }, { status: 'killed' }],
    ['7: with a scheme and capitals', { pubStatus: 'stat:Canceled' }, { status: 'killed' }],
    [
      '8: an embargo of 1.x',
      { embargoed: '2026-11-10T12:00:00Z' },
      { embargoed: '2026-11-10T12:00:00Z' },
    ],
    ['9: an embargo that is only true', { embargoed: true }, { status: 'embargoed' }],
    [
      '10: empty rights are absent',
      { copyrightholder: '', usageterms: ' ', slugline: 's' },
      { slugline: 's' },
    ],
    [
      '11: usage terms as a list',
      { usageterms: ['A.', 'B.'] },
      { rights: { usageTerms: 'A.\n\nB.' } },
    ],
    [
      '12: signals as objects',
      { signals: [{ code: 'update' }, 'x'] },
      { signals: ['update', 'x'] },
    ],
    ['13: keywords in one text', { keywords: 'a, b; a' }, { keywords: ['a', 'b'] }],
    ['14: keywords with commas in a list', { keywords: ['a, b'] }, { keywords: ['a, b'] }],
    [
      '15: a dateline with its text and place',
      { dateline: { text: 'SEOUL (AP) —', located: { city: 'Seoul' } } },
      { dateline: 'SEOUL (AP) —', located: 'Seoul' },
    ],
    [
      '16: an infoSource by literal',
      { infoSources: [{ literal: 'Reuters', role: 'source' }] },
      { infoSources: [{ role: 'source', name: 'Reuters' }] },
    ],
    ['17: creditline of 1.x', { creditline: 'AP' }, { creditLine: 'AP' }],
    [
      '18: source and provider as texts',
      { source: 'AAP', provider: { name: 'AP' } },
      {
        infoSources: [
          { role: 'source', name: 'AAP' },
          { role: 'provider', name: 'AP' },
        ],
      },
    ],
    [
      '19: a title where there is no headline',
      { headline: '', title: 'Boats' },
      { title: { kind: 'text', value: 'Boats' } },
    ],
    ['20: ids as a list', { altIds: [{ role: 'a', value: '1' }] }, { altIds: { a: '1' } }],
    ['21: a photo is a picture', { type: 'photo' }, { type: 'picture' }],
    [
      '22: subjects of all versions',
      {
        subject: [{ qcode: 'medtop:20000002' }],
        subjects: [
          { uri: 'http://cv.iptc.org/newscodes/mediatopic/20000003' },
          { literal: 'x', name: 'X' },
        ],
      },
      {
        subjects: [
          { scheme: 'medtop', code: '20000002' },
          { scheme: 'medtop', code: '20000003' },
          { code: 'x', name: 'X' },
        ],
      },
    ],
    ['23: names alone', { subject: ['Sea', { name: 'Sea' }] }, { subjects: [{ name: 'Sea' }] }],
    [
      '24: people without their contacts',
      { person: [{ name: 'A', contactinfo: [{ value: 'secret' }] }] },
      { people: [{ name: 'A' }] },
    ],
    [
      '25: several bylines',
      { bylines: [{ by: 'By A B' }, { by: 'By C D' }] },
      { authors: [{ name: 'By A B' }, { name: 'By C D' }] },
    ],
    [
      '26: authors where there is no byline',
      { authors: [{ name: 'A B', email: 'a@b.example' }] },
      { authors: [{ name: 'A B', email: 'a@b.example' }] },
    ],
    [
      '27: an HTML body that is empty gives way',
      { body_html: '<p> </p>', body_text: 'Text.' },
      { body: { kind: 'text', value: 'Text.' } },
    ],
    [
      '28: an XHTML body',
      { body_xhtml: '<p>a</p>', body_text: 'a' },
      { body: { kind: 'xhtml', value: '<p>a</p>', base: URL_OF_FEED } },
    ],
    [
      '29: a headline without a content type may be HTML',
      { headline: 'A &amp; B' },
      { title: { kind: 'html', value: 'A &amp; B', base: URL_OF_FEED } },
    ],
    [
      '30: one with a content type is not',
      { headline: undefined, headlines: [{ contentType: 'text/plain', value: 'A &amp; B' }] },
      { title: { kind: 'text', value: 'A &amp; B' } },
    ],
    [
      '31: a wordcount in a body',
      { bodies: [{ value: 'a b', wordCount: 2 }] },
      { declaredWords: 2 },
    ],
    [
      '32: roles with a scheme',
      { descriptions: [{ role: 'drol:summary', contentType: 'text/plain', value: 'S' }] },
      { summary: { kind: 'text', value: 'S' } },
    ],
    ['33: the page of the story', { url: '/story/1' }, { link: 'https://wire.example/story/1' }],
    ['34: a page that is none', { url: 'javascript:alert(1)' }, { guid: 'urn:x:1' }],
  ])('quirk %s', (_name, properties, expected) => {
    expect(itemOf(properties)).toMatchObject(expected);
  });

  it('quirk 35: what has no field is kept, what is private or empty is not', () => {
    const item = itemOf({
      service: [{ code: 'i' }],
      extra: { privateNote: 'n', a: '' },
      x: null,
      contactInfo: 'c',
    });
    expect(item.extensions).toEqual({ ninjs: { service: [{ code: 'i' }] } });
  });
});

describe('pictures', () => {
  const image = (name: string, more: object = {}) => ({
    href: `/${name}.jpg`,
    mimetype: 'image/jpeg',
    ...more,
  });
  const picture = (more: object = {}) => ({
    uri: 'urn:p:1',
    type: 'picture',
    description_text: 'Boats.',
    renditions: { main: image('m', { width: '1200px', height: '800' }) },
    ...more,
  });
  const media = (associations: unknown) => itemOf({ associations }).media;

  it.each<[string, unknown]>([
    ['an object by name', { featuremedia: picture() }],
    ['a list', [{ name: 'p', ...picture() }]],
    ['a single one', picture()],
    ['lists by name', { media: [picture()], empty: [], none: null }],
    [
      'renditions as a list',
      [
        {
          ...picture(),
          renditions: [{ name: 'main', ...image('m', { width: 1200, height: 800 }) }],
        },
      ],
    ],
  ])('associated as %s', (_name, associations) => {
    expect(media(associations)).toEqual([
      {
        type: 'picture',
        url: 'https://wire.example/m.jpg',
        mimeType: 'image/jpeg',
        width: 1200,
        height: 800,
        caption: 'Boats.',
        credits: [],
      },
    ]);
  });

  it('of several forms the original, else the largest stands for all', () => {
    const forms = {
      thumb: image('t', { width: 100, height: 80 }),
      '16-9': image('w', { width: 1280, height: 720 }),
    };
    expect(media([picture({ renditions: forms })])[0]?.rendition).toBe('16-9');
    const original = { ...forms, original: image('o') };
    expect(media([picture({ renditions: original })])[0]?.rendition).toBe('original');
  });

  it.each<[string, object, object[]]>([
    [
      'byline and credit line',
      { byline: 'Ann Quill', creditline: 'Reuters' },
      [
        { role: 'photographer', text: 'Ann Quill' },
        { role: 'credit', text: 'Reuters' },
      ],
    ],
    [
      'a credit line that holds the byline',
      { byline: 'Ann Quill', creditline: 'Ann Quill/Reuters' },
      [{ role: 'credit', text: 'Ann Quill/Reuters' }],
    ],
    [
      'a byline that is a whole credit',
      { byline: 'Ann Quill/AFP/Getty Images', source: 'AFP' },
      [{ role: 'photographer', text: 'Ann Quill/AFP/Getty Images' }],
    ],
    [
      'AP’s photographer',
      { photographer: { name: 'Ann Quill', title: 'STF' }, description_creditline: 'AP' },
      [
        { role: 'photographer', text: 'Ann Quill' },
        { role: 'credit', text: 'AP' },
      ],
    ],
    [
      'infoSources alone',
      { infoSources: [{ role: 'provider', name: 'Reuters' }] },
      [{ role: 'provider', text: 'Reuters' }],
    ],
  ])('credits: %s', (_name, more, credits) => {
    expect(media([picture(more)])[0]?.credits).toEqual(credits);
  });

  it('a text is an extension, and so is what only names a picture', () => {
    const item = itemOf({
      associations: {
        box: { uri: 'urn:t:1', type: 'text', headline: 'Box' },
        ref: { uri: 'urn:p:2', type: 'picture', headline: 'P' },
      },
    });
    expect(item.media).toEqual([]);
    expect(Object.keys(item.extensions?.ninjs as object)).toEqual(['associations']);
  });
});

describe('hostile payloads', () => {
  it.each<[string, string]>([
    ['a string that never ends', `[{"uri": "${'a\\"'.repeat(700_000)}`],
    ['brackets without end', '['.repeat(1_000_000)],
    ['objects without end', '{"data":'.repeat(200_000)],
    ['nothing but seams', `[{"uri": "x", "headline": ${'}, {'.repeat(100_000)}`],
    ['broken items', `[${'{"uri": "a" "headline": 1},'.repeat(50_000)}`],
    ['properties without end', `{${'"data":{},'.repeat(100_000)}"uri":"x","headline":"y"}`],
    ['white space', `[{"uri": "a", "headline": "b"${' '.repeat(1_000_000)}`],
  ])('%s ends quickly', (_name, text) => {
    const start = processorTime();
    ninjs.detect({ text });
    read(text);
    expect(processorTime() - start).toBeLessThan(5000);
  });

  it('__proto__ and its like reach nothing', () => {
    const item = read(
      '{"uri": "urn:x:1", "headline": "a", "__proto__": {"polluted": 1}, "altids": {"__proto__": "x", "constructor": "c"}, "associations": {"__proto__": {"uri": "urn:t:1", "type": "text", "headline": "x"}}}',
    ).items[0];
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(item?.altIds).toEqual({ constructor: 'c' });
  });

  it('whatever value stands where, it is read', () => {
    const names = [
      'uri',
      'guid',
      'headline',
      'headlines',
      'bodies',
      'body_html',
      'associations',
      'renditions',
      'subject',
      'infosource',
      'altids',
      'byline',
      'pubstatus',
      'located',
      'dateline',
      'usageterms',
      'genre',
      'keywords',
      'version',
      'embargoed',
      'item',
    ];
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 4 }), { maxKeys: 12 }),
        (object) => {
          const { items, problems } = read(JSON.stringify({ ...BASE, ...object }));
          expect(items.length + problems.length).toBeGreaterThanOrEqual(0);
          expect(JSON.stringify(items)).not.toContain('[object');
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('ninjs as agencies bend it', () => {
  it.each(['html', 'html5', 'richhtml5'])('quirk 36: the form %s for a role', (role) => {
    const bodies = [
      { role: 'text', contentType: 'text/plain', value: 'Text.' },
      { role, contentType: 'text/html', value: '<p>Text.</p>' },
      { role: 'ttnitf', contentType: 'application/xml', value: '<TTNITF/>' },
    ];
    const item = itemOf({ bodies });
    expect(item.body).toMatchObject({ kind: 'html', value: '<p>Text.</p>' });
    expect(itemOf({ bodies: bodies.slice(1) }).body).toMatchObject({ value: '<p>Text.</p>' });
  });

  it('quirk 37: an address of AP’s API has the session of the request in it, and the id', () => {
    const id = '0cc82c1e6d284848bf862fdfae3c43c4';
    const uri = `http://api.ap.org/media/v/content/${id}?qt=H1&et=0a3`;
    const item = itemOf({ uri });
    expect(item.guid).toBe(id);
    expect(item.extensions).toMatchObject({ ninjs: { uri } });
  });
});
