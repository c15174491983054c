/** The shape of ninjs 3.1 (IPTC, ninjs-schema_3.1.json), as far as a story fills it. */

export interface NinjsText {
  role?: string;
  contentType?: string;
  value: string;
}

export interface NinjsBody extends NinjsText {
  charCount?: number;
  wordCount?: number;
}

export interface NinjsConcept {
  name?: string;
  rel?: string;
  uri?: string;
  literal?: string;
}

export interface NinjsInfoSource {
  name: string;
  role?: string;
  literal?: string;
  contactInfo?: { type: string; value: string }[];
}

export interface NinjsRendition {
  name: string;
  href?: string;
  contentType?: string;
  width?: number;
  height?: number;
  sizeInBytes?: number;
  duration?: number;
}

export type NinjsType =
  | 'text'
  | 'audio'
  | 'video'
  | 'picture'
  | 'graphic'
  | 'composite'
  | 'component';

interface NinjsItem {
  /** A URI, RFC 3986. */
  uri: string;
  type?: NinjsType;
  version?: string;
  /** Dates: RFC 3339. */
  firstCreated?: string;
  versionCreated?: string;
  embargoedUntil?: string;
  expires?: string;
  pubStatus?: 'usable' | 'withheld' | 'canceled';
  /** 1 to 9. */
  urgency?: number;
  language?: string;
  headlines?: NinjsText[];
  slugline?: string;
  edNote?: string;
  by?: string;
  located?: string;
  bodies?: NinjsBody[];
  descriptions?: NinjsText[];
  subjects?: NinjsConcept[];
  places?: NinjsConcept[];
  people?: NinjsConcept[];
  organisations?: NinjsConcept[];
  genres?: Omit<NinjsConcept, 'rel'>[];
  infoSources?: NinjsInfoSource[];
  copyrightHolder?: string;
  copyrightNotice?: string;
  usageTerms?: string;
  renditions?: NinjsRendition[];
  altIds?: { role: string; value: string }[];
}

export interface NinjsAssociation extends NinjsItem {
  name: string;
}

export interface NinjsDocument extends NinjsItem {
  associations?: NinjsAssociation[];
  standard: { name: string; version: string; schema: string };
}
