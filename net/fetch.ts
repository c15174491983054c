/**
 * Fetches feeds over HTTP: connections are guarded and kept alive, redirects are followed by hand
 * with each hop checked, deadlines and the size are bounded. What can go wrong is a value.
 */
import { Agent } from 'undici';
import type { FailureCode } from '../core/feed/failures.ts';
import { POLL_LIMITS } from '../core/feed/limits.ts';
import { explain } from '../core/feed/outcome.ts';
import { type FeedResponse, isRedirect } from '../core/feed/response.ts';
import { readRetryAfter } from '../core/feed/retry-after.ts';
import { ACCEPT_ENCODING } from './body.ts';
import { DeadlineError } from './failure.ts';
import { guardedConnect } from './guarded-connect.ts';
import { firstHop, type Hop, nextHop } from './hop.ts';
import { type Answer, type Failure, type RequestLimits, sendRequest } from './request.ts';
import { userAgent } from './user-agent.ts';

export interface FetchRequest {
  url: string;
  /** Validators and the like; sent with every hop. */
  headers?: Record<string, string>;
  /** Headers that nobody but the first origin may see; user name and password in `url` become one. */
  credentials?: Record<string, string>;
  userAgent?: string;
  /** Bound on the decoded body, in bytes. */
  maxBytes?: number;
}

type Fetched = { kind: 'response'; response: FeedResponse } | Failure;

/** An answer or why there is none, and how long it took. */
export type FetchResult = Fetched & { milliseconds: number };

/** In milliseconds. */
export interface Deadlines {
  connect: number;
  firstByte: number;
  body: number;
  total: number;
}

export interface FetcherOptions {
  userAgent?: string;
  /** Exact `host:port` pairs that may be private. */
  allowedPrivateHosts?: readonly string[];
  deadlines?: Partial<Deadlines>;
}

/** One fetcher is shared by all polls of a process, so that connections stay open between them. */
export interface Fetcher {
  fetchConditionally(request: FetchRequest): Promise<FetchResult>;
  /** Closes the connections, for programs that end. */
  close(): Promise<void>;
}

const DEADLINES: Deadlines = {
  connect: POLL_LIMITS.connectMilliseconds,
  firstByte: POLL_LIMITS.firstByteMilliseconds,
  body: POLL_LIMITS.bodyMilliseconds,
  total: POLL_LIMITS.totalMilliseconds,
};

/** Longer than the interval of a usual wire, so that the next poll finds the connection open. */
const KEEP_ALIVE_MILLISECONDS = 75_000;

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5';

/** Makes a fetcher with connections of its own. */
export function createFetcher(options: FetcherOptions = {}): Fetcher {
  const deadlines = { ...DEADLINES, ...options.deadlines };
  const agent = new Agent({
    connect: guardedConnect({
      allowedPrivateHosts: options.allowedPrivateHosts ?? [],
      timeoutMilliseconds: deadlines.connect,
    }),
    headersTimeout: deadlines.firstByte,
    bodyTimeout: 0,
    keepAliveTimeout: KEEP_ALIVE_MILLISECONDS,
    keepAliveMaxTimeout: KEEP_ALIVE_MILLISECONDS,
  });
  const defaultUserAgent = options.userAgent ?? userAgent(undefined);
  return {
    fetchConditionally: (request) =>
      withinDeadline(deadlines, request, (limits) =>
        followRedirects(
          agent,
          { ...request, userAgent: request.userAgent ?? defaultUserAgent },
          limits,
        ),
      ),
    close: () => agent.destroy(),
  };
}

/** What came of a single fetch; `message` is a sentence for people. */
export type FetchedOnce =
  | ({ kind: 'response' } & FeedResponse)
  | { kind: 'failed'; code: FailureCode; message: string; detail: string };

/** Fetches one address once, for programs that read a single feed. */
export async function fetchOnce(url: string, options: FetcherOptions = {}): Promise<FetchedOnce> {
  const fetcher = createFetcher(options);
  try {
    const result = await fetcher.fetchConditionally({ url });
    if (result.kind === 'response') return { kind: 'response', ...result.response };
    const { kind, code, detail } = result;
    return { kind, code, detail, message: explain({ kind, code }) };
  } finally {
    await fetcher.close();
  }
}

async function withinDeadline(
  deadlines: Deadlines,
  request: FetchRequest,
  fetch: (limits: RequestLimits) => Promise<Fetched>,
): Promise<FetchResult> {
  const begun = Date.now();
  const abort = new AbortController();
  const timer = setTimeout(
    () => abort.abort(new DeadlineError('WIREDESK_TOTAL_TIMEOUT', deadlines.total)),
    deadlines.total,
  );
  try {
    const fetched = await fetch({
      maxBytes: request.maxBytes ?? POLL_LIMITS.maxBytes,
      bodyMilliseconds: deadlines.body,
      abort,
    });
    return { ...fetched, milliseconds: Date.now() - begun };
  } finally {
    clearTimeout(timer);
  }
}

async function followRedirects(
  agent: Agent,
  request: FetchRequest,
  limits: RequestLimits,
): Promise<Fetched> {
  let hop = firstHop(request.url, request.credentials ?? {});
  if (hop === undefined) return failed('request-invalid', 'not an http or https address');
  const seen = new Set<string>();
  for (;;) {
    seen.add(hop.url.href);
    const answer = await sendRequest(agent, hop.url, headersFor(request, hop), limits);
    if (answer.kind === 'failed') return answer;
    const location = redirectOf(answer);
    if (location === undefined) return { kind: 'response', response: responseOf(hop, answer) };
    const next = nextHop(hop, answer.status, location);
    if (next.kind === 'refused') return failed('redirect-refused', next.detail);
    if (seen.has(next.hop.url.href)) return failed('redirect-loop', `back to ${next.hop.url.host}`);
    if (seen.size > POLL_LIMITS.maxRedirects) {
      return failed('redirect-limit', `the next would lead to ${next.hop.url.host}`);
    }
    hop = next.hop;
  }
}

/** Where an answer redirects to; undefined where it doesn't, or asks to wait first (Retry-After). */
function redirectOf({ status, headers }: Answer): string | undefined {
  if (!isRedirect(status)) return undefined;
  const mustWait = (readRetryAfter(headers['retry-after'], Date.now()) ?? 0) > 0;
  return mustWait ? undefined : headers.location;
}

function headersFor(request: FetchRequest, hop: Hop): Record<string, string> {
  return {
    'user-agent': request.userAgent ?? '',
    accept: ACCEPT,
    'accept-encoding': ACCEPT_ENCODING,
    ...request.headers,
    ...hop.credentials,
  };
}

function responseOf(hop: Hop, { status, headers, body }: Answer): FeedResponse {
  return {
    status,
    headers,
    body,
    url: hop.url.href,
    ...(hop.permanentUrl !== undefined && { permanentUrl: hop.permanentUrl }),
  };
}

function failed(code: Failure['code'], detail: string): Failure {
  return { kind: 'failed', code, detail };
}
