import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Item } from '../../../core/formats/format.ts';
import { newsml1 } from '../../../core/formats/newsml-1.ts';
import { processorTime } from '../../processor-time.ts';

const URL_OF_FILE = 'https://wire.example/in/story.xml';

interface Written {
  identifier?: string;
  management?: string;
  lines?: string;
  administrative?: string;
  rights?: string;
  descriptive?: string;
  components?: string;
  before?: string;
  language?: string;
}

function newsItem(parts: Written): string {
  const { identifier = '', management = '', lines = '', administrative = '', rights = '' } = parts;
  const { descriptive = '', components = '', before = '', language = '' } = parts;
  return `<NewsItem ${language}><Identification><NewsIdentifier>${identifier}</NewsIdentifier></Identification><NewsManagement>${management}</NewsManagement><NewsComponent>${before}<NewsLines>${lines}</NewsLines><AdministrativeMetadata>${administrative}</AdministrativeMetadata><RightsMetadata>${rights}</RightsMetadata><DescriptiveMetadata>${descriptive}</DescriptiveMetadata>${components}</NewsComponent></NewsItem>`;
}

function message(...items: string[]): string {
  return `<NewsML Version="1.2"><NewsEnvelope><Priority FormalName="3"/></NewsEnvelope>${items.join('\n')}</NewsML>`;
}

function of(parts: Written): Item {
  const { items, problems } = newsml1.read({ text: message(newsItem(parts)), url: URL_OF_FILE });
  expect(problems).toEqual([]);
  const [item] = items;
  if (item === undefined) throw new Error('no item');
  return item;
}

function text(content: string, format = 'x'): string {
  return `<ContentItem><MediaType FormalName="Text"/><Format FormalName="${format}"/><DataContent>${content}</DataContent></ContentItem>`;
}

function photo(href: string): string {
  return `<ContentItem Href="${href}"><MediaType FormalName="Photo"/></ContentItem>`;
}

function component(role: string, content: string): string {
  return `<NewsComponent><Role FormalName="${role}"/>${content}</NewsComponent>`;
}

function extension(item: Item, name: string): unknown {
  return Object.entries(item.extensions?.['newsml-1'] ?? {}).find(([key]) => key === name)?.[1];
}

describe('detecting NewsML 1.x', () => {
  it.each([
    ['with a version', '<NewsML Version="1.2">', true],
    ['without', '<?xml version="1.0"?><!DOCTYPE NewsML SYSTEM "x.dtd"><NewsML>', true],
    ['with a namespace', '<NewsML xmlns="http://iptc.org/std/NewsML/2003-10-10/">', true],
    ['an item alone', '<NewsItem xml:lang="en"><Identification/></NewsItem>', true],
    ['an item of G2', '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/">', false],
    ['a message of G2', '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">', false],
    ['NITF', '<nitf/>', false],
    ['RSS', '<rss><NewsML/></rss>', false],
  ])('%s', (_name, payload, expected) => {
    expect(newsml1.detect({ text: payload })).toBe(expected);
  });
});

const PARTS =
  '<ProviderId>afp.example</ProviderId><DateId>20261124</DateId><NewsItemId>TX-1</NewsItemId>';
const REVISION = '<RevisionId PreviousRevision="2" Update="U">3</RevisionId>';

