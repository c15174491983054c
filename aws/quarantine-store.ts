/** Quarantine entries in the table, beside the state of their feed, so that one Query lists both. */
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { QuarantineEntry } from '../core/feed/quarantine.ts';
import { table } from './clients.ts';
import { required } from './environment.ts';
import { feedKey, TABLE_TTL_ATTRIBUTE } from './table.ts';

/** Days an entry is listed; the payload itself is kept as the bucket's lifecycle says. */
const DAYS_LISTED = 30;

/** Lists a payload as quarantined; the same payload again is the same entry. */
export async function putQuarantine(entry: QuarantineEntry): Promise<void> {
  const day = entry.received.slice(0, 10);
  const name = entry.payloadKey.split('/').at(-1) ?? entry.payloadKey;
  await table.send(
    new PutCommand({
      TableName: required('TABLE_NAME'),
      Item: {
        ...entry,
        pk: feedKey(entry.feed).pk,
        sk: `QUARANTINE#${day}#${name}`,
        [TABLE_TTL_ATTRIBUTE]: Math.floor(Date.parse(day) / 1000) + DAYS_LISTED * 86_400,
      },
    }),
  );
}

/** The quarantined payloads of a feed, newest first. */
export async function listQuarantine(feed: string, limit = 20): Promise<QuarantineEntry[]> {
  const { Items } = await table.send(
    new QueryCommand({
      TableName: required('TABLE_NAME'),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :q)',
      ExpressionAttributeValues: { ':pk': feedKey(feed).pk, ':q': 'QUARANTINE#' },
      ScanIndexForward: false,
      Limit: limit,
    }),
  );
  return (Items ?? []) as QuarantineEntry[];
}
