import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readPayload } from '../../../core/read-payload.ts';

/** Every sample of every format, hurt in any way that the wire knows: reading never rejects, and what it gives is whole. */
const SAMPLES = new URL('../../../samples/formats/', import.meta.url);
const RECEIVED = '2026-11-24T09:00:00Z';

const names = readdirSync(SAMPLES);

/** Pieces that mean something in one format or another. */
const junk = fc.constantFrom(
  ...'< > & ]]> <![CDATA[ <!-- --> </item> </newsItem> <p> </p> { } [ ] " \\ , : \u0000 \u0001 \u0002 \u0003 \u0016 \r\n \n\n &#0; &x; %% = -- --b'.split(
    ' ',
  ),
  ' ',
  '\ud800',
  'x'.repeat(5000),
);

const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  drop: fc.oneof(fc.nat(40), fc.nat(4000)),
  add: junk,
});

function hurt(bytes: Uint8Array, changes: { at: number; drop: number; add: string }[]): Uint8Array {
  return changes.reduce<Uint8Array>((now, { at, drop, add }) => {
    const start = Math.floor(at * now.length);
    return Buffer.concat([now.subarray(0, start), Buffer.from(add), now.subarray(start + drop)]);
  }, bytes);
}

async function readSoundly(bytes: Uint8Array): Promise<void> {
  const result = await readPayload(bytes, { receivedAt: RECEIVED, url: 'https://wire.example/f' });
  for (const story of result.stories) {
    expect(story.id).toMatch(/^[0-9a-f]{20}$/);
    expect(typeof story.headline).toBe('string');
    expect(story.body.html).not.toMatch(/<script|<iframe|javascript:|\son\w+=/i);
    expect(story.raw.item).not.toBe('');
    for (const time of [story.firstCreated, story.versionCreated, story.embargoedUntil]) {
      if (time !== undefined) expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
    }
    if (story.status === 'killed') expect(story.body.text).toBe('');
  }
  for (const problem of result.problems) expect(problem.message).not.toMatch(/undefined|\[object/);
  expect(result.stories.length + result.problems.length).toBeGreaterThan(0);
}

describe('samples of every format', () => {
  it.each(names)('%s is read without loss, also as gzip', async (name) => {
    const bytes = readFileSync(new URL(name, SAMPLES));
    const plain = await readPayload(bytes, { receivedAt: RECEIVED });
    expect(plain.stories.length).toBeGreaterThan(0);
    const packed = await readPayload(gzipSync(bytes), { receivedAt: RECEIVED });
    expect(packed.format).toBe(plain.format);
    expect(packed.stories.map(({ id }) => id)).toEqual(plain.stories.map(({ id }) => id));
  });

  it.each(names)('%s may be hurt anywhere', async (name) => {
    const bytes = readFileSync(new URL(name, SAMPLES));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        await readSoundly(hurt(bytes, changes));
      }),
      { numRuns: 60 },
    );
  });

  it.each(names)('%s may be cut off anywhere', async (name) => {
    const bytes = readFileSync(new URL(name, SAMPLES));
    const cuts = Array.from({ length: 20 }, (_, index) => Math.ceil((bytes.length * index) / 20));
    for (const cut of cuts) await readSoundly(bytes.subarray(0, cut));
  });
});
