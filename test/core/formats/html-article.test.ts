import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Item, ReadItems } from '../../../core/formats/format.ts';
import { htmlArticle } from '../../../core/formats/html-article.ts';
import { processorTime } from '../../processor-time.ts';

const SAMPLES = new URL('../../../samples/formats/', import.meta.url);
const COPY =
  'The council of Lower Vale agreed on Tuesday to mend the old bridge before winter, the mayor said after the meeting.';

function read(text: string, url = 'https://daily.example/2026/bridge'): Promise<ReadItems> {
  return htmlArticle.read({ text, url });
}

/** The only item of a page with this head and this article. */
async function pageItem(article: string, head = ''): Promise<Item> {
  const { items, problems } = await read(
    `<!doctype html><html><head>${head}</head><body><article><h1>Bridge to be mended</h1>${article}</article></body></html>`,
  );
  const [item] = items;
  if (!item) throw new Error(problems.map(({ message }) => message).join(' '));
  return item;
}

function linked(data: unknown): string {
  return `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;
}

const NEWS = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Bridge to be mended',
};
const bodyOf = (item: Item) => item.body?.value ?? '';

describe('a web page is recognised', () => {
  it.each([
    ['doctype', '<!DOCTYPE html>\n<html><body></body></html>', true],
    ['doctype of old', '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN"><HTML>', true],
    [
      'XHTML',
      '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml">',
      true,
    ],
    ['comments first', '<!-- saved --><html lang="ko">', true],
    ['warnings of a server first', 'Warning: x on line 3 <br>\n<!doctype html><html>', true],
    ['an article alone', '<article><p>Text</p></article>', true],
    [
      'RSS',
      '<?xml version="1.0"?><rss version="2.0"><channel><description>&lt;html></description>',
      false,
    ],
    [
      'RSS with XHTML inside',
      '<rss xmlns:x="y"><channel><item><body xmlns="http://www.w3.org/1999/xhtml"/>',
      false,
    ],
    ['NITF', '<?xml version="1.0"?><nitf><head><title>x</title></head><body></body></nitf>', false],
    ['JSON', '{"html":"<html><body>"}', false],
    ['a mail', 'From: a@b.example\nSubject: x\n\n<html>', false],
    ['text', 'SEOUL, Nov. 24 - plain text', false],
    ['a paragraph', '<p>text</p>', false],
  ])('%s', (_name, text, expected) => {
    expect(htmlArticle.detect({ text })).toBe(expected);
  });
});

describe('quirks of pages', () => {
  it('quirk 1: JSON-LD in a comment, in CDATA, with a loose comma, as an array', async () => {
    const wrapped = `/*<![CDATA[*/[{"@type":"WebPage"},{"@type":"Article","headline":"Q&amp;A on the bridge","datePublished":"2026-11-24",}]/*]]>*/`;
    const item = await pageItem(`<p>${COPY}</p>`, linked(wrapped));
    expect(item).toMatchObject({ title: { value: 'Q&A on the bridge' }, published: '2026-11-24' });
  });

  it('quirk 2: JSON-LD that is no JSON is skipped, with a problem', async () => {
    const { items, problems } = await read(
      `<html><head>${linked('{"@type": oops')}${linked(NEWS)}</head><body><p>${COPY}</p></body></html>`,
    );
    expect(items[0]?.title?.value).toBe('Bridge to be mended');
    expect(problems).toMatchObject([{ code: 'json-recovered', place: 'html/json-ld[1]' }]);
  });

  it('quirk 3: a canonical link to the front page is not the article’s', async () => {
    const head =
      '<link rel="canonical" href="https://daily.example/"><meta property="og:url" content="/2026/bridge?id=1">';
    expect((await pageItem(`<p>${COPY}</p>`, head)).link).toBe(
      'https://daily.example/2026/bridge?id=1',
    );
  });

  it('quirk 4: the site’s name leaves the title', async () => {
    const head =
      '<title>Bridge - what now? | The Daily</title><meta property="og:site_name" content="The Daily">';
    const { items } = await read(
      `<html><head>${head}</head><body><p>${COPY}</p><p>${COPY}!</p></body></html>`,
    );
    expect(items[0]?.title?.value).toBe('Bridge - what now?');
  });

  it('quirk 5: a dash in a headline is no site', async () => {
    const head = '<meta property="og:title" content="Vale bridge - mayor says work starts now">';
    const { items } = await read(`<html><head>${head}</head><body><p>${COPY}</p></body></html>`);
    expect(items[0]?.title?.value).toBe('Vale bridge - mayor says work starts now');
  });

  it('quirk 6: the caption of a gallery and of the text is given once, and not in the text', async () => {
    const caption = 'The old bridge of Lower Vale is seen on Monday. Reuters-Yonhap';
    const item = await pageItem(
      `<div class="gallery"><img src="/g/77120-thumb.jpg"><p class="caption">${caption}</p></div>
       <p>${COPY}</p><figure><img src="/p/bridge-77120.jpg"><figcaption>${caption}</figcaption></figure><p>${caption}</p><p>It is old.</p>`,
    );
    expect(bodyOf(item)).toBe(`<p>${COPY}</p>\n<p>It is old.</p>`);
    expect(item.media).toEqual([
      { type: 'picture', url: 'https://daily.example/p/bridge-77120.jpg', caption, credits: [] },
    ]);
  });

  it('quirk 7: a caption twice in a row without mark-up', async () => {
    const caption =
      'The mayor of Lower Vale speaks in front of the bridge, in the Vale, Nov. 24. Reuters-Yonhap';
    const item = await pageItem(`<p>${caption}</p><p>${caption}</p><p>${COPY}</p>`);
    expect(bodyOf(item)).toBe(`<p>${COPY}</p>`);
    expect(item.media).toEqual([{ type: 'picture', caption, credits: [] }]);
  });

  it('quirk 8: late pictures, their sizes and their copies for readers without scripts', async () => {
    const item = await pageItem(
      `<img src="data:image/gif;base64,AA" data-src="/p/bridge-77120-640x480.jpg"><noscript><img src="/p/bridge-77120-1280x960.jpg"></noscript><p>${COPY}</p><img src="/p/bridge-77121.jpg" width="1" height="1">`,
      '<meta property="og:image" content="https://cdn.example/bridge-77120-1200x630.jpg">',
    );
    expect(item.media.map(({ url }) => url)).toEqual([
      'https://daily.example/p/bridge-77120-640x480.jpg',
    ]);
  });

  it('quirk 9: pictures that are numbered are different', async () => {
    const item = await pageItem(
      `<img src="/p/vale-20261124-0412.jpg"><img src="/p/vale-20261124-0413.jpg"><p>${COPY}</p>`,
    );
    expect(item.media).toHaveLength(2);
  });

  it('quirk 10: a Korean caption by its sign, below a picture in a paragraph', async () => {
    const item = await pageItem(
      `<p><img src="/p/bridge-77120.jpg"></p><p>▲ 24일 다리 모습. 사진=한빛일보</p><p>${COPY}</p>`,
    );
    expect(bodyOf(item)).toBe(`<p>${COPY}</p>`);
    expect(item.media[0]?.caption).toBe('▲ 24일 다리 모습. 사진=한빛일보');
  });

  it.each([
    ['입력 2026.11.24. 오전 9:00', '2026.11.24. 오전 9:00', undefined],
    [
      '입력 : 2026-11-24 09:00:10 수정 : 2026-11-24 10:12',
      '2026-11-24 09:00:10',
      '2026-11-24 10:12',
    ],
    ['송고시간 2026-11-24 09:00', '2026-11-24 09:00', undefined],
    ['등록 2026.11.24 09:00 / 수정 2026.11.24 09:30', '2026.11.24 09:00', '2026.11.24 09:30'],
    ['승인 2026년 11월 24일 09시 30분', '2026년 11월 24일 09시 30분', undefined],
    ['Published: Nov. 24, 2026 9:00 a.m. KST', 'Nov. 24, 2026 9:00 a.m. KST', undefined],
  ])('quirk 11: %s', async (line, published, updated) => {
    const item = await pageItem(`<p>${line}</p><p>${COPY}</p>`);
    expect([item.published, item.updated]).toEqual([published, updated]);
    expect(bodyOf(item)).toBe(`<p>${COPY}</p>`);
  });

  it.each([
    [
      '홍길동 기자 gildong@daily.example',
      [{ name: '홍길동 기자', email: 'gildong@daily.example' }],
    ],
    ['/홍길동 기자', [{ name: '홍길동 기자' }]],
    ['gildong@daily.example', [{ email: 'gildong@daily.example' }]],
    ['홍길동·김철수 기자', [{ name: '홍길동' }, { name: '김철수 기자' }]],
    ['Jane Doe jane@daily.example', [{ name: 'Jane Doe', email: 'jane@daily.example' }]],
  ])('quirk 12: reporter line %s', async (line, authors) => {
    const item = await pageItem(`<p>${COPY}</p><p>${line}</p>`);
    expect(item.authors).toEqual(authors);
    expect(bodyOf(item)).toBe(`<p>${COPY}</p>`);
  });

  it.each([
    '이 기사를 추천합니다',
    '공유하기',
    '글자크기',
    '댓글 12',
    'Advertisement',
    '[관련기사]',
    'Share this article',
    'Sign up for our daily newsletter',
    'READ MORE: <a href="/x">A ferry for the islands</a>',
    '<a href="/x">▶ 관련기사: 동네 책방의 겨울나기</a>',
  ])('quirk 13: furniture %s', async (line) => {
    expect(bodyOf(await pageItem(`<p>${COPY}</p><p>${line}</p><p>It is old.</p>`))).toBe(
      `<p>${COPY}</p>\n<p>It is old.</p>`,
    );
  });

  it('quirk 14: the copyright line goes into the rights', async () => {
    const item = await pageItem(
      `<p>${COPY}</p><p>&lt;저작권자(c) 한빛통신, 무단 전재-재배포 금지&gt;</p>`,
    );
    expect(item.rights).toEqual({
      copyrightNotice: '<저작권자(c) 한빛통신, 무단 전재-재배포 금지>',
    });
    expect(bodyOf(item)).toBe(`<p>${COPY}</p>`);
  });

  it('quirk 15: short paragraphs, sub-heads, lists, tables and quotes stay in their order', async () => {
    const html =
      `<p>${COPY}</p><p>No.</p><h2>Why?</h2><ol><li>One</li><li>Two</li></ol><blockquote><p>“Yes.”</p></blockquote>` +
      '<table><tr><td>A</td><td>1</td></tr><tr><td>B</td><td></td></tr><tr><td>C</td><td>3</td></tr></table><p>End.</p>';
    expect(bodyOf(await pageItem(html)).replaceAll('\n', '')).toBe(html);
  });

  it('quirk 16: text directly in an element, with line breaks for paragraphs', async () => {
    const item = await pageItem(
      `<div id="articleBody">${COPY}<br><br>Second.<br/>Third.<br>&nbsp;<br><b>Fourth<br><br>Fifth</b></div>`,
    );
    expect(bodyOf(item)).toBe(
      `<p>${COPY}</p>\n<p>Second.<br>Third.</p>\n<p><strong>Fourth</strong></p>\n<p><strong>Fifth</strong></p>`,
    );
  });

  it('quirk 17: a text in two holders around an advertisement', async () => {
    const item = await pageItem(
      `<div class="article-body"><p>${COPY}</p></div><div class="ad">Buy</div><div class="article-body"><p>Then it rained.</p></div>`,
    );
    expect(bodyOf(item)).toBe(`<p>${COPY}</p>\n<p>Then it rained.</p>`);
  });

  it('quirk 18: a description that is the text cut off is no summary', async () => {
    const head = `<meta name="description" content="${COPY.slice(0, 60)}...">`;
    expect((await pageItem(`<p>${COPY}</p>`, head)).summary).toBeUndefined();
  });

  it('quirk 19: scripts that hold ends of scripts, and tags in strings', async () => {
    const item = await pageItem(
      `<script>var a = "<p>no</p>"; if (1<b && c>d) {}</script><p>${COPY}</p><script>x('<\\/script><p>no</p>')</script>`,
    );
    expect(bodyOf(item)).toBe(`<p>${COPY}</p>`);
  });

  it('quirk 20: microdata instead of JSON-LD', async () => {
    const { items } = await read(
      `<html><body itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">Bridge to be mended</h1><span itemprop="author">Jane Doe</span><time itemprop="datePublished" datetime="2026-11-24T09:00+09:00">today</time><div itemprop="articleBody"><p>${COPY}</p></div></body></html>`,
    );
    expect(items[0]).toMatchObject({
      title: { value: 'Bridge to be mended' },
      published: '2026-11-24T09:00+09:00',
      authors: [{ name: 'Jane Doe' }],
    });
  });

  it('quirk 22: times in attributes (Naver)', async () => {
    const item = await pageItem(
      `<span data-date-time="2026-11-24 09:00:00">2026.11.24.</span><span data-modify-date-time="2026-11-24 09:30:00"></span><p>${COPY}</p>`,
    );
    expect([item.published, item.updated]).toEqual(['2026-11-24 09:00:00', '2026-11-24 09:30:00']);
  });

  it('quirk 23: a box of facts stays, a list of links goes', async () => {
    const item = await pageItem(
      `<p>${COPY}</p><aside><p>The bridge has five arches.</p></aside><aside><a href="/a">A ferry for the islands</a> <a href="/b">Lighthouse sold</a></aside><p>End.</p>`,
    );
    expect(bodyOf(item)).toBe(`<p>${COPY}</p>\n<p>The bridge has five arches.</p>\n<p>End.</p>`);
  });

  it('quirk 24: a live page keeps its entries in their order', async () => {
    const item = await pageItem(
      `<div class="post"><h3>Polls close</h3><p>${COPY}</p></div><div class="post"><h3>Turnout</h3><p>It was 61 percent.</p></div>`,
    );
    expect(bodyOf(item)).toBe(
      `<h3>Polls close</h3>\n<p>${COPY}</p>\n<h3>Turnout</h3>\n<p>It was 61 percent.</p>`,
    );
  });

  it('quirk 25: words of a sentence stay, whatever their class', async () => {
    const item = await pageItem(
      `<p>${COPY}</p><p>He spoke of <a class="keyword">bridges</a> at <time class="date">3 pm</time> on the day.</p>`,
    );
    expect(bodyOf(item)).toBe(`<p>${COPY}</p>\n<p>He spoke of bridges at 3 pm on the day.</p>`);
  });

  it('quirk 21: names of things called __proto__ do no harm', async () => {
    const item = await pageItem(
      `<p __proto__="x" class="__proto__">${COPY}</p>`,
      `<meta name="__proto__" content="x">${linked('{"__proto__":{"a":1},"@type":"NewsArticle","headline":"H"}')}`,
    );
    expect(item.title?.value).toBe('H');
  });
});

