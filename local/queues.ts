/** All queues of a wire: those of the wiring table, one for each subscriber, and their dead letters. */
import { join } from 'node:path';
import type { SubscriberDefinition } from '../core/feed/definition.ts';
import { type QueueDefinition, type QueueName, queues, subscriberQueue } from '../lib/wiring.ts';
import { Queue } from './queue/queue.ts';

/** Dead letters are kept as long as SQS can. */
const DEAD_LETTER_QUEUE = { visibilityTimeout: 30, retentionDays: 14 };

/** Queue of the events that the program which runs the wire is told of; it retries without end. */
const CONSOLE_QUEUE = { visibilityTimeout: 60, retentionDays: 14 };

export interface WireQueues {
  /** By name, dead letters too. */
  all: ReadonlyMap<string, Queue>;
  wiring: Readonly<Record<QueueName, Queue>>;
  /** By the subscriber's id. */
  subscribers: ReadonlyMap<string, Queue>;
  console: Queue;
  /** What the stream's function could not deal with. */
  streamDeadLetters: Queue;
  deadLetters: readonly Queue[];
}

export const subscriberQueueName = (id: string) => `subscriber-${id}`;
const deadLettersName = (name: string) => `${name}-dead-letters`;

/** Opens them in folders under `folder`; what an earlier run left is there again. */
export function openQueues(
  folder: string,
  subscribers: readonly SubscriberDefinition[],
  onProblem: (message: string) => void,
): WireQueues {
  const all = new Map<string, Queue>();
  const deadLetters: Queue[] = [];

  function open(
    name: string,
    options: Pick<QueueDefinition, 'visibilityTimeout' | 'retentionDays'>,
  ) {
    const { visibilityTimeout, retentionDays } = options;
    const place = { name, folder: join(folder, name) };
    return add(new Queue({ ...place, visibilityTimeout, retentionDays, onProblem }));
  }

  function openWithDeadLetters(name: string, definition: QueueDefinition): Queue {
    const queue = openDeadLetters(name);
    const { maxReceiveCount, visibilityTimeout, retentionDays } = definition;
    const place = { name, folder: join(folder, name) };
    const letters = { queue, maxReceiveCount };
    return add(
      new Queue({ ...place, visibilityTimeout, retentionDays, deadLetters: letters, onProblem }),
    );
  }

  function openDeadLetters(name: string): Queue {
    const queue = open(deadLettersName(name), DEAD_LETTER_QUEUE);
    deadLetters.push(queue);
    return queue;
  }

  function add(queue: Queue): Queue {
    all.set(queue.name, queue);
    return queue;
  }

  return {
    all,
    deadLetters,
    wiring: {
      polls: openWithDeadLetters('polls', queues.polls),
      payloads: openWithDeadLetters('payloads', queues.payloads),
    },
    subscribers: new Map(
      subscribers.map(({ id }) => [
        id,
        openWithDeadLetters(subscriberQueueName(id), subscriberQueue),
      ]),
    ),
    console: open('console', CONSOLE_QUEUE),
    streamDeadLetters: openDeadLetters('stream'),
  };
}
