/** The queue of polls. */
import { SendMessageBatchCommand, type SendMessageBatchRequestEntry } from '@aws-sdk/client-sqs';
import type { PlannedMessage } from '../core/feed/poll-message.ts';
import { sqs } from './clients.ts';
import { required } from './environment.ts';

/** Entries that SQS takes in one call. */
const MOST_ENTRIES = 10;

/** Attempts for entries that SQS took the call for but did not take itself. */
const ATTEMPTS = 3;

/**
 * Queues polls, each held back by its delay.
 * @throws Error where entries are still refused after a few attempts, or what the SDK throws. Some
 *   may have been queued then; queueing all of them again does no harm.
 */
export async function sendPolls(planned: readonly PlannedMessage[]): Promise<void> {
  const entries = planned.map(({ message, delaySeconds }, index) => ({
    Id: String(index),
    MessageBody: JSON.stringify(message),
    DelaySeconds: delaySeconds,
  }));
  for (let at = 0; at < entries.length; at += MOST_ENTRIES) {
    await sendBatch(entries.slice(at, at + MOST_ENTRIES));
  }
}

async function sendBatch(entries: SendMessageBatchRequestEntry[]): Promise<void> {
  let left = entries;
  let reason = '';
  for (let attempt = 1; attempt <= ATTEMPTS && left.length > 0; attempt += 1) {
    const { Failed = [] } = await sqs.send(
      new SendMessageBatchCommand({ QueueUrl: required('POLL_QUEUE_URL'), Entries: left }),
    );
    const refused = new Set(Failed.map(({ Id }) => Id));
    left = left.filter(({ Id }) => refused.has(Id));
    reason = Failed[0] === undefined ? '' : `${Failed[0].Code}: ${Failed[0].Message ?? ''}`;
  }
  if (left.length > 0) throw new Error(`SQS refused ${left.length} polls (${reason}).`);
}
