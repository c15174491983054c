/**
 * The real handlers on the embedded stand-ins, with proxies in between that can crash them. One
 * stage runs at a time, so that a test can say between which two writes the process dies.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from 'aws-lambda';
import { functions, queues } from '../../lib/wiring.ts';
import { CREDENTIALS, REGION } from '../../local/account.ts';
import { type BusEvent, createBus } from '../../local/bus/bus.ts';
import { dynamoDbClient, streamsClient } from '../../local/clients.ts';
import { startEndpoint } from '../../local/endpoint.ts';
import { Queue } from '../../local/queue/queue.ts';
import { startQueueSource } from '../../local/queue/source.ts';
import { ensureTable } from '../../local/resources.ts';
import { startDynamoDb } from '../../local/stand-ins/dynamodb.ts';
import { startS3 } from '../../local/stand-ins/s3.ts';
import { startStreamSource } from '../../local/stream/source.ts';
import { CrashPlan, startProxy } from './crash.ts';

const TABLE = 'wiredesk-test';
const BUCKET = 'wiredesk-test';
const BUS = 'wiredesk-test';

export interface Pipeline {
  plan: CrashPlan;
  polls: Queue;
  payloads: Queue;
  /** Events that reached the subscriber, in their order, repeats included. */
  events: BusEvent[];
  /** Runs poll, ingest and publish, one after the other, until nothing is left to do. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts everything and sets the environment; import the handlers and stores only afterwards. */
export async function startPipeline(allowedHosts: string): Promise<Pipeline> {
  const folder = mkdtempSync(join(tmpdir(), 'wiredesk-pipeline-'));
  const plan = new CrashPlan();
  const queue = (name: 'polls' | 'payloads') =>
    new Queue({
      name,
      folder: join(folder, name),
      ...queues[name],
      deadLetters: {
        queue: openQueue(`${name}-dead`),
        maxReceiveCount: queues[name].maxReceiveCount,
      },
    });
  const openQueue = (name: string) =>
    new Queue({ name, folder: join(folder, name), visibilityTimeout: 30, retentionDays: 1 });
  const [polls, payloads, subscriber] = [queue('polls'), queue('payloads'), openQueue('desk')];

  const dynamoDb = await startDynamoDb({ logFile: join(folder, 'dynamodb.log') });
  const s3 = await startS3({
    folder: join(folder, 's3'),
    bucket: BUCKET,
    onObjectCreated: (record) => {
      if (record.s3.object.key.startsWith('payloads/')) {
        payloads.send(JSON.stringify({ Records: [record] }));
      }
    },
  });
  const endpoint = await startEndpoint({
    queues: new Map([['polls', polls]]),
    bus: createBus([{ queue: subscriber }]),
    eventBusName: BUS,
  });
  const { streamArn } = await ensureTable(dynamoDbClient(dynamoDb.endpoint), TABLE);
  const proxies = {
    s3: await startProxy('S3', s3.endpoint, plan),
    dynamoDb: await startProxy('DynamoDB', dynamoDb.endpoint, plan),
    events: await startProxy('EventBridge', endpoint.endpoint, plan),
  };
  Object.assign(process.env, {
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    AWS_ENDPOINT_URL_S3: proxies.s3.endpoint,
    AWS_ENDPOINT_URL_DYNAMODB: proxies.dynamoDb.endpoint,
    AWS_ENDPOINT_URL_EVENTBRIDGE: proxies.events.endpoint,
    AWS_ENDPOINT_URL_SQS: endpoint.endpoint,
    // A process that has died does not try again.
    AWS_MAX_ATTEMPTS: '1',
    TABLE_NAME: TABLE,
    BUCKET_NAME: BUCKET,
    EVENT_BUS_NAME: BUS,
    ALLOWED_PRIVATE_HOSTS: allowedHosts,
    POWERTOOLS_LOG_LEVEL: 'SILENT',
    POWERTOOLS_METRICS_DISABLED: 'true',
    POWERTOOLS_TRACE_ENABLED: 'false',
  });
  const handlers = {
    poll: (await import('../../lambdas/poll/handler.ts')).handler,
    ingest: (await import('../../lambdas/ingest/handler.ts')).handler,
    publish: (await import('../../lambdas/publish/handler.ts')).handler,
  };

  /** Runs a function; where the plan let it die, its answer is not heard and the next run is a new process. */
  const invoke = (name: keyof typeof handlers) => async (event: unknown) => {
    const handler = handlers[name] as (event: unknown, context: Context) => Promise<unknown>;
    try {
      const answer = await handler(event, contextOf(name));
      if (!plan.isDead) return answer;
      throw new Error(`${name} died`);
    } finally {
      if (plan.isDead) plan.restart();
    }
  };

  async function drain(source: 'poll' | 'ingest', from: Queue): Promise<void> {
    const { batchSize } = functions[source].trigger;
    const running = startQueueSource({
      queue: from,
      batchSize,
      invoke: invoke(source),
      backOff: () => 0,
    });
    while (isBusy(from)) await from.bell.heard(50);
    await running.stop();
  }

  const checkpointFile = join(folder, 'stream.json');
  const events: BusEvent[] = [];
  async function publish(): Promise<void> {
    const { batchSize, sortKeys, retries } = functions.publish.trigger;
    const running = startStreamSource({
      client: streamsClient(dynamoDb.endpoint),
      streamArn,
      checkpointFile,
      batchSize,
      sortKeys,
      retries,
      invoke: invoke('publish'),
      backOff: () => 0,
      onGivenUp: (_records, reason) => {
        throw new Error(reason);
      },
    });
    await running.caughtUp();
    await running.stop();
    for (const message of subscriber.receive(1000)) {
      events.push(JSON.parse(message.body) as BusEvent);
      subscriber.delete(message.receiptHandle);
    }
  }

  return {
    plan,
    polls,
    payloads,
    events,
    async settle() {
      await drain('poll', polls);
      await drain('ingest', payloads);
      await publish();
    },
    async stop() {
      for (const proxy of Object.values(proxies)) await proxy.stop();
      await endpoint.stop();
      await s3.stop();
      await dynamoDb.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function isBusy(queue: Queue): boolean {
  const { visible, inFlight, delayed } = queue.counts();
  return visible + inFlight + delayed > 0;
}

function contextOf(name: string): Context {
  return {
    functionName: name,
    functionVersion: '1',
    invokedFunctionArn: `arn:aws:lambda:${REGION}:000000000000:function:${name}`,
    memoryLimitInMB: '512',
    awsRequestId: 'test',
    logGroupName: name,
    logStreamName: name,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => 60_000,
    done: () => {},
    fail: () => {},
    succeed: () => {},
  };
}
