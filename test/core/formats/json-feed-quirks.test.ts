/** What JSON feeds of the wild do, case by case. */
import { describe, expect, it } from '@jest/globals';
import type { Item } from '../../../core/formats/format.ts';
import { jsonFeed } from '../../../core/formats/json-feed.ts';
import { withoutComments } from '../../../core/formats/json-values.ts';
import { processorTime } from '../../processor-time.ts';

const feed = (item: string, more = ''): string =>
  `{"version":"https://jsonfeed.org/version/1.1","title":"W"${more},"items":[${item}]}`;
const read = (text: string): Item[] =>
  jsonFeed.read({ text, url: 'https://wire.example/feed.json' }).items;

describe('an item of JSON Feed', () => {
  const cases: [string, string, Partial<Item>][] = [
    [
      'quirk 1: an empty list of authors beside an author',
      '{"id":"1","authors":[],"author":{"name":"Ok Se-a"}}',
      { authors: [{ name: 'Ok Se-a' }] },
    ],
    ['quirk 2: bare names', '{"id":"1","authors":["Ok Se-a"]}', { authors: [{ name: 'Ok Se-a' }] }],
    [
      'quirk 3: an author’s page with a relative address',
      '{"id":"1","author":{"name":"A","url":"/a"}}',
      { authors: [{ name: 'A', uri: 'https://wire.example/a' }] },
    ],
    ['quirk 4: a number as the id', '{"id":7}', { guid: '7' }],
    [
      'quirk 5: only an external address',
      '{"id":"1","external_url":"https://o.example/7"}',
      { link: 'https://o.example/7' },
    ],
    [
      'quirk 6: both addresses: the other one is kept',
      '{"id":"1","url":"/7","external_url":"https://o.example/7"}',
      {
        link: 'https://wire.example/7',
        extensions: { external_url: 'https://o.example/7' },
      },
    ],
    [
      'quirk 7: fields of any name are kept',
      '{"id":"1","_x":{"a":1},"urgent":true}',
      { extensions: { _x: { a: 1 }, urgent: true } },
    ],
    [
      'quirk 8: an underscore in a language',
      '{"id":"1","language":"ko_KR"}',
      { language: 'ko-KR' },
    ],
    [
      'quirk 9: HTML beats text',
      '{"id":"1","content_text":"t","content_html":"<p>h</p>"}',
      { body: { kind: 'html', value: '<p>h</p>', base: 'https://wire.example/feed.json' } },
    ],
    [
      'quirk 10: text that looks like HTML is text',
      '{"id":"1","title":"a <b> c","summary":"&amp;"}',
      { title: { kind: 'text', value: 'a <b> c' }, summary: { kind: 'text', value: '&amp;' } },
    ],
    [
      'quirk 11: the banner where there is no image',
      '{"id":"1","image":"javascript:x","banner_image":"/b.jpg"}',
      { media: [{ type: 'picture', url: 'https://wire.example/b.jpg', credits: [] }] },
    ],
  ];
  it.each(cases)('%s', (_name, item, expected) => {
    expect(read(feed(item))[0]).toMatchObject(expected);
  });

  it('quirk 12: the feed’s author where the item names none', () => {
    expect(read(feed('{"id":"1"}', ',"authors":[{"name":"Desk"}]'))[0]?.authors).toEqual([
      { name: 'Desk' },
    ]);
  });

  it('quirk 13: an item called __proto__ does no harm', () => {
    const [item] = read(
      feed('{"id":"1","__proto__":{"polluted":1},"_x":{"__proto__":{"polluted":1}}}'),
    );
    expect(item?.guid).toBe('1');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(JSON.stringify(item)).not.toContain('polluted');
  });
});

describe('JSON that people wrote by hand', () => {
  const item = '{"id":"1","content_text":"a, ] // b /* c */","url":"/1",}';
  it.each([
    [
      'commas behind which nothing comes',
      `{"version":"https://jsonfeed.org/version/1.1","items":[${item},],}`,
    ],
    [
      'comments',
      `// ours\n{"version":"https://jsonfeed.org/version/1.1", /* "a [ */ "items": // {"\n[${item}]}`,
    ],
  ])('quirk 144: %s', (_name, text) => {
    const payload = { text, url: 'https://wire.example/feed.json' };
    expect(jsonFeed.detect(payload)).toBe(true);
    const { items, problems } = jsonFeed.read(payload);
    expect(items).toMatchObject([
      {
        guid: '1',
        link: 'https://wire.example/1',
        body: { kind: 'text', value: 'a, ] // b /* c */' },
      },
    ]);
    const [only] = items;
    expect(text.slice(only?.span?.start, only?.span?.end)).toBe(item);
    expect(problems.map(({ code }) => code)).toContain('json-recovered');
  });

  it('quirk 145: texts that hold what looks like comments are no comments', () => {
    const text = feed('{"id":"1","content_text":"see http://w.example /* , ] */"}');
    expect(jsonFeed.read({ text }).problems).toEqual([]);
  });

  it('quirk 146: a feed that does not say its version, relative to its own address', () => {
    const text =
      '{"feed_url":"https://w.example/feed.json","items":[{"id":1,"url":"/1","content_html":"<p>a</p>"}]}';
    expect(jsonFeed.detect({ text })).toBe(true);
    expect(jsonFeed.read({ text }).items).toMatchObject([{ link: 'https://w.example/1' }]);
    expect(jsonFeed.detect({ text: '{"items":[{"id":1,"url":"/1"}]}' })).toBe(false);
  });

  it('comments cost no more than their length', () => {
    const text = `${'// / * '.repeat(20_000)}${'/* '.repeat(20_000)}${'" '.repeat(20_001)}`;
    const start = processorTime();
    jsonFeed.detect({ text });
    withoutComments(text);
    expect(processorTime() - start).toBeLessThan(1000);
  });
});
