/** Payload queue → stories: takes S3's notifications apart and answers with partial failures. */
import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { observed } from '../../aws/telemetry.ts';
import { ingestPayload } from './ingest.ts';
import { payloadKeys } from './notification.ts';

const processor = new BatchProcessor(EventType.SQS);

export const handler = observed(async (event: SQSEvent, context) =>
  processPartialResponse(event, ingestRecord, processor, {
    context,
    throwOnFullBatchFailure: false,
  }),
);

async function ingestRecord(record: SQSRecord): Promise<void> {
  for (const key of payloadKeys(record.body)) await ingestPayload(key);
}
