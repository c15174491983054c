import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { itemText, type ReadResult, readPayload } from '../../core/read-payload.ts';
import type { Story } from '../../core/story/story.ts';

const RECEIVED = '2026-11-24T08:00:00Z';
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, agency = 'yonhap') =>
  readPayload(bytes(text), { feed: { id: 'test', agency }, receivedAt: RECEIVED });

async function only(result: Promise<ReadResult>): Promise<Story> {
  const { stories } = await result;
  expect(stories).toHaveLength(1);
  return stories[0]!;
}

const pictures = (story: Story) =>
  story.media.map(({ caption, credit }) => ({
    caption,
    sources: credit?.sources,
    ...(credit?.provider !== undefined && { provider: credit.provider }),
  }));

const SEED = '../shared/seed/000_95b2ed9740b20cdd.txt';

(existsSync(SEED) ? describe : describe.skip)('the seed article', () => {
  const seed = () => only(readPayload(readFileSync(SEED), { receivedAt: RECEIVED }));

  it('gives headline, agency and the credit of its sign-off', async () => {
    const story = await seed();
    expect(story.headline).toMatch(/^Blinken vows .* Kim-Putin summit$/);
    expect(story.agency).toBe('yonhap');
    expect(story.credit?.sources).toEqual(['Yonhap']);
  });

  it('gives each picture once, with its caption apart from its credit', async () => {
    const [first, second, ...more] = pictures(await seed());
    expect(first?.caption).toMatch(/^U\.S\. Secretary of State .* June 18\.$/);
    expect(first?.sources).toEqual(['Reuters', 'Yonhap']);
    expect(second?.caption).toMatch(/^Russian President .* Agency, June 19\.$/);
    expect(second).toMatchObject({ sources: ['Yonhap'], provider: 'Korean Central News Agency' });
    expect(more).toEqual([]);
  });

  it('gives the 22 paragraphs of the body as written, and nothing of the site', async () => {
    const { body } = await seed();
    const paragraphs = body.text.split('\n\n');
    const written = readFileSync(SEED, 'utf8');
    expect(paragraphs).toHaveLength(22);
    expect(paragraphs[0]).toMatch(/^U\.S\. Secretary of State Antony Blinken pledged/);
    expect(paragraphs.at(-1)).toMatch(/on the global stage\.$/);
    for (const paragraph of paragraphs) expect(written).toContain(paragraph);
  });
});

describe('an article of the same shape', () => {
  const article = () =>
    only(readPayload(readFileSync('samples/article-plain-text.txt'), { receivedAt: RECEIVED }));

  it('is read the same way', async () => {
    const story = await article();
    expect(story.agency).toBe('yonhap');
    expect(story.headline).toBe(
      'Mountain railway to run through winter for first time after villagers dig out line by hand',
    );
    expect(story.credit).toEqual({
      text: '(Yonhap)',
      creators: [],
      sources: ['Yonhap'],
      flags: [],
    });
    expect(pictures(story)).toEqual([
      {
        caption:
          'A train of the Morven Glen line leaves the upper station after the first snow, Nov. 12.',
        sources: ['EPA', 'Yonhap'],
      },
      {
        caption:
          'Driver Petra Dunmoor stands beside the snow plough that was rebuilt by pupils of a trade school, in this photo provided by the Morven Glen Ministry of Railways and Bridges, Nov. 13.',
        sources: ['Yonhap'],
        provider: 'Morven Glen Ministry of Railways and Bridges',
      },
    ]);
  });

  it('has the body without captions, sign-off and furniture', async () => {
    const { text } = (await article()).body;
    expect(text).toMatch(/^The mountain railway of Morven Glen will run/);
    expect(text).not.toMatch(/Yonhap|Dunmoor stands|Sign up|LETTER/);
  });
});

describe('a payload', () => {
  it('of ten items, one of them broken, gives nine stories and one problem with its place', async () => {
    const result = await readPayload(readFileSync('samples/rss-one-broken-item.xml'), {
      receivedAt: RECEIVED,
    });
    expect(result.stories).toHaveLength(9);
    const lost = result.problems.filter(({ severity }) => severity === 'lost');
    expect(lost).toHaveLength(1);
    expect(lost[0]).toMatchObject({ code: 'item-unreadable', place: 'rss/channel/item[5]' });
    expect(lost[0]?.line).toBeGreaterThan(1);
  });

  const unread: [string, Uint8Array, string][] = [
    ['nothing', new Uint8Array(), 'payload-empty'],
    [
      'a picture nobody reads yet',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
      'payload-format-unknown',
    ],
    [
      'bytes without sense',
      new Uint8Array(200).map((_, index) => index % 7),
      'payload-format-unknown',
    ],
  ];
  it.each(unread)('that is %s is a problem and no story', async (_name, payload, code) => {
    const { stories, problems } = await readPayload(payload);
    expect(stories).toEqual([]);
    expect(problems).toMatchObject([{ code, severity: 'lost' }]);
  });

  it('leads from a story back to its place in the bytes', async () => {
    const text = rss(
      '<item><guid>1</guid><title>One</title></item><item><guid>2</guid><title>Two</title></item>',
    );
    const story = (await read(text)).stories[1]!;
    expect(await itemText(bytes(text), story.raw.item)).toBe(
      '<item><guid>2</guid><title>Two</title></item>',
    );
  });
});

const rss = (items: string) =>
  `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title><language>en</language>${items}</channel></rss>`;

const item = (fields: string, body = '') =>
  rss(
    `<item><guid isPermaLink="false">g1</guid>${fields}${body && `<content:encoded><![CDATA[${body}]]></content:encoded>`}</item>`,
  );

