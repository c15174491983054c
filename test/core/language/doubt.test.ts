import { describe, expect, it } from '@jest/globals';
import { contradiction } from '../../../core/language/doubt.ts';

const KOREAN =
  '시는 등불 축제를 다음 주 월요일에 다시 연다고 밝혔다. 항구의 배들은 그날 저녁 모두 불을 켠다. 축제는 사흘 동안 이어진다.';
const JAPANESE =
  '市は来週の月曜日に灯籠祭りを再び開くと発表した。港の船はその夜、すべて明かりをともす。祭りは三日間続く予定だ。';
const CHINESE =
  '市政府宣布，灯节将于下周一重新举行。港口的船只当晚将全部点灯。活动将持续三天，预计游客人数将超过去年同期水平。';
const ENGLISH =
  'The city said it would hold the festival of lanterns again on Monday, and all boats would be lit.';
const RUSSIAN =
  'Город объявил, что праздник фонарей снова пройдет в понедельник, и все лодки зажгут огни.';

describe('a supplied language that the text contradicts', () => {
  it.each([
    ['en', KOREAN, 'ko'],
    ['en', JAPANESE, 'ja'],
    ['en', CHINESE, 'zh-Hans'],
    ['ja', KOREAN, 'ko'],
    ['ko', JAPANESE, 'ja'],
    ['ko-KR', ENGLISH, 'Latn'],
    ['ru', ENGLISH, 'Latn'],
    ['en', RUSSIAN, 'Cyrl'],
  ])('%s over “%s”', (tag, text, other) => {
    expect(contradiction(tag, text)).toBe(other);
  });

  it.each([
    ['ko', KOREAN],
    ['ja-JP', JAPANESE],
    ['zh', CHINESE],
    ['zh-TW', CHINESE],
    ['en-GB', ENGLISH],
    ['de', ENGLISH],
    ['bg', RUSSIAN],
    ['sr', ENGLISH],
    ['sr', RUSSIAN],
    ['qqq', KOREAN],
    ['not a tag', KOREAN],
    ['en', '등불'],
    ['en', `${ENGLISH} ${KOREAN}`],
  ])('%s over “%s” is no matter', (tag, text) => {
    expect(contradiction(tag, text)).toBeUndefined();
  });
});
