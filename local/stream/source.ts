/**
 * The event source mapping of the table's stream: reads the shards in order from where the last run
 * ended, invokes the function with batches, and moves the checkpoint only behind what succeeded. A
 * batch that fails is tried again before anything after it, so that order holds.
 */
import type {
  DynamoDBStreamsClient,
  _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import { TABLE_KEYS } from '../../aws/table.ts';
import { type BatchOutcome, readBatchResponse } from '../batch-response.ts';
import { Bell } from '../bell.ts';
import type { Source } from '../source.ts';
import { type Checkpoint, loadCheckpoint, saveCheckpoint } from './checkpoint.ts';
import { toLambdaRecord } from './record.ts';
import { listShards, type OpenShard, readShard } from './shards.ts';

export interface StreamSourceOptions {
  client: DynamoDBStreamsClient;
  streamArn: string;
  checkpointFile: string;
  /** Records in one invocation, at most. */
  batchSize: number;
  /** Only records of items with these sort keys reach the function. */
  sortKeys: readonly string[];
  /** How often a batch is tried again before it is given up. */
  retries: number;
  /** Calls the function with a DynamoDBStreamEvent; rejects when it throws or times out. */
  invoke: (event: unknown) => Promise<unknown>;
  /** Called with records that were given up; what it keeps is all that is left of them. */
  onGivenUp: (records: DynamoDBRecord[], reason: string) => void;
  /** Told of each attempt that did not succeed in whole, and of a stream that cannot be read. */
  onFailure?: (reason: string) => void;
  /** Milliseconds before the next attempt, by the number of those that failed. */
  backOff?: (failures: number) => number;
  /** Milliseconds between two looks at a stream in which nothing happens. Lambda looks as often. */
  pollInterval?: number;
}

export interface StreamSource extends Source {
  /** Resolves when everything that is in the stream now has been processed. */
  caughtUp(): Promise<void>;
}

const POLL_INTERVAL = 250;
/** A shard that is closed has the shards listed again at once; this is for surprises. */
const LIST_SHARDS_INTERVAL = 60_000;
const AFTER_ERROR = 1000;

const localBackOff = (failures: number) => Math.min(100 * 2 ** failures, 10_000);

/** Starts to feed a function from a stream. */
export function startStreamSource(options: StreamSourceOptions): StreamSource {
  const stopping = new AbortController();
  const bell = new Bell();
  let waiting: (() => void)[] = [];
  const running = run();

  async function run(): Promise<void> {
    const reader = new StreamReader(options, stopping.signal);
    while (!stopping.signal.aborted) {
      const asked = waiting;
      const isQuiet = await readOnce(reader);
      if (isQuiet === undefined) await bell.heard(AFTER_ERROR, stopping.signal);
      if (!isQuiet) continue;
      // Whoever asked before this round began knows now; who asked since gets another round.
      waiting = waiting.filter((resolve) => !asked.includes(resolve));
      for (const resolve of asked) resolve();
      if (waiting.length > 0) continue;
      await bell.heard(options.pollInterval ?? POLL_INTERVAL, stopping.signal);
    }
    for (const resolve of waiting) resolve();
  }

  /** Whether there was nothing new; undefined where the stream could not be read. */
  async function readOnce(reader: StreamReader): Promise<boolean | undefined> {
    try {
      return await reader.readRound();
    } catch (error) {
      options.onFailure?.(`The stream cannot be read: ${String(error)}`);
      return undefined;
    }
  }

  return {
    caughtUp: () =>
      new Promise<void>((resolve) => {
        if (stopping.signal.aborted) return resolve();
        waiting.push(resolve);
        bell.ring();
      }),
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

class StreamReader {
  readonly #options: StreamSourceOptions;
  readonly #signal: AbortSignal;
  readonly #bell = new Bell();
  #checkpoint: Checkpoint | undefined;
  #shards: OpenShard[] = [];
  #listedAt = Number.NEGATIVE_INFINITY;

  constructor(options: StreamSourceOptions, signal: AbortSignal) {
    this.#options = options;
    this.#signal = signal;
  }

  /** Reads each shard once and processes what is there. Whether there was nothing. */
  async readRound(): Promise<boolean> {
    const { client, streamArn, checkpointFile } = this.#options;
    this.#checkpoint ??= await loadCheckpoint(checkpointFile, streamArn);
    await this.#refreshShards();
    let isQuiet = true;
    for (const shard of this.#readable()) {
      const records = await readShard(client, streamArn, shard, this.#checkpoint.shards[shard.id]);
      if (records.length > 0 || shard.isFinished) isQuiet = false;
      // Its children, if it has any, are to be read now.
      if (shard.isFinished) this.#listedAt = Number.NEGATIVE_INFINITY;
      try {
        await this.#process(shard, records);
      } catch (error) {
        this.#rewind(shard);
        throw error;
      }
    }
    return isQuiet;
  }

  async #refreshShards(): Promise<void> {
    const isRecent = performance.now() - this.#listedAt < LIST_SHARDS_INTERVAL;
    // A stream in which nothing has happened yet may have no shards.
    if (isRecent && this.#shards.length > 0) return;
    const known = new Map(this.#shards.map((shard) => [shard.id, shard]));
    const listed = await listShards(this.#options.client, this.#options.streamArn);
    this.#shards = listed.map((shard) => known.get(shard.id) ?? shard);
    this.#listedAt = performance.now();
  }

  /** A shard's records come after all of its parent's. */
  #readable(): OpenShard[] {
    const unfinished = this.#shards.filter((shard) => !shard.isFinished);
    const ids = new Set(unfinished.map((shard) => shard.id));
    return unfinished.filter((shard) => shard.parent === undefined || !ids.has(shard.parent));
  }

  async #process(shard: OpenShard, page: readonly StreamRecord[]): Promise<void> {
    const { batchSize, streamArn } = this.#options;
    const records = page
      .filter((record) => this.#isWanted(record))
      .map((record) => toLambdaRecord(record, streamArn));
    for (let at = 0; at < records.length; at += batchSize) {
      await this.#processBatch(shard, records.slice(at, at + batchSize));
      if (this.#signal.aborted) return this.#rewind(shard);
    }
    // Behind the records, too, that the function does not get.
    await this.#advance(shard, page.at(-1)?.dynamodb?.SequenceNumber);
  }

  #isWanted(record: StreamRecord): boolean {
    const sortKey = record.dynamodb?.Keys?.[TABLE_KEYS.sort]?.S;
    return sortKey !== undefined && this.#options.sortKeys.includes(sortKey);
  }

  /** Tries until all records are processed or given up, or until the source is stopped. */
  async #processBatch(shard: OpenShard, batch: readonly DynamoDBRecord[]): Promise<void> {
    const { retries, onFailure, onGivenUp, backOff = localBackOff } = this.#options;
    let rest = [...batch];
    let failures = 0;
    while (rest.length > 0) {
      const result = await this.#invoke(rest);
      const done = doneOf(rest, result);
      if (done > 0) failures = 0;
      await this.#advance(shard, sequenceNumber(rest[done - 1]));
      rest = rest.slice(done);
      if (result.outcome === 'done') return;
      failures += 1;
      const reason = reasonOf(result);
      onFailure?.(reason);
      if (failures > retries) {
        // One that the function named is given up alone; otherwise nobody knows which it was.
        const lost = result.outcome === 'partial' ? rest.slice(0, 1) : rest;
        onGivenUp(lost, reason);
        await this.#advance(shard, sequenceNumber(lost.at(-1)));
        rest = rest.slice(lost.length);
        failures = 0;
      } else {
        await this.#bell.heard(backOff(failures), this.#signal);
      }
      if (this.#signal.aborted) return;
    }
  }

  async #invoke(records: readonly DynamoDBRecord[]): Promise<BatchOutcome> {
    try {
      const answer = await this.#options.invoke({ Records: records });
      return readBatchResponse(answer, new Set(records.map(sequenceNumber)));
    } catch (error) {
      return { outcome: 'failed', reason: String(error) };
    }
  }

  async #advance(shard: OpenShard, processed: string | undefined): Promise<void> {
    if (!this.#checkpoint || processed === undefined || processed === '') return;
    const { streamArn, shards } = this.#checkpoint;
    if (shards[shard.id] === processed) return;
    const moved = { streamArn, shards: { ...shards, [shard.id]: processed } };
    await saveCheckpoint(this.#options.checkpointFile, moved);
    this.#checkpoint = moved;
  }

  /** What was read and not processed is read again from the checkpoint. */
  #rewind(shard: OpenShard): void {
    delete shard.iterator;
    shard.isFinished = false;
  }
}

function sequenceNumber(record: DynamoDBRecord | undefined): string {
  return record?.dynamodb?.SequenceNumber ?? '';
}

/** How many records from the beginning are done: those before the first that the function named. */
function doneOf(records: readonly DynamoDBRecord[], result: BatchOutcome): number {
  if (result.outcome === 'done') return records.length;
  if (result.outcome === 'failed') return 0;
  return records.findIndex((record) => result.failed.has(sequenceNumber(record)));
}

function reasonOf(result: Exclude<BatchOutcome, { outcome: 'done' }>): string {
  return result.outcome === 'failed' ? result.reason : 'The function reported a record as failed.';
}
