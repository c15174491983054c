/**
 * A function on a laptop: its deployed bundle in worker threads, as many as there are invocations
 * side by side, up to a limit.
 */
import { ExecutionEnvironment } from './functions/execution-environment.ts';
import { openLogFile } from './functions/log-file.ts';

export interface FunctionOptions {
  name: string;
  /** The bundle, and the runtime that loads it (`bundleFunctions`). */
  bundle: string;
  runtime: string;
  /** All variables that the function sees; nothing of this process's own. */
  environment: Record<string, string>;
  /** Seconds for one invocation. */
  timeout: number;
  /** MB. */
  memory: number;
  /** Invocations side by side; others wait. */
  concurrency: number;
  logFile: string;
  onLog?: (line: string) => void;
}

export interface LocalFunction {
  /** Calls the handler. Rejects with what it threw, or that it timed out or crashed. */
  invoke(event: unknown): Promise<unknown>;
  /** Ends the threads. Invocations that are running are not waited for. */
  stop(): Promise<void>;
}

/** Starts a function; the first thread loads the bundle right away. */
export function startFunction(options: FunctionOptions): LocalFunction {
  const { name: functionName, concurrency, logFile, onLog, ...rest } = options;
  const log = openLogFile(logFile, onLog);
  const idle: ExecutionEnvironment[] = [];
  const all = new Set<ExecutionEnvironment>();
  const waiting: (() => void)[] = [];
  idle.push(create());

  function create(): ExecutionEnvironment {
    const environment = new ExecutionEnvironment({ ...rest, functionName, onOutput: log.write });
    all.add(environment);
    return environment;
  }

  async function acquire(): Promise<ExecutionEnvironment> {
    for (;;) {
      const environment = idle.pop();
      if (environment?.isUsable) return environment;
      if (environment) all.delete(environment);
      else if (all.size < concurrency) return create();
      else await new Promise<void>((resolve) => waiting.push(resolve));
    }
  }

  function release(environment: ExecutionEnvironment): void {
    if (environment.isUsable) idle.push(environment);
    else all.delete(environment);
    waiting.shift()?.();
  }

  return {
    async invoke(event) {
      const environment = await acquire();
      try {
        return await environment.invoke(event);
      } finally {
        release(environment);
      }
    },
    async stop() {
      await Promise.all([...all].map((environment) => environment.end()));
      await log.close();
    },
  };
}
