/** Whatever the text: the answer is well formed, and comes in time. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agencies } from '../../../../core/agencies/agencies.ts';
import { type CreditContext, parseCredit } from '../../../../core/copy/credit.ts';
import { processorTime } from '../../../processor-time.ts';

const CONTEXTS: CreditContext[] = ['caption', 'creditline', 'signoff', 'byline'];

describe('any text at all', () => {
  const piece = fc.constantFrom(
    '/',
    ' / ',
    '-',
    ' - ',
    '=',
    '|',
    ', ',
    '. ',
    '(',
    ')',
    '[',
    ']',
    '©',
    '\n',
    '\u0000',
    'via ',
    'Photo by ',
    'Courtesy of ',
    'Captured from ',
    'Reuters',
    'AP Photo',
    'Yonhap',
    '연합뉴스',
    '서울',
    '사진=',
    '제공',
    '新华社',
    '摄',
    'Pool',
    'Jane Doe',
    'KCNA',
    'NO ARCHIVES',
    ' OUT',
    'JAPAN',
    'this photo provided by ',
    '2024 ',
    'U.S. ',
    '\u0301',
    '\u1161',
    '＝',
    '"',
    '@',
  );
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  );

  it('gives a well-formed answer', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom(...CONTEXTS), (text, context) => {
        const parsed = parseCredit(text, { context });
        const names = agencies.map(({ name }) => name);
        for (const source of parsed.sources) expect(names).toContain(source);
        expect(new Set(parsed.sources).size).toBe(parsed.sources.length);
        expect(parsed.flags).toEqual([...new Set(parsed.flags)].sort());
        expect(parsed.provider).not.toBe('');
        expect('caption' in parsed).toBe(context === 'caption');
        if (parsed.caption !== undefined) {
          expect(text).toContain(parsed.caption);
          expect(parsed.caption).toBe(parsed.caption.trim());
        }
      }),
      { numRuns: 3000 },
    );
  });

  it.each(
    [
      '(',
      ')',
      '. ',
      '/ ',
      '-',
      '=',
      '© ',
      '\n',
      ' ',
      'A ',
      '"',
      'a@',
      '(END)',
      '(Yonhap) ',
      'this photo ',
      '사진=연합뉴스 ',
      'photo provided on ',
      'NEW OUT ',
      'NO ARCHIVES ',
      '新华社记者 ',
      'e\u0301',
    ].map((unit) => [unit]),
  )('of 100 KB of %j is read in no time', (unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    const started = processorTime();
    for (const context of CONTEXTS) parseCredit(text, { context });
    // A quadratic step takes seconds here.
    expect(processorTime() - started).toBeLessThan(1000);
  });
});