describe('a story', () => {
  it('has its sign-off as credit and not in its text, its dateline as data and in its text', async () => {
    const story = await only(
      read(
        item(
          '<title>(LEAD) Lantern boats return to Sorido</title>',
          '<p>SORIDO, Nov. 24 (Yonhap) -- Lantern boats came back on Tuesday.</p><p>They stay for a week. (Yonhap)</p>',
        ),
      ),
    );
    expect(story.markers).toEqual([{ type: 'lead', number: 1 }]);
    expect(story.headline).toBe('Lantern boats return to Sorido');
    expect(story.headlineRaw).toBe('(LEAD) Lantern boats return to Sorido');
    expect(story.dateline).toMatchObject({ places: ['SORIDO'], date: '11-24', agency: 'Yonhap' });
    expect(story.body.text).toBe(
      'SORIDO, Nov. 24 (Yonhap) -- Lantern boats came back on Tuesday.\n\nThey stay for a week.',
    );
    expect(story.body.html).toBe(
      '<p>SORIDO, Nov. 24 (Yonhap) -- Lantern boats came back on Tuesday.</p><p>They stay for a week.</p>',
    );
    expect(story.credit?.sources).toEqual(['Yonhap']);
    expect(story.provenance).toMatchObject({ credit: 'sign-off', guid: 'guid' });
  });

  it('has no credit where nothing says one: the feed’s name is none', async () => {
    const bare = '<title>Boats return</title><description>They did.</description>';
    expect((await only(read(item(bare)))).credit).toBeUndefined();
  });

  it('is killed by the mark of a kill, and has no text then', async () => {
    const story = await only(
      read(
        item(
          '<title>STORY WITHDRAWN-Boats return to Sorido</title>',
          '<p>The story is withdrawn.</p>',
        ),
        'reuters',
      ),
    );
    expect(story.status).toBe('killed');
    expect(story.body).toEqual({ html: '', text: '', words: 0 });
    expect(story.summary).toBeUndefined();
    expect(story.media).toEqual([]);
  });

  it('is held under an embargo until its time, and for good where the time cannot be read', async () => {
    const until = await only(
      read(
        item(
          '<title>Study</title>',
          '<p>EMBARGOED FOR RELEASE UNTIL 0001 GMT Monday November 30</p><p>Text.</p>',
        ),
      ),
    );
    expect(until).toMatchObject({ status: 'embargoed', embargoedUntil: '2026-11-30T00:01:00Z' });
    const unread = await only(
      read(item('<title>Study</title>', '<p>EMBARGOED until the lanterns are lit</p><p>Text.</p>')),
    );
    expect(unread.status).toBe('embargoed');
    expect(unread.embargoedUntil).toBeUndefined();
  });

  it('keeps what a date does not say absent, and says which could not be read', async () => {
    const result = read(item('<title>T</title><pubDate>sometime soon</pubDate>'));
    expect((await only(result)).firstCreated).toBeUndefined();
    expect((await result).problems).toMatchObject([
      { code: 'date-unreadable', severity: 'recovered' },
    ]);
  });

  it('reads Korean times and copy', async () => {
    const story = await only(
      read(
        item(
          '<title>소리도 등불배 돌아와(종합2보)</title><pubDate>Tue, 24 Nov 2026 17:30:00 KST</pubDate>',
          '<p>(소리도=연합뉴스) 노별하 기자 = 등불배가 24일 돌아왔다.</p>',
        ),
      ),
    );
    expect(story.headline).toBe('소리도 등불배 돌아와');
    expect(story.markers).toEqual([{ type: 'wrapup', number: 2 }]);
    expect(story.firstCreated).toBe('2026-11-24T08:30:00Z');
    expect(story.dateline).toMatchObject({ places: ['소리도'], agency: 'Yonhap' });
    expect(story.credit?.sources).toEqual(['Yonhap']);
  });

  it('keeps two items apart that share a guid, and joins one that stands twice', async () => {
    const twice = (link: string, title: string) =>
      `<item><guid>same</guid><link>${link}</link><title>${title}</title></item>`;
    const apart = await read(
      rss(twice('https://a.example/1', 'One') + twice('https://a.example/2', 'Two')),
    );
    expect(new Set(apart.stories.map(({ id }) => id)).size).toBe(2);
    const joined = await read(
      rss(twice('https://a.example/1', 'One') + twice('https://a.example/1', 'One')),
    );
    expect(new Set(joined.stories.map(({ id }) => id)).size).toBe(1);
  });
});

describe('the language of a story', () => {
  const languageOf = async (
    channel: string,
    header: string | undefined,
    feed: { id: string; language?: string },
  ) => {
    const text = `<rss><channel>${channel}<item><title>t</title></item></channel></rss>`;
    const headers: Record<string, string> =
      header === undefined ? {} : { 'content-language': header };
    return (await only(readPayload(bytes(text), { headers, feed }))).language;
  };

  it('comes from the response where neither feed nor settings say it', async () => {
    expect(await languageOf('', 'ko-KR', { id: 'f' })).toBe('ko-KR');
    expect(await languageOf('', 'ko-KR', { id: 'f', language: 'en' })).toBe('en');
    expect(await languageOf('<language>fr</language>', 'ko', { id: 'f' })).toBe('fr');
  });

  it('does not come from a response for readers of several languages', async () => {
    expect(await languageOf('', 'ko, en', { id: 'f' })).toBeUndefined();
    expect(await languageOf('', '', { id: 'f' })).toBeUndefined();
  });
});
