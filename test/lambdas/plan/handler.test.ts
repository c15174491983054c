import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { FeedDefinition } from '../../../core/feed/definition.ts';
import type { PollMessage } from '../../../core/feed/poll-message.ts';
import { contextOf, type StandIns, startStandIns, watch } from '../stand-ins.ts';

const FEEDS: FeedDefinition[] = Array.from({ length: 120 }, (_, n) => ({
  id: `feed-${n}`,
  agency: 'kestrel',
  url: `https://wire-${n % 3}.example/${n}.xml`,
  interval: n < 100 ? 60 : 300,
  ...(n === 0 && { paused: true }),
}));

let standIns: StandIns;
let handler: typeof import('../../../lambdas/plan/handler.ts').handler;
let queue: ReturnType<typeof watch>;
let errors: jest.SpiedFunction<(message: string, ...rest: unknown[]) => void>;

beforeAll(async () => {
  standIns = await startStandIns();
  const file = join(standIns.folder, 'feeds.json');
  writeFileSync(file, JSON.stringify([...FEEDS, { id: 'broken', url: 7 }]));
  process.env.FEEDS_FILE = file;
  ({ handler } = await import('../../../lambdas/plan/handler.ts'));
  queue = watch((await import('../../../aws/clients.ts')).sqs);
  const { logger } = await import('../../../aws/telemetry.ts');
  errors = jest.spyOn(logger as never, 'error') as never;
});

afterAll(() => standIns.stop());

beforeEach(() => {
  queue.sent.length = 0;
  queue.failWhere(() => false);
});

/** The messages that an event brought into the queue, and how long each is held back. */
async function plan(event: Parameters<typeof handler>[0]) {
  queue.sent.length = 0;
  await handler(event, contextOf('plan'));
  return queue.sent
    .flatMap(({ input }) => input.Entries as { MessageBody: string; DelaySeconds: number }[])
    .map(({ MessageBody, DelaySeconds }) => ({
      ...(JSON.parse(MessageBody) as PollMessage),
      delay: DelaySeconds,
    }));
}

const ids = (messages: PollMessage[]) => messages.flatMap(({ feeds }) => feeds.map(({ id }) => id));

describe('plan', () => {
  it('queues every feed of a minute once a minute, in messages of at most ten', async () => {
    const messages = await plan({ time: '2026-03-02T09:30:00Z' });
    const everyMinute = FEEDS.slice(1, 100).map(({ id }) => id);
    expect(ids(messages)).toEqual(expect.arrayContaining(everyMinute));
    expect(new Set(ids(messages)).size).toBe(ids(messages).length);
    expect(ids(messages)).not.toContain('feed-0');
    expect(Math.max(...messages.map(({ feeds }) => feeds.length))).toBeLessThanOrEqual(10);
    expect(messages.every(({ minute }) => minute === Date.UTC(2026, 2, 2, 9, 30) / 60_000)).toBe(
      true,
    );
    expect(messages.every(({ delay }) => delay >= 0 && delay < 60)).toBe(true);
    expect(new Set(messages.map(({ delay }) => delay)).size).toBeGreaterThan(6);
    expect(standIns.polls.peek()).toHaveLength(messages.length);
  });

  it('queues every feed of five minutes once in five minutes', async () => {
    const messages = [];
    for (const minute of [30, 31, 32, 33, 34]) {
      messages.push(...(await plan({ time: `2026-03-02T09:${minute}:00Z` })));
    }
    const slow = ids(messages).filter((id) => Number(id.slice(5)) >= 100);
    expect(slow.sort()).toEqual(
      FEEDS.slice(100)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('plans the minute of the event, with or without seconds', async () => {
    const first = await plan({ time: '2026-03-02T10:00:00Z' });
    expect(await plan({ time: '2026-03-02T10:00:59Z' })).toEqual(first);
  });

  it('reads the definitions once, and says which one is no definition', async () => {
    await plan({ time: '2026-03-02T10:00:00Z' });
    expect(errors).toHaveBeenCalledTimes(1);
    expect(errors).toHaveBeenCalledWith(
      'feed definition unreadable',
      expect.objectContaining({ index: FEEDS.length }),
    );
  });

  it('queues feeds that a person names at once', async () => {
    const messages = await plan({ time: '2026-03-02T10:00:00Z', feeds: ['feed-7', 'feed-110'] });
    expect(ids(messages).sort()).toEqual(['feed-110', 'feed-7']);
    expect(messages).toEqual([expect.objectContaining({ regardless: true, delay: 0 })]);
  });

  it('fails where the queue does, so that the minute is planned again', async () => {
    queue.failWhere(() => true);
    await expect(plan({ time: '2026-03-02T10:00:00Z' })).rejects.toThrow('out of order');
  });

  it('fails where the time is none', async () => {
    await expect(plan({ time: 'soon' })).rejects.toThrow('soon');
  });
});
