/**
 * Which story an item is about. The id follows from what the agency transmits and from nothing of
 * ours, so that the same story by two feeds of one agency, or read again next year, is one story.
 */
import { hash } from 'node:crypto';

/** 80 bits: one chance in a hundred million of any collision among a hundred million stories. */
const ID_LENGTH = 20;

export interface IdentityParts {
  agency: string;
  guid?: string;
  link?: string;
  headline: string;
  /** Any time of the story, ISO 8601; the day of it counts. */
  time?: string;
}

export interface Identity {
  id: string;
  /** The guid, or what stands for it. */
  guid: string;
  rule: 'guid' | 'link' | 'headline-and-day';
}

/** The identity of a story: by guid, else by canonical link, else by headline and day. */
export function identify(parts: IdentityParts): Identity {
  const { guid, rule } = keyOf(parts);
  return { id: storyId(parts.agency, guid), guid, rule };
}

/** The story's id: a hash of agency id and guid, hex. */
export function storyId(agency: string, guid: string): string {
  return hash('sha256', `${agency}\n${guid}`, 'hex').slice(0, ID_LENGTH);
}

function keyOf(parts: IdentityParts): { guid: string; rule: Identity['rule'] } {
  if (parts.guid) return { guid: parts.guid, rule: 'guid' };
  if (parts.link) return { guid: canonicalLink(parts.link), rule: 'link' };
  const day = parts.time?.slice(0, 10) ?? '';
  return { guid: `${day} ${parts.headline}`.trim(), rule: 'headline-and-day' };
}

/** Query parameters that say how a reader came, not what is read. */
const TRACKING = /^(utm_|fbclid$|gclid$|mc_cid$|mc_eid$|ref$|cmpid$)/i;

/**
 * A link without what does not name the page: fragment and tracking parameters. A link that cannot
 * be taken apart stays as it is.
 */
export function canonicalLink(link: string): string {
  if (!URL.canParse(link)) return link;
  const url = new URL(link);
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) {
    if (TRACKING.test(name)) url.searchParams.delete(name);
  }
  return url.href;
}
