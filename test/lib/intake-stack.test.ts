import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { FEED, permissionsOf, resourceOf, synthesise, type Templates } from './templates.ts';

const OWN = {
  logs: (name: string) => `logs:CreateLogStream logs:PutLogEvents on ${name}Logs.Arn`,
  receive: (queue: string) =>
    `sqs:ChangeMessageVisibility sqs:DeleteMessage sqs:GetQueueAttributes sqs:GetQueueUrl sqs:ReceiveMessage on ${queue}.Arn`,
  fail: (queue: string) => `sqs:GetQueueAttributes sqs:GetQueueUrl sqs:SendMessage on ${queue}.Arn`,
  trace: 'xray:PutTelemetryRecords xray:PutTraceSegments on *',
};

describe('the intake stack', () => {
  let templates: Templates;

  beforeAll(() => {
    templates = synthesise({}, [
      FEED,
      { ...FEED, id: 'paused', url: `${FEED.url}?2`, paused: true },
    ]);
  });

  it.each([
    [
      'planRole',
      [
        OWN.logs('plan'),
        OWN.fail('planDeadLettersQueue'),
        'sqs:SendMessage on PollsQueue.Arn',
        OWN.trace,
      ],
    ],
    [
      'pollRole',
      [
        'dynamodb:GetItem dynamodb:PutItem on IndexTable.Arn',
        OWN.logs('poll'),
        's3:PutObject on RawBucket.Arn/payloads/*,RawBucket.Arn/rejected/*',
        OWN.receive('PollsQueue'),
        OWN.trace,
      ],
    ],
    [
      'ingestRole',
      [
        'dynamodb:GetItem dynamodb:PutItem on IndexTable.Arn',
        OWN.logs('ingest'),
        's3:GetObject on RawBucket.Arn/payloads/*',
        's3:ListBucket on RawBucket.Arn',
        's3:PutObject on RawBucket.Arn/stories/*',
        OWN.receive('PayloadsQueue'),
        OWN.trace,
      ],
    ],
    [
      'SchedulerRole',
      [
        'lambda:InvokeFunction on planFunction.Arn,planFunction.Arn:*',
        'sqs:SendMessage on planDeadLettersQueue.Arn',
      ],
    ],
  ])('allows %s this and nothing else', (role, expected) => {
    expect(permissionsOf(templates.intake, role)).toEqual([...expected].sort());
  });

  it('calls plan at each full minute with the minute that is meant', () => {
    const { properties } = resourceOf(templates.intake, 'AWS::Scheduler::Schedule');
    expect(properties).toMatchObject({
      ScheduleExpression: 'cron(0/1 * * * ? *)',
      FlexibleTimeWindow: { Mode: 'OFF' },
      State: 'ENABLED',
      Target: { Input: '{"time":"<aws.scheduler.scheduled-time>"}' },
    });
  });

  it.each([
    ['poll', 'PollsQueue', 5],
    ['ingest', 'PayloadsQueue', 10],
  ])('feeds %s from %s', (name, queue, batchSize) => {
    const { properties } = resourceOf(
      templates.intake,
      'AWS::Lambda::EventSourceMapping',
      `${name}Function`,
    );
    expect(properties.BatchSize).toBe(batchSize);
    expect(JSON.stringify(properties.EventSourceArn)).toContain(queue);
  });

  it.each([
    ['plan', ['FEEDS_FILE', 'POLL_QUEUE_URL']],
    ['poll', ['BUCKET_NAME', 'CONTACT', 'TABLE_NAME']],
    ['ingest', ['BUCKET_NAME', 'TABLE_NAME']],
  ])('gives %s its own variables', (name, expected) => {
    const { intake } = synthesise({ contact: 'wire-desk@example.org' });
    const { properties } = resourceOf(intake, 'AWS::Lambda::Function', name);
    const { Variables } = properties.Environment as { Variables: Record<string, string> };
    const { NODE_OPTIONS, POWERTOOLS_LOG_LEVEL, ...rest } = Variables;
    expect([NODE_OPTIONS, POWERTOOLS_LOG_LEVEL]).toEqual(['--enable-source-maps', 'DEBUG']);
    expect(Object.keys(rest).sort()).toEqual(
      [...expected, 'POWERTOOLS_METRICS_NAMESPACE', 'POWERTOOLS_SERVICE_NAME'].sort(),
    );
  });

  it('hands ingest the limits that ops set, and none where they set none', () => {
    const { intake } = synthesise({ payloadBytes: 1_048_576, items: '50' });
    Template.fromJSON(intake).hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: { PAYLOAD_LIMITS: '{"payloadBytes":1048576,"items":50}' } },
    });
    Template.fromJSON(templates.intake).resourcePropertiesCountIs(
      'AWS::Lambda::Function',
      { Environment: { Variables: { PAYLOAD_LIMITS: Match.anyValue() } } },
      0,
    );
  });

  it('says the contact address only where ops gave one', () => {
    Template.fromJSON(templates.intake).resourcePropertiesCountIs(
      'AWS::Lambda::Function',
      { Environment: { Variables: { CONTACT: Match.anyValue() } } },
      0,
    );
  });

  it('hands plan the feeds that are polled, without the paused ones', () => {
    const file = readFileSync(join(templates.folder, 'feeds.json'), 'utf8');
    expect(JSON.parse(file)).toEqual([FEED]);
  });

  it('drops what plan could not do after five minutes, into its dead letters', () => {
    Template.fromJSON(templates.intake).hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      MaximumEventAgeInSeconds: 300,
      MaximumRetryAttempts: 2,
      DestinationConfig: {
        OnFailure: {
          Destination: { 'Fn::GetAtt': [Match.stringLikeRegexp('^planDeadLetters'), 'Arn'] },
        },
      },
    });
  });
});
