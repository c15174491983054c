/** How a queue is set up and asked. */
import type { MessageAttributes } from './message.ts';
import type { Queue } from './queue.ts';

export interface QueueOptions {
  name: string;
  /** The queue's own folder; made if it is not there. */
  folder: string;
  /** Seconds a received message stays hidden. */
  visibilityTimeout: number;
  retentionDays: number;
  /** Where messages go that were received `maxReceiveCount` times and never deleted. */
  deadLetters?: { queue: Queue; maxReceiveCount: number };
  /** Epoch milliseconds. */
  now?: () => number;
  /** Told what a person should know: a file that holds no message. */
  onProblem?: (message: string) => void;
}

export interface SendOptions {
  delaySeconds?: number;
  attributes?: MessageAttributes;
  traceHeader?: string;
}

export interface QueueCounts {
  /** May be received now. */
  visible: number;
  /** Received, neither deleted nor visible again. */
  inFlight: number;
  /** Waiting for the end of their sender's delay. */
  delayed: number;
}
