/** Rules for every resource of every stack, so that one that is added later is held to them too. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  type ResourceTemplate,
  type StackTemplate,
  type Statement,
  say,
  statementsOf,
  synthesise,
  type Value,
} from './templates.ts';

interface Found {
  id: string;
  type: string;
  properties: { [name: string]: Value };
  resource: ResourceTemplate;
  stack: StackTemplate;
}

type Rule = (found: Found, all: Found[]) => void;

/** One rule a type; a type without one fails, so that nobody adds a resource without a thought. */
const RULES: Record<string, Rule> = {
  'AWS::SQS::Queue': (queue, all) => {
    expect(queue.properties.SqsManagedSseEnabled).toBe(true);
    expect(queue.properties.MessageRetentionPeriod).toBeGreaterThanOrEqual(86_400);
    expect(queue.resource.DeletionPolicy).toBeDefined();
    expect(isPlainTextDenied(queue, all, 'AWS::SQS::QueuePolicy', 'sqs:*')).toBe(true);
    const isDeadLetters = deadLetterArns(all).has(`${queue.id}.Arn`);
    expect(isDeadLetters !== (queue.properties.RedrivePolicy !== undefined)).toBe(true);
    expect(isDeadLetters ? alarmsOn(queue, all) : 1).toBe(1);
  },
  'AWS::SQS::QueuePolicy': ({ properties }) => expectNarrow(statementsOf(properties)),
  'AWS::S3::BucketPolicy': ({ properties }) => expectNarrow(statementsOf(properties)),
  'AWS::S3::Bucket': (bucket, all) => {
    expect(bucket.properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
        ],
      },
      VersioningConfiguration: { Status: 'Enabled' },
    });
    expect(bucket.properties.LifecycleConfiguration).toBeDefined();
    expect(bucket.resource.DeletionPolicy).toBeDefined();
    expect(isPlainTextDenied(bucket, all, 'AWS::S3::BucketPolicy', 's3:*')).toBe(true);
  },
  'AWS::DynamoDB::GlobalTable': ({ properties, resource }) => {
    expect(properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      SSESpecification: { SSEEnabled: true },
      TimeToLiveSpecification: { Enabled: true },
    });
    expect(resource.DeletionPolicy).toBeDefined();
  },
  'AWS::Lambda::Function': (lambda, all) => {
    expect(lambda.properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      TracingConfig: { Mode: 'Active' },
    });
    expect(lambda.properties.Timeout).toBeDefined();
    expect(lambda.properties.MemorySize).toBeDefined();
    const { LogGroup } = lambda.properties.LoggingConfig as { LogGroup: { Ref: string } };
    expect(lambda.stack.Resources[LogGroup.Ref]?.Properties?.RetentionInDays).toBeDefined();
    expect(failuresGoSomewhere(lambda, all)).toBe(true);
  },
  'AWS::Lambda::EventSourceMapping': (mapping, all) => {
    expect(mapping.properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
    const queue = all.find(({ id, type }) => type === 'AWS::SQS::Queue' && reads(mapping, id));
    const lambda = all.find(({ id }) => say(mapping.properties.FunctionName) === bare(id));
    const visible = Number(queue?.properties.VisibilityTimeout ?? Number.POSITIVE_INFINITY);
    // AWS: a queue's visibility timeout is at least six times the timeout of the function.
    expect(visible).toBeGreaterThanOrEqual(6 * Number(lambda?.properties.Timeout));
  },
  'AWS::Lambda::EventInvokeConfig': ({ properties }) => {
    expect(properties.DestinationConfig).toBeDefined();
  },
  'AWS::Logs::LogGroup': ({ properties, resource }) => {
    expect(properties.RetentionInDays).toBeGreaterThan(0);
    expect(resource.DeletionPolicy).toBeDefined();
  },
  'AWS::IAM::Role': ({ properties }) => {
    expect(properties.ManagedPolicyArns).toBeUndefined();
    const { Statement: statements } = properties.AssumeRolePolicyDocument as unknown as {
      Statement: Statement[];
    };
    for (const { Principal } of statements)
      expect(Object.keys(Principal as object)).toEqual(['Service']);
  },
  'AWS::IAM::Policy': ({ properties }) => {
    for (const { Action, Resource, Effect } of statementsOf(properties)) {
      expect(Effect).toBe('Allow');
      const actions = [Action].flat();
      expect(actions.filter((action) => action.includes('*'))).toEqual([]);
      // X-Ray knows no resources: its two actions can only be allowed on all.
      if (actions.every((action) => action.startsWith('xray:Put'))) continue;
      const open = [Resource]
        .flat()
        .map(say)
        .filter((arn) => arn.includes('*'));
      // Objects below a prefix, and the versions of the one function that the schedule calls.
      expect(
        open.filter((arn) => !/^RawBucket\.Arn\/[a-z]+\/\*$|^planFunction\.Arn:\*$/.test(arn)),
      ).toEqual([]);
    }
  },
  'AWS::Events::EventBus': ({ properties }) => {
    expect(properties.Name).toMatch(/^wiredesk-(dev|prod)$/);
  },
  'AWS::Events::Rule': ({ properties }) => {
    expect(properties.EventPattern).toMatchObject({ source: ['wiredesk'] });
    for (const target of properties.Targets as { [name: string]: Value }[]) {
      expect(target.DeadLetterConfig).toBeDefined();
      expect(target.RetryPolicy).toBeDefined();
    }
  },
  'AWS::Scheduler::Schedule': ({ properties }) => {
    expect(properties.Target).toMatchObject({
      DeadLetterConfig: expect.anything(),
      RetryPolicy: expect.anything(),
    });
  },
  'AWS::CloudWatch::Alarm': ({ properties }) => {
    expect(properties.AlarmDescription).toMatch(/^[A-Z].*\.$/);
    expect(properties.TreatMissingData).toBe('notBreaching');
  },
};

