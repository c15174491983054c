/**
 * From bytes to items: detects the format, decodes what is text, reads it, and goes on into the
 * payloads that a payload holds (files of an archive, attachments of a mail).
 */
import type { Problem } from '../problem.ts';
import { detectBytes, detectFormat } from './detect.ts';
import { decode } from './encoding.ts';
import type { FeedInfo, FormatName, Item, Part, ReadItems } from './format.ts';
import { type ItemMemory, PROCESS_MEMORY } from './item-memory.ts';
import { DEFAULT_LIMITS, isTextCut, type Limits, limitReached } from './limits.ts';
import { withoutLongTexts } from './long-texts.ts';

export interface PayloadHints {
  contentType?: string;
  /** Response headers, lower-case names. */
  headers?: Record<string, string>;
  /** Final address of the response, for relative links. */
  url?: string;
  limits?: Partial<Limits>;
  /** Of items that were read before; `false` reads all anew. This process's where absent. */
  memory?: ItemMemory | false;
}

/** An item with its own part of the payload, where the format says where that is. */
export type FoundItem = Item & { sent?: string };

export interface FoundItems {
  format: FormatName;
  feed: FeedInfo;
  items: FoundItem[];
  problems: Problem[];
}

/** All items of a payload, those of the payloads inside it included. Never rejects. */
export async function findItems(bytes: Uint8Array, hints: PayloadHints): Promise<FoundItems> {
  const limits = { ...DEFAULT_LIMITS, ...hints.limits };
  const contentType = hints.contentType ?? hints.headers?.['content-type'];
  return find(bytes, { ...hints, ...(contentType !== undefined && { contentType }) }, limits, 0);
}

async function find(
  bytes: Uint8Array,
  hints: PayloadHints,
  limits: Limits,
  depth: number,
): Promise<FoundItems> {
  if (bytes.length === 0) return unread('payload-empty', 'The payload has no bytes.');
  if (bytes.length > limits.payloadBytes) {
    return nothing(limitReached(limits, 'payloadBytes', 'The payload was not read.'));
  }
  const read = withShortTexts(await readOne(bytes, hints, limits), bytes, limits);
  const inside: FoundItems[] = [];
  const left = { ...limits };
  for (const part of read.parts ?? []) {
    // What one part unpacks, the next cannot: archives in archives would multiply otherwise.
    left.unpackedBytes = Math.max(0, left.unpackedBytes - part.bytes.length);
    left.parts = Math.max(0, left.parts - 1);
    inside.push(await findInPart(part, hintsFor(read, hints), left, depth));
  }
  return joined(read, inside, limits);
}

/** The address of a compressed payload is that of what is in it; a file of an archive has none. */
function hintsFor({ format }: ReadOne, hints: PayloadHints): PayloadHints {
  const { url: _url, ...others } = hints;
  return format === 'gzip' ? hints : others;
}

type ReadOne = ReadItems & { format: FormatName; text?: string };

/** No text of a short payload is a long one. */
function withShortTexts(read: ReadOne, bytes: Uint8Array, limits: Limits): ReadOne {
  if (bytes.length * MOST_ESCAPED <= limits.textCharacters) return read;
  const { items, problems } = withoutLongTexts(read.items, limits);
  // Markup makes a text that the reader cut a little longer again; that is told already.
  const told = new Set(read.problems.filter(isTextCut).map(({ place }) => place));
  const others = problems.filter(({ place }) => !told.has(place));
  return { ...read, items, problems: [...read.problems, ...others] };
}

/** Characters that a reader may write for one of the payload: `&amp;`. */
const MOST_ESCAPED = 5;

async function readOne(bytes: Uint8Array, hints: PayloadHints, limits: Limits): Promise<ReadOne> {
  const { contentType, url } = hints;
  const labels = {
    ...(url !== undefined && { url }),
    ...(contentType !== undefined && { contentType: mediaType(contentType) }),
  };
  const bytesReader = detectBytes(bytes);
  if (bytesReader !== undefined) {
    return { format: bytesReader.name, ...(await bytesReader.read({ bytes, limits, ...labels })) };
  }
  const decoded = decode(bytes, contentType === undefined ? {} : { contentType });
  if (!decoded.ok) return nothing(decoded.problem);
  const memory = hints.memory ?? PROCESS_MEMORY;
  const payload = {
    text: decoded.text,
    mostItems: limits.items,
    mostCharacters: limits.textCharacters,
    ...labels,
    ...(memory !== false && { memory }),
  };
  const reader = detectFormat(payload);
  if (reader === undefined) {
    return unread(
      'payload-format-unknown',
      `The format was not recognised (${describe(decoded.text, contentType)}). The README lists the formats that Wiredesk reads.`,
    );
  }
  const read = await reader.read(payload);
  const problems = [...decoded.problems, ...read.problems];
  return { format: reader.name, text: decoded.text, ...read, problems };
}

async function findInPart(
  part: Part,
  hints: PayloadHints,
  limits: Limits,
  depth: number,
): Promise<FoundItems> {
  if (depth + 1 > limits.partDepth) {
    return nothing(limitReached(limits, 'partDepth', 'What lies deeper was not read.', part.place));
  }
  const { url, memory } = hints;
  const labels = {
    ...(url !== undefined && { url }),
    ...(memory !== undefined && { memory }),
    ...(part.contentType !== undefined && { contentType: part.contentType }),
  };
  const found = await find(part.bytes, labels, limits, depth + 1);
  const within = (place: string | undefined) =>
    place === undefined ? part.place : `${part.place}!${place}`;
  return {
    ...found,
    items: found.items.map((item) => ({ ...item, place: within(item.place) })),
    problems: found.problems.map((problem) => ({ ...problem, place: within(problem.place) })),
  };
}

/** A wrapper around payloads of one format is taken for that format: it says nothing itself. */
function joined(read: ReadOne, inside: FoundItems[], limits: Limits): FoundItems {
  const own: FoundItem[] = read.items.slice(0, limits.items);
  // Readers make each item anew, so that it need not be copied to be filled in.
  for (const item of own) {
    const sent = item.span && read.text?.slice(item.span.start, item.span.end);
    if (sent !== undefined) item.sent = sent;
  }
  const all = [...own, ...inside.flatMap(({ items }) => items)];
  const problems = [...read.problems, ...inside.flatMap((found) => found.problems)];
  const isMore = read.isMore || read.items.length > own.length || all.length > limits.items;
  if (isMore) {
    problems.push(limitReached(limits, 'items', `Only the first ${limits.items} items were read.`));
  }
  const [inner, ...others] = new Set(inside.map(({ format }) => format));
  const isWrapper = read.items.length === 0 && inner !== undefined && others.length === 0;
  return {
    format: isWrapper ? inner : read.format,
    feed: isWrapper ? { ...inside[0]?.feed, ...read.feed } : read.feed,
    items: all.slice(0, limits.items),
    problems,
  };
}

function mediaType(contentType: string): string {
  return contentType.split(';')[0]?.trim().toLowerCase() ?? '';
}

function describe(text: string, contentType: string | undefined): string {
  const start = text
    .slice(0, 40)
    .replace(/[\s\u0000-\u001f]+/g, ' ')
    .trim();
  return `it begins “${start}”${contentType === undefined ? '' : `, labelled ${contentType}`}`;
}

function unread(code: Problem['code'], message: string): FoundItems {
  return nothing({ code, severity: 'lost', message });
}

function nothing(problem: Problem): FoundItems {
  return { format: 'unknown', feed: {}, items: [], problems: [problem] };
}
