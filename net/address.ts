/**
 * Addresses that a feed must never lead to. Whoever can write a feed's address or a redirect could
 * otherwise make this installation ask its own network (SSRF): instance metadata, databases, admin pages.
 */
import { BlockList, isIP } from 'node:net';

export interface ReservedRange {
  range: string;
  what: string;
}

/** IANA's special-purpose registries (RFC 6890 and its updates), and multicast. */
const IPV4: readonly (readonly [range: string, what: string])[] = [
  ['0.0.0.0/8', 'this network (RFC 791)'],
  ['10.0.0.0/8', 'private (RFC 1918)'],
  ['100.64.0.0/10', 'carrier-grade NAT (RFC 6598)'],
  ['127.0.0.0/8', 'loopback (RFC 1122)'],
  ['169.254.0.0/16', 'link-local, instance metadata (RFC 3927)'],
  ['172.16.0.0/12', 'private (RFC 1918)'],
  ['192.0.0.0/24', 'protocol assignments (RFC 6890)'],
  ['192.0.2.0/24', 'documentation (RFC 5737)'],
  ['192.88.99.0/24', '6to4 relays (RFC 7526)'],
  ['192.168.0.0/16', 'private (RFC 1918)'],
  ['198.18.0.0/15', 'benchmarks (RFC 2544)'],
  ['198.51.100.0/24', 'documentation (RFC 5737)'],
  ['203.0.113.0/24', 'documentation (RFC 5737)'],
  ['224.0.0.0/4', 'multicast (RFC 5771)'],
  ['240.0.0.0/4', 'reserved, broadcast (RFC 1112)'],
];

/**
 * The last three rows take in all that is outside of 2000::/3, the only part given out as global
 * unicast. Forms that carry an IPv4 address are refused as a whole: no public server needs them.
 */
const IPV6: readonly (readonly [range: string, what: string])[] = [
  ['::/128', 'unspecified (RFC 4291)'],
  ['::1/128', 'loopback (RFC 4291)'],
  ['::ffff:0:0/96', 'IPv4-mapped (RFC 4291)'],
  ['::ffff:0:0:0/96', 'IPv4-translated (RFC 2765)'],
  ['::/96', 'IPv4-compatible (RFC 4291)'],
  ['64:ff9b::/96', 'NAT64 (RFC 6052)'],
  ['64:ff9b:1::/48', 'local NAT64 (RFC 8215)'],
  ['100::/64', 'discard (RFC 6666)'],
  ['2001::/23', 'protocol assignments, Teredo (RFC 2928)'],
  ['2001:db8::/32', 'documentation (RFC 3849)'],
  ['2002::/16', '6to4 (RFC 3056)'],
  ['3fff::/20', 'documentation (RFC 9637)'],
  ['fc00::/7', 'unique local (RFC 4193)'],
  ['fe80::/10', 'link-local (RFC 4291)'],
  ['fec0::/10', 'site-local (RFC 3879)'],
  ['ff00::/8', 'multicast (RFC 4291)'],
  ['::/3', 'not global unicast (RFC 4291)'],
  ['4000::/2', 'not global unicast (RFC 4291)'],
  ['8000::/1', 'not global unicast (RFC 4291)'],
];

/** One list a row and family: a list that holds both matches IPv4 addresses with IPv6 rows. */
function compile(rows: typeof IPV4, family: 'ipv4' | 'ipv6') {
  return rows.map(([range, what]) => {
    const [network = '', prefix] = range.split('/');
    const list = new BlockList();
    list.addSubnet(network, Number(prefix), family);
    return { range, what, contains: (address: string) => list.check(address, family) };
  });
}

const RESERVED = { 4: compile(IPV4, 'ipv4'), 6: compile(IPV6, 'ipv6') };

/**
 * The private or reserved range that an IP address lies in; undefined for a public one.
 * @param address IPv4 or IPv6, without brackets; a zone (`%eth0`) is left out of account
 * @throws Error where the text is no IP address
 */
export function reservedRange(address: string): ReservedRange | undefined {
  const [plain = ''] = address.split('%');
  const family = isIP(plain);
  if (family !== 4 && family !== 6) throw new Error(`${address} is not an IP address.`);
  const row = RESERVED[family].find(({ contains }) => contains(plain));
  return row && { range: row.range, what: row.what };
}
