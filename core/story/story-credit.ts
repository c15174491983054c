/**
 * The credit of a story as a whole, out of what there is, in this order: a supplied credit line,
 * the agency's sign-off, the sender in the dateline, the byline's agency. The rule that gave it
 * stands in `provenance.credit`. Where none of them speaks, there is no credit: the name of the
 * feed is not one.
 */
import { parseByline } from '../copy/byline.ts';
import { type Credit, parseCredit } from '../copy/credit.ts';
import type { Item } from '../formats/format.ts';
import type { ReadBody } from './body.ts';

interface CreditParts {
  item: Item;
  body: ReadBody;
  agencyName: string | undefined;
  provenance: Record<string, string>;
}

/** The story's credit, or undefined where nothing says one. */
export function readStoryCredit(parts: CreditParts): Credit | undefined {
  for (const [rule, read] of RULES) {
    const credit = read(parts);
    if (credit !== undefined) {
      parts.provenance.credit = rule;
      return withAuthors(credit, parts.body);
    }
  }
  return undefined;
}

const RULES: [string, (parts: CreditParts) => Credit | undefined][] = [
  ['supplied-credit-line', ({ item }) => fromCreditLine(item.creditLine)],
  ['sign-off', ({ body }) => fromSignoff(body)],
  ['dateline', ({ body }) => fromName(body.dateline?.agency, body.dateline?.text)],
  ['byline', ({ item, agencyName }) => fromByline(item, agencyName)],
];

function fromCreditLine(line: string | undefined): Credit | undefined {
  if (line === undefined || line.trim() === '') return undefined;
  const { caption: _caption, ...credit } = parseCredit(line, { context: 'creditline' });
  return credit;
}

function fromSignoff(body: ReadBody): Credit | undefined {
  const signoff = body.signoff;
  if (signoff?.source === undefined) return undefined;
  const { caption: _caption, ...credit } = parseCredit(signoff.written, { context: 'signoff' });
  if (credit.sources.length > 0) return credit;
  return fromName(signoff.source, signoff.written);
}

function fromName(name: string | undefined, text: string | undefined): Credit | undefined {
  if (name === undefined) return undefined;
  return { text: text ?? name, creators: [], sources: [name], flags: [] };
}

function fromByline(item: Item, agency: string | undefined): Credit | undefined {
  for (const author of item.authors) {
    if (author.name === undefined) continue;
    const parsed = parseByline(author.name, agency === undefined ? {} : { agency });
    if (parsed.agency !== undefined) return fromName(parsed.agency, author.name);
  }
  return undefined;
}

/** Who wrote it: the byline, else the reporters of the sign-off. */
function withAuthors(credit: Credit, body: ReadBody): Credit {
  if (credit.creators.length > 0) return credit;
  const authors = body.byline?.authors.map(({ name }) => name) ?? [];
  const creators = authors.length > 0 ? authors : (body.signoff?.reporters ?? []);
  return { ...credit, creators };
}
