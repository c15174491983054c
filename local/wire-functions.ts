/** The functions of the wiring table, running. */
import type { EnvironmentName } from '../aws/environment.ts';
import { payloadLimits } from '../aws/payload-limits.ts';
import type { FeedDefinition } from '../core/feed/definition.ts';
import {
  type FunctionDefinition,
  type FunctionName,
  functions,
  type Trigger,
} from '../lib/wiring.ts';
import type { DataFolder } from './data-folder.ts';
import type { WireEndpoints } from './endpoints-file.ts';
import { functionEnvironment } from './environment.ts';
import type { Bundles } from './functions/bundle.ts';
import { type LocalFunction, startFunction } from './functions.ts';
import { BUCKET_NAME, EVENT_BUS_NAME, TABLE_NAME } from './names.ts';

export interface LogLine {
  functionName: FunctionName;
  text: string;
}

export interface WireFunctionsOptions {
  at: DataFolder;
  bundles: Bundles;
  endpoints: WireEndpoints;
  pollQueueUrl: string;
  feeds: readonly FeedDefinition[];
  /** Values that win over those that follow from the wire. */
  environment?: Partial<Record<EnvironmentName, string>>;
  onLog?: (line: LogLine) => void;
}

export type WireFunctions = Readonly<Record<FunctionName, LocalFunction>>;

/** Invocations side by side: a stream is worked off in order, and a laptop has few cores. */
export const CONCURRENCY: Record<Trigger['kind'], number> = { schedule: 1, queue: 3, stream: 1 };

/** Source of each function's bundle. */
export function functionEntries(): Record<string, string> {
  return Object.fromEntries(Object.entries(functions).map(([name, { entry }]) => [name, entry]));
}

/** Starts all functions. */
export function startFunctions(options: WireFunctionsOptions): WireFunctions {
  const values: Partial<Record<EnvironmentName, string>> = {
    TABLE_NAME,
    BUCKET_NAME,
    EVENT_BUS_NAME,
    POLL_QUEUE_URL: options.pollQueueUrl,
    FEEDS_FILE: options.at.feeds,
    ALLOWED_PRIVATE_HOSTS: loopbackHosts(options.feeds).join(','),
    // Read here too, so that a wrong one stops the wire at its start.
    PAYLOAD_LIMITS: JSON.stringify(payloadLimits()),
    ...options.environment,
  };
  const started = Object.entries(functions).map(([name, definition]) => [
    name,
    startOne(name as FunctionName, definition, values, options),
  ]);
  return Object.fromEntries(started);
}

function startOne(
  name: FunctionName,
  definition: FunctionDefinition,
  values: Partial<Record<EnvironmentName, string>>,
  { at, bundles, endpoints, onLog }: WireFunctionsOptions,
): LocalFunction {
  return startFunction({
    name,
    bundle: bundles.files[name] ?? '',
    runtime: bundles.runtime,
    environment: functionEnvironment(name, definition, values, endpoints),
    timeout: definition.timeout,
    memory: definition.memory,
    concurrency: CONCURRENCY[definition.trigger.kind],
    logFile: at.log(name),
    ...(onLog && { onLog: (text: string) => onLog({ functionName: name, text }) }),
  });
}

/**
 * Feeds on the loopback interface that somebody configured, the sample wire's among them: private
 * addresses, which a poll refuses unless they are named.
 */
export function loopbackHosts(feeds: readonly FeedDefinition[]): string[] {
  const hosts = feeds.filter(({ url }) => URL.canParse(url)).map(({ url }) => new URL(url));
  return hosts
    .filter(({ hostname }) => /^(127(\.\d{1,3}){3}|localhost|\[::1\])$/.test(hostname))
    .map(
      ({ hostname, port, protocol }) => `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`,
    );
}
