import { join } from 'node:path';
import {
  CreateTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TABLE_INDEXES } from '../../aws/table.ts';
import { dynamoDbClient } from '../../local/clients.ts';
import { ensureTable } from '../../local/resources.ts';
import { type DynamoDbStandIn, startDynamoDb } from '../../local/stand-ins/dynamodb.ts';
import { temporaryFolders } from './temporary-folder.ts';

const folder = temporaryFolders();
let standIn: DynamoDbStandIn;
let client: DynamoDBClient;

beforeAll(async () => {
  standIn = await startDynamoDb({ logFile: join(folder(), 'dynamodb.log') });
  client = dynamoDbClient(standIn.endpoint);
});

afterAll(async () => {
  client.destroy();
  await standIn.stop();
});

const describeTable = async (TableName: string) =>
  (await client.send(new DescribeTableCommand({ TableName }))).Table!;

const indexNames = Object.keys(TABLE_INDEXES).sort();

const bare = (TableName: string) => ({
  TableName,
  BillingMode: 'PAY_PER_REQUEST' as const,
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' as const },
    { AttributeName: 'sk', KeyType: 'RANGE' as const },
  ],
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' as const },
    { AttributeName: 'sk', AttributeType: 'S' as const },
  ],
});

describe('ensureTable', () => {
  it('makes the table with all that the stacks give it', async () => {
    const { streamArn } = await ensureTable(client, 'fresh');
    const table = await describeTable('fresh');
    expect(table.LatestStreamArn).toBe(streamArn);
    expect(table.StreamSpecification?.StreamViewType).toBe('NEW_AND_OLD_IMAGES');
    const indexes = table.GlobalSecondaryIndexes ?? [];
    expect(indexes.map(({ IndexName }) => IndexName).sort()).toEqual(indexNames);
    expect(indexes.map(({ Projection }) => Projection?.ProjectionType)).toEqual(
      indexNames.map(() => 'ALL'),
    );
    const ttl = await client.send(new DescribeTimeToLiveCommand({ TableName: 'fresh' }));
    expect(ttl.TimeToLiveDescription).toMatchObject({
      AttributeName: 'expiresAt',
      TimeToLiveStatus: 'ENABLED',
    });
  });

  it('leaves a table alone that is complete', async () => {
    const first = await ensureTable(client, 'kept');
    expect(await ensureTable(client, 'kept')).toEqual(first);
  });

  it('adds the indexes that a table of an earlier release lacks', async () => {
    const StreamSpecification = {
      StreamEnabled: true,
      StreamViewType: 'NEW_AND_OLD_IMAGES' as const,
    };
    await client.send(new CreateTableCommand({ ...bare('older'), StreamSpecification }));
    await ensureTable(client, 'older');
    const { GlobalSecondaryIndexes = [] } = await describeTable('older');
    expect(GlobalSecondaryIndexes.map(({ IndexName }) => IndexName).sort()).toEqual(indexNames);
  });

  it('refuses a table without a stream, which could announce nothing', async () => {
    await client.send(new CreateTableCommand(bare('silent')));
    await expect(ensureTable(client, 'silent')).rejects.toThrow('has no stream');
  });
});
