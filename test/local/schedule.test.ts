import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { nextTick, startSchedule, tick } from '../../local/schedule.ts';

const NINE = Date.UTC(2026, 10, 24, 9, 0, 0);

describe('nextTick', () => {
  it.each([
    [1, 0, 60_000],
    [1, 1, 60_000],
    [1, 59_999, 60_000],
    [1, 60_000, 120_000],
    [5, 61_000, 300_000],
  ])('of %d minutes after %d ms is %d ms', (minutes, after, expected) => {
    expect(nextTick(NINE + after, minutes)).toBe(NINE + expected);
  });
});

describe('the schedule', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: NINE + 41_500 });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  function start(invoke: (event: { time: string }) => Promise<unknown>) {
    const times: string[] = [];
    const failures: string[] = [];
    const schedule = startSchedule({
      everyMinutes: 1,
      onFailure: (reason) => failures.push(reason),
      invoke: (event) => {
        times.push(event.time);
        return invoke(event);
      },
    });
    return { schedule, times, failures };
  }

  it('gives one event at once, then one at each full minute', async () => {
    const { schedule, times } = start(async () => undefined);
    await jest.advanceTimersByTimeAsync(18_499);
    expect(times).toEqual(['2026-11-24T09:00:41Z']);
    await jest.advanceTimersByTimeAsync(120_001);
    expect(times).toEqual([
      '2026-11-24T09:00:41Z',
      '2026-11-24T09:01:00Z',
      '2026-11-24T09:02:00Z',
      '2026-11-24T09:03:00Z',
    ]);
    await schedule.stop();
  });

  it('gives one event after the machine slept, not one for each minute', async () => {
    const { schedule, times } = start(async () => undefined);
    await jest.advanceTimersByTimeAsync(0);
    // Asleep: the clock goes on, the timers do not.
    jest.setSystemTime(NINE + 3_600_000 + 10_000);
    await jest.advanceTimersByTimeAsync(18_500);
    expect(times).toEqual(['2026-11-24T09:00:41Z', '2026-11-24T10:00:28Z']);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(times.at(-1)).toBe('2026-11-24T10:01:00Z');
    expect(times).toHaveLength(3);
    await schedule.stop();
  });

  it('waits for a function that takes longer than a minute', async () => {
    let running = 0;
    let most = 0;
    const { schedule, times } = start(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 90_000));
      running -= 1;
    });
    await jest.advanceTimersByTimeAsync(300_000);
    expect(most).toBe(1);
    expect(times.length).toBeGreaterThan(1);
    const stopped = schedule.stop();
    await jest.advanceTimersByTimeAsync(90_000);
    await stopped;
  });

  it('stops', async () => {
    const { schedule, times } = start(async () => undefined);
    await schedule.stop();
    await jest.advanceTimersByTimeAsync(300_000);
    expect(times).toHaveLength(1);
  });
});

describe('tick', () => {
  it('tries again as Lambda does, with the same event', async () => {
    const times: string[] = [];
    const failures: string[] = [];
    await tick(
      {
        everyMinutes: 1,
        onFailure: (reason) => failures.push(reason),
        invoke: async ({ time }) => {
          times.push(time);
          if (times.length < 3) throw new Error('not yet');
        },
      },
      NINE,
    );
    expect(times).toEqual(Array(3).fill('2026-11-24T09:00:00Z'));
    expect(failures).toEqual([]);
  });

  it('tells when it failed for good', async () => {
    const failures: string[] = [];
    await tick(
      {
        everyMinutes: 1,
        onFailure: (reason) => failures.push(reason),
        invoke: async () => {
          throw new Error('no queue');
        },
      },
      NINE,
    );
    expect(failures).toEqual(['Error: no queue']);
  });
});
