/** `contentMeta`: headlines, bylines, sources, place, language and descriptions (NewsML-G2, Descriptive Metadata). */
import type { InfoSource } from '../../story/story.ts';
import type { ItemAuthor } from '../format.ts';
import { given } from '../given.ts';
import { attribute, hasElements, rawTextOf, type XmlElement } from '../xml-element.ts';
import { blockText } from './html-body.ts';
import { isGiven, lineOf, type Parts, type Tree, treeOf } from './parts.ts';
import { type Catalog, inLanguage, nameIn, partyName } from './qcode.ts';

export interface Lines {
  headline?: string;
  subtitle?: string;
  slugline?: string;
  dateline?: string;
  located?: string;
  creditLine?: string;
  summary?: string;
  caption?: string;
  /** Text for those who cannot see a picture. */
  alt?: string;
  urgency?: number;
  authors: ItemAuthor[];
  infoSources: InfoSource[];
  rest: Tree;
}

const SUB_HEADLINE = /^sub|deck|second/;
const CAPTION = /caption/;
const ALT = /alt/;
const SUMMARY = /summary|abstract|lead|teaser|synopsis|description/;
/** The main headline has no role, or one of these; others (short, for search engines) stand beside it. */
const MAIN_HEADLINE = /^(?:main|head|headline|hl1|title|print|default)$/;

export function readLines(meta: Parts, catalog: Catalog, language: string | undefined): Lines {
  const line = (name: string): string | undefined =>
    lineOf(inLanguage(meta.all(name), language)[0]);
  const slugline = line('slugline');
  const headlines = readHeadlines(meta.all('headline'), catalog, language);
  const located = meta.all('located');
  const parties = readParties(meta, catalog, language);
  const urgency = meta.text('urgency');
  const { rest: moreHeadlines, ...heads } = headlines;
  const { rest: moreDescriptions, ...descriptions } = readDescriptions(
    meta.all('description'),
    slugline,
    catalog,
    language,
  );
  return {
    ...heads,
    ...descriptions,
    ...given({
      slugline,
      dateline: place(line('dateline')),
      located: place(located.map((element) => partyName(element, catalog, language)).find(isGiven)),
      creditLine: line('creditline'),
      urgency: level(urgency),
    }),
    authors: parties.authors,
    infoSources: parties.infoSources,
    rest: {
      ...moreHeadlines,
      ...moreDescriptions,
      ...parties.rest,
      ...given({ urgency: level(urgency) === undefined ? urgency : undefined }),
      ...treeOf(located.filter((element, index) => index > 0 || saysMore(element))),
    },
  };
}

function saysMore(element: XmlElement): boolean {
  return attribute(element, 'qcode') !== undefined || element.children.length > 1;
}

interface Headlines {
  headline?: string;
  subtitle?: string;
  rest: Tree;
}

function readHeadlines(
  found: XmlElement[],
  catalog: Catalog,
  language: string | undefined,
): Headlines {
  const roleOf = (element: XmlElement): string => catalog.codeOf(attribute(element, 'role')) ?? '';
  const isSub = (element: XmlElement): boolean => SUB_HEADLINE.test(roleOf(element));
  const subs = inLanguage(found.filter(isSub), language);
  const heads = found.filter((element) => !isSub(element) && lineOf(element) !== undefined);
  const plain = inLanguage(
    heads.filter((element) => roleOf(element) === ''),
    language,
  );
  const main = inLanguage(
    heads.filter((element) => MAIN_HEADLINE.test(roleOf(element))),
    language,
  );
  const head = main[0] ?? plain[0] ?? inLanguage(heads, language)[0];
  const used = new Set([head, ...subs]);
  return {
    ...given({
      headline: lineOf(head),
      subtitle: subs.length > 0 ? subs.map(lineOf).join('\n') : undefined,
    }),
    rest: treeOf(found.filter((element) => !used.has(element))) ?? {},
  };
}

interface Descriptions {
  summary?: string;
  caption?: string;
  alt?: string;
  rest: Tree;
}

function readDescriptions(
  found: XmlElement[],
  slugline: string | undefined,
  catalog: Catalog,
  language: string | undefined,
): Descriptions {
  const filled = found.filter((element) => !isSlugOnly(lineOf(element), slugline));
  const inRole = (test: (role: string) => boolean): XmlElement[] =>
    filled.filter((element) => test(catalog.codeOf(attribute(element, 'role')) ?? ''));
  const first = (elements: XmlElement[]): XmlElement | undefined =>
    inLanguage(elements, language)[0];
  const caption = first(inRole((role) => CAPTION.test(role)));
  const alt = first(inRole((role) => ALT.test(role) && !CAPTION.test(role)));
  const plain = first(inRole((role) => role === ''));
  const summary = first(inRole((role) => SUMMARY.test(role) && !ALT.test(role)));
  const used = new Set([caption, alt, plain, summary]);
  return {
    ...given({
      summary: textOf(summary ?? plain ?? caption),
      caption: textOf(caption ?? plain ?? summary),
      alt: textOf(alt),
    }),
    rest: treeOf(found.filter((element) => !used.has(element))) ?? {},
  };
}

