/** A credit: who made it, who owns it, through whom it came. */

/** The closed list of flags (set by words in the credit, never inferred). */
export type CreditFlag =
  | 'handout'
  | 'pool'
  | 'file'
  | 'courtesy'
  | 'screengrab'
  | 'no-resale'
  | 'no-archive'
  | 'mandatory-credit'
  | 'editorial-use-only'
  | 'third-party';

export interface Credit {
  /** The credit as written. */
  text: string;
  /** Persons who made it. */
  creators: string[];
  /** Media only, canonical names, origin first and last distributor last. */
  sources: string[];
  /** Who supplied it without being a medium in the chain: ministry, company, platform. */
  provider?: string;
  /** Sorted. */
  flags: CreditFlag[];
  copyrightYear?: number;
}

/** What `parseCredit` gives: the credit, and for a caption what remains without it. */
export interface ParsedCredit extends Credit {
  caption?: string;
}

export type CreditContext = 'caption' | 'creditline' | 'signoff' | 'byline';
