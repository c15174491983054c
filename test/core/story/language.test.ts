import { describe, expect, it } from '@jest/globals';
import { type ReadHints, readPayload } from '../../../core/read-payload.ts';

const KOREAN =
  '시는 등불 축제를 다음 주 월요일에 다시 연다고 밝혔다. 항구의 배들은 그날 저녁 모두 불을 켠다. 축제는 사흘 동안 이어진다.';

function feed(language: string, ...items: string[]): Uint8Array {
  const channel = language === '' ? '' : `<language>${language}</language>`;
  const all = items.map(
    (text, index) => `<item><guid>${index}</guid><title>${text}</title></item>`,
  );
  return new TextEncoder().encode(
    `<rss version="2.0"><channel><title>Harbor</title>${channel}${all.join('')}</channel></rss>`,
  );
}

async function read(bytes: Uint8Array, hints: ReadHints = {}) {
  const { stories, problems } = await readPayload(bytes, { ...hints, memory: false });
  return {
    languages: stories.map(({ language, provenance }) => [language, provenance.language]),
    problems: problems.filter(({ code }) => code === 'language-doubtful'),
  };
}

describe('the language of a story', () => {
  it('is the feed’s, in its canonical form', async () => {
    expect((await read(feed('en_us', 'Harbor opens'))).languages).toEqual([['en-US', 'feed']]);
  });

  it('is that of the settings where the feed says none', async () => {
    const hints = { feed: { id: 'f', language: 'ko' } };
    expect((await read(feed('', 'Harbor'), hints)).languages).toEqual([['ko', 'feed-settings']]);
  });

  it('is a guess, and called one, where nobody says it', async () => {
    const words = 'The city said it would hold the festival again, and all the boats would be lit.';
    const { languages } = await read(feed('', KOREAN, words, 'Harbor'));
    expect(languages).toEqual([
      ['ko', 'guessed-from-script'],
      ['en', 'guessed-from-words'],
      [undefined, undefined],
    ]);
  });

  it('stays as supplied where the text contradicts it, and somebody is told, once a feed', async () => {
    const { languages, problems } = await read(feed('en', KOREAN, KOREAN));
    expect(languages).toEqual([
      ['en', 'feed'],
      ['en', 'feed'],
    ]);
    expect(problems).toEqual([
      expect.objectContaining({ severity: 'recovered', place: 'rss/channel/item[1]' }),
    ]);
  });
});
