/** The stream of a real table, on DynamoDB's stand-in. */
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { DeleteItemCommand, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { dynamoDbClient, streamsClient } from '../../../local/clients.ts';
import { ensureTable } from '../../../local/resources.ts';
import { type DynamoDbStandIn, startDynamoDb } from '../../../local/stand-ins/dynamodb.ts';
import { type StreamSourceOptions, startStreamSource } from '../../../local/stream/source.ts';
import { temporaryFolders } from '../temporary-folder.ts';

const folder = temporaryFolders();
let standIn: DynamoDbStandIn;
let client: DynamoDBClient;
let streams: DynamoDBStreamsClient;
let tables = 0;

beforeAll(async () => {
  standIn = await startDynamoDb({ logFile: join(folder(), 'dynamodb.log') });
  client = dynamoDbClient(standIn.endpoint);
  streams = streamsClient(standIn.endpoint);
});

afterAll(async () => {
  client.destroy();
  streams.destroy();
  await standIn.stop();
});

const pkOf = (record: DynamoDBRecord) => record.dynamodb?.Keys?.pk?.S ?? '';
const sequenceOf = (record: DynamoDBRecord | undefined) => record?.dynamodb?.SequenceNumber ?? '';

/** A table of its own for each test. */
async function setUp() {
  tables += 1;
  const TableName = `table-${tables}`;
  const { streamArn } = await ensureTable(client, TableName);
  const place = folder();
  mkdirSync(place, { recursive: true });
  const checkpointFile = join(place, 'stream.json');
  const put = async (...pks: string[]) => {
    for (const pk of pks) {
      const Item = { pk: { S: pk }, sk: { S: 'HEAD' } };
      await client.send(new PutItemCommand({ TableName, Item }));
    }
  };
  const start = (
    handler: (event: DynamoDBStreamEvent) => unknown,
    options: Partial<StreamSourceOptions> = {},
  ) => {
    const batches: string[][] = [];
    const failures: string[] = [];
    const givenUp: string[] = [];
    const source = startStreamSource({
      client: streams,
      streamArn,
      checkpointFile,
      batchSize: 100,
      sortKeys: ['HEAD'],
      retries: 100,
      backOff: () => 1,
      pollInterval: 10,
      onFailure: (reason) => failures.push(reason),
      onGivenUp: (records) => givenUp.push(...records.map(pkOf)),
      invoke: async (event) => {
        const { Records } = event as DynamoDBStreamEvent;
        batches.push(Records.map(pkOf));
        return handler(event as DynamoDBStreamEvent);
      },
      ...options,
    });
    return { source, batches, failures, givenUp };
  };
  /** Reads until nothing is left, and stops. */
  const follow = async (...args: Parameters<typeof start>) => {
    const { source, ...seen } = start(...args);
    await source.caughtUp();
    await source.stop();
    return seen;
  };
  return { TableName, streamArn, checkpointFile, put, start, follow };
}

const fine = () => ({ batchItemFailures: [] });
const failFrom = (pk: string) => (event: DynamoDBStreamEvent) => ({
  batchItemFailures: event.Records.filter((record) => pkOf(record) === pk).map((record) => ({
    itemIdentifier: sequenceOf(record),
  })),
});

describe('records', () => {
  it('are what Lambda gives', async () => {
    const { TableName, streamArn, follow } = await setUp();
    const Key = { pk: { S: 'STORY#1' }, sk: { S: 'HEAD' } };
    const first = { ...Key, words: { N: '12' }, bytes: { B: new Uint8Array([1, 2]) } };
    const second = {
      ...Key,
      list: { L: [{ B: new Uint8Array([3]) }, { NULL: true as const }] },
      map: { M: { set: { BS: [new Uint8Array([4])] }, yes: { BOOL: true } } },
    };
    await client.send(new PutItemCommand({ TableName, Item: first }));
    await client.send(new PutItemCommand({ TableName, Item: second }));
    await client.send(new DeleteItemCommand({ TableName, Key }));
    const records: DynamoDBRecord[] = [];
    await follow((event) => {
      records.push(...event.Records);
    });
    const firstAsJson = { ...Key, words: { N: '12' }, bytes: { B: 'AQI=' } };
    const secondAsJson = {
      ...Key,
      list: { L: [{ B: 'Aw==' }, { NULL: true }] },
      map: { M: { set: { BS: ['BA=='] }, yes: { BOOL: true } } },
    };
    const common = {
      eventID: expect.any(String),
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: 'us-east-1',
      eventSourceARN: streamArn,
    };
    const change = {
      ApproximateCreationDateTime: expect.any(Number),
      Keys: Key,
      SequenceNumber: expect.stringMatching(/^\d+$/),
      SizeBytes: expect.any(Number),
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    };
    expect(records).toEqual([
      { ...common, eventName: 'INSERT', dynamodb: { ...change, NewImage: firstAsJson } },
      {
        ...common,
        eventName: 'MODIFY',
        dynamodb: { ...change, OldImage: firstAsJson, NewImage: secondAsJson },
      },
      { ...common, eventName: 'REMOVE', dynamodb: { ...change, OldImage: secondAsJson } },
    ]);
    // Plain JSON: it survives the way into a worker.
    expect(JSON.parse(JSON.stringify(records))).toEqual(records);
  });

  it('come in order, in batches, and only those of the sort keys', async () => {
    const { TableName, put, follow } = await setUp();
    await put('a', 'b');
    const Item = { pk: { S: 'b' }, sk: { S: 'V#000001' } };
    await client.send(new PutItemCommand({ TableName, Item }));
    await put('c', 'd', 'e');
    const { batches } = await follow(fine, { batchSize: 2 });
    expect(batches).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  });

  it('come as they are written', async () => {
    const { put, start } = await setUp();
    const { source, batches } = start(fine);
    await source.caughtUp();
    await put('a');
    await source.caughtUp();
    await put('b');
    await source.caughtUp();
    await source.stop();
    expect(batches).toEqual([['a'], ['b']]);
  });

  it('of a page longer than one answer all come', async () => {
    const { put, follow } = await setUp();
    const names = Array.from({ length: 1050 }, (_, at) => String(at));
    await Promise.all(names.map((name) => put(name)));
    const { batches } = await follow(fine);
    expect(batches.flat().sort()).toEqual(names.sort());
  });
});

describe('the checkpoint', () => {
  it('is where the next run begins', async () => {
    const { put, follow } = await setUp();
    await put('a', 'b');
    await follow(fine);
    await put('c');
    expect((await follow(fine)).batches).toEqual([['c']]);
    expect((await follow(fine)).batches).toEqual([]);
  });

  it('is moved only after the function succeeded: after a crash the same records come again', async () => {
    const { put, start, follow } = await setUp();
    await put('a', 'b', 'c');
    // The function never answers: the process is killed while it runs.
    let reached = () => {};
    const isRunning = new Promise<void>((resolve) => {
      reached = resolve;
    });
    let release = () => {};
    const crashed = start(
      () => {
        reached();
        return new Promise((_resolve, reject) => {
          release = () => reject(new Error('killed'));
        });
      },
      { backOff: () => 60_000 },
    );
    await isRunning;
    const again = await follow(fine);
    expect(crashed.batches).toEqual([['a', 'b', 'c']]);
    expect(again.batches).toEqual([['a', 'b', 'c']]);
    release();
    await crashed.source.stop();
  });

  it('is moved batch by batch', async () => {
    const { put, start, follow } = await setUp();
    await put('a', 'b', 'c');
    const first = start(
      (event) => {
        if (pkOf(event.Records[0]!) === 'b') throw new Error('stuck');
      },
      { batchSize: 1, backOff: () => 60_000 },
    );
    while (first.failures.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await first.source.stop();
    expect((await follow(fine)).batches).toEqual([['b', 'c']]);
  });

  it('moves over records that the function does not get', async () => {
    const { TableName, streamArn, checkpointFile, follow } = await setUp();
    const Item = { pk: { S: 'a' }, sk: { S: 'V#000001' } };
    await client.send(new PutItemCommand({ TableName, Item }));
    await follow(fine);
    const { loadCheckpoint } = await import('../../../local/stream/checkpoint.ts');
    expect(Object.values((await loadCheckpoint(checkpointFile, streamArn)).shards)).toEqual(['1']);
  });

  it('of another stream does not count', async () => {
    const { put, follow, checkpointFile } = await setUp();
    await put('a');
    await follow(fine);
    const other = await setUp();
    await other.put('b');
    expect((await other.follow(fine, { checkpointFile })).batches).toEqual([['b']]);
  });
});

describe('failures', () => {
  it('come again from the first record that the function names, before anything after it', async () => {
    const { put, follow } = await setUp();
    await put('a', 'b', 'c');
    let round = 0;
    const { batches, failures } = await follow((event) => {
      round += 1;
      return round === 1 ? failFrom('b')(event) : fine();
    });
    expect(batches).toEqual([
      ['a', 'b', 'c'],
      ['b', 'c'],
    ]);
    expect(failures).toEqual(['The function reported a record as failed.']);
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('no bus');
      },
      'Error: no bus',
    ],
    ['answers nonsense', () => ({ batchItemFailures: [{}] }), "The function's answer"],
  ])('come again as a whole when the function %s', async (_name, fail, reason) => {
    const { put, follow } = await setUp();
    await put('a', 'b');
    let round = 0;
    const { batches, failures, givenUp } = await follow(() => {
      round += 1;
      return round < 3 ? fail() : fine();
    });
    expect(batches).toEqual([
      ['a', 'b'],
      ['a', 'b'],
      ['a', 'b'],
    ]);
    expect(failures).toEqual([expect.stringContaining(reason), expect.stringContaining(reason)]);
    expect(givenUp).toEqual([]);
  });

  it('end with giving up the one record that the function names, and going on behind it', async () => {
    const { put, follow } = await setUp();
    await put('a', 'b', 'c');
    const { batches, givenUp } = await follow(failFrom('b'), { retries: 2 });
    expect(batches).toEqual([['a', 'b', 'c'], ['b', 'c'], ['b', 'c'], ['c']]);
    expect(givenUp).toEqual(['b']);
  });

  it('end with giving up the batch where the function names none', async () => {
    const { put, follow } = await setUp();
    await put('a', 'b', 'c');
    const { batches, givenUp } = await follow(
      (event) => {
        if (event.Records.some((record) => pkOf(record) === 'b')) throw new Error('no');
      },
      { retries: 1, batchSize: 2 },
    );
    expect(batches).toEqual([['a', 'b'], ['a', 'b'], ['c']]);
    expect(givenUp).toEqual(['a', 'b']);
  });

  it('count anew after progress', async () => {
    const { put, follow } = await setUp();
    await put('a', 'b', 'c');
    const tries = new Map<string, number>();
    // Each record fails once; with one retry allowed none is given up.
    const { givenUp } = await follow(
      (event) => {
        const failed = event.Records.find((record) => {
          const count = (tries.get(pkOf(record)) ?? 0) + 1;
          tries.set(pkOf(record), count);
          return count === 1;
        });
        return { batchItemFailures: failed ? [{ itemIdentifier: sequenceOf(failed) }] : [] };
      },
      { retries: 1 },
    );
    expect(givenUp).toEqual([]);
  });

  it('of the checkpoint lose nothing: what is not written down comes again', async () => {
    const { put, start, checkpointFile } = await setUp();
    await put('a', 'b', 'c');
    const folderOf = join(checkpointFile, '..');
    let round = 0;
    const { source, batches, failures } = start(
      () => {
        round += 1;
        if (round === 1) renameSync(folderOf, `${folderOf}-gone`);
      },
      { batchSize: 1 },
    );
    while (failures.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    renameSync(`${folderOf}-gone`, folderOf);
    await source.caughtUp();
    await source.stop();
    expect(batches).toEqual([['a'], ['a'], ['b'], ['c']]);
    expect(existsSync(checkpointFile)).toBe(true);
  });

  it('of the stream itself are told and tried again', async () => {
    const { start } = await setUp();
    const nobody = streamsClient('http://127.0.0.1:9');
    const { source, failures } = start(fine, { client: nobody });
    while (failures.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await source.stop();
    nobody.destroy();
    expect(failures[0]).toContain('The stream cannot be read');
  });
});
