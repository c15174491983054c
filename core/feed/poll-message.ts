/** What plan queues and poll receives: a few feeds that are due at the same time. */
import type { FeedDefinition } from './definition.ts';
import { POLL_LIMITS } from './limits.ts';
import { readDefinition } from './read-definition.ts';
import type { DueFeed } from './schedule.ts';

export interface PollMessage {
  /** The minute (since 1970) that the polls were planned for. */
  minute: number;
  feeds: FeedDefinition[];
  /** Asked for by a person: feeds are polled although they wait after failures. */
  regardless?: boolean;
}

export interface PlannedMessage {
  message: PollMessage;
  /** Seconds that the queue holds the message back. */
  delaySeconds: number;
}

/**
 * Batches due feeds into messages. Feeds of one host travel together, so that the limit of requests
 * to a host holds although each message is worked on by itself.
 */
export function batchPolls(due: readonly DueFeed[], minute: number): PlannedMessage[] {
  const byDelay = new Map<number, FeedDefinition[]>();
  for (const { feed, delaySeconds } of due) {
    byDelay.set(delaySeconds, [...(byDelay.get(delaySeconds) ?? []), feed]);
  }
  return [...byDelay]
    .sort(([a], [b]) => a - b)
    .flatMap(([delaySeconds, feeds]) =>
      inMessages(feeds).map((batch) => ({ message: { minute, feeds: batch }, delaySeconds })),
    );
}

/** Messages for feeds that a person wants polled now, whatever their turn and their failures. */
export function pollsNow(feeds: readonly FeedDefinition[], minute: number): PlannedMessage[] {
  return inMessages(feeds).map((batch) => ({
    message: { minute, feeds: batch, regardless: true },
    delaySeconds: 0,
  }));
}

/** The message in the body of a queue's record, or undefined where the body is none of ours. */
export function readPollMessage(body: string): PollMessage | undefined {
  const value = parseJson(body);
  if (typeof value !== 'object' || value === null) return undefined;
  const { minute, feeds, regardless } = value as { [field in keyof PollMessage]?: unknown };
  if (typeof minute !== 'number' || !Number.isInteger(minute) || !Array.isArray(feeds)) {
    return undefined;
  }
  const definitions = feeds.map(readDefinition);
  if (!definitions.every((definition) => definition !== undefined)) return undefined;
  return { minute, feeds: definitions, ...(regardless === true && { regardless }) };
}

function inMessages(feeds: readonly FeedDefinition[]): FeedDefinition[][] {
  const sorted = feeds.toSorted((a, b) => (hostOf(a.url) < hostOf(b.url) ? -1 : 1));
  const batches: FeedDefinition[][] = [];
  for (let at = 0; at < sorted.length; at += POLL_LIMITS.feedsPerMessage) {
    batches.push(sorted.slice(at, at + POLL_LIMITS.feedsPerMessage));
  }
  return batches;
}

/** Host and port of an address; the address itself where it is none, which the poll then says. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
