/**
 * The closed vocabulary of headline marks, by agency. Some exist on one wire only: `(1)` is an
 * update on Bloomberg's, a take on ANSA's, and nothing elsewhere. Evidence for each is noted in the
 * trade's public files and style books; event tags (`(Olympics)`), topic labels (`PRECIOUS-`,
 * `Soccer-`) and category codes (`RL:`) are no marks and stay.
 */
import type { MarkerType } from '../headline.ts';
import {
  bracketed,
  bracketedEnd,
  capitals,
  capitalsEnd,
  colon,
  colonNames,
  heading,
  hyphened,
  hyphenedNames,
  type Mark,
  type Marks,
  numbered,
  ORDINAL,
} from './mark.ts';

/** `(URGENT)`, `(LEAD)`, `(2nd LD)`, `(News Focus)`: Yonhap in English. */
const YONHAP_ENGLISH: readonly Mark[] = [
  bracketed('URGENT', 'urgent'),
  heading(bracketed('(?:LEAD|LD)', 'lead')),
  bracketed(`${ORDINAL}\\s?(?:LD|LEAD)`, 'lead'),
  bracketed('News (?:Focus|Analysis)', 'analysis'),
  bracketed('Yonhap Feature', 'feature'),
  bracketed('Yonhap Interview', 'interview'),
  bracketed('EXCLUSIVE', 'exclusive'),
];

const OPEN = '[[<［〈【(]\\s?';
const CLOSE = '\\s?[\\]>］〉】)]';

function korean(form: string, ...types: MarkerType[]): Mark {
  return { form: new RegExp(`^${OPEN}${form}${CLOSE}\\s*`, 'u'), types };
}

function koreanEnd(form: string, ...types: MarkerType[]): Mark {
  return { form: new RegExp(`\\s*${OPEN}${form}${CLOSE}$`, 'u'), types };
}

