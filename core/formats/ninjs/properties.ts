/**
 * The properties of an item, asked for by name. What no one asked for is an extension, and kept.
 *
 * Names are given in lower case and letter case does not count: ninjs 1.x and 2.x write `versioncreated`,
 * 3.x writes `versionCreated`. Empty texts, lists and objects are absent.
 */
import { type JsonObject, plainObject, textField } from '../json-values.ts';

export class Properties {
  readonly #object: JsonObject;
  readonly #keys = new Map<string, string>();
  readonly #asked = new Set<string>();

  constructor(object: JsonObject) {
    this.#object = object;
    for (const key of Object.keys(object)) {
      const lower = key.toLowerCase();
      const before = this.#keys.get(lower);
      if (before === undefined || isEmpty(object[before])) this.#keys.set(lower, key);
    }
  }

  /** Names in lower case, asked for or not. */
  names(): string[] {
    return [...this.#keys.keys()];
  }

  /** Names as they stand. */
  keys(): string[] {
    return [...this.#keys.values()];
  }

  /** The first value that is not empty. */
  value(...names: string[]): unknown {
    let found: unknown;
    for (const name of names) {
      this.#asked.add(name);
      const key = this.#keys.get(name);
      const value = key === undefined ? undefined : this.#object[key];
      if (found === undefined && !isEmpty(value)) found = value;
    }
    return found;
  }

  /** The first text that is not empty, trimmed; numbers count as text. */
  text(...names: string[]): string | undefined {
    let found: string | undefined;
    for (const name of names) {
      const key = this.#keys.get(name);
      const text = key === undefined ? undefined : textField(this.#object, key);
      if (text === undefined) continue;
      this.#asked.add(name);
      found ??= text;
    }
    return found;
  }

  /** All that stands under these names: one value is a list of one. */
  list(...names: string[]): unknown[] {
    return names.flatMap((name) => {
      const value = this.value(name);
      return Array.isArray(value) ? value : value === undefined ? [] : [value];
    });
  }

  /** The objects of a list. */
  objects(...names: string[]): Properties[] {
    return this.list(...names).flatMap((value) => propertiesOf(value) ?? []);
  }

  /** The texts of a list, and the names of its objects. */
  texts(...names: string[]): string[] {
    return this.list(...names).flatMap((value) => {
      const part = propertiesOf(value) ?? new Properties({ value });
      return part.text('name', 'value', 'by', 'literal', 'text') ?? [];
    });
  }

  /** What no one has asked for. Undefined where nothing is left. */
  rest(): Record<string, unknown> | undefined {
    const left = [...this.#keys].filter(([name]) => !this.#asked.has(name)).map(([, key]) => key);
    return publicPart(Object.fromEntries(left.map((key) => [key, this.#object[key]])));
  }
}

/** Undefined for what is no object. */
export function propertiesOf(value: unknown): Properties | undefined {
  const object = plainObject(value);
  return object === undefined ? undefined : new Properties(object);
}

/** No story needs more, and what is written out again must not nest without end. */
const DEEPEST = 16;
/** Contacts and internal notes are for the desks that the agency serves, and for no one else. */
const PRIVATE = /private|contact|internal|confidential|not_?for_?publication|e?mail|phone|notepad/i;

/** An object as an extension: without what is private, and without what is empty. */
export function publicPart(object: JsonObject): Record<string, unknown> | undefined {
  const value = publicValue(object, 0);
  return plainObject(value) as Record<string, unknown> | undefined;
}

function publicValue(value: unknown, depth: number): unknown {
  if (isEmpty(value) || depth > DEEPEST) return undefined;
  if (Array.isArray(value)) {
    const values = value.map((one) => publicValue(one, depth + 1));
    const said = values.filter((one) => one !== undefined);
    return said.length > 0 ? said : undefined;
  }
  const object = plainObject(value);
  if (object === undefined) return value;
  const entries = Object.entries(object)
    .filter(([key]) => key !== '__proto__' && !PRIVATE.test(key))
    .map(([key, inner]) => [key, publicValue(inner, depth + 1)] as const)
    .filter(([, inner]) => inner !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
