import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sanitiseHtml } from '../../../core/html/sanitise.ts';
import { isSimpleHtml } from '../../../core/html/simple-html.ts';
import { htmlToText } from '../../../core/html/text.ts';

const BASE = 'https://wire.example/stories/7';
const clean = (html: string): string => sanitiseHtml(html, { base: BASE }).html;

describe('what never gets through', () => {
  const cases: [string, string, string][] = [
    ['scripts', 'a<script>alert(1)</script>b', 'ab'],
    ['scripts in capitals', 'a<SCRIPT SRC=//x.example/x.js></SCRIPT>b', 'ab'],
    ['a script that never closes', 'a<script>alert(1)', 'a'],
    ['a script in pieces', '<scr<script>ipt>alert(1)</script>', 'ipt&gt;alert(1)'],
    ['handlers', '<p onclick="x()" onmouseover=x()>a</p>', '<p>a</p>'],
    [
      'a handler behind a slash',
      '<img/onerror=x() src="https://i.example/a.jpg">',
      '<img src="https://i.example/a.jpg" />',
    ],
    ['styles', '<style>p{}</style><p style="position:fixed">a</p>', '<p>a</p>'],
    ['classes and ids', '<p class="x" id="y">a</p>', '<p>a</p>'],
    [
      'forms, but their text',
      '<form action="/x"><input value="v">Name<button>Send</button></form>',
      '<div>Name<span>Send</span></div>',
    ],
    ['frames', 'a<iframe src="https://x.example">no frames</iframe>b', 'ab'],
    ['objects', 'a<object data="x"><p>in</p></object><embed src="x">b', 'ab'],
    ['comments', 'a<!-- b --><!--[if IE]><script>x</script><![endif]-->c', 'ac'],
    ['javascript addresses', '<a href="javascript:alert(1)">a</a>', '<a>a</a>'],
    ['however they are written', '<a href=" JaVa\nScript&#58;alert(1)">a</a>', '<a>a</a>'],
    [
      'data addresses',
      '<a href="data:text/html,x">a</a><img src="data:image/png;base64,AA">',
      '<a>a</a>',
    ],
    ['vbscript', '<a href="vbscript:x">a</a>', '<a>a</a>'],
    ['vector graphics', '<svg onload="x()"><a href="javascript:x">a</a></svg>', '<a>a</a>'],
    ['a base', '<base href="https://x.example/">a', 'a'],
    ['a refresh', '<meta http-equiv="refresh" content="0;url=https://x.example/">a', 'a'],
    [
      'srcset',
      '<img src="https://i.example/a.jpg" srcset="javascript:x 1x">',
      '<img src="https://i.example/a.jpg" />',
    ],
    [
      'escaped markup stays text',
      '&lt;script&gt;alert(1)&lt;/script&gt;',
      '&lt;script&gt;alert(1)&lt;/script&gt;',
    ],
    [
      'markup inside a text area',
      '<textarea><script>alert(1)</script></textarea>',
      '<pre>&lt;script&gt;alert(1)&lt;/script&gt;</pre>',
    ],
    [
      'markup inside xmp',
      '<xmp><img src=x onerror=x()></xmp>',
      '<pre>&lt;img src=x onerror=x()&gt;</pre>',
    ],
    ['markup inside a title', '<title><img src=x onerror=x()></title>', ''],
  ];
  it.each(cases)('%s', (_name, html, expected) => {
    expect(clean(html)).toBe(expected);
  });
});

describe('what stays', () => {
  it.each([
    '<p>One <b>two</b> <i>three</i>.</p>',
    '<h2>Head</h2><ul><li>a</li><li>b</li></ul>',
    '<table><tbody><tr><th colspan="2">a</th></tr><tr><td>b</td><td>c</td></tr></tbody></table>',
    '<blockquote cite="https://w.example/">q</blockquote>',
    '<figure><img src="https://i.example/a.jpg" alt="A pier" width="10" height="5" /><figcaption>c</figcaption></figure>',
    '<a href="mailto:desk@wire.example">mail</a>',
    '<p lang="ko" dir="ltr">등대</p>',
  ])('%s', (html) => {
    expect(sanitiseHtml(html, { base: BASE })).toEqual({ html, changedText: false });
  });

  it('elements that are out of use become those that say the same', () => {
    expect(clean('<center><font color="red">a</font></center><strike>b</strike>')).toBe(
      '<div><span>a</span></div><s>b</s>',
    );
  });
});

describe('addresses', () => {
  const cases: [string, string, string][] = [
    [
      'relative',
      '<a href="../8?x=1&amp;y=2">a</a>',
      '<a href="https://wire.example/8?x=1&amp;y=2">a</a>',
    ],
    ['without a scheme', '<a href="//x.example/y">a</a>', '<a href="https://x.example/y">a</a>'],
    [
      'of pictures',
      '<img src="p.jpg" alt="">',
      '<img src="https://wire.example/stories/p.jpg" alt="" />',
    ],
    [
      'within the page',
      '<a href="#top">a</a>',
      '<a href="https://wire.example/stories/7#top">a</a>',
    ],
    ['that are none', '<a href="http://[">a</a>', '<a href="http://[">a</a>'],
    ['longer than any', `<a href="https://w.example/${'x'.repeat(9000)}">a</a>`, '<a>a</a>'],
  ];
  it.each(cases)('%s', (_name, html, expected) => {
    expect(clean(html)).toBe(expected);
  });

  it('are not taken from a base that is no web address', () => {
    const scripts = { base: 'javascript:alert(1)' };
    expect(sanitiseHtml('<a href="#x">a</a>', scripts).html).toBe('<a>a</a>');
    expect(sanitiseHtml('<a class="y" href="#x">a</a>', scripts).html).toBe('<a>a</a>');
  });

  it('without a base relative ones are dropped', () => {
    expect(sanitiseHtml('<a href="x">a</a><img src="y.jpg">').html).toBe('<a>a</a>');
  });
});

