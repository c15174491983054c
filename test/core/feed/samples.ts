/** A feed, its state and answers for the tests of polling. */
import type { FeedDefinition } from '../../../core/feed/definition.ts';
import type { FeedResponse } from '../../../core/feed/response.ts';
import type { FeedState } from '../../../core/feed/state.ts';
import { sha256 } from '../../../core/payload/payload.ts';

/** 2026-03-02T09:30:00Z, in milliseconds since 1970. */
export const NOW = Date.UTC(2026, 2, 2, 9, 30);

export const FEED: FeedDefinition = {
  id: 'kestrel-en',
  agency: 'kestrel',
  url: 'https://wire.example/news.xml',
  interval: 60,
};

export const BODY = Buffer.from(
  '<rss version="2.0"><channel><title>Kestrel</title></channel></rss>',
);

export function stateOf(fields: Partial<FeedState> = {}): FeedState {
  return {
    feed: FEED.id,
    agency: FEED.agency,
    url: FEED.url,
    polledAt: '2026-03-02T09:00:00.000Z',
    etag: '"a"',
    payloadSha256: sha256(BODY),
    payloadKey: 'payloads/kestrel-en/2026-03-02/abc',
    lastChanged: '2026-03-02T09:00:01.000Z',
    failures: 0,
    health: 'ok',
    outcome: { code: 'changed', message: 'It has changed.', since: '2026-03-01T00:00:00.000Z' },
    ...fields,
  };
}

export function responseOf(fields: Partial<FeedResponse> = {}): FeedResponse {
  return { status: 200, headers: {}, body: BODY, url: FEED.url, ...fields };
}
