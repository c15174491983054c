/** A story as a feed brings it, for the tests of bodies. */
import { expect } from '@jest/globals';
import { readPayload } from '../../../../core/read-payload.ts';
import type { Story } from '../../../../core/story/story.ts';

interface FeedItem {
  agency?: string;
  /** Elements beside title and body, as RSS writes them. */
  elements?: string;
}

/** The one story of an RSS feed whose item has this HTML as its body. */
export async function storyOf(html: string, item: FeedItem = {}): Promise<Story> {
  const { agency, elements = '' } = item;
  const safe = html.replaceAll(']]>', ']]]]><![CDATA[>');
  const xml =
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"' +
    ' xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<channel><link>https://wire.example/</link><item><title>One</title>${elements}` +
    `<content:encoded><![CDATA[${safe}]]></content:encoded></item></channel></rss>`;
  const { stories } = await readPayload(new TextEncoder().encode(xml), {
    memory: false,
    ...(agency !== undefined && { feed: { id: 'f', agency } }),
  });
  const [story] = stories;
  expect(story).toBeDefined();
  return story as Story;
}
