import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { decode } from '../../../core/formats/encoding.ts';
import { newsmlG2 } from '../../../core/formats/newsml-g2.ts';

/** Sample payloads of NewsML-G2, and beside the test what has to come of them, whole. */
const SAMPLES = new URL('../../../samples/formats/', import.meta.url);
const EXPECTED = new URL('./expected-newsml-g2/', import.meta.url);
const SUFFIX = '.expected.json';

describe('samples of NewsML-G2 and what is read of them', () => {
  const names = readdirSync(SAMPLES).filter((name) => name.startsWith('newsml-g2'));

  it('has a pair for each', () => {
    const expected = readdirSync(EXPECTED).map((name) => name.slice(0, -SUFFIX.length));
    expect(expected.sort()).toEqual(names.sort());
  });

  it.each(names)('%s', (name) => {
    const decoded = decode(readFileSync(new URL(name, SAMPLES)));
    if (!decoded.ok) throw new Error(decoded.problem.message);
    const payload = { text: decoded.text, url: 'https://feeds.example/now' };
    expect(newsmlG2.detect(payload)).toBe(true);
    const read = newsmlG2.read(payload);
    const expected: unknown = JSON.parse(readFileSync(new URL(name + SUFFIX, EXPECTED), 'utf8'));
    expect(read).toEqual(expected);
    for (const item of read.items) {
      const source = decoded.text.slice(item.span?.start, item.span?.end);
      expect(source).toMatch(/^<(?:\w+:)?(\w+Item)[\s>][\s\S]*<\/(?:\w+:)?\1>$/);
    }
  });
});
