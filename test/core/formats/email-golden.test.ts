import { createHash } from 'node:crypto';
import { expect } from '@jest/globals';
import { email } from '../../../core/formats/email.ts';
import { DEFAULT_LIMITS } from '../../../core/formats/limits.ts';
import { testGoldenPairs } from './golden-pairs.ts';

testGoldenPairs({
  what: 'sample mails',
  folder: 'expected-email',
  samples: /^email/,
  read: async (bytes) => {
    expect(email.detect(bytes)).toBe(true);
    const { parts, ...read } = await email.read({ bytes, limits: DEFAULT_LIMITS });
    // Of the parts their hashes.
    const hashed = parts?.map(({ bytes: part, ...rest }) => ({
      ...rest,
      length: part.length,
      sha256: createHash('sha256').update(part).digest('hex'),
    }));
    return { ...read, parts: hashed };
  },
});
