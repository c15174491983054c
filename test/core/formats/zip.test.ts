import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { DEFAULT_LIMITS, type Limits } from '../../../core/formats/limits.ts';
import { safePath } from '../../../core/formats/zip/names.ts';
import { zip } from '../../../core/formats/zip.ts';

const read = (bytes: Uint8Array, limits: Partial<Limits> = {}) =>
  zip.read({ bytes, limits: { ...DEFAULT_LIMITS, ...limits } });
const places = async (bytes: Uint8Array, limits: Partial<Limits> = {}) =>
  (await read(bytes, limits)).parts?.map(({ place }) => place);
const pack = (files: Record<string, string>, level: 0 | 6 = 6) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, body]) => [name, strToU8(body)]),
    ) as Zippable,
    { level },
  );

/** Every place where the local header or the directory has this offset within it. */
function patched(
  bytes: Uint8Array,
  local: number,
  central: number,
  set: (view: DataView, at: number) => void,
): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) set(view, at + local);
    if (signature === 0x02014b50) set(view, at + central);
  }
  return copy;
}

/** Names of one length are exchanged byte for byte, in header and directory, without the mark of UTF-8. */
function renamed(bytes: Uint8Array, from: string, to: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(from); at !== -1; at = copy.indexOf(from, at + 1)) copy.set(to, at);
  return copy;
}

