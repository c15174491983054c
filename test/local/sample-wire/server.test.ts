import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type SampleWire,
  type SampleWireOptions,
  startSampleWire,
} from '../../../local/sample-wire/server.ts';

let folder: string;
let statePath: string;
const running: SampleWire[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sample-wire-'));
  statePath = join(folder, 'below', 'wire.json');
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((wire) => wire.stop()));
  await rm(folder, { recursive: true });
});

async function start(options: SampleWireOptions = { statePath }): Promise<SampleWire> {
  const wire = await startSampleWire(options);
  running.push(wire);
  return wire;
}

interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A request as sent, without what `fetch` does on its own. */
function get(url: string, headers: OutgoingHttpHeaders = {}, method = 'GET'): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

const urlOf = (wire: SampleWire, id: string): string =>
  wire.feeds.find((feed) => feed.id === id)!.url;

async function advanceTo(wire: SampleWire, step: number): Promise<void> {
  while (wire.step < step) await wire.advance();
}

describe('feeds', () => {
  it('are defined as the poller needs them', async () => {
    const wire = await start();
    expect(wire.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(wire.feeds.map(({ id, agency, interval }) => [id, agency, interval])).toEqual([
      ['sample-yonhap-english', 'yonhap', 5],
      ['sample-yonhap-korean', 'yonhap', 5],
      ['sample-reuters', 'reuters', 5],
      ['sample-newspaper', 'yonhap', 5],
      ['sample-kyodo', 'kyodo', 5],
    ]);
    for (const { url } of wire.feeds) expect(url.startsWith(`${wire.origin}/`)).toBe(true);
  });

  it.each([
    ['sample-yonhap-english', 'application/rss+xml; charset=utf-8', /^<\?xml /],
    ['sample-yonhap-korean', 'application/rss+xml; charset=utf-8', /연합뉴스/],
    ['sample-reuters', 'application/atom+xml; charset=utf-8', /<feed /],
    ['sample-newspaper', 'text/plain; charset=utf-8', /\(Yonhap\)\n/],
    ['sample-kyodo', 'application/rss+xml; charset=utf-8', /==Kyodo/],
  ])('%s comes as %s', async (id, type, content) => {
    const { status, headers, body } = await get(urlOf(await start(), id));
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(headers['content-length']).toBe(String(body.length));
    expect(body.toString('utf8')).toMatch(content);
  });

  it('change their tag exactly when their bytes change', async () => {
    const wire = await start();
    for (const { url } of wire.feeds) {
      const bytes = new Map<string, string>();
      const other = await start({});
      const there = other.origin + new URL(url).pathname;
      for (let step = 1; step <= other.lastScriptedStep + 10; step += 1) {
        const { status, headers, body } = await get(there);
        if (status === 200) {
          const known = bytes.get(String(headers.etag));
          expect(known ?? body.toString()).toBe(body.toString());
          bytes.set(String(headers.etag), body.toString());
        }
        await other.advance();
      }
      expect(new Set(bytes.values()).size).toBe(bytes.size);
      expect(bytes.size).toBeGreaterThan(1);
    }
  });

  it('are out of service in the step that says so, and back in the next', async () => {
    const wire = await start();
    const url = urlOf(wire, 'sample-kyodo');
    await advanceTo(wire, 6);
    const { status, headers } = await get(url);
    expect(status).toBe(503);
    expect(headers['retry-after']).toBe('5');
    await wire.advance();
    expect((await get(url)).status).toBe(200);
  });
});

describe('conditions', () => {
  it('answers 304 without a body for the tag it gave, strong or weakened or in a list', async () => {
    const url = urlOf(await start(), 'sample-reuters');
    const { headers } = await get(url);
    const etag = String(headers.etag);
    expect(etag).toMatch(/^"[^"]+"$/);
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await get(url, { 'if-none-match': tag });
      expect([tag, again.status, again.body.length]).toEqual([tag, 304, 0]);
      expect(again.headers.etag).toBe(etag);
      expect(again.headers['last-modified']).toBe(headers['last-modified']);
    }
  });

  it('answers 200 for an old tag, though the date would do', async () => {
    const wire = await start();
    const url = urlOf(wire, 'sample-reuters');
    const { headers } = await get(url);
    const sent = {
      'if-none-match': headers.etag,
      'if-modified-since': 'Fri, 01 Jan 2100 00:00:00 GMT',
    };
    expect((await get(url, sent)).status).toBe(304);
    await wire.advance();
    const changed = await get(url, sent);
    expect(changed.status).toBe(200);
    expect(changed.headers.etag).not.toBe(headers.etag);
  });

  it('goes by the date where no tag is sent', async () => {
    const wire = await start();
    const url = urlOf(wire, 'sample-yonhap-english');
    const since = (await get(url)).headers['last-modified'];
    expect((await get(url, { 'if-modified-since': since })).status).toBe(304);
    expect((await get(url, { 'if-modified-since': 'some day' })).status).toBe(200);
    await wire.advance();
    const changed = await get(url, { 'if-modified-since': since });
    expect(changed.status).toBe(200);
    expect(Date.parse(String(changed.headers['last-modified']))).toBeGreaterThan(
      Date.parse(String(since)),
    );
  });

  it('answers 304 through a step in which nothing changes', async () => {
    const wire = await start();
    await advanceTo(wire, 3);
    const known = await Promise.all(wire.feeds.map(({ url }) => get(url)));
    await wire.advance();
    const again = await Promise.all(
      wire.feeds.map(({ url }, index) => get(url, { 'if-none-match': known[index]?.headers.etag })),
    );
    expect(again.map(({ status }) => status)).toEqual([304, 304, 304, 304, 304]);
  });
});