describe('quirks of NewsML 1.x', () => {
  it.each([
    ['urn:newsml:afp.example:20261124:TX-1:3', REVISION, 'urn:newsml:afp.example:20261124:TX-1'],
    ['urn:newsml:afp.example:20261124:TX-1:3U', REVISION, 'urn:newsml:afp.example:20261124:TX-1'],
    ['urn:newsml:afp.example:20261124:TX-1:3', '', 'urn:newsml:afp.example:20261124:TX-1'],
    ['urn:newsml:afp.example:20261124:TX:1:3', '', 'urn:newsml:afp.example:20261124:TX:1'],
    ['urn:newsml:afp.example:20261124:TX-1', REVISION, 'urn:newsml:afp.example:20261124:TX-1'],
    ['urn:newsml:afp.example:20261124:4711', '', 'urn:newsml:afp.example:20261124:4711'],
    ['other-id', REVISION, 'other-id'],
  ])('quirk 1: %s is the item without its revision', (id, revision, guid) => {
    const identifier = `${revision}<PublicIdentifier>${id}</PublicIdentifier>`;
    expect(of({ identifier }).guid).toBe(guid);
  });

  it('quirk 2: without a public identifier its parts make it', () => {
    expect(of({ identifier: PARTS + REVISION })).toMatchObject({
      guid: 'urn:newsml:afp.example:20261124:TX-1',
      sourceVersion: '3',
      altIds: { ProviderId: 'afp.example', DateId: '20261124', NewsItemId: 'TX-1' },
    });
    expect(of({ identifier: '<NewsItemId>TX-1</NewsItemId>' }).guid).toBe('TX-1');
    expect(of({})).not.toHaveProperty('guid');
  });

  it.each([
    ['Usable', 'usable'],
    ['Embargoed', 'embargoed'],
    ['Withheld', 'withheld'],
    ['Canceled', 'killed'],
    ['CANCELLED', 'killed'],
  ])('quirk 3: Status %s', (word, status) => {
    expect(of({ management: `<Status FormalName="${word}"/>` }).status).toBe(status);
    expect(of({ management: `<Status>${word}</Status>` }).status).toBe(status);
  });

  it('quirk 4: an embargo ends when the status will change', () => {
    const change = (word: string) =>
      `<StatusWillChange><FutureStatus FormalName="${word}"/><DateAndTime>20261125T000000Z</DateAndTime></StatusWillChange>`;
    const held = of({ management: `<Status FormalName="Embargoed"/>${change('Usable')}` });
    expect(held).toMatchObject({ status: 'embargoed', embargoed: '20261125T000000Z' });
    const ends = of({ management: `<Status FormalName="Usable"/>${change('Canceled')}` });
    expect(ends).toMatchObject({ status: 'usable', expires: '20261125T000000Z' });
    const other = of({ management: `<Status FormalName="Withheld"/>${change('Usable')}` });
    expect(other).not.toHaveProperty('embargoed');
    expect(extension(other, 'StatusWillChange')).toEqual({
      status: 'Usable',
      date: '20261125T000000Z',
    });
  });

  it('quirk 5: both times, empty ones absent', () => {
    const management =
      '<FirstCreated>20261124T080000+0000</FirstCreated><ThisRevisionCreated> </ThisRevisionCreated>';
    const item = of({ management });
    expect(item.published).toBe('20261124T080000+0000');
    expect(item).not.toHaveProperty('updated');
  });

  it.each([
    ['<Urgency FormalName="4"/>', 4],
    ['<Urgency FormalName="4 - Normal"/>', 4],
    ['<Urgency>5</Urgency>', 5],
    ['<Urgency FormalName="Flash"/>', undefined],
    ['<Urgency FormalName="10"/>', undefined],
  ])('quirk 6: %s', (management, urgency) => {
    const item = of({ management });
    expect(item.urgency).toBe(urgency);
    expect(item.priority).toBe(3);
  });

  it.each([
    ['OSLO, Nov 24, 2026 (ANP) -', 'OSLO, Nov 24, 2026 (ANP) -'],
    ['24/11/2026', undefined],
    ['2026-11-24T08:00:00Z', undefined],
  ])('quirk 7: DateLine %s', (line, dateline) => {
    const item = of({ lines: `<DateLine>${line}</DateLine>` });
    expect(item.dateline).toBe(dateline);
    expect(extension(item, 'DateLine')).toEqual(dateline === undefined ? [line] : undefined);
  });

  it('quirk 8: lines in CDATA, with references, empty, or twice', () => {
    const item = of({
      lines:
        '<HeadLine><![CDATA[ ]]></HeadLine><HeadLine><![CDATA[A &amp; B]]></HeadLine><HeadLine>Second</HeadLine><SlugLine>slug</SlugLine><ByLine>By A</ByLine><ByLineTitle>Reporter</ByLineTitle><ByLine>B</ByLine><CreditLine>C</CreditLine>',
    });
    expect(item).toMatchObject({
      title: { kind: 'text', value: 'A & B' },
      slugline: 'slug',
      authors: [{ name: 'By A, Reporter' }, { name: 'B' }],
      creditLine: 'C',
    });
    expect(extension(item, 'HeadLine')).toEqual(['Second']);
  });

  it('quirk 9: keywords are lines or properties', () => {
    const item = of({
      lines: '<KeywordLine>bridge, court;bridge</KeywordLine>',
      descriptive:
        '<Property FormalName="Keyword" Value="fjord"/><Property FormalName="keyword">court</Property>',
    });
    expect(item.keywords).toEqual(['bridge', 'court', 'fjord']);
  });

  it('quirk 10: subjects only once, named where the item names them', () => {
    const topic =
      '<TopicSet><Topic><TopicType FormalName="x"/><FormalName>02007000</FormalName><Description xml:lang="fr" Variant="Name">Justice (fr)</Description><Description xml:lang="en" Variant="Name">Justice</Description></Topic></TopicSet>';
    const descriptive =
      '<Language FormalName="FR"/><SubjectCode><SubjectMatter FormalName="02007000" cat="CLJ"/></SubjectCode><SubjectCode><SubjectMatter FormalName="02007000"/><Subject FormalName="Local news"/><SubjectDetail Scheme="own" FormalName="L1"/></SubjectCode>';
    expect(of({ before: topic, descriptive }).subjects).toEqual([
      { scheme: 'subj', code: '02007000', name: 'Justice (fr)' },
      { name: 'Local news' },
      { scheme: 'own', code: 'L1' },
    ]);
  });

  it('quirk 11: places by name and by code', () => {
    const descriptive =
      '<Location HowPresent="Origin"><Property FormalName="Country" Value="NOR"/><Property FormalName="City" Value="Oslo"/></Location><Location FormalName="Bergen"/><Property FormalName="Country" Value="Norway"/>';
    expect(of({ descriptive }).places).toEqual([
      { name: 'Oslo' },
      { scheme: 'iso3166-1a3', code: 'NOR' },
      { name: 'Bergen' },
      { name: 'Norway' },
    ]);
  });

  it('quirk 12: parties are sources of information, with their role', () => {
    const administrative =
      '<Provider><Party FormalName="AFP"/></Provider><Creator><Party FormalName="Siri Berg "/><Party/></Creator><Source>Olive Press</Source>';
    expect(of({ administrative }).infoSources).toEqual([
      { role: 'provider', name: 'AFP' },
      { role: 'source', name: 'Olive Press' },
      { role: 'creator', name: 'Siri Berg' },
    ]);
  });

  it('quirk 13: rights from lines and metadata', () => {
    const item = of({
      lines: '<CopyrightLine>© 2026 ANP</CopyrightLine><RightsLine>No archive.</RightsLine>',
      rights:
        '<Copyright><CopyrightHolder>ANP</CopyrightHolder><CopyrightDate>2026</CopyrightDate></Copyright><UsageRights><UsageType>Editorial</UsageType><EndDate>20270101</EndDate></UsageRights>',
    });
    expect(item.rights).toEqual({
      copyrightHolder: 'ANP',
      copyrightNotice: '© 2026 ANP',
      usageTerms: 'Editorial\n\nNo archive.',
    });
    expect(extension(item, 'RightsMetadata')).toEqual({
      EndDate: '20270101',
      CopyrightDate: '2026',
    });
  });

  it.each([
    [
      'NITF',
      '<nitf><body><body.content><p>A <org>B</org></p><hl2>S</hl2></body.content></body></nitf>',
      '<p>A B</p><h3>S</h3>',
    ],
    ['NITF without its root', '<body.content><block><p>A</p></block></body.content>', '<p>A</p>'],
    [
      'XHTML',
      '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body><p>A</p></body></html>',
      '<p>A</p>',
    ],
    ['bare paragraphs', '<p>A</p><p>B</p>', '<p>A</p><p>B</p>'],
    ['CDATA with capitals', '<![CDATA[<P>A</P>]]>', '<P>A</P>'],
    ['escaped HTML', '&lt;p&gt;A &amp;amp; B&lt;/p&gt;', '<p>A &amp; B</p>'],
    [
      'escaped NITF',
      '<![CDATA[<?xml version="1.0"?><nitf><body><body.content><p>A</p></body.content></body></nitf>]]>',
      '<p>A</p>',
    ],
    ['text', 'A < B', 'A < B'],
  ])('quirk 14: a text as %s', (_name, content, value) => {
    const written = content === 'A < B' ? 'A &lt; B' : content;
    expect(of({ components: text(written) }).body?.value).toBe(value);
  });

  it.each([0, 1, 2, 5])('quirk 15: a text %d components deep', (depth) => {
    const components =
      '<NewsComponent>'.repeat(depth) + text('<p>A</p>') + '</NewsComponent>'.repeat(depth);
    expect(of({ components }).body?.value).toBe('<p>A</p>');
  });

  it('quirk 16: of equivalents one is the text, of parts all are', () => {
    const two = component('Main', text('<p>A</p>')) + component('Main', text('A'));
    const equivalent = `<NewsComponent EquivalentsList="yes">${two}</NewsComponent>`;
    expect(of({ components: equivalent }).body?.value).toBe('<p>A</p>');
    const parts = component('Main', text('<p>A</p>')) + component('Sidebar', text('B'));
    expect(of({ components: parts }).body?.value).toBe('<p>A</p>\n<p>B</p>');
    expect(of({ components: text('<p>A</p>', 'NITF') + text('A', 'Text') }).body?.value).toBe(
      '<p>A</p>',
    );
    expect(of({ components: text('<p>A</p>') + text('<p>B</p>') }).body?.value).toBe(
      '<p>A</p>\n<p>B</p>',
    );
  });

  it('quirk 17: every caption with its pictures, and a story with its text', () => {
    const caption = (words: string) => component('Caption', text(words));
    const one = component('Picture', photo('a.jpg') + photo('https://wire.example/b.jpg'));
    const components =
      component('Main', text('<p>A</p>')) +
      one +
      caption('First') +
      component('Main', photo('c.jpg')) +
      caption('Second') +
      caption('Third');
    const { media, body, type } = { type: undefined, ...of({ components }) };
    expect(body?.value).toBe('<p>A</p>');
    expect(type).toBeUndefined();
    expect(media.map(({ url, caption }) => [url, caption])).toEqual([
      ['https://wire.example/in/a.jpg', 'First'],
      ['https://wire.example/b.jpg', 'First'],
      ['https://wire.example/in/c.jpg', 'Second'],
      [undefined, 'Third'],
    ]);
  });

  it('quirk 18: a picture alone is a picture, with the headline of its component', () => {
    const components = `<NewsComponent><NewsLines><HeadLine>Stalls</HeadLine><CreditLine>Pics</CreditLine></NewsLines>${photo('a.jpg')}</NewsComponent>`;
    expect(of({ components })).toMatchObject({
      type: 'picture',
      title: { value: 'Stalls' },
      creditLine: 'Pics',
      media: [{ title: 'Stalls', credits: [{ role: 'creditline', text: 'Pics' }] }],
    });
  });

  it('quirk 19: a picture has its own lines, they are not the story’s', () => {
    const picture = `<NewsComponent><NewsLines><HeadLine>Stalls</HeadLine><ByLine>Zoe</ByLine></NewsLines>${photo('a.jpg')}</NewsComponent>`;
    const item = of({
      lines: '<HeadLine>Market</HeadLine>',
      components: text('<p>A</p>')
        .replace(/^/, '<NewsComponent>')
        .concat('</NewsComponent>', picture),
    });
    expect(item).toMatchObject({
      title: { value: 'Market' },
      authors: [],
      media: [{ title: 'Stalls', credits: [{ role: 'byline', text: 'Zoe' }] }],
    });
  });

  it('quirk 20: a summary is no text', () => {
    const components = component('Main', text('<p>A</p>')) + component('Summary', text('S'));
    expect(of({ components })).toMatchObject({
      summary: { kind: 'text', value: 'S' },
      body: { value: '<p>A</p>' },
    });
  });

  it('quirk 21: a whole NITF document fills what the lines leave open', () => {
    const nitf =
      '<nitf><head><docdata><urgency ed-urg="2"/><doc-id id-string="inner"/></docdata></head><body><body.head><hedline><hl1>Inner</hl1></hedline><byline>By N</byline></body.head><body.content><p>A</p></body.content></body></nitf>';
    const item = of({ identifier: PARTS, components: text(nitf) });
    expect(item).toMatchObject({
      title: { value: 'Inner' },
      authors: [{ name: 'By N' }],
      urgency: 2,
    });
    expect(item.guid).toBe('urn:newsml:afp.example:20261124:TX-1');
    expect(of({ lines: '<HeadLine>Outer</HeadLine>', components: text(nitf) }).title?.value).toBe(
      'Outer',
    );
  });

  it('quirk 22: the closing notice of ANA leaves the text', () => {
    const html = '<![CDATA[<P>A</P><P>© ΑΠΕ. Τα πνευματικά δικαιώματα ανήκουν στο ΑΠΕ.</P>]]>';
    const item = of({ components: text(html) });
    expect(item.body?.value).toBe('<P>A</P>');
    expect(item.rights?.usageTerms).toBe('© ΑΠΕ. Τα πνευματικά δικαιώματα ανήκουν στο ΑΠΕ.');
    expect(of({ components: text('<![CDATA[<P>© 2026 A</P>]]>') }).body?.value).toBe(
      '<P>© 2026 A</P>',
    );
  });

  it('quirk 23: one broken item costs one problem', () => {
    const item = (id: string) => newsItem({ identifier: `<NewsItemId>${id}</NewsItemId>` });
    const broken = item('2').replace('</NewsComponent>', '').replace('</Identification>', '');
    const { items, problems } = newsml1.read({ text: message(item('1'), broken, item('3')) });
    expect(items.map(({ guid, place }) => [guid, place])).toEqual([
      ['1', 'NewsML/NewsItem[1]'],
      ['3', 'NewsML/NewsItem[3]'],
    ]);
    expect(problems).toMatchObject([{ code: 'item-unreadable', place: 'NewsML/NewsItem[2]' }]);
  });

  it('quirk 24: items inside an item are parts of it', () => {
    const inner = newsItem({
      identifier: '<NewsItemId>2</NewsItemId>',
      lines: '<HeadLine>In</HeadLine>',
      components: text('<p>A</p>'),
    });
    const outer = newsItem({
      identifier: '<NewsItemId>1</NewsItemId>',
      lines: '<HeadLine>Out</HeadLine>',
      components: inner,
    });
    const written = message(outer, newsItem({ identifier: '<NewsItemId>3</NewsItemId>' }));
    const { items, problems } = newsml1.read({ text: written });
    expect(problems).toEqual([]);
    expect(items).toMatchObject([
      { guid: '1', title: { value: 'Out' }, body: { value: '<p>A</p>' } },
      { guid: '3' },
    ]);
    expect(written.slice(items[0]?.span?.start, items[0]?.span?.end)).toBe(outer);
  });

  it('quirk 25: an item alone, without its message', () => {
    const { items } = newsml1.read({
      text: newsItem({ identifier: PARTS, language: 'xml:lang="el"' }),
    });
    expect(items).toMatchObject([{ guid: 'urn:newsml:afp.example:20261124:TX-1', language: 'el' }]);
  });

  it('quirk 26: cut off in the text, the story is read with a problem', () => {
    const whole = message(newsItem({ identifier: PARTS, components: text('<p>A</p><p>Half') }));
    const { items, problems } = newsml1.read({ text: whole.slice(0, whole.indexOf('Half') + 4) });
    expect(items).toMatchObject([{ body: { value: '<p>A</p><p>Half</p>' } }]);
    expect(problems).toMatchObject([{ code: 'item-incomplete' }]);
  });

  it('quirk 27: nothing private reaches an item', () => {
    const item = of({
      descriptive: '<Property FormalName="ContactPhone" Value="SECRET"/>',
      components: text('<p>A</p>')
        .replace(/^/, '<NewsComponent>')
        .concat('</NewsComponent>', component('Private note', text('SECRET'))),
    });
    expect(JSON.stringify(item)).not.toContain('SECRET');
  });

  it('quirk 28: files that are no addresses, and items referred to, are kept', () => {
    const { items } = newsml1.read({
      text: message(
        newsItem({
          components: `<NewsComponent>${photo('a.jpg')}</NewsComponent><NewsComponent><NewsItemRef NewsItem="urn:x"/></NewsComponent>`,
        }),
      ),
    });
    const item = items[0];
    expect(item && extension(item, 'mediaFiles')).toEqual(['a.jpg']);
    expect(item && extension(item, 'NewsItemRef')).toEqual(['urn:x']);
  });

  it('quirk 29: text in base64', () => {
    const content =
      '<ContentItem><MediaType FormalName="Text"/><Encoding Notation="Base64"><DataContent>PHA+QTwvcD4=</DataContent></Encoding></ContentItem>';
    expect(of({ components: content }).body?.value).toBe('<p>A</p>');
  });
});

