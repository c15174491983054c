/** What is announced: the bus, the function that follows the index, and a queue for each subscriber. */
import { EventBus } from 'aws-cdk-lib/aws-events';
import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { SubscriberDefinition } from '../core/feed/definition.ts';
import { SubscriberQueue } from './constructs/subscriber-queue.ts';
import { WireFunction } from './constructs/wire-function.ts';
import type { Settings } from './settings.ts';
import type { StorageStack } from './storage-stack.ts';

export interface EventsStackProps extends StackProps {
  settings: Settings;
  subscribers: readonly SubscriberDefinition[];
  storage: StorageStack;
}

export class EventsStack extends Stack {
  constructor(scope: Construct, id: string, props: EventsStackProps) {
    super(scope, id, props);
    const { settings, subscribers, storage } = props;
    const { bucket, table } = storage;
    const bus = new EventBus(this, 'Bus', {
      eventBusName: `wiredesk-${settings.stage}`,
      description: 'What happens to stories and feeds',
    });
    new WireFunction(this, { name: 'publish', settings, resources: { bus, bucket, table } });
    new CfnOutput(this, 'EventBusName', { value: bus.eventBusName });

    for (const subscriber of subscribers) {
      new SubscriberQueue(this, { bus, subscriber, alarms: settings });
    }
  }
}
