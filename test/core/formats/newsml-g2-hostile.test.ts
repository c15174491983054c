import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { processorTime } from '../../processor-time.ts';
import { item, message, read, xhtml } from './newsml-g2-message.ts';

describe('hostile messages', () => {
  const sample = readFileSync(
    new URL('../../../samples/formats/newsml-g2-message.xml', import.meta.url),
    'utf8',
  );

  it('any change of a message is read without an error', () => {
    const change = fc.record({
      at: fc.nat(sample.length),
      drop: fc.nat(400),
      add: fc.constantFrom(
        '',
        '<',
        '</newsItem>',
        '<newsItem>',
        '<![CDATA[',
        ']]>',
        '<!--',
        '<inlineXML>',
        '</inlineXML>',
        '&',
        '"',
        '<p>',
        '<__proto__>',
      ),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const text = changes.reduce(
          (now, { at, drop, add }) => now.slice(0, at) + add + now.slice(at + drop),
          sample,
        );
        const { items, problems } = read(text);
        expect(items.length + problems.length).toBeGreaterThan(0);
        for (const { span } of items) expect(text.slice(span?.start, span?.end)).toMatch(/^<\w/);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['items', message('<newsItem>'.repeat(20_000))],
    ['CDATA', message('<newsItem><![CDATA['.repeat(20_000))],
    ['CDATA closed once', message(`${'<newsItem><![CDATA[</newsItem>'.repeat(20_000)}]]>`)],
    ['comments', message('<newsItem><!--'.repeat(20_000))],
    ['inlineXML', message(`<newsItem>${'<inlineXML>'.repeat(20_000)}`)],
    [
      'subjects',
      message(item({ contentMeta: '<subject qcode="a:b"><broader/></subject>'.repeat(10_000) })),
    ],
    ['notes', message(item({ itemMeta: '<edNote>a</edNote>'.repeat(10_000) }))],
    [
      'names',
      message(
        item({ contentMeta: '<altId type="a">1</altId><altId type="a">2</altId>'.repeat(10_000) }),
      ),
    ],
    [
      'groups',
      message(
        item({
          item: `<groupSet>${Array.from({ length: 5000 }, (_, n) => `<group id="g${n}"><groupRef idref="g${n + 1}"/></group>`).join('')}</groupSet>`,
        }),
      ),
    ],
    ['depth', message(item({ contentSet: xhtml('<div>'.repeat(5000)) }))],
    ['indents', message(item({ contentSet: xhtml(`<p>${'\n    '.repeat(20_000)}</p>`) }))],
    [
      'pictures',
      message(
        item({ itemMeta: '<link residref="p"/>'.repeat(5000) }),
        item({
          attributes: 'guid="p"',
          itemMeta: '<itemClass qcode="n:picture"/>',
          contentSet: '<remoteContent href="a"/>'.repeat(5000),
        }),
      ),
    ],
  ])('many %s end quickly', (_what, text) => {
    const begin = processorTime();
    read(text);
    expect(processorTime() - begin).toBeLessThan(3000);
  });
});
