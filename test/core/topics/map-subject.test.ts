import { describe, expect, it } from '@jest/globals';
import type { Concept } from '../../../core/story/story.ts';
import { mediaTopicOf } from '../../../core/topics/map-subject.ts';

describe('subjects and the Media Topics that they mean', () => {
  it.each<[string, Concept, string]>([
    ['a subject at the top', { scheme: 'subj', code: '04000000' }, '04000000'],
    ['a matter with an equal', { scheme: 'subj', code: '11006000' }, '20000593'],
    ['a detail with an equal', { scheme: 'subj', code: '11001002' }, '20000604'],
    ['a detail whose matter has an equal', { scheme: 'subj', code: '15054001' }, '20001065'],
    ['a matter without an equal', { scheme: 'subj', code: '14010000' }, '14000000'],
    ['eight digits without a scheme', { code: '02001000' }, '20000082'],
    [
      'the address of the scheme',
      { scheme: 'http://cv.iptc.org/newscodes/subjectcode/', name: '16001000' },
      '20000053',
    ],
    ['a category of AP', { scheme: 'a1312cat', code: 's' }, '15000000'],
    ['a category on a picture', { scheme: 'category', code: 'POL' }, '11000000'],
    ['a topic of Reuters', { scheme: 'N2', code: 'DIP' }, '20000638'],
    ['a Ressort of dpa', { scheme: 'dpacat', code: 'wi' }, '04000000'],
    ['a section in English', { name: 'Sports' }, '15000000'],
    [
      'a section with a code of its own',
      { scheme: 'http://cv.ap.org/id/', code: '1f', name: 'Government and politics' },
      '11000000',
    ],
    ['a section in Korean', { name: '정치' }, '11000000'],
    ['a section in Japanese', { name: '経済' }, '04000000'],
    ['a section in German', { name: ' Wirtschaft ' }, '04000000'],
  ])('%s', (_what, subject, topic) => {
    expect(mediaTopicOf(subject)).toMatchObject({ scheme: 'medtop', code: topic });
  });

  it('says what it was made of', () => {
    expect(mediaTopicOf({ scheme: 'subj', code: '02001000', name: 'Crime' })).toEqual({
      scheme: 'medtop',
      code: '20000082',
      name: 'crime',
      mappedFrom: 'subj:02001000',
    });
    expect(mediaTopicOf({ name: '사회' })?.mappedFrom).toBe('사회');
  });

  it.each<[string, Concept]>([
    ['a Media Topic', { scheme: 'medtop', code: '04000000' }],
    [
      'a Media Topic by its address',
      { scheme: 'http://cv.iptc.org/newscodes/mediatopic/', code: '04000000' },
    ],
    ['digits that are no subject code', { scheme: 'subj', code: '18000000' }],
    ['seven digits', { scheme: 'subj', code: '1500000' }],
    ['a category of place', { scheme: 'a1312cat', code: 'i' }],
    ['a code of a scheme that nobody knows', { scheme: 'harbor', code: 's' }],
    ['a name that contains a section', { name: 'Office politics' }],
    ['a key of all objects', { scheme: 'N2', code: '__proto__' }],
    ['another', { scheme: 'constructor', code: 'constructor', name: 'constructor' }],
    ['nothing', {}],
    ['a name without end', { name: 'sports'.repeat(100_000) }],
  ])('%s maps to nothing', (_what, subject) => {
    expect(mediaTopicOf(subject)).toBeUndefined();
  });
});
