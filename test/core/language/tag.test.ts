import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalTag } from '../../../core/language/tag.ts';

describe('language tags', () => {
  it.each([
    ['en', 'en'],
    ['EN', 'en'],
    ['en_US', 'en-US'],
    ['en-gb', 'en-GB'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['zh_CN', 'zh-CN'],
    ['ko_KR.UTF-8', 'ko-KR'],
    ['kor', 'ko'],
    ['ger', 'de'],
    ['fre', 'fr'],
    ['iw', 'he'],
    [' de ', 'de'],
    ['Korean', 'ko'],
    ['한국어', 'ko'],
    ['deutsch', 'de'],
    ['日本語', 'ja'],
    ['mul', 'mul'],
  ])('%s → %s', (written, tag) => {
    expect(canonicalTag(written)).toBe(tag);
  });

  it.each(['English (US)', 'en,fr', 'none given', '1'])('%s stays as it was sent', (written) => {
    expect(canonicalTag(written)).toBe(written);
  });

  it.each(['', ' ', 'und', 'x-default'])('“%s” is none', (written) => {
    expect(canonicalTag(written)).toBeUndefined();
  });

  it('never throws, and is stable', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-zA-Z_-]{1,12}$/)), (written) => {
        const tag = canonicalTag(written);
        if (tag !== undefined) expect(canonicalTag(tag)).toBe(tag);
      }),
    );
  });
});
