/** `wiredesk feeds`: every feed with its state, and what of it could not be read. */
import type { FeedDefinition } from '../../core/feed/definition.ts';
import type { QuarantineEntry } from '../../core/feed/quarantine.ts';
import type { FeedState } from '../../core/feed/state.ts';
import { DROP_FEED, UNKNOWN_AGENCY } from '../../core/payload/payload.ts';
import { bold, dayAndClock, dim, green, red, yellow } from '../print/style.ts';
import { table } from '../print/table.ts';
import { lastRunFeeds, readConfiguration } from './configuration.ts';
import { EXIT } from './failure.ts';
import { problemLine } from './read.ts';
import { type StoreOptions, withStores } from './stores.ts';

export interface FeedsOptions extends StoreOptions {
  /** Folder with the definitions. */
  feeds?: string;
  json?: boolean;
}

interface FeedReport {
  id: string;
  agency: string;
  interval?: number;
  state?: FeedState;
  quarantined: QuarantineEntry[];
}

/** Prints the feeds; the ones in `feeds/`, those of the sample wire, and the dropped files. */
export async function feeds(options: FeedsOptions): Promise<number> {
  const definitions = definitionsOf(options);
  const reports = await withStores(options, async ({ feedStore, quarantine }) => {
    const listed = [...definitions, DROPS];
    return Promise.all(
      listed.map(async ({ id, agency, interval }): Promise<FeedReport> => {
        const state = await feedStore.getFeedState(id);
        const quarantined = await quarantine.listQuarantine(id);
        return { id, agency, interval, ...(state && { state }), quarantined };
      }),
    );
  });
  if (options.json) process.stdout.write(`${JSON.stringify(reports, null, 2)}\n`);
  else console.log(page(reports));
  return EXIT.ok;
}

/** Configured feeds first, then those that only the last local run had. */
function definitionsOf({ feeds: folder, data }: FeedsOptions): FeedDefinition[] {
  const configured = readConfiguration(folder).feeds;
  const ids = new Set(configured.map(({ id }) => id));
  return [...configured, ...lastRunFeeds(data).filter(({ id }) => !ids.has(id))];
}

/** Files that somebody drops are listed like a feed, without an address to poll. */
const DROPS = { id: DROP_FEED, agency: UNKNOWN_AGENCY, interval: 0 };

function page(reports: FeedReport[]): string {
  const rows = reports
    .filter(({ id, state, quarantined }) => id !== DROP_FEED || state || quarantined.length > 0)
    .map(row);
  const parts = [table(['feed', 'agency', 'every', 'last change', 'unread', 'outcome'], rows)];
  const lost = reports.flatMap(({ quarantined }) => quarantined);
  if (lost.length > 0) parts.push([bold('Not read'), ...lost.map(quarantineLines)].join('\n'));
  return parts.join('\n\n');
}

function row({ id, agency, interval, state, quarantined }: FeedReport): string[] {
  return [
    id,
    agency,
    interval ? duration(interval) : '-',
    dayAndClock(state?.lastChanged),
    quarantined.length > 0 ? red(String(quarantined.length)) : '-',
    id === DROP_FEED ? '-' : outcome(state),
  ];
}

function outcome(state: FeedState | undefined): string {
  if (state === undefined) return dim('not polled yet');
  if (state.failures === 0) return green(state.outcome.code);
  const colour = state.health === 'failing' ? red : yellow;
  const times = state.failures === 1 ? 'once' : `${state.failures} times`;
  return `${colour(state.outcome.code)} ${dim(`(${times}, since ${dayAndClock(state.outcome.since)})`)} ${state.outcome.message}`;
}

function quarantineLines(entry: QuarantineEntry): string {
  const what = entry.kind === 'payload' ? 'nothing was read of' : `${entry.count} lost in`;
  const lines = entry.problems.map((problem) => `    ${problemLine(problem)}`);
  return [`  ${entry.feed}: ${what} ${dim(entry.payloadKey)}`, ...lines].join('\n');
}

/** Seconds as people write them: 5s, 2m, 1h. */
function duration(seconds: number): string {
  if (seconds % 3600 === 0) return `${seconds / 3600}h`;
  return seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
}
