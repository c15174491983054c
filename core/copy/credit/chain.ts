/** Reads a credit: segments → links → who made it, who owns it, through whom it came. */
import { KnownAnswers } from '../../known-answers.ts';
import type { CreditFlag } from '../credit.ts';
import { expandsTo } from './acronym.ts';
import { HAN, readHan } from './han.ts';
import { HANGUL, readHangul } from './hangul.ts';
import { KOREAN_TITLE } from './korean-words.ts';
import type { LabelObject } from './labels.ts';
import { readLatin } from './latin.ts';
import type { Link, Place, ReadSegment, Surroundings } from './link.ts';
import { isHousePrefix, orderSources, type PlacedSource, writtenOrder } from './order.ts';
import { spellProvider } from './organisation.ts';
import { isLabelled } from './says-credit.ts';
import { type Segment, splitSegments } from './segments.ts';
import { hyphenChain, sourceNamed } from './sources.ts';

/** Shared by all who read the same text; what is given out of it is copied (see `result.ts`). */
export interface Reading {
  readonly creators: readonly string[];
  readonly sources: readonly string[];
  provider?: string;
  readonly flags: ReadonlySet<CreditFlag>;
  copyrightYear?: number;
  /** Holds a medium beyond doubt. */
  sure: boolean;
  /** Holds a medium whose name is shared with something else: it signs behind a sentence or a person. */
  signs: boolean;
  /** Opens with a label, or with words that make a credit without any medium. */
  labelled: boolean;
  /** What the first segment gives. */
  opens: Link['kind'] | 'nothing';
}

export interface ChainOptions {
  place: Place;
  /** Text that several agencies sign keeps their order (rule C15). */
  asWritten?: boolean;
}

/**
 * Reads a credit as a chain of names, flags and labels.
 *
 * @param text readable text with its usage notes blanked, bounded by the caller
 * @returns undefined where any part can't be read for sure; on a credit line a part of a slash
 *   chain that can't be read is left out instead
 */
export function readChain(
  text: string,
  { place, asWritten = false }: ChainOptions,
): Reading | undefined {
  if (text.length > LONGEST_KNOWN) return readAnew(text, place, asWritten);
  const question = `${place}${asWritten ? '=' : ' '}${text}`;
  const known = KNOWN_CHAINS.find(question);
  if (known !== undefined) return known.reading;
  // Read from the question, so that what is kept holds on to no longer text.
  const reading = readAnew(question.slice(place.length + 1), place, asWritten);
  KNOWN_CHAINS.remember(question, { reading });
  return reading;
}

/** The same credits stand below picture after picture. */
const LONGEST_KNOWN = 80;
const KNOWN_CHAINS = new KnownAnswers<{ readonly reading: Reading | undefined }>(2000, 100);

function readAnew(text: string, place: Place, asWritten: boolean): Reading | undefined {
  if (isRunningText(text, place)) return undefined;
  const segments = joinSupplierNames(splitSegments(text), text);
  const read = readSegments(segments, place);
  if (read.length === 0 || !isReadable(read, place)) return undefined;
  return assemble(read, text, asWritten);
}

/** Most tails of captions are prose, and their first segment shows it: then the rest need not be read. */
function isRunningText(text: string, place: Place): boolean {
  if (place !== 'tail' && place !== 'brackets') return false;
  const [first, second] = splitSegments(text, 2);
  // Labels and lists of Korean names say how the segments behind them are to be taken together.
  if (first === undefined || first.labels.length > 0 || first.text === '') return false;
  if (HANGUL.test(first.text)) return false;
  const around: Surroundings = {
    place,
    object: 'any',
    join: first.join,
    nextJoin: second?.join,
    labelled: false,
    copyright: false,
    afterProvider: false,
    titled: false,
    afterPrefix: false,
  };
  return readSegment(first.text, around) === undefined;
}

/** A supplier's name may hold commas: they join only before a medium, a flag or a label. */
function joinSupplierNames(segments: Segment[], text: string): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const before = joined.at(-1);
    if (
      before !== undefined &&
      segment.join === 'comma' &&
      takesSupplier(before) &&
      goesOn(segment)
    ) {
      before.end = segment.end;
      before.text = text.slice(before.start, segment.end).replace(/\s+/g, ' ');
    } else {
      joined.push({ ...segment });
    }
  }
  return joined;
}

function takesSupplier({ labels, text }: Segment): boolean {
  const object = labels.at(-1)?.object;
  return (
    (object === 'supplier' || object === 'screen' || object === 'provider') &&
    text !== '' &&
    !HANGUL.test(text)
  );
}

const FLAG_WORD = /^(?:pool|file|files|handout|ho|file photo|pool photo)$/i;

function goesOn({ text, labels }: Segment): boolean {
  if (labels.length > 0 || FLAG_WORD.test(text)) return false;
  return sourceNamed(text) === undefined && hyphenChain(text) === undefined;
}

function readSegments(segments: Segment[], place: Place): ReadSegment[] {
  const read: ReadSegment[] = [];
  let object: LabelObject = 'any';
  let labelled = false;
  let copyright = false;
  segments.forEach((segment, index) => {
    const { labels, join } = segment;
    if (join !== 'comma') object = 'any';
    if (join === 'group' || join === 'stop') labelled = copyright = false;
    for (const label of labels) {
      if (label.object !== 'any') object = label.object;
      copyright ||= label.copyright;
      labelled = true;
    }
    const before = read.at(-1);
    const around: Surroundings = {
      place,
      object: handedOut(before, segment) ? 'supplier' : object,
      join,
      nextJoin: segments[index + 1]?.join,
      labelled,
      copyright,
      afterProvider: before?.links?.at(-1)?.kind === 'provider',
      titled: HANGUL.test(segment.text) && isTitled(segments, index),
      afterPrefix: join === 'slash' && opensWithPrefix(read),
    };
    const silent = segment.text === '' || isOwnAcronym(before, segment);
    read.push({ segment, links: silent ? [] : readSegment(segment.text, around) });
    // One name is supplied; the chain behind it is read as usual.
    if (object !== 'maker') object = 'any';
  });
  return read;
}

