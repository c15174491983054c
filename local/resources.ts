/** What the stacks make on AWS and a stand-in does not have yet: the table with its indexes and stream. */

import { setTimeout as sleep } from 'node:timers/promises';
import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  type GlobalSecondaryIndex,
  ResourceNotFoundException,
  type TableDescription,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { TABLE_INDEXES, TABLE_KEYS, TABLE_TTL_ATTRIBUTE } from '../aws/table.ts';

export interface TableResource {
  streamArn: string;
}

type KeyNames = { readonly partition: string; readonly sort: string };

/** Milliseconds between two looks, and how many: half a minute. */
const LOOK_AGAIN = 100;
const LOOKS = 300;

/**
 * Makes the table if it is missing, and the indexes that it lacks.
 * @throws Error where the table is there without the stream that events come from.
 */
export async function ensureTable(client: DynamoDBClient, name: string): Promise<TableResource> {
  const existing = await describe(client, name);
  if (existing) await addMissingIndexes(client, existing);
  else await createTable(client, name);
  const table = await untilActive(client, name);
  const { LatestStreamArn: streamArn, StreamSpecification: stream } = table;
  if (streamArn === undefined || stream?.StreamViewType !== 'NEW_AND_OLD_IMAGES') {
    throw new Error(
      `The table ${name} has no stream with new and old images; events come from it.`,
    );
  }
  return { streamArn };
}

async function describe(
  client: DynamoDBClient,
  name: string,
): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

async function createTable(client: DynamoDBClient, name: string): Promise<void> {
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: keySchema(TABLE_KEYS),
      AttributeDefinitions: attributes([TABLE_KEYS, ...Object.values(TABLE_INDEXES)]),
      GlobalSecondaryIndexes: Object.entries(TABLE_INDEXES).map(toIndex),
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
  );
  await untilActive(client, name);
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: name,
      TimeToLiveSpecification: { AttributeName: TABLE_TTL_ATTRIBUTE, Enabled: true },
    }),
  );
}

/** A table of an earlier release may lack an index; DynamoDB adds one at a time. */
async function addMissingIndexes(client: DynamoDBClient, table: TableDescription): Promise<void> {
  const present = new Set(table.GlobalSecondaryIndexes?.map((index) => index.IndexName));
  for (const [name, keys] of Object.entries(TABLE_INDEXES)) {
    if (present.has(name)) continue;
    await client.send(
      new UpdateTableCommand({
        TableName: table.TableName,
        AttributeDefinitions: attributes([TABLE_KEYS, keys]),
        GlobalSecondaryIndexUpdates: [{ Create: toIndex([name, keys]) }],
      }),
    );
    await untilActive(client, table.TableName ?? '');
  }
}

async function untilActive(client: DynamoDBClient, name: string): Promise<TableDescription> {
  for (let look = 0; look < LOOKS; look += 1) {
    const table = await describe(client, name);
    const indexes = table?.GlobalSecondaryIndexes ?? [];
    const isActive = indexes.every((index) => (index.IndexStatus ?? 'ACTIVE') === 'ACTIVE');
    if (table?.TableStatus === 'ACTIVE' && isActive) return table;
    await sleep(LOOK_AGAIN);
  }
  throw new Error(`The table ${name} does not become active.`);
}

function toIndex([name, keys]: [string, KeyNames]): GlobalSecondaryIndex {
  return { IndexName: name, KeySchema: keySchema(keys), Projection: { ProjectionType: 'ALL' } };
}

function keySchema(keys: KeyNames) {
  return [
    { AttributeName: keys.partition, KeyType: 'HASH' as const },
    { AttributeName: keys.sort, KeyType: 'RANGE' as const },
  ];
}

/** All keys are strings. */
function attributes(keys: readonly KeyNames[]) {
  const names = new Set(keys.flatMap(({ partition, sort }) => [partition, sort]));
  return [...names].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const }));
}
