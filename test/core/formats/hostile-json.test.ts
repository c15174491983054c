import { describe, expect, it } from '@jest/globals';
import { JSON_LIMITS } from '../../../core/formats/limits.ts';
import { readPayload } from '../../../core/read-payload.ts';

const read = (text: string, limits = {}) =>
  readPayload(new TextEncoder().encode(text), { memory: false, limits });
const feed = (items: string, title = 't') =>
  `{"version":"https://jsonfeed.org/version/1.1","title":"${title}","items":[${items}]}`;
const item = (id: number, more = '') =>
  `{"id":"${id}","title":"One","content_text":"Words."${more}}`;
const LONG = 'word '.repeat(1_500_000);

describe('texts of megabytes in one string', () => {
  it.each([
    ['a text', feed(`{"id":"1","title":"One","content_text":"${LONG}"}`)],
    ['a comma too many', feed(`{"id":"1","title":"One","content_text":"${LONG}"},`)],
    ['a comment', `// made by hand\n${feed(`{"id":"1","title":"One","content_text":"${LONG}"}`)}`],
    ['the title of the feed', feed(item(1), LONG)],
    ['escapes', feed(`{"id":"1","title":"One","content_text":"${'\\n\\"'.repeat(1_500_000)}"}`)],
  ])('%s', async (_, text) => {
    const { format, stories } = await read(text);
    expect({ format, stories: stories.map(({ guid }) => guid) }).toEqual({
      format: 'json-feed',
      stories: ['1'],
    });
  });

  it('one that is never closed', async () => {
    const { stories, problems } = await read(
      feed(item(1)).replace(']}', `,{"id":"2","a":"${LONG}`),
    );
    expect(stories).toHaveLength(1);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'item-incomplete' }));
  });
});

describe('limits', () => {
  const lists = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  it.each([
    ['jsonDepth', `,"_a":${lists(100_000)}`],
    ['jsonDepth', `,"_a":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['jsonValues', `,"_a":[${'{},'.repeat(JSON_LIMITS.jsonValues)}1]`],
  ])('%s: the item is left out and its neighbours are read', async (limit, more) => {
    const { stories, problems } = await read(feed(`${item(1)},${item(2, more)},${item(3)}`));
    expect(stories.map(({ guid }) => guid)).toEqual(['1', '3']);
    expect(problems).toMatchObject([
      { code: 'limit-reached', severity: 'lost', place: 'items[2]' },
    ]);
    expect(problems[0]?.message).toContain(`The limit ${limit} (`);
  });

  it('brackets in texts are no depth', async () => {
    const { stories, problems } = await read(feed(item(1, `,"summary":"${'[{'.repeat(1000)}"`)));
    expect({ stories: stories.length, problems }).toEqual({ stories: 1, problems: [] });
  });

  it('items behind those that are wanted are not read, and what the feed says of itself is', async () => {
    const items = [1, 2, 3, 4].map((id) => item(id)).join(',');
    const { stories, problems, feed: info } = await read(feed(items), { items: 2 });
    expect(stories.map(({ guid }) => guid)).toEqual(['1', '2']);
    expect(info.title).toBe('t');
    expect(problems).toMatchObject([{ code: 'limit-reached', severity: 'lost' }]);
    expect(problems[0]?.message).toContain('items (2)');
  });

  it('exactly as many items as are wanted reach no limit', async () => {
    const { stories, problems } = await read(feed(`${item(1)},${item(2)}`), { items: 2 });
    expect({ stories: stories.length, problems }).toEqual({ stories: 2, problems: [] });
  });
});
