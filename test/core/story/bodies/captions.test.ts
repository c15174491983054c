import { describe, expect, it } from '@jest/globals';
import { storyOf } from './feed-story.ts';

const PIER = 'https://i.example/2026/pier.jpg';
const LAMP = 'https://i.example/2026/lamp.jpg';
const IMG = `<img src="${PIER}">`;
const FIRST = '<p>SEOUL, Nov. 24 (Yonhap) -- The pier in Haran opened on Tuesday.</p>';
const COPY = `${FIRST}<p>It had been closed for a year.</p>`;
const TEXT =
  'SEOUL, Nov. 24 (Yonhap) -- The pier in Haran opened on Tuesday.\n\nIt had been closed for a year.';

type Row = [name: string, html: string, captions: [url?: string, caption?: string][], text: string];

const told = async (html: string, item = {}) => {
  const { media, body } = await storyOf(html, item);
  return {
    captions: media.map(({ url, caption }) => (caption === undefined ? [url] : [url, caption])),
    text: body.text,
  };
};

describe('a caption that surely is one belongs to its picture', () => {
  const rows: Row[] = [
    [
      'quirk 1: a figure with its caption',
      `<figure>${IMG}<figcaption>The pier at dusk.</figcaption></figure>${COPY}`,
      [[PIER, 'The pier at dusk.']],
      TEXT,
    ],
    [
      'quirk 2: a figure between paragraphs',
      `${FIRST}<figure>${IMG}<figcaption>The pier at dusk.</figcaption></figure><p>It had been closed for a year.</p>`,
      [[PIER, 'The pier at dusk.']],
      TEXT,
    ],
    [
      'quirk 3: the credit in a caption is read',
      `<figure>${IMG}<figcaption>The pier at dusk. (AP Photo/Mara Lind)</figcaption></figure>${COPY}`,
      [[PIER, 'The pier at dusk.']],
      TEXT,
    ],
    [
      'quirk 4: a figure inside a link and a box',
      `<div class="x"><figure><a href="/p"><picture>${IMG}</picture></a><figcaption><p>The pier at dusk.</p></figcaption></figure></div>${COPY}`,
      [[PIER, 'The pier at dusk.']],
      TEXT,
    ],
    [
      'quirk 5: WordPress before version 5',
      `<div id="attachment_7" class="wp-caption alignnone" style="width: 310px">${IMG}<p class="wp-caption-text">The pier at dusk.</p></div>${COPY}`,
      [[PIER, 'The pier at dusk.']],
      TEXT,
    ],
    [
      'quirk 6: a class that says caption below the picture',
      `<p>${IMG}</p><p class="photo-caption">The pier at dusk.</p>${COPY}`,
      [[PIER, 'The pier at dusk.']],
      TEXT,
    ],
    [
      'quirk 7: a paragraph below the picture by its credit',
      `<p>${IMG}</p><p>The pier at dusk. (AP Photo/Mara Lind)</p>${COPY}`,
      [[PIER, 'The pier at dusk.']],
      TEXT,
    ],
    [
      'quirk 8: in italics',
      `<p>${IMG}</p><p><em>The pier at dusk. Photo: Mara Lind/AFP</em></p>${COPY}`,
      [[PIER, 'The pier at dusk.']],
      TEXT,
    ],
    [
      'quirk 9: small print behind a break',
      `<p>${IMG}<br><small>The pier at dusk. REUTERS/Mara Lind</small></p>${COPY}`,
      [[PIER, 'The pier at dusk.']],
      TEXT,
    ],
    [
      'quirk 10: bare text behind a break',
      `<p>${IMG}<br/>The pier at dusk. (Photo by Mara Lind / AFP)</p>${COPY}`,
      [[PIER, 'The pier at dusk.']],
      TEXT,
    ],
    [
      'quirk 11: a bare agency, copy behind it',
      `<p>${IMG}</p><p>The pier at dusk on Monday. (Yonhap)</p>${COPY}`,
      [[PIER, 'The pier at dusk on Monday.']],
      TEXT,
    ],
    [
      'quirk 12: a picture block as Yonhap writes it',
      `<div class="comp-box photo-group"><figure><div class="img-con"><span class="img">${IMG}</span></div><figcaption class="txt-desc"><strong class="tit-cap">해란 부두</strong><p>(해란=연합뉴스) 서하린 기자 = 24일 부두가 문을 열었다. 2026.11.24</p></figcaption></figure></div>${COPY}`,
      [[PIER, '해란 부두 (해란=연합뉴스) 서하린 기자 = 24일 부두가 문을 열었다. 2026.11.24']],
      TEXT,
    ],
    [
      'quirk 13: a Korean paper points at the picture',
      `<div>${IMG}</div><p>▲ 24일 해란 부두가 문을 열었다. 사진=연합뉴스</p>${COPY}`,
      [[PIER, '▲ 24일 해란 부두가 문을 열었다.']],
      TEXT,
    ],
    [
      'quirk 14: a Korean credit in brackets',
      `${IMG}<p>문을 연 해란 부두 [연합뉴스 자료사진]</p>${COPY}`,
      [[PIER, '문을 연 해란 부두']],
      TEXT,
    ],
    [
      'quirk 15: a table as a picture box',
      `<table><tr><td>${IMG}</td></tr><tr><td>The pier at dusk. (AP Photo/Mara Lind)</td></tr></table>${COPY}`,
      [[PIER, 'The pier at dusk.']],
      TEXT,
    ],
    [
      'quirk 16: the same, marked by its class',
      `<table class="photo"><tbody><tr><td>${IMG}</td></tr><tr><td class="caption">The pier at dusk.</td></tr></tbody></table>${COPY}`,
      [[PIER, 'The pier at dusk.']],
      TEXT,
    ],
    [
      'quirk 17: a gallery',
      `<div class="gallery"><figure>${IMG}<figcaption>The pier.</figcaption></figure><figure><img src="${LAMP}"><figcaption>The lamp.</figcaption></figure></div>${COPY}`,
      [
        [PIER, 'The pier.'],
        [LAMP, 'The lamp.'],
      ],
      TEXT,
    ],
    [
      'quirk 18: a gallery as a list of WordPress',
      `<dl class="gallery-item"><dt class="gallery-icon">${IMG}</dt><dd class="wp-caption-text gallery-caption">The pier.</dd></dl>${COPY}`,
      [[PIER, 'The pier.']],
      TEXT,
    ],
    [
      'quirk 19: a caption above its picture',
      `<figure><figcaption>The pier at dusk.</figcaption>${IMG}</figure>${COPY}`,
      [[PIER, 'The pier at dusk.']],
      TEXT,
    ],
    [
      'quirk 20: a caption whose picture the feed left out',
      `<figure><figcaption>The pier at dusk.</figcaption></figure>${COPY}`,
      [[undefined, 'The pier at dusk.']],
      TEXT,
    ],
    [
      'quirk 21: a picture that is loaded late',
      `<figure><img src="data:image/gif;base64,AA" data-src="${PIER}"><figcaption>The pier.</figcaption></figure>${COPY}`,
      [[PIER, 'The pier.']],
      TEXT,
    ],
    [
      'quirk 22: a figure without a caption shows what its alt says',
      `<figure><img src="${PIER}" alt="The pier at dusk"></figure>${COPY}`,
      [[PIER, 'The pier at dusk']],
      TEXT,
    ],
    [
      'quirk 23: relative addresses',
      `<figure><img src="/p/pier.jpg"><figcaption>The pier.</figcaption></figure>${COPY}`,
      [['https://wire.example/p/pier.jpg', 'The pier.']],
      TEXT,
    ],
    [
      'quirk 24: end tags that are missing',
      `<figure>${IMG}<figcaption>The pier.</figure>${COPY}`,
      [[PIER, 'The pier.']],
      TEXT,
    ],
    [
      'quirk 27: a paragraph with picture and caption that is never closed',
      `<p>${IMG}<br>The pier at dusk. (Photo by Mara Lind / AFP)${COPY}`,
      [[PIER, 'The pier at dusk.']],
      TEXT,
    ],
    [
      'quirk 28: the same in capitals, with spaces',
      `<P>${IMG}<BR>The pier at dusk. (Photo by Mara Lind / AFP)</P >${COPY}`,
      [[PIER, 'The pier at dusk.']],
      TEXT,
    ],
    [
      'quirk 25: a video',
      `<figure><video src="https://v.example/pier.mp4"></video><figcaption>The pier.</figcaption></figure>${COPY}`,
      [['https://v.example/pier.mp4', 'The pier.']],
      TEXT,
    ],
    [
      'quirk 26: capitals and references',
      `<FIGURE><IMG SRC="${PIER}"><FIGCAPTION>Lind &amp; Rue at the pier.</FIGCAPTION></FIGURE>${COPY}`,
      [[PIER, 'Lind & Rue at the pier.']],
      TEXT,
    ],
  ];
  it.each(rows)('%s', async (_name, html, captions, text) => {
    expect(await told(html)).toEqual({ captions, text });
  });
});

