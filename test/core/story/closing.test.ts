import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readPayload } from '../../../core/read-payload.ts';
import { readClosing } from '../../../core/story/closing.ts';

async function storyOf(html: string) {
  const bytes = new TextEncoder().encode(
    `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><title>Mill opens</title><guid>g</guid><content:encoded><![CDATA[${html}]]></content:encoded></item></channel></rss>`,
  );
  const { stories } = await readPayload(bytes, { memory: false });
  return stories[0]!;
}

const LEAD = '<p>BATH, June 18 (Reuters) - The mill opened.</p>';

describe('what a body keeps', () => {
  it('is its structure: sub-heads, lists, tables, quotations', async () => {
    const html = `${LEAD}<h2>WHY NOW</h2><ul><li>One</li></ul><table><tr><th>A</th><td>1</td></tr></table><blockquote><p>Good.</p></blockquote><p>More.</p>`;
    const { body } = await storyOf(`${html}<p>(Reporting by Ann Roe; Editing by Max Poe)</p>`);
    expect(body.html).toBe(html);
  });

  it('is a sub-head that a site uses as a label too', async () => {
    const { body } = await storyOf(`${LEAD}<p>Photos</p><p>Letter</p><p>More.</p>`);
    expect(body.text).toContain('Photos\n\nLetter');
  });
});

describe('what stands below the copy or between it', () => {
  it.each([
    ['a site’s lines', '<p>ADVERTISEMENT</p><p>Read more</p>', ''],
    [
      'a call to sign up',
      '',
      '<p>Sign up here.</p><p>Reporting by Ann Roe; Editing by Max Poe</p>',
    ],
    [
      'lines behind the end mark',
      '',
      '<p>desk@example.net</p><p>(END)</p><p>Write to the desk</p>',
    ],
    [
      'rulers round contributors',
      '',
      '<p>___</p><p>AP writer Max Poe contributed to this report.</p>',
    ],
  ])('%s leave the text', async (_what, between, below) => {
    const { body } = await storyOf(`${LEAD}${between}<p>More.</p>${below}`);
    expect(body.html).toBe(`${LEAD}<p>More.</p>`);
  });

  it.each<[string, string[]]>([
    ['AP', ['More.', '___', "Follow AP's coverage at https://example.net/bread"]],
    ['Yonhap', ['더 있다.', '(끝)', '제보는 카카오톡으로']],
    ['Yonhap', ['더 있다.', 'hana@example.kr', '2024/06/18 10:00 송고']],
  ])('%s: %j', (agency, paragraphs) => {
    expect(readClosing(paragraphs, { agency }).cut).toEqual(paragraphs.slice(1));
  });

  it.each<[string, string[]]>([
    ['AP', ['More.', '___', 'Another part.']],
    ['AP', ['More.', 'More of the AP Top 25 teams won.', 'It ended.']],
    ['Reuters', ['More.', 'He said to click here.']],
  ])('%s: %j stays', (agency, paragraphs) => {
    expect(readClosing(paragraphs, { agency })).toEqual({ cut: [] });
  });
});

describe('private notes', () => {
  const secret = 'Miller, tel. 030 555 0100';
  const notes = [
    'The following information is not intended for publication',
    '## Contacts',
    secret,
  ];

  it.each([
    ['plain paragraphs', notes.map((note) => `<p>${note}</p>`).join('')],
    [
      'many paragraphs',
      notes
        .concat(Array(12).fill(secret))
        .map((note) => `<p>${note}</p>`)
        .join(''),
    ],
    [
      'markup inside',
      `<p>The following <b>information</b> is not for publication</p><ul><li>${secret}</li></ul>`,
    ],
    ['line breaks', `<p>${notes.join('<br>')}</p>`],
    [
      'behind asterisks',
      `<p>* * * *</p><p>${notes.join('</p><p>')}</p><p>- Editing by: Max Poe, +49 30 555</p><p>dpa ab cd</p>`,
    ],
  ])('never go out: %s', async (_how, html) => {
    const story = await storyOf(`<p>Bath (dpa) - The mill opened.</p><p>More.</p>${html}`);
    expect(story.body.text).toBe('Bath (dpa) - The mill opened.\n\nMore.');
    expect(JSON.stringify(story)).not.toMatch(/555|Miller|publication|Contacts|Max Poe/);
  });
});

describe('properties', () => {
  const paragraph = fc.constantFrom(
    'More.',
    '(END)',
    '___',
    '(Yonhap)',
    'Read more',
    '* * *',
    'a@b.example',
  );

  it('what is cut is the end of what came in', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 12 }), (paragraphs) => {
        const { cut } = readClosing(paragraphs, { agency: 'Yonhap' });
        expect(paragraphs.slice(paragraphs.length - cut.length)).toEqual(cut);
      }),
    );
  });
});