describe('pages without an article', () => {
  const links = Array.from(
    { length: 30 },
    (_, index) => `<li><a href="/${index}">A headline about number ${index}</a></li>`,
  ).join('');
  it.each([
    [
      'a front page',
      `<html><head><title>The Daily</title><meta property="og:type" content="website"></head><body><ul>${links}</ul></body></html>`,
      'front page',
    ],
    [
      'an error page',
      '<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1><p>The requested page was not found on this server.</p></body></html>',
      'error page',
    ],
    [
      'a Korean error page',
      '<html><head><title>존재하지 않는 기사입니다</title></head><body><p>존재하지 않는 기사입니다. 주소를 다시 확인해 주세요.</p></body></html>',
      'error page',
    ],
    [
      'a wall',
      '<html><head><title>Just a moment...</title></head><body><div class="cf-challenge">Enable JavaScript and cookies to continue</div></body></html>',
      'wall',
    ],
    ['nothing', '<html><head></head><body></body></html>', 'without a text'],
  ])('%s', async (_name, page, words) => {
    const { items, problems } = await read(page, 'https://daily.example/');
    expect(items).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['item-empty']);
    expect(problems[0]?.message).toContain(words);
  });
});

describe('quirks of real pages', () => {
  it('quirk 26: a short paragraph behind a wall is text, the wall itself is none', async () => {
    const item = await pageItem(
      `<p>${COPY}</p><p class="paywall">The council gave no reason.</p><p class="paywall">${COPY}!</p><div class="paywall"><p>Subscribe to read on.</p><button>Subscribe</button></div>`,
    );
    expect(bodyOf(item)).toBe(
      `<p>${COPY}</p>\n<p>The council gave no reason.</p>\n<p>${COPY}!</p>`,
    );
  });

  it('quirk 27: a box of text behind a wall is text', async () => {
    const item = await pageItem(
      `<p>${COPY}</p><div class="paywall"><p>${COPY}</p><p>Second, ${COPY}</p></div><p>${COPY}</p><p>Third, ${COPY}</p>`,
    );
    expect(bodyOf(item)).toContain(`<p>Second, ${COPY}</p>`);
  });

  it('quirk 28: bylines of other stories are no authors', async () => {
    const teasers = ['Ann Poe', 'Bo Roe'].map(
      (name) =>
        `<div class="card"><h3><a href="/x">Another story</a></h3><p class="byline">${name}</p></div>`,
    );
    const { items } = await read(
      `<html><head>${linked({ ...NEWS, author: { '@type': 'Person', name: 'Jane Doe' } })}</head><body><article><h1>Bridge</h1><p>${COPY}</p></article>${teasers.join('')}<div class="more"><span class="author">Cy Moe</span></div></body></html>`,
    );
    expect(items[0]?.authors).toEqual([{ name: 'Jane Doe' }]);
  });

  it('quirk 29: without a named author, only bylines that are no teaser’s count', async () => {
    const { items } = await read(
      `<html><body><header><p class="byline">By Jane Doe</p></header><article><h1>Bridge</h1><p>${COPY}</p></article><ul class="related"><li><span class="author">Ann Poe</span></li></ul><aside><span class="author">Bo Roe</span></aside></body></html>`,
    );
    expect(items[0]?.authors).toEqual([{ name: 'Jane Doe' }]);
  });

  it('quirk 30: a list of a paper’s columnists names no author', async () => {
    const names = ['Ann A', 'Bo Bee', 'Cy Cee', 'Di Dee', 'Ed Eee', 'Flo Eff'];
    const spans = names.map((name) => `<p><span class="author">${name}</span></p>`).join('');
    const { items } = await read(
      `<html><body><article><h1>Bridge</h1><p>${COPY}</p></article><div>${spans}</div></body></html>`,
    );
    expect(items[0]?.authors).toEqual([]);
  });

  it('quirk 31: the site among its authors is none of them, unless it is alone', async () => {
    const site = '<meta property="og:site_name" content="The Daily">';
    const of = async (author: string) =>
      (await pageItem(`<p>${COPY}</p>`, `${site}<meta name="author" content="${author}">`)).authors;
    expect(await of('Jane Doe, The Daily')).toEqual([{ name: 'Jane Doe' }]);
    expect(await of('The Daily')).toEqual([{ name: 'The Daily' }]);
  });

  it('quirk 32: an organisation gives way to the persons on the page', async () => {
    const author = { '@type': 'NewsMediaOrganization', name: 'Daily Desk' };
    const { items } = await read(
      `<html><head>${linked({ ...NEWS, author })}</head><body><p class="byline">By Jane Doe</p><article><h1>Bridge</h1><p>${COPY}</p></article></body></html>`,
    );
    expect(items[0]?.authors).toEqual([{ name: 'Jane Doe' }]);
  });

  it('quirk 33: a system is not the publisher', async () => {
    const publisher = { '@type': 'Organization', name: 'Blogger' };
    const head = `${linked({ ...NEWS, publisher })}<meta property="og:site_name" content="Vale Notes">`;
    expect((await pageItem(`<p>${COPY}</p>`, head)).infoSources).toEqual([
      { role: 'publisher', name: 'Vale Notes' },
    ]);
  });

  it('quirk 34: a full-width colon before the site’s name', async () => {
    const head =
      '<title>橋を修理へ　市議会が決定：日日新聞</title><meta property="og:site_name" content="日日新聞社">';
    const { items } = await read(
      `<html><head>${head}</head><body><p>${'市議会は橋を修理すると決めた。'.repeat(12)}</p></body></html>`,
    );
    expect(items[0]?.title?.value).toBe('橋を修理へ 市議会が決定');
  });

  it('quirk 35: the text and the title of a player', async () => {
    const item = await pageItem(
      `<p>${COPY}</p><div class="video-resource"><div>Hear the mayor speak</div><span>05:22</span></div><p>It is old.</p>`,
    );
    expect(bodyOf(item)).toBe(`<p>${COPY}</p>\n<p>It is old.</p>`);
  });

  it.each([
    ['German', 'Lesen Sie auch', 'Mehr zum Thema', 'Artikel teilen'],
    ['French', 'Publicité', 'Partager sur Facebook', 'Lecture : 3 min.'],
    ['Spanish', 'Compartir', 'Te puede interesar', 'Visto 314 veces'],
    ['Italian', 'Pubblicità', 'Condividi', 'Leggi anche'],
    ['Portuguese', 'Publicidade', 'Leia também', 'Compartilhe'],
    ['Russian', 'Реклама', 'Читайте также:', 'Поделиться'],
    ['Japanese', '関連記事', '（1/3ページ）', 'この記事をシェア'],
    ['Chinese', '【纠错】', '延伸阅读', '分享到：'],
  ])('quirk 36: %s furniture lines', async (_name, ...lines) => {
    const item = await pageItem(
      `<p>${COPY}</p>${lines.map((line) => `<p>${line}</p>`).join('')}<p>It is old.</p>`,
    );
    expect(bodyOf(item)).toBe(`<p>${COPY}</p>\n<p>It is old.</p>`);
  });

  it.each([
    'Lire aussi :',
    'Lesen Sie auch:',
    'Lea también:',
    'Читайте также:',
    '関連記事：',
    '延伸阅读：',
  ])('quirk 37: %s with a link leads away; a sentence that begins so stays', async (pointer) => {
    const item = await pageItem(
      `<p>${COPY}</p><p>${pointer} <a href="/x">Another story</a></p><p>${pointer} ${COPY}</p>`,
    );
    expect(bodyOf(item)).toBe(`<p>${COPY}</p>\n<p>${pointer} ${COPY}</p>`);
  });

  it('quirk 38: Dublin Core’s identifier is the address where nothing else is', async () => {
    const head = '<meta name="dc.identifier" content="https://daily.example/2026/old-bridge">';
    const text = `<html><head>${head}</head><body><article><h1>Bridge</h1><p>${COPY}</p></article></body></html>`;
    const { items } = await htmlArticle.read({ text });
    expect(items[0]?.link).toBe('https://daily.example/2026/old-bridge');
  });

  it('quirk 39: references of a graph are what they refer to', async () => {
    const graph = [
      { '@type': 'Person', '@id': '#jane', name: 'Jane Doe' },
      { '@type': 'Organization', '@id': '#daily', name: 'The Daily' },
      {
        '@type': 'ImageObject',
        '@id': '#p',
        url: 'https://daily.example/1.jpg',
        caption: 'A bridge',
      },
      {
        ...NEWS,
        author: { '@id': '#jane' },
        publisher: { '@id': '#daily' },
        image: [{ '@id': '#p' }],
      },
    ];
    const item = await pageItem(`<p>${COPY}</p>`, linked({ '@graph': graph }));
    expect(item).toMatchObject({
      authors: [{ name: 'Jane Doe' }],
      infoSources: [{ role: 'publisher', name: 'The Daily' }],
      media: [{ url: 'https://daily.example/1.jpg', caption: 'A bridge' }],
    });
  });

  it('quirk 40: names in a list, in parts, and family name first', async () => {
    const author = [
      { '@type': 'Person', name: ['Jane Doe'] },
      { '@type': 'Person', givenName: 'Al', familyName: 'Roe' },
    ];
    const item = await pageItem(`<p>${COPY}</p>`, linked({ ...NEWS, author }));
    expect(item.authors).toEqual([{ name: 'Jane Doe' }, { name: 'Al Roe' }]);
    const dublin = '<meta name="DC.Creator" content="Doe, Jane">';
    expect((await pageItem(`<p>${COPY}</p>`, dublin)).authors).toEqual([{ name: 'Jane Doe' }]);
  });

  it('quirk 41: a headline in JSON-LD that was escaped twice', async () => {
    const data = linked({ ...NEWS, headline: '&lt;b&gt;Bridge&lt;/b&gt; to be mended' });
    expect((await pageItem(`<p>${COPY}</p>`, data)).title?.value).toBe('Bridge to be mended');
  });

  it('quirk 42: pictures of AMP pages', async () => {
    const item = await pageItem(
      `<p>${COPY}</p><figure><amp-img src="/p/3.jpg" width="600" height="400"><noscript><img src="/p/3.jpg"></noscript></amp-img><figcaption>Workers.</figcaption></figure>`,
    );
    expect(item.media).toMatchObject([
      { url: 'https://daily.example/p/3.jpg', caption: 'Workers.', width: 600 },
    ]);
  });

  it('quirk 43: a sub-head in strong before the text is a line of its own', async () => {
    const item = await pageItem(
      `<div class="articleBody"><strong class="end_summary">Work starts soon</strong><span>${COPY}</span></div>`,
    );
    expect(bodyOf(item)).toMatch(/Work starts soon<\/(?:strong|p)>/);
    expect(bodyOf(item)).not.toContain('soonThe');
  });

  it('quirk 44: of a line of notices only that of the rights', async () => {
    const item = await pageItem(
      `<p>${COPY}</p><p class="txt-copyright">mina@daily.example 제보는 전화 &lt;저작권자(c) 하루통신, 무단 전재-재배포 금지&gt; 2026/11/24 09:00 송고</p>`,
    );
    expect(item.rights?.copyrightNotice).toBe('<저작권자(c) 하루통신, 무단 전재-재배포 금지>');
  });

  const NONE: [string, string][] = [
    [
      'an error whose headline says little',
      '<title>Page not found | The Daily</title></head><body><h1>Sorry</h1><p>We could not find what you are looking for. It may have been moved or deleted.</p>',
    ],
    [
      'a consent wall in German',
      '<title>Zustimmung</title></head><body><p>Wir verwenden Cookies. Mit Ihrer Zustimmung verarbeiten wir und unsere 214 Partner personenbezogene Daten.</p>',
    ],
    [
      'a consent wall in English',
      '<title>Before you go on</title></head><body><p>We and our 842 partners use cookies and process personal data for personalised advertising. With your permission we may do more.</p>',
    ],
    [
      'an article that needs scripts',
      '<meta property="og:type" content="article"><meta property="og:title" content="Bridge"></head><body><noscript>You need to enable JavaScript.</noscript><div id="root"></div>',
    ],
    [
      'a page of a section',
      `<title>Politics</title></head><body><h1>Politics</h1>${Array.from({ length: 12 }, (_, at) => `<article><h2><a href="/${at}">Headline ${at} of the day</a></h2><p>${COPY}</p></article>`).join('')}`,
    ],
  ];
  it.each(NONE)('quirk 45: %s is no article', async (_, rest) => {
    const { items, problems } = await read(`<!doctype html><html><head>${rest}</body></html>`);
    expect(items).toEqual([]);
    expect(problems).toMatchObject([{ code: 'item-empty', severity: 'lost' }]);
  });

  it('quirk 46: a story about cookies and personal data is one', async () => {
    const text = `<p>The court of Lower Vale ruled on Tuesday that cookies hold personal data. ${COPY}</p>`;
    expect(bodyOf(await pageItem(text))).toContain('cookies');
  });
});

