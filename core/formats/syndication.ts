/**
 * How every XML feed is read: the frame (what the feed says about itself) and each item on its own.
 * What RSS and Atom call their parts is given by a grammar; what goes wrong is a problem with its place.
 */
import type { Problem } from '../problem.ts';
import type { DecodedPayload, FeedInfo, Item, ItemFields, ReadItems } from './format.ts';
import { itemKeys, type RememberedItem } from './item-memory.ts';
import { type PositionOf, positionsIn } from './position.ts';
import { feedInPage } from './root-element.ts';
import { type FeedSlices, type ItemSlice, sliceItems } from './slices.ts';
import { type ParsedXml, parseXml } from './xml.ts';
import { elements, qualifiedName, type XmlElement, type XmlScope } from './xml-element.ts';

export type { ItemFields } from './format.ts';

/** The words of one feed format. */
export interface FeedGrammar {
  /** Local name of the item element. */
  item: string;
  /** The element in which items stand, for places (`rss/channel`) and for what it declares; the root where undefined. */
  container(root: XmlElement): XmlElement | undefined;
  /** Fields whose text may end in the middle and still be of use; any other is dropped when it is cut off. */
  readableWhenCut: ReadonlySet<string>;
  readFeed(root: XmlElement, payload: DecodedPayload): FeedInfo;
  /** `frame` is the feed without its items, where there is one. `place` and `span` are added by the caller. */
  readItem(element: XmlElement, payload: DecodedPayload, frame: XmlElement | undefined): ItemFields;
  /** The element that says of an earlier item that it is withdrawn, where the format has one. */
  withdrawn?: { element: string; read(element: XmlElement): ItemFields };
}

/** Reads a feed. Never throws; an item that cannot be read costs one problem and nothing else. */
export function readFeed(payload: DecodedPayload, grammar: FeedGrammar): ReadItems {
  const slices = sliceItems(payload.text, grammar.item, payload.mostItems);
  const page = feedInPage(slices.frame);
  const frame = parseXml(page ? slices.frame.slice(page.at) : slices.frame);
  const root = frame.ok ? frame.root : undefined;
  const feed = frame.ok ? grammar.readFeed(frame.root, payload) : {};
  const reading = new Reading(based(payload, feed), grammar, root, slices.frame);
  const problems = frameProblems(frame, slices, payload, reading.path);
  const items: Item[] = [];
  const wanted = slices.items.slice(0, payload.mostItems);
  for (const [index, slice] of wanted.entries()) {
    const outcome = reading.item(slice, index + 1);
    if (outcome.item) items.push(outcome.item);
    problems.push(...outcome.problems);
  }
  const isMore = wanted.length < slices.items.length;
  return {
    feed,
    items: [...withdrawnIn(root, grammar), ...items],
    problems,
    ...(isMore && { isMore }),
  };
}

/** Where no one says from where a feed came, its items are relative to the page that it belongs to. */
function based(payload: DecodedPayload, { link }: FeedInfo): DecodedPayload {
  return payload.url === undefined && link !== undefined ? { ...payload, url: link } : payload;
}

/** Withdrawn items stand beside the others, so that they are found in the frame; they come first. */
function withdrawnIn(root: XmlElement | undefined, grammar: FeedGrammar): Item[] {
  const { withdrawn } = grammar;
  if (!root || !withdrawn) return [];
  const found = elements(root).filter(({ name }) => name === withdrawn.element);
  return found.map((element, index) => ({
    place: `${qualifiedName(root)}/${withdrawn.element}[${index + 1}]`,
    ...withdrawn.read(element),
  }));
}

class Reading {
  /** Place of the items without their number, e.g. `rss/channel/item`. */
  readonly path: string;
  readonly #payload: DecodedPayload;
  readonly #grammar: FeedGrammar;
  readonly #frame: XmlElement | undefined;
  readonly #scope: XmlScope | undefined;
  readonly #positionOf: PositionOf;
  readonly #keyOf: (text: string) => string;

  constructor(
    payload: DecodedPayload,
    grammar: FeedGrammar,
    root: XmlElement | undefined,
    frame: string,
  ) {
    this.#keyOf = itemKeys(frame, grammar.item, payload.url);
    this.#payload = payload;
    this.#grammar = grammar;
    this.#frame = root;
    this.#positionOf = positionsIn(payload.text);
    const container = root && (grammar.container(root) ?? root);
    this.#scope = container?.scope;
    this.path = [root, container === root ? undefined : container]
      .filter((element) => element !== undefined)
      .map((element) => `${qualifiedName(element)}/`)
      .concat(grammar.item)
      .join('');
  }

