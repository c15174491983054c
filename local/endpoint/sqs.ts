/**
 * SQS's API over the local queues, as far as senders and consumers need it. Limits and rules are
 * those of the SQS API reference and of the developer guide's "Message quotas".
 */
import type { MessageAttributes } from '../queue/message.ts';
import type { Queue } from '../queue/queue.ts';
import { md5OfBody } from '../queue/sqs-event.ts';
import { AwsError } from './aws-error.ts';
import { md5OfAttributes, readMessageAttributes, sizeOfAttributes } from './message-attributes.ts';
import {
  asParameters,
  integer,
  type Parameters,
  requiredString,
  stringList,
} from './parameters.ts';
import { attributesOf, MAX_MESSAGE_SIZE, toApiForm } from './sqs-answers.ts';
import { sqsError } from './sqs-errors.ts';

const MAX_BATCH = 10;
const MAX_DELAY = 900;
const MAX_WAIT = 20;
const MAX_VISIBILITY = 43_200;

/** What SQS does not carry: characters that XML 1.0 has no place for. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

export interface SqsContext {
  queues: ReadonlyMap<string, Queue>;
  queueUrl: (name: string) => string;
  /** Given when the client has gone, or the endpoint stops. */
  signal: AbortSignal;
}

type Operation = (parameters: Parameters, context: SqsContext) => unknown;

export const sqsOperations: Record<string, Operation> = {
  SendMessage(parameters, context) {
    const queue = queueOf(parameters, context);
    const message = readMessage(parameters);
    if (message.size > MAX_MESSAGE_SIZE) throw sqsError('InvalidParameterValue');
    return send(queue, message);
  },

  SendMessageBatch(parameters, context) {
    const queue = queueOf(parameters, context);
    const entries = batchEntries(parameters);
    const total = entries.reduce((sum, [, entry]) => sum + sizeOf(entry), 0);
    if (total > MAX_MESSAGE_SIZE) throw sqsError('BatchRequestTooLong');
    return eachEntry(entries, (entry) => send(queue, readMessage(entry)));
  },

  async ReceiveMessage(parameters, context) {
    const queue = queueOf(parameters, context);
    const max = integer(parameters, 'MaxNumberOfMessages', 1, { min: 1, max: 10 });
    const wait = integer(parameters, 'WaitTimeSeconds', 0, { min: 0, max: MAX_WAIT });
    const { visibilityTimeout: usual } = queue.options;
    const visibilityTimeout = visibilityOf(parameters, usual);
    const messages = await queue.receiveWithin(wait * 1000, max, {
      visibilityTimeout,
      signal: context.signal,
    });
    if (messages.length === 0) return {};
    return { Messages: messages.map((message) => toApiForm(message, parameters)) };
  },

  DeleteMessage(parameters, context) {
    remove(queueOf(parameters, context), parameters);
    return {};
  },

  DeleteMessageBatch(parameters, context) {
    const queue = queueOf(parameters, context);
    return eachEntry(batchEntries(parameters), (entry) => remove(queue, entry));
  },

  ChangeMessageVisibility(parameters, context) {
    hide(queueOf(parameters, context), parameters);
    return {};
  },

  ChangeMessageVisibilityBatch(parameters, context) {
    const queue = queueOf(parameters, context);
    return eachEntry(batchEntries(parameters), (entry) => hide(queue, entry));
  },

  GetQueueUrl(parameters, context) {
    const name = requiredString(parameters, 'QueueName');
    if (!context.queues.has(name)) throw sqsError('QueueDoesNotExist');
    return { QueueUrl: context.queueUrl(name) };
  },

  ListQueues(parameters, context) {
    const prefix = String(parameters.QueueNamePrefix ?? '');
    const names = [...context.queues.keys()].filter((name) => name.startsWith(prefix));
    return { QueueUrls: names.map(context.queueUrl) };
  },

  GetQueueAttributes(parameters, context) {
    const attributes = attributesOf(queueOf(parameters, context));
    const names = stringList(parameters.AttributeNames);
    const wanted = Object.entries(attributes).filter(
      ([name]) => names.includes('All') || names.includes(name),
    );
    return { Attributes: Object.fromEntries(wanted) };
  },
};

