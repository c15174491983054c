import { newsml1 } from '../../../core/formats/newsml-1.ts';
import { nitf } from '../../../core/formats/nitf.ts';
import { decodedSample, expectSpans, testGoldenPairs } from './golden-pairs.ts';

const ITEM = /^<(?:\w+:)?(nitf|NewsItem)[\s>][\s\S]*<\/(?:\w+:)?\1>$/;

testGoldenPairs({
  what: 'samples of NITF and NewsML 1.x',
  folder: 'expected-nitf-newsml-1',
  samples: /^(?:nitf|newsml-1)/,
  read: (bytes) => {
    const { payload, encoding } = decodedSample(bytes);
    const reader = [nitf, newsml1].find((one) => one.detect(payload));
    const read = reader?.read(payload);
    expectSpans(payload.text, read?.items ?? [], ITEM);
    return { format: reader?.name, encoding, ...read };
  },
});
