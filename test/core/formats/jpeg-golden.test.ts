import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { detectBytes } from '../../../core/formats/detect.ts';
import { jpeg } from '../../../core/formats/jpeg.ts';
import { DEFAULT_LIMITS } from '../../../core/formats/limits.ts';

/** Sample pictures, and what has to come of each, whole. */
const SAMPLES = new URL('../../../samples/formats/', import.meta.url);
const EXPECTED = new URL('./expected-jpeg/', import.meta.url);
const SUFFIX = '.expected.json';

describe('sample pictures and what is read of them', () => {
  const names = readdirSync(EXPECTED).map((name) => name.slice(0, -SUFFIX.length));

  it.each(names)('%s', async (name) => {
    const bytes = readFileSync(new URL(name, SAMPLES));
    expect(detectBytes(bytes)?.name).toBe('jpeg');
    const url = `https://wire.example/${name}`;
    const expected: unknown = JSON.parse(readFileSync(new URL(name + SUFFIX, EXPECTED), 'utf8'));
    expect(await jpeg.read({ bytes, url, limits: DEFAULT_LIMITS })).toEqual(expected);
  });
});
