/** Stories for tests of what goes out: made by reading a generated feed, as all stories are. */
import fc from 'fast-check';
import { readPayload } from '../../../../core/read-payload.ts';
import type { Story } from '../../../../core/story/story.ts';

const word = fc.constantFrom(
  ...'harbor lanterns railway council bridge spring ferry 등불배 소리도 école & <tram> "quoted" 🚋'.split(
    ' ',
  ),
);
const sentence = fc
  .array(word, { minLength: 4, maxLength: 12 })
  .map((words) => `The ${words.join(' ')} opened.`);
const person = fc.constantFrom('Seo Ha-rin', 'Min Do-yun', 'Petra Dunmoor');
const pictureCredit = fc.constantFrom(
  'Reuters-Yonhap',
  'AP-Yonhap',
  'Courtesy of Mokpo City',
  '(Yonhap)',
  'Petra Dunmoor/Reuters',
  '',
);

const picture = fc.record({ sentence, credit: pictureCredit, number: fc.nat(9999) });

const parts = fc.record({
  marker: fc.constantFrom('', '(LEAD) ', '(2nd LD) ', 'UPDATE 1-'),
  headline: fc.array(word, { minLength: 3, maxLength: 8 }),
  paragraphs: fc.array(sentence, { minLength: 1, maxLength: 5 }),
  signoff: fc.constantFrom('', ' (Yonhap)', ' (AP)'),
  authors: fc.uniqueArray(person, { maxLength: 2 }),
  pictures: fc.uniqueArray(picture, { maxLength: 3, selector: ({ number }) => number }),
  minute: fc.integer({ min: 0, max: 59 }),
  categories: fc.uniqueArray(fc.constantFrom('Culture', 'Travel & transport', '사회'), {
    maxLength: 3,
  }),
  rights: fc.constantFrom('', 'Copyright (c) Harbor Wire', '© 항구 통신'),
});

/** The only story of an RSS item made of `parts`. */
export const wireStory = parts.map(async (part): Promise<Story> => {
  const { stories } = await readPayload(new TextEncoder().encode(feedOf(part)), {
    feed: { id: 'test', agency: 'yonhap' },
    receivedAt: '2026-11-24T09:00:00Z',
  });
  const [story] = stories;
  if (story === undefined) throw new Error('The generated feed gave no story.');
  return story;
});

type Parts = typeof parts extends fc.Arbitrary<infer Value> ? Value : never;

function feedOf(part: Parts): string {
  const body = part.paragraphs.map((text) => `<p>${escaped(text)}</p>`);
  const last = body.pop()?.replace('</p>', `${part.signoff}</p>`) ?? '';
  const media = part.pictures.map(
    ({ sentence: caption, credit, number }) =>
      `<media:content url="https://wire.example/${number}.jpg" type="image/jpeg" width="800" height="600"><media:description>${escaped(`${caption} ${credit}`.trim())}</media:description></media:content>`,
  );
  const minute = String(part.minute).padStart(2, '0');
  return `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Wire</title><language>en</language><item><guid isPermaLink="false">story-1</guid><link>https://wire.example/1</link><title>${escaped(part.marker + part.headline.join(' '))}</title><pubDate>Tue, 24 Nov 2026 08:${minute}:00 +0000</pubDate><dc:date>2026-11-24T08:${minute}:30Z</dc:date>${part.authors.map((name) => `<dc:creator>${name}</dc:creator>`).join('')}${part.categories.map((name) => `<category>${escaped(name)}</category>`).join('')}${part.rights && `<dc:rights>${part.rights}</dc:rights>`}<description>${escaped(part.paragraphs[0] ?? '')}</description><content:encoded>${escaped(body.join('') + last)}</content:encoded>${media.join('')}</item></channel></rss>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
