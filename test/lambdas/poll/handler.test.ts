import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { FeedDefinition } from '../../../core/feed/definition.ts';
import type { PollMessage } from '../../../core/feed/poll-message.ts';
import type { FeedState } from '../../../core/feed/state.ts';
import { sha256 } from '../../../core/payload/payload.ts';
import { type Answer, startServer, type TestServer } from '../../net/test-server.ts';
import { contextOf, type StandIns, startStandIns, watch } from '../stand-ins.ts';

const rss = (headline: string) =>
  Buffer.from(
    `<rss version="2.0"><channel><item><title>${headline}</title></item></channel></rss>`,
  );

const FIRST = rss('Harbour reopens');
const SECOND = rss('Harbour reopens after storm');

/** What the server answers for each path; tests change it. */
const answers: Record<string, Answer> = {};

let wire: TestServer;
let standIns: StandIns;
let handler: typeof import('../../../lambdas/poll/handler.ts').handler;
let store: typeof import('../../../aws/feed-store.ts');
let payloads: typeof import('../../../aws/payload-store.ts');
let tableCalls: ReturnType<typeof watch>;
let bucketCalls: ReturnType<typeof watch>;
let log: jest.SpiedFunction<(message: string, fields: Record<string, unknown>) => void>;
let counter = 0;

beforeAll(async () => {
  wire = await startServer(answers);
  standIns = await startStandIns({
    ALLOWED_PRIVATE_HOSTS: wire.host,
    CONTACT: 'https://desk.example/wire',
  });
  ({ handler } = await import('../../../lambdas/poll/handler.ts'));
  store = await import('../../../aws/feed-store.ts');
  payloads = await import('../../../aws/payload-store.ts');
  const clients = await import('../../../aws/clients.ts');
  tableCalls = watch(clients.table);
  bucketCalls = watch(clients.s3);
  const { logger } = await import('../../../aws/telemetry.ts');
  log = jest.spyOn(logger as never, 'info') as never;
});

afterAll(async () => {
  await standIns.stop();
  await wire.stop();
});

beforeEach(() => {
  for (const calls of [tableCalls, bucketCalls]) {
    calls.sent.length = 0;
    calls.failWhere(() => false);
  }
  standIns.objects.length = 0;
  wire.requests.length = 0;
  log.mockClear();
});

/** A new feed whose address gives an answer. */
function feedWith(
  answer: Answer | undefined,
  fields: Partial<FeedDefinition> = {},
): FeedDefinition {
  counter += 1;
  const id = `feed-${counter}`;
  if (answer !== undefined) answers[`/${id}`] = answer;
  return { id, agency: 'kestrel', url: `${wire.origin}/${id}`, interval: 60, ...fields };
}

const sends =
  (body: Uint8Array, headers = {}, status = 200): Answer =>
  (_, response) =>
    response.writeHead(status, headers).end(body);

/** Answers 304 to the ETag of its body. */
const conditional =
  (body: Uint8Array, etag: string): Answer =>
  (request, response) => {
    const isSame = request.headers['if-none-match'] === etag;
    response.writeHead(isSame ? 304 : 200, { etag }).end(isSame ? undefined : body);
  };

function eventOf(bodies: string[], queuedAt = Date.now()): SQSEvent {
  const Records = bodies.map((body, n) => ({
    messageId: `m${n}`,
    receiptHandle: `r${n}`,
    body,
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: String(queuedAt),
      SenderId: 'test',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:polls',
    awsRegion: 'us-east-1',
  }));
  return { Records };
}

const messageOf = (feeds: FeedDefinition[], fields: Partial<PollMessage> = {}) =>
  JSON.stringify({ minute: 29_540_730, feeds, ...fields });

function poll(
  feeds: FeedDefinition[],
  fields: Partial<PollMessage> = {},
): Promise<SQSBatchResponse> {
  return handler(eventOf([messageOf(feeds, fields)]), contextOf('poll'));
}

const NO_FAILURES = { batchItemFailures: [] };

const polled = () =>
  log.mock.calls.filter(([message]) => message === 'feed polled').map(([, fields]) => fields);

const writes = () => tableCalls.sent.filter(({ name }) => name === 'PutItemCommand');

const stateOf = async ({ id }: FeedDefinition): Promise<FeedState> => {
  const state = await store.getFeedState(id);
  if (state === undefined) throw new Error(`${id} has no state`);
  return state;
};

