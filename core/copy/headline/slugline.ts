/** Sluglines sent where a headline belongs, with their marks inside. */
import type { Marker, MarkerType } from '../headline.ts';

/** Items that the bracket of a Reuters slugline may hold; `TV` announces moving pictures, no more. */
const SLUG_MARKS: readonly { form: RegExp; type?: MarkerType }[] = [
  { form: /^UPDATE (?<n>\d{1,3})$/, type: 'update' },
  { form: /^WRAPUP (?<n>\d{1,3})$/, type: 'wrapup' },
  { form: /^CORRECTED(?: ?\(?OFFICIAL\)?)?$/, type: 'correction' },
  { form: /^REFILE$/, type: 'refile' },
  { form: /^(?:RPT|REPEAT)$/, type: 'repeat' },
  { form: /^(?:PIX|PICTURES?)$/, type: 'pix' },
  { form: /^(?:TV|VIDEO)$/ },
  { form: /^GRAPHICS?$/, type: 'graphic' },
  { form: /^(?:URGENT|NEWSBREAK)$/, type: 'urgent' },
  { form: /^ADVISORY$/, type: 'advisory' },
  { form: /^STORY WITHDRAWN$/, type: 'kill' },
  { form: /^EXCLUSIVE$/, type: 'exclusive' },
  { form: /^ANALYSIS$/, type: 'analysis' },
  { form: /^INSIGHT$/, type: 'insight' },
  { form: /^SPECIAL REPORT$/, type: 'special-report' },
  { form: /^FACTBOX$/, type: 'factbox' },
  { form: /^TIMELINE$/, type: 'timeline' },
  { form: /^EXPLAINER$/, type: 'explainer' },
  { form: /^INTERVIEW$/, type: 'interview' },
  { form: /^NEWSMAKER$/, type: 'profile' },
  { form: /^POLL$/, type: 'poll' },
  { form: /^PREVIEW$/, type: 'preview' },
  { form: /^OBITUARY$/, type: 'obituary' },
];

const LONGEST_SLUG = 200;

/**
 * `USA-WEATHER/ (UPDATE 1, PIX, CORRECTED)` (Reuters): slug and markers; undefined where it is no
 * slug in capitals or the bracket holds anything else.
 */
export function readReutersSlug(text: string): { slug: string; markers: Marker[] } | undefined {
  if (text.length > LONGEST_SLUG) return undefined;
  const match = /^([A-Z0-9][A-Z0-9&.,' /-]*[A-Z0-9/]) ?\(([^()]+(?:\(OFFICIAL\)[^()]*)?)\)$/.exec(
    text,
  );
  const slug = match?.[1]?.trim() ?? '';
  if (!/[A-Z]{3}/.test(slug)) return undefined;
  const markers: Marker[] = [];
  for (const item of (match?.[2] ?? '').split(',')) {
    const found = slugMark(item.trim());
    if (found === undefined) return undefined;
    markers.push(...found);
  }
  return { slug, markers };
}

function slugMark(item: string): Marker[] | undefined {
  for (const { form, type } of SLUG_MARKS) {
    const match = form.exec(item);
    if (match === null) continue;
    if (type === undefined) return [];
    const digits = match.groups?.n;
    return [digits === undefined ? { type } : { type, number: Number(digits) }];
  }
  return undefined;
}

/** A take key with its word count closes a keyword slug. */
const TAKE = /,\s?\d{1,2}(?:st|nd|rd|th) Ld(?:\s?-\s?Writethru)?(?:\s?,\s?[\d,]{1,6})?$/i;
const WORD_COUNT = /\s?,\s?(?:\d{1,2},\d{3}|\d{1,5})$/;

/**
 * Takes cycle (`BC-`, `AM-`, `PM-`) and word count off an AP keyword slug; undefined where it is none.
 * `BC-` makes a slug by itself; the letters of the other cycles also begin words (`PM-elect`).
 */
export function readKeywordSlug(text: string): string | undefined {
  const end = text.slice(-60);
  const cycle = /^(?:BC|AM|PM)-{1,2}(?=[\p{Lu}\d])/u.exec(text)?.[0] ?? '';
  const hasParts = /\p{L}--\p{L}/u.test(text.slice(0, 60));
  const isCounted = WORD_COUNT.test(end);
  const isSlug =
    cycle.startsWith('BC') ||
    TAKE.test(end) ||
    ((cycle !== '' || hasParts) && isCounted) ||
    (cycle !== '' && hasParts);
  return isSlug ? text.slice(cycle.length).replace(WORD_COUNT, '') : undefined;
}
