import { describe, expect, it } from '@jest/globals';
import { readPayload } from '../../../core/read-payload.ts';

async function bylineOf(html: string) {
  const bytes = new TextEncoder().encode(
    `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><title>Mill opens</title><guid>g</guid><content:encoded><![CDATA[${html}]]></content:encoded></item></channel></rss>`,
  );
  const { stories } = await readPayload(bytes, { memory: false });
  return stories[0]?.byline;
}

describe('the writers of a story', () => {
  it('carry the title that is printed behind the name', async () => {
    expect(
      await bylineOf('<p>By ANN ROE, AP Business Writer</p><p>BATH (AP) — The mill opened.</p>'),
    ).toEqual({
      text: 'By ANN ROE, AP Business Writer',
      authors: [{ name: 'Ann Roe', role: 'Business Writer' }],
    });
  });

  it('of several, nobody can tell whose title it is', async () => {
    expect(
      await bylineOf('<p>By Ann Roe and Max Poe, PA Political Editors</p><p>The mill opened.</p>'),
    ).toMatchObject({ authors: [{ name: 'Ann Roe' }, { name: 'Max Poe' }] });
  });

  it('stand in a Korean dateline, their address below the copy', async () => {
    expect(
      await bylineOf(
        '<p>(서울=연합뉴스) 김하나 기자 = 빵집이 열렸다.</p><p>hana@example.kr</p><p>(끝)</p>',
      ),
    ).toEqual({ text: '김하나 기자', authors: [{ name: '김하나', email: 'hana@example.kr' }] });
  });

  it('a desk’s address is nobody’s', async () => {
    expect(
      await bylineOf('<p>[서울=뉴시스] 김하나 기자 = 빵집이 열렸다.</p><p>photo@example.kr</p>'),
    ).toEqual({ text: '김하나 기자', authors: [{ name: '김하나' }] });
  });

  it('stand in a Chinese dateline', async () => {
    expect(await bylineOf('<p>新华社北京6月18日电（记者陈一、王小可）水车重新开放。</p>')).toEqual({
      text: '记者陈一、王小可',
      authors: [{ name: '陈一' }, { name: '王小可' }],
    });
  });
});
