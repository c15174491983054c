/**
 * The whole wire on a laptop: the functions of the wiring table, each with its deployed bundle, on
 * stand-ins for what AWS gives them. Killed at any moment it goes on where it was.
 */
import type { EnvironmentName } from '../aws/environment.ts';
import { EVENT_SOURCE } from '../core/event/event.ts';
import type { FeedDefinition, SubscriberDefinition } from '../core/feed/definition.ts';
import { batchPolls } from '../core/feed/poll-message.ts';
import { epochMinute } from '../core/feed/schedule.ts';
import { REGION } from './account.ts';
import { allSettled } from './all-settled.ts';
import { writeAtomically } from './atomic-file.ts';
import { type BusEvent, createBus, type Subscription } from './bus/bus.ts';
import { streamsClient } from './clients.ts';
import { dataFolder } from './data-folder.ts';
import { type DrainOptions, type DrainReport, drain } from './drain.ts';
import { startEndpoint } from './endpoint.ts';
import {
  readEndpoints,
  removeEndpoints,
  type WireEndpoints,
  writeEndpoints,
} from './endpoints-file.ts';
import { storesEnvironment } from './environment.ts';
import { startEventDelivery } from './event-delivery.ts';
import { bundleFunctions } from './functions/bundle.ts';
import { takeLock } from './lock.ts';
import { BUCKET_NAME, EVENT_BUS_NAME, TABLE_NAME } from './names.ts';
import type { StoredMessage } from './queue/message.ts';
import { openQueues, type WireQueues } from './queues.ts';
import { startStorage } from './storage.ts';
import { loadStores, type Stores } from './stores.ts';
import { Teardown } from './teardown.ts';
import { connectTriggers } from './triggers.ts';
import { functionEntries, type LogLine, startFunctions } from './wire-functions.ts';

export interface WireOptions {
  /** Everything that is kept lies here. */
  dataFolder: string;
  feeds: readonly FeedDefinition[];
  subscribers: readonly SubscriberDefinition[];
  /** A DynamoDB-compatible endpoint with streams that somebody else runs. */
  dynamodbEndpoint?: string;
  /** Port of the SQS and EventBridge endpoint; any free one without it. */
  port?: number;
  /** Variables of the functions that win over those that follow from the wire. */
  environment?: Partial<Record<EnvironmentName, string>>;
  /** Told in a sentence what happens, and what goes wrong. */
  onProgress?: (message: string) => void;
  /** Told of each event, at least once: it comes again until the promise resolves. */
  onEvent?: (event: BusEvent) => Promise<void>;
  /** Told of each line that a function writes to its log. */
  onLog?: (line: LogLine) => void;
}

export interface DeadLetter extends StoredMessage {
  /** The dead-letter queue that it is in. */
  queue: string;
}

export interface Wire {
  endpoints: WireEndpoints;
  /** Calls the schedule's function at once and then at each interval. */
  startSchedule(): void;
  /** Calls the schedule's function once, now. */
  tick(): Promise<void>;
  /** Queues polls of these feeds without waiting for their minute. */
  pollNow(feedIds: readonly string[]): Promise<void>;
  /** Resolves when nothing is left to do. */
  drain(options?: DrainOptions): Promise<DrainReport>;
  /** What could not be worked off, in this run or an earlier one. */
  deadLetters(): Promise<DeadLetter[]>;
  /** The stores, to read them and to put payloads. A process can have those of one wire only. */
  stores(): Promise<Stores>;
  /** Lets what is in flight finish, then stops everything. */
  stop(): Promise<void>;
}

/** Milliseconds to wait for a command that only looks at the folder. */
const PATIENCE = 3000;

/**
 * Starts everything but the schedule.
 * @throws FolderInUse where another wire runs on the folder; Error with what to do where a stand-in
 * does not start.
 */
export async function startWire(options: WireOptions): Promise<Wire> {
  const teardown = new Teardown();
  try {
    return await assemble(options, teardown);
  } catch (error) {
    await teardown.run();
    throw error;
  }
}

