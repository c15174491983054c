import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newsmlG2 } from '../../../core/formats/newsml-g2.ts';
import { item, message, NAR, read, readOne, rest, xhtml } from './newsml-g2-message.ts';

const place = (type: string, qcode: string, name: string) =>
  `<subject type="${type}" qcode="${qcode}"><name>${name}</name></subject>`;

describe('detection', () => {
  it.each([
    ['a message', `<?xml version="1.0"?><!-- x --><newsMessage xmlns="${NAR}"/>`, true],
    ['a message without a namespace', '<newsMessage><itemSet/></newsMessage>', true],
    ['an item', `<newsItem xmlns="${NAR}"/>`, true],
    ['a package under a prefix', `<g2:packageItem xmlns:g2="${NAR}"/>`, true],
    ['a root of its own', `<delivery xmlns="${NAR.slice(0, -1)}"><newsItem/></delivery>`, true],
    ['NewsML 1', '<NewsML><NewsItem/></NewsML>', false],
    ['an item of NewsML 1', '<NewsItem/>', false],
    ['RSS', '<rss><channel/></rss>', false],
    ['JSON', '{"a": "<newsMessage>"}', false],
    ['nothing', '', false],
  ])('%s', (_what, text, expected) => {
    expect(newsmlG2.detect({ text })).toBe(expected);
  });
});

