import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFetcher, type Fetcher, type FetchResult, fetchOnce } from '../../net/fetch.ts';
import { parseAllowedHosts } from '../../net/guarded-connect.ts';
import { type Answer, startServer, type TestServer } from './test-server.ts';

const FEED = Buffer.from(
  `<rss version="2.0">${'<item><title>Harbour</title></item>'.repeat(500)}</rss>`,
);
const LIMIT = 200_000;

const encoded =
  (coding: string, bytes: Uint8Array): Answer =>
  (_, response) =>
    response.writeHead(200, { 'content-encoding': coding }).end(bytes);

const redirect =
  (status: number, location: string, headers = {}): Answer =>
  (_, response) =>
    response.writeHead(status, { location, ...headers }).end('Elsewhere.');

/** Sends a part of the body and then does something to the connection. */
const partThen =
  (headers: Record<string, string>, action: (response: Parameters<Answer>[1]) => void): Answer =>
  (_, response) => {
    response.writeHead(200, headers);
    response.write('<rss>', () => setTimeout(() => action(response), 20));
  };

let server: TestServer;
/** Another port of the same host, which is not on the list. */
let other: TestServer;
let fetcher: Fetcher;

beforeAll(async () => {
  other = await startServer({
    '/feed': (_, response) => response.end(FEED),
  });
  server = await startServer({
    '/feed': (_, response) => response.writeHead(200, { etag: 'W/"1"', link: 'a' }).end(FEED),
    '/not-modified': (_, response) => response.writeHead(304, { etag: 'W/"1"' }).end(),
    '/empty': (_, response) => response.end(),
    '/empty-gzip': encoded('gzip', new Uint8Array()),
    '/gzip': encoded('gzip', gzipSync(FEED)),
    '/x-gzip': encoded('X-GZIP', gzipSync(FEED)),
    '/deflate': encoded('deflate', deflateSync(FEED)),
    '/deflate-raw': encoded('deflate', deflateRawSync(FEED)),
    '/br': encoded('br', brotliCompressSync(FEED)),
    '/gzip-twice': encoded('gzip, gzip', gzipSync(gzipSync(FEED))),
    '/gzip-five-times': encoded('gzip,gzip,gzip,gzip,gzip', gzipSync(FEED)),
    '/utf-8': encoded('UTF-8', FEED),
    '/unknown-coding': encoded('zap', FEED),
    '/damaged-gzip': encoded('gzip', Buffer.from('no gzip at all')),
    '/cut-gzip': encoded('gzip', gzipSync(FEED).subarray(0, 60)),
    '/bomb': encoded('gzip', gzipSync(Buffer.alloc(50_000_000))),
    '/bomb-deflate': encoded('deflate', deflateSync(Buffer.alloc(50_000_000))),
    '/bomb-twice': encoded('gzip, gzip', gzipSync(gzipSync(Buffer.alloc(50_000_000)))),
    '/large': (_, response) => response.end(Buffer.alloc(LIMIT + 1)),
    '/just-fits': (_, response) => response.end(Buffer.alloc(LIMIT)),
    '/endless': (_, response) => {
      const timer = setInterval(() => response.write('a'), 5);
      response.on('close', () => clearInterval(timer));
    },
    '/slow-header': () => {},
    '/slow-body': (_, response) => response.write('<rss>'),
    '/slow-error': (_, response) =>
      response.writeHead(500, { 'content-length': '9' }).write('<rss>'),
    '/reset': (_, response) => response.socket?.resetAndDestroy(),
    '/reset-in-body': partThen({}, ({ socket }) => socket?.resetAndDestroy()),
    '/closed-in-body': partThen({}, ({ socket }) => socket?.end()),
    '/too-short': partThen({ 'content-length': '100' }, ({ socket }) => socket?.end()),
    '/too-long': (_, { socket }) =>
      socket?.end('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n<rss/> and more'),
    '/not-http': (_, { socket }) => socket?.end('220 mail.example ESMTP\r\n'),
    '/found': redirect(302, '/feed'),
    '/for-good': redirect(301, '/feed'),
    '/for-good-then-not': redirect(308, '/found'),
    '/loop': redirect(302, '/loop-back'),
    '/loop-back': redirect(302, '/loop'),
    '/self': redirect(301, '/self'),
    ...Object.fromEntries(
      [0, 1, 2, 3, 4, 5, 6].map((n) => [
        `/chain-${n}`,
        redirect(302, n === 0 ? '/feed' : `/chain-${n - 1}`),
      ]),
    ),
    '/nowhere': (_, response) => response.writeHead(302).end(),
    '/wait': redirect(302, '/feed', { 'retry-after': '120' }),
    '/no-wait': redirect(302, '/feed', { 'retry-after': '0' }),
    '/to-ftp': redirect(302, 'ftp://wire.example/feed'),
    '/to-other-port': redirect(302, `${other.origin}/feed`),
    '/to-metadata': redirect(302, 'http://169.254.169.254/latest/meta-data/'),
    '/to-loopback': redirect(302, 'http://[::1]/feed'),
    '/to-mapped': redirect(302, 'http://[::ffff:10.0.0.1]/feed'),
    '/to-decimal': redirect(302, 'http://2130706433/feed'),
    '/to-name': redirect(302, `http://localhost:${other.host.split(':')[1]}/feed`),
  });
  fetcher = createFetcher({
    allowedPrivateHosts: [server.host],
    deadlines: { connect: 500, firstByte: 200, body: 200, total: 2_000 },
  });
});

