/** What SQS's API answers: a message, a queue's attributes. */
import type { ReceivedMessage } from '../queue/message.ts';
import type { Queue } from '../queue/queue.ts';
import { md5OfBody, queueArn, systemAttributes } from '../queue/sqs-event.ts';
import { md5OfAttributes } from './message-attributes.ts';
import { type Parameters, stringList } from './parameters.ts';

/** Bytes of one message, and of all messages of a batch together. */
export const MAX_MESSAGE_SIZE = 1024 * 1024;

/** A received message, with those of its attributes that the request asks for. */
export function toApiForm(message: ReceivedMessage, parameters: Parameters) {
  const system = systemAttributes(message);
  const wanted = [
    ...stringList(parameters.AttributeNames),
    ...stringList(parameters.MessageSystemAttributeNames),
  ];
  const Attributes = pick(system, (name) => wanted.includes('All') || wanted.includes(name));
  const patterns = stringList(parameters.MessageAttributeNames);
  const custom = pick(message.attributes ?? {}, (name) =>
    patterns.some((one) => covers(one, name)),
  );
  const hasCustom = Object.keys(custom).length > 0;
  return {
    MessageId: message.messageId,
    ReceiptHandle: message.receiptHandle,
    Body: message.body,
    MD5OfBody: md5OfBody(message.body),
    ...(Object.keys(Attributes).length > 0 && { Attributes }),
    ...(hasCustom && {
      MessageAttributes: custom,
      MD5OfMessageAttributes: md5OfAttributes(custom),
    }),
  };
}

function pick<Value>(from: Record<string, Value>, wanted: (name: string) => boolean) {
  return Object.fromEntries(Object.entries(from).filter(([name]) => wanted(name)));
}

/** `All`, `.*`, a name, or the beginning of names followed by `.*`. */
function covers(pattern: string, name: string): boolean {
  if (pattern === 'All' || pattern === name) return true;
  return pattern.endsWith('.*') && name.startsWith(pattern.slice(0, -2));
}

/** A queue's attributes. */
export function attributesOf(queue: Queue): Record<string, string> {
  const { visible, inFlight, delayed } = queue.counts();
  const { visibilityTimeout, retentionDays, deadLetters } = queue.options;
  return {
    QueueArn: queueArn(queue.name),
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesNotVisible: String(inFlight),
    ApproximateNumberOfMessagesDelayed: String(delayed),
    VisibilityTimeout: String(visibilityTimeout),
    MessageRetentionPeriod: String(retentionDays * 24 * 60 * 60),
    MaximumMessageSize: String(MAX_MESSAGE_SIZE),
    DelaySeconds: '0',
    ReceiveMessageWaitTimeSeconds: '0',
    ...(deadLetters && {
      RedrivePolicy: JSON.stringify({
        deadLetterTargetArn: queueArn(deadLetters.queue.name),
        maxReceiveCount: deadLetters.maxReceiveCount,
      }),
    }),
  };
}
