/** Credits in Korean, Chinese, Japanese and Russian. */
import { describe, expect, it } from '@jest/globals';
import { parseCredit } from '../../../../core/copy/credit.ts';
import { type Said, said, withoutEmpty } from './said.ts';

const usage: Said = { flags: ['no-archive', 'no-resale'] };
const KCNA = 'Korean Central News Agency';

describe('a credit line', () => {
  it.each<[string, Said]>([
    ['AP 뉴시스', { sources: ['AP', 'Newsis'] }],
    ['AFP 연합뉴스', { sources: ['AFP', 'Yonhap'] }],
    ['로이터 통신/뉴스1', { sources: ['Reuters', 'News1'] }],
    ['EPA/연합뉴스', { sources: ['EPA', 'Yonhap'] }],
    ['신화/뉴시스', { sources: ['Xinhua', 'Newsis'] }],
    ['ⓒ AFPBBNews = 뉴스1', { sources: ['AFP', 'News1'] }],
    ['ⓒ 뉴스1 김하나 기자', { creators: ['김하나'], sources: ['News1'] }],
    ['사진=연합뉴스', { sources: ['Yonhap'] }],
    ['사진=김하나·박두리 기자', { creators: ['김하나', '박두리'] }],
    ['[촬영 김하나, 박두리]', { creators: ['김하나', '박두리'] }],
    ['김하나 특파원', { creators: ['김하나'] }],
    ['글·사진 김하나 기자', { creators: ['김하나'] }],
    ['© 뉴스1 김하나', { sources: ['News1'] }],
    ['로이터 보도', {}],
    ["사진=MBC '보기' 방송화면 캡처", { sources: ['MBC'], flags: ['screengrab'] }],
    ['사진=유튜브 캡처', { provider: '유튜브', flags: ['screengrab'] }],
    ['사진제공=보기전자', { provider: '보기전자' }],
    ['보기전자 제공', { provider: '보기전자' }],
    ['연합뉴스 제공', { provider: 'Yonhap' }],
    ['조선중앙TV 제공', { provider: 'Korean Central Television' }],
    ['국방부 제공=연합뉴스', { sources: ['Yonhap'], provider: '국방부' }],
    ['국방부/뉴시스', { sources: ['Newsis'], provider: '국방부' }],
    ['한국일보 자료사진', { sources: ['The Hankook Ilbo'], flags: ['file'] }],
    ['뉴스1 = 사진공동취재단', { sources: ['News1'], flags: ['pool'] }],
    ['(평양 조선중앙통신=연합뉴스)', { sources: [KCNA, 'Yonhap'] }],
    ['[서울=AP/뉴시스]', { sources: ['AP', 'Newsis'] }],
    ['[EPA/조선중앙통신=연합뉴스]', { sources: [KCNA, 'EPA', 'Yonhap'] }],
    ['워싱턴=AP 뉴시스', { sources: ['AP', 'Newsis'] }],
    ['新华社记者陈立言摄', { creators: ['陈立言'], sources: ['Xinhua'] }],
    ['新华社发（陈立言 摄）', { creators: ['陈立言'], sources: ['Xinhua'] }],
    [
      '中新社记者 陈立言 王明 摄',
      { creators: ['陈立言', '王明'], sources: ['China News Service'] },
    ],
    ['样例日报记者 陈立言 摄', { creators: ['陈立言'] }],
    ['新华社/路透', { sources: ['Reuters', 'Xinhua'] }],
    ['图片来源：路透社', { sources: ['Reuters'] }],
    ['写真：ロイター/アフロ', { sources: ['Reuters', 'Aflo'] }],
    ['写真提供：防衛省', { provider: '防衛省' }],
    ['山田太郎撮影', { creators: ['山田太郎'] }],
    ['撮影：山田太郎', { creators: ['山田太郎'] }],
    ['代表撮影', { flags: ['pool'] }],
    ['朝鮮中央通信＝共同', { sources: [KCNA, 'Kyodo News'] }],
    ['ＡＰ＝共同', { sources: ['AP', 'Kyodo News'] }],
    ['【ソウル聯合ニュース】', { sources: ['Yonhap'] }],
    ['日米共同', { provider: '日米共同' }],
    [
      '© Михаил Ветров/Пресс-служба губернатора/ТАСС',
      { creators: ['Михаил Ветров'], sources: ['TASS'], provider: 'Пресс-служба губернатора' },
    ],
    ['РИА Новости / ИВАН ПЕТРОВ', { creators: ['Иван Петров'], sources: ['RIA Novosti'] }],
    ['Фото: Рейтер', { sources: ['Reuters'] }],
    ['سانا', { sources: ['SANA'] }],
    ['ΑΠΕ-ΜΠΕ/Jane Doe', { creators: ['Jane Doe'], sources: ['ANA-MPE'] }],
  ])('%s', (text, expected) => {
    expect(said(text, 'creditline')).toEqual(expected);
  });
});

