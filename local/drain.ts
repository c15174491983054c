/** Waiting until nothing is left to do. */
import type { Queue } from './queue/queue.ts';
import type { StreamSource } from './stream/source.ts';

export interface DrainOptions {
  /** Does not wait for messages that their sender has delayed. */
  skipDelayed?: boolean;
}

export interface DrainReport {
  /** Messages that were left waiting for the end of their delay. */
  delayed: number;
  /** All that are there now, of earlier runs too. */
  deadLetters: number;
}

export interface Drained {
  /** What leads to changes of the table. */
  intake: readonly Queue[];
  streams: readonly StreamSource[];
  /** Where the events of those changes go. */
  events: Queue;
  deadLetters: readonly Queue[];
}

/**
 * Resolves when no message is left to work on, all changes of the table have been published and all
 * events delivered. Failed messages are waited for until they succeed or are dead letters.
 */
export async function drain(wire: Drained, options: DrainOptions = {}): Promise<DrainReport> {
  const isIdle = (queue: Queue) => isEmpty(queue, options);
  for (;;) {
    for (const queue of wire.intake) await untilEmpty(queue, options);
    const before = sent(wire.intake);
    await Promise.all(wire.streams.map((stream) => stream.caughtUp()));
    await untilEmpty(wire.events, {});
    // Something may have come in meanwhile, from the schedule or from outside.
    if (wire.intake.every(isIdle) && sent(wire.intake) === before) break;
  }
  return {
    delayed: sum(wire.intake, (queue) => queue.counts().delayed),
    deadLetters: sum(wire.deadLetters, (queue) => queue.counts().visible),
  };
}

async function untilEmpty(queue: Queue, options: DrainOptions): Promise<void> {
  while (!isEmpty(queue, options)) await queue.bell.heard(Number.POSITIVE_INFINITY);
}

function isEmpty(queue: Queue, { skipDelayed = false }: DrainOptions): boolean {
  const { visible, inFlight, delayed } = queue.counts();
  return visible + inFlight + (skipDelayed ? 0 : delayed) === 0;
}

const sent = (queues: readonly Queue[]) => sum(queues, (queue) => queue.sentCount);

function sum(queues: readonly Queue[], count: (queue: Queue) => number): number {
  return queues.reduce((total, queue) => total + count(queue), 0);
}
