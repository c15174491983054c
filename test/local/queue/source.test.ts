import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { SQSEvent } from 'aws-lambda';
import { Queue } from '../../../local/queue/queue.ts';
import {
  type QueueFailure,
  type QueueSourceOptions,
  startQueueSource,
} from '../../../local/queue/source.ts';
import { temporaryFolders } from '../temporary-folder.ts';

const folder = temporaryFolders();

function setUp() {
  const place = folder();
  const common = { visibilityTimeout: 30, retentionDays: 4 };
  const dead = new Queue({ ...common, name: 'dead', folder: join(place, 'dead') });
  const queue = new Queue({
    ...common,
    name: 'work',
    folder: join(place, 'work'),
    deadLetters: { queue: dead, maxReceiveCount: 2 },
  });
  return { queue, dead };
}

/** Feeds the function until the queue is empty. */
async function workOff(
  queue: Queue,
  handler: (event: SQSEvent) => unknown,
  options: Partial<QueueSourceOptions> = {},
) {
  const batches: string[][] = [];
  const failures: QueueFailure[] = [];
  const source = startQueueSource({
    queue,
    batchSize: 10,
    backOff: () => 0,
    onFailure: (failure) => failures.push(failure),
    invoke: async (event) => {
      batches.push((event as SQSEvent).Records.map(({ body }) => body));
      return handler(event as SQSEvent);
    },
    ...options,
  });
  while (Object.values(queue.counts()).some((count) => count > 0)) await queue.bell.heard(1000);
  await source.stop();
  return { batches, failures };
}

const failuresOf = (event: SQSEvent, wanted: (body: string) => boolean) => ({
  batchItemFailures: event.Records.filter(({ body }) => wanted(body)).map(({ messageId }) => ({
    itemIdentifier: messageId,
  })),
});

describe('a queue as event source', () => {
  it('gives the function what Lambda gives it', async () => {
    const { queue } = setUp();
    const attributes = { kind: { DataType: 'String', StringValue: 'poll' } };
    const { messageId } = queue.send('{"a":1}', { attributes, traceHeader: 'Root=1' });
    let event: SQSEvent | undefined;
    await workOff(queue, (one) => {
      event = one;
    });
    expect(event).toEqual({
      Records: [
        {
          messageId,
          receiptHandle: expect.any(String),
          body: '{"a":1}',
          attributes: {
            ApproximateReceiveCount: '1',
            SentTimestamp: expect.stringMatching(/^\d{13}$/),
            SenderId: '000000000000',
            ApproximateFirstReceiveTimestamp: expect.stringMatching(/^\d{13}$/),
            AWSTraceHeader: 'Root=1',
          },
          messageAttributes: {
            kind: {
              stringValue: 'poll',
              stringListValues: [],
              binaryListValues: [],
              dataType: 'String',
            },
          },
          md5OfBody: 'bb6cb5c68df4652941caf652a366f2d8',
          eventSource: 'aws:sqs',
          eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:work',
          awsRegion: 'us-east-1',
        },
      ],
    });
  });

  it('takes as many messages at once as the batch may have', async () => {
    const { queue } = setUp();
    for (const body of ['a', 'b', 'c', 'd', 'e']) queue.send(body);
    const { batches } = await workOff(queue, () => undefined, { batchSize: 2 });
    expect(batches).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  });

  it('deletes what was done and gives back what the function names', async () => {
    const { queue, dead } = setUp();
    for (const body of ['a', 'b', 'c']) queue.send(body);
    let round = 0;
    const { batches, failures } = await workOff(queue, (event) => {
      round += 1;
      return failuresOf(event, (body) => body === 'b' && round === 1);
    });
    expect(batches).toEqual([['a', 'b', 'c'], ['b']]);
    expect(failures).toEqual([
      { queue: 'work', failed: 1, reason: 'The function reported the message as failed.' },
    ]);
    expect(dead.peek()).toEqual([]);
  });

  it('makes dead letters of what fails again and again, with the reason, and of nothing else', async () => {
    const { queue, dead } = setUp();
    for (const body of ['a', 'b']) queue.send(body);
    const { batches } = await workOff(queue, (event) => failuresOf(event, (body) => body === 'b'));
    expect(batches).toEqual([['a', 'b'], ['b']]);
    expect(dead.peek()).toMatchObject([
      { body: 'b', deadLetterOf: 'work', failure: 'The function reported the message as failed.' },
    ]);
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('no table');
      },
      'Error: no table',
    ],
    ['answers nonsense', () => ({ batchItemFailures: 'x' }), "The function's answer"],
  ])('gives back the whole batch when the function %s', async (_name, fail, reason) => {
    const { queue, dead } = setUp();
    for (const body of ['a', 'b']) queue.send(body);
    let round = 0;
    const { batches, failures } = await workOff(queue, () => {
      round += 1;
      return round === 1 ? fail() : undefined;
    });
    expect(batches).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
    expect(failures).toMatchObject([{ failed: 2, reason: expect.stringContaining(reason) }]);
    expect(dead.peek()).toEqual([]);
  });

  it('waits before it tries again, longer each time', async () => {
    const { queue } = setUp();
    queue.send('a');
    const waits: number[] = [];
    await workOff(
      queue,
      () => {
        throw new Error('no');
      },
      {
        backOff: (receives) => {
          waits.push(receives);
          return 0.001;
        },
      },
    );
    // The second receive is the last: the message goes to the dead letters without waiting.
    expect(waits).toEqual([1]);
  });

  it('works side by side as far as it may', async () => {
    const { queue } = setUp();
    for (let message = 0; message < 6; message += 1) queue.send(String(message));
    let running = 0;
    let most = 0;
    await workOff(
      queue,
      async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 10));
        running -= 1;
      },
      { batchSize: 1, concurrency: 3 },
    );
    expect(most).toBe(3);
  });

  it('lets the invocation that is running finish when it is stopped, and takes nothing new', async () => {
    const { queue } = setUp();
    queue.send('a');
    const events: string[] = [];
    const source = startQueueSource({
      queue,
      batchSize: 1,
      invoke: async () => {
        events.push('begins');
        queue.send('b');
        await new Promise((resolve) => setTimeout(resolve, 20));
        events.push('ends');
      },
    });
    await queue.bell.heard(1000);
    await source.stop();
    expect(events).toEqual(['begins', 'ends']);
    expect(queue.peek()).toMatchObject([{ body: 'b', receiveCount: 0 }]);
  });
});
