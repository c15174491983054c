/** Who wrote a page: each named once, from the fullest source that names them, with what others add. */

import { webAddress } from '../../html/url.ts';
import { parseAuthor } from '../author.ts';
import type { ItemAuthor } from '../format.ts';
import { type JsonObject, plainObject, textField } from '../json-values.ts';
import { isByline, isFurniture } from './class-words.ts';
import { listOf, nameOf, typesOf } from './json-ld.ts';
import { datesIn, reportersIn } from './lines.ts';
import type { PageHead } from './meta-tags.ts';
import {
  ancestorsOf,
  attribute,
  elementsIn,
  oneLine,
  type PageElement,
  textOf,
} from './page-tree.ts';
import { isLinkedHeading } from './teasers.ts';

/** What names authors, in the order of trust. */
export interface Bylines {
  article: JsonObject | undefined;
  head: PageHead;
  /** Byline elements and lines of reporters in the article's own text. */
  inText: PageElement[];
  lines: string[];
  /** Byline elements anywhere on the page. */
  elsewhere: PageElement[];
  siteNames: string[];
}

/**
 * Each author once. Bylines outside the text may be those of other stories: they say more about who is
 * known, and name someone only where nothing else names a person.
 */
export function authorsOf(bylines: Bylines): ItemAuthor[] {
  const { article, head, inText, lines, elsewhere, siteNames } = bylines;
  const linked = article ? linkedAuthors(article) : { persons: [], organisations: [] };
  const isSite = (author: ItemAuthor) => siteNames.some((name) => isSame({ name }, author));
  const named = [
    ...linked.persons,
    ...metaAuthors(head),
    ...inText.flatMap(authorsIn),
    ...lines.flatMap(reportersIn),
  ];
  const persons = named.filter((author) => !isSite(author));
  const others = elsewhere.flatMap(authorsIn).filter((author) => !isSite(author));
  const known = persons.length > 0 ? persons : merged(others).length <= MOST_TOGETHER ? others : [];
  if (known.length === 0) return merged([...linked.organisations, ...named]);
  return merged([
    ...known,
    ...others.filter((other) => known.some((author) => isSame(author, other))),
  ]);
}

/** More names are a list of a paper's columns. */
const MOST_TOGETHER = 5;

function linkedAuthors(article: JsonObject): Record<'persons' | 'organisations', ItemAuthor[]> {
  const authors = [...listOf(article.author), ...listOf(article.creator)];
  return {
    persons: authors.filter((author) => !isOrganisation(author)).flatMap(linkedAuthor),
    organisations: authors.filter(isOrganisation).flatMap(linkedAuthor),
  };
}

function linkedAuthor(author: unknown): ItemAuthor[] {
  if (typeof author === 'string') return namesIn(author);
  const thing = plainObject(author);
  const name = nameOf(author);
  const email = thing && textField(thing, 'email')?.replace(/^mailto:/i, '');
  const uri = thing && webAddress(textField(thing, 'url'), undefined);
  if (name === undefined) return email === undefined ? [] : [{ email }];
  const names = namesIn(name);
  const [only] = names;
  if (names.length !== 1 || !only) return names;
  return [{ ...only, ...(email && { email }), ...(uri && { uri }) }];
}

function isOrganisation(author: unknown): boolean {
  const thing = plainObject(author);
  return thing !== undefined && typesOf(thing).some((type) => /Organization$/.test(type));
}

const META = [
  'author',
  'article:author',
  'article:author_name',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'dcsext.author',
  'byl',
  'dable:author',
];

function metaAuthors(head: PageHead): ItemAuthor[] {
  for (const name of META) {
    const names = head
      .all(name)
      .filter((value) => !/^https?:/i.test(value) && !value.startsWith('@'));
    if (names.length > 0) return names.map((value) => turned(value, name)).flatMap(namesIn);
  }
  return [];
}

/** Libraries write a creator family name first (Dublin Core user guide, Creator). */
function turned(value: string, name: string): string {
  if (!/^dc(?:terms)?\./.test(name)) return value;
  return value.replace(/^([^\s,;]{2,40}),\s?([^\s,;]{1,40}(?: \p{Lu}\.?)?)$/u, '$2 $1');
}

const ITEM_AUTHOR = /(?:^|\s)(?:author|creator)(?:\s|$)/;
const LONGEST = 300;

/** Elements that are a byline by class, `rel=author` or microdata, the innermost ones; not those of teasers. */
export function bylinesIn(page: PageElement): PageElement[] {
  const found: PageElement[] = [];
  let looked = 0;
  for (const element of elementsIn(page)) {
    if (element.textLength === 0 || element.textLength > LONGEST) continue;
    const isAuthor =
      attribute(element, 'rel') === 'author' ||
      ITEM_AUTHOR.test(element.attributes.get('itemprop') ?? '') ||
      isByline(element);
    if (!isAuthor) continue;
    looked += 1;
    if (!isOfAnother(element)) found.push(element);
    if (found.length === MOST_BYLINES || looked === MOST_LOOKED_AT) break;
  }
  return found.filter((element) => !found.some((inner) => inner.parent === element));
}

