/** Marks of Reuters. */
import type { MarkerType } from '../../headline.ts';
import { colonNames, hyphened, hyphenedNames, type Mark } from '../mark.ts';

export const REUTERS_GENRES = {
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

/** A tag with its number, or of two words, cannot be copy, however its hyphen is spaced. */
function spaced(form: string, type: MarkerType): Mark {
  return {
    form: new RegExp(`^${form}(?:\\s?[-‐‑–—]\\s|\\s[-‐‑](?=\\S)|[–—]|:\\s)\\s*`, 'u'),
    types: [type],
  };
}

/** Reuters tags that say which version it is. */
export const REUTERS_VERSIONS: readonly Mark[] = [
  hyphened('(?:UPDATE|Update) (?<n>\\d{1,3})', 'update'),
  hyphened('(?:WRAPUP|Wrapup) (?<n>\\d{1,3})', 'wrapup'),
  spaced('UPDATE (?<n>\\d{1,3})', 'update'),
  spaced('WRAPUP (?<n>\\d{1,3})', 'wrapup'),
  hyphened('(?:CORRECTED|Corrected)\\s?-?\\s?\\((?:OFFICIAL|Official)\\)', 'correction'),
  hyphened('(?:CORRECTED|Corrected)-(?:OFFICIAL|Official)', 'correction'),
  ...hyphenedNames({
    CORRECTED: 'correction',
    REFILE: 'refile',
    RPT: 'repeat',
    REPEAT: 'repeat',
    'STORY WITHDRAWN': 'kill',
    ADVISORY: 'advisory',
    NEWSBREAK: 'urgent',
    URGENT: 'urgent',
  }),
  { form: /^STORY WITHDRAWN$/, types: ['kill'] },
];

export const REUTERS_FRONT: readonly Mark[] = [
  ...REUTERS_VERSIONS,
  ...hyphenedNames(REUTERS_GENRES),
  ...colonNames({ ...REUTERS_GENRES, CORRECTED: 'correction', REFILE: 'refile' }),
  spaced('PRESS DIGEST', 'digest'),
  spaced('(?:BREAKINGVIEWS|Breakingviews)', 'commentary'),
];

/** `=2` behind a headline is its second take. */
export const REUTERS_TAKE: Mark = { form: /\s?=(?<n>\d{1,2})$/, types: ['page'] };
