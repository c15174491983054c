/**
 * All HTTP policy of polling: what is asked with, and what an answer means. Pure: status, headers,
 * bytes and the feed's state in, one outcome out. RFC 9110 (semantics), RFC 6585 (429).
 */
import { sha256 } from '../payload/payload.ts';
import type { FeedDefinition } from './definition.ts';
import type { FailureCode } from './failures.ts';
import { hasBotWallHeaders, looksLikeBotWall, looksLikeHtml } from './html-answer.ts';
import { POLL_LIMITS } from './limits.ts';
import { isMoved, moveAfter } from './move.ts';
import type { Changed, Failed, PollOutcome, Throttled, Unchanged, Validators } from './outcome.ts';
import { readRetryAfter } from './retry-after.ts';
import { addressOf, type FeedState, wasWrittenBefore } from './state.ts';

export interface FeedResponse {
  status: number;
  /** Lower-case names. */
  headers: Readonly<Record<string, string>>;
  /** Decoded bytes; empty where the status has none for us. */
  body: Uint8Array;
  /** The address that answered, after redirects. */
  url: string;
  /** Where permanent redirects alone led, counted from the address that was asked. */
  permanentUrl?: string;
}

/** A validator that is longer, or has characters no header can carry, could not be sent back. */
const SENDABLE = /^[\t\x20-\x7e\x80-\xff]{1,1024}$/;

/**
 * The headers that make a request conditional: the validators exactly as they came, `W/` included.
 * Weak comparison is right for GET (RFC 9110, 13.1.2), so nothing is taken off.
 */
export function conditionalHeaders(state: FeedState | undefined): Record<string, string> {
  return {
    ...(state?.etag !== undefined && { 'if-none-match': state.etag }),
    ...(state?.lastModified !== undefined && { 'if-modified-since': state.lastModified }),
  };
}

/**
 * What an answer means.
 * @param now milliseconds since 1970, when the answer was complete
 */
export function judgeResponse(
  feed: FeedDefinition,
  state: FeedState | undefined,
  response: FeedResponse,
  now: number,
): PollOutcome {
  const { status, headers } = response;
  if (hasBotWallHeaders(headers)) return failed('bot-wall', status);
  if (status === 304) return judgeNotModified(feed, state, response);
  if (status === 200 || status === 203) return judgeContent(feed, state, response, now);
  if (status === 204 || status === 205) return failed('empty-body', status);
  if (status === 410) return { kind: 'gone', status };
  return throttled(feed, response, now) ?? failed(codeOfStatus(status), status);
}

function judgeNotModified(
  feed: FeedDefinition,
  state: FeedState | undefined,
  response: FeedResponse,
): PollOutcome {
  if (state?.etag === undefined && state?.lastModified === undefined) {
    return failed('http-unexpected', 304);
  }
  const fresh = validatorsIn(response);
  const refreshed = { etag: state.etag, lastModified: state.lastModified, ...fresh };
  return atItsAddress(feed, state, response, {
    kind: 'unchanged',
    by: 'not-modified',
    ...(!sameValidators(state, refreshed) && { validators: refreshed }),
  });
}

/**
 * A 200 is read and hashed whatever its validators say: Last-Modified has a resolution of one
 * second, and a wire moves faster.
 */
function judgeContent(
  feed: FeedDefinition,
  state: FeedState | undefined,
  response: FeedResponse,
  now: number,
): PollOutcome {
  const { body, status } = response;
  if (body.byteLength === 0) return failed('empty-body', status);
  if (looksLikeHtml(body)) {
    return failed(looksLikeBotWall(body) ? 'bot-wall' : 'html-instead-of-feed', status);
  }
  const hash = sha256(body);
  const validators = validatorsIn(response);
  const found: Unchanged | Changed =
    hash === state?.payloadSha256
      ? {
          kind: 'unchanged',
          by: 'same-bytes',
          ...(isRefreshDue(state, validators, now) && { validators }),
        }
      : { kind: 'changed', sha256: hash, validators };
  return atItsAddress(feed, state, response, found);
}

/** Adds where permanent redirects led, and says `moved` when they have done so often enough. */
function atItsAddress(
  feed: FeedDefinition,
  state: FeedState | undefined,
  { permanentUrl }: FeedResponse,
  found: Unchanged | Changed,
): PollOutcome {
  const move = moveAfter(state?.movedTo, addressOf(feed, state), permanentUrl);
  if (move === undefined) return found;
  const isNew = isMoved(move) && !isMoved(state?.movedTo);
  return isNew ? { kind: 'moved', move, found } : { ...found, move };
}

/**
 * 429 always, 503 and 3xx where Retry-After comes with them (RFC 9110, 10.2.3). A redirect with
 * Retry-After is not followed before its time.
 */
function throttled(
  feed: FeedDefinition,
  { status, headers }: FeedResponse,
  now: number,
): Throttled | undefined {
  const retryAfter = readRetryAfter(headers['retry-after'], now);
  const applies =
    status === 429 || (retryAfter !== undefined && (status === 503 || isRedirect(status)));
  if (!applies) return undefined;
  if (retryAfter === undefined) return { kind: 'throttled', status };
  const waitSeconds = Math.min(
    Math.max(retryAfter, Math.min(feed.interval, POLL_LIMITS.retryAfterSeconds)),
    POLL_LIMITS.retryAfterSeconds,
  );
  return { kind: 'throttled', status, retryAfter, waitSeconds };
}

/** Validators worth sending back. `Expires: 0` says that nothing of the answer may be reused. */
function validatorsIn({ headers }: FeedResponse): Validators {
  if (headers.expires?.trim() === '0') return {};
  const etag = sendable(headers.etag);
  const lastModified = sendable(headers['last-modified']);
  return {
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
  };
}

function sendable(value: string | undefined): string | undefined {
  return value !== undefined && SENDABLE.test(value) ? value : undefined;
}

/**
 * Some servers give a new ETag with each answer to the same bytes (a farm whose machines differ).
 * Saving each would cost a write a poll, saving none would fetch everything until the next change.
 */
function isRefreshDue(state: FeedState, validators: Validators, now: number): boolean {
  if (sameValidators(state, validators)) return false;
  return wasWrittenBefore(state, now - 1000 * POLL_LIMITS.validatorRefreshSeconds);
}

function sameValidators(a: Validators, b: Validators): boolean {
  return a.etag === b.etag && a.lastModified === b.lastModified;
}

const STATUS_CODES: Record<number, FailureCode> = {
  401: 'http-401',
  403: 'http-403',
  404: 'http-404',
};

function codeOfStatus(status: number): FailureCode {
  const known = STATUS_CODES[status];
  if (known !== undefined) return known;
  if (isRedirect(status)) return 'redirect-refused';
  if (status >= 400 && status < 500) return 'http-4xx';
  return status >= 500 && status < 600 ? 'http-5xx' : 'http-unexpected';
}

/** The redirects that are followed; 300 and 305 leave a choice that no poller can make. */
export function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/** A redirect for good: the address changed, and not only the place of the content today. */
export function isPermanentRedirect(status: number): boolean {
  return status === 301 || status === 308;
}

function failed(code: FailureCode, status: number): Failed {
  return { kind: 'failed', code, status };
}
