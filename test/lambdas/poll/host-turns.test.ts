import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { HostTurns } from '../../../lambdas/poll/host-turns.ts';

const LATER = Date.now() + 60_000;

describe('HostTurns', () => {
  it('lets so many work at one host, and others at other hosts', async () => {
    const turns = new HostTurns(2);
    const active = { a: 0, b: 0 };
    const most = { a: 0, b: 0 };
    const work = (host: 'a' | 'b') =>
      turns.take(host, LATER, async () => {
        active[host] += 1;
        most[host] = Math.max(most[host], active[host]);
        await sleep(5);
        active[host] -= 1;
        return host;
      });
    const hosts = ['a', 'a', 'a', 'b', 'a', 'a', 'b', 'b'] as const;
    expect(await Promise.all(hosts.map(work))).toEqual(hosts);
    expect(most).toEqual({ a: 2, b: 2 });
  });

  it('passes the turn on when work fails', async () => {
    const turns = new HostTurns(1);
    const failing = turns.take('a', LATER, () => Promise.reject(new Error('no')));
    const next = turns.take('a', LATER, async () => 'done');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('done');
  });

  it('does not begin what comes too late, and goes on behind it', async () => {
    const turns = new HostTurns(1);
    const first = turns.take('a', LATER, () => sleep(30, 'first'));
    const late = turns.take('a', Date.now() + 10, async () => 'late');
    const last = turns.take('a', LATER, async () => 'last');
    expect(await Promise.all([first, late, last])).toEqual(['first', undefined, 'last']);
  });
});
