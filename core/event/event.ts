/**
 * What subscribers receive: one small event for each change of a story's head. The text is not in
 * it; `document` says where the story is. Adding a field is allowed, changing one is not.
 */
import type { Marker } from '../copy/headline.ts';
import type { Concept, StoryStatus } from '../story/story.ts';

export const EVENT_SOURCE = 'wiredesk';
export const EVENT_SCHEMA = 'wiredesk/event/1';

export type StoryChange =
  | 'published'
  | 'updated'
  | 'corrected'
  | 'killed'
  | 'withheld'
  | 'released';

export type StoryDetailType =
  | 'Story Published'
  | 'Story Updated'
  | 'Story Corrected'
  | 'Story Killed'
  | 'Story Withheld'
  | 'Story Released';

export type FeedDetailType = 'Feed Failing' | 'Feed Recovered';

export type DetailType = StoryDetailType | FeedDetailType;

export interface StoryEvent {
  schema: typeof EVENT_SCHEMA;
  /** `story id : version : change`; the key for idempotency. */
  id: string;
  change: StoryChange;
  storyId: string;
  version: number;
  previousVersion?: number;
  agency: string;
  feed: string;
  /** Of a killed story: the headline of the kill notice. */
  headline: string;
  markers: Marker[];
  status: StoryStatus;
  urgency?: number;
  language?: string;
  subjects: Concept[];
  /** Credit sources, origin first; and provider, where one supplied it. */
  creditSources: string[];
  creditProvider?: string;
  firstCreated?: string;
  versionCreated?: string;
  received: string;
  /** Fields of the story that differ from the version before; empty for the first. */
  changed: string[];
  document: { bucket: string; key: string };
}

export interface FeedEvent {
  schema: typeof EVENT_SCHEMA;
  /** `feed id : since : change`. */
  id: string;
  change: 'failing' | 'recovered';
  feed: string;
  agency: string;
  /** Code of the outcome, e.g. `timeout`. */
  outcome: string;
  /** A sentence for people. */
  message: string;
  /** Failures in a row. */
  failures: number;
  since: string;
}
