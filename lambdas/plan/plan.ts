/** Works out which feeds are due and queues them in batches. */
import { sendPolls } from '../../aws/poll-queue.ts';
import { count, logger } from '../../aws/telemetry.ts';
import type { FeedDefinition } from '../../core/feed/definition.ts';
import { batchPolls, type PlannedMessage, pollsNow } from '../../core/feed/poll-message.ts';
import { dueFeeds } from '../../core/feed/schedule.ts';

/** Queues the feeds that are due in a minute (since 1970). The same minute again polls them again. */
export async function planMinute(feeds: FeedDefinition[], minute: number): Promise<void> {
  await queue(batchPolls(dueFeeds(feeds, minute), minute), minute);
}

/** Queues some feeds at once, whatever their turn and their failures. */
export async function planNow(
  feeds: FeedDefinition[],
  ids: readonly string[],
  minute: number,
): Promise<void> {
  const chosen = feeds.filter(({ id }) => ids.includes(id));
  await queue(pollsNow(chosen, minute), minute);
}

async function queue(planned: PlannedMessage[], minute: number): Promise<void> {
  await sendPolls(planned);
  const polls = planned.reduce((sum, { message }) => sum + message.feeds.length, 0);
  count('FeedsPlanned', polls);
  logger.info('polls planned', { minute, polls, messages: planned.length });
}
