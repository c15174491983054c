/** Datelines: where and when a story was reported, and who says so. */
import { toMonthDay } from './dateline/day.ts';
import { findHan } from './dateline/han.ts';
import { findKorean } from './dateline/korean.ts';
import { type FoundDateline, findLatin } from './dateline/latin.ts';
import { agencyOf } from './dateline/sender.ts';
import { readSupplied } from './dateline/supplied.ts';

export interface Dateline {
  /** The dateline as written. */
  text: string;
  /** Places verbatim, the first is the lead. */
  places: string[];
  /** `MM-DD` as printed. */
  date?: string;
  /** Only where printed. */
  year?: number;
  /** Canonical name of the sender, where printed. */
  agency?: string;
}

/** What `parseDateline` gives. */
export interface ParsedDateline {
  /** Places verbatim; none in undated copy and where there is no dateline. */
  places: string[];
  /** `MM-DD` as printed. */
  date?: string;
  /** Only where printed. */
  year?: number;
  /** Canonical name of the sender, where printed. */
  agency?: string;
  /** Writers printed inside the dateline (Korean, Chinese), without titles. */
  authors?: string[];
  /** The rest behind the dateline, trimmed; the whole text where there is no dateline. */
  text: string;
}

export interface DatelineOptions {
  /** The feed's agency, canonical name or id: some forms exist on one wire only. */
  agency?: string;
}

/** A dateline stands in the first characters of a text or not at all. */
const HEAD = 240;

/**
 * Takes the dateline off the front of a text. A first sentence that only holds a place, a date and
 * a dash is no dateline: the agency in its house form, or the house form without one, has to be
 * there. Never throws.
 */
export function parseDateline(text: string, options: DatelineOptions = {}): ParsedDateline {
  const written = text.trim();
  const found = find(written, options);
  if (found === undefined) return { places: [], text: written };
  return {
    ...fields(found),
    ...(found.authors !== undefined && { authors: found.authors }),
    text: written.slice(found.end).trim(),
  };
}

/** The dateline at the front of a text, as written and read; undefined where there is none. */
export function readDateline(text: string, options: DatelineOptions = {}): Dateline | undefined {
  const written = text.trim();
  const found = find(written, options);
  if (found === undefined) return undefined;
  return { text: written.slice(0, found.end).trim(), ...fields(found) };
}

/** A dateline that came in a field of its own, as sent and read; undefined where it names no place. */
export function readSuppliedDateline(
  field: string,
  options: DatelineOptions = {},
): Dateline | undefined {
  const text = field.replace(/\s+/g, ' ').trim();
  const printed = find(text, options);
  const found = printed?.end === text.length ? printed : readSupplied(text);
  return found && { text, ...fields(found) };
}

function find(written: string, options: DatelineOptions): FoundDateline | undefined {
  const head = written.slice(0, HEAD);
  return findKorean(head) ?? findHan(head) ?? findLatin(head, agencyOf(options.agency)?.id);
}

function fields({
  places,
  day,
  agency,
}: Pick<FoundDateline, 'places' | 'day' | 'agency'>): Omit<Dateline, 'text'> {
  return {
    places,
    ...(day !== undefined && { date: toMonthDay(day) }),
    ...(day?.year !== undefined && { year: day.year }),
    ...(agency !== undefined && { agency: agency.name }),
  };
}
