/** What ops write under `feeds/`: the feeds that are polled and the subscribers that receive events. */

export interface FeedDefinition {
  /** Lower-case letters, digits, hyphens; unique. */
  id: string;
  /** Agency id from `core/agencies`. */
  agency: string;
  url: string;
  /** Seconds between polls. */
  interval: number;
  language?: string;
  title?: string;
  /** An optional feed may be out of reach without failing `--once` (the presets). */
  optional?: boolean;
  /** Not polled, but kept in lists. */
  paused?: boolean;
  /** Overrides the default of `core/feed/limits.ts`, bytes after decompression. */
  maxBytes?: number;
  /** Overrides the default user agent. */
  userAgent?: string;
}

export interface SubscriberDefinition {
  id: string;
  description?: string;
  /** An EventBridge event pattern on `detail-type` and `detail`; source is always wiredesk. */
  pattern: EventPattern;
}

/** EventBridge's content filter, the part this project supports; see `local/event-pattern.ts`. */
export interface EventPattern {
  'detail-type'?: PatternValue[];
  detail?: PatternObject;
}
export interface PatternObject {
  [field: string]: PatternValue[] | PatternObject;
}
export type PatternValue =
  | string
  | number
  | boolean
  | null
  | { prefix: string }
  | { suffix: string }
  | { 'equals-ignore-case': string }
  | { wildcard: string }
  | { exists: boolean }
  | { 'anything-but': string | number | (string | number)[] }
  | { numeric: (string | number)[] };