describe('hostile NewsML 1.x', () => {
  const whole = message(
    newsItem({
      identifier: PARTS + REVISION,
      lines: '<HeadLine>H</HeadLine>',
      components: component('Main', text('<p>A</p>')) + component('Picture', photo('a')),
    }),
    newsItem({ identifier: PARTS, components: text('<![CDATA[<P>B</P>]]>') }),
  );
  const piece = fc.constantFrom(
    '<',
    '>',
    '&',
    '</p>',
    '</NewsItem>',
    '<NewsItem>',
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
        const { items, problems } = newsml1.read({
          text: whole.slice(0, at) + add + whole.slice(at + drop),
        });
        expect(items.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['components', '<NewsComponent>'.repeat(20_000)],
    ['items in items', '<NewsComponent><NewsItem>'.repeat(10_000)],
    ['open sections', '<![CDATA['.repeat(20_000)],
    ['content items', photo('a').repeat(20_000)],
    ['captions', component('Caption', text('c')).repeat(5_000)],
    [
      'names of objects',
      '<NewsLines><__proto__ a="b"/></NewsLines><NewsComponent><Property FormalName="__proto__" Value="x"/></NewsComponent>',
    ],
  ])('many %s end quickly', (_name, components) => {
    const started = processorTime();
    newsml1.read({ text: message(newsItem({ components })) });
    expect(processorTime() - started).toBeLessThan(5000);
  });

  it('many properties and subjects end quickly', () => {
    const started = processorTime();
    const descriptive =
      '<Property FormalName="x" Value="y"/><SubjectCode><Subject FormalName="01000000"/></SubjectCode>'.repeat(
        10_000,
      );
    expect(of({ descriptive }).subjects).toHaveLength(1);
    expect(processorTime() - started).toBeLessThan(5000);
  });
});

