/** Answers that are no feed, kept for a person to look at: a login page, a wall against robots. */
import type { PollOutcome } from './outcome.ts';
import type { FeedState } from './state.ts';

/** Where they live: not among the payloads, for nothing of them is to be read. */
export const REJECTED_PREFIX = 'rejected/';

/** Key of a rejected answer; like a payload's it follows from the content. */
export function rejectedKey(feed: string, received: string, hash: string): string {
  return `${REJECTED_PREFIX}${feed}/${received.slice(0, 10)}/${hash}`;
}

/** Whether an answer is kept: the first of its kind in a row; the next ones look the same. */
export function isWorthALook(state: FeedState | undefined, outcome: PollOutcome): boolean {
  if (outcome.kind !== 'failed') return false;
  const isPage = outcome.code === 'html-instead-of-feed' || outcome.code === 'bot-wall';
  return isPage && state?.outcome.code !== outcome.code;
}
