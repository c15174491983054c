/**
 * Marks of every house in the forms that they take, and words that only look like marks: one JSON
 * object a line (`agency`, `receivedAt`, `text`, `expect`) in a file for each reader. What `expect`
 * leaves out has to be absent or empty.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseAdvisory } from '../../../../core/copy/advisory.ts';
import { parseByline } from '../../../../core/copy/byline.ts';
import { parseDateline } from '../../../../core/copy/dateline.ts';
import { parseHeadline } from '../../../../core/copy/headline.ts';
import { parseSignoff } from '../../../../core/copy/signoff.ts';

interface Row {
  agency?: string;
  receivedAt?: string;
  text: string;
  expect: Record<string, unknown>;
}

const READERS = {
  headline: parseHeadline,
  dateline: parseDateline,
  byline: parseByline,
  signoff: parseSignoff,
  advisory: parseAdvisory,
};

function rowsOf(kind: string): Row[] {
  const lines = readFileSync(new URL(`${kind}.jsonl`, import.meta.url), 'utf8').trimEnd();
  return lines.split('\n').map((line) => JSON.parse(line));
}

/** Absent and empty are the same. */
function withoutEmpty(value: object): Record<string, unknown> {
  const isEmpty = (part: unknown) =>
    part === undefined || part === '' || (Array.isArray(part) && part.length === 0);
  return Object.fromEntries(Object.entries(value).filter(([, part]) => !isEmpty(part)));
}

describe.each(Object.entries(READERS))('%s', (kind, read) => {
  const rows = rowsOf(kind).map((row) => [row.agency ?? 'unknown wire', row.text, row] as const);
  it.each(rows)('%s: %j', (_agency, _text, { text, expect: expected, ...options }) => {
    expect(withoutEmpty(read(text, options))).toEqual(withoutEmpty(expected));
  });
});
