import { expect } from '@jest/globals';
import { newsmlG2 } from '../../../core/formats/newsml-g2.ts';
import { decodedSample, expectSpans, testGoldenPairs } from './golden-pairs.ts';

testGoldenPairs({
  what: 'samples of NewsML-G2',
  folder: 'expected-newsml-g2',
  samples: /^newsml-g2/,
  read: (bytes) => {
    const { payload } = decodedSample(bytes);
    expect(newsmlG2.detect(payload)).toBe(true);
    const read = newsmlG2.read(payload);
    expectSpans(payload.text, read.items, /^<(?:\w+:)?(\w+Item)[\s>][\s\S]*<\/(?:\w+:)?\1>$/);
    return read;
  },
});
