/** A subscriber's queue, and the rule that picks its events from the bus. */
import { CfnRule, type IEventBus, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { CfnOutput, Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { EVENT_SOURCE } from '../../core/event/event.ts';
import type { SubscriberDefinition } from '../../core/feed/definition.ts';
import { subscriberQueue } from '../wiring.ts';
import type { AlarmTarget } from './alarms.ts';
import { QueueWithDeadLetters } from './queue-with-dead-letters.ts';

export interface SubscriberQueueProps {
  bus: IEventBus;
  subscriber: SubscriberDefinition;
  alarms: AlarmTarget;
}

export class SubscriberQueue extends Construct {
  constructor(scope: Construct, { bus, subscriber, alarms }: SubscriberQueueProps) {
    super(scope, `subscriber-${subscriber.id}`);
    const { queue, deadLetters } = new QueueWithDeadLetters(this, 'Events', {
      definition: subscriberQueue,
      alarms,
    });
    const rule = new Rule(this, 'Rule', {
      description: subscriber.description ?? `Events for ${subscriber.id}`,
      eventBus: bus,
      eventPattern: { source: [EVENT_SOURCE] },
      targets: [
        new SqsQueue(queue, {
          deadLetterQueue: deadLetters,
          retryAttempts: 185,
          maxEventAge: Duration.hours(24),
        }),
      ],
    });
    // As it stands in the configuration: `Rule` knows no content filters on the detail type.
    const { defaultChild } = rule.node;
    if (!(defaultChild instanceof CfnRule)) throw new Error('A rule without its resource.');
    defaultChild.eventPattern = { source: [EVENT_SOURCE], ...subscriber.pattern };

    new CfnOutput(this, 'QueueUrl', {
      description: `Queue of the subscriber ${subscriber.id}`,
      value: queue.queueUrl,
    });
  }
}
