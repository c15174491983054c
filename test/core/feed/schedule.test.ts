import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FeedDefinition } from '../../../core/feed/definition.ts';
import { dueFeeds, epochMinute, isSuperseded } from '../../../core/feed/schedule.ts';
import { FEED, NOW } from './samples.ts';

const MINUTE = epochMinute(NOW);

/** Seconds since 1970 at which a feed is polled, over some minutes. */
function pollTimes(feed: FeedDefinition, minutes: number): number[] {
  return Array.from({ length: minutes }, (_, offset) => MINUTE + offset).flatMap((minute) =>
    dueFeeds([feed], minute).map(({ delaySeconds }) => minute * 60 + delaySeconds),
  );
}

describe('dueFeeds', () => {
  it.each([
    { interval: 60, minutes: 1, polls: 1 },
    { interval: 300, minutes: 5, polls: 1 },
    { interval: 300, minutes: 60, polls: 12 },
    { interval: 3600, minutes: 60, polls: 1 },
    { interval: 86_400, minutes: 1440, polls: 1 },
    { interval: 30, minutes: 1, polls: 2 },
    { interval: 20, minutes: 1, polls: 3 },
    { interval: 5, minutes: 1, polls: 12 },
    { interval: 45, minutes: 3, polls: 4 },
    { interval: 90, minutes: 3, polls: 2 },
  ])(
    'polls a feed of $interval s $polls times in $minutes minutes',
    ({ interval, minutes, polls }) => {
      expect(pollTimes({ ...FEED, interval }, minutes)).toHaveLength(polls);
    },
  );

  it('polls any feed 60 times in as many minutes as its interval has seconds, evenly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 400 }), fc.string({ minLength: 1 }), (interval, id) => {
        const times = pollTimes({ ...FEED, id, interval }, interval);
        expect(times).toHaveLength(60);
        const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
        // Starts lie on a grid of five seconds, so a gap may be off by less than one step of it.
        expect(gaps.every((gap) => Math.abs(gap - interval) < 5)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('spreads many feeds over their interval instead of polling them at once', () => {
    const feeds = Array.from({ length: 1000 }, (_, n) => ({
      ...FEED,
      id: `feed-${n}`,
      interval: 300,
    }));
    const counts = [0, 1, 2, 3, 4].map((offset) => dueFeeds(feeds, MINUTE + offset).length);
    expect(counts.reduce((sum, count) => sum + count)).toBe(1000);
    expect(Math.min(...counts)).toBeGreaterThan(150);
    expect(Math.max(...counts)).toBeLessThan(250);
  });

  it('gives the same answer for the same minute, so that a second event changes nothing', () => {
    expect(dueFeeds([FEED], MINUTE)).toEqual(dueFeeds([FEED], MINUTE));
  });

  it('leaves paused feeds out', () => {
    expect(dueFeeds([{ ...FEED, paused: true }], MINUTE)).toEqual([]);
  });

  it('holds a poll back by less than the minute, on a grid of five seconds', () => {
    const delays = Array.from({ length: 200 }, (_, n) => ({
      ...FEED,
      id: `feed-${n}`,
      interval: 20,
    }))
      .flatMap((feed) => dueFeeds([feed], MINUTE))
      .map(({ delaySeconds }) => delaySeconds);
    expect(delays.every((delay) => delay >= 0 && delay < 60 && delay % 5 === 0)).toBe(true);
    expect(new Set(delays).size).toBe(12);
  });
});

describe('isSuperseded', () => {
  it.each([
    { interval: 60, minutesOld: 0, superseded: false },
    { interval: 60, minutesOld: 9, superseded: false },
    { interval: 60, minutesOld: 11, superseded: true },
    { interval: 3600, minutesOld: 30, superseded: false },
    { interval: 3600, minutesOld: 62, superseded: true },
  ])(
    'a poll of a feed of $interval s after $minutesOld minutes: $superseded',
    ({ interval, minutesOld, superseded }) => {
      const feed = { ...FEED, interval };
      expect(isSuperseded(feed, NOW - minutesOld * 60_000, NOW)).toBe(superseded);
    },
  );
});