/** Reuters gives slug and headline as the caption of a text: no summary. */
function isSlugOnly(text: string | undefined, slugline: string | undefined): boolean {
  return text === undefined || (slugline !== undefined && text.startsWith(`${slugline}:`));
}

/** Paragraphs of a description; its line breaks are those of the file. */
function textOf(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  const text = hasElements(element) ? blockText(element) : rawTextOf(element);
  const paragraphs = text.split(/\r?\n[ \t\r]*\n/).map((part) => part.replace(/\s+/g, ' ').trim());
  return paragraphs.filter((part) => part !== '').join('\n\n') || undefined;
}

interface Parties {
  authors: ItemAuthor[];
  infoSources: InfoSource[];
  rest: Tree;
}

/** Natures and roles of a party that is no person. */
const ORGANISATION = /organi[sz]ation|company|source|prov|agency|distributor/i;

/** Roles of those who worked on what another made (IPTC, contributor roles): no authors, and their names are often signs. */
const BEHIND_THE_DESK = /descr|caption|edit|desk|transl|review|check/i;

/**
 * `by` is the byline as it is printed. Without one, creators and contributors are authors if they are
 * persons: those named like the source are the agency, those whose name is their own code are signs of staff.
 */
function readParties(meta: Parts, catalog: Catalog, language: string | undefined): Parties {
  const bylines = inLanguage(meta.all('by'), language).map(lineOf).filter(isGiven);
  const sources = meta.all('infosource');
  const people = [...meta.all('creator'), ...meta.all('contributor')];
  const infoSources = sources.map((element) => source(element, catalog, language)).filter(isGiven);
  const known = new Set([
    ...infoSources.map(({ name }) => name.toLowerCase()),
    ...meta.peek('creditline').map((element) => lineOf(element)?.toLowerCase()),
  ]);
  const authors = new Map<string, ItemAuthor>();
  for (const person of people) {
    const name = partyName(person, catalog, language);
    if (name === undefined) continue;
    const role = attribute(person, 'role') ?? '';
    if (BEHIND_THE_DESK.test(role) || ORGANISATION.test(`${attribute(person, 'type')} ${role}`)) {
      const party = source(person, catalog, language);
      if (party !== undefined) infoSources.push(party);
    } else if (!known.has(name.toLowerCase()) && !isSign(person, name, catalog)) {
      authors.set(name.toLowerCase(), { name });
    }
  }
  const written = bylines.map((name) => ({ name }));
  const named = new Set([...authors.values()].map(({ name }) => name));
  const isUsed = (element: XmlElement): boolean =>
    bylines.length === 0 && named.has(partyName(element, catalog, language));
  return {
    authors: written.length > 0 ? written : [...authors.values()],
    infoSources: unique(infoSources),
    rest: {
      ...treeOf(people.filter((element) => !isUsed(element))),
      ...treeOf(sources.filter((element) => attribute(element, 'qcode') !== undefined)),
    },
  };
}

function isSign(element: XmlElement, name: string, catalog: Catalog): boolean {
  const codes = [attribute(element, 'literal'), catalog.of(element).code];
  return !/\s/.test(name) && codes.includes(name);
}

/** A source with its role as supplied. */
function source(
  element: XmlElement,
  catalog: Catalog,
  language: string | undefined,
): InfoSource | undefined {
  const name = nameIn(element, language) ?? partyName(element, catalog, language);
  return name === undefined ? undefined : { ...given({ role: attribute(element, 'role') }), name };
}

function unique(sources: InfoSource[]): InfoSource[] {
  return [...new Map(sources.map((one) => [`${one.role} ${one.name}`, one])).values()];
}

/** Reuters writes a time stamp, others a sentinel, where no place is. */
const NO_PLACE =
  /^(?:no[- ]data[- ]available|n\/?a|none|unknown|-+)$|^\d{4}-\d\d-\d\d|^\d{8}T|^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/i;

function place(text: string | undefined): string | undefined {
  return text === undefined || NO_PLACE.test(text) ? undefined : text;
}

/** Urgency and priority: 1 to 9. */
export function level(text: string | undefined): number | undefined {
  return text !== undefined && /^\d$/.test(text) ? Number(text) : undefined;
}
