/**
 * The one way into XML: text → a small typed tree with namespaces resolved and order kept.
 *
 * What xml2js gives is untyped; it is narrowed here, once, and nowhere else. Entities are never expanded
 * and nothing is fetched: document types do not get as far as the parser (see `well-formed.ts`).
 */
// The parser alone: the whole package brings its builder along, which takes twice as long to load.
import { Parser } from 'xml2js/lib/parser.js';
import { KnownAnswers } from '../known-answers.ts';
import type { Problem } from '../problem.ts';
import { fixedLimitReached, type XmlLimit } from './limits.ts';
import { canonicalNamespace, NS, usualNamespace } from './namespaces.ts';
import { type Position, type PositionOf, positionsIn } from './position.ts';
import type { RepairLog } from './repairs.ts';
import { type WellFormed, wellFormed } from './well-formed.ts';
import { attributeKey, type XmlElement, type XmlNode, type XmlScope } from './xml-element.ts';

export interface XmlOptions {
  /** The part of the text to read, end exclusive; all of it where absent. */
  span?: { start: number; end: number };
  /** What the elements around that part declare. */
  scope?: XmlScope;
  /** Place of the root in the payload, for problems. */
  place?: string;
  /** Lines of the text, where many parts of one text are read. */
  positionOf?: PositionOf;
}

export type ParsedXml =
  | {
      ok: true;
      root: XmlElement;
      problems: Problem[];
      /** Names of the elements that the end of the input left open, outermost first. */
      cut: string[];
      /** Set where which text belongs to which element is a guess: the sentence why, and where. */
      broken?: { offset: number; what: string };
    }
  | { ok: false; problem: Problem; why: string };

const NO_SCOPE: XmlScope = { namespaces: new Map([['xml', NS.xml]]) };

/** Reads one root element. Never throws; broken markup is mended and reported as one problem. */
export function parseXml(text: string, options: XmlOptions = {}): ParsedXml {
  const { start, end } = options.span ?? { start: 0, end: text.length };
  const positionOf = options.positionOf ?? positionsIn(text);
  const source = wellFormed(text.slice(start, end), start);
  const raw = source.markup === '' ? undefined : structureOf(source);
  if (typeof raw !== 'object') {
    const why = raw ?? 'no XML element was found';
    return { ok: false, why, problem: unreadable(why, positionOf(start), options.place) };
  }
  const narrowing: Narrowing = { source, repairs: source.repairs, start };
  const root = elementOf(raw.name, raw.value, options.scope ?? NO_SCOPE, narrowing);
  const problems = source.repairs.problems(options.place, positionOf);
  for (const [limit, offset] of source.leftOut) {
    problems.push(leftOut(limit, positionOf(offset), options.place));
  }
  return {
    ok: true,
    root,
    problems,
    cut: source.cut,
    ...(source.broken && { broken: source.broken }),
  };
}

/** The keys are no XML names, so that no element can take their place. */
const TEXT = '#text';
const NAME = '#name';
const ATTRIBUTES = '$';
const CHILDREN = '$$';
const TEXT_NODE = '__text__';

const UNORDERED = { charkey: TEXT, attrkey: ATTRIBUTES, explicitCharkey: true, explicitRoot: true };
const ORDERED = {
  ...UNORDERED,
  childkey: CHILDREN,
  explicitChildren: true,
  preserveChildrenOrder: true,
  charsAsChildren: true,
  includeWhiteChars: true,
};

interface Structure {
  readonly name: string;
  readonly value: unknown;
}

/** What xml2js makes of the markup, or the reason why it refuses. */
function structureOf(source: WellFormed): Structure | string {
  const known = KNOWN_STRUCTURES[source.ordered ? 'ordered' : 'unordered'];
  const before = known.find(source.markup);
  if (before !== undefined) return before;
  const structure = parsedStructure(source);
  if (typeof structure !== 'string') known.remember(source.markup, structure);
  return structure;
}

/**
 * With texts and values put aside, the items of a feed are mostly the same to the parser, letter for
 * letter. What it made of a structure is only read here, so that the same answer serves all of them.
 */
const KNOWN_STRUCTURES = {
  ordered: new KnownAnswers<Structure>(256, 4096),
  unordered: new KnownAnswers<Structure>(256, 4096),
};

function parsedStructure(source: WellFormed): Structure | string {
  let failure = 'the structure is beyond repair';
  let result: unknown;
  try {
    const parser = new Parser(source.ordered ? ORDERED : UNORDERED);
    withoutPositions(parser);
    parser.parseString(source.markup, (error: Error | null, value: unknown) => {
      if (error) failure = firstLine(error.message);
      else result = value;
    });
  } catch (error) {
    failure = error instanceof Error ? firstLine(error.message) : failure;
  }
  if (!isRecord(result)) return failure;
  const entry = Object.entries(result)[0];
  return entry ? { name: entry[0], value: entry[1] } : failure;
}

/** sax counts lines at a third of its time; places are those of the original text, which we know ourselves. */
function withoutPositions(parser: Parser): void {
  const sax: unknown = Reflect.get(parser, 'saxParser');
  if (isRecord(sax)) sax.trackPosition = false;
}

interface Narrowing {
  source: WellFormed;
  repairs: RepairLog;
  start: number;
}

