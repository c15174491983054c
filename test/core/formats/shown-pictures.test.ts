/** Pictures inside the HTML of a summary, which the story has as a text. */
import { describe, expect, it } from '@jest/globals';
import { atomEntry, rssItem } from './feed-sample.ts';

const description = (html: string): string => `<description><![CDATA[${html}]]></description>`;
const addresses = (fields: string): unknown[] => rssItem(fields).media.map(({ url }) => url);

describe('pictures that only a summary shows', () => {
  const cases: [string, string, string[]][] = [
    [
      'quirk 152: one with its address relative',
      description('<img src="/p.jpg" alt="x"> The pier'),
      ['https://wire.example/p.jpg'],
    ],
    [
      'quirk 153: each once',
      description('<img src="/p.jpg"><img src="/q.jpg"><img src="/p.jpg">The pier'),
      ['https://wire.example/p.jpg', 'https://wire.example/q.jpg'],
    ],
    [
      'quirk 154: counters, marks and scripts are none',
      description(
        '<img src="https://feeds.feedburner.com/~r/x/1" height="1" width="1"><img src="https://feeds.feedburner.com/~ff/x"><img src="/c.gif" width="1"><img src="javascript:x()">The pier',
      ),
      [],
    ],
    [
      'quirk 155: none beside media of its own',
      `${description('<img src="/p.jpg">')}<enclosure url="https://w.example/e.jpg" type="image/jpeg"/>`,
      ['https://w.example/e.jpg'],
    ],
    [
      'quirk 156: none beside a body',
      `${description('<img src="/p.jpg">')}<content:encoded>Text</content:encoded>`,
      [],
    ],
  ];
  it.each(cases)('%s', (_name, fields, expected) => {
    expect(addresses(fields)).toEqual(expected);
  });

  it('quirk 157: in Atom as well', () => {
    const { media } = atomEntry('<summary type="html">&lt;img src="/p.jpg"&gt; Pier</summary>');
    expect(media).toEqual([{ type: 'picture', url: 'https://wire.example/p.jpg', credits: [] }]);
  });

  it('a credit beside them is the story’s still', () => {
    const item = rssItem(
      `${description('<img src="/p.jpg">')}<media:credit>Ma Do-yun</media:credit>`,
    );
    expect(item.creditLine).toBe('Ma Do-yun');
  });
});
