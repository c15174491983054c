/**
 * The index of stories in DynamoDB. The conditional write of the head is the commit point: what is
 * in the head is announced by the stream, and what is not in it never happened.
 */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { IndexEntry } from '../core/story/index-entry.ts';
import { table } from './clients.ts';
import { required } from './environment.ts';
import { LATEST_SHARDS, storyKey, TABLE_INDEXES, versionKey } from './table.ts';

/** The head of a story, read so that the last commit is seen; undefined where there is none. */
export async function getHead(id: string): Promise<IndexEntry | undefined> {
  const { Item } = await table.send(
    new GetCommand({ TableName: required('TABLE_NAME'), Key: storyKey(id), ConsistentRead: true }),
  );
  return Item as IndexEntry | undefined;
}

export type CommitResult = 'committed' | 'overtaken';

/**
 * Makes an entry the head, if the head is still at the version that the decision was made on.
 * @param expected version of the head that was read; undefined where there was none
 * @returns `overtaken` where somebody else committed in between: read and decide again
 */
export async function commitHead(
  entry: IndexEntry,
  expected: number | undefined,
): Promise<CommitResult> {
  try {
    await table.send(
      new PutCommand({
        TableName: required('TABLE_NAME'),
        Item: { ...storyKey(entry.id), ...entry, ...listKeys(entry) },
        ...(expected === undefined
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: '#version = :expected',
              ExpressionAttributeNames: { '#version': 'version' },
              ExpressionAttributeValues: { ':expected': expected },
            }),
      }),
    );
    return 'committed';
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return 'overtaken';
    throw error;
  }
}

/** Writes a committed version into the history; the same version again is the same write. */
export async function putVersion(entry: IndexEntry): Promise<void> {
  await table.send(
    new PutCommand({
      TableName: required('TABLE_NAME'),
      Item: { ...entry, ...versionKey(entry.id, entry.version) },
    }),
  );
}

/** A version that came after a newer one: it goes into the history without a number. */
export async function putLateVersion(entry: IndexEntry): Promise<void> {
  const order = entry.versionCreated ?? entry.received;
  await table.send(
    new PutCommand({
      TableName: required('TABLE_NAME'),
      Item: {
        ...entry,
        pk: storyKey(entry.id).pk,
        sk: `LATE#${order}#${entry.digest.slice(0, 12)}`,
      },
    }),
  );
}

/** Which list of stories to read, newest first. */
export type StoryList =
  | { by: 'all' }
  | { by: 'agency'; agency: string }
  | { by: 'feed'; feed: string };

/**
 * Heads, newest first by the time they were received.
 * @param since ISO 8601; only what was received then or later
 */
export async function listStories(
  list: StoryList,
  limit: number,
  since?: string,
): Promise<IndexEntry[]> {
  const parts = await Promise.all(
    partitions(list).map((partition) => queryPartition(partition, limit, since)),
  );
  return parts
    .flat()
    .sort((a, b) => (sortKey(a) < sortKey(b) ? 1 : -1))
    .slice(0, limit);
}

interface Partition {
  index: keyof typeof TABLE_INDEXES;
  value: string;
}

function partitions(list: StoryList): Partition[] {
  switch (list.by) {
    case 'agency':
      return [{ index: 'byAgency', value: list.agency }];
    case 'feed':
      return [{ index: 'byFeed', value: list.feed }];
    case 'all':
      return Array.from({ length: LATEST_SHARDS }, (_, shard) => ({
        index: 'latest' as const,
        value: `LATEST#${shard}`,
      }));
  }
}

async function queryPartition(
  { index, value }: Partition,
  limit: number,
  since: string | undefined,
): Promise<IndexEntry[]> {
  const keys = TABLE_INDEXES[index];
  const entries: IndexEntry[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await table.send(
      new QueryCommand({
        TableName: required('TABLE_NAME'),
        IndexName: index,
        KeyConditionExpression: since === undefined ? '#p = :p' : '#p = :p AND #s >= :s',
        ExpressionAttributeNames: { '#p': keys.partition, ...(since && { '#s': keys.sort }) },
        ExpressionAttributeValues: { ':p': value, ...(since && { ':s': since }) },
        ScanIndexForward: false,
        Limit: limit - entries.length,
        ExclusiveStartKey: start,
      }),
    );
    entries.push(...((page.Items ?? []) as IndexEntry[]));
    start = page.LastEvaluatedKey;
  } while (start !== undefined && entries.length < limit);
  return entries;
}

/** Everything in the history of a story, oldest first: the numbered versions. */
export async function listVersions(id: string): Promise<IndexEntry[]> {
  const { Items } = await table.send(
    new QueryCommand({
      TableName: required('TABLE_NAME'),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :v)',
      ExpressionAttributeValues: { ':pk': storyKey(id).pk, ':v': 'V#' },
    }),
  );
  return (Items ?? []) as IndexEntry[];
}

/**
 * Keys of the lists an entry stands in. An embargoed story stands in none: nobody may see before
 * its time that there is one.
 */
function listKeys(entry: IndexEntry): Record<string, string> {
  if (entry.status === 'embargoed') return {};
  const sort = sortKey(entry);
  return {
    [TABLE_INDEXES.latest.partition]: `LATEST#${shardOf(entry.id)}`,
    [TABLE_INDEXES.latest.sort]: sort,
    [TABLE_INDEXES.byAgency.partition]: entry.agency,
    [TABLE_INDEXES.byAgency.sort]: sort,
    [TABLE_INDEXES.byFeed.partition]: entry.feed,
    [TABLE_INDEXES.byFeed.sort]: sort,
  };
}

const sortKey = (entry: IndexEntry) => `${entry.received}#${entry.id}`;

const shardOf = (id: string) => Number.parseInt(id.slice(0, 4), 16) % LATEST_SHARDS;
