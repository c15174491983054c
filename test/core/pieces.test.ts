import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { beforeReference, behindWord, rewritten } from '../../core/pieces.ts';

const LONG = 200_000;
const long = (text: string) => text.repeat(Math.ceil(LONG / text.length));

describe('a text rewritten in pieces is what it is when it is rewritten at once', () => {
  const decode = (text: string) => text.replace(/&(#?\w{1,31});/g, '[$1]');
  const collapse = (text: string) => text.replace(/\s+/g, ' ');
  const drop = (text: string) =>
    text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
  const cases = [
    ['references', decode, beforeReference, fc.constantFrom('&', '&lt;', 'a', '&#x41;', ';', ' ')],
    ['white space', collapse, behindWord, fc.constantFrom(' ', '\n', 'a', '\u00a0', '한')],
    ['halves of pairs', drop, undefined, fc.constantFrom('\ud83d', '\ude00', 'a', '😀')],
  ] as const;
  it.each(cases)('%s', (_, rewrite, seam, unit) => {
    const texts = fc
      .array(unit, { minLength: 1, maxLength: 40 })
      .map((units) => long(units.join('')));
    fc.assert(
      fc.property(texts, fc.nat(40), (text, offset) => {
        const shifted = 'x'.repeat(offset) + text;
        expect(rewritten(shifted, rewrite, seam) === rewrite(shifted)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

it('every piece is short', () => {
  let longest = 0;
  rewritten(long('word '), (piece) => {
    longest = Math.max(longest, piece.length);
    return piece;
  });
  expect(longest).toBeLessThan(70_000);
});
