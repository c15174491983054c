/**
 * What the index holds of a version: enough to list it, to decide about the next one, to announce
 * it, and to find its document and its payload. The text is not in it.
 */
import type { Marker } from '../copy/headline.ts';
import type { StoryChange } from '../event/event.ts';
import { digestOf, type Fingerprints, fingerprint } from './fingerprint.ts';
import type { Concept, Story, StoryType } from './story.ts';
import type { IncomingVersion, KnownVersion, VersionDecision } from './version-policy.ts';

export interface IndexEntry extends KnownVersion {
  id: string;
  type: StoryType;
  agency: string;
  feed: string;
  guid: string;
  link?: string;
  headline: string;
  markers: Marker[];
  language?: string;
  urgency?: number;
  subjects: Concept[];
  creditSources: string[];
  creditProvider?: string;
  creditCreators: string[];
  firstCreated?: string;
  embargoedUntil?: string;
  /** What this version changed against the one before. */
  change: StoryChange;
  changed: string[];
  documentKey: string;
  payloadKey: string;
  payloadItem: string;
}

/** Subjects of a story that are kept in the index; all of them are in the document. */
const MOST_SUBJECTS = 20;
/** Digests of earlier versions that are remembered. */
const MOST_DIGESTS = 50;
/** Longest headline in the index; the document has all of it. */
const LONGEST_HEADLINE = 500;

/** A story as the version policy sees it. */
export function incomingVersion(story: Story): IncomingVersion {
  const fingerprints: Fingerprints = fingerprint(story);
  return {
    feed: story.feed,
    status: story.status,
    digest: digestOf(fingerprints),
    fingerprints,
    ...(story.versionCreated !== undefined && { versionCreated: story.versionCreated }),
    ...(story.sourceVersion !== undefined && { sourceVersion: story.sourceVersion }),
    received: story.received,
    markers: story.markers.map(({ type }) => type),
  };
}

/** Key of a version's document; the digest keeps two writers of one version apart. */
export function documentKey(id: string, version: number, digest: string): string {
  return `stories/${id}/${String(version).padStart(6, '0')}-${digest.slice(0, 12)}.json`;
}

/** The entry of a version that becomes the head. */
export function indexEntry(
  story: Story,
  incoming: IncomingVersion,
  decision: Extract<VersionDecision, { kind: 'first' | 'newer' }>,
  known: KnownVersion | undefined,
): IndexEntry {
  return {
    ...incomingPart(incoming),
    id: story.id,
    version: decision.version,
    type: story.type,
    agency: story.agency,
    feed: story.feed,
    guid: story.guid,
    link: story.link,
    headline: story.headline.slice(0, LONGEST_HEADLINE),
    markers: story.markers,
    language: story.language,
    urgency: story.urgency,
    subjects: story.subjects.slice(0, MOST_SUBJECTS),
    creditSources: story.credit?.sources ?? [],
    creditProvider: story.credit?.provider,
    creditCreators: story.credit?.creators ?? [],
    firstCreated: story.firstCreated,
    embargoedUntil: story.embargoedUntil,
    announced: (known?.announced ?? false) || story.status !== 'embargoed',
    saidByFeed: { ...known?.saidByFeed, [story.feed]: incoming.digest },
    earlierDigests: [...(known?.earlierDigests ?? []), incoming.digest].slice(-MOST_DIGESTS),
    change: decision.change,
    changed: decision.changed,
    documentKey: documentKey(story.id, decision.version, incoming.digest),
    payloadKey: story.raw.key,
    payloadItem: story.raw.item,
  };
}

function incomingPart({ feed: _feed, markers: _markers, ...rest }: IncomingVersion) {
  return rest;
}
