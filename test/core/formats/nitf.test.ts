import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Item } from '../../../core/formats/format.ts';
import { nitfBody } from '../../../core/formats/nitf/body.ts';
import { splitVersion } from '../../../core/formats/nitf/identity.ts';
import { nitf } from '../../../core/formats/nitf.ts';
import { parseXml } from '../../../core/formats/xml.ts';
import { processorTime } from '../../processor-time.ts';

const URL_OF_FILE = 'https://wire.example/in/story.xml';

interface Written {
  head?: string;
  docdata?: string;
  status?: string;
  top?: string;
  content?: string;
  rest?: string;
}

function document(parts: Written): string {
  const { head = '', docdata = '', status = '', top = '', content = '', rest = '' } = parts;
  return `<nitf><head>${head}<docdata ${status}>${docdata}</docdata></head><body><body.head>${top}</body.head><body.content>${content}</body.content>${rest}</body></nitf>`;
}

function read(text: string): Item {
  const { items, problems } = nitf.read({ text, url: URL_OF_FILE });
  expect(problems).toEqual([]);
  const [item] = items;
  if (item === undefined) throw new Error('no item');
  return item;
}

function of(parts: Written): Item {
  return read(document(parts));
}

function extension(item: Item, name: string): unknown {
  return Object.entries(item.extensions?.nitf ?? {}).find(([key]) => key === name)?.[1];
}

describe('detecting NITF', () => {
  it.each([
    ['plain', '<nitf/>', true],
    ['with a namespace', '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/">', true],
    ['with a prefix', '<n:nitf xmlns:n="http://iptc.org/std/NITF/2006-10-18">', true],
    ['behind a document type', '<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "x.dtd">\n<nitf>', true],
    ['behind an internal subset', '<!DOCTYPE nitf [<!ENTITY a "b">]><nitf>', true],
    ['behind a comment that names another', '<!-- <rss> --><nitf>', true],
    ['behind a warning', '<br />\n<b>Warning</b>: disk full<br />\n<nitf>', true],
    ['inside NewsML', '<NewsML><NewsItem><nitf/></NewsItem></NewsML>', false],
    ['inside NewsML-G2', '<newsItem><nitf/></newsItem>', false],
    ['inside RSS', '<rss><channel><item><nitf/></item></channel></rss>', false],
    ['in JSON', '{"body": "<nitf>"}', false],
    ['a longer name', '<nitf-table/>', false],
  ])('%s', (_name, text, expected) => {
    expect(nitf.detect({ text })).toBe(expected);
  });
});

