/**
 * How long a feed waits after failures. It waits longer and longer up to a cap and never stops:
 * a poller that gives up after an outage loses the stories that come after it.
 */
import type { FeedDefinition } from './definition.ts';
import { POLL_LIMITS } from './limits.ts';
import { spreadOf } from './spread.ts';

/** The part of a wait that the jitter may take off. */
const JITTER = 0.25;

/** Beyond this the cap has long been reached; it keeps the power finite. */
const MOST_DOUBLINGS = 20;

/**
 * Seconds from one failed poll until the next is allowed. The first failure costs nothing, the
 * feed's next turn is taken; then the wait doubles. Jitter follows from the id and only shortens.
 * @param failures failures in a row, this one included; at least 1
 */
export function backOffSeconds(
  feed: Pick<FeedDefinition, 'id' | 'interval'>,
  failures: number,
): number {
  const doublings = Math.min(Math.max(failures, 1) - 1, MOST_DOUBLINGS);
  const wait = Math.min(feed.interval * 2 ** doublings, capSeconds(feed.interval));
  return Math.floor(wait * (1 - JITTER * spreadOf(feed.id)));
}

/** The longest wait: five minutes for a wire of a minute or less, never below the interval itself. */
function capSeconds(interval: number): number {
  const cap = Math.min(
    Math.max(interval * POLL_LIMITS.backOffIntervals, POLL_LIMITS.backOffShortestCap),
    POLL_LIMITS.backOffLongestCap,
  );
  return Math.max(cap, interval);
}
