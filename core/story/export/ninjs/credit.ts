/**
 * Credits in ninjs 3.1, which has no credit line: each creator, source and provider is an `infoSource` in
 * that role, and the line itself is one in a role of Wiredesk's own.
 */
import { type Credit, parseCredit } from '../../../copy/credit.ts';
import { CREDIT_LINE } from '../../../formats/ninjs/own-names.ts';
import type { NinjsInfoSource } from './document.ts';

/** @param known creators that are told in another way (the byline) */
export function creditSources(credit: Credit | undefined, known: string[]): NinjsInfoSource[] {
  if (credit === undefined) return [];
  const line = creditLine(credit, known);
  return [
    ...credit.creators.map((name) => ({ name, role: 'creator' })),
    ...credit.sources.map((name) => ({ name, role: 'source' })),
    ...(credit.provider === undefined ? [] : [{ name: credit.provider, role: 'provider' }]),
    ...(line === '' ? [] : [{ name: line, role: CREDIT_LINE }]),
  ];
}

/**
 * The credit as a line that says the same to whoever reads it by itself. As written it may not: the sender
 * in a dateline, the sign-off with the date.
 */
function creditLine(credit: Credit, known: string[]): string {
  const people = credit.creators.join(' and ');
  const media = credit.sources.join('/');
  const both = [people, media].filter((part) => part !== '').join('/');
  const written = [credit.text, both, credit.sources.join('-'), media];
  return written.find((line) => line !== '' && saysTheSame(line, credit, known)) ?? credit.text;
}

function saysTheSame(line: string, credit: Credit, known: string[]): boolean {
  const read = parseCredit(line, { context: 'creditline' });
  const creators = read.creators.length > 0 ? read.creators : known;
  return (
    isSame(creators, credit.creators) &&
    isSame(read.sources, credit.sources) &&
    read.provider === credit.provider &&
    isSame(read.flags, credit.flags)
  );
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
