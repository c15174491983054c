import { describe, expect, it } from '@jest/globals';
import {
  decideVersion,
  type IncomingVersion,
  type KnownVersion,
} from '../../../core/story/version-policy.ts';

const known: KnownVersion = {
  version: 2,
  status: 'usable',
  digest: 'b',
  fingerprints: { headline: 'h1', body: 'b1' },
  versionCreated: '2026-11-24T08:00:00Z',
  sourceVersion: '5',
  received: '2026-11-24T08:01:00Z',
  announced: true,
  saidByFeed: { one: 'b' },
  earlierDigests: ['a', 'b'],
};

const incoming: IncomingVersion = {
  feed: 'one',
  status: 'usable',
  digest: 'c',
  fingerprints: { headline: 'h1', body: 'b2', summary: 's' },
  versionCreated: '2026-11-24T08:05:00Z',
  sourceVersion: '6',
  received: '2026-11-24T08:06:00Z',
  markers: [],
};

describe('decideVersion', () => {
  it('makes the first version of a story that is not known', () => {
    expect(decideVersion(undefined, incoming)).toEqual({
      kind: 'first',
      version: 1,
      change: 'published',
      changed: [],
    });
  });

  it('makes the next version and says which fields changed', () => {
    expect(decideVersion(known, incoming)).toEqual({
      kind: 'newer',
      version: 3,
      change: 'updated',
      changed: ['body', 'summary'],
    });
  });

  const unchanged: [string, Partial<KnownVersion>, Partial<IncomingVersion>, string][] = [
    ['the same state', {}, { digest: 'b' }, 'same-as-current'],
    [
      'the same state with a newer stamp',
      {},
      { digest: 'b', versionCreated: '2026-12-01T00:00:00Z' },
      'same-as-current',
    ],
    [
      'what this feed said before, while another said more',
      { digest: 'x', saidByFeed: { one: 'c', two: 'x' } },
      {},
      'said-before-by-this-feed',
    ],
    [
      'an earlier version by a feed that never spoke',
      {},
      { digest: 'a', feed: 'two' },
      'copy-of-earlier',
    ],
    [
      'an earlier version by its own feed, out of order',
      {},
      { digest: 'a', versionCreated: '2026-11-24T07:00:00Z' },
      'copy-of-earlier',
    ],
    ['a newer state of a killed story', { status: 'killed' }, {}, 'killed'],
  ];
  it.each(unchanged)('takes %s for nothing new', (_name, knownPart, incomingPart, reason) => {
    const decision = decideVersion({ ...known, ...knownPart }, { ...incoming, ...incomingPart });
    expect(decision).toEqual({ kind: 'unchanged', reason });
  });

  const order: [string, Partial<IncomingVersion>, 'late' | 'newer'][] = [
    ['an older time', { versionCreated: '2026-11-24T07:59:59Z' }, 'late'],
    [
      'an older time with a higher number (Reuters)',
      { versionCreated: '2026-11-24T07:00:00Z', sourceVersion: '99' },
      'late',
    ],
    ['a newer time with a lower number (Reuters)', { sourceVersion: '1' }, 'newer'],
    [
      'the same time and a lower number',
      { versionCreated: known.versionCreated, sourceVersion: '4' },
      'late',
    ],
    [
      'the same time and a higher number',
      { versionCreated: known.versionCreated, sourceVersion: '10' },
      'newer',
    ],
    [
      'neither, but received before',
      { versionCreated: undefined, sourceVersion: undefined, received: '2026-11-24T08:00:00Z' },
      'late',
    ],
    [
      'neither, but received after',
      { versionCreated: undefined, sourceVersion: undefined },
      'newer',
    ],
    [
      'a kill with an older time',
      { status: 'killed', versionCreated: '2026-11-24T01:00:00Z' },
      'newer',
    ],
  ];
  it.each(order)('orders %s', (_name, part, kind) => {
    expect(decideVersion(known, { ...incoming, ...part }).kind).toBe(kind);
  });

  it('lets a feed go back to an earlier text on purpose', () => {
    const decision = decideVersion(known, { ...incoming, digest: 'a' });
    expect(decision.kind).toBe('newer');
  });

  const changes: [string, Partial<KnownVersion> | undefined, Partial<IncomingVersion>, string][] = [
    ['a kill', {}, { status: 'killed' }, 'killed'],
    ['a kill before its story', undefined, { status: 'killed' }, 'killed'],
    ['a withhold', {}, { status: 'withheld' }, 'withheld'],
    ['a correction', {}, { markers: ['correction'] }, 'corrected'],
    [
      'the first version, marked as a correction',
      undefined,
      { markers: ['correction'] },
      'published',
    ],
    ['the end of an embargo', { status: 'embargoed', announced: false }, {}, 'released'],
    ['an update', {}, { markers: ['update'] }, 'updated'],
  ];
  it.each(changes)('names %s', (_name, knownPart, part, change) => {
    const decision = decideVersion(knownPart && { ...known, ...knownPart }, {
      ...incoming,
      ...part,
    });
    expect(decision).toMatchObject({ change });
  });
});
