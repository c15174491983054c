/** Who is named in an author field of a feed: a text that may hold a name, an e-mail address, or both. */

import { webAddress } from '../html/url.ts';
import type { ItemAuthor } from './format.ts';
import { onceEscaped } from './markup.ts';
import { NS } from './namespaces.ts';
import {
  baseOf,
  childText,
  elements,
  hasElements,
  textOf,
  type XmlElement,
} from './xml-element.ts';

/** Longer texts are no author fields; they are kept whole as a name. */
const LONGEST_SPLIT = 320;
const EMAIL = /^[^\s@()<>[\],;:"/]+@[^\s@()<>[\],;:"/]+$/;
/** Behind the name, or one behind the other; within a list of people they are left to the byline. */
const BRACKETED = /[(<[]([^()<>[\]]*)[)>\]](?=\s*(?:$|[(<[]))/g;
const TEXT_AND_BRACKETS = /^([^()<>[\]]*)[(<[]([^()<>[\]]*)[)>\]]$/;

/**
 * `desk@example.com (City desk)`, `Ann Roe <ann@example.com> [https://example.com/ann]`: addresses go to their
 * fields, the rest is the name. RSS 2.0 itself shows the first form; a text without an address is a name.
 */
export function parseAuthor(text: string): ItemAuthor {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_SPLIT || !/@|:\/\//.test(trimmed)) return { name: trimmed };
  const found: Pick<ItemAuthor, 'email' | 'uri'> = {};
  const rest = trimmed
    .replace(BRACKETED, (whole, inside) => (takeAddress(inside, found) ? ' ' : whole))
    .replace(/\s+/g, ' ')
    .trim();
  const [, before, inside = ''] = TEXT_AND_BRACKETS.exec(rest) ?? [];
  const isNameInside = before !== undefined && (before === '' || takeAddress(before, found));
  const named = isNameInside ? inside : takeAddress(rest, found) ? '' : rest;
  const isList = /\S@\S|:\/\//.test(named);
  if (isList || Object.keys(found).length === 0) return { name: trimmed };
  const name = named.trim().replace(/^"(.*)"$/, '$1');
  return { ...(name && { name }), ...found };
}

/** True where the text is an address of a kind that was not found before. */
function takeAddress(text: string, found: Pick<ItemAuthor, 'email' | 'uri'>): boolean {
  const address = text.trim().replace(/^mailto:([^?]*)(?:\?.*)?$/i, '$1');
  const kind = EMAIL.test(address)
    ? 'email'
    : /^https?:\/\/\S+$/i.test(address)
      ? 'uri'
      : undefined;
  if (kind === undefined || found[kind] !== undefined) return false;
  found[kind] = address;
  return true;
}

/** What a person's page is called: RFC 4287, Atom 0.3, and a draft before it. */
const PAGES = ['uri', 'url', 'homepage'];

/**
 * An author element: text (RSS, Dublin Core) or a person construct (RFC 4287, 3.2). Undefined where it
 * says nothing.
 * @param url the document's address, for a page with a relative one
 */
export function authorOf(element: XmlElement, url?: string): ItemAuthor | undefined {
  const text = textOf(element);
  if (text === undefined) return undefined;
  // Some feeds escape once too often, or link the name.
  if (!hasElements(element)) return parseAuthor(onceEscaped(text) ?? text);
  const namespaces = [element.ns, NS.atom, NS.rss];
  const field = (name: string): string | undefined =>
    namespaces.map((ns) => childText(element, ns, name)).find((value) => value !== undefined);
  const written = field('name');
  const email = field('email')?.replace(/^mailto:/i, '');
  const page = PAGES.map(field).find((value) => value !== undefined);
  const uri = webAddress(page, baseOf(element, url));
  if (!written && !email && !uri) return page === undefined ? { name: text } : undefined;
  const person = written === undefined ? {} : parseAuthor(written);
  return { ...person, ...(email && { email }), ...(uri && { uri }) };
}

/**
 * What an author element says that a byline has no place for: pages, and an address without a name, which
 * is a desk's as often as a person's.
 */
export function besideNames(author: XmlElement): XmlElement[] {
  const found = authorOf(author);
  const isNamed = found?.name !== undefined;
  if (!hasElements(author)) return isNamed && found.uri === undefined ? [] : [author];
  return elements(author).filter(
    ({ name }) => PAGES.includes(name) || (name === 'email' && !isNamed),
  );
}

/** All authors of these elements, each named once. */
export function authorsOf(elements: XmlElement[], url?: string): ItemAuthor[] {
  const authors = new Map<string, ItemAuthor>();
  for (const element of elements) {
    const author = authorOf(element, url);
    if (!author) continue;
    const key = (author.name ?? author.email ?? author.uri ?? '').toLowerCase();
    if (key !== '') authors.set(key, { ...author, ...authors.get(key) });
  }
  return [...authors.values()];
}
