/** The shards of a stream: which there are, in which order to read them, and their records. */
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
  type _Record as StreamRecord,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';

/** A shard that is being read. */
export interface OpenShard {
  id: string;
  parent?: string;
  iterator?: string;
  /** It was closed, and everything in it has been read. */
  isFinished: boolean;
}

/** Records of one `GetRecords`, at most. */
const PAGE = 1000;

/** All shards that the stream has now. */
export async function listShards(
  client: DynamoDBStreamsClient,
  streamArn: string,
): Promise<OpenShard[]> {
  const shards: OpenShard[] = [];
  let start: string | undefined;
  do {
    const { StreamDescription: stream } = await client.send(
      new DescribeStreamCommand({
        StreamArn: streamArn,
        ...(start !== undefined && { ExclusiveStartShardId: start }),
      }),
    );
    shards.push(...(stream?.Shards ?? []).map(toOpenShard));
    start = stream?.LastEvaluatedShardId;
  } while (start !== undefined);
  return shards;
}

function toOpenShard({ ShardId, ParentShardId }: Shard): OpenShard {
  return {
    id: ShardId ?? '',
    isFinished: false,
    ...(ParentShardId !== undefined && { parent: ParentShardId }),
  };
}

/**
 * The next records of a shard, and its iterator moved behind them. `after` is the last sequence
 * number that was processed; without one reading begins with the oldest record.
 */
export async function readShard(
  client: DynamoDBStreamsClient,
  streamArn: string,
  shard: OpenShard,
  after: string | undefined,
): Promise<StreamRecord[]> {
  shard.iterator ??= await iteratorFor(client, streamArn, shard.id, after);
  if (shard.iterator === undefined) {
    shard.isFinished = true;
    return [];
  }
  try {
    const page = await client.send(
      new GetRecordsCommand({ ShardIterator: shard.iterator, Limit: PAGE }),
    );
    shard.isFinished = page.NextShardIterator === undefined;
    if (page.NextShardIterator === undefined) delete shard.iterator;
    else shard.iterator = page.NextShardIterator;
    return page.Records ?? [];
  } catch (error) {
    // The next attempt begins at the checkpoint.
    delete shard.iterator;
    if (error instanceof ExpiredIteratorException) return [];
    throw error;
  }
}

async function iteratorFor(
  client: DynamoDBStreamsClient,
  streamArn: string,
  shardId: string,
  after: string | undefined,
): Promise<string | undefined> {
  const shard = { StreamArn: streamArn, ShardId: shardId };
  const oldest = { ...shard, ShardIteratorType: 'TRIM_HORIZON' as const };
  const next = { ...shard, ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const };
  try {
    const input = after === undefined ? oldest : { ...next, SequenceNumber: after };
    return (await client.send(new GetShardIteratorCommand(input))).ShardIterator;
  } catch (error) {
    // The record of the checkpoint is older than the stream reaches back.
    if (!(error instanceof TrimmedDataAccessException)) throw error;
    return (await client.send(new GetShardIteratorCommand(oldest))).ShardIterator;
  }
}
