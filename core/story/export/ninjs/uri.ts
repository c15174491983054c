/** URIs as ninjs wants them (RFC 3986): most guids are none, and some addresses have other characters. */
import type { Story } from '../../story.ts';

/** Of RFC 3986 the part that wires use: no brackets of IPv6 hosts, no names of users. */
const WITH_HOST =
  /^[a-z][a-z0-9+.-]*:\/\/[\w.~-]+(?::\d{1,5})?(?:\/[\w.~!$&'()*+,;=:@%/-]*)?(?:\?[\w.~!$&'()*+,;=:@%/?-]*)?(?:#[\w.~!$&'()*+,;=:@%/?-]*)?$/i;
const WITHOUT_HOST = /^(?:urn|tag):[\w.~!$&'()*+,;=:@%-][\w.~!$&'()*+,;=:@%/?-]*$/i;
const BROKEN_ESCAPE = /%(?![0-9a-f]{2})/i;

export function isUri(text: string): boolean {
  return (WITH_HOST.test(text) || WITHOUT_HOST.test(text)) && !BROKEN_ESCAPE.test(text);
}

/** An address with what a URI does not allow encoded; undefined where that makes no URI either. */
export function asUri(address: string): string | undefined {
  if (isUri(address)) return address;
  const encoded = URL.canParse(address) ? new URL(address).href : '';
  const strict = encoded.replace(/[^\w.~!$&'()*+,;=:@%/?#-]/g, (sign) => encodeURIComponent(sign));
  return isUri(strict) ? strict : undefined;
}

/** The guid where it is a URI; else one made of the story's id, which stays the same over all versions. */
export function storyUri(story: Story): string {
  return isUri(story.guid) ? story.guid : mintedUri(story);
}

export function mintedUri({ agency, id }: Story): string {
  return `urn:newsml:${agency.replace(/[^\w.-]/g, '-') || 'unknown'}:${id.replace(/[^\w.-]/g, '-')}`;
}
