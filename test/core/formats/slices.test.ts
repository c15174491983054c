import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sliceItems } from '../../../core/formats/slices.ts';

const slicesOf = (text: string): string[] =>
  sliceItems(text, 'item').items.map(({ start, end }) => text.slice(start, end));

describe('items in a text', () => {
  const cases: [string, string, string[]][] = [
    [
      'one after the other',
      '<r><item>1</item>\n<item>2</item></r>',
      ['<item>1</item>', '<item>2</item>'],
    ],
    ['with attributes and white space', '<item a="1"\n>1</item >', ['<item a="1"\n>1</item >']],
    ['empty', '<item/><item a="b" />', ['<item/>', '<item a="b" />']],
    ['with a prefix', '<x:item>1</x:item><item>no</item>', ['<x:item>1</x:item>']],
    ['not what only begins like one', '<items><itemized>1</itemized></items>', []],
    [
      'not in CDATA',
      '<item><![CDATA[</item><item>]]></item>',
      ['<item><![CDATA[</item><item>]]></item>'],
    ],
    [
      'not in a comment',
      '<!-- <item>0</item> --><item>1<!-- </item> --></item>',
      ['<item>1<!-- </item> --></item>'],
    ],
    ['not in a processing instruction', '<?php "<item>" ?><item>1</item>', ['<item>1</item>']],
    ['without their end tags', '<item>1<item>2</item>', ['<item>1', '<item>2</item>']],
    ['cut off', '<item>1</item><item>2', ['<item>1</item>', '<item>2']],
    ['end tags alone', '</item></item>', []],
    [
      'CDATA that never ends, before another item',
      '<item><![CDATA[1</item><item>2</item>',
      ['<item><![CDATA[1</item>', '<item>2</item>'],
    ],
    [
      'CDATA that never ends, before an item with CDATA',
      '<item><![CDATA[1</item><item><![CDATA[2]]></item>',
      ['<item><![CDATA[1</item>', '<item><![CDATA[2]]></item>'],
    ],
    [
      'a comment that never ends',
      '<item><!-- 1</item>\n<item>2</item>',
      ['<item><!-- 1</item>', '<item>2</item>'],
    ],
    [
      'CDATA that never ends, at the feed’s end',
      '<item><![CDATA[1</item></channel></rss>',
      ['<item><![CDATA[1</item>'],
    ],
  ];
  it.each(cases)('%s', (_name, text, expected) => {
    expect(slicesOf(text)).toEqual(expected);
  });

  it('tells how each one ends', () => {
    const { items } = sliceItems('<item>1</item><item>2<item>3', 'item');
    expect(items.map(({ ending }) => ending)).toEqual(['end-tag', 'next-item', 'cut-off']);
  });

  it('the frame is what is left', () => {
    expect(sliceItems('<r>a<item>1</item>b<item>2</item>c</r>', 'item').frame).toBe('<r>abc</r>');
  });

  it('slices lie one behind the other, whatever comes', () => {
    const piece = fc.constantFrom(
      '<item>',
      '</item>',
      '<item/>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<?',
      '?>',
      '<item',
      '<',
      '>',
      'x',
      '</channel>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const { items, frame } = sliceItems(text, 'item');
        let at = 0;
        for (const { start, end } of items) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.startsWith('<item', start)).toBe(true);
          at = end;
        }
        const inItems = items.reduce((sum, { start, end }) => sum + end - start, 0);
        expect(frame.length + inItems).toBe(text.length);
      }),
      { numRuns: 1000 },
    );
  });
});