function queueOf(parameters: Parameters, context: SqsContext): Queue {
  const name = requiredString(parameters, 'QueueUrl').split('/').at(-1) ?? '';
  const queue = context.queues.get(name);
  if (!queue) throw sqsError('QueueDoesNotExist');
  return queue;
}

interface OutgoingMessage {
  body: string;
  delaySeconds: number;
  size: number;
  attributes?: MessageAttributes;
  traceHeader?: string;
}

function readMessage(parameters: Parameters): OutgoingMessage {
  const body = requiredString(parameters, 'MessageBody');
  if (FORBIDDEN.test(body)) throw sqsError('InvalidMessageContents');
  const attributes = readMessageAttributes(parameters.MessageAttributes);
  const system = asParameters(asParameters(parameters.MessageSystemAttributes).AWSTraceHeader);
  return {
    body,
    delaySeconds: integer(parameters, 'DelaySeconds', 0, { min: 0, max: MAX_DELAY }),
    size: Buffer.byteLength(body) + sizeOfAttributes(attributes),
    ...(attributes && { attributes }),
    ...(typeof system.StringValue === 'string' && { traceHeader: system.StringValue }),
  };
}

/** An entry that cannot be read has no size yet; it fails on its own. */
function sizeOf(entry: Parameters): number {
  try {
    return readMessage(entry).size;
  } catch {
    return 0;
  }
}

function send(queue: Queue, { body, size: _, ...options }: OutgoingMessage) {
  const { messageId } = queue.send(body, options);
  return {
    MessageId: messageId,
    MD5OfMessageBody: md5OfBody(body),
    ...(options.attributes && { MD5OfMessageAttributes: md5OfAttributes(options.attributes) }),
  };
}

/** Deleting twice is no error; a handle that never was one is. */
function remove(queue: Queue, parameters: Parameters): undefined {
  const handle = requiredString(parameters, 'ReceiptHandle');
  if (!/^[0-9a-f-]{36}\.[0-9a-f-]{36}$/.test(handle)) throw sqsError('ReceiptHandleIsInvalid');
  queue.delete(handle);
}

function hide(queue: Queue, parameters: Parameters): undefined {
  const handle = requiredString(parameters, 'ReceiptHandle');
  const seconds = visibilityOf(parameters, queue.options.visibilityTimeout);
  if (!queue.changeVisibility(handle, seconds)) throw sqsError('MessageNotInflight');
}

function visibilityOf(parameters: Parameters, usual: number): number {
  return integer(parameters, 'VisibilityTimeout', usual, { min: 0, max: MAX_VISIBILITY });
}

function batchEntries(parameters: Parameters): [id: string, entry: Parameters][] {
  const entries = Array.isArray(parameters.Entries) ? parameters.Entries.map(asParameters) : [];
  if (entries.length === 0) throw sqsError('EmptyBatchRequest');
  if (entries.length > MAX_BATCH) throw sqsError('TooManyEntriesInBatchRequest');
  const ids = entries.map((entry) => requiredString(entry, 'Id'));
  if (ids.some((id) => !/^[\w-]{1,80}$/.test(id))) throw sqsError('InvalidBatchEntryId');
  if (new Set(ids).size < ids.length) throw sqsError('BatchEntryIdsNotDistinct');
  return entries.map((entry, at) => [ids[at] ?? '', entry]);
}

/** Each entry succeeds or fails on its own. */
function eachEntry(
  entries: [string, Parameters][],
  work: (entry: Parameters) => object | undefined,
) {
  const Successful: object[] = [];
  const Failed: object[] = [];
  for (const [Id, entry] of entries) {
    try {
      Successful.push({ Id, ...work(entry) });
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      const Code = error.queryCode ?? error.type;
      Failed.push({ Id, SenderFault: true, Code, Message: error.message });
    }
  }
  return { Successful, Failed };
}
