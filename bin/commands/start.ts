/** `wiredesk start`: the whole wire on this machine, until Ctrl-C or, with --once, until all is done. */
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FeedDefinition, SubscriberDefinition } from '../../core/feed/definition.ts';
import { type SampleWire, startSampleWire } from '../../local/sample-wire/server.ts';
import { startWire, type Wire } from '../../local/wire.ts';
import { bold, dim, red } from '../print/style.ts';
import { Announcer } from './announcer.ts';
import { readConfiguration } from './configuration.ts';
import { CommandFailure, EXIT } from './failure.ts';
import { RunReport } from './run-report.ts';
import { type DroppedFile, readDroppedFile, takeIn } from './take-in.ts';

export interface StartOptions {
  once?: boolean;
  file?: string;
  agency?: string;
  sampleOnly?: boolean;
  /** False with --no-sample. */
  sample: boolean;
  verbose?: boolean;
  data: string;
  feeds?: string;
  dynamodbEndpoint?: string;
}

/** Seconds between two steps of the sample wire, while its script lasts and after it. */
const STEP_SECONDS = { scripted: 8, endless: 30 };

/** Seconds that cover what a sample feed asks for when it is out of order. */
const PATIENCE_SECONDS = 6;

interface Run {
  options: StartOptions;
  wire: Wire;
  sample?: SampleWire;
  file?: DroppedFile;
  feeds: FeedDefinition[];
  report: RunReport;
}

/** Runs the wire; the result is the exit code. */
export async function start(options: StartOptions): Promise<number> {
  checkOptions(options);
  const { feeds: configured, subscribers } = readConfiguration(options.feeds);
  const file = options.file && (await readDroppedFile(options.file, options.agency));
  const sample = await sampleFor(options);
  const feeds = feedsFor(options, configured, sample);
  const report = new RunReport(feeds);
  try {
    const wire = await startLocalWire(options, feeds, subscribers, report);
    try {
      return await run({
        options,
        wire,
        feeds,
        report,
        ...(sample && { sample }),
        ...(file && { file }),
      });
    } finally {
      await wire.stop();
    }
  } finally {
    await sample?.stop();
  }
}

function checkOptions(options: StartOptions): void {
  if (options.agency !== undefined && options.file === undefined) {
    throw new CommandFailure(
      '--agency says whose copy the file is: it goes with --file.',
      EXIT.usage,
    );
  }
  if (options.sampleOnly && !options.sample) {
    throw new CommandFailure('--sample-only and --no-sample leave no feeds at all.', EXIT.usage);
  }
}

async function sampleFor(options: StartOptions): Promise<SampleWire | undefined> {
  if (!options.sample || options.file !== undefined) return undefined;
  const sample = await startSampleWire({ statePath: join(options.data, 'sample-wire.json') });
  progress(`sample wire on ${sample.origin}, step ${sample.step} of ${sample.lastScriptedStep}`);
  return sample;
}

function feedsFor(
  options: StartOptions,
  configured: FeedDefinition[],
  sample: SampleWire | undefined,
): FeedDefinition[] {
  if (options.file !== undefined) return [];
  return [...(sample?.feeds ?? []), ...(options.sampleOnly ? [] : configured)];
}

async function startLocalWire(
  options: StartOptions,
  feeds: FeedDefinition[],
  subscribers: SubscriberDefinition[],
  report: RunReport,
): Promise<Wire> {
  const started = performance.now();
  progress(
    `starting the wire on ${options.data}: stand-ins for DynamoDB and S3, queues, functions`,
  );
  const announcer = new Announcer(join(options.data, 'events.jsonl'), report);
  const wire = await startWire({
    dataFolder: resolve(options.data),
    feeds,
    subscribers,
    ...(options.dynamodbEndpoint && { dynamodbEndpoint: options.dynamodbEndpoint }),
    onProgress: progress,
    onEvent: (event) => announcer.announce(event),
    onLog: (line) => {
      report.log(line.text);
      if (options.verbose) process.stderr.write(`${dim(`${line.functionName}  ${line.text}`)}\n`);
    },
  });
  progress(`ready in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return wire;
}

function progress(message: string): void {
  process.stderr.write(`${dim(`· ${message}`)}\n`);
}

async function run(run: Run): Promise<number> {
  const { options, wire, report, file } = run;
  if (file !== undefined) {
    const failed = await takeIn(wire, file, report);
    if (options.once) return failed ? EXIT.failed : EXIT.ok;
  } else if (options.once) {
    await once(run);
    return summary(run);
  }
  await untilInterrupted(run);
  console.log(report.summary());
  return EXIT.ok;
}

/** Every feed once; the sample wire's script to its end, so that all of it is seen. */
async function once({ wire, sample, feeds, report }: Run): Promise<void> {
  await wire.pollNow(feeds.map(({ id }) => id));
  await wire.drain();
  if (sample === undefined) return;
  const ids = sample.feeds.map(({ id }) => id);
  while (sample.step < sample.lastScriptedStep) {
    await sample.advance();
    await wire.pollNow(ids);
    await wire.drain();
  }
  if (report.isWaiting(ids)) {
    // One of them had asked for patience, and is asked once more when it is over.
    await sleep(PATIENCE_SECONDS * 1000);
    await wire.pollNow(ids);
    await wire.drain();
  }
}

async function summary({ wire, report }: Run): Promise<number> {
  const deadLetters = await wire.deadLetters();
  report.deadLetters = deadLetters.length;
  console.log(report.summary());
  const failures = report.failures();
  if (failures.length === 0) return EXIT.ok;
  console.error(red(`\nFailed: ${failures.join('; ')}.`));
  return EXIT.failed;
}

/** Polls as planned and lets the sample wire go on, until Ctrl-C. */
async function untilInterrupted({ wire, sample, feeds }: Run): Promise<void> {
  const interrupted = new AbortController();
  const interrupt = () => {
    if (interrupted.signal.aborted) process.exit(130);
    process.stderr.write(dim('\n· stopping; press Ctrl-C again to stop at once\n'));
    interrupted.abort();
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  console.log(bold('The wire is running. Ctrl-C stops it and shows the feeds.'));
  await wire.pollNow(feeds.map(({ id }) => id));
  wire.startSchedule();
  await playOn(sample, interrupted.signal);
}

async function playOn(sample: SampleWire | undefined, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const scripted = sample !== undefined && sample.step < sample.lastScriptedStep;
    const seconds = scripted ? STEP_SECONDS.scripted : STEP_SECONDS.endless;
    await sleep(seconds * 1000, undefined, { signal }).catch(() => {});
    if (!signal.aborted) await sample?.advance();
  }
}
