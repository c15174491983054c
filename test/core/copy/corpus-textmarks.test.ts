/** Runs the five readers of text marks against the labelled examples, where they are at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseAdvisory } from '../../../core/copy/advisory.ts';
import { parseByline } from '../../../core/copy/byline.ts';
import { parseDateline } from '../../../core/copy/dateline.ts';
import { parseHeadline } from '../../../core/copy/headline.ts';
import { parseSignoff } from '../../../core/copy/signoff.ts';

interface Entry {
  id: string;
  agency: string;
  kind: 'headline' | 'dateline' | 'byline' | 'signoff' | 'advisory';
  text: string;
  expect: Record<string, unknown>;
  receivedAt?: string;
}

const path = new URL('../../../../shared/corpus/textmarks.json', import.meta.url);
const here = existsSync(path);
const entries: Entry[] = here ? JSON.parse(readFileSync(path, 'utf8')) : [];

const READERS = {
  headline: parseHeadline,
  dateline: parseDateline,
  byline: parseByline,
  signoff: parseSignoff,
  advisory: parseAdvisory,
};

/** Absent and empty are the same. */
function withoutEmpty(value: object): Record<string, unknown> {
  const isEmpty = (part: unknown) =>
    part === undefined || part === '' || (Array.isArray(part) && part.length === 0);
  return Object.fromEntries(Object.entries(value).filter(([, part]) => !isEmpty(part)));
}

(here ? describe : describe.skip)('labelled text marks', () => {
  it.each(entries.map((entry) => [entry.id, entry] as const))('%s', (_id, entry) => {
    const { agency, receivedAt, text, kind } = entry;
    const options = { agency, ...(receivedAt !== undefined && { receivedAt }) };
    expect(withoutEmpty(READERS[kind](text, options))).toEqual(withoutEmpty(entry.expect));
  });
});
