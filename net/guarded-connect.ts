/**
 * Makes connections, but none to private addresses. The check is made on the address that is
 * really connected to, after the name was resolved and before the connection is made: a name that
 * resolves differently the second time (DNS rebinding) gets nowhere. Every redirect passes here too.
 */
import { type LookupAddress, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { reservedRange } from './address.ts';

export class PrivateAddressError extends Error {
  readonly code = 'WIREDESK_PRIVATE_ADDRESS';

  constructor(host: string, address: string, what: string) {
    super(`${host} leads to ${address}: ${what}`);
    this.name = 'PrivateAddressError';
  }
}

export interface ConnectOptions {
  /** Exact `host:port` pairs that are let through, as they stand in the address of a feed. */
  allowedPrivateHosts: readonly string[];
  timeoutMilliseconds: number;
}

/** Reads ALLOWED_PRIVATE_HOSTS: `host:port` pairs, separated by commas. */
export function parseAllowedHosts(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((host) => host.trim().toLowerCase())
    .filter((host) => host !== '');
}

/** A connector for undici's Agent. */
export function guardedConnect(options: ConnectOptions): buildConnector.connector {
  const timeout = options.timeoutMilliseconds;
  const open = buildConnector({ timeout });
  const guarded = buildConnector({ timeout, lookup: guardedLookup } as buildConnector.BuildOptions);
  const allowed = new Set(options.allowedPrivateHosts);
  return (target, callback) => {
    const hostname = target.hostname.replace(/^\[|\]$/g, '');
    if (allowed.has(hostAndPort(hostname, target))) return open(target, callback);
    const range = isIP(hostname) ? reservedRange(hostname) : undefined;
    if (range !== undefined) {
      // Later, as a connection's failure would come; undici expects the callback to be asynchronous.
      setImmediate(() => callback(new PrivateAddressError(hostname, hostname, range.what), null));
      return;
    }
    return guarded(target, callback);
  };
}

function hostAndPort(hostname: string, { protocol, port }: buildConnector.Options): string {
  const host = isIP(hostname) === 6 ? `[${hostname}]` : hostname;
  return `${host}:${port || (protocol === 'https:' ? '443' : '80')}`.toLowerCase();
}

/** Resolves a name to its public addresses; fails where it has none. */
const guardedLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, '');
    const open = addresses.filter(({ address }) => reservedRange(address) === undefined);
    const [first] = open;
    if (first === undefined) return callback(refusal(hostname, addresses), '');
    if (options.all) callback(null, open);
    else callback(null, first.address, first.family);
  });
};

function refusal(hostname: string, [first]: LookupAddress[]): Error {
  const address = first?.address ?? 'no address';
  return new PrivateAddressError(
    hostname,
    address,
    first ? (reservedRange(address)?.what ?? '') : '',
  );
}
