import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { QueueOptions } from '../../../local/queue/options.ts';
import { Queue } from '../../../local/queue/queue.ts';
import { temporaryFolders } from '../temporary-folder.ts';

const folder = temporaryFolders();
const START = Date.UTC(2026, 10, 24, 9, 0, 0);

function setUp(options: Partial<QueueOptions> = {}) {
  const clock = { now: START };
  const now = () => clock.now;
  const place = folder();
  const problems: string[] = [];
  const common = {
    visibilityTimeout: 30,
    retentionDays: 4,
    now,
    onProblem: (problem: string) => problems.push(problem),
  };
  const dead = new Queue({ ...common, name: 'dead', folder: join(place, 'dead') });
  const open = () =>
    new Queue({
      ...common,
      name: 'work',
      folder: join(place, 'work'),
      deadLetters: { queue: dead, maxReceiveCount: 3 },
      ...options,
    });
  const pass = (seconds: number) => {
    clock.now += seconds * 1000;
  };
  return { clock, place, problems, dead, open, queue: open(), pass };
}

const bodies = (messages: readonly { body: string }[]) => messages.map(({ body }) => body);
const counts = (visible: number, inFlight: number, delayed: number) => ({
  visible,
  inFlight,
  delayed,
});

describe('receiving', () => {
  it('gives messages in the order in which they were sent, at most as many as asked for', () => {
    const { queue } = setUp();
    for (const body of ['a', 'b', 'c']) queue.send(body);
    expect(bodies(queue.receive(2))).toEqual(['a', 'b']);
    expect(bodies(queue.receive(2))).toEqual(['c']);
    expect(queue.receive(2)).toEqual([]);
  });

  it('tells when it was sent, how often and when first it was received', () => {
    const { queue, pass } = setUp();
    queue.send('a');
    pass(2);
    expect(queue.receive(1)[0]).toMatchObject({
      sentAt: START,
      receiveCount: 1,
      firstReceivedAt: START + 2000,
    });
    pass(30);
    expect(queue.receive(1)[0]).toMatchObject({
      sentAt: START,
      receiveCount: 2,
      firstReceivedAt: START + 2000,
    });
  });

  it('hides a message until its visibility timeout is over', () => {
    const { queue, pass } = setUp();
    queue.send('a');
    queue.receive(1);
    pass(29.999);
    expect(queue.receive(1)).toEqual([]);
    pass(0.001);
    expect(bodies(queue.receive(1))).toEqual(['a']);
  });

  it('takes another visibility timeout for one receive', () => {
    const { queue, pass } = setUp();
    queue.send('a');
    queue.receive(1, 2);
    pass(2);
    expect(bodies(queue.receive(1))).toEqual(['a']);
  });

  it('holds a delayed message back', () => {
    const { queue, pass } = setUp();
    queue.send('later', { delaySeconds: 10 });
    queue.send('now');
    expect(queue.counts()).toEqual(counts(1, 0, 1));
    expect(bodies(queue.receive(10))).toEqual(['now']);
    pass(10);
    expect(bodies(queue.receive(10))).toEqual(['later']);
  });

  it('keeps attributes and the trace header', () => {
    const { queue, open } = setUp();
    const attributes = { kind: { DataType: 'String', StringValue: 'poll' } };
    queue.send('a', { attributes, traceHeader: 'Root=1' });
    expect(open().receive(1)[0]).toMatchObject({ attributes, traceHeader: 'Root=1' });
  });
});

describe('deleting', () => {
  it('removes the message and its file', () => {
    const { queue, place } = setUp();
    queue.send('a');
    const [message] = queue.receive(1);
    expect(queue.delete(message!.receiptHandle)).toBe(true);
    expect(readdirSync(join(place, 'work'))).toEqual([]);
    expect(queue.counts()).toEqual(counts(0, 0, 0));
  });

  it('does nothing the second time', () => {
    const { queue } = setUp();
    queue.send('a');
    const [message] = queue.receive(1);
    queue.delete(message!.receiptHandle);
    expect(queue.delete(message!.receiptHandle)).toBe(false);
  });

  it('works after the timeout while nobody else has received it', () => {
    const { queue, pass } = setUp();
    queue.send('a');
    const [message] = queue.receive(1);
    pass(60);
    expect(queue.delete(message!.receiptHandle)).toBe(true);
  });

  it('does not take a message away from whoever received it since', () => {
    const { queue, pass } = setUp();
    queue.send('a');
    const [first] = queue.receive(1);
    pass(30);
    const [second] = queue.receive(1);
    expect(queue.delete(first!.receiptHandle)).toBe(false);
    expect(queue.delete(second!.receiptHandle)).toBe(true);
  });
});

describe('changing the visibility', () => {
  it('gives a message back at once', () => {
    const { queue } = setUp();
    queue.send('a');
    const [message] = queue.receive(1);
    expect(queue.changeVisibility(message!.receiptHandle, 0)).toBe(true);
    expect(queue.receive(1)[0]).toMatchObject({ body: 'a', receiveCount: 2 });
  });

  it('hides it for longer, counted from now', () => {
    const { queue, pass } = setUp();
    queue.send('a');
    const [message] = queue.receive(1);
    pass(20);
    queue.changeVisibility(message!.receiptHandle, 30);
    pass(29);
    expect(queue.receive(1)).toEqual([]);
    pass(1);
    expect(bodies(queue.receive(1))).toEqual(['a']);
  });

  it('is refused for a message that is not in flight', () => {
    const { queue, pass } = setUp();
    queue.send('a');
    const [message] = queue.receive(1);
    pass(30);
    expect(queue.changeVisibility(message!.receiptHandle, 30)).toBe(false);
  });
});

