/** Bylines and sign-offs that name an agency; persons are invented. */
import { describe, expect, it } from '@jest/globals';
import { type Said, said } from './said.ts';

describe('a byline', () => {
  it.each<[string, Said]>([
    ['新华社记者陈立言', { creators: ['陈立言'], sources: ['Xinhua'] }],
    ['新华社记者 陈立言、王小明', { creators: ['陈立言', '王小明'], sources: ['Xinhua'] }],
    ['Von Jane Doe, dpa', { creators: ['Jane Doe'], sources: ['dpa'] }],
    ['Von Jane Doe und John Roe, dpa', { creators: ['Jane Doe', 'John Roe'], sources: ['dpa'] }],
    ['Von Jane Doe (dpa)', { creators: ['Jane Doe'], sources: ['dpa'] }],
    ['Par Jane DOE, AFP', { creators: ['Jane Doe'], sources: ['AFP'] }],
    ['Par Jane Doe avec AFP', { creators: ['Jane Doe'], sources: ['AFP'] }],
    ['Por Jane Doe / EFE', { creators: ['Jane Doe'], sources: ['EFE'] }],
    ['di Jane Doe, ANSA', { creators: ['Jane Doe'], sources: ['ANSA'] }],
    ['By AFP', { sources: ['AFP'] }],
    ['By Jane Doe | AP', { creators: ['Jane Doe'], sources: ['AP'] }],
    ['By Jane Doe / AFP', { creators: ['Jane Doe'], sources: ['AFP'] }],
    ['By Jane Doe, Associated Press', { creators: ['Jane Doe'], sources: ['AP'] }],
    [
      'By JANE DOE and JOHN ROE Associated Press',
      { creators: ['Jane Doe', 'John Roe'], sources: ['AP'] },
    ],
    ['By JANE DOE, Associated Press Writer', { creators: ['Jane Doe'], sources: ['AP'] }],
    ['By JANE DOE\nAP Sports Writer', { creators: ['Jane Doe'], sources: ['AP'] }],
    ['Jane Doe, The Canadian Press', { creators: ['Jane Doe'], sources: ['The Canadian Press'] }],
    ['By Jane Doe, PA Political Correspondent', { creators: ['Jane Doe'], sources: ['PA Media'] }],
    ['By Jane Doe, PA', { creators: ['Jane Doe'], sources: ['PA Media'] }],
    [
      'by Xinhua writers Li Ming, Wang Fang',
      { creators: ['Li Ming', 'Wang Fang'], sources: ['Xinhua'] },
    ],
    ['By dpa correspondents =', { sources: ['dpa'] }],
    ['By Jane Doe, dpa =', { creators: ['Jane Doe'], sources: ['dpa'] }],
    ['By Jane Doe in Seoul', { creators: ['Jane Doe'] }],
    ['By Jane Doe, John Roe and Ann Poe', { creators: ['Jane Doe', 'John Roe', 'Ann Poe'] }],
    ['By Jane Doe, Bloomberg News', { creators: ['Jane Doe'], sources: ['Bloomberg'] }],
    ['Jane Doe (Reuters)', { creators: ['Jane Doe'], sources: ['Reuters'] }],
    ['Reuters', { sources: ['Reuters'] }],
    ['By The Associated Press', { sources: ['AP'] }],
    ['By Reuters Staff', { sources: ['Reuters'] }],
    ['By Lee Ha-na, Yonhap News Agency', { creators: ['Lee Ha-na'], sources: ['Yonhap'] }],
    ['SEOUL (Reuters)', { sources: ['Reuters'] }],
    ['By Jane Doe of The Associated Press', { creators: ['Jane Doe'], sources: ['AP'] }],
    ['By JANE DOE of the Associated Press', { creators: ['Jane Doe'], sources: ['AP'] }],
    ['By Jane Doe for The Associated Press', { creators: ['Jane Doe'], sources: ['AP'] }],
    ['Story by Jane Doe', { creators: ['Jane Doe'] }],
    ['By Jane Doe, AP Business Writers', { creators: ['Jane Doe'], sources: ['AP'] }],
    ['By Agencies', {}],
    ['By Jane Doe with Reuters', { creators: ['Jane Doe'], sources: ['Reuters'] }],
    ['Jane Doe - AFP', { creators: ['Jane Doe'], sources: ['AFP'] }],
    ['By Jane van der Berg', { creators: ['Jane van der Berg'] }],
    ['By Jane Doe @jdoe', { creators: ['Jane Doe'] }],
    ['By Jane Doe, Staff Writer', { creators: ['Jane Doe'] }],
    [
      'by Jane Doe and John Roe with Ann Poe in Paris',
      { creators: ['Jane Doe', 'John Roe', 'Ann Poe'] },
    ],
    [
      '(서울=연합뉴스) 홍길동 김철수 기자 =',
      { creators: ['홍길동', '김철수'], sources: ['Yonhap'] },
    ],
    ['(서울=연합뉴스) 경제부 김철수 기자 =', { creators: ['김철수'], sources: ['Yonhap'] }],
  ])('%j', (text, expected) => {
    expect(said(text, 'byline')).toEqual(expected);
  });
});

describe('a sign-off', () => {
  it.each<[string, Said]>([
    ['记者从会议上获悉。（完）', {}],
    ['記事を読む。（共同）', { sources: ['Kyodo News'] }],
    ['그는 말했다. /연합뉴스', { sources: ['Yonhap'] }],
    ['그는 말했다. / 연합뉴스', { sources: ['Yonhap'] }],
    ['<저작권자ⓒ 공감언론 뉴시스통신사. 무단전재-재배포 금지.>', { sources: ['Newsis'] }],
    ['The deal is done. (MENA)', { sources: ['MENA'] }],
    ['It spans the Middle East and North Africa (MENA)', {}],
    ['They visited Asia/Europe', {}],
  ])('%j', (text, expected) => {
    expect(said(text, 'signoff')).toEqual(expected);
  });
});
