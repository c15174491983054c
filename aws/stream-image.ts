/** Images of table items as the stream gives them, as plain objects. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { StreamRecord } from 'aws-lambda';
import { TABLE_INDEXES } from './table.ts';

const INDEX_ATTRIBUTES = new Set(
  Object.values(TABLE_INDEXES).flatMap(({ partition, sort }) => [partition, sort] as string[]),
);

/**
 * An image without its keys: what the code that wrote it had put in. Binary attributes come as they
 * are; the table has none.
 */
export function plainImage(image: StreamRecord['NewImage']): Record<string, unknown> | undefined {
  if (image === undefined) return undefined;
  const item = unmarshall(image as Record<string, AttributeValue>);
  return Object.fromEntries(
    Object.entries(item).filter(
      ([name]) => name !== 'pk' && name !== 'sk' && !INDEX_ATTRIBUTES.has(name),
    ),
  );
}
