/** Marks of the Korean wires. */
import type { MarkerType } from '../../headline.ts';
import { bracketed, bracketedEnd, heading, type Mark, type Marks, ORDINAL } from '../mark.ts';

/** `(URGENT)`, `(LEAD)`, `(2nd LD)`, `(News Focus)`: Yonhap in English. */
export const YONHAP_ENGLISH: readonly Mark[] = [
  bracketed('URGENT', 'urgent'),
  heading(bracketed('(?:LEAD|LD)', 'lead')),
  bracketed(`${ORDINAL}\\s?(?:LD|LEAD)`, 'lead'),
  bracketed('News (?:Focus|Analysis)', 'analysis'),
  bracketed('Yonhap Feature', 'feature'),
  bracketed('Yonhap Interview', 'interview'),
  bracketed('EXCLUSIVE', 'exclusive'),
];

/** The same behind the headline, where feeds put them for sorting. */
export const YONHAP_ENGLISH_END: readonly Mark[] = [
  bracketedEnd('URGENT', 'urgent'),
  heading(bracketedEnd('(?:LEAD|LD)', 'lead')),
  bracketedEnd(`${ORDINAL}\\s?(?:LD|LEAD)`, 'lead'),
];

const OPEN = '[[<［＜〈《【(（]\\s?';
const CLOSE = '\\s?[\\]>］＞〉》】)）]';

function korean(form: string, ...types: MarkerType[]): Mark {
  return { form: new RegExp(`^${OPEN}${form}${CLOSE}\\s*`, 'u'), types };
}

function koreanEnd(form: string, ...types: MarkerType[]): Mark {
  return { form: new RegExp(`\\s*${OPEN}${form}${CLOSE}$`, 'u'), types };
}

/** The ladder 긴급, 1보, 2보, 종합 and the genres of the Korean services. */
export const KOREAN_FRONT: readonly Mark[] = [
  korean('(?:긴급|속보)', 'urgent'),
  korean('(?<n>\\d{1,2})보', 'alert'),
  heading(korean('종합', 'wrapup')),
  korean('종합\\s?(?<n>\\d{1,2})보', 'wrapup'),
  korean('단독', 'exclusive'),
  korean('인터뷰', 'interview'),
  korean('그래픽', 'graphic'),
  korean('표', 'table'),
  korean('(?:게시판|인사)', 'brief'),
  korean('고침', 'correction'),
  korean('알림', 'advisory'),
  korean('전문\\s?취소', 'kill'),
];

export const KOREAN_END: readonly Mark[] = [
  heading(koreanEnd('종합', 'wrapup')),
  koreanEnd('종합\\s?(?<n>\\d{1,2})보', 'wrapup'),
  koreanEnd('(?<n>\\d{1,2})보', 'alert'),
  koreanEnd('고침', 'correction'),
  koreanEnd('전문\\s?취소', 'kill'),
];

export const KOREAN: Marks = { front: KOREAN_FRONT, end: KOREAN_END };
