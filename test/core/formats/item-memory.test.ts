import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { ItemMemory } from '../../../core/formats/item-memory.ts';
import { readPayload } from '../../../core/read-payload.ts';

const NAMESPACES =
  'xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/"';

const item = fc.record({
  guid: fc.constantFrom('', '<guid isPermaLink="false">a</guid>', '<guid>b</guid>'),
  title: fc.constantFrom('One', '(LEAD) Two', 'STORY WITHDRAWN-Three', 'A < b', '&bogus; x', ''),
  date: fc.constantFrom(
    '',
    '<pubDate>Tue, 24 Nov 2026 09:00:00 KST</pubDate>',
    '<pubDate>soon</pubDate>',
  ),
  body: fc.constantFrom(
    '',
    '<description>EMBARGOED FOR RELEASE UNTIL 0001 GMT Monday November 30</description>',
    '<description>SORIDO, Nov. 24 (Yonhap) -- Boats came.&lt;p&gt;They stay. (Yonhap)</description>',
    '<description>&lt;a href="/x"&gt;Link&lt;/a&gt;</description>',
    '<description><![CDATA[cut',
  ),
  media: fc.constantFrom(
    '',
    '<media:content url="/1.jpg"><media:credit>AP</media:credit></media:content>',
  ),
  creator: fc.constantFrom('', '<dc:creator>Seo Ha-rin</dc:creator>'),
});

const feed = fc.record({
  items: fc.array(item, { maxLength: 5 }),
  head: fc.constantFrom(
    '',
    '<language>ko</language>',
    '<copyright>C</copyright>',
    '<lastBuildDate>Tue, 24 Nov 2026 09:00:00 +0900</lastBuildDate>',
  ),
  base: fc.constantFrom('', ' xml:base="https://base.example/"', ' xml:lang="fr"'),
});

const hints = fc.record({
  url: fc.constantFrom('https://a.example/f', 'https://www.yna.co.kr/f'),
  feed: fc.constantFrom(
    { id: 'one', agency: 'yonhap' },
    { id: 'two', agency: 'reuters', language: 'en' },
    { id: 'two', agency: 'unknown' },
  ),
  receivedAt: fc.constantFrom('2026-11-24T00:00:00Z', '2026-12-01T00:00:00Z'),
  key: fc.constantFrom('payloads/1', 'payloads/2'),
});

const write = ({ items, head, base }: typeof feed extends fc.Arbitrary<infer T> ? T : never) =>
  new TextEncoder().encode(
    `<rss version="2.0" ${NAMESPACES}${base}><channel><title>T</title>${head}${items
      .map(
        (one) =>
          `<item>${one.guid}<title>${one.title}</title>${one.date}${one.body}${one.media}${one.creator}</item>`,
      )
      .join('\n')}</channel></rss>`,
  );

const NAR = 'http://iptc.org/std/nar/2006-10-01/';
const COPY = 'SORIDO, Nov. 24 (Yonhap) -- Boats came. (Yonhap)';

const g2Item = fc.record({
  guid: fc.constantFrom('', ' guid="urn:x:1" version="1"', ' guid="urn:x:2"'),
  meta: fc.constantFrom(
    '<pubStatus qcode="stat:usable"/>',
    '<pubStatus qcode="s:canceled"/>',
    '<pubStatus qcode="stat:odd"/>',
    '<embargoed>2026-11-30T00:01:00Z</embargoed>',
    '<itemClass qcode="ninat:picture"/><pubStatus qcode="stat:usable"/>',
    '<link residref="urn:x:2"/>',
  ),
  content: fc.constantFrom('', '<headline>One</headline>', '<subject qcode="s:1"/>', '<by>A'),
  set: fc.constantFrom(
    '',
    `<inlineData>${COPY}</inlineData>`,
    '<remoteContent href="/1.jpg" contenttype="image/jpeg" width="9" height="9"/>',
  ),
});

const g2 = fc
  .record({
    items: fc.array(g2Item, { maxLength: 4 }),
    header: fc.constantFrom(
      '',
      '<header><sent>2026-11-24T08:00:00Z</sent></header>',
      '<header><sent>2026-11-24T09:00:00Z</sent><origin>x</origin><priority>3</priority></header>',
    ),
    catalog: fc.constantFrom(
      '',
      '<catalog><scheme alias="s" uri="http://cv.iptc.org/newscodes/pubstatusg2/"/></catalog>',
      '<catalog><scheme alias="s" uri="https://wire.example/s/"/></catalog>',
    ),
    base: fc.constantFrom('', ' xml:lang="fr"', ' xml:base="https://base.example/"'),
  })
  .map(
    ({ items, header, catalog, base }) =>
      `<newsMessage xmlns="${NAR}"${base}>${catalog}${header}<itemSet>${items
        .map(
          (one) =>
            `<newsItem${one.guid}><itemMeta>${one.meta}</itemMeta><contentMeta>${one.content}</contentMeta><contentSet>${one.set}</contentSet></newsItem>`,
        )
        .join('')}</itemSet></newsMessage>`,
  );