describe('items of a message', () => {
  const broken =
    '<newsItem guid="urn:x:bad"><contentMeta><headline>A<slugline>B</slugline></contentMeta></newsItem>';
  const names = (text: string) => read(text).items.map(({ guid }) => guid);

  it('quirk 1: a message mixes items of all kinds, each with its place', () => {
    const kinds = ['newsItem', 'packageItem', 'conceptItem', 'planningItem', 'knowledgeItem'];
    const { items, problems } = read(message(...kinds.map((name) => item({ name })), item()));
    expect(items.map((one) => one.place)).toEqual([
      ...kinds.map((name) => `newsMessage/itemSet/${name}[1]`),
      'newsMessage/itemSet/newsItem[2]',
    ]);
    expect(problems).toEqual([]);
  });

  it('quirk 2: one broken item costs one problem', () => {
    const { items, problems } = read(message(item(), broken, item({ attributes: 'guid="b"' })));
    expect(items.map(({ guid }) => guid)).toEqual(['urn:x:1', 'b']);
    expect(problems).toMatchObject([
      {
        code: 'item-unreadable',
        severity: 'lost',
        place: 'newsMessage/itemSet/newsItem[2]',
        line: 2,
      },
    ]);
  });

  it.each([
    ['in CDATA', '<inlineData><![CDATA[<p>a</p></newsItem><newsItem guid="no">]]></inlineData>'],
    ['in a comment', '<!-- </newsItem><newsItem guid="no"> -->'],
    ['in another message', `<inlineXML>${message(item({ attributes: 'guid="no"' }))}</inlineXML>`],
  ])('quirk 3: tags of items %s are none', (_what, contentSet) => {
    expect(names(message(item({ contentSet }), item({ attributes: 'guid="b"' })))).toEqual([
      'urn:x:1',
      'b',
    ]);
  });

  it.each([
    ['CDATA', '<inlineData><![CDATA[<p>a'],
    ['a comment', '<!-- '],
    ['inlineXML', '<inlineXML><p>a</p>'],
  ])('quirk 4: %s that is never closed takes no other item along', (_what, contentSet) => {
    const text = message(item({ contentSet }), item({ attributes: 'guid="b"' }));
    expect(names(text)).toContain('b');
  });

  it('quirk 5: an item without its end tag ends where the next begins', () => {
    const open = item().replace('</newsItem>', '');
    expect(names(message(open, item({ attributes: 'guid="b"' })))).toEqual(['urn:x:1', 'b']);
  });

  it('quirk 6: a payload that ends inside a text keeps what there is', () => {
    const whole = message(
      item({ contentMeta: '<headline>H</headline>', contentSet: xhtml('<p>One</p><p>Two') }),
    );
    const { items, problems } = read(whole.slice(0, whole.indexOf('Two') + 2));
    expect(items[0]?.body?.value).toContain('<p>One</p>');
    expect(problems).toMatchObject([{ code: 'item-incomplete', severity: 'recovered' }]);
  });

  it('quirk 7: without its whole itemMeta no one knows an item’s status, and it is not used', () => {
    const whole = message(
      item({ itemMeta: '<itemClass qcode="ninat:text"/><pubStatus qcode="stat:canceled"/>' }),
    );
    const { items, problems } = read(whole.slice(0, whole.indexOf('stat:canceled') + 9));
    expect(items).toEqual([]);
    expect(problems).toMatchObject([{ code: 'item-unreadable', severity: 'lost' }]);
  });

  it('quirk 8: any prefix, no namespace, or capitals in names', () => {
    const g2 = `<n:newsMessage xmlns:n="${NAR}"><n:itemSet><n:newsItem guid="a"><n:contentMeta><n:headline>H</n:headline></n:contentMeta></n:newsItem></n:itemSet></n:newsMessage>`;
    const none = `<newsMessage><Header><Priority>2</Priority></Header><itemSet><newsItem guid="a"><ContentMeta><HeadLine>H</HeadLine></ContentMeta></newsItem></itemSet></newsMessage>`;
    expect(read(g2).items[0]?.title?.value).toBe('H');
    expect(read(none).items[0]).toMatchObject({ title: { value: 'H' }, priority: 2 });
  });

  it('quirk 9: a message without items, and an item without anything, are problems', () => {
    expect(read(message()).problems).toMatchObject([{ code: 'item-empty' }]);
    expect(read(message('<newsItem guid="a"/>')).problems).toMatchObject([{ code: 'item-empty' }]);
  });

  it('quirk 10: a text gets the picture that it links to, a killed picture not', () => {
    const picture = (status: string) =>
      item({
        attributes: 'guid="p"',
        itemMeta: `<itemClass qcode="ninat:picture"/><pubStatus qcode="stat:${status}"/>`,
        contentMeta: '<description role="drol:caption">C</description>',
        contentSet:
          '<remoteContent href="s.jpg" width="10" height="9"/><remoteContent href="l.jpg" width="100" height="90"/>',
      });
    const text = item({
      itemMeta: '<link rel="irel:seeAlso" residref="p"/>',
      contentSet: xhtml('<p>a</p>'),
    });
    expect(read(message(text, picture('usable'))).items[0]?.media).toEqual([
      {
        type: 'picture',
        url: 'https://feeds.example/l.jpg',
        width: 100,
        height: 90,
        caption: 'C',
        credits: [],
      },
    ]);
    expect(read(message(text, picture('canceled'))).items[0]?.media).toEqual([]);
  });
});

