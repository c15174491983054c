/** Where a message ends that could not be worked off: kept for as long as SQS can, with an alarm. */
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { type AlarmTarget, alarmOnDeadLetters } from './alarms.ts';

export class DeadLetters extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, alarms: AlarmTarget) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // The longest that SQS keeps anything: time for a weekend and for a redrive.
      retentionPeriod: Duration.days(14),
    });
    alarmOnDeadLetters(this, this.queue, alarms);
  }
}
