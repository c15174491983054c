/**
 * The closed vocabulary of headline marks, by agency. Some exist on one wire only: `(1)` is an
 * update on Bloomberg's, a take on ANSA's, and nothing elsewhere. Evidence for each is noted in the
 * trade's public files and style books; event tags (`(Olympics)`), topic labels (`PRECIOUS-`,
 * `Soccer-`) and category codes (`RL:`) are no marks and stay.
 */
import { AP, BLOOMBERG, CP } from './houses/america.ts';
import { HAN_END, HAN_FRONT, KYODO_FRONT, XINHUA } from './houses/asia.ts';
import { AAP, PA } from './houses/britain.ts';
import { AFP, ANSA, DPA, EFE, RUSSIAN } from './houses/europe.ts';
import {
  KOREAN,
  KOREAN_END,
  KOREAN_FRONT,
  YONHAP_ENGLISH,
  YONHAP_ENGLISH_END,
} from './houses/korea.ts';
import { REUTERS_FRONT, REUTERS_GENRES, REUTERS_TAKE, REUTERS_VERSIONS } from './houses/reuters.ts';
import { hyphened, type Marks, numbered } from './mark.ts';

const NONE: Marks = { front: [], end: [] };

const JAPANESE: Marks = { front: [...KYODO_FRONT, ...HAN_FRONT], end: HAN_END };

/** By agency id. UPI and KCNA write no marks: a new text is a new item. */
export const HOUSE_MARKS: Readonly<Record<string, Marks>> = {
  yonhap: {
    front: [...YONHAP_ENGLISH, ...KOREAN_FRONT, ...HAN_FRONT],
    end: [...YONHAP_ENGLISH_END, ...KOREAN_END, ...HAN_END],
  },
  newsis: KOREAN,
  news1: KOREAN,
  reuters: { front: REUTERS_FRONT, end: [REUTERS_TAKE] },
  ap: AP,
  afp: AFP,
  dpa: DPA,
  pa: PA,
  kyodo: JAPANESE,
  jiji: JAPANESE,
  xinhua: XINHUA,
  cns: XINHUA,
  tass: RUSSIAN,
  ria: RUSSIAN,
  efe: EFE,
  ansa: ANSA,
  aap: AAP,
  cp: CP,
  bloomberg: BLOOMBERG,
  upi: NONE,
  kcna: NONE,
};

/** Marks that mean the same on every wire and that no ordinary headline holds. */
export const SAFE_MARKS: Marks = {
  front: [
    ...YONHAP_ENGLISH,
    ...KOREAN_FRONT,
    ...REUTERS_VERSIONS,
    ...Object.entries(REUTERS_GENRES).map(([name, type]) => hyphened(name, type)),
    ...KYODO_FRONT,
    ...DPA.front.slice(0, 2),
    ...XINHUA.front.slice(0, 4),
    numbered('LEAD', 'lead'),
    ...HAN_FRONT,
    ...AAP.front.slice(0, 1),
  ],
  end: [...KOREAN_END, ...HAN_END, ...AP.end.slice(0, 2)],
};
