import { describe, expect, it } from '@jest/globals';
import { backOffSeconds } from '../../../core/feed/backoff.ts';

const waits = (interval: number, id = 'kestrel-en') =>
  [1, 2, 3, 4, 5, 50, 5000].map((failures) => backOffSeconds({ id, interval }, failures));

describe('backOffSeconds', () => {
  it('takes the next turn after the first failure', () => {
    for (const interval of [5, 60, 300, 86_400]) {
      const wait = backOffSeconds({ id: 'kestrel-en', interval }, 1);
      expect(wait).toBeLessThanOrEqual(interval);
      expect(wait).toBeGreaterThanOrEqual(Math.floor(interval * 0.75));
    }
  });

  it('doubles, up to five minutes for a wire', () => {
    const [first = 0, second = 0, third = 0, , , ...later] = waits(60);
    expect(second / first).toBeCloseTo(2, 0);
    expect(third / second).toBeCloseTo(2, 0);
    for (const wait of later) {
      expect(wait).toBeLessThanOrEqual(300);
      expect(wait).toBeGreaterThanOrEqual(225);
    }
  });

  it.each([
    { interval: 300, cap: 1500 },
    { interval: 1800, cap: 3600 },
    { interval: 3600, cap: 3600 },
    { interval: 86_400, cap: 86_400 },
  ])(
    'waits at most $cap s for a feed of $interval s, however often it failed',
    ({ interval, cap }) => {
      expect(Math.max(...waits(interval))).toBeLessThanOrEqual(cap);
      expect(Math.max(...waits(interval))).toBeGreaterThanOrEqual(cap * 0.74);
    },
  );

  it('differs from feed to feed, and is the same for one feed', () => {
    const ids = Array.from({ length: 50 }, (_, n) => `feed-${n}`);
    const wait = (id: string) => backOffSeconds({ id, interval: 60 }, 10);
    expect(new Set(ids.map(wait)).size).toBeGreaterThan(20);
    expect(ids.map(wait)).toEqual(ids.map(wait));
  });
});
