import { describe, expect, it } from '@jest/globals';
import type { PollOutcome } from '../../../core/feed/outcome.ts';
import { isWorthALook } from '../../../core/feed/rejected.ts';
import {
  addressOf,
  type FeedState,
  isWaiting,
  stateAfter,
  stateFor,
} from '../../../core/feed/state.ts';
import { FEED, NOW, stateOf } from './samples.ts';

const UNCHANGED: PollOutcome = { kind: 'unchanged', by: 'not-modified' };
const CHANGED: PollOutcome = {
  kind: 'changed',
  sha256: 'f'.repeat(64),
  validators: { etag: '"b"' },
};
const REFUSED: PollOutcome = { kind: 'failed', code: 'connect-refused' };
const GONE: PollOutcome = { kind: 'gone', status: 410 };
const KEPT = { key: 'payloads/kestrel-en/2026-03-02/fff', received: '2026-03-02T09:30:01.000Z' };
const MOVED = { url: 'https://new.example/news.xml', times: 3 };

/** The state after some outcomes, a minute apart. */
function afterPolls(state: FeedState | undefined, outcomes: PollOutcome[]): FeedState | undefined {
  return outcomes.reduce(
    (current, outcome, n) => stateAfter(FEED, current, outcome, NOW + n * 60_000) ?? current,
    state,
  );
}

describe('stateAfter a success', () => {
  it('writes nothing for an unchanged poll of a healthy feed', () => {
    expect(stateAfter(FEED, stateOf(), UNCHANGED, NOW)).toBeUndefined();
    const moved = stateOf({ movedTo: MOVED });
    expect(stateAfter(FEED, moved, { ...UNCHANGED, move: MOVED }, NOW)).toBeUndefined();
  });

  it('remembers bytes and validators of a change', () => {
    expect(stateAfter(FEED, stateOf({ lastModified: 'old' }), CHANGED, NOW, KEPT)).toEqual(
      stateOf({
        etag: '"b"',
        payloadSha256: 'f'.repeat(64),
        payloadKey: KEPT.key,
        lastChanged: KEPT.received,
        polledAt: '2026-03-02T09:30:00.000Z',
        outcome: {
          code: 'changed',
          message: 'The feed has changed; its bytes are kept.',
          since: '2026-03-01T00:00:00.000Z',
        },
      }),
    );
  });

  it('saves refreshed validators', () => {
    const outcome: PollOutcome = { ...UNCHANGED, validators: { etag: '"c"' } };
    expect(stateAfter(FEED, stateOf(), outcome, NOW)).toMatchObject({ etag: '"c"', failures: 0 });
  });

  it('counts permanent redirects, and forgets them where they stop', () => {
    const one = { url: MOVED.url, times: 1 };
    const redirected = stateAfter(FEED, stateOf(), { ...UNCHANGED, move: one }, NOW);
    expect(redirected?.movedTo).toEqual(one);
    expect(stateAfter(FEED, redirected, UNCHANGED, NOW)).not.toHaveProperty('movedTo');
  });

  it('asks the new address after a move', () => {
    const outcome: PollOutcome = { kind: 'moved', move: MOVED, found: UNCHANGED as never };
    const state = stateAfter(FEED, stateOf(), outcome, NOW);
    expect(addressOf(FEED, state)).toBe(MOVED.url);
    expect(state?.outcome.code).toBe('moved');
    expect(addressOf(FEED, stateOf({ movedTo: { ...MOVED, times: 2 } }))).toBe(FEED.url);
  });
});

