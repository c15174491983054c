import { describe, expect, it } from '@jest/globals';
import { firstState, nextState, timeOf } from '../../../local/sample-wire/timeline.ts';
import { FIRST_START, stateAt } from './play.ts';

const LAST = 12;

describe('the time of a step', () => {
  it('lies before the first start while the script lasts', () => {
    const state = firstState(FIRST_START, LAST);
    const times = Array.from({ length: LAST }, (_, index) => timeOf(state, index + 1, LAST));
    expect(times.at(-1)).toBe(FIRST_START);
    expect(times[0]).toBe(FIRST_START - 11 * 120);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('is the time at which it was reached once the script is over', () => {
    const state = nextState(stateAt(LAST, LAST), FIRST_START + 86_400, LAST);
    expect(timeOf(state, LAST + 1, LAST)).toBe(FIRST_START + 86_400);
  });

  it.each([
    ['stands still', 0],
    ['goes back', -3600],
  ])('moves on by a second where the clock %s', (_, shift) => {
    let state = stateAt(LAST, LAST);
    for (const expected of [1, 2, 3]) {
      state = nextState(state, FIRST_START + shift, LAST);
      expect(timeOf(state, state.step, LAST)).toBe(FIRST_START + expected);
    }
  });

  it('never changes while it is remembered', () => {
    const early = stateAt(LAST + 5, LAST);
    const late = stateAt(LAST + 150, LAST);
    for (let step = 1; step <= early.step; step += 1) {
      expect(timeOf(late, step, LAST)).toBe(timeOf(early, step, LAST));
    }
  });

  it.each([LAST + 1, LAST + 100, 400])(
    'is not made up for step %i, which is not remembered',
    (step) => {
      expect(() => timeOf(stateAt(LAST + 350, LAST), step, LAST)).toThrow(RangeError);
    },
  );

  it('goes on where a new script is longer or shorter than the one that was played', () => {
    const played = stateAt(LAST + 3, LAST);
    for (const length of [LAST + 2, LAST - 2]) {
      const next = nextState(played, FIRST_START, length);
      expect(next.step).toBe(LAST + 4);
      expect(timeOf(next, next.step, length)).toBeGreaterThan(timeOf(played, played.step, LAST));
    }
  });
});
