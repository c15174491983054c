/** The one funnel for what came of polls: one line in the log and one count each. */
import { count, logger, type MetricName } from '../../aws/telemetry.ts';
import type { FeedDefinition } from '../../core/feed/definition.ts';
import { explain, foundBy, type PollOutcome } from '../../core/feed/outcome.ts';
import type { FeedState } from '../../core/feed/state.ts';

export interface PollFacts {
  milliseconds: number;
  /** Decoded bytes of the answer. */
  bytes?: number;
  /** Key under which they were kept. */
  kept?: string;
}

const METRICS: Record<Exclude<PollOutcome['kind'], 'moved'>, MetricName> = {
  unchanged: 'PollsUnchanged',
  changed: 'PollsChanged',
  throttled: 'PollsThrottled',
  gone: 'PollsFailed',
  failed: 'PollsFailed',
};

/** Records what came of a poll. */
export function reportPoll(feed: FeedDefinition, outcome: PollOutcome, facts: PollFacts): void {
  logger.info('feed polled', {
    feed: feed.id,
    agency: feed.agency,
    outcome: outcome.kind,
    ...details(outcome),
    ...facts,
    explanation: explain(outcome),
  });
  const found = foundBy(outcome);
  count(METRICS[found?.kind ?? (outcome.kind as keyof typeof METRICS)]);
}

/** Records that a feed was not asked because it waits after failures; it has its time for that. */
export function reportWaiting(feed: FeedDefinition, { outcome, nextAllowed }: FeedState): void {
  logger.info('feed polled', {
    feed: feed.id,
    agency: feed.agency,
    outcome: 'waiting',
    code: outcome.code,
    explanation: `Not asked before ${nextAllowed}, after: ${outcome.message}`,
  });
}

/** Records that a feed lost its turn: other feeds of its host took all the time of the invocation. */
export function reportMissed(feed: FeedDefinition, host: string): void {
  logger.warn('poll missed', { feed: feed.id, agency: feed.agency, host });
  count('PollsMissed');
}

function details(outcome: PollOutcome): Record<string, unknown> {
  switch (outcome.kind) {
    case 'failed':
      return { code: outcome.code, status: outcome.status, detail: outcome.detail };
    case 'throttled':
      return { status: outcome.status, asked: outcome.retryAfter, wait: outcome.waitSeconds };
    case 'gone':
      return { status: outcome.status };
    case 'moved':
      return { movedTo: outcome.move.url };
    default:
      return {};
  }
}
