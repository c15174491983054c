/** The bucket with the exact bytes of all payloads and the documents of all stories. */
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  CfnBucket,
  type LifecycleRule,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Aws, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { REJECTED_PREFIX } from '../../core/feed/rejected.ts';
import { PAYLOAD_PREFIX } from '../../core/payload/payload.ts';
import type { Settings } from '../settings.ts';

/** Where ingest puts the documents of stories. */
const DOCUMENT_PREFIX = 'stories/';

export interface RawBucketProps {
  settings: Settings;
  /** Told of every new payload. */
  payloads: Queue;
}

export class RawBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { settings, payloads }: RawBucketProps) {
    super(scope, id);
    // A name that is known beforehand lets the queue's policy name this bucket and no other; with a
    // generated one the bucket and the policy would each have to be there before the other.
    const bucketName = `wiredesk-${settings.stage}-${Aws.ACCOUNT_ID}-${Aws.REGION}`;
    this.bucket = new Bucket(this, 'Bucket', {
      bucketName,
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      // Keys follow from the content, so a write changes nothing that is there. Versions guard
      // against the rest: a person or a program that deletes or overwrites by mistake.
      versioned: true,
      lifecycleRules: lifecycleRules(settings),
      removalPolicy: settings.keepData
        ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE
        : RemovalPolicy.DESTROY,
    });
    this.notify(payloads, bucketName);
  }

  /**
   * By the bucket's own property: CDK's `addEventNotification` would bring a function of its own
   * that may change the notifications of every bucket in the account.
   */
  private notify(payloads: Queue, bucketName: string): void {
    const stack = Stack.of(this);
    payloads.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [payloads.queueArn],
        conditions: {
          ArnEquals: { 'aws:SourceArn': `arn:${stack.partition}:s3:::${bucketName}` },
          StringEquals: { 'aws:SourceAccount': stack.account },
        },
      }),
    );
    const { defaultChild } = this.bucket.node;
    if (!(defaultChild instanceof CfnBucket)) throw new Error('A bucket without its resource.');
    defaultChild.notificationConfiguration = {
      queueConfigurations: [
        {
          event: 's3:ObjectCreated:*',
          queue: payloads.queueArn,
          filter: { s3Key: { rules: [{ name: 'prefix', value: PAYLOAD_PREFIX }] } },
        },
      ],
    };
    // S3 tries the queue before it takes the notification, so the policy has to be there.
    this.bucket.node.addDependency(payloads.node.findChild('Policy'));
  }
}

/** Days for which a page that came in place of a feed is kept for a look. */
const REJECTED_DAYS = 14;

/** Everything leaves after its days, and what was overwritten or deleted after days of its own. */
function lifecycleRules(settings: Settings): LifecycleRule[] {
  const { payloadDays, documentDays, recoveryDays } = settings;
  return [
    { id: 'payloads', prefix: PAYLOAD_PREFIX, expiration: Duration.days(payloadDays) },
    { id: 'rejected', prefix: REJECTED_PREFIX, expiration: Duration.days(REJECTED_DAYS) },
    ...(documentDays === 0
      ? []
      : [{ id: 'documents', prefix: DOCUMENT_PREFIX, expiration: Duration.days(documentDays) }]),
    {
      id: 'recovery',
      noncurrentVersionExpiration: Duration.days(recoveryDays),
      expiredObjectDeleteMarker: true,
      abortIncompleteMultipartUploadAfter: Duration.days(1),
    },
  ];
}
