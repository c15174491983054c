/** Credits behind Korean captions: with a full stop or without, with a space, a line end or nothing between. */
import { describe, expect, it } from '@jest/globals';
import { parseCredit } from '../../../../core/copy/credit.ts';
import { type Said, withoutEmpty } from './said.ts';

const captions = ['서울 광화문광장에서 시민들이 비를 피하고 있다.', '기자회견하는 미 국무장관'];
const gaps = [' ', '', '\n'];

describe('a Korean caption', () => {
  it.each<[string, Said]>([
    [
      '[EPA=연합뉴스 자료사진. 재판매 및 DB 금지]',
      { sources: ['EPA', 'Yonhap'], flags: ['file', 'no-archive', 'no-resale'] },
    ],
    ['[연합뉴스TV 제공]', { provider: 'Yonhap News TV' }],
    ['(현대자동차 제공) 뉴시스', { sources: ['Newsis'], provider: '현대자동차' }],
    ['[촬영 홍길동·김철수]', { creators: ['홍길동', '김철수'] }],
    [
      '[유튜브 캡처. 재판매 및 DB 금지]',
      { provider: '유튜브', flags: ['no-archive', 'no-resale', 'screengrab'] },
    ],
    ['/사진=뉴스1', { sources: ['News1'] }],
    ['/뉴스1', { sources: ['News1'] }],
    ['/ 뉴스1', { sources: ['News1'] }],
    ['/AFP=뉴스1', { sources: ['AFP', 'News1'] }],
    ['/로이터 연합뉴스', { sources: ['Reuters', 'Yonhap'] }],
    ['사진=홍길동 기자', { creators: ['홍길동'] }],
    ['(서울=연합뉴스) 홍길동 기자', { creators: ['홍길동'], sources: ['Yonhap'] }],
    ['(서울=연합뉴스) 홍길동 기자 = ', { creators: ['홍길동'], sources: ['Yonhap'] }],
    [
      '[서울=뉴시스] 홍길동 기자 = 2024.06.18. photo@newsis.com',
      { creators: ['홍길동'], sources: ['Newsis'] },
    ],
    ['/뉴스1 ⓒ News1 홍길동 기자', { creators: ['홍길동'], sources: ['News1'] }],
    ['[사진=연합뉴스]', { sources: ['Yonhap'] }],
    ['[사진 제공=삼성전자]', { provider: '삼성전자' }],
    ['[사진=삼성전자 제공]', { provider: '삼성전자' }],
    ['ⓒ연합뉴스', { sources: ['Yonhap'] }],
  ])('ends in %s', (credit, expected) => {
    for (const caption of captions) {
      for (const gap of gaps) {
        const parsed = parseCredit(`${caption}${gap}${credit}`, { context: 'caption' });
        expect([gap, withoutEmpty(parsed)]).toEqual([gap, expected]);
        expect(parsed.caption).toBe(caption);
      }
    }
  });
});
