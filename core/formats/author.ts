/** Who is named in an author field of a feed: a text that may hold a name, an e-mail address, or both. */

import { webAddress } from '../html/url.ts';
import type { ItemAuthor } from './format.ts';
import { NS } from './namespaces.ts';
import { childText, hasElements, textOf, type XmlElement } from './xml-element.ts';

/** Longer texts are no author fields; they are kept whole as a name. */
const LONGEST_SPLIT = 320;
const EMAIL = String.raw`(?:mailto:)?([^\s@()<>,;:"]+@[^\s@()<>,;:"]+)`;

/** Patterns seen, with the order of their groups; RSS 2.0 itself shows the first. */
const FORMS: readonly { pattern: RegExp; email: number; name: number }[] = [
  { pattern: new RegExp(`^${EMAIL}\\s*\\(([^()]*)\\)$`, 'i'), email: 1, name: 2 },
  { pattern: new RegExp(`^([^()<>@]*)[(<]\\s*${EMAIL}\\s*[)>]$`, 'i'), email: 2, name: 1 },
  { pattern: new RegExp(`^${EMAIL}$`, 'i'), email: 1, name: 0 },
];

/** `desk@example.com (City desk)` → both; a text without an address is a name. */
export function parseAuthor(text: string): ItemAuthor {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_SPLIT || !trimmed.includes('@')) return { name: trimmed };
  for (const form of FORMS) {
    const match = form.pattern.exec(trimmed);
    if (!match) continue;
    const name = form.name === 0 ? undefined : match[form.name]?.trim().replace(/^"(.*)"$/, '$1');
    const email = match[form.email];
    return { ...(name && { name }), ...(email && { email }) };
  }
  return { name: trimmed };
}

/** An author element: text (RSS, Dublin Core) or a person construct (RFC 4287, 3.2). Undefined where it says nothing. */
export function authorOf(element: XmlElement): ItemAuthor | undefined {
  const text = textOf(element);
  if (text === undefined) return undefined;
  if (!hasElements(element)) return parseAuthor(text);
  const ns =
    [element.ns, NS.atom, NS.rss].find((uri) => childText(element, uri, 'name')) ?? element.ns;
  const name = childText(element, ns, 'name');
  const email = childText(element, ns, 'email');
  const uri = webAddress(childText(element, ns, 'uri') ?? childText(element, ns, 'url'), undefined);
  if (!name && !email && !uri) return { name: text };
  return { ...(name && { name }), ...(email && { email }), ...(uri && { uri }) };
}

/** All authors of these elements, each named once. */
export function authorsOf(elements: XmlElement[]): ItemAuthor[] {
  const authors = new Map<string, ItemAuthor>();
  for (const element of elements) {
    const author = authorOf(element);
    if (!author) continue;
    const key = (author.name ?? author.email ?? author.uri ?? '').toLowerCase();
    authors.set(key, { ...author, ...authors.get(key) });
  }
  return [...authors.values()];
}
