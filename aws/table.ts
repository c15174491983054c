/** The one table: its keys and its indexes, shared by the stacks, the stand-in and the code that reads it. */

export const TABLE_KEYS = { partition: 'pk', sort: 'sk' } as const;

/**
 * Global secondary indexes over heads; each answers one question with one Query, newest first.
 * Sort keys are `<received>#<story id>`, so that ties have an order.
 */
export const TABLE_INDEXES = {
  /** Latest of all; the partition is one of `LATEST_SHARDS`, so that no key takes all writes. */
  latest: { partition: 'latestPk', sort: 'latestSk' },
  byAgency: { partition: 'agencyPk', sort: 'agencySk' },
  byFeed: { partition: 'feedPk', sort: 'feedSk' },
} as const;

export type IndexName = keyof typeof TABLE_INDEXES;

export const LATEST_SHARDS = 4;

/** Attribute with the epoch second at which DynamoDB may drop an item. */
export const TABLE_TTL_ATTRIBUTE = 'expiresAt';

export const storyKey = (id: string) => ({ pk: `STORY#${id}`, sk: 'HEAD' });
export const versionKey = (id: string, version: number) => ({
  pk: `STORY#${id}`,
  sk: `V#${String(version).padStart(6, '0')}`,
});
export const feedKey = (id: string) => ({ pk: `FEED#${id}`, sk: 'STATE' });