/** The ladder 긴급, 1보, 2보, 종합 and the genres of the Korean services. */
const KOREAN_FRONT: readonly Mark[] = [
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

const KOREAN_END: readonly Mark[] = [
  heading(koreanEnd('종합', 'wrapup')),
  koreanEnd('종합\\s?(?<n>\\d{1,2})보', 'wrapup'),
  koreanEnd('(?<n>\\d{1,2})보', 'alert'),
  koreanEnd('고침', 'correction'),
  koreanEnd('전문\\s?취소', 'kill'),
];

const KOREAN: Marks = { front: KOREAN_FRONT, end: KOREAN_END };

const REUTERS_GENRES = {
  EXCLUSIVE: 'exclusive',
  ANALYSIS: 'analysis',
  INSIGHT: 'insight',
  'SPECIAL REPORT': 'special-report',
  FACTBOX: 'factbox',
  TIMELINE: 'timeline',
  EXPLAINER: 'explainer',
  INTERVIEW: 'interview',
  NEWSMAKER: 'profile',
  POLL: 'poll',
  PREVIEW: 'preview',
  GRAPHIC: 'graphic',
  BREAKINGVIEWS: 'commentary',
  COLUMN: 'commentary',
  BRIEF: 'brief',
  TABLE: 'table',
  DIARY: 'diary',
  'PRESS DIGEST': 'digest',
  OBITUARY: 'obituary',
} as const satisfies Record<string, MarkerType>;

/** Reuters tags that say which version it is. */
const REUTERS_VERSIONS: readonly Mark[] = [
  hyphened('(?:UPDATE|Update) (?<n>\\d{1,3})', 'update'),
  hyphened('(?:WRAPUP|Wrapup) (?<n>\\d{1,3})', 'wrapup'),
  hyphened('(?:CORRECTED|Corrected)\\s?-?\\s?\\((?:OFFICIAL|Official)\\)', 'correction'),
  ...hyphenedNames({
    CORRECTED: 'correction',
    REFILE: 'refile',
    RPT: 'repeat',
    'STORY WITHDRAWN': 'kill',
    ADVISORY: 'advisory',
    NEWSBREAK: 'urgent',
    URGENT: 'urgent',
  }),
  { form: /^STORY WITHDRAWN$/, types: ['kill'] },
];

const REUTERS_FRONT: readonly Mark[] = [...REUTERS_VERSIONS, ...hyphenedNames(REUTERS_GENRES)];

/** `=2` behind a headline is its second take. */
const REUTERS_TAKE: Mark = { form: /\s?=(?<n>\d{1,2})$/, types: ['page'] };

const AP: Marks = {
  front: [
    colon('Correction', 'correction'),
    {
      form: /^(?:(?:BULLETIN|MANDATORY|Bulletin|Mandatory) (?:KILL|Kill)|KILL|ELIMINATION|ELIMINATE|DISREGARD)(?:\s?[:,]\s*|\s[-–—]{1,2}\s|$)/,
      types: ['kill'],
    },
    {
      form: /^(?:(?:BULLETIN|MANDATORY|Bulletin|Mandatory) )?(?:WITHHOLD|Withhold)(?:\s?[:,]\s*|\s[-–—]{1,2}\s|$)/,
      types: ['withhold'],
    },
    { form: /^(?:Kill|Eliminate|Elimination|Disregard)(?:\s?:\s*|$)/, types: ['kill'] },
  ],
  end: [
    {
      form: new RegExp(`\\s?,\\s?${ORDINAL} Ld\\s?-\\s?Writethru$`, 'iu'),
      types: ['lead', 'writethru'],
    },
    { form: new RegExp(`\\s?,\\s?${ORDINAL} Ld$`, 'iu'), types: ['lead'] },
    { form: /\s?,\s?Writethru$/i, types: ['writethru'] },
    { form: /\s?[-,]\s?ABRIDGED$/, types: ['abridged'] },
    { form: /(?:^|\s?-{1,2})AP ?NewsAlert$/i, types: ['alert'] },
    { form: /\s?,\s?ADVISORY$/, types: ['advisory'] },
    { form: /\s?,\s?Adv ?\d{1,2}$/, types: ['embargo'] },
    {
      form: /\s?,\s?(?:(?:BULLETIN|MANDATORY) )?(?:KILL|ELIMINATION|ELIMINATE|DISREGARD)$/i,
      types: ['kill'],
    },
    { form: /\s?,\s?(?:(?:BULLETIN|MANDATORY) )?WITHHOLD$/i, types: ['withhold'] },
  ],
};

const AFP: Marks = {
  front: [
    capitals('(?:FLASH|ALERT)', 'alert'),
    capitals('URGENT', 'urgent'),
    numbered('LEAD', 'lead'),
    capitals('WRAP', 'wrapup'),
    capitals('FOCUS', 'analysis'),
    capitals('PREVIEW', 'preview'),
    capitals('FACTFILE', 'factbox'),
    capitals('CHRONOLOGY', 'timeline'),
    colon('CORRECT(?:ED|ION)', 'correction'),
    { form: /^(?:MANDATORY )?KILL(?:\s?:\s*|\s[-–—]{1,2}\s|$)/, types: ['kill'] },
  ],
  end: [],
};

const GERMAN_WORDS: Readonly<Record<string, MarkerType>> = {
  Eil: 'alert',
  Eilmeldung: 'alert',
  Zusammenfassung: 'wrapup',
  Zsf: 'wrapup',
  Berichtigung: 'correction',
  Wiederholung: 'repeat',
  Achtung: 'advisory',
};

function german([word, type]: [string, MarkerType]): Mark[] {
  const form = `(?:(?<n>\\d{1,2})\\. )?(?:${word}|${word.toUpperCase()})\\.?`;
  const numbered = `(?:${word}|${word.toUpperCase()})\\.? (?<n>\\d{1,2})`;
  return [form, numbered].flatMap((each) => [
    bracketed(each, type),
    { form: new RegExp(`^${each}(?:\\s?:\\s+|\\s[-–—+]{1,3}\\s|$)\\s*`, 'u'), types: [type] },
  ]);
}

const DPA: Marks = {
  front: [
    { form: /^(?:HOLD[ !]{1,3}){2}HOLD!?\s*/, types: ['withhold'] },
    { form: /^(?:KILL[ !]{1,3}){2}KILL!?\s*/, types: ['kill'] },
    capitals('URGENT', 'urgent'),
    capitals('EXTRA', 'extra'),
    capitals('REFILE', 'refile'),
    numbered('LEAD', 'lead'),
    capitals('LEAD', 'lead'),
    numbered('ROUNDUP', 'roundup'),
    capitals('ROUNDUP', 'roundup'),
    capitals('ROUNDUP (?<n>\\d{1,2})', 'roundup'),
    capitals('CORRECTION', 'correction'),
    ...Object.entries(GERMAN_WORDS).flatMap(german),
  ],
  end: Object.entries(GERMAN_WORDS).map(([word, type]) =>
    bracketedEnd(`(?:(?<n>\\d{1,2})\\. )?${word}`, type),
  ),
};

const PA_WORDS: readonly [string, MarkerType][] = [
  ['SNAP', 'alert'],
  ['RUSH', 'urgent'],
  ['(?:NIGHT)?LEAD', 'lead'],
  ['SUBSTITUTE', 'substitute'],
  ['REPEAT', 'repeat'],
  ['CORRECTION', 'correction'],
  ['ADVISORY', 'advisory'],
  ['(?:KILL|DELETE)', 'kill'],
];

const PA: Marks = {
  front: [
    // Page number of a catchline: the topic in capitals, then a word that is no ordinary one.
    {
      form: /^(?<n>\d{1,2}) (?=\p{Lu}{2}[\p{Lu}\d-]{0,20}(?: [\p{Lu}\d(]|$))/u,
      types: ['page'],
    },
    ...PA_WORDS.map(([word, type]) => capitals(word, type)),
    ...PA_WORDS.map(([word, type]) => bracketed(word, type)),
  ],
  end: PA_WORDS.map(([word, type]) => capitalsEnd(word, type)),
};

const KYODO_FRONT: readonly Mark[] = [
  colon('URGENT', 'urgent'),
  heading(colon('LEAD', 'lead')),
  colon(`${ORDINAL} (?:LD|LEAD)`, 'lead'),
  colon('UPDATE ?(?<n>\\d{1,2})', 'update'),
  colon('FOCUS', 'analysis'),
  colon('FEATURE', 'feature'),
  colon('INTERVIEW', 'interview'),
  colon('OPINION', 'commentary'),
  colon('CORRECT(?:ED|ION)', 'correction'),
];

const XINHUA_LEAD = `${ORDINAL} (?:LD|Ld)`;

const XINHUA: Marks = {
  front: [
    ...[`${XINHUA_LEAD}\\s?[- ]\\s?Writethru`, `${XINHUA_LEAD}`].flatMap((form, index): Mark[] => {
      const types: MarkerType[] = index === 0 ? ['lead', 'writethru'] : ['lead'];
      return [
        { form: new RegExp(`^${form}(?:\\s?:\\s*|\\s?[-–—]{1,2}\\s?|\\s|$)`, 'u'), types },
        bracketed(form, ...types),
      ];
    }),
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
  ],
  end: [bracketedEnd('Update', 'update')],
};

/** In capitals bare, behind brackets or a colon in any case (`Ampliación:`). */
const SPANISH: readonly [string, string, MarkerType][] = [
  ['URGENTE', 'Urgente', 'urgent'],
  ['AVANCE', 'Avance', 'alert'],
  ['AMPLIACI[ÓO]N', 'Ampliaci[óo]n', 'update'],
  ['RESUMEN', 'Resumen', 'wrapup'],
  ['CORRECCI[ÓO]N', 'Correcci[óo]n', 'correction'],
  ['ACTUALIZACI[ÓO]N', 'Actualizaci[óo]n', 'update'],
];

const EFE: Marks = {
  front: SPANISH.flatMap(([capital, word, type]) => [
    capitals(`${capital}(?: (?<n>\\d{1,2}))?`, type),
    bracketed(`(?:${capital}|${word})(?: (?<n>\\d{1,2}))?`, type),
    colon(word, type),
  ]),
  end: SPANISH.map(([capital, word, type]) =>
    bracketedEnd(`(?:${capital}|${word})(?: (?<n>\\d{1,2}))?`, type),
  ),
};

const ANSA: Marks = {
  front: [
    { form: /^\+{2,3}\s*/, types: ['alert'] },
    capitals('RPT', 'repeat'),
    bracketed('RPT', 'repeat'),
    capitals('CORREZIONE', 'correction'),
    bracketed('CORREZIONE', 'correction'),
  ],
  end: [
    { form: /\s*\+{2,3}$/, types: [] },
    { form: /\s?\((?<n>\d{1,2})\)$/, types: ['page'] },
    bracketedEnd('RPT', 'repeat'),
    bracketedEnd('CORREZIONE', 'correction'),
  ],
};

const AAP_KILL = 'Kill\\s?/\\s?Takedown(?: notice)?';

const AAP_KEY = '(?<n>\\d{1,2})(?:st|nd|rd|th) ';

const AAP: Marks = {
  front: [
    {
      form: new RegExp(`^${AAP_KILL}(?:\\s?~~~\\s?${AAP_KILL}|\\s?[:~-]{1,3}\\s|$)\\s*`, 'iu'),
      types: ['kill'],
    },
    { form: /^KILL\/TAKEDOWN(?=\s)/, types: ['kill'] },
    colon('Update', 'update'),
    colon('Wrap', 'wrapup'),
    colon(`${AAP_KEY}Update`, 'update'),
    colon(`${AAP_KEY}Wrap`, 'wrapup'),
    bracketed('Update', 'update'),
    bracketed('Wrap', 'wrapup'),
  ],
  end: [
    bracketedEnd('(?:pix|video)(?:\\s?/\\s?(?:pix|video))? available', 'pix'),
    { form: new RegExp(`(?:^|\\s?[,/(-]\\s?|\\s)${AAP_KEY}Update\\)?$`), types: ['update'] },
    { form: new RegExp(`(?:^|\\s?[,/(-]\\s?|\\s)${AAP_KEY}Wrap\\)?$`), types: ['wrapup'] },
    { form: /(?:^|\s?,\s?)Update$/, types: ['update'] },
    { form: /(?:^|\s?,\s?)Wrap$/, types: ['wrapup'] },
    bracketedEnd('Update', 'update'),
    bracketedEnd('Wrap', 'wrapup'),
  ],
};

const CP: Marks = {
  front: [
    bracketed(`${ORDINAL} Writethru`, 'writethru'),
    capitals('ADDS', 'update'),
    capitals('CORRECTS', 'correction'),
    { form: /^(?:KILL|Kill)(?:\s?[:,]\s*|\s[-–—]{1,2}\s|$)/, types: ['kill'] },
    colon('Correction', 'correction'),
  ],
  end: [
    bracketedEnd(`${ORDINAL} Writethru`, 'writethru'),
    { form: new RegExp(`\\s?,\\s?${ORDINAL} Writethru$`, 'iu'), types: ['writethru'] },
    { form: /\s?(?:,\s?|\()ADDS\)?$/, types: ['update'] },
    { form: /\s?(?:,\s?|\()CORRECTS\)?$/, types: ['correction'] },
    { form: /\s?(?:,\s?|\()KILL\)?$/, types: ['kill'] },
    { form: /\s?(?:,\s?|\()Correction\)?$/, types: ['correction'] },
  ],
};

const BLOOMBERG: Marks = {
  front: [bracketed('Update ?(?<n>\\d{1,2})', 'update'), bracketed('Correct', 'correction')],
  end: [
    { form: /\s?\((?<n>\d{1,2})\)$/, types: ['update'] },
    bracketedEnd('Update ?(?<n>\\d{1,2})', 'update'),
    bracketedEnd('Correct', 'correction'),
    bracketedEnd('Repeat', 'repeat'),
  ],
};

const NONE: Marks = { front: [], end: [] };

/** By agency id. UPI and KCNA write no marks: a new text is a new item. */
export const HOUSE_MARKS: Readonly<Record<string, Marks>> = {
  yonhap: { front: [...YONHAP_ENGLISH, ...KOREAN_FRONT], end: KOREAN_END },
  newsis: KOREAN,
  news1: KOREAN,
  reuters: { front: [...REUTERS_FRONT, ...colonNames(REUTERS_GENRES)], end: [REUTERS_TAKE] },
  ap: AP,
  afp: AFP,
  dpa: DPA,
  pa: PA,
  kyodo: { front: KYODO_FRONT, end: [] },
  xinhua: XINHUA,
  tass: { front: [capitals('URGENT', 'urgent'), bracketed('URGENT', 'urgent')], end: [] },
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
    ...AAP.front.slice(0, 1),
  ],
  end: [...KOREAN_END, ...AP.end.slice(0, 2)],
};
