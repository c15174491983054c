/**
 * Subjects and places: as supplied, then what is known of them in IPTC's Media Topics and in ISO 3166-1. Nothing
 * that was supplied changes or goes; what is added says in `mappedFrom` what it was made of.
 */
import { countryOf } from '../places/map-place.ts';
import { mediaTopicOf } from '../topics/map-subject.ts';
import type { Concept } from './story.ts';

/** Subjects with the Media Topics that they mean. */
export function readSubjects(supplied: Concept[], provenance: Record<string, string>): Concept[] {
  const subjects = withMapped(supplied, mediaTopicOf);
  if (supplied.length > 0) {
    provenance.subjects = subjects === supplied ? 'supplied' : 'media-topics-added';
  }
  return subjects;
}

/** Places with the countries that they are. */
export function readPlaces(supplied: Concept[], provenance: Record<string, string>): Concept[] {
  const places = withMapped(supplied, countryOf);
  if (supplied.length > 0) {
    provenance.places = places === supplied ? 'supplied' : 'country-codes-added';
  }
  return places;
}

/** The same list where there is nothing to add. */
function withMapped(
  supplied: Concept[],
  map: (concept: Concept) => Concept | undefined,
): Concept[] {
  const added = new Map<string, Concept>();
  for (const concept of supplied) {
    const mapped = map(concept);
    if (mapped !== undefined && !added.has(keyOf(mapped))) added.set(keyOf(mapped), mapped);
  }
  for (const concept of supplied) added.delete(keyOf(concept));
  return added.size === 0 ? supplied : [...supplied, ...added.values()];
}

function keyOf({ scheme, code }: Concept): string {
  return `${scheme ?? ''} ${code ?? ''}`;
}
