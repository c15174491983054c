import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { detectFormat } from '../../../core/formats/detect.ts';
import { decode } from '../../../core/formats/encoding.ts';
import { jsonFeed } from '../../../core/formats/json-feed.ts';
import { parseXml } from '../../../core/formats/xml.ts';
import { sanitiseHtml } from '../../../core/html/sanitise.ts';
import { htmlToText } from '../../../core/html/text.ts';
import { processorTime } from '../../processor-time.ts';
import { guidsOf, numbered, readAtom, readRss, rssFeed } from './feed-sample.ts';

/**
 * Work that grows with the size takes well under a second for so much, work that grows with its square
 * more than the bound (deep HTML, before its depth was limited: five seconds).
 */
const SIZE = 300_000;
const BOUND_MS = 4000;

function repeated(piece: string): string {
  return piece.repeat(Math.ceil(SIZE / piece.length));
}

function timed(work: () => void): number {
  const start = processorTime();
  work();
  return processorTime() - start;
}

describe('the same piece again and again takes time by its size', () => {
  const pieces = [
    '<',
    '</',
    '<a',
    '<a ',
    '<a b="',
    '<a b=\'x" ',
    '<a b=c ',
    '<a b="<a c=\'" d=\'',
    '&',
    '&x;',
    '&#1;',
    '&amp',
    '<!--',
    '<![CDATA[',
    ']]>',
    '<?',
    '<!DOCTYPE',
    '<!DOCTYPE [',
    '<!DOCTYPE">',
    '<!D>',
    '<a>',
    '</a>',
    '<a></b>',
    '<b><i>',
    '<p><b>',
    '<item>',
    '</item>',
    '<item ',
    '</item',
    '<item></item>',
    '<item/>',
    '<item><!--',
    '<item><![CDATA[',
    '<item><title>x',
    '<item><![CDATA[</item>',
    '<x:y>',
    '<a xmlns:a="b">',
    '<div>',
    '<li>',
    '<table>',
    '<svg>',
    '<textarea>',
    '<script>',
    '<a href="<!---->',
    '\u0000',
    '\ud800',
    ' ',
    '\n',
    'x',
    '<__proto__>',
    '<category/><title/>',
    '{',
    '[{',
    '{"items":[',
    '"',
    '\\"',
  ];
  it.each(pieces)('%j', (piece) => {
    const text = repeated(piece);
    const work: [string, () => void][] = [
      ['rss', () => readRss(`<rss><channel><item><title>${text}`)],
      ['rss beside items', () => readRss(`<rss><channel>${text}`)],
      ['atom', () => readAtom(`<feed>${text.replaceAll('item', 'entry')}`)],
      ['json', () => jsonFeed.read({ text: `{"items":[${text}` })],
      ['xml', () => parseXml(text)],
      ['detect', () => detectFormat({ text })],
      ['clean', () => sanitiseHtml(text)],
      ['text', () => htmlToText(text)],
    ];
    const slow = work.filter(([, run]) => timed(run) > BOUND_MS).map(([name]) => name);
    expect(slow).toEqual([]);
  });
});

describe('hostile feeds', () => {
  it('an entity bomb stays what it is', () => {
    const bomb = Array.from(
      { length: 20 },
      (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
    );
    const read = readRss(
      `<!DOCTYPE rss [<!ENTITY l0 "ha">${bomb.join('')}]><rss><channel><item><guid>g</guid><title>&l20;</title></item></channel></rss>`,
    );
    expect(read.items).toMatchObject([{ guid: 'g', title: { value: '&l20;' } }]);
  });

  it('external entities and parameter entities are not looked at', () => {
    const read = readRss(
      '<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x"> %p; <!ENTITY f SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&f;</title></item></channel></rss>',
    );
    expect(read.items[0]?.title?.value).toBe('&f;');
  });

  it('ten thousand levels of nesting cost the nesting, not the feed', () => {
    const deep = `<item><guid>deep</guid><description>${'<x>'.repeat(10_000)}words${'</x>'.repeat(10_000)}</description></item>`;
    const read = readRss(rssFeed(numbered(1), deep, numbered(3)));
    expect(guidsOf(read)).toEqual(['wire-1', 'deep', 'wire-3']);
    expect(read.problems).toMatchObject([{ code: 'limit-reached', place: 'rss/channel/item[2]' }]);
  });

  it('a megabyte without a line break', () => {
    const words = 'word '.repeat(200_000);
    const read = readRss(
      rssFeed(numbered(1), `<item><guid>long</guid><description>${words}</description></item>`),
    );
    expect(read.items[1]?.summary?.value).toBe(words.trim());
    expect(read.problems).toEqual([]);
  });

  it('a thousand namespaces and a thousand attributes', () => {
    const many = Array.from(
      { length: 1000 },
      (_, index) => `xmlns:n${index}="urn:${index}" a${index}="${index}"`,
    ).join(' ');
    const read = readRss(
      `<rss ${many}><channel>${`<item ${many}><guid>g</guid><n7:x>1</n7:x></item>`.repeat(20)}</channel></rss>`,
    );
    expect(read.items).toHaveLength(20);
    expect(read.items[0]?.extensions).toEqual({ n7: { x: '1' } });
  });

  it('names that objects have for themselves', () => {
    const names = Object.getOwnPropertyNames(Object.prototype);
    const fields = names.map((name) => `<${name}>${name}</${name}><x ${name}="1"/>`).join('');
    const read = readRss(rssFeed(numbered(1), `<item><guid>g</guid>${fields}</item>`, numbered(3)));
    expect(guidsOf(read)).toContain('wire-1');
    expect(guidsOf(read)).toContain('wire-3');
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(names);
  });
});

describe('any change of a sample', () => {
  const samples = [
    'rss-2.0-agency.xml',
    'atom-1.0.xml',
    'rss-1.0.rdf',
    'rss-2.0-euc-kr.xml',
    'json-feed-1.1.json',
  ];

  it.each(samples)('%s is read or told, never thrown at, and its places are in it', (name) => {
    const decoded = decode(
      readFileSync(new URL(`../../../samples/formats/${name}`, import.meta.url)),
    );
    if (!decoded.ok) throw new Error(decoded.problem.message);
    const source = decoded.text;
    const junk = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.constantFrom(
        '<',
        '>',
        '</',
        '/>',
        '&',
        '<![CDATA[',
        ']]>',
        '<!--',
        '-->',
        '"',
        "'",
        '<item>',
        '</item>',
        '</entry>',
        '<entry>',
        '\u0000',
        '{',
        '}',
        ']',
        ',',
      ),
    );
    const change = fc.record({ at: fc.nat(source.length), drop: fc.nat(40), add: junk });
    return fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const text = changes.reduce(
          (whole, { at, drop, add }) => whole.slice(0, at) + add + whole.slice(at + drop),
          source,
        );
        const reader = detectFormat({ text });
        const read = await reader?.read({ text, url: 'https://feeds.example/' });
        for (const item of read?.items ?? []) {
          if (item.span) expect(item.span.end).toBeLessThanOrEqual(text.length);
        }
        for (const { line, message } of read?.problems ?? []) {
          expect(line ?? 1).toBeLessThanOrEqual(text.split('\n').length);
          expect(message).not.toContain('undefined');
        }
      }),
      { numRuns: 400 },
    );
  });
});
