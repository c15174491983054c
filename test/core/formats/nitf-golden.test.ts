import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { decode } from '../../../core/formats/encoding.ts';
import { newsml1 } from '../../../core/formats/newsml-1.ts';
import { nitf } from '../../../core/formats/nitf.ts';

/** Sample payloads of NITF and NewsML 1.x, and beside the test what has to come of them, whole. */
const SAMPLES = new URL('../../../samples/formats/', import.meta.url);
const EXPECTED = new URL('./expected-nitf-newsml-1/', import.meta.url);
const SUFFIX = '.expected.json';

describe('samples of NITF and NewsML 1.x and what is read of them', () => {
  const names = readdirSync(SAMPLES).filter((name) => /^(?:nitf|newsml-1)/.test(name));

  it('has a pair for each', () => {
    const expected = readdirSync(EXPECTED).map((name) => name.slice(0, -SUFFIX.length));
    expect(expected.sort()).toEqual(names.sort());
  });

  it.each(names)('%s', (name) => {
    const decoded = decode(readFileSync(new URL(name, SAMPLES)));
    if (!decoded.ok) throw new Error(decoded.problem.message);
    const payload = { text: decoded.text, url: 'https://feeds.example/now' };
    const reader = [nitf, newsml1].find((one) => one.detect(payload));
    const items = reader?.read(payload);
    const read = { format: reader?.name, encoding: decoded.encoding, ...items };
    const expected: unknown = JSON.parse(readFileSync(new URL(name + SUFFIX, EXPECTED), 'utf8'));
    expect(read).toEqual(expected);
    for (const item of items?.items ?? []) {
      const source = decoded.text.slice(item.span?.start, item.span?.end);
      expect(source).toMatch(/^<(?:\w+:)?(nitf|NewsItem)[\s>][\s\S]*<\/(?:\w+:)?\1>$/);
    }
  });
});
