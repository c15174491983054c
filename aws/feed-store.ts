/** What is remembered of feeds, in the table: one item a feed, written only when something changed. */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { FeedState } from '../core/feed/state.ts';
import { table } from './clients.ts';
import { required } from './environment.ts';
import { feedKey } from './table.ts';

/** The state of a feed; undefined for one that was never polled. */
export async function getFeedState(id: string): Promise<FeedState | undefined> {
  const { Item } = await table.send(
    new GetCommand({ TableName: required('TABLE_NAME'), Key: feedKey(id) }),
  );
  if (Item === undefined) return undefined;
  const { pk, sk, ...state } = Item;
  return state as FeedState;
}

export type SaveResult = 'saved' | 'overtaken';

/**
 * Saves the state of a feed.
 * @returns `overtaken` where a poll that began later has saved its own: a queue may deliver a
 *   message twice, and an old answer must not bring old validators back
 */
export async function putFeedState(state: FeedState): Promise<SaveResult> {
  try {
    await table.send(
      new PutCommand({
        TableName: required('TABLE_NAME'),
        Item: { ...feedKey(state.feed), ...state },
        ConditionExpression: 'attribute_not_exists(polledAt) OR polledAt <= :polledAt',
        ExpressionAttributeValues: { ':polledAt': state.polledAt },
      }),
    );
    return 'saved';
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return 'overtaken';
    throw error;
  }
}
