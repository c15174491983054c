/**
 * The sender as an agency's own format names it: in a field (provider, distributor, credit line), or in
 * the guid, whose authority is the agency's domain (`tag:reuters.com,2026:…`, RFC 4151;
 * `urn:newsml:afp.com:20261124:…`, RFC 3085).
 */
import { agencyByDomain, findAgency } from '../agencies/find.ts';
import type { Item } from '../formats/format.ts';

/** Roles under which the sender itself stands; a `source` may be somebody else. The most telling comes first. */
const SENDER_ROLES = ['provider', 'distributor', 'publisher', 'sender'];

/** Agency id of the provider that the item names; a press-release wire or a shop for pictures counts too. */
export function suppliedProvider(item: Item): string | undefined {
  for (const role of SENDER_ROLES) {
    for (const source of item.infoSources ?? []) {
      const given = source.role?.slice(source.role.lastIndexOf(':') + 1).toLowerCase();
      const agency = given === role ? findAgency(source.name) : undefined;
      if (agency !== undefined) return agency.id;
    }
  }
  return undefined;
}

/** Agency id of a credit line that is nothing but an agency's name. */
export function suppliedCreditLine(item: Item): string | undefined {
  return item.creditLine === undefined ? undefined : findAgency(item.creditLine.trim())?.id;
}

const AUTHORITY = /^(?:tag:|urn:newsml:)((?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24})(?=[,:])/i;

/** Agency id of the domain that gave the guid. */
export function guidAuthority(item: Item): string | undefined {
  const domain = item.guid === undefined ? undefined : AUTHORITY.exec(item.guid.slice(0, 300))?.[1];
  return domain === undefined ? undefined : agencyByDomain(domain)?.id;
}