const MOST_BYLINES = 20;
const MOST_LOOKED_AT = 300;
/** A byline stands no deeper in the box of its teaser. */
const TEASER_DEPTH = 5;
const BESIDE = new Set(['aside', 'nav', 'footer']);

/** Stands in a box around the article, or beside the linked headline of another story. */
function isOfAnother(byline: PageElement): boolean {
  let depth = 0;
  for (const outer of ancestorsOf(byline)) {
    if (BESIDE.has(outer.name)) return true;
    if (outer.textLength > LONGEST_TEASER) continue;
    if (isFurniture(outer) && !isByline(outer)) return true;
    depth += 1;
    if (depth <= TEASER_DEPTH && hasLinkedHeading(outer)) return true;
  }
  return false;
}

/** Characters; a box with more text holds more than a teaser. */
const LONGEST_TEASER = 1_000;

/** Elements; a teaser has no more before its headline. */
const MOST_IN_TEASER = 60;

function hasLinkedHeading(box: PageElement): boolean {
  let left = MOST_IN_TEASER;
  for (const element of elementsIn(box)) {
    if (isLinkedHeading(element)) return true;
    left -= 1;
    if (left === 0) return false;
  }
  return false;
}

/** A byline element: names, and addresses that stand beside them or behind a link. */
function authorsIn(element: PageElement): ItemAuthor[] {
  const emails = new Set<string>();
  for (const inner of elementsIn(element)) {
    const href = attribute(inner, 'href');
    if (href?.toLowerCase().startsWith('mailto:')) emails.add(href.slice(7).split('?', 1)[0] ?? '');
  }
  const text = textOf(element, ({ name }) => name === 'button' || name === 'time');
  if (text === '' || Object.keys(datesIn(text)).length > 0) return [];
  const reporters = reportersIn(text);
  const authors = reporters.length > 0 ? reporters : looksLikeNames(text) ? namesIn(text) : [];
  const [only] = authors;
  const [email] = emails;
  return authors.length === 1 && only && email ? [{ email, ...only }] : authors;
}

/** `By Jane Doe and John Roe, Staff writers`, not a sentence about them. */
function looksLikeNames(text: string): boolean {
  return (
    text.length <= 120 &&
    (/^by\s/i.test(text) || (/^[\p{Lu}\p{Lo}]/u.test(text) && text.split(' ').length <= 4)) &&
    !/[\d.!?:]$/.test(text)
  );
}

/** `By Jane Doe, John Roe and Jim Poe`. */
function namesIn(text: string): ItemAuthor[] {
  const bare = oneLine(text).replace(BY, '').slice(0, LONGEST);
  if (bare.includes('@')) {
    const reporters = reportersIn(bare);
    return reporters.length > 0 ? reporters : [parseAuthor(bare)];
  }
  return bare
    .split(/\s?[,;·|]\s?(?:and\s)?|\sand\s|\s&\s/)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !NO_NAME.test(name))
    .map((name) => ({ name }));
}

const BY = /^(?:(?:photo(?:graph)?s?|pictures|words|story|text|report(?:ing)?)\s)?by:?\s{1,3}/i;
/** Functions behind a name. */
const NO_NAME =
  /^(?:(?:[\w-]{1,20}\s){0,3}(?:writer|reporter|correspondent|editor|staff|contributor)s?|admin|webmaster|associated with .{1,40})$/i;
const KOREAN_FUNCTION =
  /\s?(?:선임|수습|인턴|전문|객원|사진|영상)?\s?(?:기자|특파원|통신원|논설위원|앵커|리포터)$/;

/** One person may be `홍길동` in the data and `홍길동 기자` on the page; the longer name tells more. */
function merged(found: ItemAuthor[]): ItemAuthor[] {
  const authors: ItemAuthor[] = [];
  for (const author of found) {
    const known = authors.find((other) => isSame(other, author));
    if (!known) authors.push({ ...author });
    else if ((author.name?.length ?? 0) > (known.name?.length ?? 0))
      Object.assign(known, { ...author, ...withoutName(known) });
    else Object.assign(known, { ...author, ...known });
  }
  return authors;
}

function withoutName({ name: _, ...others }: ItemAuthor): ItemAuthor {
  return others;
}

function isSame(one: ItemAuthor, other: ItemAuthor): boolean {
  if (one.email !== undefined && one.email.toLowerCase() === other.email?.toLowerCase())
    return true;
  return (
    one.name !== undefined &&
    other.name !== undefined &&
    bareName(one.name) === bareName(other.name)
  );
}

function bareName(name: string): string {
  return name.toLowerCase().replace(KOREAN_FUNCTION, '').replace(/\s+/g, ' ').trim();
}
