/** The children of an element of G2, asked for by name; what no one asked for is kept as a tree. */
import { isNarNamespace } from '../agency-namespaces.ts';
import {
  elements,
  hasElements,
  qualifiedName,
  rawTextOf,
  textOf,
  type XmlElement,
} from '../xml-element.ts';
import { isPrivate } from './private.ts';

export type Tree = Record<string, unknown>;

/**
 * Names are matched without letter case (Scoop writes `Header`, `ednote`). An element is G2's if it has
 * the namespace, none at all, or that of the element it stands in.
 */
export class Parts {
  readonly #byName = new Map<string, XmlElement[]>();
  readonly #taken = new Set<string>();

  constructor(...parents: XmlElement[]) {
    for (const parent of parents) {
      for (const element of elements(parent)) {
        const name = isOwn(element, parent) ? element.name.toLowerCase() : qualifiedName(element);
        const same = this.#byName.get(name);
        if (same) same.push(element);
        else this.#byName.set(name, [element]);
      }
    }
  }

  /** All of that name; they count as read. @param name in lower case */
  all(name: string): XmlElement[] {
    this.#taken.add(name);
    return this.#byName.get(name) ?? [];
  }

  /** Says that these are read elsewhere. */
  take(...names: string[]): void {
    for (const name of names) this.#taken.add(name);
  }

  /** The same, without taking them for read. */
  peek(name: string): XmlElement[] {
    return this.#byName.get(name) ?? [];
  }

  /** Elements of a vendor's own, by local name; they count as read. */
  vendor(local: string): XmlElement[] {
    const names = [...this.#byName.keys()].filter((name) => name.endsWith(`:${local}`));
    return names.flatMap((name) => this.all(name));
  }

  /** The first text that is not empty, on one line. */
  text(name: string): string | undefined {
    return this.all(name).map(lineOf).find(isGiven);
  }

  /** What is left, as a tree; undefined where nothing is. */
  left(): Tree | undefined {
    const left = [...this.#byName].filter(([name]) => !this.#taken.has(name));
    return treeOf(left.flatMap(([, found]) => found));
  }
}

function isOwn(element: XmlElement, parent: XmlElement): boolean {
  return element.ns === '' || element.ns === parent.ns || isNarNamespace(element.ns);
}

/** Children of one name, in lower case. */
export function parts(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).filter((element) => element.name.toLowerCase() === name);
}

/** All text inside, on one line: agencies break and indent lines where they like. */
export function lineOf(element: XmlElement | undefined): string | undefined {
  return element && (rawTextOf(element).replace(/\s+/g, ' ').trim() || undefined);
}

export function isGiven<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}

/** Undefined in place of a list or record with nothing in it. */
export function some<Value extends object>(value: Value): Value | undefined {
  return Object.keys(value).length > 0 ? value : undefined;
}

/** Elements by name, as plain data; private notes and contacts left out, and what says nothing. */
export function treeOf(found: XmlElement[]): Tree | undefined {
  const entries = new Map<string, unknown[]>();
  for (const element of found) {
    const value = asData(element);
    if (value === undefined) continue;
    const name = treeName(element);
    const same = entries.get(name);
    if (same) same.push(value);
    else entries.set(name, [value]);
  }
  return some(
    record([...entries].map(([name, values]) => [name, values.length === 1 ? values[0] : values])),
  );
}

function treeName(element: XmlElement): string {
  return isNarNamespace(element.ns) ? element.name : qualifiedName(element);
}

/** An element without attributes and children is its text; any other is an object. */
export function asData(element: XmlElement): unknown {
  if (isPrivate(element)) return undefined;
  const attributes = some(attributesOf(element));
  if (!hasElements(element) && attributes === undefined) return textOf(element);
  const value = element.children
    .filter((node) => typeof node === 'string')
    .join('')
    .trim();
  const children = treeOf(elements(element));
  const found = {
    ...(value !== '' && { value }),
    ...(attributes && { attributes }),
    ...(children && { children }),
  };
  return some(found);
}

function attributesOf(element: XmlElement): Record<string, unknown> {
  const given = [...element.attributes].filter(([, value]) => value.trim() !== '');
  return record(given.map(([key, value]) => [key.replace(/^\{[^}]*\}/, ''), value.trim()]));
}

/** A plain object of entries that came over the wire: the one name that objects take for themselves is left out. */
export function record<Value>(entries: Iterable<readonly [string, Value]>): Record<string, Value> {
  return Object.fromEntries([...entries].filter(([key]) => key !== '__proto__'));
}