describe('zip', () => {
  it('is told by its beginning', () => {
    expect(zip.detect(pack({ a: 'x' }))).toBe(true);
    expect(zip.detect(pack({}))).toBe(true);
    expect(zip.detect(Buffer.from('PK is a name'))).toBe(false);
  });

  it('gives its files in order, each at its place', async () => {
    const { parts, problems, items } = await read(
      pack({ 'day/b.xml': '<b/>', 'day/a.xml': '<a/>' }),
    );
    expect(items).toEqual([]);
    expect(problems).toEqual([]);
    expect(parts?.map(({ place, bytes }) => [place, Buffer.from(bytes).toString()])).toEqual([
      ['zip/day/b.xml', '<b/>'],
      ['zip/day/a.xml', '<a/>'],
    ]);
  });

  it('quirk 1: folders and what file managers leave are no files', async () => {
    const bytes = pack({
      'day/': '',
      '__MACOSX/._a.xml': 'x',
      '.DS_Store': 'x',
      'a.xml': '<a/>',
      'Thumbs.db': 'x',
    });
    expect(await places(bytes)).toEqual(['zip/a.xml']);
  });

  it.each([
    ['quirk 2: UTF-8 with its mark', pack({ '속보.xml': 'x' }), 'zip/속보.xml'],
    [
      'quirk 3: code page 437',
      renamed(pack({ 'ABC.xml': 'x' }), 'ABC', Buffer.from('418442', 'hex')),
      'zip/AäB.xml',
    ],
    [
      'quirk 4: the Korean code page',
      renamed(pack({ 'ABCD.xml': 'x' }), 'ABCD', Buffer.from('bcd3baB8', 'hex')),
      'zip/속보.xml',
    ],
    ['quirk 5: a path upwards', pack({ '../../etc/passwd': 'x' }), 'zip/etc/passwd'],
    ['quirk 6: a path of Windows', pack({ 'C:\\day\\a.xml': 'x' }), 'zip/day/a.xml'],
  ])('%s', async (_, bytes, place) => {
    expect(await places(bytes)).toEqual([place]);
  });

  it('quirk 7: an encrypted file is a problem', async () => {
    const bytes = patched(pack({ a: 'one' }), 6, 8, (view, at) => view.setUint16(at, 1, true));
    expect(await read(bytes)).toMatchObject({
      parts: [],
      problems: [{ code: 'item-unreadable', place: 'zip/a' }],
    });
  });

  it('quirk 8: a method that no one here knows is named', async () => {
    const bytes = patched(pack({ a: 'one' }), 8, 10, (view, at) => view.setUint16(at, 12, true));
    const { problems } = await read(bytes);
    expect(problems[0]?.message).toContain('bzip2');
  });

  it('quirk 9: sizes that lie do not matter', async () => {
    const bytes = patched(pack({ a: 'one two three' }), 22, 24, (view, at) =>
      view.setUint32(at, 3, true),
    );
    const { parts } = await read(bytes);
    expect(Buffer.from(parts?.[0]?.bytes ?? []).toString()).toBe('one two three');
  });

  it('quirk 10: a bomb stops at unpackedBytes, and what came before it is read', async () => {
    const zeros = new Uint8Array(3_000_000);
    const bytes = zipSync({ a: strToU8('one'), b: zeros, c: zeros, d: strToU8('four') });
    const { parts, problems } = await read(bytes, { unpackedBytes: 4_000_000 });
    expect(parts?.map(({ place }) => place)).toEqual(['zip/a', 'zip/b']);
    expect(problems).toMatchObject([{ code: 'limit-reached', place: 'zip/c' }]);
    expect(problems[0]?.message).toContain('unpackedBytes');
  });

  it('quirk 11: one file that is too large does not stop the others', async () => {
    const bytes = zipSync({ a: new Uint8Array(3_000_000), b: strToU8('two') });
    const { parts, problems } = await read(bytes, { payloadBytes: 1_000_000 });
    expect(parts?.map(({ place }) => place)).toEqual(['zip/b']);
    expect(problems[0]?.message).toContain('payloadBytes');
  });

  it('quirk 12: files that share their data are read once', async () => {
    const bytes = pack({ a: 'one', b: 'two' });
    const copy = patched(bytes, 0, 42, (view, at) => {
      if (view.getUint32(at, true) < 1000) view.setUint32(at, 0, true);
    });
    copy.set(bytes.subarray(0, 4), 0);
    const { parts, problems } = await read(copy);
    expect(parts?.length).toBe(1);
    expect(problems).toMatchObject([{ code: 'item-unreadable', place: 'zip/b' }]);
  });

  it('quirk 13: an archive that is cut off gives the files that are there', async () => {
    const bytes = pack({ 'a.xml': '<a/>', 'b.xml': 'b'.repeat(50) }, 0);
    const { parts, problems } = await read(bytes.subarray(0, 100));
    expect(parts?.[0]).toMatchObject({ place: 'zip/a.xml' });
    expect(problems[0]).toMatchObject({ code: 'item-incomplete', place: 'zip' });
  });

  it('quirk 14: more files than `parts`', async () => {
    const { parts, problems } = await read(pack({ a: '1', b: '2', c: '3' }), { parts: 2 });
    expect(parts?.length).toBe(2);
    expect(problems[0]?.message).toContain('parts (2)');
  });

  it('quirk 15: an Office document is no archive of stories', async () => {
    const { parts, problems } = await read(
      pack({ '[Content_Types].xml': '<a/>', 'word/document.xml': '<b/>' }),
    );
    expect(parts).toBeUndefined();
    expect(problems[0]?.message).toContain('Word document');
  });

  it('quirk 16: a program before the archive does not matter', async () => {
    const bytes = Buffer.concat([
      Buffer.from('PK\u0003\u0004'),
      Buffer.alloc(60),
      pack({ a: 'one' }),
    ]);
    expect(await places(bytes)).toEqual(['zip/a']);
  });

  it('quirk 17: a damaged file is read as far as it goes', async () => {
    const bytes = Buffer.from(pack({ a: 'one two three four' }, 0));
    bytes[bytes.indexOf('three')] = 0x54;
    const { parts, problems } = await read(bytes);
    expect(Buffer.from(parts?.[0]?.bytes ?? []).toString()).toBe('one two Three four');
    expect(problems[0]).toMatchObject({
      code: 'item-incomplete',
      severity: 'recovered',
      place: 'zip/a',
    });
  });

  it('quirk 18: two files of one name have two places', async () => {
    const bytes = renamed(pack({ ab: '1', xy: '2' }), 'xy', Buffer.from('ab'));
    expect(await places(bytes)).toEqual(['zip/ab', 'zip/ab[2]']);
  });

  it('quirk 19: an empty archive says so', async () => {
    expect(await read(pack({}))).toMatchObject({ problems: [{ code: 'payload-empty' }] });
  });

  it('paths never lead out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('..', '.', '/', '\\', 'a', 'C:', '\u0000', ' ')),
        (steps) => {
          const path = safePath(steps.join('')) ?? '';
          expect(path).not.toMatch(/^\/|\\|\u0000/);
          expect(path.split('/')).not.toContain('..');
        },
      ),
    );
  });

  it('never throws on damaged bytes, and always says something of them', async () => {
    const bytes = pack({ 'a.xml': '<a>story</a>'.repeat(20), 'b/c.xml': '<b/>' });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 4 }),
        fc.nat(bytes.length),
        async (changes, end) => {
          const hurt = Uint8Array.from(bytes.subarray(0, end));
          for (const [at, byte] of changes) if (at < hurt.length) hurt[at] = byte;
          const { parts, problems } = await read(hurt, {
            unpackedBytes: 100_000,
            payloadBytes: 100_000,
          });
          expect((parts?.length ?? 0) + problems.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 200 },
    );
  });
});
