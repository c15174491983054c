/** Where parsers of feeds disagree, and what Wiredesk does: one case a rule, from bytes to story. */
import { describe, expect, it } from '@jest/globals';
import { type ReadResult, readPayload } from '../../../core/read-payload.ts';
import type { Story } from '../../../core/story/story.ts';
import { atomFeed, rssFeed } from './feed-sample.ts';

const HINTS = { url: 'https://wire.example/feed/rss.xml', receivedAt: '2026-11-24T09:00:00Z' };

function read(text: string): Promise<ReadResult> {
  return readPayload(new TextEncoder().encode(text), HINTS);
}

describe('an item', () => {
  const cases: [string, string, Partial<Story>, (keyof Story)[]][] = [
    [
      'rule 1: pubDate is the first publication, dc:date the version',
      '<pubDate>Tue, 24 Nov 2026 08:00:00 GMT</pubDate><dc:date>2026-11-24T08:30:00Z</dc:date>',
      { firstCreated: '2026-11-24T08:00:00Z', versionCreated: '2026-11-24T08:30:00Z' },
      [],
    ],
    [
      'rule 2: no date is no date, never now',
      '<link>/7</link>',
      {},
      ['firstCreated', 'versionCreated'],
    ],
    [
      'rule 3: a date that cannot be read is absent',
      '<pubDate>yesterday at noon</pubDate>',
      {},
      ['firstCreated'],
    ],
    ['rule 4: of two titles the first', '<title>Second</title>', { headline: 'First' }, []],
    [
      'rule 5: all creators are kept',
      '<dc:creator>Ok Se-a</dc:creator><author>ko@wire.example (Ko Bin)</author>',
      {
        byline: {
          text: 'Ko Bin, Ok Se-a',
          authors: [{ name: 'Ko Bin', email: 'ko@wire.example' }, { name: 'Ok Se-a' }],
        },
      },
      [],
    ],
    [
      'rule 6: a caption, its credit and its copyright stay with their picture',
      '<media:content url="https://w.example/p.jpg"><media:title>T</media:title><media:description>The pier</media:description><media:credit>Ok Se-a</media:credit><media:copyright>(c) Desk</media:copyright></media:content>',
      {},
      ['summary', 'credit'],
    ],
    [
      'rule 7: the guid as it was given',
      '<guid isPermaLink="false"> Tag:W,2026:/7?A=%41 </guid>',
      { guid: 'Tag:W,2026:/7?A=%41' },
      [],
    ],
    [
      'rule 8: without a guid the link in its canonical form',
      '<link>https://WIRE.example:443/7</link>',
      { guid: 'https://wire.example/7' },
      [],
    ],
    [
      'rule 9: query strings stay as they are',
      '<link>https://wire.example/?a=1&copy=2&lt=3&amp;reg=4</link>',
      { link: 'https://wire.example/?a=1&copy=2&lt=3&reg=4' },
      [],
    ],
    [
      'rule 10: unknown vocabularies are kept',
      '<x:desk xmlns:x="urn:x" k="v">Sea</x:desk>',
      { extensions: { x: { desk: { value: 'Sea', attributes: { k: 'v' } } } } },
      [],
    ],
  ];
  it.each(cases)('%s', async (_name, fields, expected, absent) => {
    const { stories } = await read(rssFeed(`<item><title>First</title>${fields}</item>`));
    expect(stories).toHaveLength(1);
    expect(stories[0]).toMatchObject(expected);
    for (const field of absent) expect(stories[0]).not.toHaveProperty(field);
  });

  it('rule 11: a guid that stands twice: the second has its link as well', async () => {
    const item = (number: number) =>
      `<item><title>Story ${number}</title><guid isPermaLink="false">same</guid><link>https://wire.example/${number}</link></item>`;
    const { stories } = await read(rssFeed(item(1), item(2)));
    expect(stories.map(({ guid }) => guid)).toEqual(['same', 'same https://wire.example/2']);
    expect(new Set(stories.map(({ id }) => id)).size).toBe(2);
  });

  it('rule 12: an entry of Atom without `published` has no first publication', async () => {
    const { stories } = await read(
      atomFeed('<entry><id>1</id><title>t</title><updated>2026-11-24T08:00:00Z</updated></entry>'),
    );
    expect(stories[0]).toMatchObject({ versionCreated: '2026-11-24T08:00:00Z' });
    expect(stories[0]).not.toHaveProperty('firstCreated');
  });
});

/** What must be in no story, whatever field it came by. */
const ALIVE =
  /<script|<style|<iframe|<object|<embed|<svg|<math|<base|<meta|<link|<form|<input|\son\w+=|javascript:|vbscript:|data:|style=|srcdoc/i;