describe('a feed that changed', () => {
  it('is kept with its envelope, then its validators are saved', async () => {
    const headers = {
      etag: 'W/"1"',
      'last-modified': 'Mon, 02 Mar 2026 09:00:00 GMT',
      'content-type': 'application/rss+xml; charset=é',
      'content-language': 'en',
      link: '<https://hub.example/>; rel="hub"',
      'set-cookie': 'session=1',
    };
    const feed = feedWith(sends(FIRST, headers), { language: 'en-GB' });
    const before = new Date().toISOString();
    expect(await poll([feed])).toEqual(NO_FAILURES);

    const hash = sha256(FIRST);
    const [key = ''] = standIns.objects;
    expect(key).toBe(`payloads/${feed.id}/${before.slice(0, 10)}/${hash}`);
    const stored = await payloads.getPayload(key);
    if (!stored.found) throw new Error('There is no payload.');
    expect(Buffer.from(stored.bytes)).toEqual(FIRST);
    expect(stored.envelope).toMatchObject({
      feed: feed.id,
      agency: 'kestrel',
      url: feed.url,
      contentType: 'application/rss+xml; charset=',
      language: 'en-GB',
      headers: {
        'content-type': headers['content-type'],
        etag: 'W/"1"',
        'last-modified': headers['last-modified'],
        'content-language': 'en',
        link: headers.link,
        date: expect.any(String),
      },
    });
    expect(stored.envelope.headers).not.toHaveProperty('set-cookie');
    expect(stored.envelope.received >= before).toBe(true);

    expect(await stateOf(feed)).toMatchObject({
      etag: 'W/"1"',
      lastModified: headers['last-modified'],
      payloadSha256: hash,
      payloadKey: key,
      lastChanged: stored.envelope.received,
      failures: 0,
      health: 'ok',
    });
    expect(wire.requests[0]?.headers['user-agent']).toBe(
      'Wiredesk/0.1.0 (+https://desk.example/wire)',
    );
    expect(polled()).toEqual([
      expect.objectContaining({
        feed: feed.id,
        agency: 'kestrel',
        outcome: 'changed',
        bytes: FIRST.length,
        kept: key,
        milliseconds: expect.any(Number),
        explanation: expect.any(String),
      }),
    ]);
  });

  it('has its validators saved only if its bytes were kept', async () => {
    const feed = feedWith(conditional(FIRST, '"1"'));
    bucketCalls.failWhere(({ name }) => name === 'PutObjectCommand');
    expect(await poll([feed])).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
    expect(await store.getFeedState(feed.id)).toBeUndefined();
    bucketCalls.failWhere(() => false);
    expect(await poll([feed])).toEqual(NO_FAILURES);
    expect(standIns.objects).toHaveLength(1);
    expect((await stateOf(feed)).etag).toBe('"1"');
  });

  it('is fetched again where its validators were not saved, and is the same object', async () => {
    const feed = feedWith(conditional(FIRST, '"1"'));
    tableCalls.failWhere(({ name }) => name === 'PutItemCommand');
    expect(await poll([feed])).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
    tableCalls.failWhere(() => false);
    expect(await poll([feed])).toEqual(NO_FAILURES);
    expect(new Set(standIns.objects).size).toBe(1);
    expect(wire.requests.at(-1)?.headers).not.toHaveProperty('if-none-match');
  });
});

