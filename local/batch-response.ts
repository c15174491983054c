/**
 * What a function answers that reports partial failures of a batch (`ReportBatchItemFailures`).
 * Lambda's rule: no answer or an empty list is success; an answer it cannot read, an empty
 * identifier or one that was not in the batch fails the whole batch.
 */
export type BatchOutcome =
  | { outcome: 'done' }
  | { outcome: 'partial'; failed: ReadonlySet<string> }
  | { outcome: 'failed'; reason: string };

/**
 * Reads a function's answer for a batch with these identifiers.
 * Source: AWS Lambda developer guide, "Reporting batch item failures" for SQS and for streams.
 */
export function readBatchResponse(answer: unknown, identifiers: ReadonlySet<string>): BatchOutcome {
  if (answer === null || answer === undefined) return { outcome: 'done' };
  if (typeof answer !== 'object') return malformed('is not an object');
  const failures = (answer as Record<string, unknown>).batchItemFailures;
  if (failures === null || failures === undefined) return { outcome: 'done' };
  if (!Array.isArray(failures)) return malformed('has a batchItemFailures that is not a list');
  const failed = new Set<string>();
  for (const failure of failures as unknown[]) {
    const identifier = (failure as Record<string, unknown> | null)?.itemIdentifier;
    if (typeof identifier !== 'string' || !identifiers.has(identifier)) {
      return malformed(`names an item that was not in the batch: ${JSON.stringify(failure)}`);
    }
    failed.add(identifier);
  }
  return failed.size === 0 ? { outcome: 'done' } : { outcome: 'partial', failed };
}

/** Whether one item of the batch has to come again. */
export function hasFailed(result: BatchOutcome, identifier: string): boolean {
  return (
    result.outcome === 'failed' || (result.outcome === 'partial' && result.failed.has(identifier))
  );
}

function malformed(what: string): BatchOutcome {
  return { outcome: 'failed', reason: `The function's answer ${what}.` };
}
