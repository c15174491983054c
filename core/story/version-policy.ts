/**
 * The one place that decides what an incoming state of a story is: the first version, a newer one,
 * one that comes late, or nothing new. Pure; `aws/story-store.ts` carries the decision out.
 */
import type { StoryChange } from '../event/event.ts';
import { changedFields, type Fingerprints } from './fingerprint.ts';
import type { StoryStatus } from './story.ts';

/** What the index knows of a story's current version, as far as the decision needs it. */
export interface KnownVersion {
  version: number;
  status: StoryStatus;
  digest: string;
  fingerprints: Fingerprints;
  versionCreated?: string;
  sourceVersion?: string;
  received: string;
  /** Has any version been announced? An embargoed story has not. */
  announced: boolean;
  /** Feed id → digest of what that feed said last. */
  saidByFeed: Record<string, string>;
  /** Digests of all versions so far, oldest first, bounded. */
  earlierDigests: string[];
}

/** What came in. */
export interface IncomingVersion {
  feed: string;
  status: StoryStatus;
  digest: string;
  fingerprints: Fingerprints;
  versionCreated?: string;
  sourceVersion?: string;
  received: string;
  /** Marker types of the headline. */
  markers: string[];
}

export type VersionDecision =
  | { kind: 'first'; version: 1; change: StoryChange; changed: [] }
  | { kind: 'newer'; version: number; change: StoryChange; changed: string[] }
  | { kind: 'late' }
  | { kind: 'unchanged'; reason: UnchangedReason };

export type UnchangedReason =
  /** The same in all fields that matter. */
  | 'same-as-current'
  /** This feed said exactly this before; another feed's newer word stands. */
  | 'said-before-by-this-feed'
  /** An earlier version, come round by another feed. */
  | 'copy-of-earlier'
  /** Killed is final. */
  | 'killed';

/**
 * Decides by policy, in this order: nothing known; killed; the same; said before; older; newer.
 * @param known the current version, or undefined where the index has none
 */
export function decideVersion(
  known: KnownVersion | undefined,
  incoming: IncomingVersion,
): VersionDecision {
  if (known === undefined) {
    return { kind: 'first', version: 1, change: changeOf(undefined, incoming), changed: [] };
  }
  if (known.digest === incoming.digest) return unchanged('same-as-current');
  if (known.status === 'killed') return unchanged('killed');
  const saidBefore = known.saidByFeed[incoming.feed];
  if (saidBefore === incoming.digest) return unchanged('said-before-by-this-feed');
  if (saidBefore === undefined && known.earlierDigests.includes(incoming.digest)) {
    return unchanged('copy-of-earlier');
  }
  if (isOlder(incoming, known)) {
    const alreadyThere = known.earlierDigests.includes(incoming.digest);
    return alreadyThere ? unchanged('copy-of-earlier') : { kind: 'late' };
  }
  return {
    kind: 'newer',
    version: known.version + 1,
    change: changeOf(known, incoming),
    changed: changedFields(known.fingerprints, incoming.fingerprints),
  };
}

function unchanged(reason: UnchangedReason): VersionDecision {
  return { kind: 'unchanged', reason };
}

/**
 * Order of versions: the source's own time, then its version number, then arrival. A time comes
 * before a number because Reuters' numbers don't follow time. A kill is never late.
 */
function isOlder(incoming: IncomingVersion, known: KnownVersion): boolean {
  if (incoming.status === 'killed') return false;
  const byTime = compare(incoming.versionCreated, known.versionCreated);
  if (byTime !== 0) return byTime < 0;
  const byNumber = compareNumbers(incoming.sourceVersion, known.sourceVersion);
  if (byNumber !== 0) return byNumber < 0;
  return incoming.received < known.received;
}

function compare(left: string | undefined, right: string | undefined): number {
  if (left === undefined || right === undefined || left === right) return 0;
  return left < right ? -1 : 1;
}

function compareNumbers(left: string | undefined, right: string | undefined): number {
  const [a, b] = [Number(left), Number(right)];
  return Number.isFinite(a) && Number.isFinite(b) ? Math.sign(a - b) : 0;
}

/** What the change is called: the status decides first, then the marker. */
function changeOf(known: KnownVersion | undefined, incoming: IncomingVersion): StoryChange {
  if (incoming.status === 'killed') return 'killed';
  if (incoming.status === 'withheld') return 'withheld';
  if (known === undefined || !known.announced) {
    return known?.status === 'embargoed' ? 'released' : 'published';
  }
  if (known.status === 'embargoed') return 'released';
  return incoming.markers.includes('correction') ? 'corrected' : 'updated';
}
