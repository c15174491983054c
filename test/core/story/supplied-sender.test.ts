import { describe, expect, it } from '@jest/globals';
import type { Item } from '../../../core/formats/format.ts';
import {
  guidAuthority,
  suppliedCreditLine,
  suppliedProvider,
} from '../../../core/story/supplied-sender.ts';

const item = (fields: Partial<Item>): Item => ({
  place: 'x',
  authors: [],
  subjects: [],
  keywords: [],
  media: [],
  ...fields,
});

describe('who sent it, by the format’s own fields', () => {
  const providers: [string, Item['infoSources'], string | undefined][] = [
    ['a provider', [{ role: 'provider', name: 'Reuters' }], 'reuters'],
    ['a role with its scheme', [{ role: 'cRole:distributor', name: 'AFP' }], 'afp'],
    [
      'provider before distributor',
      [
        { role: 'distributor', name: 'AFP' },
        { role: 'provider', name: 'dpa' },
      ],
      'dpa',
    ],
    ['a source is not the sender', [{ role: 'source', name: 'Reuters' }], undefined],
    ['a provider nobody knows', [{ role: 'provider', name: 'Harbour Wire' }], undefined],
    ['none', undefined, undefined],
  ];
  it.each(providers)('%s', (_name, infoSources, id) => {
    expect(suppliedProvider(item(infoSources === undefined ? {} : { infoSources }))).toBe(id);
  });

  const guids: [string, string | undefined][] = [
    ['tag:reuters.com,2026:newsml_L1N00000', 'reuters'],
    ['urn:newsml:afp.com:20261124T090000Z:doc-1', 'afp'],
    ['urn:newsml:www.dpa.com:20261124:1', 'dpa'],
    ['urn:newsml:harbour.example:1', undefined],
    ['https://www.reuters.com/1', undefined],
    ['reuters.com', undefined],
    [`tag:${'a.'.repeat(5000)}com,2026:1`, undefined],
  ];
  it.each(guids)('guid %.40s', (guid, id) => {
    expect(guidAuthority(item({ guid }))).toBe(id);
  });

  it('a credit line that is a name, and nothing else', () => {
    expect(suppliedCreditLine(item({ creditLine: ' Yonhap ' }))).toBe('yonhap');
    expect(suppliedCreditLine(item({ creditLine: 'Ha-rin Seo, Yonhap' }))).toBeUndefined();
  });
});