describe('compression', () => {
  it.each([
    ['gzip', true],
    ['br, gzip;q=0.5', true],
    ['*', true],
    ['identity', false],
    ['gzip;q=0', false],
    ['gzip; q=0.000, *', false],
    [undefined, false],
  ])('for Accept-Encoding %s: %s', async (accepted, zipped) => {
    const url = urlOf(await start(), 'sample-yonhap-korean');
    const plain = await get(url);
    const { headers, body } = await get(url, accepted ? { 'accept-encoding': accepted } : {});
    expect(headers['content-encoding']).toBe(zipped ? 'gzip' : undefined);
    expect(headers.vary).toBe('Accept-Encoding');
    expect(headers['content-length']).toBe(String(body.length));
    expect((zipped ? gunzipSync(body) : body).equals(plain.body)).toBe(true);
    expect(headers.etag === plain.headers.etag).toBe(!zipped);
  });

  it('has tags that hold for their own form only', async () => {
    const url = urlOf(await start(), 'sample-reuters');
    const { headers } = await get(url, { 'accept-encoding': 'gzip' });
    const sent = { 'if-none-match': headers.etag };
    expect((await get(url, { ...sent, 'accept-encoding': 'gzip' })).status).toBe(304);
    expect((await get(url, sent)).status).toBe(200);
  });
});

describe('other requests', () => {
  it('gets a front page that tells what is played', async () => {
    const wire = await start();
    await advanceTo(wire, 2);
    const { headers, body } = await get(`${wire.origin}/`);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    const page = body.toString();
    for (const { url } of wire.feeds) expect(page).toContain(`href="${new URL(url).pathname}"`);
    expect(page).toContain(`step 2 of ${wire.lastScriptedStep}`);
    expect(page).toContain('invented');
  });

  it.each(['/nothing', '/yonhap', '/yonhap/english.xml/', '//', '/../etc/passwd'])(
    'gets 404 for %s',
    async (path) => {
      const { status } = await get((await start()).origin + path);
      expect(status).toBe(404);
    },
  );

  it('answers HEAD like GET without the body, and refuses what would write', async () => {
    const url = urlOf(await start(), 'sample-reuters');
    const [got, head, post] = [
      await get(url),
      await get(url, {}, 'HEAD'),
      await get(url, {}, 'POST'),
    ];
    expect(head.status).toBe(200);
    expect(head.headers.etag).toBe(got.headers.etag);
    expect(head.headers['content-length']).toBe(got.headers['content-length']);
    expect(head.body).toHaveLength(0);
    expect(post.status).toBe(405);
    expect(post.headers.allow).toBe('GET, HEAD');
  });
});

