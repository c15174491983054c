import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { email } from '../../../core/formats/email.ts';
import { DEFAULT_LIMITS } from '../../../core/formats/limits.ts';

/** Sample mails, and what has to come of each, whole; of the parts their hashes. */
const SAMPLES = new URL('../../../samples/formats/', import.meta.url);
const EXPECTED = new URL('./expected-email/', import.meta.url);
const SUFFIX = '.expected.json';

describe('sample mails and what is read of them', () => {
  const names = readdirSync(EXPECTED).map((name) => name.slice(0, -SUFFIX.length));

  it.each(names)('%s', async (name) => {
    const bytes = readFileSync(new URL(name, SAMPLES));
    expect(email.detect(bytes)).toBe(true);
    const { parts, ...read } = await email.read({ bytes, limits: DEFAULT_LIMITS });
    const hashed = parts?.map(({ bytes: part, ...rest }) => ({
      ...rest,
      length: part.length,
      sha256: createHash('sha256').update(part).digest('hex'),
    }));
    const expected: unknown = JSON.parse(readFileSync(new URL(name + SUFFIX, EXPECTED), 'utf8'));
    expect({ ...read, parts: hashed }).toEqual(expected);
  });
});
