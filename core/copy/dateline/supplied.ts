/**
 * Datelines that come in a field of their own (NewsML `DateLine`, NewsML-G2 and NITF `dateline`): the
 * field says what it is, so that neither an agency nor a dash has to be there.
 */
import type { Agency } from '../../agencies/agency.ts';
import { type PlacesAndDay, placesAndDay } from './latin.ts';
import { senderIn } from './sender.ts';

export interface SuppliedDateline extends PlacesAndDay {
  agency?: Agency;
}

/** Longer ones are no datelines, whatever the field is called. */
const LONGEST = 160;
/** The dash between dateline and copy goes along with some (`Rom (dpa) - `). */
const DASH = /\s*(?:[-–—_]{1,2}|\.\s?-)\s*$/;
const BRACKET = /\s*\(([^()]{2,60})\)$/;

/** Places, day and agency of such a field; undefined where it names no place. */
export function readSupplied(written: string): SuppliedDateline | undefined {
  if (written.length > LONGEST) return undefined;
  const text = written.replace(DASH, '').trim();
  const bracket = BRACKET.exec(text);
  const agency = bracket === null ? undefined : senderIn(bracket[1] ?? '');
  const lead = placesAndDay(agency === undefined ? text : text.slice(0, bracket?.index));
  if (lead === undefined || !lead.places.some((place) => /\p{L}/u.test(place))) return undefined;
  return { ...lead, ...(agency !== undefined && { agency }) };
}
