/**
 * The children of an item or channel, asked for by name. What no one asked for is an extension, and kept.
 *
 * Names are written `title` for the format's own elements and `dc:date` for those of other vocabularies,
 * with the usual prefix of the namespace whatever prefix the feed uses; letter case does not count, because
 * feeds write `pubdate` and `PubDate`.
 */
import { NS, usualPrefix } from './namespaces.ts';
import { elements, hasElements, textOf, type XmlElement } from './xml-element.ts';

const NONE: XmlElement[] = [];

export class Fields {
  readonly element: XmlElement;
  readonly #byName = new Map<string, XmlElement[]>();
  readonly #asked = new Set<string>();
  readonly #left: XmlElement[] = [];

  constructor(element: XmlElement) {
    this.element = element;
    for (const child of elements(element)) {
      const name = nameIn(child, element.ns);
      const same = this.#byName.get(name);
      if (same) same.push(child);
      else this.#byName.set(name, [child]);
    }
  }

  /** All elements of these names: those of the first name first. Names are given in lower case. */
  all(...names: string[]): XmlElement[] {
    let found: XmlElement[] = NONE;
    for (const name of names) {
      const same = this.#byName.get(name);
      if (!same) continue;
      this.#asked.add(name);
      found = found.length === 0 ? same : [...found, ...same];
    }
    return found;
  }

  /** The first element with anything in it. Where one is allowed and two came, the first stands. */
  first(...names: string[]): XmlElement | undefined {
    return this.all(...names).find((element) => element.children.length > 0);
  }

  /** The same, where what the others say is kept among the extensions if it is anything else. */
  one(...names: string[]): XmlElement | undefined {
    const found = this.all(...names).filter((element) => element.children.length > 0);
    const [first, ...others] = found;
    if (first === undefined || others.length === 0) return first;
    const text = textOf(first);
    this.leave(others.filter((other) => (textOf(other) ?? text) !== text));
    return first;
  }

  /** The first text that is not empty, trimmed. */
  text(...names: string[]): string | undefined {
    for (const element of this.all(...names)) {
      const text = textOf(element);
      if (text !== undefined) return text;
    }
    return undefined;
  }

  /** Every different text, trimmed, none empty. */
  texts(...names: string[]): string[] {
    const elements = this.all(...names);
    if (elements.length === 0) return [];
    return [...new Set(elements.map(textOf).filter((text) => text !== undefined))];
  }

  /** Takes parts of an element that was asked for, but says more than there are fields for, among the extensions. */
  leave(parts: XmlElement[]): void {
    // One by one: a hostile item has more of them than a call may have arguments.
    for (const part of parts) this.#left.push(part);
  }

  /** What no one has asked for, as a tree: vocabulary → element → value. Undefined where nothing is left. */
  extensions(): Record<string, unknown> | undefined {
    const vocabularies = new Map<string, Map<string, unknown[]>>();
    const others = [...this.#byName].filter(([name]) => !this.#asked.has(name));
    for (const element of [...others.flatMap(([, found]) => found), ...this.#left]) {
      const vocabulary = usualPrefix(element.ns) ?? (element.prefix || 'unnamed');
      const entries = vocabularies.get(vocabulary) ?? new Map<string, unknown[]>();
      vocabularies.set(vocabulary, entries);
      const same = entries.get(element.name);
      if (same) same.push(extensionOf(element));
      else entries.set(element.name, [extensionOf(element)]);
    }
    if (vocabularies.size === 0) return undefined;
    return record([...vocabularies].map(([key, entries]) => [key, unwrapped(entries)]));
  }
}

function nameIn(child: XmlElement, own: string): string {
  const local = child.name.toLowerCase();
  if (child.ns === own || child.ns === '') return local;
  if (isAtom(child.ns)) return isAtom(own) ? local : `atom:${local}`;
  return `${usualPrefix(child.ns)?.toLowerCase() ?? child.ns}:${local}`;
}

/** Atom 0.3 and 1.0 mean the same by the same name, wherever they stand. */
function isAtom(ns: string): boolean {
  return ns === NS.atom || ns === NS.atom03;
}

/** An element without attributes and children is its text; any other is an object. */
function extensionOf(element: XmlElement): unknown {
  const text = textOf(element);
  if (element.attributes.size === 0 && !hasElements(element)) return text ?? '';
  const children = new Map<string, unknown[]>();
  for (const child of elements(element)) {
    const same = children.get(child.name);
    if (same) same.push(extensionOf(child));
    else children.set(child.name, [extensionOf(child)]);
  }
  const own = element.children
    .filter((node) => typeof node === 'string')
    .join('')
    .trim();
  return {
    ...(own !== '' && { value: own }),
    ...(element.attributes.size > 0 && { attributes: record([...element.attributes].map(named)) }),
    ...(children.size > 0 && { children: unwrapped(children) }),
  };
}

/** `{http://www.w3.org/1999/02/22-rdf-syntax-ns#}resource` as `rdf:resource`. */
function named([key, value]: [string, string]): [string, string] {
  const end = key.startsWith('{') ? key.indexOf('}') : -1;
  if (end === -1) return [key, value];
  const uri = key.slice(1, end);
  return [`${usualPrefix(uri) ?? uri}:${key.slice(end + 1)}`, value];
}

function unwrapped(entries: ReadonlyMap<string, unknown[]>): Record<string, unknown> {
  return record(
    [...entries].map(([key, values]) => [key, values.length === 1 ? values[0] : values]),
  );
}

/** A plain object of entries that came over the wire: the one name that objects take for themselves is left out. */
function record(entries: Iterable<readonly [string, unknown]>): Record<string, unknown> {
  return Object.fromEntries([...entries].filter(([key]) => key !== '__proto__'));
}
