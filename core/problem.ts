/**
 * What went wrong while reading, told twice: a code with its place for programs and logs,
 * a sentence for the person who has to do something about it.
 */

export type ProblemCode =
  | 'payload-empty'
  | 'payload-format-unknown'
  | 'payload-unreadable'
  | 'payload-too-large'
  | 'encoding-recovered'
  | 'xml-recovered'
  | 'json-recovered'
  | 'item-unreadable'
  | 'item-empty'
  | 'item-incomplete'
  | 'date-unreadable'
  | 'language-doubtful'
  | 'embargo-doubtful'
  | 'limit-reached';

/** `lost`: nothing came of the place named; `recovered`: it was read all the same, with a loss or a guess. */
export type ProblemSeverity = 'lost' | 'recovered';

export interface Problem {
  code: ProblemCode;
  severity: ProblemSeverity;
  /** A sentence: what, where, what to do. */
  message: string;
  /** Place in the payload, in the format's own terms, e.g. `rss/channel/item[3]`. */
  place?: string;
  /** 1-based line and column in the decoded payload. */
  line?: number;
  column?: number;
}
