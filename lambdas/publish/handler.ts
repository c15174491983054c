/** Table stream → bus: takes the records apart and says from which one the stream has to come again. */
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { observed } from '../../aws/telemetry.ts';
import { publishChanges } from './publish.ts';
import { tableChange } from './table-change.ts';

export const handler = observed(
  async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const changes = event.Records.map(tableChange);
    const done = await publishChanges(changes);
    const sequence = event.Records[done]?.dynamodb?.SequenceNumber;
    if (done === changes.length) return { batchItemFailures: [] };
    return { batchItemFailures: [{ itemIdentifier: sequence ?? '' }] };
  },
);
