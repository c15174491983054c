import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { wrap } from '../../../bin/print/wrap.ts';

describe('text in lines of a width', () => {
  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['등대 다시 켜진다', 9, ['등대 다시', '켜진다']],
    ['등대등대등대', 5, ['등대', '등대', '등대']],
    ['abcdefgh', 3, ['abc', 'def', 'gh']],
    ['one\ntwo', 10, ['one', 'two']],
    ['', 10, ['']],
  ])('%j in %d', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it('keeps every sign, and no line is wider', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '등', ' ', '火', '-'), maxLength: 80 });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 20 }), (written, width) => {
        const lines = wrap(written, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(written.replaceAll(' ', ''));
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
