/** From a change of a feed's health to what is announced of it. */
import type { FeedState } from '../feed/state.ts';
import { EVENT_SCHEMA, type FeedDetailType, type FeedEvent } from './event.ts';

export interface FeedAnnouncement {
  detailType: FeedDetailType;
  detail: FeedEvent;
}

/**
 * What a new state of a feed announces: that it fails, or that it recovered; undefined where its
 * health stays what it was. The event's id follows from the time since which it is so.
 */
export function feedAnnouncement(
  before: FeedState | undefined,
  after: FeedState,
): FeedAnnouncement | undefined {
  const was = before?.health ?? 'ok';
  if (was === after.health) return undefined;
  const change = after.health === 'failing' ? 'failing' : 'recovered';
  return {
    detailType: change === 'failing' ? 'Feed Failing' : 'Feed Recovered',
    detail: {
      schema: EVENT_SCHEMA,
      id: `${after.feed}:${after.outcome.since}:${change}`,
      change,
      feed: after.feed,
      agency: after.agency,
      outcome: after.outcome.code,
      message: after.outcome.message,
      failures: after.failures,
      since: after.outcome.since,
    },
  };
}
