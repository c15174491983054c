import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codeOf, foundBy } from '../../../core/feed/outcome.ts';
import { conditionalHeaders, judgeResponse } from '../../../core/feed/response.ts';
import type { FeedState } from '../../../core/feed/state.ts';
import { sha256 } from '../../../core/payload/payload.ts';
import { BODY, FEED, NOW, responseOf, stateOf } from './samples.ts';

const OTHER = Buffer.from('<rss version="2.0"><channel><title>Kestrel 2</title></channel></rss>');

interface StatusCase {
  status: number;
  headers?: Record<string, string>;
  code: string;
}

const judge = (response: Parameters<typeof responseOf>[0], state?: FeedState) =>
  judgeResponse(FEED, state, responseOf(response), NOW);

describe('conditionalHeaders', () => {
  it('sends validators back exactly as they came', () => {
    const state = stateOf({ etag: 'W/"é-1"', lastModified: 'yesterday, about noon' });
    expect(conditionalHeaders(state)).toEqual({
      'if-none-match': 'W/"é-1"',
      'if-modified-since': 'yesterday, about noon',
    });
  });

  it('asks unconditionally where there is nothing to compare with', () => {
    expect(conditionalHeaders(undefined)).toEqual({});
    expect(conditionalHeaders(stateOf({ etag: undefined }))).toEqual({});
  });
});

describe('judgeResponse by status', () => {
  it.each<StatusCase>([
    { status: 203, code: 'changed' },
    { status: 204, code: 'empty-body' },
    { status: 206, code: 'http-unexpected' },
    { status: 300, code: 'http-unexpected' },
    { status: 301, code: 'redirect-refused' },
    { status: 304, code: 'http-unexpected' },
    { status: 400, code: 'http-4xx' },
    { status: 401, code: 'http-401' },
    { status: 403, code: 'http-403' },
    { status: 404, code: 'http-404' },
    { status: 410, code: 'gone' },
    { status: 429, code: 'throttled' },
    { status: 500, code: 'http-5xx' },
    { status: 503, code: 'http-5xx' },
    { status: 503, headers: { 'retry-after': '30' }, code: 'throttled' },
    { status: 302, headers: { 'retry-after': '30' }, code: 'throttled' },
    { status: 500, headers: { 'retry-after': '30' }, code: 'http-5xx' },
    { status: 503, headers: { 'cf-mitigated': 'challenge' }, code: 'bot-wall' },
    { status: 799, code: 'http-unexpected' },
  ])('$status $headers is $code', ({ status, headers = {}, code }) => {
    expect(codeOf(judge({ status, headers }))).toBe(code);
  });
});

describe('judgeResponse on a 304', () => {
  it('is unchanged', () => {
    expect(judge({ status: 304 }, stateOf())).toEqual({ kind: 'unchanged', by: 'not-modified' });
  });

  it('takes both validators over where the answer has new ones', () => {
    const headers = { etag: '"b"', 'last-modified': 'Mon, 02 Mar 2026 09:00:00 GMT' };
    expect(judge({ status: 304, headers }, stateOf())).toMatchObject({
      validators: { etag: '"b"', lastModified: 'Mon, 02 Mar 2026 09:00:00 GMT' },
    });
  });

  it('keeps the validator that the answer does not mention', () => {
    const state = stateOf({ lastModified: 'Sun, 01 Mar 2026 09:00:00 GMT' });
    expect(judge({ status: 304, headers: { etag: '"b"' } }, state)).toMatchObject({
      validators: { etag: '"b"', lastModified: 'Sun, 01 Mar 2026 09:00:00 GMT' },
    });
  });

  it('has nothing to save where it repeats the validators', () => {
    const outcome = judge({ status: 304, headers: { etag: '"a"' } }, stateOf());
    expect(outcome).not.toHaveProperty('validators');
  });
});

