/**
 * The SDK clients, made once an execution environment. Endpoints come from the environment
 * (`AWS_ENDPOINT_URL_S3` and its like), so that the same code runs against the stand-ins.
 */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { tracer } from './telemetry.ts';

export const s3 = tracer.captureAWSv3Client(new S3Client({}));

export const table = DynamoDBDocumentClient.from(
  tracer.captureAWSv3Client(new DynamoDBClient({})),
  {
    marshallOptions: { removeUndefinedValues: true },
  },
);

export const sqs = tracer.captureAWSv3Client(new SQSClient({}));

export const eventBridge = tracer.captureAWSv3Client(new EventBridgeClient({}));
