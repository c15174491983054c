/** Years beside a holder: of publication behind a copyright mark, or directly before an agency (rule C14). */
import { creator, type Link, provider, type Surroundings, source } from './link.ts';
import { isOrganisation, spellProvider } from './organisation.ts';
import { personsIn } from './person.ts';
import { type Source, sourceNamed } from './sources.ts';

const YEAR = /^(?:19|20)\d\d$/;
/** A year behind a name says nothing without a copyright mark. */
const TRAILING_YEAR = /,? (?:19|20)\d\d$/;
/** Of a span of years the first counts: that of first publication. */
const YEAR_FIRST = /^((?:19|20)\d\d)(?: ?- ?(?:19|20)\d\d)?,? (.+)$/;
const YEAR_LAST = /^(.+?),? ((?:19|20)\d\d)$/;

/** The year in a segment with whoever stands beside it, or undefined where it says no year. */
export function readYear(text: string, { copyright, place }: Surroundings): Link[] | undefined {
  if (copyright && YEAR.test(text)) return [{ kind: 'year', year: Number(text) }];
  if (!copyright && place !== 'line') return undefined;
  const first = YEAR_FIRST.exec(text);
  const last = copyright ? YEAR_LAST.exec(text) : null;
  const [name, year] = first !== null ? [first[2], first[1]] : [last?.[1], last?.[2]];
  if (name === undefined || year === undefined) return undefined;
  const named = sourceNamed(name);
  const link: Link = { kind: 'year', year: Number(year) };
  if (named !== undefined) return [link, source(named)];
  const persons = personsIn(name);
  // Without a mark only an agency makes a number a year (rule C14).
  if (!copyright) return persons?.map(creator);
  if (persons !== undefined) return [link, ...persons.map(creator)];
  return isOrganisation(name) ? [link, provider(spellProvider(name))] : undefined;
}

/** The medium before a year that says nothing. */
export function sourceWithYear(text: string): Source | undefined {
  const name = text.replace(TRAILING_YEAR, '');
  return name === text ? undefined : sourceNamed(name);
}