describe('a feed that did not change', () => {
  it('costs one read and no write, whether the server says so or sends the same bytes', async () => {
    const feeds = [feedWith(conditional(FIRST, 'W/"1"')), feedWith(sends(FIRST, { etag: 'x' }))];
    await poll(feeds);
    tableCalls.sent.length = 0;
    bucketCalls.sent.length = 0;
    wire.requests.length = 0;
    log.mockClear();
    expect(await poll(feeds)).toEqual(NO_FAILURES);
    expect(tableCalls.sent.map(({ name }) => name)).toEqual(['GetItemCommand', 'GetItemCommand']);
    expect(bucketCalls.sent).toEqual([]);
    expect(polled().map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
    expect(wire.requests.map(({ headers }) => headers['if-none-match']).sort()).toEqual([
      'W/"1"',
      'x',
    ]);
  });

  it('changes again', async () => {
    const feed = feedWith(conditional(FIRST, '"1"'));
    await poll([feed]);
    answers[`/${feed.id}`] = conditional(SECOND, '"2"');
    await poll([feed]);
    expect(standIns.objects.map((key) => key.split('/').at(-1))).toEqual([
      sha256(FIRST),
      sha256(SECOND),
    ]);
    expect(await stateOf(feed)).toMatchObject({ etag: '"2"', payloadSha256: sha256(SECOND) });
  });
});

describe('a feed that fails', () => {
  it('takes nothing from its neighbours', async () => {
    const good = feedWith(sends(FIRST));
    const broken = [
      feedWith(({ socket }) => socket.destroy()),
      feedWith(sends(Buffer.alloc(2000)), { maxBytes: 1024 }),
      feedWith(undefined),
      feedWith(sends(FIRST), { url: 'http://127.0.0.1:9/' }),
      feedWith(sends(FIRST), { url: 'nonsense' }),
    ];
    let release = () => {};
    const slow = feedWith((_, response) => {
      release = () => response.end(FIRST);
    });
    const running = poll([slow, ...broken, good]);
    while ((await store.getFeedState(good.id)) === undefined) await Promise.resolve();
    release();
    expect(await running).toEqual(NO_FAILURES);
    expect(
      Object.fromEntries(polled().map(({ feed, code, outcome }) => [feed, code ?? outcome])),
    ).toEqual({
      [good.id]: 'changed',
      [slow.id]: 'changed',
      [broken[0]?.id ?? '']: 'reset',
      [broken[1]?.id ?? '']: 'body-too-large',
      [broken[2]?.id ?? '']: 'http-404',
      [broken[3]?.id ?? '']: 'private-address',
      [broken[4]?.id ?? '']: 'request-invalid',
    });
  });

  it('waits, becomes failing with the third failure, and recovers with the first success', async () => {
    const feed = feedWith(sends(Buffer.from('no'), {}, 500));
    await poll([feed]);
    expect(await stateOf(feed)).toMatchObject({ failures: 1, health: 'ok' });
    await poll([feed]);
    expect(wire.requests).toHaveLength(1);
    expect(polled().at(-1)).toMatchObject({ feed: feed.id, outcome: 'waiting', code: 'http-5xx' });
    for (let n = 0; n < 2; n += 1) await poll([feed], { regardless: true });
    const failing = await stateOf(feed);
    expect(failing).toMatchObject({
      failures: 3,
      health: 'failing',
      agency: 'kestrel',
      outcome: { code: 'http-5xx', message: expect.stringContaining('500') },
    });
    answers[`/${feed.id}`] = sends(FIRST);
    await poll([feed], { regardless: true });
    const well = await stateOf(feed);
    expect(well).toMatchObject({ failures: 0, health: 'ok', outcome: { code: 'changed' } });
    expect(well.outcome.since > failing.outcome.since).toBe(true);
    await poll([feed]);
    expect(polled().at(-1)).toMatchObject({ outcome: 'unchanged' });
  });

  it('waits as long as the server asks, within bounds, and says so', async () => {
    const feed = feedWith(sends(Buffer.from('no'), { 'retry-after': '7200' }, 429));
    await poll([feed]);
    const { nextAllowed = '', polledAt } = await stateOf(feed);
    expect(Date.parse(nextAllowed) - Date.parse(polledAt)).toBe(3_600_000);
    expect(polled()).toEqual([
      expect.objectContaining({ outcome: 'throttled', status: 429, asked: 7200, wait: 3600 }),
    ]);
  });

  it('is failing at once when it is gone', async () => {
    const feed = feedWith(sends(Buffer.from('no'), {}, 410));
    await poll([feed]);
    expect(await stateOf(feed)).toMatchObject({ health: 'failing', outcome: { code: 'gone' } });
  });

  it('has a page that came instead kept for a look, once and not as a payload', async () => {
    const feed = feedWith(sends(Buffer.from('<!doctype html><title>Sign in</title>')));
    await poll([feed]);
    await poll([feed], { regardless: true });
    expect(standIns.objects).toEqual([expect.stringMatching(`^rejected/${feed.id}/`)]);
    expect((await stateOf(feed)).outcome).toMatchObject({
      code: 'html-instead-of-feed',
      kept: standIns.objects[0],
    });
  });
});

describe('a feed whose address changes', () => {
  it('is asked at the new one after three permanent redirects', async () => {
    answers['/new'] = conditional(FIRST, '"1"');
    const feed = feedWith((_, response) => response.writeHead(301, { location: '/new' }).end());
    for (let n = 0; n < 3; n += 1) await poll([feed]);
    expect(polled().map(({ outcome }) => outcome)).toEqual(['changed', 'unchanged', 'moved']);
    wire.requests.length = 0;
    tableCalls.sent.length = 0;
    await poll([feed]);
    expect(wire.requests.map(({ path }) => path)).toEqual(['/new']);
    expect(writes()).toEqual([]);
  });

  it('starts anew where the definition has another address', async () => {
    const feed = feedWith(sends(Buffer.from('no'), {}, 410));
    await poll([feed]);
    const moved = { ...feed, url: feedWith(sends(FIRST)).url };
    await poll([moved]);
    expect(await stateOf(feed)).toMatchObject({ url: moved.url, health: 'ok', failures: 0 });
  });
});

describe('messages', () => {
  it('fail alone: one that is none of ours', async () => {
    const feed = feedWith(sends(FIRST));
    const event = eventOf(['no JSON', messageOf([feed]), '{"minute":1}']);
    expect(await handler(event, contextOf('poll'))).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm0' }, { itemIdentifier: 'm2' }],
    });
    expect((await stateOf(feed)).health).toBe('ok');
  });

  it('fail alone: one with a feed whose state cannot be saved', async () => {
    const lost = feedWith(sends(FIRST));
    const neighbour = feedWith(sends(FIRST));
    const other = feedWith(sends(FIRST));
    tableCalls.failWhere(
      ({ name, input }) =>
        name === 'PutItemCommand' && JSON.stringify(input).includes(`FEED#${lost.id}"`),
    );
    const event = eventOf([messageOf([lost, neighbour]), messageOf([other])]);
    expect(await handler(event, contextOf('poll'))).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm0' }],
    });
    expect((await stateOf(neighbour)).health).toBe('ok');
    expect((await stateOf(other)).health).toBe('ok');
  });

  it('are all reported where all fail, and the invocation ends well', async () => {
    expect(await handler(eventOf(['', '{}']), contextOf('poll'))).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm0' }, { itemIdentifier: 'm1' }],
    });
  });

  it('that are old are dropped where the feed has come due again since', async () => {
    const wireFeed = feedWith(sends(FIRST));
    const hourly = feedWith(sends(FIRST), { interval: 3600 });
    const event = eventOf([messageOf([wireFeed, hourly])], Date.now() - 30 * 60_000);
    expect(await handler(event, contextOf('poll'))).toEqual(NO_FAILURES);
    expect(polled().map(({ feed }) => feed)).toEqual([hourly.id]);
  });

  it('delivered twice leave the same state', async () => {
    const feed = feedWith(conditional(FIRST, '"1"'));
    await Promise.all([poll([feed]), poll([feed])]);
    expect(await stateOf(feed)).toMatchObject({ etag: '"1"', failures: 0 });
    expect(new Set(standIns.objects).size).toBe(1);
  });
});

