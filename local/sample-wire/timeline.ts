/**
 * The time of each step. The script's steps lie two minutes apart and end with the first start, as
 * if the wire had run for a while; later steps have the time at which they were reached. Both are
 * kept in the state, so no story's time ever changes.
 */
import type { WireState } from './state.ts';

/** Seconds between two scripted steps. */
export const SCRIPTED_PACE = 120;
/** So many endless steps are remembered; each template has to fill a feed within them. */
export const ENDLESS_KEPT = 200;

/**
 * The state of a wire that has never run.
 * @param now seconds since 1970
 */
export function firstState(now: number, lastScriptedStep: number): WireState {
  return { base: now - (lastScriptedStep - 1) * SCRIPTED_PACE, step: 1, endless: [] };
}

/** The state one step on. Time moves on by at least a second, whatever the clock says. */
export function nextState(state: WireState, now: number, lastScriptedStep: number): WireState {
  const step = state.step + 1;
  if (step <= lastScriptedStep) return { ...state, step };
  const previous = state.endless.at(-1) ?? timeOf(state, lastScriptedStep, lastScriptedStep);
  const time = Math.max(now, previous + 1);
  return { ...state, step, endless: [...state.endless, time].slice(-ENDLESS_KEPT) };
}

/**
 * When a step was, in seconds since 1970.
 * @throws RangeError for an endless step that is no longer or not yet remembered
 */
export function timeOf(state: WireState, step: number, lastScriptedStep: number): number {
  if (step <= lastScriptedStep) return state.base + (step - 1) * SCRIPTED_PACE;
  const time = state.endless[state.endless.length - 1 - (state.step - step)];
  if (time === undefined) throw new RangeError(`the sample wire has no time for step ${step}`);
  return time;
}
