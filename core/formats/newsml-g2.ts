/**
 * NewsML-G2 (IPTC): a news message with any number of items of all kinds, or one item alone. Every item is
 * cut out of the text and read on its own, so that one that is broken costs one problem and nothing else.
 */
import type { Problem } from '../problem.ts';
import { isNarNamespace } from './agency-namespaces.ts';
import type {
  DecodedPayload,
  FeedInfo,
  FormatReader,
  Item,
  ItemFields,
  ReadItems,
} from './format.ts';
import { given } from './given.ts';
import { itemKeys, type RememberedItem } from './item-memory.ts';
import { level } from './newsml-g2/content-meta.ts';
import { type Message, readItem, withHeader } from './newsml-g2/item.ts';
import { withLinkedMedia } from './newsml-g2/linked-media.ts';
import { lineOf, Parts, parts, type Tree } from './newsml-g2/parts.ts';
import { Catalog } from './newsml-g2/qcode.ts';
import { frameOf, ITEM_NAMES, type ItemSlice, sliceItems } from './newsml-g2/slices.ts';
import { cutTail, whyUnreadable } from './newsml-g2/unreadable.ts';
import { rootTagOf } from './nitf/root-name.ts';
import { type PositionOf, positionsIn } from './position.ts';
import { type ParsedXml, parseXml } from './xml.ts';
import {
  attribute,
  elements,
  qualifiedName,
  type XmlElement,
  type XmlScope,
} from './xml-element.ts';

export const newsmlG2 = {
  name: 'newsml-g2',
  detect: ({ text }) => isNewsmlG2(text),
  read: (payload) => readMessage(payload),
} satisfies FormatReader;

const ROOTS: ReadonlySet<string> = new Set(['newsMessage', ...ITEM_NAMES]);