describe('components and metadata of NewsML 1.x as agencies bend them', () => {
  it('quirk 30: texts for other uses and styles stand beside the story, not in it', () => {
    const item = of({
      lines: '<HeadLine>Mill opens</HeadLine>',
      components: [
        component('HeadLine', text('<p>Mill opens</p>')),
        component('StyleSheet', text('.a { color: red }')),
        component('Contact', text('<p>desk@mill.example</p>')),
        component('Body', text('<p>The mill opened.</p>')),
        component('TweetText', text('<p>It opened!</p>')),
      ].join(''),
    });
    expect(item.body?.value).toBe('<p>The mill opened.</p>');
    expect(extension(item, 'otherTexts')).toEqual([{ role: 'TweetText', text: 'It opened!' }]);
    expect(JSON.stringify(item)).not.toMatch(/color|desk@/);
  });

  it('quirk 31: a component of its own is the headline where no line is', () => {
    const item = of({
      components: component('Title', text('News at 3')) + component('Body', text('<p>Text.</p>')),
    });
    expect([item.title?.value, item.body?.value]).toEqual(['News at 3', '<p>Text.</p>']);
  });

  it('quirk 32: TASS misspells its metadata, names the item in it and has keywords beside it', () => {
    const { items } = newsml1.read({
      text: '<NewsML><NewsItem><NewsComponent><DescriptiveMetada><guid>16AA</guid><Location><Property FormalName="City" Value="SORIDO"/></Location></DescriptiveMetada><ContentItem><DataContent><p>Text.</p></DataContent></ContentItem><item_keywords><item_keyword>ECONOMY</item_keyword></item_keywords></NewsComponent></NewsItem></NewsML>',
    });
    expect(items).toMatchObject([
      { guid: '16AA', places: [{ name: 'SORIDO' }], keywords: ['ECONOMY'] },
    ]);
  });

  it('quirk 33: several keywords as the value of one', () => {
    const item = of({ descriptive: '<Property FormalName="Keyword" Value="Tennis; Mill"/>' });
    expect(item.keywords).toEqual(['Tennis', 'Mill']);
  });

  it('quirk 34: a credit among the properties is the credit line', () => {
    const item = of({ administrative: '<Property FormalName="Credit" Value="MILL"/>' });
    expect(item.creditLine).toBe('MILL');
  });

  it.each([
    ['', [{ role: 'sender', name: 'Mill Wire' }]],
    ['<Provider><Party FormalName="MW"/></Provider>', [{ role: 'provider', name: 'MW' }]],
  ])(
    'quirk 35: whoever sent the message, where the item names no provider: %j',
    (administrative, expected) => {
      const wire = message(newsItem({ administrative })).replace(
        '<NewsEnvelope>',
        '<NewsEnvelope><SentFrom><Party FormalName="Mill Wire"/></SentFrom>',
      );
      expect(newsml1.read({ text: wire }).items[0]?.infoSources).toEqual(expected);
    },
  );

  it('quirk 37: an identifier that names no item is the same for all of them', () => {
    const parts =
      '<ProviderId>mill.example</ProviderId><DateId>20261124</DateId><NewsItemId>77</NewsItemId><RevisionId>4</RevisionId>';
    const of37 = (publicId: string): string | undefined =>
      of({ identifier: `${parts}<PublicIdentifier>${publicId}</PublicIdentifier>` }).guid;
    expect(of37('urn:newsml:www.mill.example')).toBe('urn:newsml:mill.example:20261124:77');
    expect(of37('urn:newsml:mill.example:20261124:77:4')).toBe(
      'urn:newsml:mill.example:20261124:77',
    );
    expect(of37('my-own-name')).toBe('my-own-name');
  });

  it('quirk 38: one story in two languages side by side is no text in both', () => {
    const inLanguage = (language: string, body: string): string =>
      `<NewsComponent xml:lang="${language}"><Role FormalName="Short"/>${component('Body', text(body))}</NewsComponent>`;
    const item = of({
      components:
        inLanguage('nl', '<p>Nederlands.</p>') + inLanguage('fr', '<p>Fran\u00e7ais.</p>'),
    });
    expect(item.body?.value).toBe('<p>Nederlands.</p>');
    expect(extension(item, 'otherTexts')).toEqual([{ role: 'fr', text: 'Fran\u00e7ais.' }]);
  });

  it('quirk 36: the owner that the NITF document names, beside the notice of the item', () => {
    const item = of({
      lines: '<CopyrightLine>(c) Mill</CopyrightLine>',
      components: text(
        '<nitf><body><body.head><rights><rights.owner>Mill Wire</rights.owner></rights></body.head><body.content><p>Text.</p></body.content></body></nitf>',
      ),
    });
    expect(item.rights).toEqual({ copyrightHolder: 'Mill Wire', copyrightNotice: '(c) Mill' });
  });
});