const bare = (id: string) => id.replace(/[0-9A-F]{8}$/, '');

/** Every place of the templates that names a queue for what failed. */
function deadLetterArns(all: Found[]): Set<string> {
  const found = new Set<string>();
  const visit = (value: Value | undefined, inside: boolean): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value) visit(item, inside);
      return;
    }
    for (const [name, inner] of Object.entries(value)) {
      if (inside && name === 'Fn::GetAtt') found.add((inner as string[]).join('.'));
      visit(inner, inside || /^(deadLetterTargetArn|DeadLetterConfig|OnFailure)$/.test(name));
    }
  };
  for (const { properties } of all) visit(properties, false);
  return found;
}

function alarmsOn(queue: Found, all: Found[]): number {
  return all.filter(
    ({ type, properties }) =>
      type === 'AWS::CloudWatch::Alarm' &&
      properties.MetricName === 'ApproximateNumberOfMessagesVisible' &&
      properties.Threshold === 1 &&
      say((properties.Dimensions as { Value: Value }[])[0]?.Value) ===
        `${bare(queue.id)}.QueueName`,
  ).length;
}

function isPlainTextDenied(target: Found, all: Found[], type: string, action: string): boolean {
  return all
    .filter(
      (found) => found.type === type && JSON.stringify(found.properties).includes(`"${target.id}"`),
    )
    .flatMap(({ properties }) => statementsOf(properties))
    .some(
      ({ Effect, Action, Condition }) =>
        Effect === 'Deny' &&
        Action === action &&
        JSON.stringify(Condition) === '{"Bool":{"aws:SecureTransport":"false"}}',
    );
}

/** What a resource's policy allows, it allows a service of AWS on behalf of one named resource. */
function expectNarrow(statements: Statement[]): void {
  for (const { Effect, Principal, Condition } of statements) {
    if (Effect === 'Deny') continue;
    expect(Object.keys(Principal as object)).toEqual(['Service']);
    expect(Condition).toMatchObject({ ArnEquals: { 'aws:SourceArn': expect.anything() } });
  }
}

function reads(mapping: Found, queueId: string): boolean {
  return say(mapping.properties.EventSourceArn) === `${bare(queueId)}.Arn`;
}

/** By the dead letters of its queue, or by a destination for what failed. */
function failuresGoSomewhere(lambda: Found, all: Found[]): boolean {
  return all.some((found) => {
    if (say(found.properties.FunctionName) !== bare(lambda.id)) return false;
    if (found.properties.DestinationConfig !== undefined) return true;
    return all.some(
      ({ id, type, properties }) =>
        type === 'AWS::SQS::Queue' && reads(found, id) && properties.RedrivePolicy !== undefined,
    );
  });
}

describe.each(['dev', 'prod'])('every resource of stage %s', (stage) => {
  let all: Found[];

  beforeAll(() => {
    const { storage, intake, events } = synthesise({ stage });
    all = [storage, intake, events].flatMap((stack) =>
      Object.entries(stack.Resources).map(([id, resource]) => ({
        id,
        type: resource.Type,
        properties: resource.Properties ?? {},
        resource,
        stack,
      })),
    );
  });

  it('is of a type that has a rule, and each rule has its resources', () => {
    expect([...new Set(all.map(({ type }) => type))].sort()).toEqual(Object.keys(RULES).sort());
  });

  it.each(Object.keys(RULES))('keeps the rule for %s', (type) => {
    const found = all.filter((resource) => resource.type === type);
    for (const resource of found) RULES[type]?.(resource, all);
    expect(found.length).toBeGreaterThan(0);
  });

  it('is tagged where tags are possible', () => {
    const untagged = all.filter(({ properties, type }) => {
      const tags = JSON.stringify(properties.Tags ?? properties.Replicas ?? []);
      return TAGGED.has(type) && !tags.includes(`{"Key":"stage","Value":"${stage}"}`);
    });
    expect(untagged.map(({ id }) => id)).toEqual([]);
  });
});

const TAGGED = new Set([
  'AWS::SQS::Queue',
  'AWS::S3::Bucket',
  'AWS::DynamoDB::GlobalTable',
  'AWS::Lambda::Function',
]);
