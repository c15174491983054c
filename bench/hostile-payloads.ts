/** Payloads that are hostile, broken or just huge, of any size: a table of generators. */
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>t</title>${items}</channel></rss>`;
const item = (fields: string) => `<item><guid>1</guid><title>One</title>${fields}</item>`;
const g2 = (body: string) =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:wire.example:1" version="1"><itemMeta><itemClass qcode="ninat:text"/><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><headline>One</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html></inlineXML></contentSet></newsItem>`;
const nitf = (body: string) =>
  `<nitf><head><docdata><doc-id id-string="1"/></docdata></head><body><body.head><hedline><hl1>One</hl1></hedline></body.head><body.content>${body}</body.content></body></nitf>`;
const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>One</title><meta property="og:type" content="article"><meta property="og:title" content="One"></head><body><article><h1>One</h1>${body}</article></body></html>`;
const entities = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'
  .split('')
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`)
  .join('')}]>`;
const paragraph =
  '<p>The ferry line in Sorido drew a thousand visitors, officials said on Monday.</p>';
const sentence = 'The ferry line drew a thousand visitors, officials said. ';

/** `repeat(text, size)`: as often as fits. */
const repeat = (text: string, size: number) => text.repeat(Math.ceil(size / text.length));

/** Stored, not packed, so that the payload is as large as what is in it. */
const zip = (files: Record<string, Uint8Array>) => zipSync(files, { level: 0 });
const plainHeader = 'From: a@wire.example\r\nSubject: One\r\nMIME-Version: 1.0\r\n';

/** SOI, segments of comments as long as they can be, EOI. */
function jpegSegments(size: number): Uint8Array {
  const segment = new Uint8Array(0xffff + 2).fill(0x61);
  segment.set([0xff, 0xfe, 0xff, 0xff]);
  const count = Math.ceil(size / segment.length);
  const bytes = new Uint8Array(count * segment.length + 4);
  bytes.set([0xff, 0xd8]);
  for (let index = 0; index < count; index += 1) bytes.set(segment, 2 + index * segment.length);
  bytes.set([0xff, 0xd9], bytes.length - 2);
  return bytes;
}

const GENERATORS: Record<string, (size: number) => string | Uint8Array> = {
  'rss many items': (size) => rss(repeat(item(`<description>${sentence}</description>`), size)),
  'rss one huge body': (size) =>
    rss(item(`<content:encoded><![CDATA[${repeat(paragraph, size)}]]></content:encoded>`)),
  'rss entity bomb': (size) =>
    rss(item(`<description>${repeat('&j;', size)}</description>`)).replace('?>', `?>${entities}`),
  'rss nested elements': (size) => rss(item(repeat('<x>', size))),
  'rss attributes': (size) =>
    rss(
      item(
        `<x ${Array.from({ length: size / 12 }, (_, index) => `a${index}="b"`).join(' ')}>y</x>`,
      ),
    ),
  'rss one line': (size) => rss(item(`<description>${repeat('word ', size)}</description>`)),
  'rss less-thans': (size) => rss(item(`<description>${repeat('a < b ', size)}</description>`)),
  'rss ampersands': (size) => rss(item(`<description>${repeat('&', size)}</description>`)),
  'rss open cdata': (size) => rss(repeat(item('<description><![CDATA[x</description>'), size)),
  'rss open comments': (size) => rss(repeat(`<!-- ${item('')}`, size)),
  'rss nuls': (size) => rss(item(`<description>${repeat('\u0000a', size)}</description>`)),
  'rss html depth': (size) =>
    rss(item(`<content:encoded><![CDATA[${repeat('<div>', size)}]]></content:encoded>`)),
  'atom many entries': (size) =>
    `<feed xmlns="http://www.w3.org/2005/Atom">${repeat(`<entry><id>1</id><title>One</title><content type="html">${sentence}</content></entry>`, size)}</feed>`,
  'json feed': (size) =>
    `{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[${repeat(`{"id":"1","title":"One","content_text":"${sentence}"},`, size)}{}]}`,
  'json brackets': (size) =>
    `{"version":"https://jsonfeed.org/version/1.1","items":${repeat('[', size)}`,
  'newsml-g2 body': (size) => g2(repeat(paragraph, size)),
  'newsml-g2 nested': (size) => g2(repeat('<div>', size)),
  'newsml-g2 message': (size) =>
    `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>${repeat(g2(paragraph), size)}</itemSet></newsMessage>`,
  'newsml-1 body': (size) =>
    `<NewsML><NewsItem><Identification><NewsIdentifier><NewsItemId>1</NewsItemId></NewsIdentifier></Identification><NewsComponent><NewsLines><HeadLine>One</HeadLine></NewsLines><ContentItem><DataContent>${repeat(paragraph, size)}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
  'nitf body': (size) => nitf(repeat(paragraph, size)),
  'nitf nested': (size) => nitf(repeat('<block>', size)),
  'ninjs body': (size) =>
    JSON.stringify({
      uri: 'urn:1',
      headline: 'One',
      type: 'text',
      body_html: repeat(paragraph, size),
    }),
  'page paragraphs': (size) => page(repeat(paragraph, size)),
  'page nested': (size) => page(repeat('<div>', size)),
  'page one line': (size) => page(`<p>${repeat('word ', size)}</p>`),
  'page scripts': (size) => page(repeat('<script>x</scrip', size)),
  sitemap: (size) =>
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${repeat('<url><loc>https://wire.example/1</loc><news:news><news:title>One</news:title></news:news></url>', size)}</urlset>`,
  'anpa body': (size) =>
    `\u0016\u0016\u0001W2870\u001fasian-----glbsm\nf l \u0013\u0011BC-LT--One  11-13 1049\n\u0002^BC-LT--One,466<\n^Headline<\n${repeat(`\t   ${sentence}\n`, size)}\u0003AP-WF-11-13-13 1509GMT<\n\u000c\u0004`,
  'iptc-7901 body': (size) =>
    `\u0001eca062 4 i 211 ccccb   dpa 061\r\n\nGermany-politics/\r\n\u0002Headline =\r\n\n${repeat(`   ${sentence}\r\n`, size)}\u0003131137 GMT Nov 13\r\n`,
  'mail body': (size) =>
    `From: Desk <desk@wire.example>\r\nSubject: One\r\nMessage-ID: <1@wire.example>\r\nDate: Tue, 24 Nov 2026 09:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${repeat(`${sentence}\r\n`, size)}`,
  'mail boundaries': (size) =>
    `From: a@wire.example\r\nSubject: One\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${repeat('--b\r\n', size)}`,
  'plain text': (size) => `Headline\n\n${repeat(`${sentence}\n\n`, size)}`,
  'rss one attribute': (size) => rss(item(`<enclosure url="${repeat('w', size)}"/>`)),
  'rss open quote': (size) => rss(item(repeat('<a b="', size))),
  'rss one comment': (size) => rss(item(`<!--${repeat('a-', size)}-->`)),
  'rss empty items': (size) => rss(repeat('<item/>', size)),
  'rss empty elements': (size) => rss(item(repeat('<x/>', size))),
  'rss pairs': (size) => rss(item(`<description>${repeat('\u{1f600}', size / 4)}</description>`)),
  'json one string': (size) =>
    `{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{"id":"1","content_text":"${repeat('word ', size)}"},]}`,
  'json lone surrogates': (size) =>
    `{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{"id":"1","content_text":"${repeat('\\ud800', size)}"}]}`,
  'json nested, closed': (size) =>
    `{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{"id":"1","_a":${'['.repeat(size / 2)}${']'.repeat(size / 2)}}]}`,
  'json empty items': (size) =>
    `{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[${repeat('{},', size)}{}]}`,
  'mail base64': (size) =>
    `From: a@wire.example\r\nSubject: One\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n${repeat(`${'QUJD'.repeat(19)}\r\n`, size)}`,
  'rss enclosures': (size) =>
    rss(
      item(
        Array.from(
          { length: size / 45 },
          (_, index) => `<enclosure url="https://wire.example/${index}.jpg"/>`,
        ).join(''),
      ),
    ),
  'rss categories': (size) =>
    rss(
      item(
        Array.from({ length: size / 30 }, (_, index) => `<category>${index}</category>`).join(''),
      ),
    ),
  'page pictures': (size) =>
    page(
      Array.from(
        { length: size / 80 },
        (_, index) =>
          `<figure><img src="/${index}.jpg"><figcaption>${index} (AP)</figcaption></figure>`,
      ).join(''),
    ),
  'rss one open cdata': (size) => rss(item(`<description><![CDATA[${repeat(paragraph, size)}`)),
  'rss utf-16': (size) =>
    Buffer.from(
      `\ufeff${rss(repeat(item(`<description>${sentence}</description>`), size / 2))}`,
      'utf16le',
    ),
  'rss lone surrogates': (size) => {
    const [head = '', tail = ''] = rss(item('<description>@</description>')).split('@');
    const halves = Buffer.alloc(size, Buffer.from([0xed, 0xa0, 0x80, 0x61]));
    return Buffer.concat([Buffer.from(head), halves, Buffer.from(tail)]);
  },
  'zip in zip': (size) => {
    const feed = strToU8(rss(repeat(item(`<description>${sentence}</description>`), size)));
    return zip({ '1.zip': zip({ '2.zip': zip({ 'feed.xml': feed }) }) });
  },
  'zip many files': (size) => {
    const story = strToU8(nitf(paragraph));
    const count = Math.ceil(size / (story.length + 120));
    return zip(
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.xml`, story])),
    );
  },
  // Twenty-five times the size when it is unpacked; what stands behind it makes the payload as large as the others.
  'gzip bomb': (size) =>
    Buffer.concat([gzipSync(Buffer.alloc(size * 25, 'a')), Buffer.alloc(size, 'x')]),
  'jpeg segments': jpegSegments,
  'mail parts': (size) =>
    `${plainHeader}Content-Type: multipart/mixed; boundary=b\r\n\r\n${repeat(`--b\r\nContent-Type: text/plain; name="a.txt"\r\n\r\n${sentence}\r\n`, size)}--b--\r\n`,
  'mail one line': (size) =>
    `${plainHeader}Content-Type: text/plain\r\n\r\n${repeat('word ', size)}`,
  'mail one header': (size) => `${plainHeader}X-Long: ${repeat('word ', size)}\r\n\r\nText\r\n`,
  'plain text signed blocks': (size) =>
    `Headline\n\n${Array.from({ length: size / 18 }, (_, index) => `${index} (Yonhap)\n\n`).join('')}`,
  'plain text one line': (size) => `Headline\n\n${repeat('word ', size)}`,
};

export const HOSTILE_NAMES: readonly string[] = Object.keys(GENERATORS);

/** @param size about so many bytes @throws Error for a name that is not in the table */
export function hostilePayload(name: string, size: number): Uint8Array {
  const generate = GENERATORS[name];
  if (generate === undefined) throw new Error(`There is no case ${name}.`);
  const payload = generate(size);
  return typeof payload === 'string' ? new TextEncoder().encode(payload) : payload;
}
