/**
 * Status policy: whether a story may be used, from what the format says, what the headline's
 * markers say, and what notes to editors say. The strictest word wins.
 */
import { parseAdvisory } from '../copy/advisory.ts';
import type { Marker } from '../copy/headline.ts';
import type { StoryStatus } from './story.ts';

export interface StatusParts {
  /** Status that the format supplies. */
  supplied?: StoryStatus;
  markers: Marker[];
  /** Embargo time that the format supplies, ISO 8601. */
  embargoedUntil?: string;
  /** The format supplied an embargo that could not be read. */
  embargoUnreadable?: boolean;
  /** Texts that may hold a note to editors: the note field, the first paragraph. */
  notes: string[];
  agency?: string;
  /** ISO 8601. */
  receivedAt: string;
}

export interface StatusResult {
  status: StoryStatus;
  embargoedUntil?: string;
  rule: string;
}

/**
 * The status of an incoming item. An embargo that is over is no embargo; one whose time cannot be
 * read holds, since to publish early is the one mistake that cannot be taken back.
 */
export function statusOf(parts: StatusParts): StatusResult {
  const has = (type: Marker['type']) => parts.markers.some((marker) => marker.type === type);
  const notes = parts.notes.map((note) =>
    parseAdvisory(note, {
      ...(parts.agency !== undefined && { agency: parts.agency }),
      ...(parts.receivedAt !== '' && { receivedAt: parts.receivedAt }),
    }),
  );
  if (parts.supplied === 'killed') return { status: 'killed', rule: 'supplied' };
  if (has('kill')) return { status: 'killed', rule: 'headline-marker' };
  if (parts.supplied === 'withheld') return { status: 'withheld', rule: 'supplied' };
  if (has('withhold')) return { status: 'withheld', rule: 'headline-marker' };
  // A correction may carry an embargo too; its time counts whatever else the note is about.
  const note = notes.find(
    ({ action, embargoUntil }) => action === 'embargo' || embargoUntil !== undefined,
  );
  const until = parts.embargoedUntil ?? note?.embargoUntil;
  if (until !== undefined) {
    const over = parts.receivedAt !== '' && until <= parts.receivedAt;
    const rule = parts.embargoedUntil === undefined ? 'note' : 'supplied';
    return { status: over ? 'usable' : 'embargoed', embargoedUntil: until, rule };
  }
  if (parts.embargoUnreadable || note !== undefined || has('embargo')) {
    return { status: 'embargoed', rule: 'embargo-without-readable-time' };
  }
  return { status: parts.supplied ?? 'usable', rule: parts.supplied ? 'supplied' : 'default' };
}
