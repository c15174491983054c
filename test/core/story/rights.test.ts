import { describe, expect, it } from '@jest/globals';
import { readPayload } from '../../../core/read-payload.ts';
import type { Story } from '../../../core/story/story.ts';

const COPY = '<p>The pier in Haran opened on Tuesday.</p><p>It had been closed for a year.</p>';
const TEXT = 'The pier in Haran opened on Tuesday.\n\nIt had been closed for a year.';

async function storyOf(line: string, elements = '', channel = ''): Promise<Story> {
  const feed = `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>t</title>${channel}<item><title>Pier opens</title><guid>p1</guid>${elements}<content:encoded><![CDATA[${COPY}<p>${line}</p>]]></content:encoded></item></channel></rss>`;
  const { stories } = await readPayload(new TextEncoder().encode(feed));
  const [story] = stories;
  if (story === undefined) throw new Error('There is no story.');
  return story;
}

describe('a copyright line leaves the text for the rights', () => {
  const lines: [name: string, line: string, notice: string, holder: string | undefined][] = [
    [
      'quirk 1: AP',
      'Copyright 2026 The Associated Press. All rights reserved. This material may not be published.',
      'Copyright 2026 The Associated Press. All rights reserved. This material may not be published.',
      'AP',
    ],
    ['quirk 2: a sign and a name', '© 2026 AFP', '© 2026 AFP', 'AFP'],
    [
      'quirk 3: Korean, in brackets',
      '&lt;저작권자(c) 연합뉴스, 무단 전재-재배포, AI 학습 및 활용 금지&gt;',
      '저작권자(c) 연합뉴스, 무단 전재-재배포, AI 학습 및 활용 금지',
      'Yonhap',
    ],
    [
      'quirk 4: in round brackets',
      '(Copyright 2026 Kyodo News)',
      'Copyright 2026 Kyodo News',
      'Kyodo News',
    ],
    [
      'quirk 5: a holder that is no agency',
      '© 2026 Port of Haran. All rights reserved.',
      '© 2026 Port of Haran. All rights reserved.',
      undefined,
    ],
  ];
  it.each(lines)('%s', async (_name, line, copyrightNotice, copyrightHolder) => {
    const { body, rights, provenance } = await storyOf(line);
    expect(body.text).toBe(TEXT);
    expect(rights).toEqual({
      copyrightNotice,
      ...(copyrightHolder !== undefined && { copyrightHolder }),
    });
    expect(provenance.rights).toBe('copyright-line');
  });
});

describe('what is supplied', () => {
  it('quirk 6: the notice of the item stays', async () => {
    const { body, rights, provenance } = await storyOf(
      '© 2026 AFP',
      '<dc:rights>Held by the port</dc:rights>',
    );
    expect(body.text).toBe(TEXT);
    expect(rights).toEqual({ copyrightNotice: 'Held by the port' });
    expect(provenance).not.toHaveProperty('rights');
  });

  it('quirk 7: the line in the copy is nearer than the notice of the feed', async () => {
    const { rights } = await storyOf('© 2026 AFP', '', '<copyright>All of it</copyright>');
    expect(rights).toEqual({ copyrightNotice: '© 2026 AFP', copyrightHolder: 'AFP' });
  });
});

it('quirk 8: copy that speaks of copyright is copy', async () => {
  const line = 'Copyright law in Haran changed in 2026.';
  const { body, rights } = await storyOf(line);
  expect(body.text).toBe(`${TEXT}\n\n${line}`);
  expect(rights).toEqual({});
});
