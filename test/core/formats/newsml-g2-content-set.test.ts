import { describe, expect, it } from '@jest/globals';
import { readOne, rest, xhtml } from './newsml-g2-message.ts';

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

describe('texts in the vocabulary of TT', () => {
  it('quirk 42: head, subheads, speech, byline and picture each in their place', () => {
    const found = readOne({
      contentSet:
        '<inlineXML contenttype="application/ttnitf+xml"><BODY xmlns=""><TEXT><RUBRIK>Bron</RUBRIK><DAT><ORT>EU</ORT><SOURCE>Hamnen, TT</SOURCE></DAT><INGRESS><P>Ett.</P></INGRESS><BRODTEXT><CITAT>Ja.</CITAT><MELLIS>Mer</MELLIS><P>Tv\u00e5.</P></BRODTEXT><BYLINE EPOST="w@tt.example">Wik Numm/TT</BYLINE><BILD><BILDFIL>http://tt.example/1</BILDFIL><BILDTEXT><P>En bro.</P></BILDTEXT><BILDSKAPARE>Oli Matt/TT</BILDSKAPARE></BILD></TEXT><TEXT><RUBRIK>Fakta</RUBRIK><BRODTEXT><UL><LI>Tre</LI></UL></BRODTEXT></TEXT></BODY></inlineXML>',
    });
    expect(found).toMatchObject({
      title: { value: 'Bron' },
      body: {
        value:
          '<p>EU Hamnen, TT</p><p>Ett.</p><blockquote>Ja.</blockquote><h3>Mer</h3><p>Tv\u00e5.</p><h2>Fakta</h2><ul><li>Tre</li></ul>',
      },
      authors: [{ name: 'Wik Numm/TT', email: 'w@tt.example' }],
      media: [
        {
          type: 'picture',
          url: 'http://tt.example/1',
          caption: 'En bro.',
          credits: [{ role: 'by', text: 'Oli Matt/TT' }],
        },
      ],
    });
  });
});