afterAll(async () => {
  await fetcher.close();
  await server.stop();
  await other.stop();
});

const get = (path: string, request = {}): Promise<FetchResult> =>
  fetcher.fetchConditionally({ url: `${server.origin}${path}`, maxBytes: LIMIT, ...request });

async function bodyOf(path: string): Promise<Buffer> {
  const result = await get(path);
  if (result.kind === 'failed') throw new Error(`${result.code}: ${result.detail}`);
  return Buffer.from(result.response.body);
}

async function codeOf(result: Promise<FetchResult>): Promise<string> {
  const fetched = await result;
  return fetched.kind === 'failed' ? fetched.code : `status ${fetched.response.status}`;
}

describe('an answer', () => {
  it('comes with status, headers, bytes and address', async () => {
    expect(await get('/feed')).toMatchObject({
      kind: 'response',
      response: {
        status: 200,
        headers: { etag: 'W/"1"', link: 'a' },
        url: `${server.origin}/feed`,
      },
    });
    expect(await bodyOf('/feed')).toEqual(FEED);
  });

  it.each(['/gzip', '/x-gzip', '/deflate', '/deflate-raw', '/br', '/gzip-twice', '/utf-8'])(
    '%s is decoded',
    async (path) => {
      expect(await bodyOf(path)).toEqual(FEED);
    },
  );

  it.each(['/empty', '/empty-gzip', '/not-modified'])('%s has no bytes', async (path) => {
    expect(await bodyOf(path)).toHaveLength(0);
  });

  it('ends where its length says, whatever comes behind it', async () => {
    expect((await bodyOf('/too-long')).toString()).toBe('<rss/');
  });

  it.each([404])('with status %d is an answer too', async (status) => {
    expect(await codeOf(get('/missing'))).toBe(`status ${status}`);
  });

  it('is not waited for where its status says enough', async () => {
    expect(await codeOf(get('/slow-error'))).toBe('status 500');
  });
});

