import { STORY_SCHEMA, type Story } from '../../../core/story/story.ts';

/** A small story that tests vary. */
export const story: Story = {
  schema: STORY_SCHEMA,
  id: '0123456789abcdef0123',
  version: 1,
  type: 'text',
  status: 'usable',
  agency: 'yonhap',
  feed: 'yonhap-en',
  guid: 'AEN1',
  headline: 'Ferry line reopens',
  headlineRaw: 'Ferry line reopens',
  markers: [],
  subjects: [],
  places: [],
  people: [],
  organisations: [],
  keywords: [],
  body: { html: '<p>Ferries sail.</p>', text: 'Ferries sail.', words: 2 },
  media: [{ type: 'picture', url: 'https://p.example/1.jpg?token=1' }],
  rights: {},
  received: '2026-11-24T08:00:00Z',
  raw: { key: 'payloads/yonhap-en/2026-11-24/aa', sha256: 'aa', item: 'rss/channel/item[1]' },
  provenance: {},
};
