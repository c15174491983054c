/** What calls the functions, by the wiring table: the schedule, queues, the table's stream. */
import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { functions, type Trigger } from '../lib/wiring.ts';
import type { DataFolder } from './data-folder.ts';
import type { LocalFunction } from './functions.ts';
import { startQueueSource } from './queue/source.ts';
import type { WireQueues } from './queues.ts';
import { type ScheduleOptions, startSchedule, tick } from './schedule.ts';
import type { Source } from './source.ts';
import { type StreamSource, startStreamSource } from './stream/source.ts';
import { CONCURRENCY, type WireFunctions } from './wire-functions.ts';

export interface TriggerOptions {
  at: DataFolder;
  functions: WireFunctions;
  queues: WireQueues;
  streamsClient: DynamoDBStreamsClient;
  streamArn: string;
  onProblem: (message: string) => void;
}

export interface Triggers {
  streams: readonly StreamSource[];
  startSchedules(): void;
  /** Each scheduled function once, now. */
  tick(): Promise<void>;
  /** Takes nothing new; resolves when what was in flight has ended. */
  stop(): Promise<void>;
}

type TriggerOf<Kind extends Trigger['kind']> = Extract<Trigger, { kind: Kind }>;

/** Starts to feed the functions; schedules only when they are asked to start. */
export function connectTriggers(options: TriggerOptions): Triggers {
  const sources: Source[] = [];
  const streams: StreamSource[] = [];
  const schedules: ScheduleOptions[] = [];
  for (const [name, { trigger }] of Object.entries(functions)) {
    const target = options.functions[name as keyof typeof functions];
    if (trigger.kind === 'schedule') schedules.push(schedule(name, target, trigger, options));
    else if (trigger.kind === 'stream') streams.push(followStream(name, target, trigger, options));
    else sources.push(workOff(name, target, trigger, options));
  }
  return {
    streams,
    startSchedules: () => {
      sources.push(...schedules.map(startSchedule));
    },
    tick: async () => {
      await Promise.all(schedules.map((one) => tick(one, Date.now())));
    },
    stop: async () => {
      await Promise.all([...sources, ...streams].map((source) => source.stop()));
    },
  };
}

function schedule(
  name: string,
  { invoke }: LocalFunction,
  { everyMinutes }: TriggerOf<'schedule'>,
  { onProblem }: TriggerOptions,
): ScheduleOptions {
  return { everyMinutes, invoke, onFailure: (reason) => onProblem(`${name} failed: ${reason}`) };
}

function workOff(
  name: string,
  { invoke }: LocalFunction,
  { queue, batchSize }: TriggerOf<'queue'>,
  { queues, onProblem }: TriggerOptions,
): Source {
  return startQueueSource({
    queue: queues.wiring[queue],
    batchSize,
    concurrency: CONCURRENCY.queue,
    invoke,
    onFailure: ({ reason, failed }) =>
      onProblem(`${name} did not do ${failed} of its messages, they come again: ${reason}`),
  });
}

function followStream(
  name: string,
  { invoke }: LocalFunction,
  { batchSize, sortKeys, retries }: TriggerOf<'stream'>,
  { at, queues, streamsClient, streamArn, onProblem }: TriggerOptions,
): StreamSource {
  return startStreamSource({
    client: streamsClient,
    streamArn,
    checkpointFile: at.streamCheckpoint,
    batchSize,
    sortKeys,
    retries,
    invoke,
    onFailure: (reason) => onProblem(`${name} is held up, it tries again: ${reason}`),
    onGivenUp: (records, reason) => {
      queues.streamDeadLetters.send(JSON.stringify({ reason, Records: records }));
      onProblem(`${name} gave up ${records.length} records, they are dead letters: ${reason}`);
    },
  });
}
