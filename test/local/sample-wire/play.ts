/** Plays the script without a server: the state after so many steps from a fixed first start. */
import type { WireState } from '../../../local/sample-wire/state.ts';
import { firstState, nextState } from '../../../local/sample-wire/timeline.ts';

/** 2026-11-24T08:00:00Z */
export const FIRST_START = 1_795_507_200;

export function stateAt(step: number, lastScriptedStep: number): WireState {
  let state = firstState(FIRST_START, lastScriptedStep);
  while (state.step < step) {
    state = nextState(state, FIRST_START + state.step * 10, lastScriptedStep);
  }
  return state;
}
