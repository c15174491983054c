/** Marks of AP, The Canadian Press and Bloomberg. */
import { bracketed, bracketedEnd, capitals, colon, type Marks, ORDINAL } from '../mark.ts';

export const AP: Marks = {
  front: [
    colon('(?:Correction|CORRECTION)', 'correction'),
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
    { form: /\s?[,-]\s?Writethru$/i, types: ['writethru'] },
    { form: /\s?[-,]\s?ABRIDGED$/, types: ['abridged'] },
    { form: /(?:^|\s?-{1,2})AP ?NewsAlert$/i, types: ['alert'] },
    { form: /\s?,\s?ADVISORY$/, types: ['advisory'] },
    { form: /\s?,\s?Adv ?\d{1,2}(?:-\d{1,2})?$/, types: ['embargo'] },
    {
      form: /\s?,\s?(?:(?:BULLETIN|MANDATORY) )?(?:KILL|ELIMINATION|ELIMINATE|DISREGARD)$/i,
      types: ['kill'],
    },
    { form: /\s?,\s?(?:(?:BULLETIN|MANDATORY) )?WITHHOLD$/i, types: ['withhold'] },
  ],
};

export const CP: Marks = {
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

export const BLOOMBERG: Marks = {
  front: [bracketed('Update ?(?<n>\\d{1,2})', 'update'), bracketed('Correct(?:ed)?', 'correction')],
  end: [
    { form: /\s?\((?<n>\d{1,2})\)$/, types: ['update'] },
    bracketedEnd('Update ?(?<n>\\d{1,2})', 'update'),
    bracketedEnd('Correct(?:ed)?', 'correction'),
    bracketedEnd('Repeat', 'repeat'),
  ],
};

/** The marks of a keyword slug: all of AP's, and what in a headline would be a word of it. */
export const AP_SLUG: Marks = {
  front: AP.front,
  end: [...AP.end, { form: /\s?,\s?Advisory$/, types: ['advisory'] }],
};
