import { describe, expect, it } from '@jest/globals';
import {
  changedFields,
  digestOf,
  fingerprint,
  stableJson,
} from '../../../core/story/fingerprint.ts';
import type { Story } from '../../../core/story/story.ts';
import { story } from './story-sample.ts';

const digest = (part: Partial<Story>) => digestOf(fingerprint({ ...story, ...part }));

describe('fingerprint', () => {
  const same: [string, Partial<Story>][] = [
    ['a moved time stamp', { versionCreated: '2030-01-01T00:00:00Z' }],
    [
      'another arrival',
      { received: '2030-01-01T00:00:00Z', raw: { key: 'k', sha256: 's', item: 'i' } },
    ],
    ['another feed of the agency', { feed: 'other' }],
    ['a repeat mark', { markers: [{ type: 'repeat' }], headlineRaw: 'RPT-x' }],
    [
      'a picture signed anew',
      { media: [{ type: 'picture', url: 'https://p.example/1.jpg?token=2' }] },
    ],
  ];
  it.each(same)('does not change with %s', (_name, part) => {
    expect(digest(part)).toBe(digest({}));
  });

  const different: [string, Partial<Story>, string[]][] = [
    ['the headline', { headline: 'Another' }, ['headline']],
    [
      'one word of the text',
      { body: { html: '', text: 'Ferries sail again.', words: 3 } },
      ['body'],
    ],
    ['a mark', { markers: [{ type: 'lead', number: 2 }] }, ['markers']],
    ['the status', { status: 'withheld' }, ['status']],
    [
      'a credit',
      { credit: { text: '(AP)', creators: [], sources: ['AP'], flags: [] } },
      ['credit'],
    ],
    [
      'a caption',
      { media: [{ type: 'picture', url: 'https://p.example/1.jpg', caption: 'A pier.' }] },
      ['media'],
    ],
    ['the embargo', { embargoedUntil: '2026-12-01T00:00:00Z' }, ['embargoedUntil']],
  ];
  it.each(different)('changes with %s, and says so', (_name, part, fields) => {
    expect(digest(part)).not.toBe(digest({}));
    expect(changedFields(fingerprint(story), fingerprint({ ...story, ...part }))).toEqual(fields);
  });

  it('does not depend on the order in which an object was filled', () => {
    expect(stableJson({ b: 1, a: { d: 2, c: 3 } })).toBe(stableJson({ a: { c: 3, d: 2 }, b: 1 }));
  });
});