/** By the root's name, or by the namespace on a root of an agency's own. */
function isNewsmlG2(text: string): boolean {
  const root = rootTagOf(text);
  if (root === undefined) return false;
  if (ROOTS.has(root.name)) return true;
  return [...root.attributes.matchAll(/xmlns(?::[\w.-]{1,64})?\s?=\s?["']([^"']{1,300})/g)].some(
    ([, uri = '']) => isNarNamespace(uri),
  );
}

function readMessage(payload: DecodedPayload): ReadItems {
  const slices = sliceItems(payload.text);
  const frame = parseXml(frameOf(payload.text, slices));
  const root = frame.ok ? frame.root : undefined;
  const reading = new Reading(payload, root);
  const wanted = slices.slice(0, payload.mostItems);
  const read = wanted.map((slice) => reading.item(slice));
  const items = withLinkedMedia(read.map(({ found }) => found).filter((one) => one !== undefined));
  const problems = read.flatMap((one) => one.problems);
  return {
    feed: root === undefined ? {} : feedOf(root),
    items,
    ...(wanted.length < slices.length && { isMore: true }),
    problems: [...frameProblems(frame, slices, payload.text), ...problems],
  };
}

interface FoundItem {
  fields: ItemFields;
  links: readonly string[];
  item: Item;
}

class Reading {
  readonly #payload: DecodedPayload;
  readonly #positionOf: PositionOf;
  readonly #message: Message;
  readonly #scope: XmlScope | undefined;
  /** Place of the items without their own name, e.g. `newsMessage/itemSet/`. */
  readonly #path: string;
  readonly #counts = new Map<string, number>();
  readonly #keyOf: (text: string) => string;

  constructor(payload: DecodedPayload, root: XmlElement | undefined) {
    this.#payload = payload;
    this.#positionOf = positionsIn(payload.text);
    this.#message = messageOf(root);
    const set = root && parts(root, 'itemset')[0];
    this.#scope = (set ?? root)?.scope;
    this.#path = [root, set]
      .map((element) => (element ? `${qualifiedName(element)}/` : ''))
      .join('');
    const { catalog, priority } = this.#message;
    const surroundings = [catalog.declared(), priority, declaredBy(this.#scope)];
    this.#keyOf = itemKeys('', 'newsml-g2', payload.url, JSON.stringify(surroundings));
  }

  item(slice: ItemSlice): { found?: FoundItem; problems: Problem[] } {
    const count = (this.#counts.get(slice.name) ?? 0) + 1;
    this.#counts.set(slice.name, count);
    const place = `${this.#path}${slice.name}[${count}]`;
    const { memory, text } = this.#payload;
    if (memory === undefined || slice.ending !== 'end-tag') return this.#read(slice, place);
    const own = text.slice(slice.start, slice.end);
    const key = this.#keyOf(own);
    const known = memory.find(key);
    if (known !== undefined) return { found: this.#remembered(known, slice, place), problems: [] };
    const outcome = this.#read(slice, place);
    const { found, problems } = outcome;
    if (found === undefined || problems.length > 0) return outcome;
    const remembered = memory.remember(key, found.fields, own.length, found.links);
    return { found: this.#remembered(remembered, slice, place), problems };
  }

  #remembered(known: RememberedItem, slice: ItemSlice, place: string): FoundItem {
    const { fields, links } = known;
    return { fields, links, item: { ...this.#itemOf(fields, slice, place), remembered: known } };
  }

  /** What the header says goes with every item, and is another in every message. */
  #itemOf(fields: ItemFields, { start, end }: ItemSlice, place: string): Item {
    return { place, span: { start, end }, ...withHeader(fields, this.#message.header) };
  }

  #read(slice: ItemSlice, place: string): { found?: FoundItem; problems: Problem[] } {
    const parsed = parseXml(this.#payload.text, {
      span: slice,
      place,
      positionOf: this.#positionOf,
      ...(this.#scope && { scope: this.#scope }),
    });
    const refusal = whyUnreadable(parsed, slice);
    if (!parsed.ok || refusal) return { problems: [this.#unreadable(place, slice, refusal)] };
    const problems = [...parsed.problems];
    if (slice.ending === 'cut-off') {
      cutTail(parsed.root, parsed.cut);
      problems.push(this.#problem('item-incomplete', 'recovered', INCOMPLETE, place, slice.start));
    }
    if (elements(parsed.root).length === 0) {
      return {
        problems: [...problems, this.#problem('item-empty', 'lost', EMPTY, place, slice.start)],
      };
    }
    const read = readItem(parsed.root, this.#message, this.#payload);
    const at = this.#positionOf(slice.start);
    problems.push(...read.problems.map((problem) => ({ ...problem, place, ...at })));
    const { fields, links } = read;
    return { found: { fields, links, item: this.#itemOf(fields, slice, place) }, problems };
  }

  #unreadable(
    place: string,
    slice: ItemSlice,
    why: { offset: number; what: string } | undefined,
  ): Problem {
    const message = `This item could not be read: ${why?.what ?? 'its markup is broken'}. The others were. Look at it in the kept payload; if it recurs, tell the agency.`;
    return this.#problem('item-unreadable', 'lost', message, place, why?.offset ?? slice.start);
  }

  #problem(
    code: Problem['code'],
    severity: Problem['severity'],
    message: string,
    place: string,
    offset: number,
  ): Problem {
    return { code, severity, message, place, ...this.#positionOf(offset) };
  }
}

/** All that an item inherits from the elements around it. */
function declaredBy(scope: XmlScope | undefined): unknown {
  if (scope === undefined) return undefined;
  const { namespaces, outer, lang, bases } = scope;
  return [[...namespaces], lang, bases, declaredBy(outer)];
}

const INCOMPLETE =
  'The payload ends inside this item. What had come of it was read; the agency should send it again.';
const EMPTY = 'This item has nothing in it; there is no story to make of it.';

/** A header larger than this is not repeated with each of its items. */
const LARGEST_HEADER = 10_000;

function messageOf(root: XmlElement | undefined): Message {
  if (root === undefined) return { catalog: new Catalog([]) };
  const headers = parts(root, 'header');
  const header = new Parts(...headers);
  const priority = level(lineOf(header.peek('priority')[0]));
  if (priority !== undefined) header.take('priority');
  const catalog = new Catalog([root, ...headers].flatMap((element) => parts(element, 'catalog')));
  header.take('catalog', 'catalogref');
  const left = header.left();
  return { catalog, ...given({ priority, header: left && smallEnough(left) }) };
}

function smallEnough(header: Tree): Tree | undefined {
  return JSON.stringify(header).length <= LARGEST_HEADER ? header : undefined;
}

function feedOf(root: XmlElement): FeedInfo {
  const header = new Parts(...parts(root, 'header'));
  return given({
    updated: header.text('sent'),
    language: root.scope.lang ?? attribute(root, 'lang'),
  });
}

function frameProblems(frame: ParsedXml, slices: ItemSlice[], text: string): Problem[] {
  // An item alone is a document too: there is no frame then.
  if (!frame.ok) return slices.length > 0 ? [] : [frame.problem];
  const place = qualifiedName(frame.root);
  const problems: Problem[] = frame.problems.map(
    ({ line: _line, column: _column, ...problem }) => ({
      ...problem,
      place,
    }),
  );
  if (frame.cut.length > 0 && slices.at(-1)?.ending !== 'cut-off') {
    problems.push({
      code: 'xml-recovered',
      severity: 'recovered',
      message: `The payload ends before <${frame.cut[0]}> does. All items that it holds were read; more may have been meant to follow.`,
      ...positionsIn(text)(text.length),
    });
  }
  if (slices.length === 0 && problems.length === 0) {
    problems.push({
      code: 'item-empty',
      severity: 'lost',
      message: 'The message holds no items; there is no story to make of it.',
      place,
    });
  }
  return problems;
}