describe('judgeResponse on a 200', () => {
  it('is changed where the bytes are other ones, with the validators of the answer', () => {
    const headers = { etag: 'W/"b"', 'last-modified': 'x' };
    expect(judge({ body: OTHER, headers }, stateOf())).toEqual({
      kind: 'changed',
      sha256: sha256(OTHER),
      validators: { etag: 'W/"b"', lastModified: 'x' },
    });
  });

  it('is changed although Last-Modified is the same: a wire moves faster than its second', () => {
    const state = stateOf({ lastModified: 'x' });
    expect(judge({ body: OTHER, headers: { 'last-modified': 'x' } }, state).kind).toBe('changed');
  });

  it('is unchanged where the bytes are the same, whatever the validators say', () => {
    const state = stateOf({ polledAt: '2026-03-02T09:29:00.000Z' });
    expect(judge({ headers: { etag: '"b"' } }, state)).toEqual({
      kind: 'unchanged',
      by: 'same-bytes',
    });
  });

  it('saves new validators of the same bytes once an hour, not with every poll', () => {
    const hourAgo = stateOf({ polledAt: '2026-03-02T08:29:00.000Z' });
    expect(judge({ headers: { etag: '"b"' } }, hourAgo)).toMatchObject({
      validators: { etag: '"b"' },
    });
    expect(judge({ headers: { etag: '"a"' } }, hourAgo)).not.toHaveProperty('validators');
  });

  it.each([
    [{ expires: '0', etag: '"b"', 'last-modified': 'x' }, {}],
    [{ expires: 'Mon, 02 Mar 2026 09:00:00 GMT', etag: '"b"' }, { etag: '"b"' }],
    [{ etag: 'a\u0000b' }, {}],
    [{ etag: 'x'.repeat(2000) }, {}],
    [{ etag: '' }, {}],
  ])('of %j keeps the validators %j', (headers, validators) => {
    expect(foundBy(judge({ body: OTHER, headers }))?.validators).toEqual(validators);
  });

  it.each([
    [new Uint8Array(), 'empty-body'],
    [Buffer.from('<!doctype html><title>Sign in</title>'), 'html-instead-of-feed'],
    [Buffer.from('<html><title>Just a moment...</title>'), 'bot-wall'],
  ])('fails where no feed came', (body, code) => {
    expect(codeOf(judge({ body }, stateOf()))).toBe(code);
  });
});

describe('judgeResponse on Retry-After', () => {
  it.each([
    { retryAfter: '120', waitSeconds: 120 },
    { retryAfter: '1', waitSeconds: 60 },
    { retryAfter: '86400', waitSeconds: 3600 },
    { retryAfter: 'Mon, 02 Mar 2026 09:40:00 GMT', waitSeconds: 600 },
  ])('waits $waitSeconds s where $retryAfter is asked for', ({ retryAfter, waitSeconds }) => {
    const outcome = judge({ status: 429, headers: { 'retry-after': retryAfter } });
    expect(outcome).toMatchObject({ kind: 'throttled', waitSeconds });
  });

  it('leaves the wait to the back-off where nothing is asked for', () => {
    expect(judge({ status: 429 })).toEqual({ kind: 'throttled', status: 429 });
  });
});

describe('judgeResponse on permanent redirects', () => {
  const permanentUrl = 'https://new.example/news.xml';

  it('moves the feed with the third in a row to one address', () => {
    const first = judge({ permanentUrl }, stateOf());
    expect(foundBy(first)?.move).toEqual({ url: permanentUrl, times: 1 });
    const state = stateOf({ movedTo: { url: permanentUrl, times: 2 } });
    expect(judge({ permanentUrl }, state)).toEqual({
      kind: 'moved',
      move: { url: permanentUrl, times: 3 },
      found: { kind: 'unchanged', by: 'same-bytes' },
    });
  });

  it('begins to count again where they lead elsewhere, and forgets them where they stop', () => {
    const state = stateOf({ movedTo: { url: 'https://other.example/', times: 2 } });
    expect(foundBy(judge({ permanentUrl }, state))?.move).toEqual({ url: permanentUrl, times: 1 });
    expect(foundBy(judge({}, state))).not.toHaveProperty('move');
  });

  it('stays at the new address once it is there, without saying so again', () => {
    const movedTo = { url: permanentUrl, times: 3 };
    const outcome = judge({ url: permanentUrl }, stateOf({ movedTo }));
    expect(outcome.kind).toBe('unchanged');
    expect(foundBy(outcome)?.move).toEqual(movedTo);
  });

  it('never moves a feed from https to http', () => {
    const outcome = judge({ permanentUrl: 'http://new.example/news.xml' }, stateOf());
    expect(foundBy(outcome)).not.toHaveProperty('move');
  });
});

it('judges any answer without throwing', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100, max: 999 }),
      fc.dictionary(
        fc.constantFrom('etag', 'last-modified', 'expires', 'retry-after', 'cf-mitigated'),
        fc.string(),
      ),
      fc.uint8Array(),
      (status, headers, body) => {
        expect(judge({ status, headers, body }, stateOf()).kind).toBeDefined();
        expect(judge({ status, headers, body: BODY }).kind).toBeDefined();
      },
    ),
  );
});
