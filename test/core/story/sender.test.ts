import { describe, expect, it } from '@jest/globals';
import type { Item } from '../../../core/formats/format.ts';
import { sendingAgency } from '../../../core/story/sender.ts';

const sender = (fields: Partial<Item>, copy: string[] = []) => {
  const provenance: Record<string, string> = {};
  const item: Item = { place: 'x', authors: [], subjects: [], keywords: [], media: [], ...fields };
  return [sendingAgency(item, copy, { agency: 'unknown' }, provenance), provenance.agency];
};

describe('whose copy it is', () => {
  it('its owner’s, where nothing else names a sender', () => {
    const rights = { copyrightHolder: 'Press Association' };
    expect(sender({ rights })).toEqual(['pa', 'copyright-holder']);
    expect(sender({ rights: { copyrightHolder: 'Harbour Mills' } })).toEqual([
      'unknown',
      'none-found',
    ]);
  });

  it('the sender’s, though another owns it', () => {
    const rights = { copyrightHolder: 'Press Association' };
    expect(sender({ rights }, ['Boats came.', '(Yonhap)'])).toEqual(['yonhap', 'sign-off']);
  });
});
