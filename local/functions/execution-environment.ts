/**
 * An execution environment: one worker thread with a function's bundle in it and environment
 * variables of its own. It works on one invocation at a time, and is thrown away after a timeout or
 * a crash, as on Lambda.
 */
import { randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Failure, FromRuntime, Invocation, WorkerData } from './protocol.ts';

export interface EnvironmentOptions {
  functionName: string;
  bundle: string;
  runtime: string;
  environment: Record<string, string>;
  /** Seconds. */
  timeout: number;
  /** MB; more than that of JavaScript objects ends it. */
  memory: number;
  onOutput: (chunk: string) => void;
}

/** What a handler threw, or why it could not finish. */
export class FunctionError extends Error {
  override readonly name: string;

  constructor({ name, message, stack }: Failure) {
    super(message);
    this.name = name;
    if (stack !== undefined) this.stack = stack;
  }
}

interface Pending {
  resolve: (answer: unknown) => void;
  reject: (error: Error) => void;
}

export class ExecutionEnvironment {
  readonly #options: EnvironmentOptions;
  readonly #worker: Worker;
  readonly #ready: Promise<void>;
  readonly #ended: Promise<void>;
  #pending: Pending | undefined;
  #isUsable = true;

  constructor(options: EnvironmentOptions) {
    this.#options = options;
    const { functionName, bundle, runtime, environment, memory } = options;
    const workerData: WorkerData = { bundle: pathToFileURL(bundle).href, functionName, memory };
    this.#worker = new Worker(runtime, {
      workerData,
      env: environment,
      stdout: true,
      stderr: true,
      // Not the parent's: it may run with a loader, which the bundle does not need.
      execArgv: ['--enable-source-maps'],
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
    for (const stream of [this.#worker.stdout, this.#worker.stderr]) {
      stream.setEncoding('utf8').on('data', options.onOutput);
    }
    this.#ready = this.#follow();
    this.#ended = new Promise((resolve) => this.#worker.once('exit', () => resolve()));
    // Whoever invokes hears of it; an environment that was only warmed up has nobody to tell.
    this.#ready.catch(() => {});
  }

  /** False after a crash or a timeout: it has to be replaced. */
  get isUsable(): boolean {
    return this.#isUsable;
  }

  /**
   * Calls the handler.
   * @throws FunctionError with what it threw, or that it timed out or crashed.
   */
  async invoke(event: unknown): Promise<unknown> {
    await this.#ready;
    const { timeout } = this.#options;
    const requestId = randomUUID();
    const deadline = Date.now() + timeout * 1000;
    const invocation: Invocation = { requestId, event: JSON.stringify(event), deadline };
    const answer = new Promise<unknown>((resolve, reject) => {
      this.#pending = { resolve, reject };
    });
    const timer = setTimeout(() => this.#timeOut(requestId), timeout * 1000);
    try {
      this.#worker.postMessage(invocation);
      return await answer;
    } finally {
      clearTimeout(timer);
      this.#pending = undefined;
    }
  }

  /** Ends it. What it has printed until now has reached `onOutput` when this resolves. */
  async end(): Promise<void> {
    this.#isUsable = false;
    await this.#worker.terminate();
    await this.#ended;
  }

  #follow(): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = (failure: Failure) => {
        this.#isUsable = false;
        const error = new FunctionError(failure);
        reject(error);
        this.#pending?.reject(error);
      };
      this.#worker.on('message', (message: FromRuntime) => {
        if (message.kind === 'ready') resolve();
        else if (message.kind === 'unusable') fail(message.failure);
        else this.#settle(message);
      });
      this.#worker.on('error', (error) => fail(crashOf(error)));
      this.#worker.on('exit', () =>
        fail({ name: 'Runtime.ExitError', message: 'Runtime exited.' }),
      );
    });
  }

  #settle(message: Extract<FromRuntime, { requestId: string }>): void {
    if (message.kind === 'failure') this.#pending?.reject(new FunctionError(message.failure));
    else
      this.#pending?.resolve(message.answer === undefined ? undefined : JSON.parse(message.answer));
  }

  #timeOut(requestId: string): void {
    const { timeout, onOutput } = this.#options;
    const message = `Task timed out after ${timeout.toFixed(2)} seconds`;
    onOutput(`${new Date().toISOString()} ${requestId} ${message}\n`);
    this.#isUsable = false;
    this.#pending?.reject(new FunctionError({ name: 'Sandbox.Timedout', message }));
    void this.#worker.terminate();
  }
}

/** An error that nobody caught in the worker, or that it needed more memory than it may have. */
function crashOf(error: unknown): Failure {
  const { message, stack } = (error ?? {}) as Partial<Error>;
  return {
    name: 'Runtime.UnhandledError',
    message: message ?? String(error),
    ...(stack !== undefined && { stack }),
  };
}
