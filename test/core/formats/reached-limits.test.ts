import { describe, expect, it } from '@jest/globals';
import { decode } from '../../../core/formats/encoding.ts';
import {
  type Limits,
  MAIL_LIMITS,
  PAGE_LIMITS,
  TEXT_LIMITS,
} from '../../../core/formats/limits.ts';
import { sliceItems } from '../../../core/formats/slices.ts';
import { readPayload } from '../../../core/read-payload.ts';

const SENTENCE = 'The ferry line drew a thousand visitors, officials said.';
const MAIL = 'From: Desk <desk@wire.example>\r\nSubject: One\r\nMIME-Version: 1.0\r\n\r\n';
const newsItem = (id: number, inside = '') =>
  `<NewsItem><Identification><NewsIdentifier><NewsItemId>${id}</NewsItemId></NewsIdentifier></Identification><NewsComponent><NewsLines><HeadLine>No ${id}</HeadLine></NewsLines>${inside}</NewsComponent></NewsItem>`;
const outer = (id: number) => newsItem(id, newsItem(id + 100));
const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>One</title><meta property="og:type" content="article"></head><body><article><h1>One</h1>${body}</article></body></html>`;

const CASES: [string, string, string, number, Partial<Limits>][] = [
  [
    'NewsML 1, items in items',
    `<NewsML>${outer(1)}${outer(2)}${outer(3)}</NewsML>`,
    'items (2)',
    2,
    { items: 2 },
  ],
  [
    'a feed',
    `<rss version="2.0"><channel>${'<item><title>One</title></item>'.repeat(5)}</channel></rss>`,
    'items (2)',
    2,
    { items: 2 },
  ],
  [
    'lines of a mail',
    MAIL + 'x\r\n'.repeat(MAIL_LIMITS.textLines + 1),
    `textLines (${MAIL_LIMITS.textLines})`,
    1,
    {},
  ],
  [
    'tags of a page',
    page(`<p>${SENTENCE}</p>`.repeat(PAGE_LIMITS.pageTags / 2 + 1)),
    `pageTags (${PAGE_LIMITS.pageTags})`,
    1,
    {},
  ],
  [
    'characters of a page',
    page(`<p>${'word '.repeat(PAGE_LIMITS.pageCharacters / 5)}</p>`),
    `pageCharacters (${PAGE_LIMITS.pageCharacters})`,
    1,
    {},
  ],
  [
    'blocks of a plain text',
    `Headline\n\n${'Town\n\n'.repeat(TEXT_LIMITS.textBlocks)}`,
    `textBlocks (${TEXT_LIMITS.textBlocks})`,
    1,
    {},
  ],
  [
    'characters of a plain text',
    `Headline\n\n${`${SENTENCE}\n\n`.repeat(50)}`,
    'textCharacters (1000)',
    1,
    { textCharacters: 1000 },
  ],
  [
    'characters of a teletype text',
    `\u0001eca062 4 i 211 ccccb   dpa 061\r\n\r\nGermany-politics/\r\n\u0002Headline =\r\n\r\n${`   ${SENTENCE}\r\n`.repeat(50)}\u0003131137 GMT Nov 13\r\n`,
    'textCharacters (1000)',
    1,
    { textCharacters: 1000 },
  ],
];

describe('a limit that is reached is told by its name, and what fits is read', () => {
  it.each(CASES)('%s', async (_, text, limit, stories, limits) => {
    const read = await readPayload(new TextEncoder().encode(text), { limits, memory: false });
    expect(read.stories).toHaveLength(stories);
    const told = read.problems.filter(({ message }) => message.includes(`The limit ${limit}`));
    expect(told).toMatchObject([{ code: 'limit-reached', severity: 'lost' }]);
  });
});

it('of items beyond those that are wanted only the last is known, and the frame is the same', () => {
  const text = `<rss>a${'<item>1</item>'.repeat(9)}b<item>2`;
  const all = sliceItems(text, 'item');
  const some = sliceItems(text, 'item', 3);
  expect(some.frame).toBe(all.frame);
  expect(some.items).toEqual([...all.items.slice(0, 3), all.items.at(-1)]);
  expect(some.items.at(-1)?.ending).toBe('cut-off');
});

it.each([0, 1, 2, 3])(
  'the encoding of a long text is seen by its beginning, wherever that is cut: %d',
  (offset) => {
    // 가나다라마바사아 in EUC-KR.
    const letters = [
      0xb0, 0xa1, 0xb3, 0xaa, 0xb4, 0xd9, 0xb6, 0xf3, 0xb8, 0xb6, 0xb9, 0xd9, 0xbb, 0xe7, 0xbe,
      0xc6,
    ];
    const bytes = Buffer.concat([
      Buffer.alloc(offset, 'x'),
      Buffer.alloc(160_000, Buffer.from(letters)),
    ]);
    expect(decode(bytes)).toMatchObject({
      ok: true,
      encoding: 'euc-kr',
      text: 'x'.repeat(offset) + '가나다라마바사아'.repeat(10_000),
    });
  },
);
