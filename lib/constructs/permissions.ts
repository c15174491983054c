/** The statements of a function's policy: exact actions on exact resources, nothing else. */
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EVENT_SOURCE } from '../../core/event/event.ts';
import type { Permission } from '../wiring.ts';
import { type Resources, resource } from './wire-resources.ts';

export function statementsFor(
  permission: Permission,
  resources: Partial<Resources>,
): PolicyStatement[] {
  switch (permission.kind) {
    case 'send':
      return [allow(['sqs:SendMessage'], [resource(resources, permission.queue).queueArn])];
    case 'bucket-read': {
      const bucket = resource(resources, 'bucket');
      return [
        allow(['s3:GetObject'], [bucket.arnForObjects(`${permission.prefix}*`)]),
        // Without it S3 answers 403 rather than 404 for an object that expired, and the function
        // could not tell "gone" from "forbidden". Source: S3 API reference, GetObject, permissions.
        allow(['s3:ListBucket'], [bucket.bucketArn]),
      ];
    }
    case 'bucket-write': {
      const objects = resource(resources, 'bucket').arnForObjects(`${permission.prefix}*`);
      return [allow(['s3:PutObject'], [objects])];
    }
    case 'table': {
      const { tableArn } = resource(resources, 'table');
      const indexes = permission.indexes ?? [];
      return [
        allow(
          permission.actions.map((action) => `dynamodb:${action}`),
          [tableArn, ...indexes.map((index) => `${tableArn}/index/${index}`)],
        ),
      ];
    }
    case 'put-events':
      return [
        new PolicyStatement({
          actions: ['events:PutEvents'],
          resources: [resource(resources, 'bus').eventBusArn],
          conditions: { StringEquals: { 'events:source': EVENT_SOURCE } },
        }),
      ];
  }
}

/**
 * What Lambda needs to follow the table's stream. `grantStreamRead` would allow ListStreams for
 * every table; on this stream it is enough.
 */
export function streamReadStatement(streamArn: string): PolicyStatement {
  const actions = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];
  return allow(
    actions.map((action) => `dynamodb:${action}`),
    [streamArn],
  );
}

function allow(actions: string[], resources: string[]): PolicyStatement {
  return new PolicyStatement({ actions, resources });
}
