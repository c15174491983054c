/** How copy comes in: the schedule plans, polls keep payloads, ingest makes stories of them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CfnOutput, Stack, type StackProps, Stage } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { FeedDefinition } from '../core/feed/definition.ts';
import { FEEDS_FILE_NAME } from './constructs/environment.ts';
import { QueueWithDeadLetters } from './constructs/queue-with-dead-letters.ts';
import { WireFunction } from './constructs/wire-function.ts';
import type { Settings } from './settings.ts';
import type { StorageStack } from './storage-stack.ts';
import { queues } from './wiring.ts';

export interface IntakeStackProps extends StackProps {
  settings: Settings;
  feeds: readonly FeedDefinition[];
  storage: StorageStack;
}

export class IntakeStack extends Stack {
  constructor(scope: Construct, id: string, props: IntakeStackProps) {
    super(scope, id, props);
    const { settings, storage, feeds } = props;
    const { bucket, table, payloads } = storage;
    const { queue: polls, deadLetters } = new QueueWithDeadLetters(this, 'Polls', {
      definition: queues.polls,
      alarms: settings,
    });
    const feedsFile = this.writeFeeds(feeds);

    new WireFunction(this, { name: 'plan', settings, resources: { polls }, feedsFile });
    new WireFunction(this, { name: 'poll', settings, resources: { polls, bucket, table } });
    new WireFunction(this, { name: 'ingest', settings, resources: { payloads, bucket, table } });

    new CfnOutput(this, 'PollQueueUrl', { value: polls.queueUrl });
    new CfnOutput(this, 'PollDeadLettersUrl', { value: deadLetters.queueUrl });
  }

  /** The feeds that are polled, as a file beside the templates, from where it goes into plan's bundle. */
  private writeFeeds(feeds: readonly FeedDefinition[]): string {
    const folder = Stage.of(this)?.outdir;
    if (folder === undefined) throw new Error('The stack stands in no app.');
    const file = join(folder, FEEDS_FILE_NAME);
    writeFileSync(file, JSON.stringify(feeds.filter(({ paused }) => paused !== true)));
    return file;
  }
}
