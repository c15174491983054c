import { describe, expect, it } from '@jest/globals';
import { readPlaces, readSubjects } from '../../../core/story/concepts.ts';

describe('subjects and places of a story', () => {
  it('are as supplied, then what is known of them, each once', () => {
    const supplied = [
      { scheme: 'subj', code: '15054000', name: 'soccer' },
      { name: '축구' },
      { name: 'Harbor' },
    ];
    const provenance: Record<string, string> = {};
    expect(readSubjects(supplied, provenance)).toEqual([
      ...supplied,
      { scheme: 'medtop', code: '20001065', name: 'soccer', mappedFrom: 'subj:15054000' },
    ]);
    expect(provenance).toEqual({ subjects: 'media-topics-added' });
  });

  it('get nothing that the agency has supplied itself', () => {
    const supplied = [{ name: 'Sport' }, { scheme: 'medtop', code: '15000000', name: 'Sport' }];
    const provenance: Record<string, string> = {};
    expect(readSubjects(supplied, provenance)).toEqual(supplied);
    expect(provenance).toEqual({ subjects: 'supplied' });
  });

  it('say nothing of where there are none', () => {
    const provenance: Record<string, string> = {};
    expect([readSubjects([], provenance), readPlaces([], provenance), provenance]).toEqual([
      [],
      [],
      {},
    ]);
  });

  it('places get their country', () => {
    expect(readPlaces([{ name: 'Seoul' }, { scheme: 'iso3166-1a3', code: 'KOR' }], {})).toEqual([
      { name: 'Seoul' },
      { scheme: 'iso3166-1a3', code: 'KOR' },
      { scheme: 'iso3166-1a2', code: 'KR', name: 'South Korea', mappedFrom: 'iso3166-1a3:KOR' },
    ]);
  });
});
