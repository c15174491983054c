/** Elements by local name, whatever their namespace and letter case: agencies differ in both. */
import type { Fields } from '../fields.ts';
import { attribute, elements, rawTextOf, type XmlElement } from '../xml-element.ts';

/** @param name in lower case */
export function named(parent: XmlElement | undefined, name: string): XmlElement[] {
  if (parent === undefined) return [];
  return elements(parent).filter((element) => element.name.toLowerCase() === name);
}

/** The first child of that name; further names lead to its children. */
export function at(parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let found = parent;
  for (const name of path) found = named(found, name)[0];
  return found;
}

/** The first value that is there, of an attribute of elements of one kind. */
export function firstAttribute(found: XmlElement[], name: string): string | undefined {
  for (const element of found) {
    const value = attribute(element, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** All text inside on one line; undefined where there is none. */
export function lineOf(element: XmlElement | undefined): string | undefined {
  return element && (rawTextOf(element).replace(/\s+/g, ' ').trim() || undefined);
}

/** Attributes as a record, under the names the file uses. */
export function attributesOf(element: XmlElement): Record<string, string> {
  return Object.fromEntries(
    [...element.attributes].filter(
      ([name, value]) => name !== '__proto__' && !name.startsWith('{') && value.trim() !== '',
    ),
  );
}

/** A list that is absent rather than empty. */
export function some<Value>(values: Value[]): Value[] | undefined {
  return values.length > 0 ? values : undefined;
}

/** The same object only once; compared by what it holds. */
export function distinct<Value extends object>(values: Value[]): Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/** The children that no one has asked for, without the level of their vocabulary: there is only one. */
export function leftOf(fields: Fields | undefined): Record<string, unknown> | undefined {
  const left = fields?.extensions();
  return (
    left &&
    Object.fromEntries(Object.values(left).flatMap((entries) => Object.entries(entries ?? {})))
  );
}
