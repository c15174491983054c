/** Marks of PA and AAP. */
import type { MarkerType } from '../../headline.ts';
import { bracketed, bracketedEnd, capitals, capitalsEnd, colon, type Marks } from '../mark.ts';

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

/** Without a colon, a kill needs its catchline: `KILL POLITICS Budget`, not a film of that name. */
const BEFORE_CATCHLINE =
  '(?=$|\\s?[:–—-]|\\s\\d|\\s\\p{Lu}{2}[\\p{Lu}\\d-]{0,20}(?:$|\\s[\\p{Lu}\\d(]))';

/** `POLITICS Budget Lead`: behind a catchline the word counts in small letters too. */
function catchlineEnd(form: string): RegExp {
  return new RegExp(`(?<=^\\p{Lu}{3,20} [^\\n]{1,60}) ${form}$`, 'u');
}

export const PA: Marks = {
  front: [
    // Page number of a catchline: the topic in capitals, then a word that is no ordinary one.
    {
      form: /^(?<n>\d{1,2}) (?=\p{Lu}{2}[\p{Lu}\d-]{0,20}(?: [\p{Lu}\d(]|$))/u,
      types: ['page'],
    },
    ...PA_WORDS.map(([word, type]) =>
      capitals(type === 'kill' ? `${word}${BEFORE_CATCHLINE}` : word, type),
    ),
    ...PA_WORDS.map(([word, type]) => bracketed(word, type)),
  ],
  end: [
    ...PA_WORDS.map(([word, type]) => capitalsEnd(word, type)),
    { form: catchlineEnd('(?:Lead|Nightlead)'), types: ['lead'] },
    { form: catchlineEnd('Substitute'), types: ['substitute'] },
  ],
};

const AAP_KILL = 'Kill\\s?/\\s?Takedown(?: notice)?';

const AAP_KEY = '(?<n>\\d{1,2})(?:st|nd|rd|th) ';

export const AAP: Marks = {
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
