/** A feed in the shape and size of a busy agency's: made here, the same in each run. */

const PLACES = ['Busan', 'Incheon', 'Mokpo', 'Gunsan', 'Pohang', 'Ulsan'];
const THINGS = ['ferry line', 'night market', 'reading room', 'tram depot', 'flower show'];
const NAMES = ['Seo Ha-rin', 'Min Do-yun', 'Baek Ji-woo', 'Ahn Soo-bin'];
const CREDITS = ['Reuters-Yonhap', '(Yonhap)', 'AP-Yonhap', 'Courtesy of Mokpo City'];

/**
 * Bytes of an RSS 2.0 feed with bodies and Media RSS.
 * @param edition a word that every text has in it, for payloads of which no text was read before
 */
export function wireFeed(items: number, edition = 'new'): Uint8Array {
  const entries = Array.from({ length: items }, (_, index) => entry(index, edition)).join('\n');
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Sample wire</title><link>https://wire.example/</link><description>Invented copy</description><language>en</language>
${entries}
</channel></rss>`,
  );
}

function entry(index: number, edition: string): string {
  const thing = `${edition} ${pick(THINGS, index)}`;
  const [place, name] = [pick(PLACES, index), `${pick(NAMES, index)}${edition}`];
  const paragraphs = Array.from(
    { length: 12 },
    (_, part) =>
      `<p>The ${thing} in ${place} drew ${1000 + index * 7 + part} visitors on day ${part + 1}, said ${name}, who runs it, &quot;and more are coming&quot;. Officials &amp; volunteers counted at the gate until the evening, when the <a href="/news/${index}?p=${part}">programme</a> ended.</p>`,
  );
  const body = `<p>${place.toUpperCase()}, Nov. 24 (Yonhap) -- ${name} opened the ${thing} on Tuesday.</p>${paragraphs.join('')}<p>It stays open until spring. (Yonhap)</p>`;
  const minute = String(index % 60).padStart(2, '0');
  return `<item><title>(LEAD) ${place} opens ${thing} no. ${index}</title><link>https://wire.example/news/${index}?utm_source=rss</link><guid isPermaLink="false">AEN2026112400${index}</guid><pubDate>Tue, 24 Nov 2026 09:${minute}:00 +0900</pubDate><dc:creator>${name}</dc:creator><category>Culture</category><category>Travel</category><description>${name} opened the ${thing} in ${place} on Tuesday.</description><content:encoded><![CDATA[${body}]]></content:encoded><media:content url="https://wire.example/p/${index}.jpg" type="image/jpeg" width="1200" height="800"><media:description>Visitors look at the ${thing} in ${place}, Nov. 24. ${pick(CREDITS, index)}</media:description><media:credit role="photographer">${name}</media:credit></media:content></item>`;
}

function pick(list: string[], index: number): string {
  return list[index % list.length] ?? '';
}
