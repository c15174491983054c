/** The minute's tick, as the schedule on AWS gives it to a function. */
import { Bell } from './bell.ts';
import type { Source } from './source.ts';

/** `aws.scheduler.scheduled-time`, which the stacks ask EventBridge Scheduler to pass. */
export interface ScheduledTime {
  time: string;
}

export interface ScheduleOptions {
  everyMinutes: number;
  invoke: (event: ScheduledTime) => Promise<unknown>;
  /** Told when the function failed for good. */
  onFailure?: (reason: string) => void;
  /** Epoch milliseconds. */
  now?: () => number;
}

/** Lambda tries an asynchronous invocation twice again. */
const RETRIES = 2;

/**
 * Starts the schedule: one event at once, then one at each full interval. A process that stood
 * still, a laptop that slept, gets one event afterwards and not one for each minute that it missed.
 */
export function startSchedule(options: ScheduleOptions): Source {
  const now = options.now ?? Date.now;
  const stopping = new AbortController();
  const bell = new Bell();
  const running = run();

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      await tick(options, now());
      await untilNext();
    }
  }

  /** Timers may be early by a millisecond; the time decides. */
  async function untilNext(): Promise<void> {
    const next = nextTick(now(), options.everyMinutes);
    while (now() < next && !stopping.signal.aborted) {
      await bell.heard(next - now(), stopping.signal);
    }
  }

  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** The first full interval after a time, epoch milliseconds. */
export function nextTick(time: number, everyMinutes: number): number {
  const interval = everyMinutes * 60_000;
  return (Math.floor(time / interval) + 1) * interval;
}

/** The event of the schedule: the time that was meant, ISO 8601 in UTC, whole seconds. */
export function scheduledEvent(time: number): ScheduledTime {
  return { time: `${new Date(time).toISOString().slice(0, 19)}Z` };
}

/** One event, for a time in epoch milliseconds; a failure is tried again and then told. */
export async function tick(options: ScheduleOptions, time: number): Promise<void> {
  const event = scheduledEvent(time);
  for (let failures = 0; failures <= RETRIES; failures += 1) {
    try {
      await options.invoke(event);
      return;
    } catch (error) {
      if (failures === RETRIES) options.onFailure?.(String(error));
    }
  }
}
