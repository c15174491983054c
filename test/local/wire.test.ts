/** The whole wire with the real functions. */
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SubscriberDefinition } from '../../core/feed/definition.ts';
import { CREDENTIALS, REGION } from '../../local/account.ts';
import type { BusEvent } from '../../local/bus/bus.ts';
import { dataFolder } from '../../local/data-folder.ts';
import { readEndpoints } from '../../local/endpoints-file.ts';
import { openStores } from '../../local/stores.ts';
import { startWire, type Wire, type WireOptions } from '../../local/wire.ts';
import { type FeedServer, startFeedServer } from './feed-server.ts';
import { temporaryFolders } from './temporary-folder.ts';

const folder = temporaryFolders();
let server: FeedServer;
let place: string;
let running: Wire[] = [];

beforeEach(async () => {
  server = await startFeedServer();
  place = folder();
});

afterEach(async () => {
  for (const wire of running) await wire.stop();
  running = [];
  await server.stop();
});

async function start(options: Partial<WireOptions> = {}) {
  const events: BusEvent[] = [];
  const messages: string[] = [];
  const wire = await startWire({
    dataFolder: place,
    feeds: [server.feed],
    subscribers: [],
    onProgress: (message) => messages.push(message),
    onEvent: async (event) => {
      events.push(event);
    },
    ...options,
  });
  running.push(wire);
  const poll = async () => {
    await wire.pollNow([server.feed.id]);
    return wire.drain();
  };
  const told = () => events.map((event) => [event['detail-type'], event.detail.headline]);
  return { wire, events, messages, poll, told };
}

describe('a wire', () => {
  it('brings what a feed has to its subscribers, once', async () => {
    const desk: SubscriberDefinition = {
      id: 'desk',
      pattern: { detail: { headline: [{ prefix: 'Ferry' }] } },
    };
    server.items.set('1', 'Ferry to sail again').set('2', 'Snow expected');
    const first = await start({ subscribers: [desk] });
    expect(await first.poll()).toEqual({ delayed: 0, deadLetters: 0 });
    expect(first.told().sort()).toEqual([
      ['Story Published', 'Ferry to sail again'],
      ['Story Published', 'Snow expected'],
    ]);

    // A consumer of somebody's own, with the AWS SDK.
    const at = await readEndpoints(dataFolder(place).endpoints);
    const sqs = new SQSClient({
      region: REGION,
      credentials: CREDENTIALS,
      endpoint: at!.endpoints.sqs,
    });
    const QueueUrl = at!.queues['subscriber-desk'];
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl }));
    sqs.destroy();
    expect(Messages.map(({ Body }) => JSON.parse(Body!).detail.headline)).toEqual([
      'Ferry to sail again',
    ]);

    await first.poll();
    expect(first.events).toHaveLength(2);
    server.items.set('1', 'Ferry to sail again on Monday');
    await first.poll();
    expect(first.told().slice(2)).toEqual([['Story Updated', 'Ferry to sail again on Monday']]);
    await first.wire.stop();
    expect(await readEndpoints(dataFolder(place).endpoints)).toBeUndefined();

    // The next day, with nothing new.
    const second = await start();
    await second.poll();
    expect(second.events).toEqual([]);
    expect(second.messages).toEqual([]);
    expect(await second.wire.deadLetters()).toEqual([]);
  });

  it('tells of an event again until it is taken', async () => {
    server.items.set('1', 'Ferry to sail again');
    let attempts = 0;
    const { poll, messages } = await start({
      onEvent: async () => {
        attempts += 1;
        if (attempts < 2) throw new Error('not now');
      },
    });
    await poll();
    expect(attempts).toBe(2);
    expect(messages.join()).toContain('not now');
  });

  it('refuses a folder on which another one runs', async () => {
    await start();
    await expect(start()).rejects.toThrow(`process ${process.pid} holds`);
  });

  it('runs the schedule', async () => {
    const lines: string[] = [];
    const { wire } = await start({ onLog: ({ functionName }) => lines.push(functionName) });
    await wire.tick();
    expect(lines).toContain('plan');
  });

  it('stops whatever it had started when it cannot start', async () => {
    const broken = start({ dynamodbEndpoint: 'http://127.0.0.1:9' });
    await expect(broken).rejects.toThrow('The table at http://127.0.0.1:9 is of no use');
    await start();
  });

  it('opens its stores for a command, running or not', async () => {
    const { wire } = await start();
    const opened = await openStores(place);
    expect(opened.environment.AWS_ENDPOINT_URL_DYNAMODB).toBe(wire.endpoints.dynamodb);
    await opened.close();
    await wire.stop();
    const resting = await openStores(place);
    expect(resting.environment.AWS_ENDPOINT_URL_DYNAMODB).not.toBe(wire.endpoints.dynamodb);
    await resting.close();
    await start();
  });
});