describe('hostile pages', () => {
  const pages: [string, string][] = [
    [
      '10,000 nested elements',
      `<html><body>${'<div>'.repeat(10_000)}<p>${COPY}</p>${'</div>'.repeat(10_000)}`,
    ],
    ['scripts that never end', `<html><body><p>${COPY}</p>${'<script '.repeat(100_000)}`],
    ['comments that never end', `<html><body>${'<!-- '.repeat(100_000)}`],
    ['text without a break', `<html><body><p>${'가'.repeat(2_000_000)}</p>`],
    ['references', `<html><body><p>${'&amp;&bogus;&#xffffff;'.repeat(100_000)}</p>`],
    [
      'inline elements around many lines',
      `<html><body><article><p>${'<b><i>'.repeat(400)}${'x<br>'.repeat(5_000)}`,
    ],
    [
      'nested JSON-LD',
      `<html><head>${linked('{"@graph":['.repeat(50_000))}</head><body><p>${COPY}</p>`,
    ],
    [
      'teasers with bylines',
      `<html><body><article><p>${COPY}</p></article>${'<div><p class="byline">Jo Doe</p>'.repeat(300)}${'<i></i>'.repeat(100_000)}`,
    ],
    [
      'many pictures',
      `<html><body><article><p>${COPY}</p>${'<img src="/p/a-123456.jpg"><img src="/q.jpg">'.repeat(5_000)}`,
    ],
  ];
  it.each(pages)('%s end fast', async (_name, page) => {
    const start = processorTime();
    await read(page);
    expect(processorTime() - start).toBeLessThan(5_000);
  });

  it('keeps the text of what is nested too deep', async () => {
    const { items, problems } = await read(pages[0]![1]);
    expect(bodyOf(items[0]!)).toContain(COPY);
    expect(problems.map(({ code }) => code)).toEqual(['item-incomplete']);
  });

  it('never throws on samples that were cut and mixed', async () => {
    const samples = readdirSync(SAMPLES)
      .filter((name) => name.startsWith('html-article'))
      .map((name) => readFileSync(new URL(name, SAMPLES), 'utf8'));
    const cut = fc.record({
      of: fc.constantFrom(...samples),
      at: fc.nat(6_000),
      by: fc.nat(200),
      insert: fc.constantFrom('', '<', '"', '</div>', '<table>', '&', '\u0000', '<script>', '<!--'),
    });
    await fc.assert(
      fc.asyncProperty(cut, async ({ of, at, by, insert }) => {
        const result = await read(of.slice(0, at) + insert + of.slice(at + by));
        expect(result.items.length + result.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