describe('quirks of NITF', () => {
  it('quirk 1: a document type and its entities stay where they are', () => {
    const text = `<!DOCTYPE nitf SYSTEM "file:///etc/passwd" [<!ENTITY x SYSTEM "file:///etc/passwd">]>${document({ content: '<p>a &x; b</p>' })}`;
    const { items } = nitf.read({ text });
    expect(items[0]?.body?.value).not.toContain('root:');
    expect(items[0]?.body?.value).toMatch(/^<p>a .* b<\/p>$/);
  });

  it.each([
    ['20261124-071500-99-01234:3', '20261124-071500-99-01234', '3'],
    [
      'urn:newsml:dpa.example:20261124:99-01234:12',
      'urn:newsml:dpa.example:20261124:99-01234',
      '12',
    ],
    ['urn:newsml:stt.example:20261124:123', 'urn:newsml:stt.example:20261124:123', undefined],
    ['urn:newsml:stt.example::102736761', 'urn:newsml:stt.example::102736761', undefined],
    ['22751909', '22751909', undefined],
    ['AAP:115314987', 'AAP:115314987', undefined],
    ['AAP:12', 'AAP:12', undefined],
    ['AAP.115314987.5417374', 'AAP.115314987.5417374', undefined],
    ['tag:wire.example,2026:12', 'tag:wire.example,2026:12', undefined],
  ])('quirk 2: the version in the id %s', (id, guid, version) => {
    expect(splitVersion(id)).toEqual(version === undefined ? { guid } : { guid, version });
  });

  it('quirk 3: without an id one is minted, the same for every version of the day', () => {
    const parts = (time: string) => ({
      docdata: `<doc-id regsrc="AP"/><date.issue norm="20261124T${time}Z"/>`,
      top: '<hedline><hl1>A lake</hl1></hedline>',
    });
    const first = of(parts('101500'));
    expect(first.guid).toMatch(/^nitf:AP:20261124:[0-9a-f]{16}$/);
    expect(of(parts('111500')).guid).toBe(first.guid);
    expect(extension(first, 'guidMintedFrom')).toBe('regsrc, date.issue, headline');
  });

  it('quirk 4: where source, day or headline is missing too there is no guid', () => {
    expect(of({ docdata: '<doc-id/>', top: '<hedline><hl1>A</hl1></hedline>' })).not.toHaveProperty(
      'guid',
    );
  });

  it.each([
    ['usable', 'usable'],
    ['Usable', 'usable'],
    ['embargoed', 'embargoed'],
    ['hold', 'withheld'],
    ['withheld', 'withheld'],
    ['canceled', 'killed'],
    ['killed', 'killed'],
    ['withdrawn', 'killed'],
    ['stat:canceled', 'killed'],
  ])('quirk 5: management-status %s', (word, status) => {
    expect(of({ status: `management-status="${word}"` }).status).toBe(status);
  });

  it('quirk 6: a status that no one knows is kept, not taken for usable', () => {
    const item = of({ status: 'management-status="parked"' });
    expect(item).not.toHaveProperty('status');
    expect(extension(item, 'management-status')).toBe('parked');
  });

  it('quirk 7: date.release is the end of an embargo only where the status says so', () => {
    const docdata = '<date.issue norm="20261124T080000Z"/><date.release norm="20261125T000000Z"/>';
    const held = of({ status: 'management-status="embargoed"', docdata });
    expect(held.embargoed).toBe('20261125T000000Z');
    const free = of({ status: 'management-status="usable"', docdata });
    expect(free).not.toHaveProperty('embargoed');
    expect(extension(free, 'date.release')).toBe('20261125T000000Z');
  });

  it('quirk 8: a document that cancels another is itself usable', () => {
    const item = of({
      status:
        'management-status="usable" management-doc-idref="old" management-idref-status="canceled"',
    });
    expect(item.status).toBe('usable');
    expect(extension(item, 'management-doc-idref')).toBe('old');
    expect(extension(item, 'management-idref-status')).toBe('canceled');
  });

  it.each([
    ['<hedline><hl1>One</hl1><hl1>Two</hl1></hedline>', 'One', ['Two']],
    ['<hedline><hl1/><hl1>Two</hl1></hedline>', 'Two', undefined],
    ['<hedline>Bare</hedline>', 'Bare', undefined],
    ['<headline>Ap\n  style</headline>', 'Ap style', undefined],
    ['<hedline><hl1> </hl1></hedline>', 'From the head', undefined],
    ['', 'From the head', undefined],
  ])('quirk 9: headline of %s', (top, headline, others) => {
    const item = of({ head: '<title>From the head</title>', top });
    expect(item.title?.value).toBe(headline);
    expect(extension(item, 'headlines')).toEqual(others);
  });

  it('quirk 10: a second headline that repeats the first is none; one that repeats a keyword is the slug', () => {
    const same = of({ top: '<hedline><hl1>A</hl1><hl2>A</hl2></hedline>' });
    expect(same).not.toHaveProperty('subtitle');
    const slug = of({
      docdata: '<key-list><keyword key="LAKE GOVERNMENT"/></key-list>',
      top: '<hedline><hl1>A</hl1><hl2>LAKE GOVERNMENT</hl2></hedline>',
    });
    expect(slug).toMatchObject({ slugline: 'LAKE GOVERNMENT', keywords: ['LAKE GOVERNMENT'] });
    expect(slug).not.toHaveProperty('subtitle');
  });

  it.each([
    ['<byline>By INA ROOK<byttl>Business Writer</byttl></byline>', 'By INA ROOK, Business Writer'],
    ['<byline>By <person>Ina Rook</person></byline>', 'By Ina Rook'],
    [
      '<byline><person><name.given>Ina</name.given><name.family>Rook</name.family></person></byline>',
      'Ina Rook',
    ],
    ['<byline>gr/bp</byline>', 'gr/bp'],
  ])('quirk 11: byline %s', (top, name) => {
    expect(of({ top }).authors).toEqual([{ name }]);
  });

  it('quirk 12: an address in the byline is no name, an empty byline no author', () => {
    const top = '<byline>Ina Rook <virtloc>ina@wire.example</virtloc></byline><byline/>';
    expect(of({ top }).authors).toEqual([{ name: 'Ina Rook', email: 'ina@wire.example' }]);
  });

  it.each([
    ['<location>NEW YORK</location>', 'NEW YORK'],
    ['<location>\n<city>Sydney</city>\n</location>', 'Sydney'],
    ['<location><city>Lyon</city><country>France</country></location>', 'Lyon, France'],
    ['<location>LYON</location>\n<story.date norm="20261124">Nov 24</story.date>', 'LYON, Nov 24'],
    ['SEOUL, <story.date>Nov. 24</story.date> (Wire)', 'SEOUL, Nov. 24 (Wire)'],
    ['<story.date norm="20261124T1000Z">20261124T100000Z</story.date>', undefined],
  ])('quirk 13: dateline %s', (inside, dateline) => {
    expect(of({ top: `<dateline>${inside}</dateline>` }).dateline).toBe(dateline);
  });

  it('quirk 14: dates stay as sent, placeholders and all; what people read inside is not the date', () => {
    const docdata =
      '<date.issue norm="20261124000000-0500">yesterday</date.issue><date.expire>20261201</date.expire>';
    expect(of({ docdata })).toMatchObject({
      published: '20261124000000-0500',
      expires: '20261201',
    });
  });

  it('quirk 15: subjects have their number, owner and narrowest name', () => {
    const subject = (parts: string) => `<tobject.subject ${parts}/>`;
    const head = `<tobject>${subject('tobject.subject.refnum="11006005" tobject.subject.type="Politics" tobject.subject.matter="Government"')}${subject('tobject.subject.ipr="EFE" tobject.subject.refnum="F01" tobject.subject.type="POL"')}${subject('tobject.subject.refnum="11006005" tobject.subject.type="Politics" tobject.subject.matter="Government"')}${subject('')}</tobject>`;
    expect(of({ head }).subjects).toEqual([
      { scheme: 'subj', code: '11006005', name: 'Government' },
      { scheme: 'EFE', code: 'F01', name: 'POL' },
    ]);
  });

  it('quirk 16: country codes of two letters and of three', () => {
    const docdata = '<evloc city="Lyon" iso-cc="FR"/><evloc iso-cc="HND"/><evloc/>';
    expect(of({ docdata }).places).toEqual([
      { name: 'Lyon' },
      { scheme: 'iso3166-1a2', code: 'FR' },
      { scheme: 'iso3166-1a3', code: 'HND' },
    ]);
  });

  it.each([
    ['<urgency ed-urg="4"/>', 4],
    ['<urgency ed-urg=""/>', undefined],
    ['<urgency ed-urg="high"/>', undefined],
    ['<urgency/>', undefined],
  ])('quirk 17: %s', (docdata, urgency) => {
    expect(of({ docdata }).urgency).toBe(urgency);
  });

  it.each([
    ['<meta name="anpa-keyword" content="Slug"/>', '<fixture fix-id="fix"/>', 'Slug'],
    ['', '<fixture fix-id="fix"/>', 'fix'],
    ['<title>1 SPORT Trivia</title>', '', 'SPORT Trivia'],
    ['<title>An ordinary title</title>', '', undefined],
  ])('quirk 18: slugline of %s%s', (head, docdata, slugline) => {
    expect(of({ head, docdata, top: '<hedline><hl1>H</hl1></hedline>' }).slugline).toBe(slugline);
  });

  it('quirk 19: rights come from the data or from the text', () => {
    expect(of({ docdata: '<doc.copyright year="2026" holder="AAP"/>' }).rights).toEqual({
      copyrightHolder: 'AAP',
    });
    expect(of({ top: '<rights><rights.owner>EFE</rights.owner></rights>' }).rights).toEqual({
      copyrightHolder: 'EFE',
    });
    expect(of({ top: '<rights>Copyright 2026 EFE</rights>' }).rights).toEqual({
      copyrightNotice: 'Copyright 2026 EFE',
    });
  });

  it('quirk 20: nothing private reaches an item', () => {
    const item = of({
      head: '<meta name="contact-phone" content="SECRET"/>',
      top: '<note type="npa"><p>SECRET</p></note><note><p>Eds: public.</p></note>',
      content:
        '<p>Text.</p><note type="npa"><body.content><p>SECRET</p></body.content></note><note noteclass="editorsnote"><p>More.</p></note>',
    });
    expect(JSON.stringify(item)).not.toContain('SECRET');
    expect(item.edNote).toBe('Eds: public.\n\nMore.');
    expect(item.body?.value).toBe('<p>Text.</p>');
  });

  it('quirk 21: a byline, a note and whatever else was read is no extension', () => {
    const item = of({
      top: '<byline>By A</byline><note><p>n</p></note><distributor>D</distributor>',
    });
    expect(item).not.toHaveProperty('extensions');
  });

  it('quirk 22: what has no field is kept', () => {
    const item = of({ docdata: '<del-list><from-src src-name="PA"/></del-list><x y="1"/>' });
    expect(extension(item, 'docdata')).toMatchObject({ x: { attributes: { y: '1' } } });
  });

  it('quirk 23: several documents in one payload are several items, one of them broken', () => {
    const one = (id: string) =>
      document({ docdata: `<doc-id id-string="${id}"/>`, content: '<p>x</p>' });
    const broken = one('2').replace('</head>', '').replace('</docdata>', '');
    const { items, problems } = nitf.read({ text: `<all>${one('1')}${broken}${one('3')}</all>` });
    expect(items.map(({ guid }) => guid)).toEqual(['1', '3']);
    expect(problems).toMatchObject([{ code: 'item-unreadable' }]);
  });

  it('quirk 24: cut off in the text, the story is read with a problem', () => {
    const text = document({ docdata: '<doc-id id-string="7"/>', content: '<p>One.</p><p>Two' });
    const { items, problems } = nitf.read({ text: text.slice(0, text.indexOf('Two') + 3) });
    expect(items[0]).toMatchObject({ guid: '7', body: { value: '<p>One.</p><p>Two</p>' } });
    expect(problems).toMatchObject([{ code: 'item-incomplete', severity: 'recovered' }]);
  });
});

