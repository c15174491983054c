import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { htmlToText } from '../../../core/html/text.ts';
import { readPayload } from '../../../core/read-payload.ts';

const piece = fc.constantFrom(
  'Boats came.',
  ' ',
  '\n',
  '&nbsp;',
  '&amp;',
  '<p>',
  '</p>',
  '<b>',
  '</b>',
  '<b></b>',
  '<i> </i>',
  '<br>',
  '<pre>',
  '</pre>',
  '<a href="/x">there</a>',
  '<p>(Yonhap)</p>',
  ' (Yonhap)',
  '<p>By Seo Ha-rin</p>',
  '<p>desk@wire.example</p>',
  '(END)',
  '<textarea>x</textarea>',
);

describe('text and HTML of a body', () => {
  it('say the same, whatever was cut off them', () =>
    fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 14 }), async (pieces) => {
        const bytes = new TextEncoder().encode(
          `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><title>One</title><content:encoded><![CDATA[${pieces.join('')}]]></content:encoded></item></channel></rss>`,
        );
        const { stories } = await readPayload(bytes, { memory: false });
        const { html = '', text = '', words = 0 } = stories[0]?.body ?? {};
        expect(text).toBe(htmlToText(html));
        expect(words).toBe(text.split(/\s+/).filter((word) => word !== '').length);
      }),
      { numRuns: 2000 },
    ));

  it('say the same where nothing stands between two sign-offs', async () => {
    const body = '<p>(Yonhap)</p>&nbsp;Boats came.(END)<p>(Yonhap)</p><p>(Yonhap)</p></p>';
    const bytes = new TextEncoder().encode(
      `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><title>One</title><content:encoded><![CDATA[${body}]]></content:encoded></item></channel></rss>`,
    );
    const { stories } = await readPayload(bytes, { memory: false });
    expect(stories[0]?.body.text).toContain('Boats came.');
    expect(stories[0]?.body.text).toBe(htmlToText(stories[0]?.body.html ?? ''));
  });
});
