/**
 * What came of a poll. The union is closed: everything that can happen to a poll is one of these,
 * and each has a sentence for the person who has to do something about it.
 */
import { FAILURES, type FailureCode } from './failures.ts';
import type { Move } from './move.ts';

/** What a server gave us to ask with the next time; both are opaque and go back exactly as they came. */
export interface Validators {
  etag?: string;
  lastModified?: string;
}

export interface Unchanged {
  kind: 'unchanged';
  /** `not-modified`: the server said so (304); `same-bytes`: a 200 with the bytes we have. */
  by: 'not-modified' | 'same-bytes';
  /** New validators, where they are worth saving. */
  validators?: Validators;
  /** Where permanent redirects lead, as it stands after this poll. */
  move?: Move;
}

export interface Changed {
  kind: 'changed';
  /** SHA-256 of the decoded bytes, hex. */
  sha256: string;
  validators: Validators;
  /** Where permanent redirects lead, as it stands after this poll. */
  move?: Move;
}

/** The feed has a new address from now on; what was found there was either of the two. */
export interface Moved {
  kind: 'moved';
  move: Move;
  found: Unchanged | Changed;
}

export interface Throttled {
  kind: 'throttled';
  status: number;
  /** What the server asked for, in seconds. */
  retryAfter?: number;
  /** What it gets: the above within our bounds. */
  waitSeconds?: number;
}

export interface Gone {
  kind: 'gone';
  status: 410;
}

export interface Failed {
  kind: 'failed';
  code: FailureCode;
  status?: number;
  /** For the log: the technical error and where it happened. */
  detail?: string;
}

export type PollOutcome = Unchanged | Changed | Moved | Throttled | Gone | Failed;

/** What was found at the feed's address, for the outcomes that found something. */
export function foundBy(outcome: PollOutcome): Unchanged | Changed | undefined {
  if (outcome.kind === 'moved') return outcome.found;
  return outcome.kind === 'unchanged' || outcome.kind === 'changed' ? outcome : undefined;
}

/** The outcome's code: its kind, or what failed. */
export function codeOf(outcome: PollOutcome): string {
  return outcome.kind === 'failed' ? outcome.code : outcome.kind;
}

/** The outcome in a sentence for people: what happened, whose problem it is, what to do. */
export function explain(outcome: PollOutcome): string {
  switch (outcome.kind) {
    case 'unchanged':
      return outcome.by === 'not-modified'
        ? 'Nothing new: the server says that the feed has not changed.'
        : 'Nothing new: the feed came in full and is the same as before.';
    case 'changed':
      return 'The feed has changed; its bytes are kept.';
    case 'moved':
      return `The agency has moved the feed for good; it is polled at ${outcome.move.url} from now on. Change url in the feed's definition.`;
    case 'throttled':
      return explainThrottled(outcome);
    case 'gone':
      return "The agency says that the feed is gone for good (status 410); it is asked only once a day. Ask the agency for the new address, change url in the feed's definition, or set paused: true.";
    case 'failed':
      return explainFailure(outcome);
  }
}

function explainThrottled({ status, retryAfter, waitSeconds }: Throttled): string {
  const asked = retryAfter === undefined ? '' : ` It asked for ${retryAfter} s.`;
  const clamped =
    waitSeconds !== undefined && waitSeconds !== retryAfter
      ? ` We wait ${waitSeconds} s (the bound is retryAfterSeconds in core/feed/limits.ts).`
      : '';
  return `The server asks us to come less often (status ${status}).${asked}${clamped} If it stays so, raise interval in the feed's definition or talk to the agency.`;
}

function explainFailure({ code, status }: Failed): string {
  const { sentence } = FAILURES[code];
  return status === undefined ? sentence : `${sentence} (Status ${status}.)`;
}