describe('dead letters', () => {
  it('takes a message instead of giving it out once too often', () => {
    const { queue, dead, pass } = setUp();
    const { messageId } = queue.send('a');
    for (let receive = 1; receive <= 3; receive += 1) {
      const [message] = queue.receive(1);
      queue.changeVisibility(message!.receiptHandle, 5, `failure ${receive}`);
      pass(5);
    }
    expect(queue.receive(1)).toEqual([]);
    expect(queue.counts()).toEqual(counts(0, 0, 0));
    expect(dead.peek()).toEqual([
      {
        body: 'a',
        messageId,
        sentAt: START,
        receiveCount: 3,
        deadLetterOf: 'work',
        failure: 'failure 3',
      },
    ]);
  });

  it('leaves nothing behind in the queue that it came from', () => {
    const { queue, open, dead, pass } = setUp();
    queue.send('a');
    for (let receive = 1; receive <= 4; receive += 1) {
      queue.receive(1);
      pass(30);
    }
    expect(open().counts()).toEqual(counts(0, 0, 0));
    expect(dead.peek()).toHaveLength(1);
  });

  it('lets the next message through in the same receive', () => {
    const { queue, pass } = setUp();
    queue.send('a');
    for (let receive = 1; receive <= 3; receive += 1) {
      queue.receive(1);
      pass(30);
    }
    queue.send('b');
    expect(bodies(queue.receive(1))).toEqual(['b']);
  });

  it('does not happen in a queue that has none', () => {
    const { queue, pass } = setUp({ deadLetters: undefined } as Partial<QueueOptions>);
    queue.send('a');
    for (let receive = 1; receive <= 9; receive += 1) {
      expect(queue.receive(1)[0]).toMatchObject({ receiveCount: receive });
      pass(30);
    }
  });
});

describe('after a crash', () => {
  it('gives out again, at once, what was in flight', () => {
    const { queue, open } = setUp();
    for (const body of ['a', 'b', 'c']) queue.send(body);
    const [first] = queue.receive(2);
    queue.delete(first!.receiptHandle);
    expect(bodies(open().receive(10))).toEqual(['b', 'c']);
  });

  it('does not count the receive that it cut short', () => {
    const { queue, open } = setUp();
    queue.send('a');
    queue.receive(1);
    const again = open();
    expect(again.receive(1)[0]).toMatchObject({ receiveCount: 1 });
  });

  it('remembers receives that failed', () => {
    const { queue, open, pass } = setUp();
    queue.send('a');
    queue.receive(1);
    pass(30);
    queue.counts();
    expect(open().receive(1)[0]).toMatchObject({ receiveCount: 2, firstReceivedAt: START });
  });

  it('still holds back what its sender delayed', () => {
    const { queue, open, pass } = setUp();
    queue.send('later', { delaySeconds: 10 });
    const again = open();
    expect(again.receive(1)).toEqual([]);
    pass(10);
    expect(bodies(again.receive(1))).toEqual(['later']);
  });

  it('clears what was half-written and says what it cannot read', () => {
    const { queue, open, place, problems } = setUp();
    queue.send('a');
    const [name = ''] = readdirSync(join(place, 'work'));
    writeFileSync(join(place, 'work', name), '{"body":');
    writeFileSync(join(place, 'work', `${name}.tmp`), '{"bo');
    writeFileSync(join(place, 'work', 'README'), 'not ours');
    const again = open();
    expect(again.receive(1)).toEqual([]);
    expect(again.counts()).toEqual(counts(0, 0, 0));
    expect(readdirSync(join(place, 'work')).sort()).toEqual(
      [`${name}.unreadable`, 'README'].sort(),
    );
    expect(problems).toHaveLength(1);
  });
});

describe('retention', () => {
  it('drops messages that nobody has received in time', () => {
    const { queue, place, pass } = setUp();
    queue.send('old');
    pass(4 * 24 * 3600);
    expect(queue.receive(1)).toEqual([]);
    expect(readdirSync(join(place, 'work'))).toEqual([]);
  });

  it('leaves alone what somebody works on', () => {
    const { queue, pass } = setUp();
    queue.send('old');
    pass(4 * 24 * 3600 - 1);
    const [message] = queue.receive(1);
    pass(2);
    queue.receive(1);
    expect(queue.delete(message!.receiptHandle)).toBe(true);
  });
});

describe('waiting for messages', () => {
  const open = () =>
    new Queue({ name: 'wait', folder: folder(), visibilityTimeout: 30, retentionDays: 1 });

  it('ends when one is sent', async () => {
    const queue = open();
    const waiting = queue.receiveWithin(10_000, 1);
    queue.send('a');
    expect(bodies(await waiting)).toEqual(['a']);
  });

  it('ends when a hidden one becomes visible', async () => {
    const queue = open();
    queue.send('a', { delaySeconds: 0.05 });
    expect(bodies(await queue.receiveWithin(10_000, 1))).toEqual(['a']);
  });

  it('ends with nothing when the time is over', async () => {
    expect(await open().receiveWithin(20, 1)).toEqual([]);
  });

  it('ends with nothing when it is told to stop, and leaves the message there', async () => {
    const queue = open();
    const stopping = new AbortController();
    const waiting = queue.receiveWithin(10_000, 1, { signal: stopping.signal });
    stopping.abort();
    queue.send('a');
    expect(await waiting).toEqual([]);
    expect(queue.counts().visible).toBe(1);
  });
});

it('opens in a folder that is there already', () => {
  const place = folder();
  mkdirSync(place, { recursive: true });
  const queue = new Queue({ name: 'q', folder: place, visibilityTimeout: 1, retentionDays: 1 });
  expect(queue.counts()).toEqual(counts(0, 0, 0));
});
