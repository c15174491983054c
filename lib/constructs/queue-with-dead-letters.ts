/** A queue whose messages are never lost: what fails again and again moves to its dead letters. */
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { QueueDefinition } from '../wiring.ts';
import type { AlarmTarget } from './alarms.ts';
import { DeadLetters } from './dead-letters.ts';

export interface QueueWithDeadLettersProps {
  definition: QueueDefinition;
  alarms: AlarmTarget;
}

export class QueueWithDeadLetters extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { definition, alarms }: QueueWithDeadLettersProps) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, 'DeadLetters', alarms).queue;
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(definition.visibilityTimeout),
      retentionPeriod: Duration.days(definition.retentionDays),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: definition.maxReceiveCount },
    });
  }
}