describe('a caption', () => {
  it.each<[string, string, Said]>([
    ['총회 모습', '[AFP=연합뉴스]', { sources: ['AFP', 'Yonhap'] }],
    [
      '총회 모습',
      '[AFP=연합뉴스 자료사진. 재판매 및 DB 금지]',
      { sources: ['AFP', 'Yonhap'], flags: ['file', 'no-archive', 'no-resale'] },
    ],
    [
      '총회 모습',
      '\n(워싱턴 로이터=연합뉴스 재판매 및 DB금지)',
      { sources: ['Reuters', 'Yonhap'], ...usage },
    ],
    ['총회 모습', '[보기랜드 제공. 재판매 및 DB 금지]', { provider: '보기랜드', ...usage }],
    [
      '총회 모습',
      '[조선중앙TV 화면 캡처]',
      { sources: ['Korean Central Television'], flags: ['screengrab'] },
    ],
    ['총회 모습', '[촬영 김하나. 재판매 및 DB 금지]', { creators: ['김하나'], ...usage }],
    ['총회를 열고 있다.', '연합뉴스', { sources: ['Yonhap'] }],
    ['총회를 열고 있다.', '/뉴시스', { sources: ['Newsis'] }],
    ['총회를 열고 있다.', '사진=김하나 기자', { creators: ['김하나'] }],
    ['총회를 열고 있다.', '국방부 제공', { provider: '국방부' }],
    // The date is the day of the picture and no year of copyright.
    ['총회를 열고 있다. 2018.3.2', '뉴스1', { sources: ['News1'] }],
    [
      '총회를 열고 있다. 2018.3.2',
      '/뉴스1 © News1 김하나 기자',
      { creators: ['김하나'], sources: ['News1'] },
    ],
    [
      '대출 창구',
      '[연합뉴스 자료사진] 2022.7.13 desk@example.org',
      { sources: ['Yonhap'], flags: ['file'] },
    ],
    [
      '금메달을 땄다.',
      '(사진=보기연맹 제공) 2024.06.01. photo@example.org *재판매 및 DB 금지',
      { provider: '보기연맹', ...usage },
    ],
    ['새 술', '[CU제공. 재판매 및 DB금지]', { provider: 'CU', ...usage }],
    ['6月18日，参观者参观。', '新华社记者 摄', { sources: ['Xinhua'] }],
    [
      '6月18日，参观者参观。',
      '新华社记者 陈立言 摄',
      { creators: ['陈立言'], sources: ['Xinhua'] },
    ],
    [
      '6月18日，参观者参观。',
      '（新华社发 陈立言 摄）',
      { creators: ['陈立言'], sources: ['Xinhua'] },
    ],
    ['東京で開かれた会議', '（ロイター＝共同）', { sources: ['Reuters', 'Kyodo News'] }],
    ['東京で開かれた会議', '＝ロイター', { sources: ['Reuters'] }],
    ['東京で開かれた会議', '（防衛省提供）', { provider: '防衛省' }],
    [
      'Jahrmarkt in Berlin.',
      '© picture alliance/dpa | Jana Weber',
      { creators: ['Jana Weber'], sources: ['dpa', 'picture alliance'] },
    ],
    ['Un homme prie.', '(Photo Jane Doe. AFP)', { creators: ['Jane Doe'], sources: ['AFP'] }],
    ['Ярмарка в Москве.', '© Иван Петров/ТАСС', { creators: ['Иван Петров'], sources: ['TASS'] }],
  ])('%s %s', (caption, credit, expected) => {
    const parsed = parseCredit(`${caption} ${credit}`, { context: 'caption' });
    expect(withoutEmpty(parsed)).toEqual(expected);
    expect(parsed.caption).toBe(caption);
  });

  it.each([
    '이재민에게 무료 식사 제공',
    '총회 모습 (무료 제공)',
    '총회 모습 (사진공동취재단)',
    '총회를 열고 있다. 2024.06.01. photo@example.com',
    '연합뉴스가 보도했다.',
    '記者会見する日米共同の代表',
  ])('without a credit stays: %s', (text) => {
    expect(parseCredit(text, { context: 'caption' })).toEqual({
      text: '',
      caption: text,
      creators: [],
      sources: [],
      flags: [],
    });
  });
});

describe('an end of a story', () => {
  it.each<[string, Said]>([
    ['다음 달 문을 연다. (연합뉴스) (끝)', { sources: ['Yonhap'] }],
    ['◎공감언론 뉴시스 name@example.com', { sources: ['Newsis'] }],
    ['<저작권자(c) 연합뉴스, 무단 전재-재배포, AI 학습 및 활용 금지>', { sources: ['Yonhap'] }],
    ['会议结束。（新华社）（完）', { sources: ['Xinhua'] }],
    ['会議は終わった。（共同）', { sources: ['Kyodo News'] }],
  ])('%s', (text, expected) => {
    expect(said(text, 'signoff')).toEqual(expected);
  });
});

describe('a byline', () => {
  it.each<[string, Said]>([
    ['(서울=연합뉴스) 김하나 기자 =', { creators: ['김하나'], sources: ['Yonhap'] }],
    ['[워싱턴=뉴시스]김하나 특파원 =', { creators: ['김하나'], sources: ['Newsis'] }],
    ['김하나·박두리 기자', { creators: ['김하나', '박두리'] }],
    ['김하나 연합뉴스 기자', { creators: ['김하나'], sources: ['Yonhap'] }],
    ['新华社记者 陈立言', { creators: ['陈立言'], sources: ['Xinhua'] }],
  ])('%s', (text, expected) => {
    expect(said(text, 'byline')).toEqual(expected);
  });
});