function body(content: string) {
  const parsed = parseXml(`<body.content>${content}</body.content>`);
  if (!parsed.ok) throw new Error(parsed.why);
  return nitfBody(parsed.root, URL_OF_FILE);
}

describe('the text of NITF', () => {
  it.each([
    ['loose text', 'Text alone', '<p>Text alone</p>'],
    ['loose paragraphs', 'One\n\nTwo\n  \nThree', '<p>One</p><p>Two</p><p>Three</p>'],
    ['a block', '<block><p>a</p><block>b</block></block>', '<p>a</p><p>b</p>'],
    ['a subhead', '<hl2>Sub</hl2>', '<h3>Sub</h3>'],
    ['a heading in a paragraph', '<p><h3>H</h3>rest</p>', '<h3>H</h3><p>rest</p>'],
    ['empty paragraphs', '<p/><p> </p><p>a</p>', '<p>a</p>'],
    [
      'inline names',
      '<p><person>A B</person> of <org>C</org>, <money>5</money></p>',
      '<p>A B of C, 5</p>',
    ],
    [
      'a place in parts',
      '<p>in <location><city>Lyon</city> <country>France</country></location></p>',
      '<p>in Lyon, France</p>',
    ],
    [
      'a fraction',
      '<p><num>1<frac><frac-num>1</frac-num><frac-sep/><frac-den>2</frac-den></frac></num></p>',
      '<p>1 1/2</p>',
    ],
    [
      'emphasis',
      '<p><em class="bold">a</em> <em>b</em> <sub>c</sub></p>',
      '<p><strong>a</strong> <em>b</em> <sub>c</sub></p>',
    ],
    [
      'a quotation',
      '<bq><block><p>q</p></block><credit>C</credit></bq>',
      '<blockquote><p>q</p><p>C</p></blockquote>',
    ],
    [
      'a NITF table',
      '<nitf-table><nitf-table-metadata><x/></nitf-table-metadata><table><tr><td/><td>1</td></tr></table></nitf-table>',
      '<table><tr><td></td><td>1</td></tr></table>',
    ],
    ['preformatted text', '<pre>a\n\n  b</pre>', '<pre>a\n\n  b</pre>'],
    ['a note for readers', '<note><body.content><p>n</p></body.content></note>', '<p>n</p>'],
    ['signs of markup', '<p>&lt;b&gt; &amp; "q"</p>', '<p>&lt;b&gt; &amp; "q"</p>'],
    [
      'a link',
      '<p><a href="/x?a=1&amp;b=&quot;2&quot;" onclick="x()">l</a></p>',
      '<p><a href="/x?a=1&amp;b=&quot;2&quot;">l</a></p>',
    ],
  ])('%s', (_name, content, expected) => {
    expect(body(content).body?.value).toBe(expected);
  });

  it('has no body where there is no text', () => {
    expect(body('<media><media-reference source="https://wire.example/a.jpg"/></media>')).toEqual({
      media: [{ type: 'picture', url: 'https://wire.example/a.jpg', credits: [] }],
      notes: [],
      copyrights: [],
      files: [],
    });
  });

  it('takes media out of a paragraph, every reference with the caption', () => {
    const { body: text, media } = body(
      '<p>a<media media-type="Photo"><media-reference name="small" source="s.jpg" width="2in"/><media-reference name="full" source="f.jpg" width="800" units="pixels"/><media-caption>C</media-caption></media>b</p>',
    );
    expect(text?.value).toBe('<p>a</p><p>b</p>');
    expect(media).toEqual([
      {
        type: 'picture',
        url: 'https://wire.example/in/s.jpg',
        rendition: 'small',
        caption: 'C',
        credits: [],
      },
      {
        type: 'picture',
        url: 'https://wire.example/in/f.jpg',
        rendition: 'full',
        width: 800,
        caption: 'C',
        credits: [],
      },
    ]);
  });

  it('keeps the names of files that are no addresses', () => {
    const parsed = parseXml(
      '<media><media-reference source="photo:1"/><media-caption>C</media-caption></media>',
    );
    if (!parsed.ok) throw new Error(parsed.why);
    const wrapped = { ...parsed.root, name: 'block', children: [parsed.root] };
    expect(nitfBody(wrapped)).toMatchObject({ media: [{ caption: 'C' }], files: ['photo:1'] });
  });
});

