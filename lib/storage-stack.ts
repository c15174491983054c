/** What is kept: the raw bucket, the index, and the queue that the bucket tells of new payloads. */
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { IndexTable } from './constructs/index-table.ts';
import { QueueWithDeadLetters } from './constructs/queue-with-dead-letters.ts';
import { RawBucket } from './constructs/raw-bucket.ts';
import type { Settings } from './settings.ts';
import { queues } from './wiring.ts';

export interface StorageStackProps extends StackProps {
  settings: Settings;
}

export class StorageStack extends Stack {
  readonly bucket: Bucket;
  readonly table: TableV2;
  /** Here rather than with its reader: bucket and queue each name the other. */
  readonly payloads: Queue;

  constructor(scope: Construct, id: string, props: StorageStackProps) {
    super(scope, id, props);
    const { settings } = props;
    const { queue, deadLetters } = new QueueWithDeadLetters(this, 'Payloads', {
      definition: queues.payloads,
      alarms: settings,
    });
    this.payloads = queue;
    this.bucket = new RawBucket(this, 'Raw', { settings, payloads: queue }).bucket;
    this.table = new IndexTable(this, 'Index', settings).table;

    new CfnOutput(this, 'BucketName', { value: this.bucket.bucketName });
    new CfnOutput(this, 'TableName', { value: this.table.tableName });
    new CfnOutput(this, 'PayloadQueueUrl', { value: queue.queueUrl });
    new CfnOutput(this, 'PayloadDeadLettersUrl', { value: deadLetters.queueUrl });
  }
}
