import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { findItems } from '../../../core/formats/find-items.ts';
import { readPayload } from '../../../core/read-payload.ts';
import { type Explanation, explain } from '../../../core/story/explain.ts';
import { reasonOf } from '../../../core/story/rules.ts';

async function explained(bytes: Uint8Array): Promise<Explanation[][]> {
  const { stories, feed } = await readPayload(bytes, { memory: false });
  const { items } = await findItems(bytes, { memory: false });
  const byPlace = new Map(items.map((item) => [item.place, item]));
  return stories.flatMap((story) => {
    const item = byPlace.get(story.raw.item);
    return item === undefined ? [] : [explain(story, item, feed)];
  });
}

const FEED = `<rss version="2.0"><channel><title>Harbor</title><language>KO_kr</language><copyright>(c) Harbor</copyright>
<item><title>(속보) 등대 다시 불 밝힌다</title><category>사회</category><guid isPermaLink="false">h1</guid>
<pubDate>Tue, 24 Nov 2026 18:00:00 +0900</pubDate><description>등대가 다시 불을 밝힌다.</description></item></channel></rss>`;

describe('what a field was, what it became, and why', () => {
  it('is told with the places where it was supplied', async () => {
    const [fields = []] = await explained(new TextEncoder().encode(FEED));
    const of = (name: string) => fields.find(({ field }) => field === name);
    expect(of('headline')).toEqual({
      field: 'headline',
      was: [{ from: 'title', text: '(속보) 등대 다시 불 밝힌다' }],
      became: '등대 다시 불 밝힌다',
      rule: 'markers-removed',
      reason: reasonOf('headline', 'markers-removed'),
    });
    expect(of('language')).toMatchObject({
      was: [{ from: 'feed', text: 'KO-kr' }],
      became: 'ko-KR',
      rule: 'feed',
    });
    expect(of('subjects')).toMatchObject({
      was: [{ from: 'subject', text: '사회' }],
      became: [{ name: '사회' }, { scheme: 'medtop', code: '14000000', mappedFrom: '사회' }],
      rule: 'media-topics-added',
    });
    expect(of('firstCreated')).toMatchObject({
      became: '2026-11-24T09:00:00Z',
      rule: 'time-in-utc',
    });
    expect(of('rights')).toMatchObject({
      was: [{ from: 'feed', text: '(c) Harbor' }],
      rule: 'feed',
    });
  });

  it('says how the copy writes what was read out of it', async () => {
    const signed = FEED.replace('밝힌다.<', '밝힌다. (Yonhap)<');
    const [fields = []] = await explained(new TextEncoder().encode(signed));
    expect(fields.find(({ field }) => field === 'credit')).toMatchObject({
      was: [{ from: 'copy', text: '(Yonhap)' }],
      rule: 'sign-off',
    });
  });

  it('leaves out what nobody supplied and the story does not have', async () => {
    const [fields = []] = await explained(new TextEncoder().encode(FEED));
    const names = fields.map(({ field }) => field);
    expect(names).not.toContain('people');
    expect(names).not.toContain('body');
    expect(new Set(names).size).toBe(names.length);
  });

  it('has a reason for every rule, in every sample', async () => {
    const samples = new URL('../../../samples/formats/', import.meta.url);
    for (const name of readdirSync(samples)) {
      const all = await explained(readFileSync(new URL(name, samples)));
      for (const { field, rule, reason } of all.flat()) {
        expect([name, field, rule, reason]).toEqual([
          name,
          field,
          rule,
          expect.stringMatching(/.\.$/),
        ]);
      }
    }
  });

  it('takes no name of all objects for a rule', () => {
    expect(reasonOf('constructor', 'toString')).toBeUndefined();
    expect(reasonOf('headline', '__proto__')).toBeUndefined();
  });
});
