/**
 * The event source mapping of a queue: receives batches, invokes the function with them, deletes
 * what was done and gives back what failed.
 */
import { type BatchOutcome, hasFailed, readBatchResponse } from '../batch-response.ts';
import type { Source } from '../source.ts';
import type { ReceivedMessage } from './message.ts';
import type { Queue } from './queue.ts';
import { toSqsEvent } from './sqs-event.ts';

export interface QueueSourceOptions {
  queue: Queue;
  /** Messages in one invocation, at most. */
  batchSize: number;
  /** Invocations side by side. */
  concurrency?: number;
  /** Calls the function with an SQSEvent; rejects when it throws or times out. */
  invoke: (event: unknown) => Promise<unknown>;
  /** Seconds that a failed message stays hidden, by the number of its receives. */
  backOff?: (receiveCount: number) => number;
  /** Told of each batch that did not succeed in whole. */
  onFailure?: (failure: QueueFailure) => void;
}

export interface QueueFailure {
  queue: string;
  reason: string;
  /** Messages of the batch that come again, or go to the dead letters. */
  failed: number;
}

/**
 * On AWS a failed message comes again after its visibility timeout, minutes later. On a laptop
 * somebody sits in front of it: 1, 2, 4 … up to 30 seconds.
 */
function localBackOff(receiveCount: number): number {
  return Math.min(2 ** (receiveCount - 1), 30);
}

/** Milliseconds. */
const AFTER_DISK_ERROR = 1000;

/** Starts to feed a function from a queue. */
export function startQueueSource(options: QueueSourceOptions): Source {
  const stopping = new AbortController();
  const lanes = Array.from({ length: options.concurrency ?? 1 }, () =>
    run(options, stopping.signal),
  );
  return {
    async stop() {
      stopping.abort();
      await Promise.all(lanes);
    },
  };
}

async function run(options: QueueSourceOptions, signal: AbortSignal): Promise<void> {
  const { queue, batchSize } = options;
  while (!signal.aborted) {
    try {
      const batch = await queue.receiveWithin(Number.POSITIVE_INFINITY, batchSize, { signal });
      if (batch.length > 0) await work(batch, options);
    } catch (error) {
      // The disk is full, or the folder gone: nothing is deleted, so nothing is lost.
      options.onFailure?.({ queue: queue.name, reason: String(error), failed: 0 });
      await queue.bell.heard(AFTER_DISK_ERROR, signal);
    }
  }
}

async function work(batch: ReceivedMessage[], options: QueueSourceOptions): Promise<void> {
  const { queue, onFailure } = options;
  const result = await invoke(batch, options);
  const failed = batch.filter((message) => hasFailed(result, message.messageId));
  const reason =
    result.outcome === 'failed' ? result.reason : 'The function reported the message as failed.';
  for (const message of batch) {
    if (failed.includes(message)) giveBack(message, reason, options);
    else queue.delete(message.receiptHandle);
  }
  if (failed.length > 0) onFailure?.({ queue: queue.name, reason, failed: failed.length });
}

async function invoke(
  batch: ReceivedMessage[],
  options: QueueSourceOptions,
): Promise<BatchOutcome> {
  try {
    const answer = await options.invoke(toSqsEvent(batch, options.queue.name));
    return readBatchResponse(answer, new Set(batch.map((message) => message.messageId)));
  } catch (error) {
    return { outcome: 'failed', reason: String(error) };
  }
}

/** A message that has had its last receive becomes a dead letter at once. */
function giveBack(message: ReceivedMessage, reason: string, options: QueueSourceOptions): void {
  const { deadLetters } = options.queue.options;
  const isLast = deadLetters !== undefined && message.receiveCount >= deadLetters.maxReceiveCount;
  const backOff = options.backOff ?? localBackOff;
  const seconds = isLast ? 0 : backOff(message.receiveCount);
  options.queue.changeVisibility(message.receiptHandle, seconds, reason);
}
