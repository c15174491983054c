/** The few alarms that somebody has to act on. */
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

export interface AlarmTarget {
  /** SNS topic that is told; without one the alarm only shows. */
  alarmTopicArn?: string;
}

/** Something waits that no retry will bring through: look at it, correct the cause, redrive it. */
export function alarmOnDeadLetters(scope: Construct, queue: IQueue, target: AlarmTarget): Alarm {
  return alarm(scope, 'DeadLettersAlarm', target, {
    description: `Messages wait in the dead letters of ${scope.node.path}.`,
    metric: queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1) }),
    threshold: 1,
    minutes: 1,
  });
}

/** Events lag behind the index; after 24 hours the stream forgets what was not read. */
export function alarmOnStreamAge(scope: Construct, reader: IFunction, target: AlarmTarget): Alarm {
  return alarm(scope, 'StreamAgeAlarm', target, {
    description: `Changes of the index have waited for ${scope.node.path} for more than five minutes.`,
    metric: reader.metric('IteratorAge', { period: Duration.minutes(1), statistic: 'Maximum' }),
    threshold: Duration.minutes(5).toMilliseconds(),
    minutes: 3,
  });
}

interface Limit {
  description: string;
  metric: IMetric;
  threshold: number;
  /** Minutes in a row for which the threshold has to be reached. */
  minutes: number;
}

function alarm(scope: Construct, id: string, target: AlarmTarget, limit: Limit): Alarm {
  const created = new Alarm(scope, id, {
    alarmDescription: limit.description,
    metric: limit.metric,
    threshold: limit.threshold,
    evaluationPeriods: limit.minutes,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    // A queue or function that nobody uses has no figures, and no trouble.
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
  const { alarmTopicArn } = target;
  if (alarmTopicArn !== undefined) {
    created.addAlarmAction({ bind: () => ({ alarmActionArn: alarmTopicArn }) });
  }
  return created;
}