describe('itemMeta', () => {
  it.each([
    ['<pubStatus qcode="stat:usable"/>', 'usable'],
    ['<pubStatus qcode="stat:withheld"/>', 'withheld'],
    ['<pubStatus qcode="stat:withhold"/>', 'withheld'],
    ['<pubStatus qcode="stat:canceled"/>', 'killed'],
    ['<pubStatus qcode="ps:Cancelled"/>', 'killed'],
    ['<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/canceled"/>', 'killed'],
    ['<pubStatus literal="canceled"/>', 'killed'],
    ['<pubStatus/>', 'usable'],
    ['', 'usable'],
    ['<signal qcode="edStat:D"/>', 'killed'],
    ['<pubStatus qcode="stat:limbo"/>', 'withheld'],
  ])('quirk 11: %s is %s', (itemMeta, status) => {
    expect(readOne({ itemMeta }).status).toBe(status);
  });

  it('quirk 12: a status that no one knows is told', () => {
    expect(
      read(message(item({ itemMeta: '<pubStatus qcode="stat:limbo"/>' }))).problems,
    ).toMatchObject([
      { code: 'item-incomplete', severity: 'recovered', place: 'newsMessage/itemSet/newsItem[1]' },
    ]);
  });

  it('quirk 13: times may be empty or broken over lines', () => {
    const times = readOne({
      itemMeta:
        '<versionCreated>\n 2026-11-24T08:00:00.000Z\n</versionCreated><firstCreated/><embargoed/>',
      contentMeta:
        '<contentCreated>2026-11-24T06:00:00+0100</contentCreated><contentModified>2026-11-24T07:00:00Z</contentModified>',
    });
    expect(times).toMatchObject({
      updated: '2026-11-24T08:00:00.000Z',
      published: '2026-11-24T06:00:00+0100',
    });
    expect(times).not.toHaveProperty('embargoed');
    expect(readOne({ contentMeta: '<contentModified>X</contentModified>' }).updated).toBe('X');
    expect(readOne({ itemMeta: '<embargoed>after the speech</embargoed>' }).embargoed).toBe(
      'after the speech',
    );
  });

  it.each([
    ['<edNote role="sttnote:private">secret</edNote>', undefined],
    ['<edNote pubconstraint="x:y">secret</edNote>', undefined],
    ['<edNote role="x:dpacontacts">secret</edNote>', undefined],
    ['<edNote role="sttnote:public">Open</edNote>', 'Open'],
    [
      '<edNote>One\n   line</edNote><edNote role="x:private">secret</edNote><edNote>Two</edNote>',
      'One line\n\nTwo',
    ],
    [
      '<edNote>Open\nThe following information is not intended for publication\nsecret</edNote>',
      'Open',
    ],
    [
      `<edNote><div xmlns="http://www.w3.org/1999/xhtml"><p>Open</p><section class="np-nonpublic">secret</section></div></edNote>`,
      'Open',
    ],
    ['<edNote/>', undefined],
  ])('quirk 14: notes to editors, %s', (itemMeta, expected) => {
    const found = readOne({
      itemMeta,
      item: '<partMeta><edNote role="a:private">secret</edNote></partMeta>',
    });
    expect(found.edNote).toBe(expected);
    expect(JSON.stringify(found)).not.toContain('secret');
  });

  it('quirk 15: contacts stay with the sender', () => {
    const contact = '<contactInfo><phone>secret</phone><email>secret</email></contactInfo>';
    const found = readOne({
      itemMeta: `<provider literal="P"><organisationDetails>${contact}</organisationDetails></provider>`,
      contentMeta: `<creator><name>Ada Quill</name><personDetails>${contact}</personDetails></creator>`,
    });
    expect(JSON.stringify(found)).not.toContain('secret');
  });

  it('quirk 16: signals by code, literal or name', () => {
    const found = readOne({
      itemMeta:
        '<signal qcode="sig:update"/><signal qcode="edStat:C"/><signal literal="L"/><signal><name>N</name></signal>',
    });
    expect(found.signals).toEqual(['sig:update', 'edStat:C', 'L', 'N']);
  });

  it.each([
    ['ninat:text', 'text'],
    ['icls:picture', 'picture'],
    ['ninat:graphic', 'graphic'],
    ['ninat:video', 'video'],
    ['ninat:audio', 'audio'],
    ['ninat:composite', 'composite'],
  ])('quirk 17: item class %s', (qcode, type) => {
    expect(readOne({ itemMeta: `<itemClass qcode="${qcode}"/>` }).type).toBe(type);
  });

  it('quirk 18: guids are as sent, without their version; none is none', () => {
    const attributes = 'guid="urn:newsml:é.example::1" version="7"';
    expect(readOne({ attributes })).toMatchObject({
      guid: 'urn:newsml:é.example::1',
      sourceVersion: '7',
    });
    expect(readOne({ attributes: 'version="1"' })).not.toHaveProperty('guid');
  });

  it('quirk 19: all other ids are kept', () => {
    const contentMeta =
      '<altId type="a">1</altId><altId type="a">2</altId><altId>3</altId><altId type="b"/><altId type="__proto__">4</altId>';
    expect(readOne({ contentMeta }).altIds).toEqual({ a: '1', 'a 2': '2', altId: '3' });
  });
});

