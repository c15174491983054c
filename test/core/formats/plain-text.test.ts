import { describe, expect, it } from '@jest/globals';
import { plainText } from '../../../core/formats/plain-text.ts';
import { readPayload } from '../../../core/read-payload.ts';

const story = async (text: string) => {
  const { stories } = await readPayload(new TextEncoder().encode(text));
  expect(stories).toHaveLength(1);
  return stories[0]!;
};

const BODY = [
  'Fishermen went back to sea on Monday after a storm that lasted four days, officials said.',
  'The storm had closed all eleven harbors of the county, the first time in nine years.',
  '"We mended everything we had," said fisherman Park Do-hyun, who told Reuters he was glad.',
];

const article = (...blocks: string[]) => ['Fishermen return after storm', ...blocks].join('\n\n');

describe('a plain-text article', () => {
  const shapes: [string, string, { pictures?: string[]; credit?: string[]; agency?: string }][] = [
    [
      'with a sign-off behind the last sentence',
      article(BODY[0]!, BODY[1]!, `${BODY[2]} (Yonhap)`),
      { credit: ['Yonhap'], agency: 'yonhap' },
    ],
    [
      'with a sign-off on a line of its own',
      article(...BODY, '(AP)', 'Most read'),
      { credit: ['AP'], agency: 'ap' },
    ],
    [
      'signed by a bare name on the last line',
      article(...BODY, 'Yonhap', 'Related articles'),
      { credit: ['Yonhap'], agency: 'yonhap' },
    ],
    [
      'with an agency named in a line of the page',
      article(BODY[0]!, 'Reuters', BODY[1]!, `${BODY[2]} (Yonhap)`),
      { credit: ['Yonhap'], agency: 'yonhap' },
    ],
    [
      'without any sign-off, with furniture',
      article(...BODY, 'Top 10 Stories', 'LETTER'),
      { agency: 'unknown' },
    ],
    [
      'with sentences of the page behind the sign-off',
      article(
        BODY[0]!,
        BODY[1]!,
        `${BODY[2]} (Yonhap)`,
        'Get the best stories every morning in your inbox.',
      ),
      { credit: ['Yonhap'], agency: 'yonhap' },
    ],
    [
      'with a caption that stands once',
      article('A boat at Sorido, Monday. AP-Yonhap', ...BODY, '(Yonhap)'),
      { pictures: ['A boat at Sorido, Monday.'], credit: ['Yonhap'], agency: 'yonhap' },
    ],
    [
      'with a caption in brackets inside the text',
      article(
        BODY[0]!,
        'Nets on the pier, Monday. (Pool photo) (Yonhap)',
        BODY[1]!,
        `${BODY[2]} (Yonhap)`,
      ),
      { pictures: ['Nets on the pier, Monday.'], credit: ['Yonhap'], agency: 'yonhap' },
    ],
    [
      'with a caption behind the sign-off',
      article(BODY[0]!, BODY[1]!, `${BODY[2]} (Yonhap)`, 'A boat at Sorido, Monday. AP-Yonhap'),
      { pictures: ['A boat at Sorido, Monday.'], credit: ['Yonhap'], agency: 'yonhap' },
    ],
    [
      'with a caption twice and no credit in it',
      article(
        'A boat lies in the harbor of Sorido.',
        'A boat lies in the harbor of Sorido.',
        ...BODY,
        '(Yonhap)',
      ),
      { pictures: ['A boat lies in the harbor of Sorido.'], credit: ['Yonhap'], agency: 'yonhap' },
    ],
    [
      'with lines that end as on Windows',
      article(BODY[0]!, BODY[1]!, `${BODY[2]} (Yonhap)`).replaceAll('\n', '\r\n'),
      { credit: ['Yonhap'], agency: 'yonhap' },
    ],
    [
      'with one line a paragraph',
      ['Fishermen return after storm', BODY[0], BODY[1], `${BODY[2]} (Yonhap)`].join('\n'),
      { credit: ['Yonhap'], agency: 'yonhap' },
    ],
    [
      'with the site’s navigation before it',
      `Go to Contents Go to Navigation\n\n${article(...BODY, '(Yonhap)')}`,
      { credit: ['Yonhap'], agency: 'yonhap' },
    ],
  ];
  it.each(shapes)('%s', async (_name, text, { pictures = [], credit, agency }) => {
    const read = await story(text);
    expect(read.headline).toBe('Fishermen return after storm');
    expect(read.body.text.split('\n\n')).toEqual(BODY);
    expect(read.media.map(({ caption }) => caption)).toEqual(pictures);
    expect(read.credit?.sources).toEqual(credit);
    expect(read.agency).toBe(agency);
  });

  it('takes byline and dates from under the headline', async () => {
    const read = await story(
      article('By Seo Ha-rin', 'Published: 2026-11-24 10:07', ...BODY, '(Yonhap)'),
    );
    expect(read.byline).toEqual({ text: 'By Seo Ha-rin', authors: [{ name: 'Seo Ha-rin' }] });
    expect(read.firstCreated).toBe('2026-11-24T01:07:00Z');
    expect(read.body.text.split('\n\n')).toEqual(BODY);
  });

  it('reads a Korean page', async () => {
    const read = await story(
      '해마루항 야간 여객선 다시 뜬다\n서하린 기자\n입력 2026-11-24 10:07\n\n24일 승객들이 여객선에 오르고 있다. 연합뉴스\n\n야간 여객선이 다시 운항을 시작했다고 해마루시가 24일 밝혔다.\n\n시는 이날 기념식을 열었다.\n\n연합뉴스\n\n많이 본 뉴스',
    );
    expect(read.headline).toBe('해마루항 야간 여객선 다시 뜬다');
    expect(read.byline?.authors).toEqual([{ name: '서하린' }]);
    expect(read.media).toMatchObject([
      { caption: '24일 승객들이 여객선에 오르고 있다.', credit: { sources: ['Yonhap'] } },
    ]);
    expect(read.body.text.split('\n\n')).toHaveLength(2);
    expect(read.credit?.sources).toEqual(['Yonhap']);
  });

  const broken: [name: string, text: string, paragraphs: string[]][] = [
    [
      'quirk 1: broken at a column, blank lines between',
      'Ferries resume\n\nBUSAN -- Ferries left the harbor on Tuesday after two\ndays of storm, the port said in a statement, and more\nwill follow.\n\nThe sea was calm.',
      [
        'BUSAN -- Ferries left the harbor on Tuesday after two days of storm, the port said in a statement, and more will follow.',
        'The sea was calm.',
      ],
    ],
    [
      'quirk 2: broken by hand, with a hyphen',
      'Ferries resume\n\nFerries left the harbor on Tues-\nday, the port said\nin a statement to all who wait for the boats.\n\nThe sea was calm.',
      [
        'Ferries left the harbor on Tues-day, the port said in a statement to all who wait for the boats.',
        'The sea was calm.',
      ],
    ],
    [
      'quirk 3: paragraphs that begin with an indent',
      'FERRIES RESUME\n   Ferries left the harbor of Busan again on Tuesday,\nafter two days of storm.\n   The sea was calm.\n',
      [
        'Ferries left the harbor of Busan again on Tuesday, after two days of storm.',
        'The sea was calm.',
      ],
    ],
    [
      'quirk 4: broken without any sign between paragraphs',
      'Ferries resume\nFerries left the harbor of Busan again on Tuesday\nafter two days of storm, the port said, and more of\nthem will follow in the coming week.\nThe sea was calm, the wind had turned to the south,\nand all of the boats that had waited could leave.',
      [
        'Ferries left the harbor of Busan again on Tuesday after two days of storm, the port said, and more of them will follow in the coming week.',
        'The sea was calm, the wind had turned to the south, and all of the boats that had waited could leave.',
      ],
    ],
    [
      'quirk 5: Japanese, broken between any signs',
      '船の運航を再開\n\n　港を出る船の運航は二十四日に再開されたと港の当局者が発\n表した。嵐は二日の間続き、船は港に止まっていたという事\nだ。\n\n　海は静かだった。',
      [
        '港を出る船の運航は二十四日に再開されたと港の当局者が発表した。嵐は二日の間続き、船は港に止まっていたという事だ。',
        '海は静かだった。',
      ],
    ],
    [
      'quirk 6: results are lines',
      'Results\n\nThe games of Tuesday ended late, as the rain did not stop.\n\nHarbor United 2 Pier Town 1\nValley Rovers 0 Hill City 0\n\nMore games follow on Friday.',
      [
        'The games of Tuesday ended late, as the rain did not stop.',
        'Harbor United 2 Pier Town 1\nValley Rovers 0 Hill City 0',
        'More games follow on Friday.',
      ],
    ],
    ['quirk 7: each line a paragraph', `Ferries resume\n${BODY.join('\n')}`, BODY],
  ];
  it.each(broken)('%s', async (_, text, paragraphs) => {
    expect((await story(text)).body.text.split('\n\n')).toEqual(paragraphs);
  });

  it('quirk 8: a byline in small letters under the headline is none of its words', async () => {
    const read = await story(
      `Ferries resume after storm\nby Mina Oh\n\n${BODY[0]}\n\n${BODY[1]}\n`,
    );
    expect(read.headline).toBe('Ferries resume after storm');
    expect(read.byline?.authors).toEqual([{ name: 'Mina Oh' }]);
  });

  const not = [
    '%PDF-1.4\n1 0 obj',
    'BEGIN:VCARD\nVERSION:3.0',
    '',
    '   \n ',
    '<html><body>x</body></html>',
    '{"version":"1"}',
    '\u0001\u0002abc\u0003',
    '\ufffd\ufffd\u0000PNG',
  ];
  it.each(not)('is not %j', (text) => {
    expect(plainText.detect({ text })).toBe(false);
  });

  it('may be a megabyte without an end of line', async () => {
    expect((await story(`Headline\n\n${'word '.repeat(200_000)}`)).headline).toBe('Headline');
  });
});
