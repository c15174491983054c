/** Whose copy a feed's item is and through whom it came, with the rule that said so; copy is invented. */
import { describe, expect, it } from '@jest/globals';
import { readPayload } from '../../../core/read-payload.ts';

const COPY =
  'The ministers met on Tuesday to discuss trade, and agreed to meet again in the autumn.';

const paragraphs = (...texts: string[]) =>
  `<content:encoded><![CDATA[${texts.map((text) => `<p>${text}</p>`).join('')}]]></content:encoded>`;

const rss = (item: string) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Example</title><link>https://example.org/</link><item><title>Ministers meet</title>
<guid>https://example.org/1</guid><pubDate>Tue, 18 Jun 2024 08:00:00 GMT</pubDate>${item}</item></channel></rss>`;

const newsItem = (meta: string, ...texts: string[]) => `<?xml version="1.0"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:example.org:20240618:1" version="1" standard="NewsML-G2" standardversion="2.29" conformance="power">
<itemMeta><itemClass qcode="ninat:text"/><versionCreated>2024-06-18T08:00:00Z</versionCreated></itemMeta>
<contentMeta>${meta}<headline>Ministers meet</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${texts.map((text) => `<p>${text}</p>`).join('')}</body></html></inlineXML></contentSet></newsItem>`;

async function storyOf(payload: string) {
  const hints = { url: 'https://example.org/feed', memory: false } as const;
  const { stories } = await readPayload(new TextEncoder().encode(payload), hints);
  expect(stories).toHaveLength(1);
  return stories[0];
}

describe('the credit of an item', () => {
  it.each<[string, string, [string, string], [string, string[]] | undefined]>([
    [
      'Yonhap copy on a newspaper’s page',
      rss(paragraphs(COPY, `${COPY} (Yonhap)`)),
      ['yonhap', 'sign-off'],
      ['sign-off', ['Yonhap']],
    ],
    [
      'AP copy that Yonhap passed on',
      rss(paragraphs(COPY, `${COPY} (AP-Yonhap)`)),
      ['yonhap', 'sign-off'],
      ['sign-off', ['AP', 'Yonhap']],
    ],
    [
      'Yonhap’s relay of Reuters',
      rss(
        paragraphs(
          '(워싱턴 로이터=연합뉴스) 김하나 특파원 = 장관은 18일 협상을 계속한다고 밝혔다.',
        ),
      ),
      ['yonhap', 'dateline'],
      ['dateline', ['Reuters', 'Yonhap']],
    ],
    [
      'Reuters',
      rss(paragraphs(`SEOUL, June 18 (Reuters) - ${COPY}`, '(Reporting by Ana Petrova in Seoul)')),
      ['reuters', 'dateline'],
      ['dateline', ['Reuters']],
    ],
    [
      'AFP',
      rss(paragraphs(`Paris, June 18, 2024 (AFP) - ${COPY}`, 'ap/lc')),
      ['afp', 'dateline'],
      ['dateline', ['AFP']],
    ],
    [
      'TASS',
      rss(paragraphs(`MOSCOW, June 18. /TASS/. ${COPY}`)),
      ['tass', 'dateline'],
      ['dateline', ['TASS']],
    ],
    [
      'Kyodo',
      rss(paragraphs(`TOKYO, June 18 Kyodo - ${COPY}`, '==Kyodo')),
      ['kyodo', 'sign-off'],
      ['sign-off', ['Kyodo News']],
    ],
    [
      'a link of the page below the sign-off',
      rss(paragraphs(COPY, `${COPY} (Yonhap)`, 'Top 10 Stories', 'Reuters')),
      ['yonhap', 'sign-off'],
      ['sign-off', ['Yonhap']],
    ],
    [
      'another’s name right below the sign-off',
      rss(paragraphs(COPY, `${COPY} (Yonhap)`, 'AP')),
      ['yonhap', 'sign-off'],
      ['sign-off', ['Yonhap']],
    ],
    [
      'a name on the last line',
      rss(paragraphs(COPY, COPY, 'AP')),
      ['ap', 'sign-off'],
      ['sign-off', ['AP']],
    ],
    [
      'a newspaper’s own copy with help',
      rss(paragraphs(COPY, '(With inputs from Reuters)')),
      ['unknown', 'none-found'],
      ['sign-off', ['Reuters']],
    ],
    [
      'a newspaper that names an agency as the author',
      rss(`<dc:creator>Yonhap</dc:creator>${paragraphs(COPY)}`),
      ['unknown', 'none-found'],
      ['byline', ['Yonhap']],
    ],
    [
      'a byline that is a whole chain',
      rss(`<dc:creator>ANA PETROVA/AFP/Getty Images</dc:creator>${paragraphs(COPY)}`),
      ['unknown', 'none-found'],
      ['byline', ['AFP', 'Getty Images']],
    ],
    [
      'a state in brackets',
      rss(paragraphs(COPY, 'She lives in Pittsburgh (PA).')),
      ['unknown', 'none-found'],
      undefined,
    ],
    [
      'agencies in running text',
      rss(paragraphs(`${COPY} Reuters reported.`, 'The agency TASS said so.')),
      ['unknown', 'none-found'],
      undefined,
    ],
    [
      'a supplied line, whatever the sign-off says',
      newsItem('<creditline>Yonhap</creditline>', COPY, `${COPY} (AFP)`),
      ['yonhap', 'supplied-credit-line'],
      ['supplied-credit-line', ['Yonhap']],
    ],
    [
      'a supplied chain',
      newsItem('<by>ANA PETROVA</by><creditline>REUTERS/KCNA</creditline>', COPY),
      ['unknown', 'none-found'],
      ['supplied-credit-line', ['Korean Central News Agency', 'Reuters']],
    ],
  ])('of %s', async (_what, payload, [agency, agencyRule], credit) => {
    const story = await storyOf(payload);
    expect([story?.agency, story?.provenance.agency]).toEqual([agency, agencyRule]);
    expect([story?.provenance.credit, story?.credit?.sources]).toEqual(
      credit ?? [undefined, undefined],
    );
  });

  it('is not that of the picture in it', async () => {
    const story = await storyOf(
      rss(
        `<media:content url="https://example.org/p.jpg" medium="image"><media:description>A ship waits, Monday. Reuters-Yonhap</media:description></media:content>${paragraphs(COPY, `${COPY} (Yonhap)`)}`,
      ),
    );
    expect(story?.credit?.sources).toEqual(['Yonhap']);
    expect(story?.media[0]?.credit?.sources).toEqual(['Reuters', 'Yonhap']);
  });
});
