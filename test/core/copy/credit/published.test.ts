/** The published examples, compared as their README says. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type CreditContext, parseCredit } from '../../../../core/copy/credit.ts';
import { type Said, withoutEmpty } from './said.ts';

interface Entry {
  id: string;
  text: string;
  context: CreditContext;
  expect: Said & { caption?: string };
}

const path = '../shared/corpus/credits.json';
const entries: Entry[] = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];

(entries.length > 0 ? describe : describe.skip)('the published credits', () => {
  // Without the file one empty row keeps the table valid; the suite is skipped.
  it.each(entries.length > 0 ? entries : [{ id: '-' } as Entry])('$id $text', (entry) => {
    const { caption, creators, sources, ...rest } = entry.expect;
    const parsed = parseCredit(entry.text, { context: entry.context });
    expect(withoutEmpty(parsed)).toEqual({
      ...(creators?.length && { creators }),
      ...(sources?.length && { sources }),
      ...rest,
    });
    if (entry.context === 'caption') expect(parsed.caption).toBe(caption);
    else expect(parsed.caption).toBeUndefined();
  });
});
