import { describe, expect, it } from '@jest/globals';
import { readPayload } from '../../../core/read-payload.ts';
import { atomFeed, rssFeed } from './feed-sample.ts';

const stories = async (feed: string) => {
  const bytes = new TextEncoder().encode(feed);
  return readPayload(bytes, { feed: { id: 'test', agency: 'yonhap' }, memory: false });
};

describe('an item with a date that cannot be read', () => {
  const cases: [string, string, object][] = [
    [
      'quirk 101: Dublin Core’s date stands in for pubDate',
      rssFeed(
        '<item><title>t</title><pubDate>this morning</pubDate><dc:date>2026-11-24T08:00:00+09:00</dc:date></item>',
      ),
      { firstCreated: '2026-11-23T23:00:00Z', versionCreated: '2026-11-23T23:00:00Z' },
    ],
    [
      'quirk 102: so does a second pubDate',
      rssFeed(
        '<item><title>t</title><pubDate>{{date}}</pubDate><pubDate>Tue, 24 Nov 2026 08:00:00 GMT</pubDate></item>',
      ),
      { firstCreated: '2026-11-24T08:00:00Z' },
    ],
    [
      'quirk 103: the time of the version is the last to stand in',
      rssFeed(
        '<item><title>t</title><pubDate>n/a</pubDate><atom:updated>2026-11-24T08:00:00Z</atom:updated></item>',
      ),
      { firstCreated: '2026-11-24T08:00:00Z', versionCreated: '2026-11-24T08:00:00Z' },
    ],
    [
      'quirk 104: an entry of Atom does the same',
      atomFeed(
        '<entry><title>t</title><published>soon</published><updated>0</updated><dcterms:modified>2026-11-24T08:00:00Z</dcterms:modified></entry>',
      ),
      { firstCreated: '2026-11-24T08:00:00Z', versionCreated: '2026-11-24T08:00:00Z' },
    ],
  ];
  it.each(cases)('%s', async (_name, feed, expected) => {
    const { stories: read, problems } = await stories(feed);
    expect(read[0]).toMatchObject(expected);
    const messages = problems.map(({ code, message }) => [code, message.includes('stands in')]);
    expect(messages).toContainEqual(['date-unreadable', true]);
  });

  it('quirk 105: a date in the zone of the agency only is one that can be read', async () => {
    const item =
      '<item><title>t</title><pubDate>Tue, 24 Nov 2026 08:00:00</pubDate><dc:date>2026-11-25T08:00:00Z</dc:date></item>';
    const { stories: read, problems } = await stories(rssFeed(item));
    expect(read[0]?.firstCreated).toBe('2026-11-23T23:00:00Z');
    expect(problems).toEqual([]);
  });

  it('is left out where the item says nothing else', async () => {
    const { stories: read } = await stories(
      rssFeed('<item><title>t</title><pubDate>soon</pubDate></item>'),
    );
    expect(read[0]).not.toHaveProperty('firstCreated');
  });

  it('is not made up of the time of the version where it was never given', async () => {
    const { stories: read } = await stories(
      atomFeed('<entry><title>t</title><updated>2026-11-24T08:00:00Z</updated></entry>'),
    );
    expect(read[0]).not.toHaveProperty('firstCreated');
  });
});
