import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { decode } from '../../../core/formats/encoding.ts';
import type { Item } from '../../../core/formats/format.ts';

const SAMPLES = new URL('../../../samples/formats/', import.meta.url);
const SUFFIX = '.expected.json';

export interface GoldenPairs {
  /** What the samples are, in the plural. */
  what: string;
  /** The folder beside the tests that holds what has to come of each. */
  folder: string;
  /** The names of the samples. */
  samples: RegExp;
  /** What a sample gives; further expectations of it may stand here. */
  read(bytes: Buffer, name: string): unknown;
}

/** One test for each sample, that it gives what is expected, whole; and one that no sample is without. */
export function testGoldenPairs({ what, folder, samples, read }: GoldenPairs): void {
  const expected = new URL(`./${folder}/`, import.meta.url);
  const names = readdirSync(SAMPLES).filter((name) => samples.test(name));

  describe(`${what} and what is read of them`, () => {
    it('has a pair for each', () => {
      expect(names.length).toBeGreaterThan(0);
      expect(readdirSync(expected).sort()).toEqual(names.map((name) => name + SUFFIX).sort());
    });

    it.each(names)('%s', async (name) => {
      const found = await read(readFileSync(new URL(name, SAMPLES)), name);
      const whole: unknown = JSON.parse(readFileSync(new URL(name + SUFFIX, expected), 'utf8'));
      expect(found).toEqual(whole);
    });
  });
}

/** A sample of a text format as its reader gets it. */
export function decodedSample(bytes: Buffer): {
  payload: { text: string; url: string };
  encoding: string;
} {
  const decoded = decode(bytes);
  if (!decoded.ok) throw new Error(decoded.problem.message);
  const payload = { text: decoded.text, url: 'https://feeds.example/now' };
  return { payload, encoding: decoded.encoding };
}

/** Every item says where it stands: what stands there has this form. */
export function expectSpans(text: string, items: readonly Item[], form: RegExp): void {
  for (const { span } of items) expect(text.slice(span?.start, span?.end)).toMatch(form);
}
