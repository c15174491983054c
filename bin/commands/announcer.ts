/**
 * The subscriber that a person sees: writes each event to a file, one JSON document a line, and
 * prints it. Events come at least once; the file is what tells which were there before, also after
 * a kill, so that nothing is announced twice.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { FeedEvent, StoryEvent } from '../../core/event/event.ts';
import type { BusEvent } from '../../local/bus/bus.ts';
import { feedEventLine, storyEventLine } from '../print/event-line.ts';
import type { RunReport } from './run-report.ts';

const STDOUT = 1;

export class Announcer {
  readonly #file: string;
  readonly #report: RunReport;
  readonly #announced = new Set<string>();

  constructor(file: string, report: RunReport) {
    this.#file = file;
    this.#report = report;
    mkdirSync(dirname(file), { recursive: true });
    if (existsSync(file)) this.#remember(readFileSync(file, 'utf8'));
  }

  /** Announces an event, unless it was announced before. */
  async announce(event: BusEvent): Promise<void> {
    const detail = event.detail as unknown as StoryEvent | FeedEvent;
    if (this.#announced.has(detail.id)) return;
    this.#announced.add(detail.id);
    // One write each, the file first: what is in the file counts as announced.
    appendFileSync(this.#file, `${JSON.stringify(event)}\n`);
    writeSync(STDOUT, `${lineOf(detail)}\n`);
    this.#report.announced(detail);
  }

  #remember(text: string): void {
    for (const line of text.split('\n')) {
      const id = eventId(line);
      if (id !== undefined) this.#announced.add(id);
    }
    // A kill in the middle of a write leaves a line without its end; the next one must not stick to it.
    if (text !== '' && !text.endsWith('\n')) appendFileSync(this.#file, '\n');
  }
}

function lineOf(detail: StoryEvent | FeedEvent): string {
  const now = new Date().toISOString();
  return 'storyId' in detail ? storyEventLine(detail, now) : feedEventLine(detail, now);
}

function eventId(line: string): string | undefined {
  try {
    const event = JSON.parse(line) as { detail?: { id?: string } };
    return event.detail?.id;
  } catch {
    return undefined;
  }
}
