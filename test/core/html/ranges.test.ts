import { describe, expect, it } from '@jest/globals';
import { withoutRanges } from '../../../core/html/ranges.ts';

describe('withoutRanges', () => {
  it.each([
    ['none', [], '0123456789'],
    ['one in the middle', [[3, 5]], '01256789'],
    [
      'several, up to both ends',
      [
        [0, 2],
        [4, 5],
        [8, 10],
      ],
      '23567',
    ],
    [
      'one inside another',
      [
        [2, 8],
        [3, 4],
        [8, 9],
      ],
      '019',
    ],
    ['an empty one', [[4, 4]], '0123456789'],
  ])('%s', (_what, ranges, kept) => {
    const cut = ranges.map(([start = 0, end = 0]) => ({ start, end }));
    expect(withoutRanges('0123456789', cut)).toBe(kept);
  });
});