describe('hostile NITF', () => {
  const whole = document({
    head: '<title>T</title>',
    docdata: '<doc-id id-string="1"/>',
    top: '<hedline><hl1>H</hl1></hedline>',
    content:
      '<media><media-reference source="a"/></media><p>One <person>A</person></p><table><tr><td>x</td></tr></table>',
  });
  const piece = fc.constantFrom(
    '<',
    '>',
    '&',
    '</p>',
    '<p>',
    ']]>',
    '<![CDATA[',
    '<!--',
    '"',
    '\u0000',
    '<nitf>',
  );

  it('never throws, however it is hurt', () => {
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(80), piece, (at, drop, add) => {
        const text = whole.slice(0, at) + add + whole.slice(at + drop);
        const { items, problems } = nitf.read({ text });
        expect(items.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['deep blocks', '<block>'.repeat(20_000)],
    ['many notes', '<note>'.repeat(20_000)],
    ['many media', '<media><media-reference source="a"/>'.repeat(10_000)],
    ['names of objects', '<__proto__ a="b"/><constructor/>'],
    ['many fractions', '1<frac/>'.repeat(20_000)],
  ])('%s end quickly', (_name, content) => {
    const started = processorTime();
    const part = content.slice(0, 10_000);
    nitf.read({ text: document({ docdata: part, top: part, content }) });
    expect(processorTime() - started).toBeLessThan(5000);
  });
});
