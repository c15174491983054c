import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readRetryAfter } from '../../../core/feed/retry-after.ts';
import { NOW } from './samples.ts';

describe('readRetryAfter', () => {
  it.each([
    ['120', 120],
    [' 120 ', 120],
    ['0', 0],
    ['Mon, 02 Mar 2026 09:35:00 GMT', 300],
    ['Monday, 02-Mar-26 09:35:00 GMT', 300],
    ['Mon Mar  2 09:35:00 2026', 300],
    ['Mon, 02 Mar 2026 09:00:00 GMT', 0],
    ['Thursday, 01-Jan-98 00:00:00 GMT', 0],
    [undefined, undefined],
    ['', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['Mon, 02 Foo 2026 09:35:00 GMT', undefined],
    ['Mon, 02 Mar 2026 09:35:00 CET', undefined],
    ['99999999999999999999', undefined],
  ])('%j is %j seconds', (value, expected) => {
    expect(readRetryAfter(value, NOW)).toBe(expected);
  });

  it('reads any text without throwing, and never gives a negative or broken number', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const seconds = readRetryAfter(text, NOW) ?? 0;
        expect(Number.isSafeInteger(seconds) && seconds >= 0).toBe(true);
      }),
    );
  });
});
