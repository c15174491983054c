/** Telling the program that runs the wire of each event, at least once. */
import type { SQSEvent } from 'aws-lambda';
import type { BusEvent } from './bus/bus.ts';
import type { Queue } from './queue/queue.ts';
import { startQueueSource } from './queue/source.ts';
import type { Source } from './source.ts';

const BATCH = 10;

/** Starts to deliver. An event is done when the promise for it resolves; until then it comes again. */
export function startEventDelivery(
  queue: Queue,
  onEvent: (event: BusEvent) => Promise<void>,
  onProblem: (message: string) => void,
): Source {
  return startQueueSource({
    queue,
    batchSize: BATCH,
    async invoke(batch) {
      const batchItemFailures: { itemIdentifier: string }[] = [];
      for (const { messageId, body } of (batch as SQSEvent).Records) {
        try {
          await onEvent(JSON.parse(body) as BusEvent);
        } catch (error) {
          onProblem(`An event was not taken, it comes again: ${String(error)}`);
          batchItemFailures.push({ itemIdentifier: messageId });
        }
      }
      return { batchItemFailures };
    },
  });
}
