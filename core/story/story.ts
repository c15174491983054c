/**
 * The normalised story: what a publisher receives, whatever format the agency sent.
 *
 * Field names are IPTC's (ninjs, NewsML-G2) where IPTC has one. What the agency wrote is kept
 * beside what was made of it, and `provenance` names the rule that made each field.
 */
import type { Credit } from '../copy/credit.ts';
import type { Dateline } from '../copy/dateline.ts';
import type { Marker } from '../copy/headline.ts';

/** Version of the shape below; a consumer refuses what it does not know. */
export const STORY_SCHEMA = 'wiredesk/story/1';

export type StoryType = 'text' | 'picture' | 'video' | 'audio' | 'graphic' | 'composite';

/** May it be used? `killed` is final unless the agency itself reinstates the story. */
export type StoryStatus = 'usable' | 'withheld' | 'embargoed' | 'killed';

export interface Author {
  name: string;
  email?: string;
  role?: string;
}

export interface Byline {
  /** As sent. */
  text: string;
  authors: Author[];
}

/** A subject, place or genre: a supplied code with its scheme, a name, or both. */
export interface Concept {
  scheme?: string;
  code?: string;
  name?: string;
  /**
   * Not the agency's word but Wiredesk's: the supplied code (with its scheme) or name that this one was made of.
   */
  mappedFrom?: string;
}

export interface Media {
  type: 'picture' | 'video' | 'audio' | 'graphic' | 'document';
  /** Absolute address; absent where the text shows a caption without its picture. */
  url?: string;
  mimeType?: string;
  width?: number;
  height?: number;
  sizeInBytes?: number;
  /** How long it runs, in seconds. */
  duration?: number;
  /** Name of this form of the picture, as the agency calls it (thumbnail, full …). */
  rendition?: string;
  /** Caption without its credit. */
  caption?: string;
  credit?: Credit;
}

export interface Rights {
  copyrightHolder?: string;
  copyrightNotice?: string;
  usageTerms?: string;
}

export interface Body {
  /** Sanitised: an allow-list of elements and attributes, absolute addresses. */
  html: string;
  /** The same without tags; paragraphs are separated by a blank line. */
  text: string;
  words: number;
}

/** A value with the role it was supplied with (provider, source …), as supplied. */
export interface InfoSource {
  role?: string;
  name: string;
}

/** Where a story came from: the payload, the place inside it, and the hash of the payload's bytes. */
export interface RawPointer {
  /** Key of the payload in the bucket; empty where nothing is stored (`wiredesk read`). */
  key: string;
  /** SHA-256 of the payload's bytes, hex. */
  sha256: string;
  /** Place in the payload, in the format's own terms, e.g. `rss/channel/item[3]`. */
  item: string;
}

/** All times are ISO 8601 in UTC (`2026-11-24T08:00:00Z`). What the source does not give is absent. */
export interface Story {
  schema: typeof STORY_SCHEMA;
  /** Hash of agency and guid; see `core/story/identity.ts`. */
  id: string;
  /** 1, 2, 3 … in the order in which versions became current; 0 before the index has seen it. */
  version: number;
  type: StoryType;
  status: StoryStatus;
  /** Agency id (`yonhap`), or `unknown`. */
  agency: string;
  /** Id of the feed it came by. */
  feed: string;
  /** Exactly as transmitted, without its version. */
  guid: string;
  link?: string;
  /** The source's own version number or text. */
  sourceVersion?: string;
  altIds?: Record<string, string>;
  headline: string;
  headlineRaw: string;
  subHeadline?: string;
  markers: Marker[];
  slugline?: string;
  edNote?: string;
  advisory?: boolean;
  signals?: string[];
  byline?: Byline;
  dateline?: Dateline;
  located?: string;
  credit?: Credit;
  infoSources?: InfoSource[];
  language?: string;
  urgency?: number;
  priority?: number;
  genres?: Concept[];
  subjects: Concept[];
  places: Concept[];
  people: Concept[];
  organisations: Concept[];
  keywords: string[];
  summary?: string;
  body: Body;
  declaredWords?: number;
  media: Media[];
  rights: Rights;
  /** First publication; RSS `pubDate`. */
  firstCreated?: string;
  /** This version's time at the source; Atom `updated`. */
  versionCreated?: string;
  embargoedUntil?: string;
  expires?: string;
  /** When Wiredesk received the payload. */
  received: string;
  thread?: { id: string };
  /** What has no place above, as it came. */
  extensions?: Record<string, unknown>;
  raw: RawPointer;
  /** Field → the rule that made it. */
  provenance: Record<string, string>;
}
