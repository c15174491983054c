/** Marks of AFP, dpa, EFE, ANSA, TASS and RIA Novosti. */
import type { MarkerType } from '../../headline.ts';
import {
  bracketed,
  bracketedEnd,
  capitals,
  colon,
  label,
  type Mark,
  type Marks,
  numbered,
} from '../mark.ts';

export const AFP: Marks = {
  front: [
    capitals('(?:FLASH|ALERTE?|ALERTA|EILMELDUNG)', 'alert'),
    capitals('URGENTE?', 'urgent'),
    numbered('LEAD', 'lead'),
    capitals('WRAP', 'wrapup'),
    capitals('FOCUS', 'analysis'),
    capitals('PREVIEW', 'preview'),
    capitals('FACTFILE', 'factbox'),
    capitals('CHRONOLOGY', 'timeline'),
    capitals(
      '(?:CORRECT(?:ED|ION)|RECTIFICATIF|RECTIFICACIÓN|KORREKTUR|BERICHTIGUNG)',
      'correction',
    ),
    label('(?:ANNULATION|ANULACIÓN|ANNULLIERUNG)', 'kill'),
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
  Korrektur: 'correction',
  Wiederholung: 'repeat',
  Achtung: 'advisory',
};

function german([word, type]: [string, MarkerType]): Mark[] {
  // Behind the word stands the time of a summary, `(Zusammenfassung 1530)`.
  const form = `(?:(?<n>\\d{1,2})\\. )?(?:${word}|${word.toUpperCase()})\\.?(?: \\d{4})?`;
  const numbered = `(?:${word}|${word.toUpperCase()})\\.? (?<n>\\d{1,2})`;
  return [form, numbered].flatMap((each) => [
    bracketed(each, type),
    { form: new RegExp(`^${each}(?:\\s?:\\s+|\\s[-–—+]{1,3}\\s|$)\\s*`, 'u'), types: [type] },
  ]);
}

export const DPA: Marks = {
  front: [
    { form: /^(?:HOLD[ !]{1,3}){2}HOLD!?\s*/, types: ['withhold'] },
    { form: /^(?:KILL[ !]{1,3}){2}KILL!?\s*/, types: ['kill'] },
    capitals('URGENT', 'urgent'),
    capitals('EXTRA', 'extra'),
    capitals('REFILE', 'refile'),
    numbered('LEAD', 'lead'),
    label('LEAD', 'lead'),
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

/** In capitals bare, behind brackets or a colon in any case (`Ampliación:`). */
const SPANISH: readonly [string, string, MarkerType][] = [
  ['URGENTE', 'Urgente', 'urgent'],
  ['AVANCE', 'Avance', 'alert'],
  ['AMPLIACI[ÓO]N', 'Ampliaci[óo]n', 'update'],
  ['RESUMEN', 'Resumen', 'wrapup'],
  ['CORRECCI[ÓO]N', 'Correcci[óo]n', 'correction'],
  ['ANULACI[ÓO]N', 'Anulaci[óo]n', 'kill'],
  ['ACTUALIZACI[ÓO]N', 'Actualizaci[óo]n', 'update'],
];

export const EFE: Marks = {
  front: SPANISH.flatMap(([capital, word, type]) => [
    capitals(`${capital}(?: (?<n>\\d{1,2}))?`, type),
    bracketed(`(?:${capital}|${word})(?: (?<n>\\d{1,2}))?`, type),
    colon(word, type),
  ]),
  end: SPANISH.map(([capital, word, type]) =>
    bracketedEnd(`(?:${capital}|${word})(?: (?<n>\\d{1,2}))?`, type),
  ),
};

export const ANSA: Marks = {
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

/** `СРОЧНО. Headline`, `МОЛНИЯ: Headline`, also in Latin letters. */
function russian(word: string, type: MarkerType): Mark[] {
  const end = '(?:[.:!]{1,2}\\s*|\\s[-–—]\\s|\\s(?=[\\p{Lu}\\d"«])|$)\\s*';
  return [{ form: new RegExp(`^${word}${end}`, 'u'), types: [type] }, bracketed(word, type)];
}

export const RUSSIAN: Marks = {
  front: [
    capitals('URGENT', 'urgent'),
    bracketed('URGENT', 'urgent'),
    ...russian('(?:СРОЧНО|SROCHNO)', 'urgent'),
    ...russian('(?:МОЛНИЯ|MOLNIYA)', 'alert'),
  ],
  end: [],
};
