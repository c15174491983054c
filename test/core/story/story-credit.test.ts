/** Where a story's credit comes from, and who is named as origin and as distributor. */
import { describe, expect, it } from '@jest/globals';
import type { Item } from '../../../core/formats/format.ts';
import type { ReadBody } from '../../../core/story/body.ts';
import { readStoryCredit } from '../../../core/story/story-credit.ts';

const item: Item = {
  place: 'rss/channel/item[1]',
  authors: [],
  subjects: [],
  keywords: [],
  media: [],
};
const body: ReadBody = { body: { html: '', text: '', words: 0 }, notes: [] };

function credited(fields: Partial<Item>, read: Partial<ReadBody> = {}) {
  const provenance: Record<string, string> = {};
  const credit = readStoryCredit({
    item: { ...item, ...fields },
    body: { ...body, ...read },
    agencyName: undefined,
    provenance,
  });
  return { credit, rule: provenance.credit };
}

const dateline = (text: string, agency: string) => ({ text, places: [], agency });
const picture = (caption: string) => ({
  type: 'picture' as const,
  media: [{ caption, credits: [] }],
});

describe('the credit of a story', () => {
  it.each<[string, string, Partial<Item>, Partial<ReadBody>, object]>([
    [
      'is the supplied line before all else',
      'supplied-credit-line',
      { creditLine: 'Ana Petrova/Reuters', rights: { copyrightNotice: '© 2024 AFP' } },
      { dateline: dateline('SEOUL, June 18 (Yonhap) --', 'Yonhap') },
      { creators: ['Ana Petrova'], sources: ['Reuters'], flags: [] },
    ],
    [
      'is the sign-off of copy that a newspaper prints',
      'sign-off',
      {},
      { signoff: { source: 'Yonhap', written: '(AP-Yonhap)' } },
      { creators: [], sources: ['AP', 'Yonhap'], flags: [] },
    ],
    [
      'has origin and distributor of a Korean dateline',
      'dateline',
      {},
      { dateline: dateline('(워싱턴 로이터=연합뉴스)', 'Yonhap') },
      { creators: [], sources: ['Reuters', 'Yonhap'], flags: [] },
    ],
    [
      'has both agencies of an English bracket',
      'dateline',
      {},
      { dateline: dateline('SAN DIEGO (tca/dpa) -', 'dpa') },
      { creators: [], sources: ['TCA', 'dpa'], flags: [] },
    ],
    [
      'passes over service codes in a dateline',
      'dateline',
      {},
      { dateline: dateline('POTSDAM (dpa/bb) -', 'dpa') },
      { creators: [], sources: ['dpa'], flags: [] },
    ],
    [
      'is the agency of a byline',
      'byline',
      { authors: [{ name: 'By Ana Petrova, AP' }] },
      {},
      { creators: [], sources: ['AP'], flags: [] },
    ],
    [
      'is the holder of the copyright where nothing else speaks',
      'copyright-line',
      { rights: { copyrightNotice: '© 2024 AFP' } },
      {},
      { creators: [], sources: ['AFP'], flags: [], copyrightYear: 2024 },
    ],
    [
      "is the end of a picture's caption",
      'caption',
      picture('A boat sails, Monday. Reuters-Yonhap'),
      {},
      { creators: [], sources: ['Reuters', 'Yonhap'], flags: [] },
    ],
    [
      "has flags and supplier of a picture's caption beside a supplied line",
      'supplied-credit-line',
      {
        creditLine: 'Ana Petrova/AFP',
        ...picture('In this photo provided by the Navy, a boat sails. (Photo by Handout / AFP)'),
      },
      {},
      { creators: ['Ana Petrova'], sources: ['AFP'], provider: 'Navy', flags: ['handout'] },
    ],
  ])('%s', (_name, rule, fields, read, expected) => {
    const found = credited(fields, read);
    expect(found.rule).toBe(rule);
    expect(found.credit).toMatchObject(expected);
  });

  it.each<[string, Partial<Item>]>([
    ['a picture in a text', { type: 'text', media: [{ caption: 'A boat. Reuters', credits: [] }] }],
    ['a copyright of somebody unknown', { rights: { copyrightHolder: 'Example Ltd.' } }],
    ['an agency that the text mentions', picture('A boat that Reuters reported sails.')],
    ['nothing at all', {}],
  ])('does not come of %s', (_name, fields) => {
    expect(credited(fields)).toEqual({ credit: undefined, rule: undefined });
  });
});
