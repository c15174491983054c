/**
 * Whose copy it is. The feed's settings say it; only a file that nobody named an agency for is
 * asked itself: its fields, its guid, its sign-off, its dateline, its link.
 */
import { agencyByDomain, findAgency } from '../agencies/find.ts';
import { parseDateline } from '../copy/dateline.ts';
import type { Item } from '../formats/format.ts';
import { UNKNOWN_AGENCY } from '../payload/payload.ts';
import { readClosing } from './closing.ts';
import { guidAuthority, suppliedCreditLine, suppliedProvider } from './supplied-sender.ts';

export interface SenderContext {
  agency: string;
  url?: string;
}

/** Agency id of the sender, or `unknown`; the rule goes into `provenance.agency`. @param copy paragraphs */
export function sendingAgency(
  item: Item,
  copy: readonly string[],
  context: SenderContext,
  provenance: Record<string, string>,
): string {
  if (context.agency !== UNKNOWN_AGENCY) {
    provenance.agency = 'feed-settings';
    return context.agency;
  }
  for (const [rule, find] of RULES) {
    const agency = find(item, context, copy);
    if (agency !== undefined) {
      provenance.agency = rule;
      return agency;
    }
  }
  provenance.agency = 'none-found';
  return UNKNOWN_AGENCY;
}

type Rule = (item: Item, context: SenderContext, copy: readonly string[]) => string | undefined;

const RULES: [string, Rule][] = [
  ['supplied-provider', suppliedProvider],
  ['guid-authority', guidAuthority],
  ['supplied-credit-line', suppliedCreditLine],
  ['sign-off', (_item, _context, copy) => signedBy(copy)],
  ['dateline', (_item, _context, copy) => nameToId(parseDateline(copy[0] ?? '').agency)],
  ['link-domain', (item, context) => domainToId(item.link ?? context.url)],
  // What is an agency's own it has most likely sent itself (PA and AAP name themselves nowhere else).
  ['copyright-holder', (item) => nameToId(item.rights?.copyrightHolder?.trim())],
];

/** "(With inputs from Reuters)" is under copy of somebody else's. */
const HELPED = /^[\W_]*with (?:additional )?(?:inputs?|files|reporting)\b/i;

function signedBy(copy: readonly string[]): string | undefined {
  const { signoff } = readClosing([...copy.slice(-MOST_CLOSING)], {});
  return HELPED.test(signoff?.written ?? '') ? undefined : nameToId(signoff?.source);
}

/** Paragraphs at the end that are looked at. */
const MOST_CLOSING = 12;

function nameToId(name: string | undefined): string | undefined {
  return name === undefined ? undefined : findAgency(name)?.id;
}

function domainToId(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  return agencyByDomain(new URL(address).hostname)?.id;
}
