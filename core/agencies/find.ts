/** Which agency a name, an id or a host means. */
import { agencies } from './agencies.ts';
import type { Agency } from './agency.ts';

/** Longer than any name in the table; longer text is no name. */
const LONGEST_NAME = 64;
/** Leaves room for white space that collapses. */
const LONGEST_TEXT = 4 * LONGEST_NAME;

/** How a name was found: as spelled in the table, or only when case is ignored. */
export interface AgencyMatch {
  agency: Agency;
  exact: boolean;
}

const byName = new Map<string, Agency>();
const byFoldedName = new Map<string, Agency | undefined>();
const byCode = new Map<string, Agency | undefined>();
const byFoldedCode = new Map<string, Agency | undefined>();
const byId = new Map<string, Agency>();
const byDomain = new Map<string, Agency>();

/** A key that two agencies claim means neither of them. */
function claim(map: Map<string, Agency | undefined>, key: string, agency: Agency): void {
  map.set(key, map.has(key) && map.get(key) !== agency ? undefined : agency);
}

function fold(name: string): string {
  return name.toLowerCase();
}

for (const agency of agencies) {
  byId.set(agency.id, agency);
  claim(byCode, agency.code, agency);
  claim(byFoldedCode, fold(agency.code), agency);
  for (const name of [agency.name, ...agency.aliases, ...agency.native]) {
    byName.set(name.normalize('NFC'), agency);
    claim(byFoldedName, fold(name.normalize('NFC')), agency);
  }
  // A full name with an explanation in brackets is for people, not for matching.
  const { fullName } = agency;
  if (fullName !== undefined && !fullName.includes('(')) {
    claim(byFoldedName, fold(fullName), agency);
  }
  for (const domain of agency.domains ?? []) byDomain.set(domain, agency);
}

/** Text that a look-up with its own spelling can find at once needs no tidying. */
const UNTIDY = /^\s|\s$|\s\s|[^\S ]|[\u0300-\u036f\u1100-\u11ff\u3099\u309a]/;

function tidy(name: string): string {
  if (name.length > LONGEST_TEXT) return '';
  if (!UNTIDY.test(name)) return name.length > LONGEST_NAME ? '' : name;
  const text = name.normalize('NFC').replace(/\s+/g, ' ').trim();
  return text.length > LONGEST_NAME ? '' : text;
}

/**
 * The agency that a name as printed in copy stands for: canonical name, alias or native name.
 * The whole text has to be the name; as spelled first, then without regard to case.
 */
export function agencyNamed(name: string): AgencyMatch | undefined {
  // Whole lines are asked for as well, and would be folded and looked up twice.
  if (name.length > LONGEST_NAME) return agencyTidied(name);
  const exact = byName.get(name);
  if (exact !== undefined) return { agency: exact, exact: true };
  const folded = byFoldedName.get(fold(name));
  return folded === undefined ? agencyTidied(name) : { agency: folded, exact: false };
}

function agencyTidied(name: string): AgencyMatch | undefined {
  const text = tidy(name);
  return text === name || text === '' ? undefined : agencyNamed(text);
}

/** The agency with this trade code (`RTR`), as it is spelled in capitals. */
export function agencyByCode(code: string): Agency | undefined {
  return byCode.get(code);
}

/**
 * Finds an agency by anything it is called by.
 *
 * @param name canonical name, alias, native name, id (`kcna`) or trade code (`YNA`); the whole text
 *   has to be it. Spelling as in the table wins over the same without regard to case, and a name
 *   wins over a code. Ambiguous codes find nothing.
 */
export function findAgency(name: string): Agency | undefined {
  const named = agencyNamed(name);
  if (named?.exact) return named.agency;
  const text = tidy(name);
  return (
    byId.get(text) ??
    byCode.get(text) ??
    named?.agency ??
    byId.get(fold(text)) ??
    byFoldedCode.get(fold(text))
  );
}

/** The agency with this id (`yonhap`). */
export function agencyById(id: string): Agency | undefined {
  return byId.get(id);
}

/**
 * The agency whose own site a host belongs to, subdomains included (`en.yna.co.kr` → Yonhap).
 *
 * @param host host name, with or without port; no address with scheme and path.
 */
export function agencyByDomain(host: string): Agency | undefined {
  if (host.length > 260) return undefined;
  let domain = host
    .toLowerCase()
    .replace(/:\d{1,5}$/, '')
    .replace(/\.$/, '');
  while (domain !== '') {
    const agency = byDomain.get(domain);
    if (agency !== undefined) return agency;
    const dot = domain.indexOf('.');
    if (dot < 0) return undefined;
    domain = domain.slice(dot + 1);
  }
  return undefined;
}
