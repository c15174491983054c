import { describe, expect, it } from '@jest/globals';
import { firstHop, type Hop, nextHop } from '../../net/hop.ts';

const KEY = { 'x-api-key': 'secret' };

function start(address: string, credentials: Record<string, string> = {}): Hop {
  const hop = firstHop(address, credentials);
  if (hop === undefined) throw new Error(`${address} is refused`);
  return hop;
}

describe('firstHop', () => {
  it('makes a header of user name and password and takes them out of the address', () => {
    const hop = start('https://ann%40x:p%C3%A4ss@wire.example/feed#top');
    expect(hop.url.href).toBe('https://wire.example/feed');
    expect(hop.credentials).toEqual({
      authorization: `Basic ${Buffer.from('ann@x:päss').toString('base64')}`,
    });
    expect(start('https://a:100%@wire.example/').credentials.authorization).toBe(
      `Basic ${Buffer.from('a:100%').toString('base64')}`,
    );
  });

  it.each(['ftp://wire.example/', 'file:///etc/passwd', 'javascript:alert(1)', 'wire.example', ''])(
    'refuses %j',
    (address) => {
      expect(firstHop(address, {})).toBeUndefined();
    },
  );
});

describe('nextHop', () => {
  it('resolves against the address that redirects', () => {
    const next = nextHop(start('https://wire.example/a/b?c'), 302, '../d');
    expect(next.kind === 'follow' && next.hop.url.href).toBe('https://wire.example/d');
  });

  it.each([
    ['same origin', 'https://wire.example/new', KEY],
    ['another host', 'https://other.example/new', {}],
    ['another port', 'https://wire.example:8443/new', {}],
    ['a host below', 'https://sub.wire.example/new', {}],
  ])('to %s', (_, location, credentials) => {
    const next = nextHop(start('https://wire.example/', KEY), 301, location);
    expect(next.kind === 'follow' && next.hop.credentials).toEqual(credentials);
  });

  it('takes no login from the target of a redirect', () => {
    const next = nextHop(start('https://wire.example/'), 302, 'https://eve:x@wire.example/new');
    expect(next.kind === 'follow' && next.hop).toMatchObject({ credentials: {} });
    expect(next.kind === 'follow' && next.hop.url.href).toBe('https://wire.example/new');
  });

  it('goes from https to http without credentials only', () => {
    const location = 'http://wire.example/';
    expect(nextHop(start('https://wire.example/', KEY), 301, location).kind).toBe('refused');
    expect(nextHop(start('https://wire.example/'), 301, location).kind).toBe('follow');
  });

  it.each(['ftp://wire.example/', 'file:///etc/passwd', 'data:text/xml,x', 'http://'])(
    'does not follow to %s',
    (location) => {
      expect(nextHop(start('https://wire.example/'), 302, location).kind).toBe('refused');
    },
  );

  it.each([
    { statuses: [301], permanentUrl: 'https://wire.example/1' },
    { statuses: [308, 301], permanentUrl: 'https://wire.example/2' },
    { statuses: [302], permanentUrl: undefined },
    { statuses: [302, 301], permanentUrl: undefined },
    { statuses: [301, 302], permanentUrl: 'https://wire.example/1' },
    { statuses: [301, 307, 301], permanentUrl: 'https://wire.example/1' },
  ])('$statuses lead for good to $permanentUrl', ({ statuses, permanentUrl }) => {
    const last = statuses.reduce((hop, status, n) => {
      const next = nextHop(hop, status, `/${n + 1}`);
      if (next.kind === 'refused') throw new Error(next.detail);
      return next.hop;
    }, start('https://wire.example/'));
    expect(last.permanentUrl).toBe(permanentUrl);
  });
});
