/** Payload queue → stories: takes S3's notifications apart and answers with partial failures. */
import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { observed } from '../../aws/telemetry.ts';
import { ingestPayload } from './ingest.ts';
import { payloadKeys } from './notification.ts';

export const handler = observed(async (event: SQSEvent, context): Promise<SQSBatchResponse> => {
  // A processor holds the state of a batch, so each invocation has its own.
  const processor = new BatchProcessor(EventType.SQS);
  return processPartialResponse(event, ingestRecord, processor, {
    context,
    throwOnFullBatchFailure: false,
  });
});

async function ingestRecord(record: SQSRecord): Promise<void> {
  for (const key of payloadKeys(record.body)) await ingestPayload(key);
}
