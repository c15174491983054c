/** Poll queue → polls: the feeds of all messages side by side, a message that fails fails alone. */
import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { optional } from '../../aws/environment.ts';
import { logger, observed } from '../../aws/telemetry.ts';
import type { FeedDefinition } from '../../core/feed/definition.ts';
import { POLL_LIMITS } from '../../core/feed/limits.ts';
import { hostOf, readPollMessage } from '../../core/feed/poll-message.ts';
import { isSuperseded } from '../../core/feed/schedule.ts';
import { createFetcher } from '../../net/fetch.ts';
import { parseAllowedHosts } from '../../net/guarded-connect.ts';
import { userAgent } from '../../net/user-agent.ts';
import { HostTurns } from './host-turns.ts';
import { type Fetch, pollFeed } from './poll.ts';
import { reportMissed } from './report.ts';

const fetcher = createFetcher({
  userAgent: userAgent(optional('CONTACT')),
  allowedPrivateHosts: parseAllowedHosts(optional('ALLOWED_PRIVATE_HOSTS')),
});

const turns = new HostTurns(POLL_LIMITS.requestsPerHost);

/** Milliseconds that are left for keeping what a fetch brought in when its deadline came. */
const TIME_TO_KEEP = 5_000;

export const handler = observed(async (event: SQSEvent, context): Promise<SQSBatchResponse> => {
  const lastStart =
    Date.now() + context.getRemainingTimeInMillis() - POLL_LIMITS.totalMilliseconds - TIME_TO_KEEP;
  // A processor holds the state of a batch, so each invocation has its own.
  const processor = new BatchProcessor(EventType.SQS);
  const poll = (record: SQSRecord) => pollRecord(record, lastStart);
  return processPartialResponse(event, poll, processor, {
    context,
    throwOnFullBatchFailure: false,
  });
});

/**
 * Polls the feeds of one message. Each has its end before the message has: a feed that is slow or
 * whose state cannot be saved takes nothing from the others.
 * @throws Error where the message is none of ours or a feed could not be recorded
 */
async function pollRecord(record: SQSRecord, lastStart: number): Promise<void> {
  const { body, messageId } = record;
  const message = readPollMessage(body);
  if (message === undefined) {
    logger.error('poll message unreadable', { messageId, body: body.slice(0, 500) });
    throw new Error(`The message ${messageId} holds no polls.`);
  }
  const feeds = message.feeds.filter((feed) => !isOutdated(feed, record));
  const results = await Promise.allSettled(
    feeds.map((feed) =>
      pollFeed(feed, fetchInTurn(feed, lastStart), { regardless: message.regardless === true }),
    ),
  );
  const broken = results.flatMap((result, index) =>
    result.status === 'rejected' ? [{ feed: feeds[index]?.id, error: result.reason }] : [],
  );
  for (const { feed, error } of broken) logger.error('poll not recorded', { feed, error });
  if (broken.length > 0) {
    throw new Error(`${broken.length} of ${feeds.length} polls were not recorded.`);
  }
}

function isOutdated(feed: FeedDefinition, { attributes }: SQSRecord): boolean {
  const queuedAt = Number(attributes.SentTimestamp);
  const outdated = isSuperseded(feed, queuedAt, Date.now());
  if (outdated) logger.info('poll superseded', { feed: feed.id, agency: feed.agency, queuedAt });
  return outdated;
}

function fetchInTurn(feed: FeedDefinition, lastStart: number): Fetch {
  return async (request) => {
    const host = hostOf(request.url);
    const fetched = await turns.take(host, lastStart, () => fetcher.fetchConditionally(request));
    if (fetched === undefined) reportMissed(feed, host);
    return fetched;
  };
}
