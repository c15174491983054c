/**
 * What of a story matters: a short hash of each field whose change is news. Two states of a story
 * are the same version where these are equal. Times are not among them: an agency that only moves
 * a time stamp has said nothing new.
 */
import { hash } from 'node:crypto';
import type { Media, Story } from './story.ts';

export type Fingerprints = Record<string, string>;

const FIELDS: Record<string, (story: Story) => unknown> = {
  type: (story) => story.type,
  status: (story) => story.status,
  headline: (story) => story.headline,
  subHeadline: (story) => story.subHeadline,
  // A repeat is the same copy sent once more; it must not make a version.
  markers: (story) => story.markers.filter((marker) => marker.type !== 'repeat'),
  slugline: (story) => story.slugline,
  edNote: (story) => story.edNote,
  byline: (story) => story.byline?.text,
  dateline: (story) => story.dateline?.text,
  credit: (story) => story.credit,
  infoSources: (story) => story.infoSources,
  language: (story) => story.language,
  urgency: (story) => story.urgency,
  genres: (story) => story.genres,
  subjects: (story) => story.subjects,
  places: (story) => story.places,
  people: (story) => story.people,
  organisations: (story) => story.organisations,
  keywords: (story) => story.keywords,
  summary: (story) => story.summary,
  body: (story) => story.body.text,
  media: (story) => story.media.map(comparableMedia),
  rights: (story) => story.rights,
  embargoedUntil: (story) => story.embargoedUntil,
};

/** Field → short hash; fields that are absent or empty are left out. */
export function fingerprint(story: Story): Fingerprints {
  const prints: Fingerprints = {};
  for (const [field, read] of Object.entries(FIELDS)) {
    const value = read(story);
    if (isEmpty(value)) continue;
    prints[field] = shortHash(stableJson(value), 10);
  }
  return prints;
}

/** One hash over all fields that matter, hex. */
export function digestOf(prints: Fingerprints): string {
  return shortHash(stableJson(prints), 24);
}

/** The fields that differ, sorted. */
export function changedFields(before: Fingerprints, after: Fingerprints): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => before[name] !== after[name]).sort();
}

/** Agencies sign the addresses of their pictures anew in each response; the query is not the picture. */
function comparableMedia(media: Media): unknown {
  return { ...media, url: media.url?.split('?')[0] };
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function shortHash(text: string, length: number): string {
  return hash('sha256', text, 'hex').slice(0, length);
}

/** JSON with sorted keys, so that the order in which a reader filled an object does not count. */
export function stableJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
