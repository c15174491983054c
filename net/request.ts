/** One request and its answer, with the deadlines of each. */
import type { Agent, Dispatcher } from 'undici';
import type { FailureCode } from '../core/feed/failures.ts';
import { readBody } from './body.ts';
import { DeadlineError, detailOf, failureOf } from './failure.ts';

export interface Answer {
  kind: 'answer';
  status: number;
  /** Lower-case names. */
  headers: Record<string, string>;
  /** Decoded; empty where the status has no content for us. */
  body: Uint8Array;
}

export interface Failure {
  kind: 'failed';
  code: FailureCode;
  detail: string;
}

export interface RequestLimits {
  maxBytes: number;
  bodyMilliseconds: number;
  /** Aborted when a deadline has passed. */
  abort: AbortController;
}

/** Statuses whose content is the feed. */
const WITH_CONTENT = [200, 203];

/** Bytes of an unwanted body that are read to keep the connection; a longer one closes it. */
const UNWANTED_BYTES = 65_536;

/**
 * Sends one GET and reads the answer.
 * @throws what is no failure of the network, but a mistake in the program
 */
export async function sendRequest(
  agent: Agent,
  url: URL,
  headers: Record<string, string>,
  limits: RequestLimits,
): Promise<Answer | Failure> {
  try {
    const response = await openResponse(agent, url, headers, limits.abort.signal);
    const flat = flatHeaders(response.headers);
    const body = await withBodyDeadline(limits, () => takeBody(response, flat, limits.maxBytes));
    return { kind: 'answer', status: response.statusCode, headers: flat, body };
  } catch (error) {
    const code = failureOf(error);
    if (code === undefined) throw error;
    return { kind: 'failed', code, detail: `${detailOf(error)} (${url.host})` };
  }
}

/**
 * A connection that was kept open may be closed by the server just when it is used again, above all
 * after a function's environment was frozen. Nothing was answered yet, so GET is sent once more.
 */
async function openResponse(
  agent: Agent,
  url: URL,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<Dispatcher.ResponseData> {
  const open = () =>
    agent.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: 'GET',
      headers,
      signal,
    });
  try {
    return await open();
  } catch (error) {
    if (failureOf(error) !== 'reset' || signal.aborted) throw error;
    return await open();
  }
}

async function takeBody(
  { statusCode, body }: Dispatcher.ResponseData,
  headers: Record<string, string>,
  maxBytes: number,
): Promise<Uint8Array> {
  if (WITH_CONTENT.includes(statusCode)) {
    return await readBody(body, headers['content-encoding'], maxBytes);
  }
  // What a body of another status holds, and how it ends, tells us nothing.
  await body.dump({ limit: UNWANTED_BYTES }).catch(() => undefined);
  return new Uint8Array();
}

async function withBodyDeadline<T>(
  { abort, bodyMilliseconds }: RequestLimits,
  read: () => Promise<T>,
): Promise<T> {
  const timer = setTimeout(
    () => abort.abort(new DeadlineError('WIREDESK_BODY_TIMEOUT', bodyMilliseconds)),
    bodyMilliseconds,
  );
  try {
    return await read();
  } finally {
    clearTimeout(timer);
  }
}

/** One value a header: links are joined (RFC 9110, 5.3), of anything else that stands twice the first holds. */
function flatHeaders(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const values = [value ?? []].flat();
    const text = name === 'link' ? values.join(', ') : values[0];
    if (text !== undefined) flat[name] = text;
  }
  return flat;
}