  item(slice: ItemSlice, number: number): { item?: Item; problems: Problem[] } {
    const place = `${this.path}[${number}]`;
    const span = { start: slice.start, end: slice.end };
    const { memory, text } = this.#payload;
    if (memory === undefined || slice.ending !== 'end-tag') return this.#read(slice, place);
    const key = this.#keyOf(text.slice(slice.start, slice.end));
    const known = memory.find(key);
    if (known) return { item: withPlace(known, place, span), problems: [] };
    const outcome = this.#read(slice, place);
    const { item, problems } = outcome;
    if (item === undefined || problems.length > 0) return outcome;
    const { place: _place, span: _span, ...fields } = item;
    const remembered = memory.remember(key, fields, slice.end - slice.start);
    return { item: withPlace(remembered, place, span), problems };
  }

  #read(slice: ItemSlice, place: string): { item?: Item; problems: Problem[] } {
    const parsed = parseXml(this.#payload.text, {
      span: slice,
      place,
      positionOf: this.#positionOf,
      ...(this.#scope && { scope: this.#scope }),
    });
    const refusal = whyUnreadable(parsed, slice);
    if (!parsed.ok || refusal) {
      return { problems: [this.#unreadable(place, refusal ?? { offset: slice.start, what: '' })] };
    }
    const problems = parsed.problems;
    const element = parsed.root;
    if (slice.ending === 'cut-off') {
      dropUnreliableTail(element, parsed.cut, this.#grammar.readableWhenCut);
      problems.push(this.#incomplete(place, slice));
    }
    if (elements(element).length === 0)
      return { problems: [...problems, this.#empty(place, slice)] };
    const fields = this.#grammar.readItem(element, this.#payload, this.#frame);
    return { item: { place, span: { start: slice.start, end: slice.end }, ...fields }, problems };
  }

  #unreadable(place: string, why: { offset: number; what: string }): Problem {
    return {
      code: 'item-unreadable',
      severity: 'lost',
      message: `This item could not be read: ${why.what}. The others were. Look at it in the kept payload; if it recurs, tell the agency.`,
      place,
      ...this.#positionOf(why.offset),
    };
  }

  #incomplete(place: string, slice: ItemSlice): Problem {
    return {
      code: 'item-incomplete',
      severity: 'recovered',
      message:
        'The payload ends inside this item. What had come of it was read; the next poll should bring the rest.',
      place,
      ...this.#positionOf(slice.start),
    };
  }

  #empty(place: string, slice: ItemSlice): Problem {
    return {
      code: 'item-empty',
      severity: 'lost',
      message: 'This item has nothing in it; there is no story to make of it.',
      place,
      ...this.#positionOf(slice.start),
    };
  }
}

function withPlace(remembered: RememberedItem, place: string, span: Item['span']): Item {
  return { place, ...(span && { span }), ...remembered.fields, remembered };
}

function whyUnreadable(
  parsed: ParsedXml,
  slice: ItemSlice,
): { offset: number; what: string } | undefined {
  if (!parsed.ok) return { offset: slice.start, what: parsed.why };
  if (parsed.broken) return parsed.broken;
  // An item that ends before the feed does, but with its fields still open, has lost an end somewhere inside.
  const openField = parsed.cut[1];
  if (openField === undefined || slice.ending === 'cut-off') return undefined;
  return { offset: slice.start, what: `<${openField}> is never closed` };
}

/** A guid, link or date that was cut in the middle is a wrong one; half a text is still a text. */
function dropUnreliableTail(
  element: XmlElement,
  cut: string[],
  readable: ReadonlySet<string>,
): void {
  const field = cut[1];
  if (field === undefined) return;
  const last = element.children.findLastIndex((node) => typeof node !== 'string');
  const tail = element.children[last];
  if (tail && typeof tail !== 'string' && !readable.has(tail.name))
    element.children.splice(last, 1);
}

function frameProblems(
  frame: ParsedXml,
  slices: FeedSlices,
  payload: DecodedPayload,
  path: string,
): Problem[] {
  // An entry alone is a document too (RFC 4287, 2): there is no frame then, and nothing is wrong.
  if (!frame.ok) return slices.items.length > 0 ? [] : [frame.problem];
  const problems = frame.problems.map((problem) => withoutPosition(problem, path));
  const isCut = frame.cut.length > 0 && slices.items.at(-1)?.ending !== 'cut-off';
  if (!isCut) return problems;
  const cutOff: Problem = {
    code: 'xml-recovered',
    severity: 'recovered',
    message: `The payload ends before <${frame.cut[0]}> does. All items that it holds are complete and were read; more may have been meant to follow.`,
    ...positionsIn(payload.text)(payload.text.length),
  };
  return [...problems, cutOff];
}

/** The frame is read with its items cut out, so that its lines are not those of the payload. */
function withoutPosition(
  { line: _line, column: _column, ...problem }: Problem,
  path: string,
): Problem {
  return { ...problem, place: path.split('/')[0] ?? path };
}
