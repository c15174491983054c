/**
 * When a feed is polled. Its place in its interval follows from the interval and its id, so that
 * nothing is written to schedule it and there is only ever one chain of polls.
 */
import type { FeedDefinition } from './definition.ts';
import { POLL_LIMITS } from './limits.ts';
import { spreadOf } from './spread.ts';

const SECONDS_PER_MINUTE = 60;

export interface DueFeed {
  feed: FeedDefinition;
  /** Seconds from the beginning of the minute, on the grid of `slotSeconds`. */
  delaySeconds: number;
}

/** The minute (since 1970) that a moment (milliseconds since 1970) lies in. */
export function epochMinute(milliseconds: number): number {
  return Math.floor(milliseconds / (SECONDS_PER_MINUTE * 1000));
}

/**
 * The feeds that are due in a minute. A feed of five minutes is due once in five minutes, one of
 * 20 seconds three times in each; paused feeds never.
 * @param minute whole minutes since 1970-01-01T00:00Z
 */
export function dueFeeds(feeds: readonly FeedDefinition[], minute: number): DueFeed[] {
  return feeds
    .filter((feed) => feed.paused !== true)
    .flatMap((feed) => delaysIn(feed, minute).map((delaySeconds) => ({ feed, delaySeconds })));
}

function delaysIn(feed: FeedDefinition, minute: number): number[] {
  const interval = intervalOf(feed);
  const phase = Math.floor(spreadOf(feed.id) * interval);
  const start = minute * SECONDS_PER_MINUTE;
  const first = modulo(phase - start, interval);
  const delays: number[] = [];
  for (let delay = first; delay < SECONDS_PER_MINUTE; delay += interval) {
    delays.push(delay - (delay % POLL_LIMITS.slotSeconds));
  }
  return delays;
}

/**
 * Whether a queued poll has been overtaken: the feed has come due again since, and the backlog is
 * long. After an outage each feed is then asked a few times and not once for each minute it lasted.
 * @param queuedAt milliseconds since 1970, when the poll was queued
 * @param now milliseconds since 1970
 */
export function isSuperseded(feed: FeedDefinition, queuedAt: number, now: number): boolean {
  const age = (now - queuedAt) / 1000;
  return age > Math.max(POLL_LIMITS.supersededSeconds, intervalOf(feed) + SECONDS_PER_MINUTE);
}

function intervalOf(feed: FeedDefinition): number {
  return Math.max(POLL_LIMITS.slotSeconds, Math.round(feed.interval));
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
