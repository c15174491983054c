/** An agency, marketplace or news organisation, as data; a new one is a new entry, not new code. */

export type AgencyRole = 'agency' | 'press-release wire' | 'marketplace' | 'news organisation';

/** How a house writes, where the common grammar does not say it. Credits by rule C6 of `core/copy/credit.ts`. */
export interface HouseRules {
  /**
   * Opens its credits with its own name although it distributes (`REUTERS/KCNA`): under any of its
   * names, or only under that of its picture service (`AP Photo/KCNA`).
   */
  prefix?: 'any name' | 'picture service';
  /** Passes others' copy on at home and prints them before itself (`Reuters/Yonhap`). */
  relays?: true;
  /** Ties the photographer to its name by a plain hyphen (`Ana Petrova-USA TODAY Sports`). */
  hyphenatesPhotographer?: true;
  /** Dashes of datelines that name no agency (`SEOUL -- `). */
  bareDateline?: readonly string[];
  /** Marks behind the last word of its copy (`(END)`, `-0-`). */
  ends?: readonly string[];
}

export interface Agency {
  /** Lower-case id used in configuration and in the index (`yonhap`). */
  id: string;
  /** Canonical name: the brand under which the agency signs its own copy. */
  name: string;
  /** Short code of the trade (YNA, RTR). */
  code: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  role: AgencyRole;
  fullName?: string;
  /** Latin spellings, matched on a whole segment. */
  aliases: string[];
  /** Names in other scripts. */
  native: string[];
  /**
   * Of these names those that mean something else as well (`MENA`, `Petra`): alone behind a word they
   * are text; in a chain, in a dateline or in brackets behind a sentence they are the agency.
   */
  shared?: string[];
  /** IANA zone for dates and embargoes without a zone. */
  zone?: string;
  languages?: string[];
  /** Home domains, for recognising an agency's own pages. */
  domains?: string[];
  house?: HouseRules;
}
