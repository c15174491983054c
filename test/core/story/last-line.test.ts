import { describe, expect, it } from '@jest/globals';
import { readPayload } from '../../../core/read-payload.ts';
import { rssFeed } from '../formats/feed-sample.ts';

async function storyOf(...paragraphs: string[]) {
  const text = paragraphs.map((paragraph) => `&lt;p>${paragraph}&lt;/p>`).join('');
  const feed = rssFeed(`<item><title>t</title><content:encoded>${text}</content:encoded></item>`);
  const { stories } = await readPayload(new TextEncoder().encode(feed));
  return stories[0];
}

describe('the last line of a text', () => {
  it.each([['AFP'], ['dpa'], ['Yonhap']])('%s is its source', async (line) => {
    const story = await storyOf('The pier opens.', line);
    expect(story?.body.text).toBe('The pier opens.');
    expect(story?.credit?.sources).toHaveLength(1);
  });

  it.each(['hi', 'Hi'])('“%s” is a word, not a code', async (line) => {
    const story = await storyOf('The pier opens.', line);
    expect(story?.body.text).toBe(`The pier opens.\n\n${line}`);
    expect(story?.credit).toBeUndefined();
  });
});
