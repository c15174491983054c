/** What calls a function, and where its work goes when it fails for good. */
import {
  FilterCriteria,
  FilterRule,
  type Function as LambdaFunction,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import {
  ContextAttribute,
  Schedule,
  ScheduleExpression,
  ScheduleTargetInput,
} from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { FunctionDefinition, Trigger } from '../wiring.ts';
import { type AlarmTarget, alarmOnStreamAge } from './alarms.ts';
import { DeadLetters } from './dead-letters.ts';
import { streamReadStatement } from './permissions.ts';
import { type Resources, resource } from './wire-resources.ts';

type TriggerOf<Kind extends Trigger['kind']> = Extract<Trigger, { kind: Kind }>;

export function attachTrigger(
  scope: Construct,
  target: LambdaFunction,
  { trigger }: FunctionDefinition,
  resources: Partial<Resources>,
  alarms: AlarmTarget,
): void {
  switch (trigger.kind) {
    case 'schedule':
      attachSchedule(scope, target, trigger, alarms);
      break;
    case 'queue':
      attachQueue(target, trigger, resources);
      break;
    case 'stream':
      attachStream(scope, target, trigger, resources, alarms);
      break;
  }
}

/**
 * The event is `{ time }`, the minute that was meant, in ISO 8601: a retry a minute later still
 * plans that minute.
 */
function attachSchedule(
  scope: Construct,
  target: LambdaFunction,
  { everyMinutes }: TriggerOf<'schedule'>,
  alarms: AlarmTarget,
): void {
  const { queue } = new DeadLetters(scope, 'DeadLetters', alarms);
  // After five minutes the feeds are due again, and an old minute is better left out.
  const maxEventAge = Duration.minutes(5);
  target.configureAsyncInvoke({
    maxEventAge,
    retryAttempts: 2,
    onFailure: new SqsDestination(queue),
  });
  new Schedule(scope, 'Schedule', {
    // By the clock: a rate would begin at whatever second the stack was deployed.
    schedule: ScheduleExpression.cron({ minute: `0/${everyMinutes}` }),
    target: new LambdaInvoke(target, {
      input: ScheduleTargetInput.fromObject({ time: ContextAttribute.scheduledTime }),
      maxEventAge,
      retryAttempts: 3,
      deadLetterQueue: queue,
    }),
  });
}

/** Dead letters are those of the queue itself. */
function attachQueue(
  target: LambdaFunction,
  { queue, batchSize, maxConcurrency }: TriggerOf<'queue'>,
  resources: Partial<Resources>,
): void {
  target.addEventSource(
    new SqsEventSource(resource(resources, queue), {
      batchSize,
      reportBatchItemFailures: true,
      ...(maxConcurrency !== undefined && { maxConcurrency }),
    }),
  );
}

/**
 * Follows the table's stream from its beginning, so that nothing is missed between the table's
 * creation and the function's. A batch that fails is halved until the record at fault stands alone;
 * where that one is in the stream goes to the dead letters, and the others go on.
 */
function attachStream(
  scope: Construct,
  target: LambdaFunction,
  { batchSize, sortKeys, retries }: TriggerOf<'stream'>,
  resources: Partial<Resources>,
  alarms: AlarmTarget,
): void {
  const { tableStreamArn } = resource(resources, 'table');
  if (tableStreamArn === undefined) throw new Error('The table has no stream.');
  target.addToRolePolicy(streamReadStatement(tableStreamArn));
  target.addEventSourceMapping('Stream', {
    eventSourceArn: tableStreamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize,
    bisectBatchOnError: true,
    retryAttempts: retries,
    reportBatchItemFailures: true,
    onFailure: new SqsDlq(new DeadLetters(scope, 'DeadLetters', alarms).queue),
    filters: [
      FilterCriteria.filter({
        dynamodb: { Keys: { sk: { S: sortKeys.flatMap((key) => FilterRule.isEqual(key)) } } },
      }),
    ],
  });
  alarmOnStreamAge(scope, target, alarms);
}
