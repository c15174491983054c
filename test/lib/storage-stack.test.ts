import { beforeAll, describe, expect, it } from '@jest/globals';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { TABLE_INDEXES } from '../../aws/table.ts';
import { type FunctionDefinition, functions } from '../../lib/wiring.ts';
import {
  resourceOf,
  type StackTemplate,
  say,
  statementsOf,
  synthesise,
  type Value,
} from './templates.ts';

describe('the storage stack', () => {
  let dev: StackTemplate;
  let prod: StackTemplate;

  beforeAll(() => {
    dev = synthesise().storage;
    prod = synthesise({ stage: 'prod' }).storage;
  });

  it('has one table with the keys, lists, stream and expiry that the code relies on', () => {
    Template.fromJSON(dev).hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      GlobalSecondaryIndexes: Object.entries(TABLE_INDEXES).map(([IndexName, keys]) => ({
        IndexName,
        KeySchema: [
          { AttributeName: keys.partition, KeyType: 'HASH' },
          { AttributeName: keys.sort, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      })),
    });
  });

  it('tells the payload queue of payloads only', () => {
    const { properties } = resourceOf(dev, 'AWS::S3::Bucket');
    expect(properties.NotificationConfiguration).toEqual({
      QueueConfigurations: [
        {
          Event: 's3:ObjectCreated:*',
          Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: 'payloads/' }] } },
          Queue: { 'Fn::GetAtt': [expect.stringMatching(/^PayloadsQueue/), 'Arn'] },
        },
      ],
    });
  });

  it('lets S3 send to that queue for this bucket only, before the bucket is made', () => {
    const policy = resourceOf(dev, 'AWS::SQS::QueuePolicy', 'PayloadsQueue');
    const [, allowed] = statementsOf(policy.properties);
    expect(allowed?.Action).toBe('sqs:SendMessage');
    expect(allowed?.Principal).toEqual({ Service: 's3.amazonaws.com' });
    const condition = allowed?.Condition as Record<string, Record<string, Value>>;
    expect(say(condition.ArnEquals?.['aws:SourceArn'])).toBe(
      'arn:AWS::Partition:s3:::wiredesk-dev-AWS::AccountId-AWS::Region',
    );
    expect(condition.StringEquals).toEqual({ 'aws:SourceAccount': { Ref: 'AWS::AccountId' } });
    const bucket = resourceOf(dev, 'AWS::S3::Bucket');
    expect(say(bucket.properties.BucketName)).toBe('wiredesk-dev-AWS::AccountId-AWS::Region');
    expect(bucket.DependsOn).toContain(policy.id);
  });

  it('keeps data when a production stack goes, and restores the table to any second', () => {
    for (const type of ['AWS::S3::Bucket', 'AWS::DynamoDB::GlobalTable']) {
      const { DeletionPolicy, UpdateReplacePolicy } = resourceOf(prod, type);
      expect([DeletionPolicy, UpdateReplacePolicy]).toEqual(['RetainExceptOnCreate', 'Retain']);
      expect(resourceOf(dev, type).DeletionPolicy).toBe('Delete');
    }
    Template.fromJSON(prod).hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      Replicas: [
        Match.objectLike({
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        }),
      ],
    });
  });

  it.each([
    ['dev', {}, { payloads: 14, rejected: 14, documents: 30, recovery: 1 }],
    ['prod', { stage: 'prod' }, { payloads: 365, rejected: 14, recovery: 30 }],
    [
      'set by ops',
      { payloadDays: '7', documentDays: '0', recoveryDays: '3' },
      { payloads: 7, rejected: 14, recovery: 3 },
    ],
  ])('lets objects leave after their days: %s', (_name, values, days) => {
    const { properties } = resourceOf(synthesise(values).storage, 'AWS::S3::Bucket');
    const { Rules } = properties.LifecycleConfiguration as unknown as { Rules: LifecycleRule[] };
    expect(
      Object.fromEntries(
        Rules.map((rule) => [
          rule.Id,
          rule.ExpirationInDays ?? rule.NoncurrentVersionExpiration?.NoncurrentDays,
        ]),
      ),
    ).toEqual(days);
  });

  it('has a rule for every place that a function writes to', () => {
    const written = Object.values<FunctionDefinition>(functions).flatMap(({ permissions }) =>
      permissions.flatMap((permission) =>
        permission.kind === 'bucket-write' ? [permission.prefix] : [],
      ),
    );
    const { properties } = resourceOf(dev, 'AWS::S3::Bucket');
    const { Rules } = properties.LifecycleConfiguration as unknown as { Rules: LifecycleRule[] };
    const expiring = Rules.flatMap(({ Prefix }) => Prefix ?? []);
    expect(expiring.sort()).toEqual([...new Set(written)].sort());
  });

  it('names what ops need', () => {
    expect(Object.keys(dev.Outputs ?? {})).toEqual(
      expect.arrayContaining([
        'BucketName',
        'TableName',
        'PayloadQueueUrl',
        'PayloadDeadLettersUrl',
      ]),
    );
  });
});

interface LifecycleRule {
  Id: string;
  Prefix?: string;
  ExpirationInDays?: number;
  NoncurrentVersionExpiration?: { NoncurrentDays: number };
}
