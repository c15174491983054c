/** An agency, marketplace or news organisation, as data; a new one is a new entry, not new code. */

export type AgencyRole = 'agency' | 'press-release wire' | 'marketplace' | 'news organisation';

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
  /** IANA zone for dates and embargoes without a zone. */
  zone?: string;
  languages?: string[];
  /** Home domains, for recognising an agency's own pages. */
  domains?: string[];
}
