import { expect } from '@jest/globals';
import { detectBytes } from '../../../core/formats/detect.ts';
import { jpeg } from '../../../core/formats/jpeg.ts';
import { DEFAULT_LIMITS } from '../../../core/formats/limits.ts';
import { testGoldenPairs } from './golden-pairs.ts';

testGoldenPairs({
  what: 'sample pictures',
  folder: 'expected-jpeg',
  samples: /^jpeg/,
  read: (bytes, name) => {
    expect(detectBytes(bytes)?.name).toBe('jpeg');
    return jpeg.read({ bytes, url: `https://wire.example/${name}`, limits: DEFAULT_LIMITS });
  },
});
