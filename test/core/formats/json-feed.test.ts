import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ReadItems } from '../../../core/formats/format.ts';
import { jsonFeed } from '../../../core/formats/json-feed.ts';
import { processorTime } from '../../processor-time.ts';

const VERSION = '"version": "https://jsonfeed.org/version/1.1"';
const feed = (...items: string[]): string =>
  `{ ${VERSION},\n"title": "Dock",\n"items": [\n${items.join(',\n')}\n] }`;
const item = (number: number): string =>
  `{ "id": "dock-${number}", "content_text": "Story [${number}] {of} \\"ten\\"" }`;
const read = (text: string): ReadItems =>
  jsonFeed.read({ text, url: 'https://dock.example/feed.json' });
const guids = (text: string): (string | undefined)[] => read(text).items.map(({ guid }) => guid);
const TEN = Array.from({ length: 10 }, (_, index) => index + 1);

describe('which JSON is a feed', () => {
  const cases: [string, string, boolean][] = [
    ['1.1', feed(), true],
    ['1.0', '{"version":"https://jsonfeed.org/version/1"}', true],
    ['with escaped slashes', '{"version":"https:\\/\\/jsonfeed.org\\/version\\/1"}', true],
    ['the version last', `{"items": [], ${VERSION}}`, true],
    ['white space before', `\n ${feed()}`, true],
    ['another JSON', '{"version": "1.1", "items": []}', false],
    ['a list', `[${feed()}]`, false],
    ['a text that speaks of it', `The line ${VERSION} tells`, false],
  ];
  it.each(cases)('%s', (_name, text, expected) => {
    expect(jsonFeed.detect({ text })).toBe(expected);
  });
});

describe('one broken item among ten costs one item', () => {
  const broken: [string, string][] = [
    ['a value that is missing', '{ "id": "dock-4", "url": , "tags": [] }'],
    ['a quote that is missing', '{ "id": "dock-4, "content_text": "x" }'],
    ['a bare word', '{ "id": dock-4 }'],
    [
      'a comma that is missing, with attachments',
      '{ "id": "dock-4", "attachments": [{"url": "a"}, {"url": "b"}] "tags": [] }',
    ],
    ['a bracket that is missing', '{ "id": "dock-4", "tags": ["a" }'],
  ];
  it.each(broken)('%s', (_name, source) => {
    const result = read(feed(...TEN.map((number) => (number === 4 ? source : item(number)))));
    expect(result.items.map(({ guid }) => guid)).toEqual(
      TEN.filter((number) => number !== 4).map((number) => `dock-${number}`),
    );
    expect(result.problems).toMatchObject([
      { code: 'item-unreadable', severity: 'lost', place: 'items[4]', line: 7, column: 1 },
    ]);
    expect(result.feed.title).toBe('Dock');
  });
});

it('a comma too many is passed over, and told with its place', () => {
  const source = '{ "id": "dock-4", "attachments": [{"url": "a"}, {"url": "b"},], }';
  const result = read(feed(...TEN.map((number) => (number === 4 ? source : item(number)))));
  expect(result.items.map(({ guid }) => guid)).toEqual(TEN.map((number) => `dock-${number}`));
  expect(result.problems).toMatchObject([
    { code: 'json-recovered', severity: 'recovered', place: 'items[4]', line: 7, column: 1 },
  ]);
});

it('broken items by the thousand cost no more than themselves', () => {
  const start = processorTime();
  const result = read(feed(...Array(20_000).fill('{ "id": "x, "a": [ }')));
  expect(result.items).toEqual([]);
  expect(result.problems.length).toBeGreaterThan(0);
  expect(processorTime() - start).toBeLessThan(5000);
});

describe('a feed that was cut off', () => {
  const whole = feed(item(1), item(2), item(3));

  it('gives its complete items wherever it was cut, and says so', () => {
    const firstTwo = whole.indexOf(item(2)) + item(2).length;
    const list = whole.lastIndexOf(']');
    for (let length = firstTwo; length < list; length++) {
      const result = read(whole.slice(0, length));
      expect(result.items.map(({ guid }) => guid).slice(0, 2)).toEqual(['dock-1', 'dock-2']);
      expect(result.feed.title).toBe('Dock');
      expect(result.problems).toHaveLength(1);
      expect(result.problems[0]?.code).toMatch(/item-incomplete|json-recovered/);
    }
    expect(read(whole).problems).toEqual([]);
  });
});

describe('fields', () => {
  it('an id that is a number is text', () => {
    expect(guids(feed('{"id": 7}'))).toEqual(['7']);
  });

  it('values of the wrong kind are absent', () => {
    const [only] = read(
      feed(
        '{"id": "g", "title": ["x"], "url": {}, "tags": "a", "authors": "b", "attachments": {"url": 1}, "date_published": null}',
      ),
    ).items;
    expect(only).toEqual({
      place: 'items[1]',
      span: expect.anything(),
      guid: 'g',
      authors: [],
      subjects: [],
      keywords: [],
      media: [],
    });
  });

  it('line breaks in a text are mended and told', () => {
    const result = read(feed('{"id": "g", "content_text": "one\ntwo"}'));
    expect(result.items[0]?.body).toEqual({ kind: 'text', value: 'one two' });
    expect(result.problems).toMatchObject([
      { code: 'json-recovered', severity: 'recovered', place: 'items[1]' },
    ]);
  });

  it('a link that is a script is none, half a surrogate pair is dropped', () => {
    const [only] = read(
      feed('{"id": "g\\ud800", "url": "javascript:x", "title": "a\\u0000b"}'),
    ).items;
    expect(only?.guid).toBe('g');
    expect(only?.link).toBeUndefined();
    expect(only?.title?.value).toBe('ab');
  });

  it('__proto__ does no harm', () => {
    const result = read(
      feed(
        '{"id": "g", "__proto__": {"title": "x"}, "_desk": {"__proto__": {"polluted": 1}, "a": 1}}',
      ),
    );
    expect(result.items[0]?.title).toBeUndefined();
    expect(result.items[0]?.extensions).toEqual({ _desk: { a: 1 } });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('items inside an extension of the feed are not the feed’s', () => {
    const text = `{ "_about": {"items": [{"id": "no"}]}, ${VERSION}, "items": [{"id": "yes"}] }`;
    expect(guids(text)).toEqual(['yes']);
  });
});

it('any change of a feed is read or told, never thrown at', () => {
  const source = feed(item(1), item(2), item(3));
  const at = fc.nat(source.length);
  fc.assert(
    fc.property(at, fc.nat(8), fc.string({ maxLength: 6 }), (offset, length, inserted) => {
      const result = read(source.slice(0, offset) + inserted + source.slice(offset + length));
      expect(Array.isArray(result.items)).toBe(true);
      for (const problem of result.problems) expect(problem.message).not.toBe('');
    }),
    { numRuns: 1000 },
  );
});
