/** What keeps the data: the table and the bucket, on stand-ins, and the queue its payloads go to. */
import { allSettled } from './all-settled.ts';
import { dynamoDbClient } from './clients.ts';
import type { DataFolder } from './data-folder.ts';
import { BUCKET_NAME, TABLE_NAME } from './names.ts';
import { type PayloadNotifications, payloadNotifications } from './payload-notifications.ts';
import type { Queue } from './queue/queue.ts';
import { ensureTable } from './resources.ts';
import { startDynamoDb } from './stand-ins/dynamodb.ts';
import { startS3 } from './stand-ins/s3.ts';
import type { Teardown } from './teardown.ts';

export interface StorageOptions {
  at: DataFolder;
  /** Receives the notifications of payloads. */
  payloads: Queue;
  dynamodbEndpoint?: string;
  onProblem: (message: string) => void;
}

export interface Storage {
  /** Endpoints. */
  dynamodb: string;
  s3: string;
  streamArn: string;
  notifications: PayloadNotifications;
}

/** Starts both side by side; the teardown stops them. */
export async function startStorage(options: StorageOptions, teardown: Teardown): Promise<Storage> {
  const [table, bucket] = await allSettled([
    startTable(options, teardown),
    startBucket(options, teardown),
  ]);
  return { ...table, ...bucket };
}

async function startTable(options: StorageOptions, teardown: Teardown) {
  const { at, dynamodbEndpoint, onProblem } = options;
  const standIn = await startDynamoDb({
    file: at.table,
    logFile: at.log('dynamodb'),
    onDeath: onProblem,
    ...(dynamodbEndpoint !== undefined && { endpoint: dynamodbEndpoint }),
  });
  teardown.add(() => standIn.stop());
  const client = dynamoDbClient(standIn.endpoint);
  try {
    const { streamArn } = await ensureTable(client, TABLE_NAME);
    return { dynamodb: standIn.endpoint, streamArn };
  } catch (error) {
    throw new Error(`The table at ${standIn.endpoint} is of no use: ${String(error)}`, {
      cause: error,
    });
  } finally {
    client.destroy();
  }
}

async function startBucket({ at, payloads }: StorageOptions, teardown: Teardown) {
  const notifications = payloadNotifications({
    queue: payloads,
    markFile: at.notified,
    objects: { folder: at.objects, bucket: BUCKET_NAME },
  });
  const standIn = await startS3({
    folder: at.objects,
    bucket: BUCKET_NAME,
    onObjectCreated: (record) => notifications.notify(record),
  });
  teardown.add(async () => {
    await standIn.stop();
    await notifications.close();
  });
  return { s3: standIn.endpoint, notifications };
}
