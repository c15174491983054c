/** The endpoint as the AWS SDK sees it. */
import { request } from 'node:http';
import { join } from 'node:path';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import {
  ChangeMessageVisibilityBatchCommand,
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListQueuesCommand,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CREDENTIALS, REGION } from '../../local/account.ts';
import { createBus } from '../../local/bus/bus.ts';
import { type Endpoint, startEndpoint } from '../../local/endpoint.ts';
import { Queue } from '../../local/queue/queue.ts';
import { temporaryFolders } from './temporary-folder.ts';

const folder = temporaryFolders();
let server: Endpoint;
let sqs: SQSClient;
let events: EventBridgeClient;
let queue: Queue;
let QueueUrl: string;

beforeEach(async () => {
  const place = folder();
  const common = { visibilityTimeout: 30, retentionDays: 4 };
  const dead = new Queue({ ...common, name: 'polls-dead-letters', folder: join(place, 'dead') });
  queue = new Queue({
    ...common,
    name: 'polls',
    folder: join(place, 'polls'),
    deadLetters: { queue: dead, maxReceiveCount: 2 },
  });
  server = await startEndpoint({
    queues: new Map([queue, dead].map((one) => [one.name, one])),
    bus: createBus([{ queue }]),
    eventBusName: 'wiredesk',
  });
  const config = { endpoint: server.endpoint, region: REGION, credentials: CREDENTIALS };
  sqs = new SQSClient(config);
  events = new EventBridgeClient(config);
  QueueUrl = server.queueUrl('polls');
});

afterEach(async () => {
  sqs.destroy();
  events.destroy();
  await server.stop();
});