async function assemble(options: WireOptions, teardown: Teardown): Promise<Wire> {
  const { feeds, onProgress = () => {}, onEvent, onLog, environment, dynamodbEndpoint } = options;
  const at = dataFolder(options.dataFolder);
  const isRunning = (await readEndpoints(at.endpoints)) !== undefined;
  const lock = await takeLock(at.lock, isRunning ? 0 : PATIENCE);
  teardown.add(() => lock.release());

  const queues = openQueues(at.queues, options.subscribers, onProgress);
  const { polls, payloads } = queues.wiring;
  const storageOptions = { at, payloads, onProblem: onProgress };
  const [storage, bundles] = await allSettled([
    startStorage({ ...storageOptions, ...(dynamodbEndpoint && { dynamodbEndpoint }) }, teardown),
    bundleFunctions(functionEntries(), at.functions),
    writeAtomically(at.feeds, JSON.stringify(feeds.filter(({ paused }) => paused !== true))),
  ]);

  const endpoint = await startEndpoint({
    queues: queues.all,
    bus: createBus(subscriptions(queues, options)),
    eventBusName: EVENT_BUS_NAME,
    onProblem: onProgress,
    ...(options.port !== undefined && { port: options.port }),
  });
  teardown.add(() => endpoint.stop());
  const { dynamodb, s3, streamArn, notifications } = storage;
  const endpoints = { dynamodb, s3, sqs: endpoint.endpoint, eventbridge: endpoint.endpoint };

  const functions = startFunctions({
    at,
    bundles,
    endpoints,
    feeds,
    pollQueueUrl: endpoint.queueUrl(polls.name),
    ...(environment && { environment }),
    ...(onLog && { onLog }),
  });
  teardown.add(async () => {
    await Promise.all(Object.values(functions).map((one) => one.stop()));
  });

  const recovered = await notifications.recover();
  if (recovered > 0) onProgress(`payloads of the last run are looked at again: ${recovered}`);
  if (onEvent) {
    const delivery = startEventDelivery(queues.console, onEvent, onProgress);
    teardown.add(() => delivery.stop());
  }
  const client = streamsClient(dynamodb);
  teardown.add(async () => client.destroy());
  const triggers = connectTriggers({
    at,
    functions,
    queues,
    streamsClient: client,
    streamArn,
    onProblem: onProgress,
  });
  teardown.add(() => triggers.stop());

  await writeEndpoints(at.endpoints, {
    region: REGION,
    endpoints,
    tableName: TABLE_NAME,
    bucketName: BUCKET_NAME,
    eventBusName: EVENT_BUS_NAME,
    queues: Object.fromEntries(
      [...queues.all.keys()].map((name) => [name, endpoint.queueUrl(name)]),
    ),
  });
  teardown.add(() => removeEndpoints(at.endpoints));

  return {
    endpoints,
    startSchedule: triggers.startSchedules,
    tick: triggers.tick,
    async pollNow(feedIds) {
      const due = feeds.filter(({ id }) => feedIds.includes(id));
      const now = due.map((feed) => ({ feed, delaySeconds: 0 }));
      for (const { message } of batchPolls(now, epochMinute(Date.now()))) {
        polls.send(JSON.stringify(message));
      }
    },
    drain: (drainOptions) =>
      drain(
        {
          intake: [polls, payloads],
          streams: triggers.streams,
          events: queues.console,
          deadLetters: queues.deadLetters,
        },
        drainOptions,
      ),
    deadLetters: async () =>
      queues.deadLetters.flatMap((queue) =>
        queue.peek().map((message) => ({ ...message, queue: queue.name })),
      ),
    stores: () => loadStores(storesEnvironment(endpoints)),
    stop: () => teardown.run(),
  };
}

/** A rule for each subscriber, and one for the program that runs the wire, if it wants to know. */
function subscriptions(queues: WireQueues, { subscribers, onEvent }: WireOptions): Subscription[] {
  const source = [EVENT_SOURCE];
  const rules = subscribers.flatMap(({ id, pattern }) => {
    const queue = queues.subscribers.get(id);
    return queue ? [{ queue, pattern: { ...pattern, source } }] : [];
  });
  return onEvent ? [...rules, { queue: queues.console, pattern: { source } }] : rules;
}
