import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { batchPolls, pollsNow, readPollMessage } from '../../../core/feed/poll-message.ts';
import { FEED } from './samples.ts';

const feeds = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    ...FEED,
    id: `feed-${n}`,
    url: `https://${n % 2 === 0 ? 'even' : 'odd'}.example/${n}`,
  }));

describe('batchPolls', () => {
  it('puts at most ten feeds that are due at the same second into a message', () => {
    const due = feeds(23).map((feed, n) => ({ feed, delaySeconds: n < 12 ? 0 : 35 }));
    const planned = batchPolls(due, 7);
    expect(
      planned.map(({ delaySeconds, message }) => [delaySeconds, message.feeds.length]),
    ).toEqual([
      [0, 10],
      [0, 2],
      [35, 10],
      [35, 1],
    ]);
    expect(planned.every(({ message }) => message.minute === 7)).toBe(true);
  });

  it('lets feeds of one host travel together', () => {
    const [first, second] = batchPolls(
      feeds(20).map((feed) => ({ feed, delaySeconds: 0 })),
      7,
    );
    expect(new Set(first?.message.feeds.map(({ url }) => new URL(url).host)).size).toBe(1);
    expect(new Set(second?.message.feeds.map(({ url }) => new URL(url).host)).size).toBe(1);
  });

  it('makes no message where nothing is due', () => {
    expect(batchPolls([], 7)).toEqual([]);
  });
});

describe('pollsNow', () => {
  it('queues at once and regardless of failures', () => {
    expect(pollsNow([FEED], 7)).toEqual([
      { message: { minute: 7, feeds: [FEED], regardless: true }, delaySeconds: 0 },
    ]);
  });
});

describe('readPollMessage', () => {
  it('reads what was planned', () => {
    const [planned] = batchPolls([{ feed: FEED, delaySeconds: 0 }], 7);
    expect(readPollMessage(JSON.stringify(planned?.message))).toEqual({ minute: 7, feeds: [FEED] });
    const [now] = pollsNow([{ ...FEED, maxBytes: 5, userAgent: 'x', optional: true }], 7);
    expect(readPollMessage(JSON.stringify(now?.message))).toEqual(now?.message);
  });

  it.each([
    'no JSON',
    'null',
    '[]',
    '{}',
    '{"minute":7}',
    '{"minute":"7","feeds":[]}',
    '{"minute":7.5,"feeds":[]}',
    '{"minute":7,"feeds":[null]}',
    '{"minute":7,"feeds":[{"id":"a","agency":"b","url":"https://c.example"}]}',
    '{"minute":7,"feeds":[{"id":"a","agency":"b","url":"https://c.example","interval":-1}]}',
    '{"minute":7,"feeds":[{"id":"a","agency":"b","url":"https://c.example","interval":9,"maxBytes":"9"}]}',
  ])('refuses %s', (body) => {
    expect(readPollMessage(body)).toBeUndefined();
  });

  it('reads any JSON without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        readPollMessage(JSON.stringify(value));
        readPollMessage(JSON.stringify({ minute: 7, feeds: value }));
      }),
    );
  });
});