describe('one host', () => {
  it('is asked by four at a time', async () => {
    let active = 0;
    let most = 0;
    const answer: Answer = (_, response) => {
      active += 1;
      most = Math.max(most, active);
      setTimeout(() => {
        active -= 1;
        response.end(FIRST);
      }, 10);
    };
    const feeds = Array.from({ length: 10 }, () => feedWith(answer));
    expect(await poll(feeds)).toEqual(NO_FAILURES);
    expect(polled()).toHaveLength(10);
    expect(most).toBe(4);
  });

  it('is not asked any more where the time of the invocation is over', async () => {
    const feed = feedWith(sends(FIRST));
    const event = eventOf([messageOf([feed])]);
    expect(await handler(event, contextOf('poll', 20_000))).toEqual(NO_FAILURES);
    expect(wire.requests).toEqual([]);
    expect(await store.getFeedState(feed.id)).toBeUndefined();
  });
});

describe('the state', () => {
  it('of a later poll is not overwritten by an earlier one', async () => {
    const feed = feedWith(conditional(FIRST, '"1"'));
    await poll([feed]);
    const state = await stateOf(feed);
    const earlier = { ...state, etag: '"0"', polledAt: '2026-01-01T00:00:00.000Z' };
    expect(await store.putFeedState(earlier)).toBe('overtaken');
    expect(await store.putFeedState({ ...state, etag: '"2"' })).toBe('saved');
    expect((await stateOf(feed)).etag).toBe('"2"');
  });
});