describe('a request', () => {
  it('sends validators as they are and says who we are', async () => {
    const headers = { 'if-none-match': 'W/"é"', 'if-modified-since': 'whenever' };
    await get('/feed', { headers, userAgent: 'Desk/1' });
    expect(server.requests.at(-1)?.headers).toMatchObject({
      'if-none-match': 'W/"é"',
      'if-modified-since': 'whenever',
      'user-agent': 'Desk/1',
      'accept-encoding': 'gzip, deflate, br',
    });
    await get('/feed');
    expect(server.requests.at(-1)?.headers['user-agent']).toMatch(/^Wiredesk\/\d/);
  });

  it('uses a connection again', async () => {
    await get('/feed');
    const before = server.connections();
    for (const path of ['/feed', '/not-modified', '/missing', '/found', '/gzip']) await get(path);
    expect(server.connections()).toBe(before);
  });

  it('is made once more where the connection broke before anything was answered', async () => {
    const before = server.requests.length;
    expect(await codeOf(get('/reset'))).toBe('reset');
    expect(server.requests.length - before).toBe(2);
  });

  it.each(['ftp://wire.example/', 'nonsense', ''])('is not made to %j', async (url) => {
    expect(await codeOf(fetcher.fetchConditionally({ url }))).toBe('request-invalid');
  });

  it('is not made with a header that cannot be sent', async () => {
    expect(await codeOf(get('/feed', { userAgent: 'a\r\nb' }))).toBe('request-invalid');
  });
});

describe('a failure', () => {
  it.each([
    ['/slow-header', 'first-byte-timeout'],
    ['/slow-body', 'body-timeout'],
    ['/endless', 'body-timeout'],
    ['/large', 'body-too-large'],
    ['/just-fits', 'status 200'],
    ['/bomb', 'body-too-large'],
    ['/bomb-deflate', 'body-too-large'],
    ['/bomb-twice', 'body-too-large'],
    ['/reset-in-body', 'reset'],
    ['/closed-in-body', 'reset'],
    ['/too-short', 'reset'],
    ['/not-http', 'http-protocol'],
    ['/unknown-coding', 'body-encoding'],
    ['/gzip-five-times', 'body-encoding'],
    ['/damaged-gzip', 'body-encoding'],
    ['/cut-gzip', 'body-encoding'],
  ])('%s: %s', async (path, code) => {
    expect(await codeOf(get(path))).toBe(code);
  });

  it('has a detail with the host, for the log', async () => {
    expect(await get('/large')).toMatchObject({ detail: expect.stringContaining(server.host) });
  });

  it('of the whole time is its own, redirects included', async () => {
    const hasty = createFetcher({
      allowedPrivateHosts: [server.host],
      deadlines: { firstByte: 10_000, body: 10_000, total: 100 },
    });
    expect(await codeOf(hasty.fetchConditionally({ url: `${server.origin}/slow-body` }))).toBe(
      'total-timeout',
    );
    await hasty.close();
  });

  it('connections: refused, without TLS', async () => {
    const closed = createTcpServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${(closed.address() as AddressInfo).port}`;
    await new Promise((resolve) => closed.close(resolve));
    const open = createFetcher({ allowedPrivateHosts: [host, server.host] });
    expect(await codeOf(open.fetchConditionally({ url: `http://${host}/` }))).toBe(
      'connect-refused',
    );
    expect(await codeOf(open.fetchConditionally({ url: `https://${server.host}/feed` }))).toBe(
      'tls',
    );
    await open.close();
  });

  it('names that nobody has', async () => {
    expect(await codeOf(fetcher.fetchConditionally({ url: 'http://wire.invalid/' }))).toBe('dns');
  });
});

