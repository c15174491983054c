/**
 * One HTTP server on the loopback interface that speaks SQS's and EventBridge's JSON protocols, so
 * that the deployed handlers' SDK clients work unchanged, and so that a consumer of one's own can
 * read a subscriber's queue with any AWS SDK or the AWS CLI.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ACCOUNT } from './account.ts';
import type { Bus } from './bus/bus.ts';
import { AwsError, unknownOperation } from './endpoint/aws-error.ts';
import { putEvents } from './endpoint/eventbridge.ts';
import { asParameters, type Parameters } from './endpoint/parameters.ts';
import { sqsOperations } from './endpoint/sqs.ts';
import type { Queue } from './queue/queue.ts';

export interface EndpointOptions {
  queues: ReadonlyMap<string, Queue>;
  bus: Bus;
  eventBusName: string;
  /** 0 or undefined: any free one. */
  port?: number;
  /** Told of errors that are not the client's fault. */
  onProblem?: (message: string) => void;
}

export interface Endpoint {
  /** `http://127.0.0.1:1234` */
  endpoint: string;
  queueUrl(name: string): string;
  stop(): Promise<void>;
}

/** Ten messages of a megabyte each are refused for their size, not for being unreadable. */
const MAX_BODY = 24 * 1024 * 1024;

/** Starts the server. */
export async function startEndpoint(options: EndpointOptions): Promise<Endpoint> {
  const stopping = new AbortController();
  const server = createServer((request, response) => {
    void respond(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const endpoint = `http://127.0.0.1:${port}`;
  const queueUrl = (name: string) => `${endpoint}/${ACCOUNT}/${name}`;

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const signal = AbortSignal.any([gone.signal, stopping.signal]);
    try {
      refuseStrangers(request, port);
      const target = String(request.headers['x-amz-target'] ?? '');
      const parameters = await readParameters(request);
      answer(response, 200, await perform(target, parameters, signal));
    } catch (error) {
      answerError(response, error, options.onProblem);
    }
  }

  async function perform(target: string, parameters: Parameters, signal: AbortSignal) {
    if (target === 'AWSEvents.PutEvents') return putEvents(parameters, options);
    const name = target.startsWith('AmazonSQS.') ? target.slice('AmazonSQS.'.length) : '';
    const operation = Object.hasOwn(sqsOperations, name) ? sqsOperations[name] : undefined;
    if (!operation) throw unknownOperation(target || '(none)');
    return operation(parameters, { queues: options.queues, queueUrl, signal });
  }

  return {
    endpoint,
    queueUrl,
    async stop() {
      stopping.abort();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      });
    },
  };
}

/**
 * A page in a browser can make requests to the loopback interface, and reach it under a name of its
 * own (DNS rebinding); an SDK names the address it was given.
 */
function refuseStrangers(request: IncomingMessage, port: number): void {
  const known = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (request.method === 'POST' && known.includes(request.headers.host ?? '')) return;
  throw new AwsError(
    'com.amazon.coral.service#AccessDeniedException',
    `Requests are POSTs to ${known[0]}.`,
    undefined,
    403,
  );
}

async function readParameters(request: IncomingMessage): Promise<Parameters> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) throw serialization('The request is too large.');
    chunks.push(chunk);
  }
  try {
    return asParameters(JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}'));
  } catch {
    throw serialization('The request is no JSON.');
  }
}

function serialization(message: string): AwsError {
  return new AwsError('com.amazon.coral.service#SerializationException', message);
}

function answerError(
  response: ServerResponse,
  error: unknown,
  onProblem: EndpointOptions['onProblem'],
): void {
  if (error instanceof AwsError) {
    const headers: Record<string, string> = error.queryCode
      ? { 'x-amzn-query-error': `${error.queryCode};Sender` }
      : {};
    answer(response, error.status, { __type: error.type, message: error.message }, headers);
    return;
  }
  onProblem?.(`The local endpoint failed: ${String(error)}`);
  const type = 'com.amazon.coral.service#InternalFailure';
  answer(response, 500, { __type: type, message: String(error) });
}

function answer(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  if (response.destroyed) return;
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'x-amzn-requestid': randomUUID(),
    ...headers,
  });
  response.end(JSON.stringify(body));
}