describe('SQS', () => {
  // The SDK compares the digests of bodies itself, and throws where they differ.
  it('sends, receives and deletes', async () => {
    const { MessageId } = await sqs.send(
      new SendMessageCommand({ QueueUrl, MessageBody: 'Grüße' }),
    );
    const { Messages } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MessageSystemAttributeNames: ['All'] }),
    );
    expect(Messages).toMatchObject([
      { MessageId, Body: 'Grüße', Attributes: { ApproximateReceiveCount: '1' } },
    ]);
    const ReceiptHandle = Messages?.[0]?.ReceiptHandle;
    await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    expect(queue.peek()).toEqual([]);
  });

  it('carries attributes, with the digest that SDKs compare', async () => {
    const MessageAttributes = {
      text: { DataType: 'String', StringValue: 'ü' },
      count: { DataType: 'Number', StringValue: '3' },
      bytes: { DataType: 'Binary', BinaryValue: new Uint8Array([1, 2, 3]) },
    };
    const sent = await sqs.send(
      new SendMessageCommand({ QueueUrl, MessageBody: 'a', MessageAttributes }),
    );
    // By an implementation of the documented rule in another language.
    expect(sent.MD5OfMessageAttributes).toBe('3b9fd7894168c1dee2ba96f9aaff5bdc');
    const { Messages } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MessageAttributeNames: ['All'] }),
    );
    expect(Messages?.[0]?.MessageAttributes).toEqual(MessageAttributes);
    expect(Messages?.[0]?.MD5OfMessageAttributes).toBe(sent.MD5OfMessageAttributes);
  });

  it('digests attributes as AWS does', async () => {
    const timestamp = { DataType: 'Number', StringValue: '1493147359900' };
    const command = { QueueUrl, MessageBody: 'a', MessageAttributes: { timestamp } };
    const { MD5OfMessageAttributes } = await sqs.send(new SendMessageCommand(command));
    // What AWS answers for this attribute, kept by many projects' tests.
    expect(MD5OfMessageAttributes).toBe('235c5c510d26fb653d073faed50ae77c');
  });

  it('answers a batch entry by entry', async () => {
    const answer = await sqs.send(
      new SendMessageBatchCommand({
        QueueUrl,
        Entries: [
          { Id: 'good', MessageBody: 'a' },
          { Id: 'bad', MessageBody: 'b', DelaySeconds: 901 },
          { Id: 'later', MessageBody: 'c', DelaySeconds: 900 },
        ],
      }),
    );
    expect(answer.Successful?.map(({ Id }) => Id)).toEqual(['good', 'later']);
    expect(answer.Failed).toMatchObject([
      { Id: 'bad', SenderFault: true, Code: 'InvalidParameterValue' },
    ]);
    expect(queue.counts()).toEqual({ visible: 1, inFlight: 0, delayed: 1 });
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl }));
    const entry = { Id: '1', ReceiptHandle: Messages[0]?.ReceiptHandle };
    const hidden = await sqs.send(
      new ChangeMessageVisibilityBatchCommand({
        QueueUrl,
        Entries: [{ ...entry, VisibilityTimeout: 60 }],
      }),
    );
    expect(hidden.Successful).toHaveLength(1);
    const deleted = await sqs.send(
      new DeleteMessageBatchCommand({
        QueueUrl,
        Entries: [entry, { Id: '2', ReceiptHandle: 'nonsense' }],
      }),
    );
    expect(deleted.Successful).toEqual([{ Id: '1' }]);
    expect(deleted.Failed).toMatchObject([{ Id: '2', Code: 'ReceiptHandleIsInvalid' }]);
  });

  it('gives a message back when its consumer says so', async () => {
    queue.send('again');
    const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl }));
    const ReceiptHandle = Messages?.[0]?.ReceiptHandle;
    await sqs.send(
      new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }),
    );
    const again = await sqs.send(new ReceiveMessageCommand({ QueueUrl }));
    expect(again.Messages).toMatchObject([{ Body: 'again' }]);
  });

  it('waits for a message as long as it is asked to', async () => {
    const waiting = sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 20 }));
    setTimeout(() => queue.send('late'), 30);
    expect((await waiting).Messages).toMatchObject([{ Body: 'late' }]);
  });

  it('keeps a message that comes after its consumer has gone', async () => {
    const gone = new AbortController();
    const waiting = sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 20 }), {
      abortSignal: gone.signal,
    });
    setTimeout(() => gone.abort(), 30);
    await expect(waiting).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 30));
    queue.send('kept');
    expect(queue.counts()).toMatchObject({ visible: 1, inFlight: 0 });
  });

  it('tells of queues', async () => {
    const urls = ['polls-dead-letters', 'polls'].map(server.queueUrl);
    const listed = await sqs.send(new ListQueuesCommand({}));
    expect(listed.QueueUrls?.sort()).toEqual(urls.sort());
    const found = await sqs.send(new GetQueueUrlCommand({ QueueName: 'polls' }));
    expect(found.QueueUrl).toBe(QueueUrl);
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }),
    );
    expect(Attributes).toMatchObject({
      QueueArn: 'arn:aws:sqs:us-east-1:000000000000:polls',
      ApproximateNumberOfMessages: '0',
      ApproximateNumberOfMessagesDelayed: '0',
      VisibilityTimeout: '30',
      RedrivePolicy: JSON.stringify({
        deadLetterTargetArn: 'arn:aws:sqs:us-east-1:000000000000:polls-dead-letters',
        maxReceiveCount: 2,
      }),
    });
  });

  const body = (bytes: number) => 'x'.repeat(bytes);
  const batch = (...bodies: string[]) =>
    new SendMessageBatchCommand({
      QueueUrl,
      Entries: bodies.map((MessageBody, at) => ({ Id: String(at), MessageBody })),
    });

  it('takes a message of exactly a mebibyte', async () => {
    const MessageBody = body(1024 * 1024);
    await expect(sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }))).resolves.toBeTruthy();
  });

  it.each([
    [
      'too large a message',
      'InvalidParameterValue',
      () => new SendMessageCommand({ QueueUrl, MessageBody: body(1024 * 1024 + 1) }),
    ],
    ['too large a batch', 'BatchRequestTooLong', () => batch(body(1024 * 1024), 'x')],
    ['too many entries', 'TooManyEntriesInBatchRequest', () => batch(...Array(11).fill('x'))],
    ['no entries', 'EmptyBatchRequest', () => batch()],
    [
      'entries of one name',
      'BatchEntryIdsNotDistinct',
      () =>
        new SendMessageBatchCommand({
          QueueUrl,
          Entries: [
            { Id: 'a', MessageBody: 'x' },
            { Id: 'a', MessageBody: 'y' },
          ],
        }),
    ],
    [
      'characters that XML does not have',
      'InvalidMessageContents',
      () => new SendMessageCommand({ QueueUrl, MessageBody: 'a\u0000' }),
    ],
    [
      'an empty message',
      'MissingParameter',
      () => new SendMessageCommand({ QueueUrl, MessageBody: '' }),
    ],
    [
      'a queue that is not there',
      'QueueDoesNotExist',
      () => new SendMessageCommand({ QueueUrl: `${QueueUrl}x`, MessageBody: 'a' }),
    ],
    [
      'a receipt that never was one',
      'ReceiptHandleIsInvalid',
      () => new DeleteMessageCommand({ QueueUrl, ReceiptHandle: 'x' }),
    ],
    [
      'hiding what is not in flight',
      'MessageNotInflight',
      () =>
        new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle: 'x', VisibilityTimeout: 1 }),
    ],
    [
      'too long a wait',
      'InvalidParameterValue',
      () => new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 21 }),
    ],
    [
      'an operation that it does not know',
      'UnknownOperationException',
      () => new PurgeQueueCommand({ QueueUrl }),
    ],
  ])('refuses %s: %s', async (_name, error, command) => {
    await expect(sqs.send(command() as SendMessageCommand)).rejects.toMatchObject({
      $metadata: { httpStatusCode: 400 },
      message: expect.stringMatching(/./),
    });
    await expect(sqs.send(command() as SendMessageCommand)).rejects.toMatchObject({
      name: expect.stringContaining(error),
    });
  });
});

