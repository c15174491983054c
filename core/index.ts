/** The trade: what programs of others call. */
export type { Agency } from './agencies/agency.ts';
export { findAgency } from './agencies/find.ts';
export { type ParsedAdvisory, parseAdvisory } from './copy/advisory.ts';
export { type ParsedByline, parseByline } from './copy/byline.ts';
export { type Credit, type CreditContext, type ParsedCredit, parseCredit } from './copy/credit.ts';
export { type ParsedDateline, parseDateline } from './copy/dateline.ts';
export { type Marker, type ParsedHeadline, parseHeadline } from './copy/headline.ts';
export { type ParsedSignoff, parseSignoff } from './copy/signoff.ts';
export type { StoryEvent } from './event/event.ts';
export type { Problem } from './problem.ts';
export { type ReadHints, type ReadResult, readPayload } from './read-payload.ts';
export type { Story } from './story/story.ts';
