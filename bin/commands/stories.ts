/** `wiredesk stories`: the index, newest first. */
import type { StoryList } from '../../aws/story-index.ts';
import type { IndexEntry } from '../../core/story/index-entry.ts';
import { creditLine } from '../print/credit.ts';
import { dayAndClock, dim, red } from '../print/style.ts';
import { table } from '../print/table.ts';
import { knownAgency } from './agency-option.ts';
import { CommandFailure, EXIT } from './failure.ts';
import { type StoreOptions, withStores } from './stores.ts';

export interface StoriesOptions extends StoreOptions {
  agency?: string;
  feed?: string;
  since?: string;
  limit: number;
  json?: boolean;
}

/** Prints the newest stories. */
export async function stories(options: StoriesOptions): Promise<number> {
  const list = listOf(options);
  const since = options.since === undefined ? undefined : readSince(options.since);
  const entries = await withStores(options, ({ index }) =>
    index.listStories(list, options.limit, since),
  );
  if (options.json) {
    process.stdout.write(`${JSON.stringify(entries, null, 2)}\n`);
  } else if (entries.length === 0) {
    console.log('No stories here yet. Run `npm start` and let some arrive.');
  } else {
    console.log(table(['received', 'id', 'agency', 'v', 'headline', 'credit'], entries.map(row)));
  }
  return EXIT.ok;
}

function listOf({ agency, feed }: StoriesOptions): StoryList {
  if (agency !== undefined && feed !== undefined) {
    throw new CommandFailure(
      'Give --agency or --feed, not both: a feed has one agency.',
      EXIT.usage,
    );
  }
  if (agency !== undefined) return { by: 'agency', agency: knownAgency(agency) };
  if (feed !== undefined) return { by: 'feed', feed };
  return { by: 'all' };
}

function row(entry: IndexEntry): string[] {
  const status = entry.status === 'usable' ? '' : `${red(entry.status)} `;
  return [
    dayAndClock(entry.received),
    dim(entry.id),
    entry.agency,
    String(entry.version),
    `${status}${entry.headline}`,
    dim(
      creditLine({
        creators: entry.creditCreators,
        sources: entry.creditSources,
        provider: entry.creditProvider,
      }),
    ),
  ];
}

const UNITS: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `2h`, `3d`, a day or a full ISO time → ISO time in UTC. @throws CommandFailure */
export function readSince(written: string, now = Date.now()): string {
  const ago = /^(\d{1,6})([mhd])$/.exec(written);
  const unit = UNITS[ago?.[2] ?? ''];
  if (ago?.[1] !== undefined && unit !== undefined) {
    return new Date(now - Number(ago[1]) * unit).toISOString();
  }
  if (/^\d{4}-\d{2}-\d{2}(T.*)?$/.test(written) && !Number.isNaN(Date.parse(written))) {
    return new Date(written).toISOString();
  }
  throw new CommandFailure(
    `--since ${written}: write how long ago (30m, 2h, 7d) or a time (2026-11-24, 2026-11-24T08:00:00Z).`,
    EXIT.usage,
  );
}
