/** Messages as Lambda's event source mapping for SQS hands them to a function. */
import { createHash } from 'node:crypto';
import type { SQSEvent, SQSMessageAttribute, SQSRecord } from 'aws-lambda';
import { ACCOUNT, REGION } from '../account.ts';
import type { MessageAttribute, ReceivedMessage } from './message.ts';

export function toSqsEvent(messages: readonly ReceivedMessage[], queueName: string): SQSEvent {
  return { Records: messages.map((message) => toRecord(message, queueName)) };
}

/** A queue's ARN. */
export function queueArn(name: string): string {
  return `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`;
}

/** MD5 of a body, as SQS's API and events give it. */
export function md5OfBody(body: string): string {
  return createHash('md5').update(body).digest('hex');
}

/** The attributes that SQS adds to a message, by the names of its API. */
export function systemAttributes(message: ReceivedMessage) {
  return {
    ApproximateReceiveCount: String(message.receiveCount),
    SentTimestamp: String(message.sentAt),
    SenderId: ACCOUNT,
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
    ...(message.traceHeader !== undefined && { AWSTraceHeader: message.traceHeader }),
    ...(message.deadLetterOf !== undefined && {
      DeadLetterQueueSourceArn: queueArn(message.deadLetterOf),
    }),
  };
}

function toRecord(message: ReceivedMessage, queueName: string): SQSRecord {
  return {
    messageId: message.messageId,
    receiptHandle: message.receiptHandle,
    body: message.body,
    attributes: systemAttributes(message),
    messageAttributes: Object.fromEntries(
      Object.entries(message.attributes ?? {}).map(([name, value]) => [name, toEventForm(value)]),
    ),
    md5OfBody: md5OfBody(message.body),
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn(queueName),
    awsRegion: REGION,
  };
}

function toEventForm(attribute: MessageAttribute): SQSMessageAttribute {
  return {
    ...(attribute.StringValue !== undefined && { stringValue: attribute.StringValue }),
    ...(attribute.BinaryValue !== undefined && { binaryValue: attribute.BinaryValue }),
    stringListValues: [],
    binaryListValues: [],
    dataType: attribute.DataType,
  };
}
