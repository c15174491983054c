import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readPayload } from '../../../../core/read-payload.ts';
import { toJsonFeed } from '../../../../core/story/export/json-feed.ts';
import type { Story } from '../../../../core/story/story.ts';
import { anyStory } from './any-story.ts';
import { wireStory } from './wire-story.ts';

const FEED = {
  title: 'Out',
  homePage: 'https://out.example/',
  feedUrl: 'https://out.example/f.json',
};
const HINTS = { feed: { id: 'test', agency: 'yonhap' }, receivedAt: '2026-11-24T09:00:00Z' };

interface Written {
  version: string;
  items: Record<string, unknown>[];
}

const written = (...stories: Story[]): Written => JSON.parse(toJsonFeed(stories, FEED));

describe('a JSON Feed of stories', () => {
  it('is one by jsonfeed.org, whatever stands in a story', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const [item] = written(story).items;
        expect(typeof item?.id).toBe('string');
        // An item must have one of both.
        expect(typeof (item?.content_html ?? item?.content_text)).toBe('string');
        for (const each of (item?.attachments ?? []) as Record<string, unknown>[]) {
          expect([typeof each.url, typeof each.mime_type]).toEqual(['string', 'string']);
        }
      }),
    );
  });

  it('is read again as the same stories', async () => {
    await fc.assert(
      fc.asyncProperty(wireStory, async (made) => {
        const story = await made;
        const bytes = new TextEncoder().encode(toJsonFeed([story], FEED));
        const { format, stories, problems } = await readPayload(bytes, HINTS);
        expect([format, problems]).toEqual(['json-feed', []]);
        const [again] = stories;
        expect(again).toMatchObject({
          guid: story.guid,
          headline: story.headline,
          body: story.body,
          firstCreated: story.firstCreated,
          versionCreated: story.versionCreated,
          extensions: { _wiredesk: { status: story.status, rights: story.rights } },
        });
      }),
      { numRuns: 60 },
    );
  });

  it('says credits, rights, status and embargo in its extension', async () => {
    const [made] = await Promise.all(fc.sample(wireStory, { numRuns: 1, seed: 7 }));
    const credit = { text: 'AP', creators: [], sources: ['AP'], flags: [] };
    const rights = { copyrightHolder: 'Harbor Wire' };
    const [item] = written({ ...(made as Story), credit, rights, status: 'usable' }).items;
    expect(item?._wiredesk).toMatchObject({ credit, rights, status: 'usable' });
  });

  it.each(['killed', 'withheld', 'embargoed'] as const)('%s: no text, no media', async (status) => {
    const [made] = await Promise.all(fc.sample(wireStory, { numRuns: 1, seed: 7 }));
    const story: Story = { ...(made as Story), status, summary: 'A secret.' };
    const [item] = written(story).items;
    expect(item).toMatchObject({ title: story.headline, _wiredesk: { status } });
    expect(item?.content_text).toMatch(new RegExp(`^${status.toUpperCase()}: `));
    expect(JSON.stringify(item)).not.toContain(JSON.stringify(story.body.text).slice(1, -1));
    for (const key of ['content_html', 'summary', 'image', 'attachments']) {
      expect(item).not.toHaveProperty(key);
    }
  });
});