describe('what is not surely a caption stays copy', () => {
  const rows: [name: string, html: string, text: string][] = [
    [
      'quirk 30: a paragraph below a picture',
      `<p>${IMG}</p><p>The pier opened on Tuesday.</p><p>It is long.</p>`,
      'The pier opened on Tuesday.\n\nIt is long.',
    ],
    [
      'quirk 31: a paragraph that floats around a picture',
      `<p>${IMG} The pier opened on Tuesday.</p><p>It is long.</p>`,
      'The pier opened on Tuesday.\n\nIt is long.',
    ],
    [
      'quirk 32: a first paragraph with its dateline',
      `<p>${IMG}</p><p>SEOUL, Nov. 24 (Yonhap) -- The pier opened.</p><p>It is long.</p>`,
      'SEOUL, Nov. 24 (Yonhap) -- The pier opened.\n\nIt is long.',
    ],
    [
      'quirk 33: an attribution below a quote',
      '<figure><blockquote>It is long.</blockquote><figcaption>Mara Lind</figcaption></figure><p>It opened.</p>',
      'It is long.\n\nMara Lind\n\nIt opened.',
    ],
    [
      'quirk 34: the caption of a table',
      '<figure><table><tr><td>Haran</td><td>3</td></tr></table><figcaption>Boats a day</figcaption></figure>',
      'Haran\t3\n\nBoats a day',
    ],
    [
      'quirk 35: an article laid out in a table',
      `<table><tr><td>${IMG}</td><td>The pier opened on Tuesday.</td></tr></table>`,
      'The pier opened on Tuesday.',
    ],
    [
      'quirk 36: data beside marks',
      `<table><tr><th>Port</th><th>Boats</th></tr><tr><td>${IMG}</td><td>3</td></tr></table>`,
      'Port\tBoats\n\t3',
    ],
    [
      'quirk 37: code in a figure',
      '<figure><pre>a  b</pre><figcaption>Signals</figcaption></figure>',
      'a  b\n\nSignals',
    ],
    [
      'quirk 38: a figure that is never closed',
      `<figure>${IMG}<p>The pier opened.</p><p>It is long.</p>`,
      'The pier opened.\n\nIt is long.',
    ],
    [
      'quirk 39: a long text in a picture box',
      `<div class="photo-box">${IMG}<p>The pier opened.</p><p>It is long.</p></div>`,
      'The pier opened.\n\nIt is long.',
    ],
    [
      'quirk 40: a class that says caption, no picture near',
      '<p class="caption">The pier opened.</p><p>It is long.</p>',
      'The pier opened.\n\nIt is long.',
    ],
    [
      'quirk 41: a sub-head below a picture',
      `<p>The pier opened.</p><p>${IMG}</p><h3>A year of work</h3><p>It is long.</p>`,
      'The pier opened.\n\nA year of work\n\nIt is long.',
    ],
  ];
  it.each(rows)('%s', async (_name, html, text) => {
    expect((await storyOf(html)).body.text).toBe(text);
  });

  it('quirk 42: the only paragraph below a picture is copy, signed', async () => {
    const { body, credit } = await storyOf(`<p>${IMG}</p><p>The pier opened. (Yonhap)</p>`);
    expect(body.text).toBe('The pier opened.');
    expect(credit?.sources).toEqual(['Yonhap']);
  });
});

