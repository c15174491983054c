/** What is remembered of a feed between two polls, and how an outcome changes it. */
import { backOffSeconds } from './backoff.ts';
import type { FeedDefinition } from './definition.ts';
import { POLL_LIMITS } from './limits.ts';
import { isMoved, type Move } from './move.ts';
import {
  type Changed,
  codeOf,
  explain,
  foundBy,
  type PollOutcome,
  type Unchanged,
  type Validators,
} from './outcome.ts';

export type FeedHealth = 'ok' | 'failing';

export interface FeedState extends Validators {
  feed: string;
  agency: string;
  /** The address in the definition that this belongs to; with another one the feed starts anew. */
  url: string;
  /** When the poll that wrote this began. ISO 8601, UTC, like all times here. */
  polledAt: string;
  payloadSha256?: string;
  payloadKey?: string;
  /** When the last change was here. */
  lastChanged?: string;
  /** Failures in a row. */
  failures: number;
  /** `failing` after several failures in a row, or at once when gone; `ok` at the first success. */
  health: FeedHealth;
  /**
   * The last outcome that was written; `since` is when the feed began to succeed, or to fail, and
   * `kept` where an answer that is no feed was kept for a look.
   */
  outcome: { code: string; message: string; since: string; kept?: string };
  /** Not polled before this time: back-off, or what the server asked for. */
  nextAllowed?: string;
  movedTo?: Move;
}

/** Where the bytes of a poll were kept: a payload, or an answer that is no feed. */
export interface KeptBytes {
  key: string;
  received: string;
}

/**
 * The state that holds for a definition. With a new address nothing of the old one holds but the
 * feed's health, so that a recovery is still announced; the first answer counts as changed.
 */
export function stateFor(
  feed: FeedDefinition,
  stored: FeedState | undefined,
): FeedState | undefined {
  if (stored === undefined || stored.url === feed.url) return stored;
  const { etag, lastModified, payloadSha256, nextAllowed, movedTo, ...rest } = stored;
  return { ...rest, url: feed.url };
}

/** The address that is asked: the definition's, or the one the feed was moved to. */
export function addressOf(feed: FeedDefinition, state: FeedState | undefined): string {
  return isMoved(state?.movedTo) ? state.movedTo.url : feed.url;
}

/** Whether the feed must not be asked yet. */
export function isWaiting(state: FeedState | undefined, now: number): boolean {
  return state?.nextAllowed !== undefined && iso(now) < state.nextAllowed;
}

/** Whether a state is older than a moment (milliseconds since 1970). */
export function wasWrittenBefore(state: FeedState, moment: number): boolean {
  return state.polledAt < iso(moment);
}

/**
 * The state after a poll, or undefined where there is nothing to write: an unchanged poll of a
 * healthy feed costs no write.
 * @param polledAt milliseconds since 1970, when the poll began
 * @param kept where the bytes are, if they were kept
 */
export function stateAfter(
  feed: FeedDefinition,
  state: FeedState | undefined,
  outcome: PollOutcome,
  polledAt: number,
  kept?: KeptBytes,
): FeedState | undefined {
  const found = foundBy(outcome);
  if (found === undefined) return afterFailure(feed, state, outcome, polledAt, kept);
  const move = outcome.kind === 'moved' ? outcome.move : found.move;
  if (!isWorthWriting(state, found, move)) return undefined;
  return {
    ...whatStays(feed, state),
    ...(found.validators ?? validatorsOf(state)),
    ...(found.kind === 'changed' && { payloadSha256: found.sha256 }),
    ...(kept !== undefined && { payloadKey: kept.key, lastChanged: kept.received }),
    ...(move !== undefined && { movedTo: move }),
    polledAt: iso(polledAt),
    failures: 0,
    health: 'ok',
    outcome: {
      code: codeOf(outcome),
      message: explain(outcome),
      since: state?.failures === 0 ? state.outcome.since : iso(polledAt),
    },
  };
}

function isWorthWriting(
  state: FeedState | undefined,
  found: Unchanged | Changed,
  move: Move | undefined,
): boolean {
  return (
    state === undefined ||
    found.kind === 'changed' ||
    found.validators !== undefined ||
    state.failures > 0 ||
    move?.url !== state.movedTo?.url ||
    move?.times !== state.movedTo?.times
  );
}

/**
 * A feed that fails at the address it was moved to goes back to its own when it counts as failing:
 * a wrong permanent redirect must not take a feed away for good.
 */
function afterFailure(
  feed: FeedDefinition,
  state: FeedState | undefined,
  outcome: PollOutcome,
  polledAt: number,
  kept: KeptBytes | undefined,
): FeedState {
  const failures = (state?.failures ?? 0) + 1;
  const failing =
    state?.health === 'failing' ||
    outcome.kind === 'gone' ||
    failures >= POLL_LIMITS.failuresUntilFailing;
  const staysMoved = isMoved(state?.movedTo) && !failing;
  const sameAddress = staysMoved || !isMoved(state?.movedTo);
  const code = codeOf(outcome);
  const keptKey = kept?.key ?? (state?.outcome.code === code ? state.outcome.kept : undefined);
  return {
    ...whatStays(feed, state),
    ...(sameAddress && validatorsOf(state)),
    ...(staysMoved && { movedTo: state?.movedTo }),
    polledAt: iso(polledAt),
    failures,
    health: failing ? 'failing' : 'ok',
    outcome: {
      code,
      message: explain(outcome),
      since: state !== undefined && state.failures > 0 ? state.outcome.since : iso(polledAt),
      ...(keptKey !== undefined && { kept: keptKey }),
    },
    nextAllowed: iso(polledAt + 1000 * waitAfter(feed, state, outcome, failures)),
  };
}

/** Seconds until the next poll is allowed. What is gone at a new address is not yet gone at the old one. */
function waitAfter(
  feed: FeedDefinition,
  state: FeedState | undefined,
  outcome: PollOutcome,
  failures: number,
): number {
  if (outcome.kind === 'gone' && !isMoved(state?.movedTo)) return POLL_LIMITS.goneSeconds;
  const asked = outcome.kind === 'throttled' ? outcome.waitSeconds : undefined;
  return asked ?? backOffSeconds(feed, failures);
}

/** What a state keeps whatever the outcome. */
function whatStays(feed: FeedDefinition, state: FeedState | undefined) {
  return {
    feed: feed.id,
    agency: feed.agency,
    url: feed.url,
    ...(state?.payloadSha256 !== undefined && { payloadSha256: state.payloadSha256 }),
    ...(state?.payloadKey !== undefined && { payloadKey: state.payloadKey }),
    ...(state?.lastChanged !== undefined && { lastChanged: state.lastChanged }),
  };
}

function validatorsOf(state: FeedState | undefined): Validators {
  return {
    ...(state?.etag !== undefined && { etag: state.etag }),
    ...(state?.lastModified !== undefined && { lastModified: state.lastModified }),
  };
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
