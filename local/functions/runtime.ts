/**
 * The runtime: loads a function's bundle in a worker thread and calls its `handler` for each
 * invocation, one at a time, as Lambda's does in an execution environment. It is bundled itself, so
 * that the worker needs no loader for TypeScript.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { Context } from 'aws-lambda';
import { ACCOUNT, REGION } from '../account.ts';
import type { Failure, FromRuntime, Invocation, WorkerData } from './protocol.ts';

type Handler = (event: unknown, context: Context) => unknown;

const data = workerData as WorkerData;

const handler = await load();
if (handler) {
  parentPort?.on('message', (invocation: Invocation) => void invoke(handler, invocation));
  tell({ kind: 'ready' });
}

async function load(): Promise<Handler | undefined> {
  try {
    const bundle = (await import(data.bundle)) as { handler?: unknown };
    if (typeof bundle.handler === 'function') return bundle.handler as Handler;
    throw new Error(`${data.bundle} exports no function "handler".`);
  } catch (error) {
    tell({ kind: 'unusable', failure: toFailure(error) });
    return undefined;
  }
}

async function invoke(call: Handler, invocation: Invocation): Promise<void> {
  const { requestId } = invocation;
  try {
    const answer = await call(JSON.parse(invocation.event), contextOf(invocation));
    const json = JSON.stringify(answer);
    await flush();
    tell({ kind: 'answer', requestId, ...(json !== undefined && { answer: json }) });
  } catch (error) {
    await flush();
    tell({ kind: 'failure', requestId, failure: toFailure(error) });
  }
}

function contextOf({ requestId, deadline }: Invocation): Context {
  const { functionName, memory } = data;
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${functionName}`,
    memoryLimitInMB: String(memory),
    awsRequestId: requestId,
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    // Of the time before promises; Lambda's types still ask for them.
    done: () => {},
    fail: () => {},
    succeed: () => {},
  };
}

/** Resolves when the runner has what was printed: whoever hears the answer has the log as well. */
async function flush(): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    await new Promise<void>((resolve) => stream.write('', () => resolve()));
  }
}

function toFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message, stack } = error;
  return { name, message, ...(stack !== undefined && { stack }) };
}

function tell(message: FromRuntime): void {
  parentPort?.postMessage(message);
}
