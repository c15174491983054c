/** Values of NewsML 1.x: controlled ones stand in `@FormalName` (NewsML 1.2, 5.1), but not at every agency. */
import { lineOf } from '../nitf/find.ts';
import { attribute, elements, type XmlElement } from '../xml-element.ts';

/** The controlled value; where it is missing, what the element says. */
export function formalName(element: XmlElement | undefined): string | undefined {
  return element && (attributeOf(element, 'formalname') ?? lineOf(element));
}

/** `Value`, and `FormalName` where the value itself is a controlled one. */
export function valueOfProperty(property: XmlElement): string | undefined {
  return attributeOf(property, 'value') ?? attributeOf(property, 'valueref') ?? lineOf(property);
}

/** An attribute whatever its letter case. @param name in lower case */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  for (const [key, value] of element.attributes) {
    if (key.toLowerCase() === name && value.trim() !== '') return value.trim();
  }
  return undefined;
}

export interface Property {
  /** As written. */
  name: string;
  value: string;
}

/** The properties right inside an element; of nested ones, the innermost have the values. */
export function propertiesOf(parent: XmlElement | undefined): Property[] {
  if (parent === undefined) return [];
  return elements(parent)
    .filter((element) => element.name.toLowerCase() === 'property')
    .flatMap((property) => {
      const nested = propertiesOf(property);
      const name = attribute(property, 'FormalName') ?? attributeOf(property, 'formalname');
      const value = nested.length > 0 ? attributeOf(property, 'value') : valueOfProperty(property);
      return name === undefined || value === undefined ? nested : [{ name, value }, ...nested];
    });
}

/** Values of the properties of that name. @param name in lower case */
export function valuesOf(properties: Property[], ...names: string[]): string[] {
  return properties
    .filter(({ name }) => names.includes(name.toLowerCase()))
    .map(({ value }) => value);
}

/** Properties that no one has read, by name; those with the same name as a list. */
export function propertiesBut(
  properties: Property[],
  read: ReadonlySet<string>,
): Record<string, string | string[]> | undefined {
  const left = new Map<string, string[]>();
  for (const { name, value } of properties) {
    if (read.has(name.toLowerCase()) || NEVER_KEPT.test(name.toLowerCase())) continue;
    const values = left.get(name);
    if (values === undefined) left.set(name, [value]);
    else values.push(value);
  }
  if (left.size === 0) return undefined;
  return Object.fromEntries(
    [...left].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  );
}

/** Whom to call and what is not for publication stays with the payload. */
const NEVER_KEPT = /contact|phone|e-?mail|private|__proto__/;
