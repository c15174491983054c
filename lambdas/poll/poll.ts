/**
 * The poll of one feed, from its state to its state. The bytes are kept before the validators are:
 * were it the other way round, a crash in between would hide a version behind a 304 for good.
 */
import { getFeedState, putFeedState } from '../../aws/feed-store.ts';
import { putPayload } from '../../aws/payload-store.ts';
import type { FeedDefinition } from '../../core/feed/definition.ts';
import { foundBy, type PollOutcome } from '../../core/feed/outcome.ts';
import { isWorthALook, rejectedKey } from '../../core/feed/rejected.ts';
import { conditionalHeaders, type FeedResponse, judgeResponse } from '../../core/feed/response.ts';
import {
  addressOf,
  type FeedState,
  isWaiting,
  type KeptBytes,
  stateAfter,
  stateFor,
} from '../../core/feed/state.ts';
import { type PayloadEnvelope, payloadKey, sha256 } from '../../core/payload/payload.ts';
import type { FetchRequest, FetchResult } from '../../net/fetch.ts';
import { reportPoll, reportWaiting } from './report.ts';

/** Fetches; undefined where there was no time left for it, which the fetching side reports. */
export type Fetch = (request: FetchRequest) => Promise<FetchResult | undefined>;

export interface PollOptions {
  /** Poll although the feed waits after failures. */
  regardless: boolean;
}

/**
 * Polls a feed. What the agency's side does is an outcome, recorded in the log and in the state.
 * @throws what the stores throw; polling again does no harm
 */
export async function pollFeed(
  feed: FeedDefinition,
  fetch: Fetch,
  { regardless }: PollOptions,
): Promise<void> {
  const polledAt = Date.now();
  const state = stateFor(feed, await getFeedState(feed.id));
  if (state !== undefined && isWaiting(state, polledAt) && !regardless) {
    return reportWaiting(feed, state);
  }

  const fetched = await fetch(requestFor(feed, state));
  if (fetched === undefined) return;
  const receivedAt = Date.now();
  const outcome = judge(feed, state, fetched, receivedAt);

  const kept = await keepBytes(feed, state, outcome, fetched, receivedAt);
  reportPoll(feed, outcome, factsOf(fetched, kept));
  const next = stateAfter(feed, state, outcome, polledAt, kept);
  if (next !== undefined) await putFeedState(next);
}

function requestFor(feed: FeedDefinition, state: FeedState | undefined): FetchRequest {
  return {
    url: addressOf(feed, state),
    headers: conditionalHeaders(state),
    ...(feed.maxBytes !== undefined && { maxBytes: feed.maxBytes }),
    ...(feed.userAgent !== undefined && { userAgent: feed.userAgent }),
  };
}

function judge(
  feed: FeedDefinition,
  state: FeedState | undefined,
  fetched: FetchResult,
  now: number,
): PollOutcome {
  if (fetched.kind === 'response') return judgeResponse(feed, state, fetched.response, now);
  return { kind: 'failed', code: fetched.code, detail: fetched.detail };
}

/** Keeps what is new: as a payload, which is how it goes on its way, or for a look. */
async function keepBytes(
  feed: FeedDefinition,
  state: FeedState | undefined,
  outcome: PollOutcome,
  fetched: FetchResult,
  receivedAt: number,
): Promise<KeptBytes | undefined> {
  if (fetched.kind !== 'response' || fetched.response.body.byteLength === 0) return undefined;
  const isNew = foundBy(outcome)?.kind === 'changed';
  if (!isNew && !isWorthALook(state, outcome)) return undefined;
  const envelope = envelopeOf(feed, fetched.response, receivedAt);
  const keyOf = isNew ? payloadKey : rejectedKey;
  const key = keyOf(feed.id, envelope.received, envelope.sha256);
  await putPayload(key, fetched.response.body, envelope);
  return { key, received: envelope.received };
}

/** The headers that matter when the payload is read: for dates, language, and where links lead. */
const ENVELOPE_HEADERS = [
  'content-type',
  'etag',
  'last-modified',
  'date',
  'content-language',
  'link',
  'content-location',
];

function envelopeOf(
  feed: FeedDefinition,
  { url, headers, body }: FeedResponse,
  receivedAt: number,
): PayloadEnvelope {
  const kept = ENVELOPE_HEADERS.flatMap((name) => {
    const value = headers[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const contentType = plainText(headers['content-type']);
  return {
    feed: feed.id,
    agency: feed.agency,
    url,
    received: new Date(receivedAt).toISOString(),
    sha256: sha256(body),
    headers: Object.fromEntries(kept),
    ...(contentType !== '' && { contentType }),
    ...(feed.language !== undefined && { language: feed.language }),
  };
}

/** A server may write anything into this header, but the object's own can carry plain ASCII only. */
function plainText(value: string | undefined): string {
  return (value ?? '').replace(/[^\x20-\x7e]/g, '').slice(0, 200);
}

function factsOf(fetched: FetchResult, kept: KeptBytes | undefined) {
  const bytes = fetched.kind === 'response' ? fetched.response.body.byteLength : 0;
  return {
    milliseconds: fetched.milliseconds,
    ...(bytes > 0 && { bytes }),
    ...(kept !== undefined && { kept: kept.key }),
  };
}
