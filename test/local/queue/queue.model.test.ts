/** The queue against a model of it: whatever happens in whatever order, both agree and nothing is lost. */
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Queue } from '../../../local/queue/queue.ts';
import { temporaryFolders } from '../temporary-folder.ts';

const folder = temporaryFolders();
const VISIBILITY = 30;
const MAX_RECEIVES = 2;

interface ModelMessage {
  body: string;
  hiddenUntil: number;
  isDelayed: boolean;
  receipt?: string;
  receives: number;
  /** Receives that are written down: not the one that is in flight. */
  settledReceives: number;
}

interface Model {
  now: number;
  messages: Map<string, ModelMessage>;
  dead: Map<string, string>;
  receipts: { id: string; receipt: string }[];
}

interface Real {
  queue: Queue;
  dead: Queue;
  open: () => Queue;
}

const isVisible = (model: Model, message: ModelMessage) => message.hiddenUntil <= model.now;
const isSpent = (message: ModelMessage) => message.receives >= MAX_RECEIVES;

/** What has become visible is settled; the real queue does it whenever it is asked something. */
function settle(model: Model): void {
  for (const message of model.messages.values()) {
    if (isVisible(model, message)) {
      message.settledReceives = message.receives;
      message.isDelayed = false;
    }
  }
}

function compare(model: Model, { queue, dead }: Real): void {
  settle(model);
  const messages = [...model.messages.values()];
  expect(queue.counts()).toEqual({
    visible: messages.filter((message) => isVisible(model, message)).length,
    inFlight: messages.filter((message) => !isVisible(model, message) && !message.isDelayed).length,
    delayed: messages.filter((message) => !isVisible(model, message) && message.isDelayed).length,
  });
  const found = new Map(queue.peek().map(({ messageId, body }) => [messageId, body]));
  expect(found).toEqual(new Map([...model.messages].map(([id, { body }]) => [id, body])));
  expect(new Map(dead.peek().map(({ messageId, body }) => [messageId, body]))).toEqual(model.dead);
}

type Command = fc.Command<Model, Real>;

/** A command that is possible at any time. */
function command(name: string, run: (model: Model, real: Real) => void): Command {
  return {
    check: () => true,
    run: (model, real) => {
      run(model, real);
      compare(model, real);
    },
    toString: () => name,
  };
}

const send = (body: string, delay: number) =>
  command(`send(${body}, ${delay})`, (model, { queue }) => {
    const { messageId } = queue.send(body, { delaySeconds: delay });
    model.messages.set(messageId, {
      body,
      hiddenUntil: model.now + delay * 1000,
      isDelayed: delay > 0,
      receives: 0,
      settledReceives: 0,
    });
  });

const receive = (max: number) =>
  command(`receive(${max})`, (model, { queue, dead }) => {
    settle(model);
    const candidates = [...model.messages].filter(
      ([, message]) => isVisible(model, message) && !isSpent(message),
    );
    const received = queue.receive(max);
    expect(received).toHaveLength(Math.min(max, candidates.length));
    expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(received.length);
    for (const { messageId, body, receiptHandle, receiveCount } of received) {
      const message = model.messages.get(messageId)!;
      expect([messageId, body]).toEqual([messageId, message.body]);
      expect(isVisible(model, message) && !isSpent(message)).toBe(true);
      message.receives += 1;
      expect(receiveCount).toBe(message.receives);
      message.receipt = receiptHandle;
      message.hiddenUntil = model.now + VISIBILITY * 1000;
      model.receipts.push({ id: messageId, receipt: receiptHandle });
    }
    // Spent messages are buried as they are met: some of them, or all if the queue was gone through.
    const buried = dead.peek().filter(({ messageId }) => model.messages.has(messageId));
    for (const { messageId } of buried) {
      const message = model.messages.get(messageId)!;
      expect(isVisible(model, message) && isSpent(message)).toBe(true);
      model.messages.delete(messageId);
      model.dead.set(messageId, message.body);
    }
    if (received.length === max) return;
    const left = [...model.messages.values()].filter((message) => isVisible(model, message));
    expect(left.filter(isSpent)).toEqual([]);
  });

const remove = (choice: number) =>
  command(`delete(${choice})`, (model, { queue }) => {
    const given = model.receipts[choice % Math.max(model.receipts.length, 1)];
    if (!given) return;
    const isLatest = model.messages.get(given.id)?.receipt === given.receipt;
    expect(queue.delete(given.receipt)).toBe(isLatest);
    if (isLatest) model.messages.delete(given.id);
  });

const changeVisibility = (choice: number, seconds: number) =>
  command(`changeVisibility(${choice}, ${seconds})`, (model, { queue }) => {
    const given = model.receipts[choice % Math.max(model.receipts.length, 1)];
    if (!given) return;
    const message = model.messages.get(given.id);
    const isInFlight =
      message !== undefined && message.receipt === given.receipt && !isVisible(model, message);
    expect(queue.changeVisibility(given.receipt, seconds, 'why')).toBe(isInFlight);
    if (isInFlight) message.hiddenUntil = model.now + seconds * 1000;
  });

const pass = (seconds: number) =>
  command(`pass(${seconds})`, (model) => {
    model.now += seconds * 1000;
  });

const crash = () =>
  command('crash', (model, real) => {
    real.queue = real.open();
    for (const message of model.messages.values()) {
      delete message.receipt;
      message.receives = message.settledReceives;
      if (!message.isDelayed) message.hiddenUntil = model.now;
    }
  });

it('agrees with the model', () => {
  // Often just enough to make visible what was hidden.
  const seconds = fc.oneof(fc.constant(VISIBILITY), fc.integer({ min: 0, max: 40 }));
  const commands = fc.commands(
    [
      fc
        .tuple(fc.string({ minLength: 1 }), fc.constantFrom(0, 0, 5, 20))
        .map(([body, delay]) => send(body, delay)),
      fc.integer({ min: 1, max: 4 }).map(receive),
      fc.nat(50).map(remove),
      fc.tuple(fc.nat(50), seconds).map(([choice, time]) => changeVisibility(choice, time)),
      seconds.map(pass),
      fc.constant(null).map(crash),
    ],
    { maxCommands: 60, size: 'max' },
  );
  fc.assert(
    fc.property(commands, (chosen) => {
      const place = folder();
      const model: Model = {
        now: 1_795_000_000_000,
        messages: new Map(),
        dead: new Map(),
        receipts: [],
      };
      const common = { visibilityTimeout: VISIBILITY, retentionDays: 14, now: () => model.now };
      const dead = new Queue({ ...common, name: 'dead', folder: join(place, 'dead') });
      const open = () =>
        new Queue({
          ...common,
          name: 'work',
          folder: join(place, 'work'),
          deadLetters: { queue: dead, maxReceiveCount: MAX_RECEIVES },
        });
      fc.modelRun(() => ({ model, real: { queue: open(), dead, open } }), chosen);
    }),
    { numRuns: 150 },
  );
});
