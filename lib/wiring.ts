/**
 * The one table of functions, queues and permissions. The CDK stacks, the local runner and the
 * tests all follow from it: a function without a handler, or a queue nobody reads, does not compile.
 *
 * It imports nothing of AWS CDK, so that the local runner can read it without loading that library.
 */
import type { EnvironmentName } from '../aws/environment.ts';
import type { IndexName } from '../aws/table.ts';

export interface QueueDefinition {
  /** Seconds a message stays hidden while a function works on it (AWS: six times the function's timeout). */
  visibilityTimeout: number;
  /** Receives before a message goes to the dead letters. */
  maxReceiveCount: number;
  /** Days a message is kept. */
  retentionDays: number;
}

export const queues = {
  polls: { visibilityTimeout: 360, maxReceiveCount: 2, retentionDays: 1 },
  payloads: { visibilityTimeout: 720, maxReceiveCount: 5, retentionDays: 14 },
} as const satisfies Record<string, QueueDefinition>;

export type QueueName = keyof typeof queues;

/** Subscribers are others' programs: two minutes for one event, five attempts, two weeks to come back. */
export const subscriberQueue: QueueDefinition = {
  visibilityTimeout: 120,
  maxReceiveCount: 5,
  retentionDays: 14,
};

export type Trigger =
  | { kind: 'schedule'; everyMinutes: number }
  | { kind: 'queue'; queue: QueueName; batchSize: number; maxConcurrency?: number }
  | { kind: 'stream'; batchSize: number; sortKeys: readonly string[]; retries: number };

/** What a function may do; nothing else is granted. */
export type Permission =
  | { kind: 'send'; queue: QueueName }
  | { kind: 'bucket-read'; prefix: string }
  | { kind: 'bucket-write'; prefix: string }
  | {
      kind: 'table';
      actions: readonly ('GetItem' | 'PutItem' | 'UpdateItem' | 'Query')[];
      /** Indexes that the actions reach beside the table itself. */
      indexes?: readonly IndexName[];
    }
  | { kind: 'put-events' };

export interface FunctionDefinition {
  /** What it does, for the console and the README. */
  description: string;
  entry: string;
  trigger: Trigger;
  /** Seconds. */
  timeout: number;
  /** MB. */
  memory: number;
  environment: readonly EnvironmentName[];
  permissions: readonly Permission[];
}

export const functions = {
  plan: {
    description: 'Works out which feeds are due in this minute and queues them in batches.',
    entry: 'lambdas/plan/handler.ts',
    trigger: { kind: 'schedule', everyMinutes: 1 },
    timeout: 30,
    memory: 256,
    environment: ['FEEDS_FILE', 'POLL_QUEUE_URL'],
    permissions: [{ kind: 'send', queue: 'polls' }],
  },
  poll: {
    description: 'Fetches a batch of feeds side by side and keeps the bytes of those that changed.',
    entry: 'lambdas/poll/handler.ts',
    trigger: { kind: 'queue', queue: 'polls', batchSize: 5 },
    timeout: 60,
    memory: 1024,
    environment: ['TABLE_NAME', 'BUCKET_NAME', 'ALLOWED_PRIVATE_HOSTS', 'CONTACT'],
    permissions: [
      { kind: 'bucket-write', prefix: 'payloads/' },
      { kind: 'bucket-write', prefix: 'rejected/' },
      { kind: 'table', actions: ['GetItem', 'PutItem'] },
    ],
  },
  ingest: {
    description: 'Reads a payload into items, makes stories of them and commits new versions.',
    entry: 'lambdas/ingest/handler.ts',
    trigger: { kind: 'queue', queue: 'payloads', batchSize: 10 },
    timeout: 120,
    memory: 1024,
    environment: ['TABLE_NAME', 'BUCKET_NAME', 'PAYLOAD_LIMITS'],
    permissions: [
      { kind: 'bucket-read', prefix: 'payloads/' },
      { kind: 'bucket-write', prefix: 'stories/' },
      { kind: 'table', actions: ['GetItem', 'PutItem'] },
    ],
  },
  publish: {
    description: 'Follows the table: writes the history and announces each change of a head.',
    entry: 'lambdas/publish/handler.ts',
    trigger: { kind: 'stream', batchSize: 100, sortKeys: ['HEAD', 'STATE'], retries: 100 },
    timeout: 60,
    memory: 512,
    environment: ['TABLE_NAME', 'BUCKET_NAME', 'EVENT_BUS_NAME'],
    permissions: [{ kind: 'table', actions: ['PutItem'] }, { kind: 'put-events' }],
  },
} as const satisfies Record<string, FunctionDefinition>;

export type FunctionName = keyof typeof functions;
