/** Marks of Kyodo, Jiji, Xinhua and China News Service. */
import type { MarkerType } from '../../headline.ts';
import {
  bracketed,
  bracketedEnd,
  colon,
  colonNames,
  heading,
  type Mark,
  type Marks,
  ORDINAL,
} from '../mark.ts';

/** In Japanese and Chinese copy: `【速報】…`, `（更新）…`, `…（続報）`, `… = 速報`. */
const HAN_WORDS: readonly [string, MarkerType][] = [
  ['速報', 'urgent'],
  ['(?:続報|更新)', 'update'],
  ['(?:訂正|更正)', 'correction'],
  ['独自', 'exclusive'],
  ['快[讯訊]', 'alert'],
];

export const HAN_FRONT: readonly Mark[] = HAN_WORDS.map(([word, type]) => ({
  form: new RegExp(`^[【［[＜<〈(（]\\s?${word}\\s?[】］\\]＞>〉)）]\\s*`, 'u'),
  types: [type],
}));

export const HAN_END: readonly Mark[] = HAN_WORDS.map(([word, type]) => ({
  form: new RegExp(
    `(?:\\s*[【［[＜<〈(（]\\s?${word}\\s?[】］\\]＞>〉)）]|\\s?[=＝]\\s?${word})$`,
    'u',
  ),
  types: [type],
}));

export const KYODO_FRONT: readonly Mark[] = [
  colon('URGENT', 'urgent'),
  heading(colon('LEAD', 'lead')),
  colon(`${ORDINAL} (?:LD|LEAD)`, 'lead'),
  colon('UPDATE(?: ?(?<n>\\d{1,2}))?', 'update'),
  colon('FOCUS', 'analysis'),
  colon('FEATURE', 'feature'),
  colon('INTERVIEW', 'interview'),
  colon('OPINION', 'commentary'),
  colon('CORRECT(?:ED|ION)', 'correction'),
];

const XINHUA_LEAD = `${ORDINAL} (?:LD|Ld|ld)`;

/** Labels of the Chinese services, as the English ones. */
const CHINESE: readonly [string, MarkerType][] = [
  ['快[讯訊]', 'alert'],
  ['综述', 'roundup'],
  ['特写', 'feature'],
  ['专访', 'interview'],
  ['更正', 'correction'],
];

export const XINHUA: Marks = {
  front: [
    ...[`${XINHUA_LEAD}\\s?[- ]\\s?(?:Writethru|WRITETHRU|writethru)`, `${XINHUA_LEAD}`].flatMap(
      (form, index): Mark[] => {
        const types: MarkerType[] = index === 0 ? ['lead', 'writethru'] : ['lead'];
        return [
          { form: new RegExp(`^${form}(?:\\s?:\\s*|\\s?[-–—]{1,2}\\s?|\\s|$)`, 'u'), types },
          bracketed(form, ...types),
        ];
      },
    ),
    ...colonNames({
      FLASH: 'alert',
      URGENT: 'urgent',
      ROUNDUP: 'roundup',
      FEATURE: 'feature',
      'NEWS ANALYSIS': 'analysis',
      INTERVIEW: 'interview',
      'ECONOMIC WATCH': 'analysis',
      'XINHUA HEADLINES': 'feature',
    }),
    bracketed('Update', 'update'),
    ...CHINESE.map(([word, type]) => colon(word, type)),
    ...HAN_FRONT,
  ],
  end: [bracketedEnd('Update', 'update'), bracketedEnd(XINHUA_LEAD, 'lead'), ...HAN_END],
};
