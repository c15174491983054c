import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { htmlToText, textToHtml } from '../../../core/html/text.ts';

describe('HTML as text', () => {
  const cases: [string, string, string][] = [
    ['plain text', 'a  b\n c', 'a b c'],
    ['paragraphs', '<p>a</p><p>b</p>\n<p>c</p>', 'a\n\nb\n\nc'],
    ['paragraphs that never close', '<p>a<p>b', 'a\n\nb'],
    ['a line break', 'a<br>b<br/>c', 'a\nb\nc'],
    ['two are a paragraph', 'a<br><br>b<br>\n<br>\n<br>c', 'a\n\nb\n\nc'],
    ['lists', '<ul><li>a</li><li>b</li></ul>c', 'a\nb\n\nc'],
    ['tables', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a\tb\nc'],
    ['headings', '<h1>a</h1>b', 'a\n\nb'],
    ['inline markup leaves no gap', 'a<b>b</b>c <i> d</i> e', 'abc d e'],
    ['white space around tags', '<p> a <b> b </b> c </p>', 'a b c'],
    ['references', '&lt;b&gt; &amp; &hellip; &#39; &#x1F600; &unheard;', "<b> & … ' 😀 &unheard;"],
    ['no-break spaces stay', 'a&nbsp;&nbsp;b', 'a\u00a0\u00a0b'],
    ['scripts and styles are not seen', 'a<script>b</script><style>c</style>d', 'ad'],
    ['nor comments', 'a<!-- b -->c', 'ac'],
    ['a sign is no tag', 'if a < b and c > d', 'if a < b and c > d'],
    ['preformatted', '<pre>a\n  b</pre>c', 'a\n  b\n\nc'],
    ['a document', '<html><head><title>t</title></head><body><p>a</p></body></html>', 'a'],
    ['text only of markup', '<p></p><br>', ''],
    ['Korean', '<p>등대가 &quot;내년&quot; 불을 밝힌다.</p>', '등대가 "내년" 불을 밝힌다.'],
  ];
  it.each(cases)('%s', (_name, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('comes out the same by the quick way and by the long one', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<ul>',
      '<li>',
      '</li>',
      '</ul>',
      '<br>',
      '<div>',
      '</div>',
      'word',
      ' ',
      '\n',
      '&amp;',
      '&nbsp;',
      '&hellip;',
      'a  b',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const html = pieces.join('');
        // A comment is nothing to see, and nothing simple.
        expect(htmlToText(html)).toBe(htmlToText(`${html}<!-- -->`));
      }),
      { numRuns: 3000 },
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (html) =>
        expect(typeof htmlToText(html)).toBe('string'),
      ),
    );
  });
});

describe('text as HTML', () => {
  const cases: [string, string, string][] = [
    ['paragraphs', 'a\n\nb\n \n\n c', '<p>a</p><p>b</p><p>c</p>'],
    ['lines', 'a\nb', '<p>a<br>b</p>'],
    ['line ends of Windows', 'a\r\n\r\nb\r\nc', '<p>a</p><p>b<br>c</p>'],
    ['signs', 'a < b & "c" > d', '<p>a &lt; b &amp; "c" &gt; d</p>'],
    ['nothing', ' \n ', ''],
  ];
  it.each(cases)('%s', (_name, text, html) => {
    expect(textToHtml(text)).toBe(html);
  });

  it('gives back the words', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const words = (value: string): string => value.replace(/\s+/g, ' ').trim();
        expect(words(htmlToText(textToHtml(text)))).toBe(words(text));
      }),
    );
  });
});