const jsonItem = (id: string) =>
  fc.record(
    {
      [id]: fc.constantFrom('urn:x:1', 'urn:x:2', 'https://a.example/1'),
      headline: fc.constantFrom('One', '(LEAD) Two'),
      title: fc.constantFrom('One', 'STORY WITHDRAWN-Three'),
      versioncreated: fc.constantFrom('2026-11-24T08:00:00Z', 'soon'),
      date_published: fc.constantFrom('2026-11-24T08:00:00Z', 'soon'),
      body_text: fc.constantFrom(COPY, 'EMBARGOED FOR RELEASE UNTIL 0001 GMT Monday November 30'),
      content_html: fc.constantFrom(`<p>${COPY}</p>`, '<a href="/x">Link</a>'),
      embargoed: fc.constant('2026-11-30T00:01:00Z'),
      more: fc.constantFrom(1, 'two', { three: [4] }),
    },
    { requiredKeys: [id, 'title'] },
  );

const ninjs = fc
  .array(jsonItem('uri'), { maxLength: 4 })
  .map((items) => JSON.stringify({ _items: items.map((one) => ({ type: 'text', ...one })) }));

const jsonFeed = fc
  .record({
    items: fc.array(jsonItem('id'), { maxLength: 4 }),
    head: fc.constantFrom({}, { language: 'ko' }, { authors: [{ name: 'Seo Ha-rin' }] }),
  })
  .map(({ items, head }) =>
    JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', ...head, items }),
  );

const FORMATS: [string, fc.Arbitrary<string>, string][] = [
  [
    'NewsML-G2',
    g2,
    `<newsMessage xmlns="${NAR}"><itemSet><newsItem guid="urn:x:1"><contentMeta><headline>One</headline></contentMeta></newsItem></itemSet></newsMessage>`,
  ],
  ['ninjs', ninjs, '{"uri":"urn:x:1","headline":"One","versioncreated":"2026-11-24T08:00:00Z"}'],
  [
    'JSON Feed',
    jsonFeed,
    '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"One"}]}',
  ],
];

describe('items that were read before', () => {
  it('give exactly what reading them anew gives, in any order of feeds, hints and sizes of memory', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ feed, hints }), { minLength: 2, maxLength: 8 }),
        fc.constantFrom(0, 400, 1_000_000),
        async (readings, most) => {
          const memory = new ItemMemory(most);
          for (const reading of readings) {
            const bytes = write(reading.feed);
            const anew = await readPayload(bytes, { ...reading.hints, memory: false });
            const remembered = await readPayload(bytes, { ...reading.hints, memory });
            expect(remembered).toEqual(anew);
          }
        },
      ),
      { numRuns: 150 },
    ));

  it.each(FORMATS)(
    'of %s give exactly what reading them anew gives, in any order of messages, hints and sizes of memory',
    (_, message) =>
      fc.assert(
        fc.asyncProperty(
          fc.array(fc.record({ text: message, hints }), { minLength: 2, maxLength: 6 }),
          fc.constantFrom(0, 400, 1_000_000),
          async (readings, most) => {
            const memory = new ItemMemory(most);
            for (const reading of readings) {
              const bytes = new TextEncoder().encode(reading.text);
              const anew = await readPayload(bytes, { ...reading.hints, memory: false });
              const remembered = await readPayload(bytes, { ...reading.hints, memory });
              expect(remembered).toEqual(anew);
            }
          },
        ),
        { numRuns: 60 },
      ),
  );

  it.each(FORMATS)('of %s are not read again', async (_, _message, sample) => {
    const memory = new ItemMemory();
    const bytes = new TextEncoder().encode(sample);
    await readPayload(bytes, { memory });
    const remember = jest.spyOn(memory, 'remember');
    const { stories } = await readPayload(bytes, { memory });
    expect(stories).toHaveLength(1);
    expect(remember).not.toHaveBeenCalled();
  });

  it('are not changed by whoever changes a story', async () => {
    const bytes = write({
      items: [
        { guid: '<guid>b</guid>', title: '(LEAD) Two', date: '', body: '', media: '', creator: '' },
      ],
      head: '',
      base: '',
    });
    const memory = new ItemMemory();
    const first = await readPayload(bytes, { memory });
    const story = first.stories[0]!;
    story.markers.push({ type: 'urgent' });
    story.body.text = 'changed';
    story.keywords.push('changed');
    const second = await readPayload(bytes, { memory });
    expect(second.stories).toEqual((await readPayload(bytes, { memory: false })).stories);
  });

  it('are remembered up to a size, those asked for last', () => {
    const memory = new ItemMemory(10);
    const fields = { authors: [], subjects: [], keywords: [], media: [] };
    memory.remember('a', fields, 4);
    memory.remember('b', fields, 4);
    memory.find('a');
    memory.remember('c', fields, 4);
    expect(['a', 'b', 'c'].map((key) => memory.find(key) !== undefined)).toEqual([
      true,
      false,
      true,
    ]);
    memory.remember('huge', fields, 11);
    expect(memory.find('huge')).toBeUndefined();
  });
});
