import { beforeAll, describe, expect, it } from '@jest/globals';
import { Match, Template } from 'aws-cdk-lib/assertions';
import {
  permissionsOf,
  resourceOf,
  resourcesOf,
  type StackTemplate,
  SUBSCRIBERS,
  say,
  statementsOf,
  synthesise,
  type Value,
} from './templates.ts';

describe('the events stack', () => {
  let events: StackTemplate;

  beforeAll(() => {
    events = synthesise().events;
  });

  it('allows publish this and nothing else', () => {
    expect(permissionsOf(events, 'publishRole')).toEqual([
      'dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator dynamodb:ListStreams on IndexTable.StreamArn',
      'dynamodb:PutItem on IndexTable.Arn',
      'events:PutEvents on Bus.Arn',
      'logs:CreateLogStream logs:PutLogEvents on publishLogs.Arn',
      'sqs:GetQueueAttributes sqs:GetQueueUrl sqs:SendMessage on publishDeadLettersQueue.Arn',
      'xray:PutTelemetryRecords xray:PutTraceSegments on *',
    ]);
  });

  it('lets publish put events of this source only', () => {
    const { properties } = resourceOf(events, 'AWS::IAM::Policy', 'publishRole');
    const put = statementsOf(properties).find(({ Action }) => Action === 'events:PutEvents');
    expect(put?.Condition).toEqual({ StringEquals: { 'events:source': 'wiredesk' } });
  });

  it('follows the stream from its beginning, heads and feed states only, and halves what fails', () => {
    Template.fromJSON(events).hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: { 'Fn::ImportValue': Match.stringLikeRegexp('IndexTable.*StreamArn') },
      StartingPosition: 'TRIM_HORIZON',
      BatchSize: 100,
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 100,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      DestinationConfig: {
        OnFailure: {
          Destination: { 'Fn::GetAtt': [Match.stringLikeRegexp('^publishDeadLetters'), 'Arn'] },
        },
      },
      FilterCriteria: {
        Filters: [{ Pattern: '{"dynamodb":{"Keys":{"sk":{"S":["HEAD","STATE"]}}}}' }],
      },
    });
  });

  it('warns when publish lags five minutes behind', () => {
    Template.fromJSON(events).hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'IteratorAge',
      Namespace: 'AWS/Lambda',
      Statistic: 'Maximum',
      Threshold: 300_000,
      Dimensions: [
        { Name: 'FunctionName', Value: { Ref: Match.stringLikeRegexp('^publishFunction') } },
      ],
    });
  });

  it('gives each subscriber a queue and a rule with its own pattern', () => {
    const rules = resourcesOf(events, 'AWS::Events::Rule');
    expect(rules.map(({ properties }) => properties.EventPattern)).toEqual(
      SUBSCRIBERS.map(({ pattern }) => ({ source: ['wiredesk'], ...pattern })),
    );
    for (const { properties } of rules) expect(say(properties.EventBusName)).toBe('Bus');
    const targets = rules.flatMap(({ properties }) => properties.Targets as { Arn: Value }[]);
    expect(targets.map(({ Arn }) => say(Arn))).toEqual([
      'subscriberdeskEventsQueue.Arn',
      'subscribernightdeskEventsQueue.Arn',
    ]);
  });

  it('has a bus and nobody to tell where there is no subscriber', () => {
    const { events: alone } = synthesise({}, [], []);
    expect(resourcesOf(alone, 'AWS::Events::Rule')).toEqual([]);
    expect(say(alone.Outputs?.EventBusName?.Value)).toBe('Bus');
  });

  it('tells a topic of alarms where ops named one', () => {
    const alarmTopicArn = 'arn:aws:sns:eu-central-1:111122223333:alarms';
    const { storage, intake, events: told } = synthesise({ alarmTopicArn });
    const alarms = [storage, intake, told].flatMap((stack) =>
      resourcesOf(stack, 'AWS::CloudWatch::Alarm'),
    );
    expect(alarms.length).toBe(7);
    for (const { properties } of alarms) expect(properties.AlarmActions).toEqual([alarmTopicArn]);
  });

  it('names what ops and subscribers need', () => {
    const outputs = Object.keys(events.Outputs ?? {}).join(' ');
    expect(outputs).toMatch(/EventBusName.*subscriberdeskQueueUrl.*subscribernightdeskQueueUrl/);
  });
});
