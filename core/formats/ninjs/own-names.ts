/**
 * Names that Wiredesk gives where ninjs leaves the choice: what a story has and ninjs has no property for
 * goes out under them and is found again. The reader and the writer share them.
 */

/** `headlines[].role`: the headline with its markers. */
export const AS_SENT = 'asSent';
/** `infoSources[].role`: 3.x has no property for the credit line. */
export const CREDIT_LINE = 'creditLine';
/** `infoSources[].role`: an author of the byline with address and role, which ninjs has for sources only. */
export const AUTHOR = 'bylineAuthor';
/** `altIds[].role`: the guid as transmitted, where it is no URI. */
export const GUID = 'guid';
/** `altIds[].role`: the page of the story. */
export const LINK = 'link';
/** `subjects[].rel`: 2.x and 3.x have no keywords. */
export const KEYWORD = 'keyword';

/** `subjects[].rel`, `places[].rel`: made of a supplied one; whoever reads it makes it anew. */
export const MAPPED = 'urn:wiredesk:mapped';

/** `genres[].uri` of what is no genre to anyone else. */
export const OWN_URN = 'urn:wiredesk:';
/** `genres[].uri`: what kind of version it is, in the agency's markers and signals. */
export const MARKER_URN = 'urn:wiredesk:marker:';
export const SIGNAL_URN = 'urn:wiredesk:signal:';
/** `genres[].uri`: how fast it is to be handled, which ninjs has not had since 1.x. */
export const PRIORITY_URN = 'urn:wiredesk:priority:';
/** `genres[].uri`: an embargo whose end is not known is withheld in ninjs. */
export const EMBARGO_URN = 'urn:wiredesk:status:embargoed';

/** `urn:newsml:AGENCY:ID` with the id of a story. */
export const MINTED = /^urn:newsml:[^:]{1,200}:[0-9a-f]{20}$/;
