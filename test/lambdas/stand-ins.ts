/** The embedded stand-ins for tests of handlers: a table, a bucket and the queue of polls. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from 'aws-lambda';
import { queues } from '../../lib/wiring.ts';
import { CREDENTIALS, REGION } from '../../local/account.ts';
import { createBus } from '../../local/bus/bus.ts';
import { dynamoDbClient } from '../../local/clients.ts';
import { startEndpoint } from '../../local/endpoint.ts';
import { Queue } from '../../local/queue/queue.ts';
import { ensureTable } from '../../local/resources.ts';
import { startDynamoDb } from '../../local/stand-ins/dynamodb.ts';
import { startS3 } from '../../local/stand-ins/s3.ts';

const NAME = 'wiredesk-test';

export interface StandIns {
  /** A folder for files, removed at the end. */
  folder: string;
  polls: Queue;
  /** Keys of objects, in the order in which they were put. */
  objects: string[];
  stop(): Promise<void>;
}

/** Starts them and points the environment at them; import handlers and stores only afterwards. */
export async function startStandIns(environment: Record<string, string> = {}): Promise<StandIns> {
  const folder = mkdtempSync(join(tmpdir(), 'wiredesk-lambdas-'));
  const polls = new Queue({ name: 'polls', folder: join(folder, 'polls'), ...queues.polls });
  const objects: string[] = [];
  const dynamoDb = await startDynamoDb({ logFile: join(folder, 'dynamodb.log') });
  const s3 = await startS3({
    folder: join(folder, 's3'),
    bucket: NAME,
    onObjectCreated: ({ s3: { object } }) => {
      objects.push(object.key);
    },
  });
  const endpoint = await startEndpoint({
    queues: new Map([['polls', polls]]),
    bus: createBus([]),
    eventBusName: NAME,
  });
  await ensureTable(dynamoDbClient(dynamoDb.endpoint), NAME);
  Object.assign(process.env, {
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: dynamoDb.endpoint,
    AWS_ENDPOINT_URL_S3: s3.endpoint,
    AWS_ENDPOINT_URL_SQS: endpoint.endpoint,
    AWS_MAX_ATTEMPTS: '1',
    TABLE_NAME: NAME,
    BUCKET_NAME: NAME,
    POLL_QUEUE_URL: endpoint.queueUrl('polls'),
    POWERTOOLS_LOG_LEVEL: 'SILENT',
    POWERTOOLS_METRICS_DISABLED: 'true',
    POWERTOOLS_TRACE_ENABLED: 'false',
    ...environment,
  });
  return {
    folder,
    polls,
    objects,
    async stop() {
      await Promise.all([endpoint.stop(), s3.stop(), dynamoDb.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What Lambda tells a handler of an invocation. */
export function contextOf(functionName: string, remainingMilliseconds = 60_000): Context {
  return {
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:${REGION}:000000000000:function:${functionName}`,
    memoryLimitInMB: '1024',
    awsRequestId: 'test',
    logGroupName: functionName,
    logStreamName: 'test',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => remainingMilliseconds,
    done: () => {},
    fail: () => {},
    succeed: () => {},
  };
}

/** A command that an SDK client was asked to send. */
export interface Sent {
  name: string;
  input: Record<string, unknown>;
}

interface Watchable {
  middlewareStack: {
    add(
      middleware: (
        next: (args: { input: object }) => Promise<never>,
        context: { commandName?: string },
      ) => (args: { input: object }) => Promise<never>,
      options: { step: 'initialize' },
    ): void;
  };
}

/** Notes what a client sends, and lets fail what a test wants to fail. */
export function watch(client: unknown): {
  sent: Sent[];
  failWhere: (is: (sent: Sent) => boolean) => void;
} {
  const sent: Sent[] = [];
  let fails = (_: Sent) => false;
  (client as Watchable).middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const command = { name: commandName ?? '', input: { ...args.input } };
        if (fails(command)) throw new Error('The service is out of order.');
        sent.push(command);
        return next(args);
      },
    { step: 'initialize' },
  );
  return {
    sent,
    failWhere(is) {
      fails = is;
    },
  };
}
