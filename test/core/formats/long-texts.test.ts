import { describe, expect, it } from '@jest/globals';
import { DEFAULT_LIMITS } from '../../../core/formats/limits.ts';
import { readPayload } from '../../../core/read-payload.ts';

const LIMIT = 1000;
const SENTENCE = 'The ferry line drew a thousand visitors, officials said. ';
const PARAGRAPH = `<p>${SENTENCE.trim()}</p>`;

const rss = (fields: string) =>
  `<rss version="2.0"><channel><item><guid>1</guid><title>One</title>${fields}</item><item><guid>2</guid><title>Two</title><description>${SENTENCE}</description></item></channel></rss>`;
const body = (content: string) => rss(`<description><![CDATA[${content}]]></description>`);

const read = (text: string, textCharacters = LIMIT) =>
  readPayload(new TextEncoder().encode(text), { limits: { textCharacters } });

describe('a text longer than any story is cut, and the problem says so', () => {
  const cases = [
    ['paragraphs', body(PARAGRAPH.repeat(100)), /officials said\.$/],
    ['plain words', body('word '.repeat(1000)), /word$/],
    ['no white space at all', body('x'.repeat(5000)), /x$/],
    ['halves of pairs', body(`x${'😀'.repeat(5000)}`), /😀$/u],
    ['a tag', body(`words ${'<b>x</b>'.repeat(500)}`), /x$/],
  ] as const;

  it.each(cases)('%s', async (_, text, end) => {
    const { stories, problems } = await read(text);
    const [first, second] = stories;
    const shown = first?.body.text || first?.summary || '';
    expect(shown.length).toBeGreaterThan(LIMIT / 10);
    expect(shown.length).toBeLessThanOrEqual(LIMIT);
    expect(shown).toMatch(end);
    expect(second?.headline).toBe('Two');
    expect(problems).toMatchObject([
      { code: 'limit-reached', severity: 'lost', place: 'rss/channel/item[1]' },
    ]);
    expect(problems[0]?.message).toContain(`textCharacters (${LIMIT})`);
  });

  it('a headline and a caption too', async () => {
    const caption = `<media:content xmlns:media="http://search.yahoo.com/mrss/" url="https://wire.example/1.jpg" medium="image"><media:description>${SENTENCE.repeat(50)}</media:description></media:content>`;
    const { stories, problems } = await read(
      rss(caption).replace('<title>One', `<title>${SENTENCE.repeat(50)}`),
    );
    expect(stories[0]?.headline.length).toBeLessThanOrEqual(LIMIT);
    expect(stories[0]?.media[0]?.caption?.length).toBeLessThanOrEqual(LIMIT);
    expect(problems[0]?.message).toContain('(caption, title)');
  });

  it('whatever was remembered of it', async () => {
    const text = body(PARAGRAPH.repeat(100));
    const whole = await read(text, DEFAULT_LIMITS.textCharacters);
    const cut = await read(text);
    const again = await read(text, DEFAULT_LIMITS.textCharacters);
    expect(again.stories).toEqual(whole.stories);
    expect(cut.stories[0]?.summary?.length).toBeLessThanOrEqual(LIMIT);
    expect(whole.problems).toEqual([]);
  });
});

it('a text as long as the limit is whole', async () => {
  const { problems, stories } = await read(rss(`<description>${'x'.repeat(LIMIT)}</description>`));
  expect(problems).toEqual([]);
  expect(stories[0]?.summary).toHaveLength(LIMIT);
});
