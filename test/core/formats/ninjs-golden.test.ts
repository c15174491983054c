import { expect } from '@jest/globals';
import { ninjs } from '../../../core/formats/ninjs.ts';
import { decodedSample, expectSpans, testGoldenPairs } from './golden-pairs.ts';

testGoldenPairs({
  what: 'samples of ninjs and its dialects',
  folder: 'expected-ninjs',
  samples: /^ninjs/,
  read: (bytes) => {
    const { payload } = decodedSample(bytes);
    expect(ninjs.detect(payload)).toBe(true);
    const read = ninjs.read(payload);
    expectSpans(payload.text, read.items, /^\{[\s\S]*\}$/);
    return read;
  },
});