describe('contentMeta', () => {
  it.each([
    ['<headline>\n   A\n  B </headline>', 'A B', undefined],
    ['<headline role="hld:subHeadline">S</headline><headline>A</headline>', 'A', 'S'],
    ['<headline role="x:short">S</headline><headline role="hld:main">A</headline>', 'A', undefined],
    ['<headline role="x:short">S</headline>', 'S', undefined],
    ['<headline xml:lang="de">D</headline><headline xml:lang="en-GB">E</headline>', 'E', undefined],
    ['<headline/>', 'T', undefined],
  ])('quirk 20: headlines %s', (contentMeta, title, subtitle) => {
    const found = readOne({ contentMeta, itemMeta: '<title>T</title>' });
    expect([found.title?.value, found.subtitle]).toEqual([title, subtitle]);
  });

  it.each([
    ['<by>By A B</by><creator><name>C D</name></creator>', ['By A B']],
    [
      '<by/><creator><name>C D</name></creator><contributor><name>E F</name></contributor>',
      ['C D', 'E F'],
    ],
    ['<creator literal="VRG"><name>VRG</name></creator>', []],
    ['<creator qcode="ad:doe.jane"><name>doe.jane</name></creator>', []],
    ['<creator literal="Reuters"/><creditline>REUTERS</creditline>', []],
    ['<creator role="cRole:source" literal="Opta Data"/>', []],
    ['<by xml:lang="de">Von A</by><by xml:lang="en">By A</by>', ['By A']],
  ])('quirk 21: bylines and creators, %s', (contentMeta, names) => {
    expect(readOne({ contentMeta }).authors.map(({ name }) => name)).toEqual(names);
  });

  it('quirk 22: sources with their roles as supplied', () => {
    const found = readOne({
      itemMeta: '<provider qcode="nprov:AP"/>',
      contentMeta:
        '<infoSource role="cRole:origProv" literal="Robot Writers"/><infoSource uri="https://x.example"/>',
    });
    expect(found.infoSources).toEqual([
      { role: 'provider', name: 'AP' },
      { role: 'cRole:origProv', name: 'Robot Writers' },
      { name: 'https://x.example' },
    ]);
  });

  it.each([
    ['<dateline>FORT WASHINGTON, Pa.</dateline>', 'FORT WASHINGTON, Pa.'],
    ['<dateline>2018-01-03 20:13:08\n GMT+00:00</dateline>', undefined],
    ['<dateline>No-Data-Available</dateline>', undefined],
    ['<dateline/>', undefined],
  ])('quirk 23: dateline %s', (contentMeta, dateline) => {
    expect(readOne({ contentMeta }).dateline).toBe(dateline);
  });

  it.each([
    ['<located><name/></located>', undefined],
    ['<located literal="Rome"/>', 'Rome'],
    [
      '<located qcode="x:1"><name xml:lang="de">Rom</name><name xml:lang="en">Rome</name></located>',
      'Rome',
    ],
    ['<located>No-Data-Available</located>', undefined],
  ])('quirk 24: located %s', (contentMeta, located) => {
    expect(readOne({ contentMeta }).located).toBe(located);
  });

  it('quirk 25: subjects once each, places, people and organisations in their own lists', () => {
    const found = readOne({
      contentMeta:
        `<subject qcode="subj:15000000"/>${place('cptType:5', 'g:1', 'Oslo')}${place('cpnat:geoArea', 'g:2', 'Bergen')}` +
        `${place('cpnat:person', 'p:1', 'A B')}${place('cpnat:organisation', 'o:1', 'C')}${place('cpnat:abstract', 'a:b:c', 'D')}` +
        '<subject qcode="subj:15000000"><name>Sport</name></subject><subject literal="L"/><subject type="Topic"><name></name></subject>',
    });
    expect(found).toMatchObject({
      subjects: [
        { scheme: 'subj', code: '15000000', name: 'Sport' },
        { scheme: 'a', code: 'b:c', name: 'D' },
        { name: 'L' },
      ],
      places: [
        { code: '1', name: 'Oslo' },
        { code: '2', name: 'Bergen' },
      ],
      people: [{ name: 'A B' }],
      organisations: [{ name: 'C' }],
    });
    expect(found.subjects).toHaveLength(3);
  });

  it('quirk 26: what is broader than a subject is kept', () => {
    const contentMeta =
      '<subject qcode="m:1"><broader qcode="m:0"><broader qcode="m:00"/></broader></subject>';
    expect(JSON.stringify(rest(readOne({ contentMeta })).subjectDetails)).toContain('m:00');
  });

  it('quirk 27: the catalog of an item says what an alias means', () => {
    const catalog =
      '<catalog><scheme alias="s" uri="http://cv.iptc.org/newscodes/pubstatusg2/"/><scheme alias="mt" uri="http://cv.iptc.org/newscodes/mediatopic/"/></catalog>';
    const found = readOne({
      item: catalog,
      itemMeta: '<pubStatus qcode="s:canceled"/>',
      contentMeta: '<subject qcode="mt:20000001"/>',
    });
    expect(found).toMatchObject({
      status: 'killed',
      subjects: [{ scheme: 'medtop', code: '20000001' }],
    });
  });

  it.each([
    [
      '<description role="drol:summary">S</description><description role="drol:caption">C</description>',
      'S',
    ],
    ['<description role="drol:caption">C</description>', 'C'],
    ['<description>\n  One\n  line\n\n  Two </description>', 'One line\n\nTwo'],
    [
      '<slugline>A-B</slugline><description role="descRole:caption">A-B:Head</description>',
      undefined,
    ],
    ['<description/>', undefined],
  ])('quirk 28: description %s', (contentMeta, summary) => {
    expect(readOne({ contentMeta }).summary?.value).toBe(summary);
  });

  it('quirk 29: language of the content before that of the item', () => {
    expect(readOne({ contentMeta: '<language tag="fi"/>' }).language).toBe('fi');
    expect(readOne({}).language).toBe('en');
    expect(readOne({ attributes: 'guid="a"' })).not.toHaveProperty('language');
  });

  it('quirk 30: urgency may be empty or padded', () => {
    expect(readOne({ contentMeta: '<urgency/>' })).not.toHaveProperty('urgency');
    expect(readOne({ contentMeta: '<urgency> 4 </urgency>' }).urgency).toBe(4);
  });

  it('quirk 31: rights in the language of the item; empty ones are none', () => {
    const rights = (inside: string) =>
      readOne({ item: `<rightsInfo>${inside}</rightsInfo>` }).rights;
    expect(rights('<copyrightHolder literal=""/><copyrightNotice/>')).toBeUndefined();
    expect(
      rights(
        '<copyrightHolder><name>H</name></copyrightHolder><copyrightNotice xml:lang="de">D</copyrightNotice><copyrightNotice xml:lang="en">E</copyrightNotice><usageTerms>One</usageTerms><usageTerms role="x:y">Two</usageTerms>',
      ),
    ).toEqual({ copyrightHolder: 'H', copyrightNotice: 'E', usageTerms: 'One\n\nTwo' });
  });
});

