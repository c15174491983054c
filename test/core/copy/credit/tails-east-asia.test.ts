/** Credits behind captions in Japanese and Chinese, in the forms of the agencies there. */
import { describe, expect, it } from '@jest/globals';
import { parseCredit } from '../../../../core/copy/credit.ts';
import { type Said, withoutEmpty } from './said.ts';

describe('Japanese', () => {
  const caption = '18日、東京都内で開かれた式典に出席する首相。';

  it.each<[string, Said]>([
    ['（共同）', { sources: ['Kyodo News'] }],
    ['＝共同', { sources: ['Kyodo News'] }],
    ['（写真：ロイター）', { sources: ['Reuters'] }],
    ['写真：ロイター', { sources: ['Reuters'] }],
    ['（写真・共同）', { sources: ['Kyodo News'] }],
    ['写真・共同', { sources: ['Kyodo News'] }],
    ['【時事通信社】', { sources: ['Jiji Press'] }],
    ['（時事）', { sources: ['Jiji Press'] }],
    ['【AFP時事】', { sources: ['AFP', 'Jiji Press'] }],
    ['（ＡＦＰ時事）', { sources: ['AFP', 'Jiji Press'] }],
    ['（AFP＝時事）', { sources: ['AFP', 'Jiji Press'] }],
    ['（ロイター＝共同）', { sources: ['Reuters', 'Kyodo News'] }],
    ['（AP＝共同）', { sources: ['AP', 'Kyodo News'] }],
    ['（聯合＝共同）', { sources: ['Yonhap', 'Kyodo News'] }],
    ['（朝鮮中央通信＝共同）', { sources: ['Korean Central News Agency', 'Kyodo News'] }],
    [
      '（朝鮮中央通信＝朝鮮通信）',
      { sources: ['Korean Central News Agency', 'Korea News Service'] },
    ],
    ['（新華社＝共同）', { sources: ['Xinhua', 'Kyodo News'] }],
    ['（ゲッティ＝共同）', { sources: ['Kyodo News', 'Getty Images'] }],
    ['（代表撮影）', { flags: ['pool'] }],
    ['（代表撮影・共同）', { sources: ['Kyodo News'], flags: ['pool'] }],
    ['＝ロイター', { sources: ['Reuters'] }],
    ['撮影：山田太郎', { creators: ['山田太郎'] }],
    ['写真：山田太郎／アフロ', { creators: ['山田太郎'], sources: ['Aflo'] }],
    ['（山田太郎撮影）', { creators: ['山田太郎'] }],
    ['＝山田太郎撮影', { creators: ['山田太郎'] }],
    ['（トヨタ自動車提供）', { provider: 'トヨタ自動車' }],
    ['＝トヨタ自動車提供', { provider: 'トヨタ自動車' }],
    ['（トヨタ自動車提供・共同）', { sources: ['Kyodo News'], provider: 'トヨタ自動車' }],
    ['[ロイター]', { sources: ['Reuters'] }],
    ['© ロイター', { sources: ['Reuters'] }],
    ['©AFP', { sources: ['AFP'] }],
    ['©朝日新聞', { sources: ['The Asahi Shimbun'] }],
    ['（c）AFP', { sources: ['AFP'] }],
    ['(c)AFP/Jane DOE', { creators: ['Jane Doe'], sources: ['AFP'] }],
    [
      '(c)KCNA VIA KNS / AFP',
      { sources: ['Korean Central News Agency', 'Korea News Service', 'AFP'] },
    ],
    ['(c)AFP=時事/AFPBB News', { sources: ['Jiji Press', 'AFP'] }],
    ['（ロイター、資料写真）', { sources: ['Reuters'], flags: ['file'] }],
  ])('%s', (credit, expected) => {
    const parsed = parseCredit(`${caption}${credit}`, { context: 'caption' });
    expect(withoutEmpty(parsed)).toEqual(expected);
    expect(parsed.caption).toBe(caption);
  });
});

describe('Chinese', () => {
  const caption = '6月18日，参观者在北京一处展馆参观。';

  it.each<[string, Said]>([
    ['新华社记者 陈立言 摄', { creators: ['陈立言'], sources: ['Xinhua'] }],
    ['新华社记者陈立言摄', { creators: ['陈立言'], sources: ['Xinhua'] }],
    ['新华社记者 陈立 摄', { creators: ['陈立'], sources: ['Xinhua'] }],
    ['新华社记者 陈 立 摄', { creators: ['陈立'], sources: ['Xinhua'] }],
    ['（新华社记者 陈立言 摄）', { creators: ['陈立言'], sources: ['Xinhua'] }],
    ['新华社记者陈立言、王小明摄', { creators: ['陈立言', '王小明'], sources: ['Xinhua'] }],
    ['新华社发（陈立言摄）', { creators: ['陈立言'], sources: ['Xinhua'] }],
    ['新华社发 陈立言 摄', { creators: ['陈立言'], sources: ['Xinhua'] }],
    ['新华社发', { sources: ['Xinhua'] }],
    ['新华社/路透', { sources: ['Reuters', 'Xinhua'] }],
    ['新华社/法新', { sources: ['AFP', 'Xinhua'] }],
    ['新华社/美联', { sources: ['AP', 'Xinhua'] }],
    ['中新社记者 陈立言 摄', { creators: ['陈立言'], sources: ['China News Service'] }],
    ['中新社发 陈立言 摄', { creators: ['陈立言'], sources: ['China News Service'] }],
    ['陈立言 摄', { creators: ['陈立言'] }],
    ['陈立言/摄', { creators: ['陈立言'] }],
    ['摄影：陈立言', { creators: ['陈立言'] }],
    ['图片来源：新华社', { sources: ['Xinhua'] }],
    ['（图：路透）', { sources: ['Reuters'] }],
    ['（路透社）', { sources: ['Reuters'] }],
    ['（法新社）', { sources: ['AFP'] }],
    ['（美联社）', { sources: ['AP'] }],
    ['视觉中国供图', { sources: ['VCG'] }],
    ['图/视觉中国', { sources: ['VCG'] }],
    ['（故宫博物院供图）', { provider: '故宫博物院' }],
    ['新华社资料照片', { sources: ['Xinhua'], flags: ['file'] }],
    ['（新华社发）', { sources: ['Xinhua'] }],
    ['新华社特约记者 陈立言 摄', { creators: ['陈立言'], sources: ['Xinhua'] }],
    ['图自新华社', { sources: ['Xinhua'] }],
    ['（中央社）', { sources: ['Central News Agency'] }],
    ['中央社記者陳立言攝', { creators: ['陳立言'], sources: ['Central News Agency'] }],
  ])('%s', (credit, expected) => {
    const parsed = parseCredit(`${caption}${credit}`, { context: 'caption' });
    expect(withoutEmpty(parsed)).toEqual(expected);
    expect(parsed.caption).toBe(caption);
  });
});