describe('a restart', () => {
  const bytesOf = (wire: SampleWire): Promise<string[]> =>
    Promise.all(
      wire.feeds.map(async ({ url }) => {
        const { status, headers, body } = await get(url);
        return [status, headers.etag, headers['last-modified'], body].join('\n');
      }),
    );

  it.each([1, 5, 12, 40])(
    'at step %i serves the same bytes at the same addresses',
    async (step) => {
      const wire = await start();
      await advanceTo(wire, step);
      const before = await bytesOf(wire);
      await wire.stop();
      const again = await start();
      expect(again.step).toBe(step);
      expect(again.origin).toBe(wire.origin);
      expect(await bytesOf(again)).toEqual(before);
    },
  );

  it('goes on where it was, with later times', async () => {
    const wire = await start();
    await advanceTo(wire, wire.lastScriptedStep + 7);
    const url = urlOf(wire, 'sample-yonhap-english');
    const before = Date.parse(String((await get(url)).headers['last-modified']));
    await wire.stop();
    const again = await start();
    await advanceTo(again, again.lastScriptedStep + 9);
    const after = Date.parse(String((await get(url)).headers['last-modified']));
    expect(after).toBeGreaterThan(before);
  });

  it('takes another port where the last one is taken', async () => {
    const wire = await start();
    const again = await start();
    expect(again.origin).not.toBe(wire.origin);
    expect((await get(again.feeds[0]!.url)).status).toBe(200);
  });

  it('fails where the port that was asked for is taken', async () => {
    const wire = await start();
    const port = Number(new URL(wire.origin).port);
    await expect(startSampleWire({ port })).rejects.toThrow('EADDRINUSE');
  });

  it.each(['', '{"base":1', '[]', '{"base":1,"step":0,"endless":[]}', '{"base":1,"step":2}'])(
    'refuses a state file that says %j, as guessing would go back in time',
    async (content) => {
      const path = join(folder, 'wire.json');
      await writeFile(path, content);
      await expect(startSampleWire({ statePath: path })).rejects.toThrow('delete it to play');
    },
  );

  it('starts anew without a state file', async () => {
    const wire = await start({});
    await advanceTo(wire, 3);
    await wire.stop();
    expect((await start({})).step).toBe(1);
  });
});

describe('a step', () => {
  const savedStep = async (): Promise<number> => JSON.parse(await readFile(statePath, 'utf8')).step;

  it('is saved before anyone can see it', async () => {
    const wire = await start();
    expect(await savedStep()).toBe(1);
    let finished = false;
    const advanced = wire.advance().then(() => {
      finished = true;
    });
    while (!finished) {
      const seen = wire.step;
      expect(await savedStep()).toBeGreaterThanOrEqual(seen);
    }
    await advanced;
    expect([wire.step, await savedStep()]).toEqual([2, 2]);
  });

  it('is not served where it could not be saved', async () => {
    const wire = await start();
    const url = urlOf(wire, 'sample-reuters');
    const before = await get(url);
    await rm(join(folder, 'below'), { recursive: true });
    await writeFile(join(folder, 'below'), 'in the way');
    await expect(wire.advance()).rejects.toThrow(/EEXIST|ENOTDIR/);
    expect(wire.step).toBe(1);
    expect((await get(url)).headers.etag).toBe(before.headers.etag);
    await rm(join(folder, 'below'));
    await wire.advance();
    expect(wire.step).toBe(2);
  });

  it('follows the one before, also when several are asked for at once', async () => {
    const wire = await start();
    await Promise.all([wire.advance(), wire.advance(), wire.advance()]);
    expect([wire.step, await savedStep()]).toEqual([4, 4]);
  });

  it('leaves a state file that does not grow without end', async () => {
    const wire = await start();
    await advanceTo(wire, wire.lastScriptedStep + 210);
    const { endless } = JSON.parse(await readFile(statePath, 'utf8'));
    expect(endless).toHaveLength(200);
  });
});