describe('contentSet', () => {
  const bodyOf = (contentSet: string) => readOne({ contentSet }).body?.value;
  const inline = (inside: string) =>
    bodyOf(`<inlineXML contenttype="whatever">${inside}</inlineXML>`);

  it.each([
    [
      'XHTML',
      '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body><p>A</p></body></html>',
    ],
    ['HTML in the namespace of G2', '<html><body><p>A</p></body></html>'],
    ['HTML in no namespace', '<html xmlns=""><body><p>A</p></body></html>'],
    ['a paragraph', '<p xmlns="">A</p>'],
    [
      'XHTML under a prefix',
      '<h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:body><h:p>A</h:p></h:body></h:html>',
    ],
    ['text in body', '<html><body>A</body></html>'],
    ['text', 'A'],
    [
      'NITF',
      '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.content><p>A</p></body.content></body></nitf>',
    ],
    [
      'NITF without a slash',
      '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18"><body><body.content><block><p>A</p></block></body.content></body></nitf>',
    ],
    ['a part of NITF', '<body.content><p>A</p></body.content>'],
    [
      'HTML in a wrapper',
      '<v:doc xmlns:v="urn:v"><v:part><html><body><p>A</p></body></html></v:part></v:doc>',
    ],
    ['HTML in CDATA', '<![CDATA[<P>A</P>]]>'],
    ['escaped HTML', '&lt;p&gt;A&lt;/p&gt;'],
  ])('quirk 32: %s is known by its root', (_what, inside) => {
    expect(inline(inside)?.replace(/<\/?p>/g, '')).toBe('A');
  });

  it.each([
    [
      'double escapes',
      '<p>o&amp;#39;clock &amp;quot;x&amp;quot; &amp;amp; y</p>',
      `<p>o'clock "x" &amp; y</p>`,
    ],
    ['pseudo-tags', '<p>800&lt;endash&gt;-&lt;/endash&gt;900</p>', '<p>800–900</p>'],
    ['vendors’ tags', '<p>the <Company>Blok</Company>, sold</p>', '<p>the Blok, sold</p>'],
    ['a heading in a paragraph', '<p><h3>H</h3></p><p/><p>A</p>', '<h3>H</h3><p>A</p>'],
    [
      'indents as paragraphs',
      '<p>One\nline.\n    Two\nlines.\n    Three</p>',
      '<p>One\nline.</p><p>Two\nlines.</p><p>Three</p>',
    ],
    ['indents around inline tags', '<p>One <b>b</b>\n    Two</p>', '<p>One <b>b</b></p><p>Two</p>'],
    ['a printed file', '<p>One\n                line</p>', '<p>One\n                line</p>'],
    ['routing codes', '<p>A</p> R ALR AMZ 1311 A058 ', '<p>A</p>'],
    ['text behind the last paragraph', '<p>A</p>and so on', '<p>A</p><p>and so on</p>'],
    ['scripts', '<p>A<script>x()</script></p>', '<p>A</p>'],
    ['lists', '<ul><li>A</li><li><p>B</p></li></ul>', '<ul><li>A</li><li><p>B</p></li></ul>'],
    ['line breaks', '<p>A<br/>B</p>', '<p>A<br>B</p>'],
    ['links', '<p><a href="/x">A</a></p>', '<p><a href="/x">A</a></p>'],
    [
      'tables',
      '<table><tr><td>A</td><td/></tr></table>',
      '<table><tr><td>A</td><td></td></tr></table>',
    ],
    ['notes', '<p>A</p><section class="np-nonpublic"><p>secret</p></section>', '<p>A</p>'],
    ['preformatted text', '<pre>A\n    B</pre>', '<pre>A\n    B</pre>'],
  ])('quirk 33: %s', (_what, body, html) => {
    expect(bodyOf(xhtml(body))).toBe(html);
  });

  it('quirk 34: the header that repeats the metadata leaves the text', () => {
    const found = readOne({
      contentSet: xhtml(
        '<header><ul class="slugline"><li>S</li></ul><time>1</time><h1>H</h1></header><section class="main"><p>A</p></section>',
      ),
    });
    expect(found).toMatchObject({ title: { value: 'H' }, body: { value: '<p>A</p>' } });
    expect(bodyOf(xhtml('<header><h1>H</h1></header><p>A</p>'))).toBe('<h1>H</h1><p>A</p>');
  });

  it('quirk 35: routing codes are kept beside the text', () => {
    const found = readOne({ contentSet: xhtml('<p>A</p>R ALR 1311') });
    expect(rest(found).contentSet).toEqual({ routing: 'R ALR 1311' });
  });

  it.each([
    ['', undefined],
    ['0', undefined],
    ['x', undefined],
    ['226', 226],
  ])('quirk 36: a word count of “%s”', (count, words) => {
    const contentSet = `<inlineXML wordcount="${count}"><p xmlns="">A</p></inlineXML>`;
    expect(readOne({ contentSet }).declaredWords).toBe(words);
  });

  it('quirk 37: every rendition by its whole name, attributes without a field kept', () => {
    const stream = (name: string) =>
      `<remoteContent rendition="rend:stream:${name}" href="https://x.example/${name}" contenttype="video/mp4" duration="9"/>`;
    const found = readOne({
      itemMeta: '<itemClass qcode="ninat:video"/>',
      contentSet: `${stream('300:16x9:mp4')}${stream('128:16x9:mp4')}<remoteContent href="tag:x,1:y.jpg" contenttype="image/jpeg"/><remoteContent residref="urn:x:9"/>`,
    });
    expect(found.media.map(({ rendition, url }) => [rendition, url !== undefined])).toEqual([
      ['rend:stream:300:16x9:mp4', true],
      ['rend:stream:128:16x9:mp4', true],
      [undefined, false],
      [undefined, false],
    ]);
    expect(JSON.stringify(rest(found).remoteContent)).toMatch(/duration.*tag:x,1:y\.jpg.*urn:x:9/);
  });

  it('quirk 38: captions and credits of a picture', () => {
    const found = readOne({
      itemMeta: '<itemClass qcode="ninat:picture"/>',
      contentMeta:
        '<by>A B</by><creditline>X</creditline><description role="drol:caption">C</description><description role="drol:altText">Alt</description>',
      contentSet: '<remoteContent href="https://x.example/1" contenttype="image/jpeg"/>',
    });
    expect(found.media).toEqual([
      {
        type: 'picture',
        url: 'https://x.example/1',
        mimeType: 'image/jpeg',
        title: 'Alt',
        caption: 'C',
        credits: [
          { role: 'by', text: 'A B' },
          { role: 'creditline', text: 'X' },
        ],
      },
    ]);
  });

  it('quirk 39: of several texts the first is the body, one that says something else is kept', () => {
    const contentSet = `<inlineXML/>${xhtml('<p>A</p>')}<inlineData contenttype="text/plain">A</inlineData><inlineData>B</inlineData>`;
    const found = readOne({ contentSet });
    expect(found.body?.value).toBe('<p>A</p>');
    expect(rest(found).contentSet).toEqual({ otherTexts: ['B'] });
  });

  it('quirk 40: XML that is no text is kept as data', () => {
    const contentSet =
      '<inlineXML><s:score xmlns:s="urn:s" home="1"><s:goal min="9"/></s:score></inlineXML>';
    expect(readOne({ contentSet })).not.toHaveProperty('body');
    expect(JSON.stringify(rest(readOne({ contentSet })))).toContain('"min":"9"');
  });

  it('quirk 41: text in base64', () => {
    const data = Buffer.from('<p>Ä</p>').toString('base64');
    const contentSet = `<inlineData encoding="http://cv.iptc.org/newscodes/encoding/base64" contenttype="text/html">${data}</inlineData>`;
    expect(bodyOf(contentSet)).toBe('<p>Ä</p>');
  });
});

describe('packages and concepts', () => {
  it('quirk 42: groups that lead to themselves end', () => {
    const groups =
      '<groupSet root="a"><group id="b" role="r"><groupRef idref="a"/></group><group id="a"><groupRef idref="b"/><itemRef residref="x" version="3"/></group><group id="c"/></groupSet>';
    const found = readOne({ name: 'packageItem', item: groups });
    expect(found.type).toBe('composite');
    expect(rest(found).groups).toEqual([
      {
        id: 'a',
        items: [{ residref: 'x', version: '3' }],
        groups: [{ id: 'b', role: 'r', items: [] }],
      },
      { id: 'c', items: [] },
    ]);
  });

  it('quirk 43: a concept has its name for a headline', () => {
    const concept =
      '<concept><name>Blok</name><definition>Toys</definition><facet name="f">v</facet></concept>';
    const found = readOne({ name: 'conceptItem', item: concept });
    expect(found).toMatchObject({ title: { value: 'Blok' }, summary: { value: 'Toys' } });
    expect(JSON.stringify(rest(found))).toContain('facet');
  });
});

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
    const begin = performance.now();
    read(text);
    expect(performance.now() - begin).toBeLessThan(3000);
  });
});