describe('the visible text', () => {
  it('is said to have changed only where it has', () => {
    const cases: [string, boolean][] = [
      ['<p class="x">a</p><script>b</script>', false],
      ['<center>a</center>b', false],
      ['a<textarea>b</textarea>', false],
      ['<unheard>a</unheard>', false],
      [`${'<div>'.repeat(2000)}a`, true],
    ];
    expect(cases.map(([html]) => sanitiseHtml(html).changedText)).toEqual(
      cases.map(([, changed]) => changed),
    );
  });

  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<b>',
    '</b>',
    '<a href="x">',
    '</a>',
    '<br>',
    '<ul>',
    '<li>',
    '</li>',
    '</ul>',
    '<font>',
    '</font>',
    '<center>',
    '</center>',
    'word',
    ' ',
    '&amp;',
    '&lt;',
    '<',
    '&',
    '<i class="x">',
    '</i>',
    '<unheard>',
    '<form>',
    '<td>',
    '<tr>',
    '<table>',
    '<h2>',
  );
  const html = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));

  it('is the same before and after, or it is said', () => {
    fc.assert(
      fc.property(html, (value) => {
        const { html: result, changedText } = sanitiseHtml(value);
        const words = (text: string): string => htmlToText(text).replace(/\s+/g, ' ');
        expect(changedText || words(result) === words(value)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('cleaning what is clean', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<script>',
    '</script>',
    '<img src="https://i.example/a.jpg">',
    '<a href="javascript:x">',
    '</a>',
    '<svg>',
    '<textarea>',
    '</textarea>',
    '<!--',
    '-->',
    '"',
    "'",
    '>',
    '<',
    '&lt;',
    ' onload=x ',
    'x',
    '<p onclick="',
    '<math>',
    '<style>',
    '<![CDATA[',
    ']]>',
    '\u0000',
  );

  it('leaves its text, and what comes out has nothing in it but what is allowed', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const once = clean(pieces.join(''));
        // The nesting may still settle (a paragraph that stood in a formula), the words may not.
        const twice = clean(once);
        expect(htmlToText(twice)).toBe(htmlToText(once));
        for (const result of [once, twice]) {
          expect(result).not.toMatch(/<(?:script|style|svg|math|textarea)/i);
          for (const [tag] of result.matchAll(/<[^>]*>/g)) {
            expect(tag).not.toMatch(/\son\w+\s*=|javascript:/i);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('HTML so simple that it need not be cleaned', () => {
  const simple = [
    '<p>A story &amp; its end.</p>\n<p>More: <a href="https://w.example/?a=1&amp;b=2">here</a>.<br>Line</p>',
    '<h2>Head</h2><ul><li>a</li><li><b>b</b></li></ul><blockquote><p>q</p></blockquote>',
    'just text',
    '<a href="/news/7?a=1&amp;b=2#c">relative</a>',
    '등대 &nbsp;&#8217;&hellip;',
  ];
  it.each(simple)('is recognised: %s', (html) => {
    expect(isSimpleHtml(html)).toBe(true);
  });

  const notSimple = [
    '<p>a<p>b',
    '<p><div>a</div></p>',
    '<b><p>a</p></b>',
    '<li>a</li>',
    '<a href="https://a.example/"><a href="https://b.example/">x</a></a>',
    '<p class="x">a</p>',
    '<a href="http://x.example/" onclick="x">a</a>',
    '<a href="javascript:x">a</a>',
    '<a href="JavaScript:x">a</a>',
    '<a href="mailto:x">a</a>',
    '<a href="a:b">a</a>',
    '<a href="java&#115;cript:x">a</a>',
    '<a href="https://x.example/&quot;">a</a>',
    '<a href="https://x.example/ x">a</a>',
    '<p>a > b</p>',
    '<p>a < b</p>',
    '<p>a & b</p>',
    '<p>a &unheard; b</p>',
    '<p>&#128;</p>',
    '<P>a</P>',
    '<script>a</script>',
    '<p>a</b></p>',
    '<p>a',
    'a\u0000b',
    'a\rb',
  ];
  it.each(notSimple)('anything else is not: %j', (html) => {
    expect(isSimpleHtml(html)).toBe(false);
  });

  const tag = fc.constantFrom(
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<ul>',
    '<li>',
    '</li>',
    '</ul>',
    '<br>',
    '<h2>',
    '</h2>',
    '<div>',
    '</div>',
    '<a href="https://w.example/">',
    '</a>',
    '<blockquote>',
    '</blockquote>',
  );
  const text = fc.constantFrom(
    'word',
    ' ',
    '\n',
    '&amp;',
    '&lt;b&gt;',
    '&hellip;',
    '&#39;',
    '등대',
    '  two  ',
    '\u00a0',
  );

  it('comes out of the long way with the same text and the same elements', () => {
    let recognised = 0;
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, text), { maxLength: 12 }), (pieces) => {
        const html = pieces.join('');
        if (!isSimpleHtml(html)) return;
        recognised += 1;
        // An attribute that is dropped sends the same HTML the long way.
        const long = clean(`<p class="x">before</p>${html}`);
        expect(htmlToText(long)).toBe(htmlToText(`<p class="x">before</p>${html}`));
        expect(tagsOf(long)).toEqual(['<p>', '</p>', ...tagsOf(html)]);
      }),
      { numRuns: 5000 },
    );
    expect(recognised).toBeGreaterThan(100);
  });

  function tagsOf(html: string): string[] {
    return [...html.matchAll(/<[^>]*>/g)].map(([found]) => found.replace(' />', '>'));
  }
});