describe('stateAfter failures', () => {
  it('is failing with the third in a row, since the first', () => {
    const states = [1, 2, 3, 4].map((count) => afterPolls(stateOf(), Array(count).fill(REFUSED)));
    expect(states.map((state) => state?.health)).toEqual(['ok', 'ok', 'failing', 'failing']);
    expect(states.map((state) => state?.failures)).toEqual([1, 2, 3, 4]);
    expect(states[3]?.outcome).toMatchObject({
      code: 'connect-refused',
      since: '2026-03-02T09:30:00.000Z',
    });
  });

  it('keeps validators and payload, so that the feed goes on where it was', () => {
    const { etag, payloadSha256, lastChanged } = stateOf();
    expect(afterPolls(stateOf(), [REFUSED])).toMatchObject({ etag, payloadSha256, lastChanged });
  });

  it('waits, then longer, and is never told to stop', () => {
    const state = afterPolls(stateOf(), Array(1000).fill(REFUSED));
    const at = NOW + 999 * 60_000;
    expect(isWaiting(state, at + 60_000)).toBe(true);
    expect(isWaiting(state, at + 300_000)).toBe(false);
  });

  it('is well again with the first success', () => {
    const state = afterPolls(stateOf(), [REFUSED, REFUSED, REFUSED, UNCHANGED]);
    expect(state).toMatchObject({ failures: 0, health: 'ok' });
    expect(state).not.toHaveProperty('nextAllowed');
    expect(state?.outcome).toMatchObject({ code: 'unchanged', since: '2026-03-02T09:33:00.000Z' });
  });

  it('is failing at once when gone, is asked once a day, and stays so until a success', () => {
    const gone = afterPolls(stateOf(), [GONE]);
    expect(gone).toMatchObject({ health: 'failing', nextAllowed: '2026-03-03T09:30:00.000Z' });
    expect(afterPolls(gone, [REFUSED])?.health).toBe('failing');
    expect(afterPolls(gone, [UNCHANGED])?.health).toBe('ok');
  });

  it('waits as long as the server asked for', () => {
    const outcome: PollOutcome = {
      kind: 'throttled',
      status: 429,
      retryAfter: 120,
      waitSeconds: 120,
    };
    expect(afterPolls(stateOf(), [outcome])).toMatchObject({
      failures: 1,
      nextAllowed: '2026-03-02T09:32:00.000Z',
    });
  });

  it('works for a feed that never succeeded', () => {
    expect(stateAfter(FEED, undefined, REFUSED, NOW)).toMatchObject({ failures: 1, health: 'ok' });
  });

  it('goes back to its own address when it fails at the one it was moved to', () => {
    const moved = stateOf({ movedTo: MOVED });
    expect(addressOf(FEED, afterPolls(moved, [REFUSED, REFUSED]))).toBe(MOVED.url);
    const back = afterPolls(moved, [REFUSED, REFUSED, REFUSED]);
    expect(addressOf(FEED, back)).toBe(FEED.url);
    expect(back).not.toHaveProperty('etag');
    const gone = afterPolls(moved, [GONE]);
    expect(addressOf(FEED, gone)).toBe(FEED.url);
    expect(isWaiting(gone, NOW + 60_000)).toBe(false);
  });

  it('says where a page that is no feed was kept, for as long as it is the same failure', () => {
    const html: PollOutcome = { kind: 'failed', code: 'html-instead-of-feed', status: 200 };
    expect(isWorthALook(stateOf(), html)).toBe(true);
    expect(isWorthALook(stateOf(), REFUSED)).toBe(false);
    const kept = { key: 'rejected/kestrel-en/2026-03-02/abc', received: KEPT.received };
    const first = stateAfter(FEED, stateOf(), html, NOW, kept);
    expect(first).toMatchObject({ payloadKey: stateOf().payloadKey, outcome: { kept: kept.key } });
    expect(isWorthALook(first, html)).toBe(false);
    expect(stateAfter(FEED, first, html, NOW)?.outcome.kept).toBe(kept.key);
    expect(stateAfter(FEED, first, REFUSED, NOW)?.outcome).not.toHaveProperty('kept');
  });
});

describe('stateFor', () => {
  it('is what was stored', () => {
    expect(stateFor(FEED, stateOf())).toEqual(stateOf());
    expect(stateFor(FEED, undefined)).toBeUndefined();
  });

  it('keeps only the health where the address was changed, so that a repair takes hold at once', () => {
    const failing = stateOf({
      url: 'https://old.example/',
      failures: 7,
      health: 'failing',
      nextAllowed: '2026-03-03T09:30:00.000Z',
      movedTo: MOVED,
      lastModified: 'x',
    });
    const state = stateFor(FEED, failing);
    expect(state).toMatchObject({ url: FEED.url, failures: 7, health: 'failing' });
    for (const field of ['etag', 'lastModified', 'payloadSha256', 'nextAllowed', 'movedTo']) {
      expect(state).not.toHaveProperty(field);
    }
    expect(isWaiting(state, NOW)).toBe(false);
  });
});
