import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { detectFormat } from '../../../core/formats/detect.ts';
import { decode } from '../../../core/formats/encoding.ts';

/** One sample payload a format version, and beside the test what has to come of it, whole. */
const SAMPLES = new URL('../../../samples/formats/', import.meta.url);
const EXPECTED = new URL('./expected/', import.meta.url);
const SUFFIX = '.expected.json';

describe('sample payloads and what is read of them', () => {
  const names = readdirSync(EXPECTED).map((name) => name.slice(0, -SUFFIX.length));

  it('covers every format that is read item by item', () => {
    expect(names.length).toBeGreaterThanOrEqual(8);
  });

  it.each(names)('%s', async (name) => {
    const decoded = decode(readFileSync(new URL(name, SAMPLES)));
    if (!decoded.ok) throw new Error(decoded.problem.message);
    const payload = { text: decoded.text, url: 'https://feeds.example/now' };
    const reader = detectFormat(payload);
    const items = await reader?.read(payload);
    const read = { format: reader?.name, encoding: decoded.encoding, ...items };
    const expected: unknown = JSON.parse(readFileSync(new URL(name + SUFFIX, EXPECTED), 'utf8'));
    expect(read).toEqual(expected);
    for (const item of items?.items ?? []) {
      const source = decoded.text.slice(item.span?.start, item.span?.end);
      expect(source).toMatch(
        /^(?:<item[\s>][\s\S]*<\/item>|<entry[\s>][\s\S]*<\/entry>|\{[\s\S]*\})$/,
      );
    }
  });
});
