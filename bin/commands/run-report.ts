/**
 * What happened in a run, told from the functions' own logs: the same lines that an operator would
 * ask CloudWatch for.
 */
import type { FeedEvent, StoryChange, StoryEvent } from '../../core/event/event.ts';
import type { FeedDefinition } from '../../core/feed/definition.ts';
import { bold, dim, green, red, yellow } from '../print/style.ts';
import { table } from '../print/table.ts';

interface FeedCount {
  feed: FeedDefinition;
  polls: number;
  changed: number;
  unchanged: number;
  failed: number;
  last?: { outcome: string; code?: string; message?: string };
}

/** Outcomes that are no failure of the feed. */
const GOOD = new Set(['unchanged', 'changed', 'moved', 'waiting']);

export class RunReport {
  readonly #feeds: Map<string, FeedCount>;
  readonly #changes = new Map<StoryChange, number>();
  readonly #errors: string[] = [];
  #lost = 0;
  /** Messages that no function could deal with. */
  deadLetters = 0;

  constructor(feeds: FeedDefinition[]) {
    this.#feeds = new Map(
      feeds.map((feed) => [feed.id, { feed, polls: 0, changed: 0, unchanged: 0, failed: 0 }]),
    );
  }

  /** Takes a line of a function's log. */
  log(line: string): void {
    const entry = parseLog(line);
    if (entry === undefined) return;
    if (entry.message === 'feed polled') this.#polled(entry);
    if (entry.message === 'payload read') this.#lost += Number(entry.lost ?? 0);
    if (entry.level === 'ERROR') this.#errors.push(String(entry.message));
  }

  /** Takes an event that was announced. */
  announced(detail: StoryEvent | FeedEvent): void {
    if (!('storyId' in detail)) return;
    this.#changes.set(detail.change, (this.#changes.get(detail.change) ?? 0) + 1);
  }

  /** How many stories' events were announced. */
  get storyEvents(): number {
    return [...this.#changes.values()].reduce((sum, times) => sum + times, 0);
  }

  /** What failed, a phrase each; an optional feed that is out of reach is no failure of the run. */
  failures(): string[] {
    const feeds = [...this.#feeds.values()].filter(
      ({ feed, last }) => last !== undefined && !GOOD.has(last.outcome) && !feed.optional,
    );
    return [
      ...feeds.map(({ feed, last }) => `feed ${feed.id} (${last?.code ?? last?.outcome})`),
      ...(this.#lost > 0 ? [`${this.#lost} unread, \`wiredesk feeds\` shows why`] : []),
      ...(this.deadLetters > 0 ? [`${this.deadLetters} dead letters`] : []),
      ...new Set(this.#errors),
    ];
  }

  /** Whether one of these feeds was not asked because it had asked for patience. */
  isWaiting(ids: string[]): boolean {
    return ids.some((id) => this.#feeds.get(id)?.last?.outcome === 'waiting');
  }

  /** The feeds as a table, and the stories as a sentence. */
  summary(): string {
    const rows = [...this.#feeds.values()].map(row);
    const head = ['feed', 'agency', 'polls', 'changed', 'unchanged', 'failed', 'last outcome'];
    return `\n${rows.length > 0 ? `${table(head, rows)}\n\n` : ''}${this.#stories()}`;
  }

  #polled(entry: Record<string, unknown>): void {
    const count = this.#feeds.get(String(entry.feed));
    if (count === undefined) return;
    const outcome = String(entry.outcome);
    count.polls += 1;
    if (outcome === 'changed') count.changed += 1;
    else if (GOOD.has(outcome)) count.unchanged += 1;
    else count.failed += 1;
    count.last = {
      outcome,
      ...(typeof entry.code === 'string' && { code: entry.code }),
      ...(typeof entry.explanation === 'string' && { message: entry.explanation }),
    };
  }

  #stories(): string {
    const parts = [...this.#changes].map(([change, times]) => `${times} ${change}`);
    return bold('Stories: ') + (parts.length > 0 ? parts.join(', ') : 'nothing new');
  }
}

function row({ feed, polls, changed, unchanged, failed, last }: FeedCount): string[] {
  const good = last === undefined || GOOD.has(last.outcome);
  const colour = good ? green : feed.optional ? yellow : red;
  const message = good || !last?.message ? '' : dim(` ${last.message}`);
  return [
    feed.id,
    feed.agency,
    String(polls),
    String(changed),
    String(unchanged),
    failed > 0 ? red(String(failed)) : '0',
    last === undefined ? dim('not polled') : `${colour(last.code ?? last.outcome)}${message}`,
  ];
}

function parseLog(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
