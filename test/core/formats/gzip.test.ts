import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gzip } from '../../../core/formats/gzip.ts';
import { DEFAULT_LIMITS, type Limits } from '../../../core/formats/limits.ts';

const read = (bytes: Uint8Array, limits: Partial<Limits> = {}) =>
  gzip.read({ bytes, limits: { ...DEFAULT_LIMITS, ...limits } });
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8');

/** Lines that do not all compress to nothing. */
const STORY = Array.from({ length: 3000 }, (_, at) => `line ${at} of ${(at * 7919) % 1000}\n`).join(
  '',
);

/** A member with a name in it, which zlib does not write. */
function named(name: Uint8Array, body: string): Uint8Array {
  const plain = gzipSync(body);
  plain[3] = 8;
  return Buffer.concat([plain.subarray(0, 10), name, Buffer.of(0), plain.subarray(10)]);
}

describe('gzip', () => {
  it('is told by its first three bytes', () => {
    expect(gzip.detect(gzipSync('x'))).toBe(true);
    expect(gzip.detect(Buffer.from('<rss/>'))).toBe(false);
    expect(gzip.detect(new Uint8Array())).toBe(false);
  });

  it('quirk 1: several members are one payload', async () => {
    const { parts, problems } = await read(Buffer.concat([gzipSync('one '), gzipSync('two')]));
    expect(problems).toEqual([]);
    expect(parts?.map((part) => [part.place, text(part.bytes)])).toEqual([['gzip', 'one two']]);
  });

  it.each([
    ['quirk 2: a name', Buffer.from('story.xml'), 'gzip/story.xml'],
    ['quirk 3: a name in UTF-8', Buffer.from('속보.xml'), 'gzip/속보.xml'],
    [
      'quirk 4: a name in the Korean code page',
      Buffer.from('bcd3baB82e786d6c', 'hex'),
      'gzip/속보.xml',
    ],
    ['quirk 5: a name that leads upwards', Buffer.from('../../etc/x'), 'gzip/etc/x'],
  ])('%s', async (_, name, place) => {
    const { parts } = await read(named(name, 'x'));
    expect(parts?.[0]?.place).toBe(place);
  });

  it('quirk 6: what is cut off gives what was there', async () => {
    const packed = gzipSync(STORY);
    const { parts, problems } = await read(packed.subarray(0, packed.length / 2));
    const got = text(parts?.[0]?.bytes);
    expect(got.length).toBeGreaterThan(STORY.length / 4);
    expect(STORY.startsWith(got)).toBe(true);
    expect(problems).toMatchObject([
      { code: 'item-incomplete', severity: 'recovered', place: 'gzip' },
    ]);
  });

  it('quirk 7: a wrong checksum costs no text, but is told', async () => {
    const packed = gzipSync(STORY);
    packed[packed.length - 6]! ^= 0xff;
    const { parts, problems } = await read(packed);
    expect(text(parts?.[0]?.bytes)).toBe(STORY);
    expect(problems).toMatchObject([{ code: 'item-incomplete' }]);
  });

  it('quirk 8: rubbish after the last member is no part of it', async () => {
    const { parts } = await read(Buffer.concat([gzipSync(STORY), Buffer.alloc(7)]));
    expect(text(parts?.[0]?.bytes)).toBe(STORY);
  });

  it.each([
    ['unpackedBytes', { unpackedBytes: 1_000_000 }],
    ['payloadBytes', { payloadBytes: 1_000_000 }],
  ])('quirk 9: a bomb stops at %s', async (setting, limits) => {
    const { parts, problems } = await read(gzipSync(Buffer.alloc(20_000_000)), limits);
    expect(parts).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'limit-reached', severity: 'lost' }]);
    expect(problems[0]?.message).toContain(`${setting} (1000000)`);
  });

  it('quirk 10: nothing inside, and nothing readable', async () => {
    expect(await read(gzipSync(''))).toMatchObject({ problems: [{ code: 'payload-empty' }] });
    expect(await read(Buffer.from('1f8b08', 'hex'))).toMatchObject({
      problems: [{ code: 'payload-unreadable' }],
    });
  });

  it('never throws on damaged bytes, and always says something of them', async () => {
    const packed = gzipSync(STORY.slice(0, 5000));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(packed.length - 1),
        fc.nat(255),
        fc.nat(packed.length),
        async (at, byte, end) => {
          const hurt = Uint8Array.from(packed.subarray(0, end));
          if (at < hurt.length) hurt[at] = byte;
          const { parts, problems } = await read(hurt, { unpackedBytes: 100_000 });
          expect((parts?.length ?? 0) + problems.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 100 },
    );
  });
});