describe('EventBridge', () => {
  const entry = (changes: Record<string, unknown> = {}) => ({
    EventBusName: 'wiredesk',
    Source: 'wiredesk',
    DetailType: 'Story Published',
    Detail: '{"agency":"pta"}',
    ...changes,
  });
  const put = (...Entries: object[]) => events.send(new PutEventsCommand({ Entries }));

  it('puts events on the bus', async () => {
    const Time = new Date('2026-11-24T09:00:00Z');
    const answer = await put(
      entry({ Time }),
      entry({ EventBusName: 'arn:aws:events:us-east-1:000000000000:event-bus/wiredesk' }),
    );
    expect(answer).toMatchObject({ FailedEntryCount: 0 });
    const received = queue.receive(10).map(({ body }) => JSON.parse(body));
    expect(received.map(({ id }) => id)).toEqual(answer.Entries?.map(({ EventId }) => EventId));
    expect(received[0]).toMatchObject({ time: '2026-11-24T09:00:00Z', detail: { agency: 'pta' } });
  });

  it.each([
    ['no source', { Source: undefined }, 'InvalidArgument'],
    ['no detail type', { DetailType: '' }, 'InvalidArgument'],
    ['too long a detail type', { DetailType: 'x'.repeat(129) }, 'InvalidArgument'],
    ['no detail', { Detail: undefined }, 'InvalidArgument'],
    ['a detail that is no JSON', { Detail: '{' }, 'MalformedDetail'],
    ['a detail that is a list', { Detail: '[]' }, 'MalformedDetail'],
    ['another bus', { EventBusName: 'other' }, 'InvalidArgument'],
  ])('refuses %s, and takes its neighbours', async (_name, changes, ErrorCode) => {
    const answer = await put(entry(), entry(changes), entry());
    expect(answer.FailedEntryCount).toBe(1);
    expect(answer.Entries).toMatchObject([
      { EventId: expect.any(String) },
      { ErrorCode, ErrorMessage: expect.any(String) },
      { EventId: expect.any(String) },
    ]);
  });

  it.each([
    ['no entries', []],
    ['too many entries', Array(11).fill(entry())],
    ['too much', [entry({ Detail: JSON.stringify('x'.repeat(1024 * 1024)) })]],
  ])('refuses a request with %s', async (_name, entries) => {
    await expect(put(...entries)).rejects.toMatchObject({ name: 'ValidationException' });
  });
});

describe('strangers', () => {
  function call(options: { method: string; host: string }): Promise<number | undefined> {
    const { port } = new URL(server.endpoint);
    return new Promise((resolve, reject) => {
      const { method, host } = options;
      request({ host: '127.0.0.1', port, method, headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .once('error', reject)
        .end('{}');
    });
  }

  it('refuses a request under another name, which a page in a browser could send', async () => {
    expect(await call({ method: 'POST', host: 'evil.example:80' })).toBe(403);
  });

  it('refuses what is no POST', async () => {
    expect(await call({ method: 'PUT', host: new URL(server.endpoint).host })).toBe(403);
  });

  it('refuses a request without an operation', async () => {
    expect(await call({ method: 'POST', host: new URL(server.endpoint).host })).toBe(400);
  });
});
