/** All stacks of one stage. */
import { Tags } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { FeedDefinition, SubscriberDefinition } from '../core/feed/definition.ts';
import { EventsStack } from './events-stack.ts';
import { IntakeStack } from './intake-stack.ts';
import type { Settings } from './settings.ts';
import { StorageStack } from './storage-stack.ts';

export interface Deployment {
  settings: Settings;
  feeds: readonly FeedDefinition[];
  subscribers: readonly SubscriberDefinition[];
}

/** Storage holds what has to last, so that the other two may be deleted and made anew. */
export function buildStacks(scope: Construct, { settings, feeds, subscribers }: Deployment) {
  const named = (part: string) => `wiredesk-${settings.stage}-${part}`;
  const storage = new StorageStack(scope, named('storage'), {
    description: 'Wiredesk: raw payloads, story documents and the index',
    settings,
  });
  const intake = new IntakeStack(scope, named('intake'), {
    description: 'Wiredesk: polls feeds and makes stories of their payloads',
    settings,
    feeds,
    storage,
  });
  const events = new EventsStack(scope, named('events'), {
    description: 'Wiredesk: announces what happens to stories and feeds',
    settings,
    subscribers,
    storage,
  });
  Tags.of(scope).add('application', 'wiredesk');
  Tags.of(scope).add('stage', settings.stage);
  return { storage, intake, events };
}
