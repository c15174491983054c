/** Subjects, places, people, organisations and genres: what a story is about, each once. */
import type { Concept } from '../../story/story.ts';
import { attribute, type XmlElement } from '../xml-element.ts';
import { asData, isGiven, lineOf, parts } from './parts.ts';
import { type Catalog, nameIn } from './qcode.ts';

export interface Concepts {
  subjects: Concept[];
  places: Concept[];
  people: Concept[];
  organisations: Concept[];
  /** What is said of them beside their names: broader concepts, the same in other schemes, relevance. */
  details?: unknown[];
}

type Kind = Exclude<keyof Concepts, 'details'>;

/** Code of `type`: IPTC's concept natures (cpnat), dialects of it, and Reuters' numbers (cptType). */
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ...[
    '5',
    'geoarea',
    'poi',
    'place',
    'location',
    'city',
    'statprov',
    'country',
    'region',
    'area',
  ].map((code) => [code, 'places'] as const),
  ...['person', 'people'].map((code) => [code, 'people'] as const),
  ...['organisation', 'organization', 'org', 'company'].map(
    (code) => [code, 'organisations'] as const,
  ),
]);

/** @param asserts what the item says of concepts that it only names by their codes */
export function readConcepts(
  found: XmlElement[],
  asserts: XmlElement[],
  catalog: Catalog,
  language: string | undefined,
): Concepts {
  const lists: Record<Kind, ConceptList> = {
    subjects: new ConceptList(),
    places: new ConceptList(),
    people: new ConceptList(),
    organisations: new ConceptList(),
  };
  const known = assertedNames(asserts, catalog, language);
  for (const element of found) {
    const kind = KINDS.get(catalog.codeOf(attribute(element, 'type')) ?? '') ?? 'subjects';
    const concept = conceptOf(element, catalog, language);
    const name = concept?.name ?? known(concept);
    if (concept !== undefined) lists[kind].add({ ...concept, ...(name !== undefined && { name }) });
  }
  const details = found.filter(saysMore).map(asData).filter(isGiven);
  return {
    subjects: lists.subjects.all(),
    places: lists.places.all(),
    people: lists.people.all(),
    organisations: lists.organisations.all(),
    ...(details.length > 0 && { details }),
  };
}

/** Genres and other lists of one kind. */
export function conceptsOf(
  found: XmlElement[],
  catalog: Catalog,
  language: string | undefined,
): Concept[] {
  const list = new ConceptList();
  for (const element of found) {
    const concept = conceptOf(element, catalog, language);
    if (concept !== undefined) list.add(concept);
  }
  return list.all();
}

/** Undefined where nothing is named (`<subject type="Topic"><name/></subject>`). */
export function conceptOf(
  element: XmlElement,
  catalog: Catalog,
  language: string | undefined,
): Concept | undefined {
  const { scheme, code } = catalog.of(element);
  const literal = attribute(element, 'literal');
  const text = parts(element, 'name').length > 0 ? undefined : lineOf(element);
  const name = nameIn(element, language) ?? text ?? literal;
  if (code === undefined && name === undefined) return undefined;
  return {
    ...(scheme !== undefined && code !== undefined && { scheme }),
    ...(code !== undefined && { code }),
    ...(name !== undefined && { name }),
  };
}

/** One concept each: by its code, else by its name. A later one may give the name that the first lacks. */
class ConceptList {
  readonly #byKey = new Map<string, Concept>();

  add(concept: Concept): void {
    const { scheme = '', code, name = '' } = concept;
    const key = code === undefined ? `name ${name.toLowerCase()}` : `code ${scheme} ${code}`;
    this.#byKey.set(key, { ...concept, ...this.#byKey.get(key) });
  }

  all(): Concept[] {
    return [...this.#byKey.values()];
  }
}

function assertedNames(
  asserts: XmlElement[],
  catalog: Catalog,
  language: string | undefined,
): (concept: Concept | undefined) => string | undefined {
  const names = new Map<string, string>();
  for (const assert of asserts) {
    const name = nameIn(assert, language);
    const { scheme, code } = catalog.of(assert);
    const key = code === undefined ? attribute(assert, 'literal') : keyOf(scheme, code);
    if (name !== undefined && key !== undefined) names.set(key, name);
  }
  return (concept) =>
    names.get(concept?.code === undefined ? '' : keyOf(concept.scheme, concept.code));
}

/** STT asserts the place `sttlocationalias:35` as `sttlocmeta:rich:35`. */
function keyOf(scheme: string | undefined, code: string): string {
  return scheme === 'sttlocmeta'
    ? `sttlocationalias ${code.split(':').at(-1)}`
    : `${scheme ?? ''} ${code}`;
}

const IN_CONCEPT: ReadonlySet<string> = new Set(['qcode', 'uri', 'literal', 'type']);

function saysMore(element: XmlElement): boolean {
  const more = element.children.some(
    (node) => typeof node !== 'string' && node.name.toLowerCase() !== 'name',
  );
  return more || [...element.attributes.keys()].some((key) => !IN_CONCEPT.has(key));
}
