import { detectFormat } from '../../../core/formats/detect.ts';
import { decodedSample, expectSpans, testGoldenPairs } from './golden-pairs.ts';

const ITEM = /^(?:<item[\s>][\s\S]*<\/item>|<entry[\s>][\s\S]*<\/entry>|\{[\s\S]*\})$/;

testGoldenPairs({
  what: 'sample feeds',
  folder: 'expected',
  samples: /^(?:rss|atom|json-feed)/,
  read: async (bytes) => {
    const { payload, encoding } = decodedSample(bytes);
    const reader = detectFormat(payload);
    const read = await reader?.read(payload);
    expectSpans(payload.text, read?.items ?? [], ITEM);
    return { format: reader?.name, encoding, ...read };
  },
});
