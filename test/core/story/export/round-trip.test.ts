import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readPayload } from '../../../../core/read-payload.ts';
import { toAtom } from '../../../../core/story/export/atom.ts';
import { toNewsmlG2 } from '../../../../core/story/export/newsml-g2.ts';
import { toPlainText } from '../../../../core/story/export/plain-text.ts';
import { toRss } from '../../../../core/story/export/rss.ts';
import type { Story } from '../../../../core/story/story.ts';
import { wireStory } from './wire-story.ts';

const HEAD = {
  title: 'Out',
  link: 'https://out.example/',
  updated: '2026-11-24T10:00:00Z',
  language: 'en',
};
const HINTS = { feed: { id: 'test', agency: 'yonhap' }, receivedAt: '2026-11-24T09:00:00Z' };

const readAgain = async (document: string): Promise<Story[]> => {
  const { stories, problems } = await readPayload(new TextEncoder().encode(document), HINTS);
  expect(problems).toEqual([]);
  return stories;
};

const creditOf = (credit: Story['credit']) =>
  credit && {
    creators: credit.creators,
    sources: credit.sources,
    provider: credit.provider,
    flags: credit.flags,
  };

/** What must survive every form. */
const kept = (story: Story) => ({
  id: story.id,
  guid: story.guid,
  headline: story.headline,
  markers: story.markers,
  text: story.body.text,
  credit: creditOf(story.credit),
  authors: story.byline?.authors ?? [],
  rights: story.rights,
  status: story.status,
  firstCreated: story.firstCreated,
  versionCreated: story.versionCreated,
  subjects: story.subjects.map(({ name, code }) => name ?? code),
  language: story.language,
  summary: story.summary,
});

const pictures = (story: Story) =>
  story.media.map(({ url, caption, credit, width, height, mimeType }) => ({
    url,
    caption,
    credit: creditOf(credit),
    width,
    height,
    mimeType,
  }));

describe('a story that goes out and is read in again', () => {
  const syndicated: [string, (story: Story) => string][] = [
    ['Atom', (story) => toAtom([story], HEAD)],
    ['RSS', (story) => toRss([story], HEAD)],
  ];
  it.each(syndicated)('is the same by %s, pictures and all', async (_name, write) => {
    await fc.assert(
      fc.asyncProperty(wireStory, async (made) => {
        const story = await made;
        const [again, ...more] = await readAgain(write(story));
        expect(more).toEqual([]);
        expect(again && { ...kept(again), link: again.link }).toEqual({
          ...kept(story),
          link: story.link,
        });
        expect(again && pictures(again)).toEqual(pictures(story));
      }),
      { numRuns: 60 },
    );
  });

  it('is the same by NewsML-G2, its pictures as items of their own', async () => {
    await fc.assert(
      fc.asyncProperty(wireStory, async (made) => {
        const story = await made;
        const [again, ...items] = await readAgain(toNewsmlG2(story));
        expect(again && kept(again)).toEqual(kept(story));
        expect(items.flatMap(pictures)).toEqual(pictures(story));
      }),
      { numRuns: 60 },
    );
  });
});

describe('status and embargo', () => {
  const sample = async (change: Partial<Story>): Promise<Story> => {
    const [story] = await Promise.all(fc.sample(wireStory, { numRuns: 1, seed: 7 }));
    if (story === undefined) throw new Error('no sample');
    return { ...story, ...change };
  };
  const embargo = { status: 'embargoed', embargoedUntil: '2026-11-30T00:01:00Z' } as const;
  const killed = { status: 'killed', body: { html: '', text: '', words: 0 }, media: [] } as const;

  it('survive NewsML-G2', async () => {
    const [held] = await readAgain(toNewsmlG2(await sample({ ...embargo, media: [] })));
    expect(held).toMatchObject(embargo);
    const [withheld] = await readAgain(toNewsmlG2(await sample({ status: 'withheld', media: [] })));
    expect(withheld?.status).toBe('withheld');
    const [gone] = await readAgain(toNewsmlG2(await sample({ ...killed, media: [] })));
    expect(gone).toMatchObject({ status: 'killed', body: { text: '' } });
  });

  it.each([
    ['embargoed', embargo],
    ['withheld', { status: 'withheld' } as const],
    ['killed', { ...killed, media: [] }],
  ])('%s stories are not in feeds, which have no place for it', async (_name, change) => {
    const story = await sample(change);
    expect(toRss([story], HEAD)).not.toContain('<item>');
    expect(toAtom([story], HEAD)).not.toContain('<entry');
  });

  it('a kill is a tombstone in Atom (RFC 6721)', async () => {
    const story = await sample({ ...killed, media: [], versionCreated: '2026-11-24T09:30:00Z' });
    expect(toAtom([story], HEAD)).toContain(
      '<at:deleted-entry ref="story-1" when="2026-11-24T09:30:00Z"/>',
    );
  });

  it('a killed story has no text as plain text, an embargoed one says until when', async () => {
    const story = await sample({});
    expect(toPlainText({ ...story, ...killed, media: [] })).toMatch(/^KILLED: [^\n]+\n\n[^\n]+\n$/);
    expect(toPlainText({ ...story, ...embargo })).toMatch(
      /^EMBARGOED until 2026-11-30T00:01:00Z\n\n/,
    );
  });
});

describe('text that looks like markup', () => {
  it('does not come alive on the way out', async () => {
    const [story] = await Promise.all(fc.sample(wireStory, { numRuns: 1, seed: 3 }));
    const hostile = '</title><script>alert(1)</script> ]]> & \u0000 \ud800';
    const document = toRss([{ ...(story as Story), headlineRaw: hostile }], HEAD);
    expect(document).not.toContain('<script>');
    const [again] = await readAgain(document);
    expect(again?.headlineRaw).toContain('<script>alert(1)</script>');
  });
});
