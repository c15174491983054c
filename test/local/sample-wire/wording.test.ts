import { describe, expect, it } from '@jest/globals';
import type { ScriptedFeed, StoryTemplate } from '../../../local/sample-wire/script.ts';
import { rfc822, rfc3339 } from '../../../local/sample-wire/stamps.ts';
import {
  fill,
  wordsOfDay,
  wordsOfRun,
  wordsOfTemplate,
} from '../../../local/sample-wire/wording.ts';
import { FIRST_START } from './play.ts';

/** 2026-11-24T20:00:00Z: already the 25th in Seoul. */
const EVENING = FIRST_START + 12 * 3600;

describe('words', () => {
  it.each([
    ['yonhap', 'en', '+09:00', { date: 'Nov. 25', weekday: 'Wednesday', year: '2026' }],
    ['korean', 'ko', '+09:00', { date: '25일', weekday: '수요일', year: '2026' }],
    ['reuters', 'en', '+00:00', { date: 'Nov 24', weekday: 'Tuesday', year: '2026' }],
    ['reuters', 'en', '-21:00', { date: 'Nov 23', weekday: 'Monday', year: '2026' }],
  ] as const)('of the day by %s, %s, at %s', (months, language, offset, words) => {
    const feed = { months, language, offset } as unknown as ScriptedFeed;
    expect(wordsOfDay(feed, EVENING)).toEqual(words);
  });

  it('tell one run from another', () => {
    expect(wordsOfRun(FIRST_START)).toEqual({ run: '20261124080000' });
  });

  it('of a template follow from the step and stay within their range', () => {
    const template = {
      id: 'T{step}',
      numbers: { price: { from: 1000, to: 2000, decimals: 2 }, boats: { from: 3, to: 9 } },
      choices: { sky: ['clear', 'hazy'] },
    } as unknown as StoryTemplate;
    const all = Array.from({ length: 50 }, (_, step) => wordsOfTemplate(template, step));
    expect(all).toEqual(Array.from({ length: 50 }, (_, step) => wordsOfTemplate(template, step)));
    for (const { price, boats, sky } of all) {
      expect(price).toMatch(/^[12],\d{3}\.\d{2}$/);
      expect(boats).toMatch(/^[3-9]$/);
      expect(sky).toMatch(/^(clear|hazy)$/);
    }
    expect(new Set(all.map(({ price }) => price)).size).toBeGreaterThan(40);
    expect(new Set(all.map(({ sky }) => sky)).size).toBe(2);
  });

  it('fill their places, and a place without a word is an error', () => {
    expect(fill('SEOUL, {date} ({name})', { date: 'May 1', name: 'X' })).toBe('SEOUL, May 1 (X)');
    expect(() => fill('on {wekday}', { weekday: 'Monday' })).toThrow('{wekday}');
    expect(() => fill('{constructor}', Object.create(null))).toThrow('{constructor}');
  });
});

describe('stamps', () => {
  it.each([
    ['+09:00', 'Wed, 25 Nov 2026 05:00:00 +0900', '2026-11-25T05:00:00+09:00'],
    ['+00:00', 'Tue, 24 Nov 2026 20:00:00 +0000', '2026-11-24T20:00:00Z'],
    ['-03:30', 'Tue, 24 Nov 2026 16:30:00 -0330', '2026-11-24T16:30:00-03:30'],
  ] as const)('in the zone %s', (offset, rss, atom) => {
    expect(rfc822(EVENING, offset)).toBe(rss);
    expect(rfc3339(EVENING, offset)).toBe(atom);
  });
});