describe('redirects', () => {
  it.each([
    ['/found', '/feed', undefined],
    ['/for-good', '/feed', '/feed'],
    ['/for-good-then-not', '/feed', '/found'],
    ['/chain-4', '/feed', undefined],
    ['/no-wait', '/feed', undefined],
  ])('%s leads to %s, for good to %s', async (path, url, permanent) => {
    const result = await get(path);
    expect(result).toMatchObject({ response: { status: 200, url: `${server.origin}${url}` } });
    expect(result.kind === 'response' && result.response.permanentUrl).toBe(
      permanent && `${server.origin}${permanent}`,
    );
  });

  it.each([
    ['/loop', 'redirect-loop'],
    ['/self', 'redirect-loop'],
    ['/chain-5', 'redirect-limit'],
    ['/chain-6', 'redirect-limit'],
    ['/to-ftp', 'redirect-refused'],
    ['/to-other-port', 'private-address'],
    ['/to-metadata', 'private-address'],
    ['/to-loopback', 'private-address'],
    ['/to-mapped', 'private-address'],
    ['/to-decimal', 'private-address'],
    ['/to-name', 'private-address'],
  ])('%s: %s', async (path, code) => {
    expect(await codeOf(get(path))).toBe(code);
    expect(other.requests).toEqual([]);
  });

  it.each([
    ['/nowhere', 302],
    ['/wait', 302],
  ])('%s is an answer of its own: there is nothing to follow now', async (path, status) => {
    expect(await codeOf(get(path))).toBe(`status ${status}`);
  });

  it('leave credentials at their origin', async () => {
    const target = await startServer({ '/feed': (_, response) => response.end(FEED) });
    const source = await startServer({
      '/there': redirect(302, `${target.origin}/feed`),
      '/here': redirect(302, '/there'),
    });
    const open = createFetcher({ allowedPrivateHosts: [source.host, target.host] });
    const url = `http://ann:secret@${source.host}/here`;
    const headers = { 'if-none-match': '"1"' };
    await open.fetchConditionally({ url, headers, credentials: { 'x-key': 'k' } });
    for (const { headers: sent } of source.requests) {
      expect(sent).toMatchObject({ authorization: expect.stringMatching(/^Basic /), 'x-key': 'k' });
    }
    expect(source.requests).toHaveLength(2);
    expect(target.requests[0]?.headers).not.toHaveProperty('authorization');
    expect(target.requests[0]?.headers).not.toHaveProperty('x-key');
    expect(target.requests[0]?.headers).toHaveProperty('if-none-match', '"1"');
    await Promise.all([open.close(), source.stop(), target.stop()]);
  });
});

describe('private addresses', () => {
  it.each([
    'http://169.254.169.254/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[::ffff:a00:1]/',
    'http://10.0.0.1/',
    'https://192.168.0.1/',
    'http://0.0.0.0/',
    'http://0x7f000001/',
    'http://127.1/',
    'http://localhost/',
  ])('%s is refused', async (url) => {
    expect(await codeOf(fetcher.fetchConditionally({ url }))).toBe('private-address');
  });

  it('are let through by exact host and port only', async () => {
    const port = server.host.split(':')[1];
    const url = `http://localhost:${port}/feed`;
    expect(await codeOf(fetcher.fetchConditionally({ url }))).toBe('private-address');
    const byName = createFetcher({ allowedPrivateHosts: [`localhost:${port}`] });
    expect(await codeOf(byName.fetchConditionally({ url }))).toBe('status 200');
    expect(await codeOf(byName.fetchConditionally({ url: `${server.origin}/feed` }))).toBe(
      'private-address',
    );
    await byName.close();
  });

  it('are read from a list', () => {
    expect(parseAllowedHosts(' localhost:80, 127.0.0.1:8080 ,,[::1]:1 ')).toEqual([
      'localhost:80',
      '127.0.0.1:8080',
      '[::1]:1',
    ]);
    expect(parseAllowedHosts(undefined)).toEqual([]);
  });
});

describe('fetchOnce', () => {
  it('gives the answer, or a sentence for people', async () => {
    const options = { allowedPrivateHosts: [server.host] };
    expect(await fetchOnce(`${server.origin}/feed`, options)).toMatchObject({
      kind: 'response',
      status: 200,
      url: `${server.origin}/feed`,
    });
    expect(await fetchOnce(`${server.origin}/feed`)).toMatchObject({
      kind: 'failed',
      code: 'private-address',
      message: expect.stringContaining('ALLOWED_PRIVATE_HOSTS'),
    });
  });
});