describe('a picture in the text and one beside it', () => {
  const content = (attributes: string, inside = '') => ({
    elements: `<media:content ${attributes} medium="image">${inside}</media:content>`,
  });
  const figure = `<figure><img src="${PIER}?w=600" width="600" height="400"><figcaption>The pier at dusk. (AP Photo/Mara Lind)</figcaption></figure>${COPY}`;

  it('quirk 50: a caption fills what is missing', async () => {
    const { media } = await storyOf(figure, content(`url="${PIER}"`));
    expect(media).toHaveLength(1);
    expect(media[0]).toMatchObject({
      url: PIER,
      caption: 'The pier at dusk.',
      credit: { creators: ['Mara Lind'], sources: ['AP'] },
    });
  });

  it('quirk 51: what is supplied stays', async () => {
    const supplied = content(`url="${PIER}"`, '<media:description>A pier.</media:description>');
    const { media } = await storyOf(figure, supplied);
    expect(media.map(({ caption }) => caption)).toEqual(['A pier.']);
  });

  it('quirk 52: sizes are those of the address that stays', async () => {
    const { media } = await storyOf(figure, content(`url="${PIER}"`));
    expect(media[0]).not.toHaveProperty('width');
    const { media: own } = await storyOf(figure);
    expect(own[0]).toMatchObject({ width: 600, height: 400 });
  });

  it('quirk 53: the same picture in another size by its name', async () => {
    const html = figure.replace('pier.jpg?w=600', 'pier-600x400.jpg');
    const { media } = await storyOf(html, content(`url="${PIER}"`));
    expect(media.map(({ url }) => url)).toEqual([PIER]);
  });

  it('quirk 54: other pictures stand behind those supplied', async () => {
    const { media } = await storyOf(figure, content(`url="${LAMP}"`));
    expect(media.map(({ url }) => url)).toEqual([LAMP, `${PIER}?w=600`]);
  });

  it('quirk 55: pictures that a program gives are told apart by their number', async () => {
    const two = [7, 8].map(
      (id) =>
        `<figure><img src="https://i.example/photo.php?id=${id}"><figcaption>Pier ${id}.</figcaption></figure>`,
    );
    const { media } = await storyOf(two.join('') + COPY);
    expect(media.map(({ caption }) => caption)).toEqual(['Pier 7.', 'Pier 8.']);
  });

  it('quirk 56: the picture stays in the HTML, its caption does not', async () => {
    const { body } = await storyOf(figure);
    expect(body.html).toBe(
      `<figure><img src="${PIER}?w=600" width="600" height="400" /></figure>${COPY}`,
    );
    expect(body.words).toBe(TEXT.split(/\s+/).length);
  });

  it('quirk 57: a caption is no byline, dateline or sign-off of the copy', async () => {
    const { byline, dateline } = await storyOf(
      `<figure>${IMG}<figcaption>BUSAN, South Korea (AP) -- The pier. (AP Photo/Mara Lind)</figcaption></figure>${COPY}`,
    );
    expect(byline).toBeUndefined();
    expect(dateline?.places).toEqual(['SEOUL']);
  });
});
