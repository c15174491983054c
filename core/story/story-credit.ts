/**
 * The credit of a story as a whole, out of what there is, in this order: a supplied credit line, of a
 * picture the end of its caption, the agency's sign-off, the senders in the dateline, the byline's agency,
 * the holder of the copyright. The rule that gave it stands in `provenance.credit`. Where none of them
 * speaks, there is no credit: the name of the feed is not one, and neither is that of the newspaper on
 * whose page an agency's copy stands.
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
      return withAuthors(withCaption(credit, parts), parts.body);
    }
  }
  return undefined;
}

const RULES: [string, (parts: CreditParts) => Credit | undefined][] = [
  ['supplied-credit-line', ({ item }) => fromCreditLine(item.creditLine)],
  ['caption', fromCaption],
  ['sign-off', ({ body }) => fromSignoff(body)],
  ['dateline', ({ body }) => fromDateline(body)],
  ['byline', ({ item, agencyName }) => fromByline(item, agencyName)],
  ['copyright-line', ({ item }) => fromCopyright(item)],
];

function fromCreditLine(line: string | undefined): Credit | undefined {
  if (line === undefined || line.trim() === '') return undefined;
  const { caption: _caption, ...credit } = parseCredit(line, { context: 'creditline' });
  return credit;
}

/** The caption of an item that is a picture credits the item; a picture in a text has a credit of its own. */
function fromCaption({ item }: CreditParts): Credit | undefined {
  const caption = item.media[0]?.caption;
  if (caption === undefined || !PICTURES.has(item.type)) return undefined;
  const { caption: _caption, ...credit } = parseCredit(caption, { context: 'caption' });
  return credit.text !== '' && namesSomebody(credit) ? credit : undefined;
}

const PICTURES: ReadonlySet<Item['type']> = new Set(['picture', 'graphic', 'video'] as const);

function namesSomebody({ creators, sources, provider }: Credit): boolean {
  return creators.length + sources.length > 0 || provider !== undefined;
}

/** What a picture's caption says beside a supplied line: flags and provider, which the desk edits last. */
function withCaption(credit: Credit, parts: CreditParts): Credit {
  const said = fromCaption(parts);
  if (said === undefined) return credit;
  const provider = said.provider ?? credit.provider;
  return {
    ...credit,
    creators: credit.creators.length > 0 ? credit.creators : said.creators,
    sources: credit.sources.length > 0 ? credit.sources : said.sources,
    ...(provider !== undefined && { provider }),
    flags: [...new Set([...credit.flags, ...said.flags])].sort(),
  };
}

function fromSignoff(body: ReadBody): Credit | undefined {
  const signoff = body.signoff;
  if (signoff?.source === undefined) return undefined;
  const { caption: _caption, ...credit } = parseCredit(signoff.written, { context: 'signoff' });
  if (credit.sources.length > 0) return credit;
  return fromName(signoff.source, signoff.written);
}

/** The bracket of a dateline may name whose copy the sender passes on (`tca/dpa`, `로이터=연합뉴스`). */
const BRACKET = /[([【]([^()[\]【】]{2,60})[)\]】]/;

/** The media of a dateline, origin first; its sender is the last of them. */
function fromDateline({ dateline }: ReadBody): Credit | undefined {
  if (dateline?.agency === undefined) return undefined;
  const bracket = BRACKET.exec(dateline.text)?.[1] ?? '';
  const { sources } = parseCredit(bracket, { context: 'creditline' });
  return sources.at(-1) === dateline.agency
    ? { text: dateline.text, creators: [], sources, flags: [] }
    : fromName(dateline.agency, dateline.text);
}

function fromName(name: string | undefined, text: string | undefined): Credit | undefined {
  if (name === undefined) return undefined;
  return { text: text ?? name, creators: [], sources: [name], flags: [] };
}

function fromByline(item: Item, agency: string | undefined): Credit | undefined {
  for (const author of item.authors) {
    if (author.name === undefined) continue;
    const parsed = parseByline(author.name, agency === undefined ? {} : { agency });
    if (parsed.agency !== undefined) return fromBylineCredit(author.name, parsed.agency);
  }
  return undefined;
}

/** A byline may hold a whole chain (`ANA PETROVA/AFP/Getty Images`); its persons come with the byline. */
function fromBylineCredit(text: string, agency: string): Credit {
  const { sources } = parseCredit(text, { context: 'byline' });
  return { text, creators: [], sources: sources.includes(agency) ? sources : [agency], flags: [] };
}

/** Of the item's own rights; those of the feed speak of the feed. Only a medium makes a credit. */
function fromCopyright({ rights }: Item): Credit | undefined {
  for (const text of [rights?.copyrightNotice, rights?.copyrightHolder]) {
    if (text === undefined) continue;
    const { caption: _caption, ...credit } = parseCredit(text, { context: 'signoff' });
    if (credit.sources.length > 0) return { ...credit, text };
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
