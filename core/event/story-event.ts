/** From a head to what is announced of it. */
import type { IndexEntry } from '../story/index-entry.ts';
import { EVENT_SCHEMA, type StoryChange, type StoryDetailType, type StoryEvent } from './event.ts';

const DETAIL_TYPES: Record<StoryChange, StoryDetailType> = {
  published: 'Story Published',
  updated: 'Story Updated',
  corrected: 'Story Corrected',
  killed: 'Story Killed',
  withheld: 'Story Withheld',
  released: 'Story Released',
};

export interface StoryAnnouncement {
  detailType: StoryDetailType;
  detail: StoryEvent;
}

/**
 * What a head announces; undefined for an embargoed story, of which nobody may hear before its time.
 * The event's id follows from story, version and change: the same head again is the same event.
 */
export function storyAnnouncement(
  entry: IndexEntry,
  bucket: string,
): StoryAnnouncement | undefined {
  if (entry.status === 'embargoed') return undefined;
  return {
    detailType: DETAIL_TYPES[entry.change],
    detail: {
      schema: EVENT_SCHEMA,
      id: `${entry.id}:${entry.version}:${entry.change}`,
      change: entry.change,
      storyId: entry.id,
      version: entry.version,
      ...(entry.version > 1 && { previousVersion: entry.version - 1 }),
      agency: entry.agency,
      feed: entry.feed,
      headline: entry.headline,
      markers: entry.markers,
      status: entry.status,
      ...(entry.urgency !== undefined && { urgency: entry.urgency }),
      ...(entry.language !== undefined && { language: entry.language }),
      subjects: entry.subjects,
      creditSources: entry.creditSources,
      ...(entry.creditProvider !== undefined && { creditProvider: entry.creditProvider }),
      ...(entry.firstCreated !== undefined && { firstCreated: entry.firstCreated }),
      ...(entry.versionCreated !== undefined && { versionCreated: entry.versionCreated }),
      received: entry.received,
      changed: entry.changed,
      document: { bucket, key: entry.documentKey },
    },
  };
}