describe('what is alive in HTML', () => {
  const hostile = [
    '<script>x()</script>',
    '<img src="/p.jpg" onerror="x()">',
    '<p onclick="x()" style="background:url(javascript:x)">p</p>',
    '<a href="javascript:x()">a</a>',
    '<a href=" JaVa\tScRiPt:x()">a</a>',
    '<a href="&#106;avascript:x()">a</a>',
    '<a href="vbscript:x">a</a>',
    '<img src="data:image/svg+xml;base64,PHN2Zz4=">',
    '<svg onload="x()"><a xlink:href="javascript:x()">s</a></svg>',
    '<math><mi xlink:href="javascript:x()">m</mi></math>',
    '<base href="https://evil.example/">',
    '<meta http-equiv="refresh" content="0;url=javascript:x()">',
    '<link rel="stylesheet" href="https://evil.example/x.css">',
    '<form action="javascript:x()"><input type="image" src="x" onfocus="x()"></form>',
    '<iframe srcdoc="<script>x()</script>"></iframe>',
    '<object data="javascript:x()"></object><embed src="javascript:x()">',
    '<style>@import "https://evil.example/x.css";</style>',
    '<div style="width: expression(x())">d</div>',
    '<template><script>x()</script></template>',
    '<noscript><p title="</noscript><img src=x onerror=x()>"></noscript>',
    '<textarea><img src=x onerror=x()></textarea>',
    '<!--><img src=x onerror=x()>-->',
    '<scr<script>ipt>x()</scr</script>ipt>',
    '<<script>script>x()<</script>/script>',
    '<img """><script>x()</script>">',
    '<a href="https://ok.example/" target="_blank" ping="https://evil.example/">a</a>',
    '<video poster="javascript:x()" src="javascript:x()" onplay="x()">v</video>',
    '<table background="javascript:x()"><tr><td>t</td></tr></table>',
  ];
  const carriers: [string, (html: string) => string][] = [
    [
      'content:encoded',
      (html) =>
        rssFeed(
          `<item><title>t</title><content:encoded><![CDATA[${html}]]></content:encoded></item>`,
        ),
    ],
    [
      'description',
      (html) =>
        rssFeed(`<item><title>t</title><description><![CDATA[${html}]]></description></item>`),
    ],
    ['title', (html) => rssFeed(`<item><title><![CDATA[${html}]]></title></item>`)],
    [
      'Atom html',
      (html) =>
        atomFeed(`<entry><id>1</id><content type="html"><![CDATA[${html}]]></content></entry>`),
    ],
    [
      'Atom base64',
      (html) =>
        atomFeed(
          `<entry><id>1</id><content mode="base64" type="text/html">${btoa(html)}</content></entry>`,
        ),
    ],
    [
      'Atom xhtml',
      (html) =>
        atomFeed(
          `<entry><id>1</id><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${html}</div></content></entry>`,
        ),
    ],
  ];
  const cases = carriers.flatMap(([name, carry]) =>
    hostile.map((html, index): [string, string, string] => [
      name,
      `quirk ${index + 1}: ${html}`,
      carry(html),
    ]),
  );
  it.each(cases)('%s, %s', async (_carrier, _name, feed) => {
    const { stories } = await read(feed);
    for (const { body } of stories) {
      // What stands in a tooltip is text.
      const tags = body.html.replace(/ title="[^"<>]*"/g, '').match(/<[^>]*>/g) ?? [];
      expect(tags.join('\n')).not.toMatch(ALIVE);
    }
    expect(stories.map(({ link }) => link).join()).not.toMatch(ALIVE);
  });

  const addresses: [string, string][] = [
    ['quirk 40: a link', '<link>javascript:x()</link>'],
    ['quirk 41: a guid', '<guid>javascript:x()</guid>'],
    ['quirk 42: Atom’s link', '<atom:link href="data:text/html,x"/>'],
    ['quirk 43: an enclosure', '<enclosure url="javascript:x()" type="image/jpeg"/>'],
    ['quirk 44: a media object', '<media:content url="data:image/png;base64,AA"/>'],
    ['quirk 45: a thumbnail', '<media:thumbnail url="vbscript:x"/>'],
    [
      'quirk 46: a picture',
      '<image>file:///etc/passwd</image><itunes:image href="javascript:x()"/>',
    ],
    ['quirk 47: a base', '<link xml:base="javascript:x/">//</link>'],
  ];
  it.each(addresses)('%s leads nowhere', async (_name, fields) => {
    const { stories } = await read(rssFeed(`<item><title>t</title>${fields}</item>`));
    expect(stories[0]).not.toHaveProperty('link');
    expect(stories[0]?.media).toEqual([]);
  });
});

describe('more parts than a call may have arguments', () => {
  const many = 150_000;
  const cases: [string, string][] = [
    ['quirk 50: pictures that are none', '<image>x</image>'.repeat(many)],
    [
      'quirk 51: parts of a media object',
      `<media:content url="https://w.example/p.jpg">${'<media:hash>x</media:hash>'.repeat(many)}</media:content>`,
    ],
  ];
  it.each(cases)('%s', async (_name, fields) => {
    const { stories } = await read(rssFeed(`<item><title>t</title>${fields}</item>`));
    expect(stories).toHaveLength(1);
  });
});
