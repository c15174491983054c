/**
 * DynamoDB on the loopback interface: dynoxide, a program of its own that keeps its tables in a
 * SQLite file; or whatever compatible endpoint with streams somebody runs.
 */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readJson, unlinkIfThere, writeAtomically } from '../atomic-file.ts';
import { asProcessIdentity, identify, isSameProcess } from '../process-identity.ts';
import { freePort } from './free-port.ts';
import { type GuardedChild, startGuarded } from './guarded-child.ts';
import { ensureTableFile } from './table-file.ts';

export interface DynamoDbOptions {
  /** SQLite file; in memory without one. */
  file?: string;
  /** Use this one instead of starting one; nothing is stopped at the end. */
  endpoint?: string;
  /** Where the program's output goes. */
  logFile: string;
  /** Told when the program ends although nobody stopped it. */
  onDeath?: (message: string) => void;
}

export interface DynamoDbStandIn {
  /** `http://127.0.0.1:1234` */
  endpoint: string;
  stop(): Promise<void>;
}

/** Milliseconds; it usually takes less than a tenth of a second. */
const START_TIMEOUT = 10_000;
const END_TIMEOUT = 5000;
const LOOK_AGAIN = 15;
/** Somebody else may take the port that was free a moment ago. */
const START_ATTEMPTS = 3;

/**
 * Starts it and waits until it answers.
 * @throws Error with what to do, where there is no program for this system, or it does not start.
 */
export async function startDynamoDb(options: DynamoDbOptions): Promise<DynamoDbStandIn> {
  if (options.endpoint !== undefined) {
    return { endpoint: options.endpoint.replace(/\/+$/, ''), stop: async () => {} };
  }
  const program = findProgram();
  await mkdir(dirname(options.logFile), { recursive: true });
  if (options.file !== undefined) await prepareFile(options.file);
  for (let attempt = 1; attempt <= START_ATTEMPTS; attempt += 1) {
    const started = await tryToStart(program, options);
    if (started) return started;
  }
  throw new Error(`DynamoDB's stand-in does not start; see ${options.logFile}.`);
}

/** @throws Error with what to do, where the optional dependency is not there. */
export function findProgram(packageName = '@dynoxide/linux-x64'): string {
  try {
    const require = createRequire(import.meta.url);
    const program = join(dirname(require.resolve(`${packageName}/package.json`)), 'dynoxide');
    if (existsSync(program)) return program;
  } catch {
    // Said below.
  }
  throw new Error(
    `There is no embedded DynamoDB for ${process.platform}-${process.arch}. Run dynoxide, or any other DynamoDB-compatible endpoint with streams, and pass --dynamodb-endpoint URL.`,
  );
}

/** Makes the file if it is new; ends what a killed run may have left working on it. */
async function prepareFile(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await ensureTableFile(file);
  const stale = asProcessIdentity(await readJson(pidFile(file)));
  if (!stale || !isSameProcess(stale)) return;
  end(stale.pid, 'SIGTERM');
  const deadline = Date.now() + END_TIMEOUT;
  while (isSameProcess(stale)) {
    if (Date.now() > deadline) end(stale.pid, 'SIGKILL');
    await sleep(LOOK_AGAIN);
  }
}

function end(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has just ended by itself.
  }
}

const pidFile = (file: string) => `${file}.pid`;

async function tryToStart(
  program: string,
  options: DynamoDbOptions,
): Promise<DynamoDbStandIn | undefined> {
  const { file, logFile, onDeath } = options;
  const port = await freePort();
  const path = file === undefined ? [] : ['--db-path', file];
  const child = await startGuarded(program, ['serve', '--port', String(port), ...path], logFile);
  if (file !== undefined) await writeAtomically(pidFile(file), JSON.stringify(identify(child.pid)));
  const endpoint = `http://127.0.0.1:${port}`;
  if (!(await answers(endpoint, child))) {
    await child.stop();
    return undefined;
  }
  let stopping = false;
  void child.ended.then((code) => {
    if (!stopping) onDeath?.(`DynamoDB's stand-in has ended (code ${code}); see ${logFile}.`);
  });
  return {
    endpoint,
    async stop() {
      stopping = true;
      await child.stop();
      if (file !== undefined) await unlinkIfThere(pidFile(file));
    },
  };
}

/** Whether it answers before it ends or the time is over. */
async function answers(endpoint: string, child: GuardedChild): Promise<boolean> {
  let hasEnded = false;
  void child.ended.then(() => {
    hasEnded = true;
  });
  const deadline = Date.now() + START_TIMEOUT;
  while (!hasEnded && Date.now() < deadline) {
    if (await isHealthy(endpoint)) return !hasEnded;
    await sleep(LOOK_AGAIN);
  }
  return false;
}

async function isHealthy(endpoint: string): Promise<boolean> {
  try {
    const response = await fetch(endpoint, { signal: AbortSignal.timeout(1000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
