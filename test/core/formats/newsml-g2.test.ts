import { describe, expect, it } from '@jest/globals';
import { newsmlG2 } from '../../../core/formats/newsml-g2.ts';
import { item, message, NAR, read, readOne, rest, xhtml } from './newsml-g2-message.ts';

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