function elementOf(
  qualifiedName: string,
  raw: unknown,
  outer: XmlScope,
  narrowing: Narrowing,
): XmlElement {
  const node = isRecord(raw) ? raw : {};
  const given = givenAttributes(node[ATTRIBUTES], narrowing);
  const scope = given.length === 0 ? outer : scopeOf(given, outer);
  const { prefix, local } = splitName(qualifiedName);
  return {
    name: local,
    ns: namespaceOf(prefix, scope, narrowing),
    prefix,
    attributes: attributesOf(given, scope, narrowing),
    children: childrenOf(node, scope, narrowing),
    scope,
  };
}

function childrenOf(
  node: Record<string, unknown>,
  scope: XmlScope,
  narrowing: Narrowing,
): XmlNode[] {
  const ordered = node[CHILDREN];
  if (Array.isArray(ordered)) {
    return ordered.filter(isRecord).map((child) => orderedChild(child, scope, narrowing));
  }
  const children: XmlNode[] = [];
  for (const key of Object.keys(node)) {
    if (key === ATTRIBUTES || key === NAME) continue;
    const value = node[key];
    if (key === TEXT) {
      if (typeof value === 'string') children.push(textOf(value, narrowing));
    } else if (Array.isArray(value)) {
      for (const child of value) children.push(elementOf(key, child, scope, narrowing));
    }
  }
  return children;
}

function orderedChild(
  child: Record<string, unknown>,
  scope: XmlScope,
  narrowing: Narrowing,
): XmlNode {
  const name = child[NAME];
  const text = child[TEXT];
  const isText = name === TEXT_NODE && !(CHILDREN in child) && !(ATTRIBUTES in child);
  if (isText && typeof text === 'string') return textOf(text, narrowing);
  return elementOf(typeof name === 'string' ? name : '', child, scope, narrowing);
}

function textOf(number: string, narrowing: Narrowing): string {
  return narrowing.source.texts[Number(number)] ?? '';
}

type GivenAttribute = readonly [qualifiedName: string, value: string];
const NONE_GIVEN: readonly GivenAttribute[] = [];

/** The attributes as written, with their values in the places of the numbers. */
function givenAttributes(raw: unknown, narrowing: Narrowing): readonly GivenAttribute[] {
  if (!isRecord(raw)) return NONE_GIVEN;
  return Object.entries(raw).map(([name, number]) => [name, textOf(String(number), narrowing)]);
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

function attributesOf(
  given: readonly GivenAttribute[],
  scope: XmlScope,
  narrowing: Narrowing,
): ReadonlyMap<string, string> {
  if (given.length === 0) return NO_ATTRIBUTES;
  const attributes = new Map<string, string>();
  for (const [qualifiedName, value] of given) {
    if (isDeclaration(qualifiedName)) continue;
    const { prefix, local } = splitName(qualifiedName);
    // Attributes without a prefix have no namespace (Namespaces in XML 1.0, 6.2).
    const ns = prefix === '' ? '' : namespaceOf(prefix, scope, narrowing);
    attributes.set(attributeKey(local, ns), value);
  }
  return attributes;
}

function scopeOf(given: readonly GivenAttribute[], outer: XmlScope): XmlScope {
  let scope = outer;
  for (const [name, value] of given) {
    if (isDeclaration(name)) {
      if (scope.namespaces === outer.namespaces) {
        scope = { ...scope, namespaces: new Map(), outer };
      }
      scope.namespaces.set(name.slice(6), canonicalNamespace(value));
    } else if (name === 'xml:lang') {
      scope = { ...scope, lang: value };
    } else if (name === 'xml:base') {
      scope = { ...scope, bases: [...(scope.bases ?? []), value] };
    }
  }
  return scope;
}

/** `xmlns` or `xmlns:prefix`. */
function isDeclaration(name: string): boolean {
  return name.startsWith('xmlns') && (name.length === 5 || name[5] === ':');
}

function namespaceOf(prefix: string, scope: XmlScope, narrowing: Narrowing): string {
  for (let at: XmlScope | undefined = scope; at; at = at.outer) {
    const uri = at.namespaces.get(prefix);
    if (uri !== undefined) return uri;
  }
  if (prefix === '') return '';
  narrowing.repairs.note('undeclared-prefix', narrowing.start);
  return usualNamespace(prefix) ?? prefix;
}

function splitName(name: string): { prefix: string; local: string } {
  const colon = name.indexOf(':');
  if (colon === -1) return { prefix: '', local: name };
  return { prefix: name.slice(0, colon), local: name.slice(colon + 1) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text;
}

function unreadable(why: string, position: Position, place: string | undefined): Problem {
  return {
    code: 'payload-unreadable',
    severity: 'lost',
    message: `The XML cannot be read: ${why}. Look at the kept payload; if it recurs, tell the agency.`,
    ...(place !== undefined && { place }),
    ...position,
  };
}

const LEFT_OUT: Record<XmlLimit, string> = {
  elementDepth: 'Elements nested deeper were left out, their text was kept.',
  elements: 'The elements after these were left out, their text was kept.',
  attributes: 'The attributes after these were left out.',
};

function leftOut(limit: XmlLimit, position: Position, place: string | undefined): Problem {
  const what = `${LEFT_OUT[limit]} Look at the kept payload; no agency sends so much.`;
  return {
    ...fixedLimitReached(limit, what),
    severity: limit === 'attributes' ? 'lost' : 'recovered',
    ...(place !== undefined && { place }),
    ...position,
  };
}
