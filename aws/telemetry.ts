/**
 * Logs, metrics and traces of every function, by Powertools for AWS Lambda: structured JSON logs,
 * metrics in the embedded metric format (no API call on the way), X-Ray segments.
 */
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { Tracer } from '@aws-lambda-powertools/tracer';
import type { Context } from 'aws-lambda';

export const SERVICE = 'wiredesk';

export const logger = new Logger({ serviceName: SERVICE });
export const metrics = new Metrics({ namespace: 'Wiredesk', serviceName: SERVICE });
export const tracer = new Tracer({ serviceName: SERVICE });

export type MetricName =
  | 'FeedsPlanned'
  | 'PollsUnchanged'
  | 'PollsChanged'
  | 'PollsFailed'
  | 'PollsThrottled'
  | 'PollsMissed'
  | 'PayloadsRead'
  | 'PayloadsQuarantined'
  | 'ItemProblems'
  | 'StoriesNew'
  | 'StoriesUpdated'
  | 'StoriesUnchanged'
  | 'StoriesLate'
  | 'EventsPublished';

/** Counts something; the sum is written once, when the invocation ends. */
export function count(name: MetricName, value = 1): void {
  if (value > 0) metrics.addMetric(name, MetricUnit.Count, value);
}

/**
 * Wraps a handler: adds the invocation's context to the logs, counts cold starts, writes the
 * metrics when it ends, and logs what it throws before passing it on.
 */
export function observed<Event, Result>(
  handler: (event: Event, context: Context) => Promise<Result>,
): (event: Event, context: Context) => Promise<Result> {
  return async (event, context) => {
    logger.addContext(context);
    metrics.setFunctionName(context.functionName);
    metrics.captureColdStartMetric();
    try {
      return await handler(event, context);
    } catch (error) {
      logger.error('The invocation failed.', error as Error);
      throw error;
    } finally {
      if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
    }
  };
}
