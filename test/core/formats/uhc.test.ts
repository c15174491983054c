import { describe, expect, it } from '@jest/globals';
import { decodeUhc } from '../../../core/formats/uhc.ts';

describe('code page 949', () => {
  // Cells and syllables as Microsoft's table of the code page has them, its corners among them.
  const cells: [string, number, string][] = [
    ['the first', 0x8141, '갂'],
    ['at the end of the capitals', 0x815a, '갴'],
    ['the first of the small letters', 0x8161, '갵'],
    ['the first beyond ASCII', 0x8181, '걖'],
    ['in the word for a Thai soup', 0x8c63, '똠'],
    ['the last of the long rows', 0xa0fe, '좤'],
    ['the first of the short rows', 0xa141, '좥'],
    ['the last', 0xc652, '힣'],
  ];
  const mark = (cell: number): Uint8Array => Uint8Array.from([cell >> 8, cell & 0xff]);

  it.each(cells)('%s', (_name, cell, syllable) => {
    expect(decodeUhc(mark(cell), true)).toBe(syllable);
  });

  it('has every syllable of Unicode once', () => {
    const syllables = new Set<string>();
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x41; trail <= 0xfe; trail++) {
        const text = decodeUhc(Uint8Array.from([lead, trail]), true);
        if (text !== undefined && /^[가-힣]$/.test(text)) syllables.add(text);
      }
    }
    expect(syllables.size).toBe(11_172);
  });

  it('goes with ASCII and KS X 1001', () => {
    const bytes = Uint8Array.from([0x61, 0x8c, 0x63, 0xb5, 0xee, 0x62]);
    expect(decodeUhc(bytes, true)).toBe('a똠등b');
  });

  it.each([[[0xff]], [[0x80, 0x41]], [[0xb5]], [[0xc6, 0x53]]])('has no %j', (bytes) => {
    expect(decodeUhc(Uint8Array.from(bytes), true)).toBeUndefined();
    expect(decodeUhc(Uint8Array.from(bytes), false)).toContain('\ufffd');
  });
});
