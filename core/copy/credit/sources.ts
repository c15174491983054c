/** Which medium a segment of a credit names. */
import { agencies } from '../../agencies/agencies.ts';
import type { Agency } from '../../agencies/agency.ts';
import { type AgencyMatch, agencyByCode, agencyNamed } from '../../agencies/find.ts';

export interface Source {
  agency: Agency;
  /** As written, to tell `AP Photo/` from `AP/`. */
  written: string;
  /** Certain enough to make a tail of a caption a credit. */
  certain: boolean;
  /** Also the name of something else: certain only where its place says that it signs. */
  shared?: true;
}

/** A name in another case than the table's is certain only if it is longer than an acronym. */
const LONGEST_UNCERTAIN = 4;
const THE = /^the /i;
/** What may follow an agency's name without changing it (`Reuters Photo`, `Deutsche Presse-Agentur GmbH`). */
const TRAILING =
  / (?:photos?|pictures?|pix|pics?|images?|graphics?|illustrations?|fotos?|video|archives?|photo service|or licensors|gmbh|inc\.?|ltd\.?|l\.?p\.?|llc|corp\.?)$/i;
/** Two-letter codes are too short to be told from other abbreviations; this one is the agency's own sign. */
const SHORT_CODES: ReadonlySet<string> = new Set(['AA']);

/** The medium that a whole segment names, spelled as in the table of agencies or in other case. */
export function sourceNamed(text: string): Source | undefined {
  const named = agencyNamed(text);
  if (named === undefined && !text.includes(' ')) return undefined;
  const bare = text.replace(THE, '');
  const match = named ?? without(text, bare) ?? without(bare, bare.replace(TRAILING, ''));
  if (match === undefined) return undefined;
  // "The Getty" is a museum, "the EPA" an authority: with an article a short name can be another's.
  const shared = named === undefined && bare !== text && !bare.includes(' ');
  const certain = !shared && (match.exact || text.length > LONGEST_UNCERTAIN);
  return certain && SHARED_NAMES.has(bare.toLowerCase())
    ? { agency: match.agency, written: text, certain: false, shared: true }
    : { agency: match.agency, written: text, certain };
}

const SHARED_NAMES: ReadonlySet<string> = new Set(
  agencies.flatMap(({ shared = [] }) => shared.map((name) => name.toLowerCase())),
);

/** Two media set side by side without a mark, as in Korean and Japanese (`AP연합뉴스`, `AFP時事`). */
export function gluedSources(text: string): Source[] | undefined {
  if (text.length > LONGEST_GLUED) return undefined;
  for (let at = 2; at <= text.length - 2; at += 1) {
    const [first, second] = [sourceNamed(text.slice(0, at)), sourceNamed(text.slice(at))];
    if (first?.certain && second?.certain) return [first, second];
  }
  return undefined;
}

const LONGEST_GLUED = 20;

function without(text: string, rest: string): AgencyMatch | undefined {
  return rest === text ? undefined : agencyNamed(rest);
}

/** The medium that a code in capitals names inside a chain (`Ana Petrova/NYT`); never on its own. */
export function sourceCoded(text: string): Source | undefined {
  if (text.length < 3 && !SHORT_CODES.has(text)) return undefined;
  const agency = agencyByCode(text);
  return agency === undefined ? undefined : { agency, written: text, certain: false };
}

/** What stands before the slash in names that hold one. */
const BEFORE_SLASH: ReadonlySet<string> = new Set(
  agencies.flatMap(({ aliases }) =>
    aliases.flatMap((alias) =>
      alias.includes('/') ? [alias.slice(0, alias.indexOf('/')).toLowerCase()] : [],
    ),
  ),
);

/** Whether the two sides of a slash are one name (`REX/Shutterstock`). */
export function isNameWithSlash(before: string, after: string): boolean {
  return BEFORE_SLASH.has(before.toLowerCase()) && agencyNamed(`${before}/${after}`) !== undefined;
}

/**
 * Media joined by plain hyphens (`Reuters-Yonhap`, `EPA-EFE-Yonhap`), or undefined if any part is
 * none: a hyphen joins only media (rule C5). The longest name wins, so `EPA-EFE` is one.
 */
export function hyphenChain(text: string): Source[] | undefined {
  const parts = text.split('-').map((part) => part.trim());
  if (parts.length < 2 || parts.length > 8) return undefined;
  const sources: Source[] = [];
  let from = 0;
  while (from < parts.length) {
    const next = longestFrom(parts, from);
    if (next === undefined) return undefined;
    sources.push(next.source);
    from = next.end;
  }
  return sources;
}

function longestFrom(parts: string[], from: number): { source: Source; end: number } | undefined {
  for (let end = Math.min(parts.length, from + 3); end > from; end -= 1) {
    const source = sourceNamed(parts.slice(from, end).join('-'));
    if (source !== undefined) return { source, end };
  }
  return undefined;
}