function readSegment(text: string, around: Surroundings): Link[] | undefined {
  if (HANGUL.test(text)) return readHangul(text, around);
  return HAN.test(text) ? readHan(text, around) : readLatin(text, around);
}

/** `Environmental Protection Agency (EPA)`: the bracket names no agency of ours. */
function isOwnAcronym(before: ReadSegment | undefined, { join, text }: Segment): boolean {
  if (join !== 'group' || before === undefined) return false;
  // A person may have an agency's initials: "Ana Petrova (AP)".
  const named = before.links?.some(({ kind }) => kind === 'creator') ?? false;
  return !named && expandsTo(before.segment.text, text);
}

/** `Handout - Name`: whoever handed it out, even a private person. */
function handedOut(before: ReadSegment | undefined, { join }: Segment): boolean {
  return join === 'dash' && /^(?:ho|handout)$/i.test(before?.segment.text ?? '');
}

/** `김하나, 박두리 기자`: the title at the end of a list is everybody's. */
function isTitled(segments: Segment[], index: number): boolean {
  let next = index + 1;
  while (segments[next]?.join === 'comma') next += 1;
  const last = segments[next - 1]?.text.split(' ').at(-1) ?? '';
  return next > index + 1 && (KOREAN_TITLE.test(last) || /(?:기자|특파원)$/.test(last));
}

function opensWithPrefix(read: ReadSegment[]): boolean {
  const links = read[0]?.links;
  const link = links?.[0];
  return read.length === 1 && link?.kind === 'source' && isHousePrefix(link.source);
}

/** Joiners that set names apart so firmly that one can be read without its neighbour. */
const FIRM: ReadonlySet<string | undefined> = new Set(['slash', 'pipe', 'via', 'group']);
const LONGEST_UNREAD = 60;

function isReadable(read: ReadSegment[], place: Place): boolean {
  const hasNotes = read.some(({ links }) => links !== undefined);
  return read.every(({ segment, links }, index) => {
    if (links !== undefined) return true;
    if (place !== 'line' && place !== 'byline') return false;
    const first = index === 0 ? read[1]?.segment.join : segment.join;
    return hasNotes && segment.text.length <= LONGEST_UNREAD && FIRM.has(first);
  });
}

function assemble(read: ReadSegment[], text: string, asWritten: boolean): Reading {
  const sources: PlacedSource[] = [];
  const creators: string[] = [];
  const creatorSegments: number[] = [];
  const flags = new Set<CreditFlag>();
  let copyrightYear: number | undefined;
  read.forEach(({ segment, links = [] }, number) => {
    for (const label of segment.labels) for (const name of label.flags) flags.add(name);
    for (const link of links) {
      if (link.kind === 'source') sources.push({ source: link.source, segment: number });
      else if (link.kind === 'flag') flags.add(link.flag);
      else if (link.kind === 'year') copyrightYear ??= link.year;
      else if (link.kind === 'creator' && !creators.includes(link.name)) creators.push(link.name);
      if (link.kind === 'creator') creatorSegments.push(number);
    }
  });
  const named = read.flatMap(({ links = [] }, number) => (links.some(isName) ? [number] : []));
  const provider = readProvider(read, text);
  const shape = {
    sources,
    joins: read.map(({ segment }) => segment.join),
    creatorSegments,
    first: named[0] ?? 0,
    second: named[1],
  };
  return {
    creators,
    sources: asWritten ? writtenOrder(sources) : orderSources(shape),
    ...(provider !== undefined && { provider }),
    flags,
    ...(copyrightYear !== undefined && { copyrightYear }),
    sure: sources.some(({ source }) => source.certain),
    signs: sources.some(({ source }) => source.shared),
    labelled: isLabelled(read),
    opens: read[0]?.links?.[0]?.kind ?? 'nothing',
  };
}

function isName({ kind }: Link): boolean {
  return kind !== 'flag' && kind !== 'year';
}

/**
 * The first provider, verbatim; a name goes on over a slash or a comma into the next provider
 * (`NASA/JPL-Caltech`, `Ministry of Culture, Sports and Tourism`).
 */
function readProvider(read: ReadSegment[], text: string): string | undefined {
  const first = read.findIndex(({ links }) => links?.some(({ kind }) => kind === 'provider'));
  const links = read[first]?.links ?? [];
  const link = links.find(({ kind }) => kind === 'provider');
  if (link?.kind !== 'provider') return undefined;
  let last = first;
  while (links.length === 1 && goesOnAs(read[last + 1])) last += 1;
  const [from, to] = [read[first]?.segment, read[last]?.segment];
  return last === first || from === undefined || to === undefined
    ? link.name
    : spellProvider(text.slice(from.start, to.end));
}

function goesOnAs(next: ReadSegment | undefined): boolean {
  const join = next?.segment.join;
  return (
    (join === 'slash' || join === 'comma') &&
    next?.links?.length === 1 &&
    next.links[0]?.kind === 'provider' &&
    next.segment.labels.length === 0
  );
}
