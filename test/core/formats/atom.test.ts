import { describe, expect, it } from '@jest/globals';
import { atom } from '../../../core/formats/atom.ts';
import { atomEntry, atomFeed, readAtom } from './feed-sample.ts';

describe('text constructs', () => {
  const cases: [string, string, unknown][] = [
    ['text is the default', '<title>a &amp; b</title>', { kind: 'text', value: 'a & b' }],
    [
      'escaped markup in text stays text',
      '<title type="text">&lt;script&gt;x&lt;/script&gt;</title>',
      { kind: 'text', value: '<script>x</script>' },
    ],
    [
      'html',
      '<title type="html">&lt;b&gt;x&lt;/b&gt;</title>',
      { kind: 'html', value: '<b>x</b>' },
    ],
    [
      'html in CDATA',
      '<title type="html"><![CDATA[<b>x</b>]]></title>',
      { kind: 'html', value: '<b>x</b>' },
    ],
    [
      'the wrapper of xhtml is dropped',
      '<title type="xhtml"><xhtml:div>a <xhtml:b>b</xhtml:b> <xhtml:i>c</xhtml:i></xhtml:div></title>',
      { kind: 'xhtml', value: 'a <b>b</b> <i>c</i>' },
    ],
    [
      'escaped markup in xhtml stays text',
      '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">&lt;b&gt;</div></title>',
      { kind: 'xhtml', value: '&lt;b&gt;' },
    ],
    [
      'two divs are no wrapper',
      '<title type="xhtml"><xhtml:div>a</xhtml:div><xhtml:div>b</xhtml:div></title>',
      { kind: 'xhtml', value: '<div>a</div><div>b</div>' },
    ],
    [
      'a media type',
      '<title type="text/html">&lt;i&gt;x&lt;/i&gt;</title>',
      { kind: 'html', value: '<i>x</i>' },
    ],
  ];
  it.each(cases)('%s', (_name, source, expected) => {
    expect(atomEntry(source).title).toMatchObject(expected as object);
  });
});

describe('dates', () => {
  it('without published there is none, updated is not taken for it', () => {
    const entry = atomEntry('<id>1</id><updated>2026-11-10T00:00:00Z</updated>');
    expect(entry.published).toBeUndefined();
    expect(entry.updated).toBe('2026-11-10T00:00:00Z');
  });
});

describe('links', () => {
  const cases: [string, string, string | undefined][] = [
    [
      'without rel it is the alternate one',
      '<link href="https://a.example/"/>',
      'https://a.example/',
    ],
    [
      'a page before a feed',
      '<link type="application/json" href="https://a.example/j"/><link type="text/html" href="https://a.example/h"/>',
      'https://a.example/h',
    ],
    ['self is none', '<link rel="self" href="https://a.example/"/>', undefined],
    [
      'the source of the content, where there is no other',
      '<content src="https://a.example/c" type="text/html"/>',
      'https://a.example/c',
    ],
    ['relative to the feed', '<link href="x"/>', 'https://wire.example/feed/x'],
  ];
  it.each(cases)('%s', (_name, links, expected) => {
    expect(atomEntry(`<id>1</id>${links}`).link).toBe(expected);
  });
});

describe('authors', () => {
  const feedAuthor = '<author><name>The Feed</name></author>';
  it('are the entry’s own', () => {
    const { items } = readAtom(
      atomFeed(
        feedAuthor,
        '<entry><author><name>A</name></author><author><name>B</name></author></entry>',
      ),
    );
    expect(items[0]?.authors).toEqual([{ name: 'A' }, { name: 'B' }]);
  });

  it('else those of its source', () => {
    const { items } = readAtom(
      atomFeed(
        feedAuthor,
        '<entry><id>1</id><source><author><name>S</name></author></source></entry>',
      ),
    );
    expect(items[0]?.authors).toEqual([{ name: 'S' }]);
  });

  it('else those of the feed', () => {
    const { items } = readAtom(atomFeed(feedAuthor, '<entry><id>1</id></entry>'));
    expect(items[0]?.authors).toEqual([{ name: 'The Feed' }]);
  });
});

describe('categories', () => {
  const cases: [string, string, unknown][] = [
    ['term alone is a name', '<category term="sea"/>', { name: 'sea' }],
    [
      'scheme and term are a code',
      '<category scheme="s" term="sea"/>',
      { scheme: 's', code: 'sea' },
    ],
    [
      'with a label',
      '<category scheme="s" term="sea" label="The sea"/>',
      { scheme: 's', code: 'sea', name: 'The sea' },
    ],
    [
      'label without scheme',
      '<category term="sea" label="The sea"/>',
      { code: 'sea', name: 'The sea' },
    ],
  ];
  it.each(cases)('%s', (_name, source, expected) => {
    expect(atomEntry(source).subjects).toEqual([expected]);
  });
});

describe('the shapes in which Atom comes', () => {
  const shapes: [string, string, string][] = [
    [
      'with a prefix',
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:id>1</a:id><a:title>t</a:title></a:entry></a:feed>',
      'a:feed/entry[1]',
    ],
    [
      'without its namespace',
      '<feed><entry><id>1</id><title>t</title></entry></feed>',
      'feed/entry[1]',
    ],
    [
      'an entry alone',
      '<?xml version="1.0"?><entry xmlns="http://www.w3.org/2005/Atom"><id>1</id><title>t</title></entry>',
      'entry[1]',
    ],
  ];
  it.each(shapes)('%s', (_name, text, place) => {
    expect(atom.detect({ text })).toBe(true);
    const read = readAtom(text);
    expect(read.problems).toEqual([]);
    expect(read.items).toMatchObject([{ place, guid: '1', title: { value: 't' } }]);
  });
});
