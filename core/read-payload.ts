/** Bytes in, stories out: the whole way of a payload through the trade, without a side effect. */
import { detectFormat } from './formats/detect.ts';
import { decode } from './formats/encoding.ts';
import type { FeedInfo, FormatName, Item } from './formats/format.ts';
import { sha256, UNKNOWN_AGENCY } from './payload/payload.ts';
import type { Problem } from './problem.ts';
import { type NormaliseContext, normalise } from './story/normalise.ts';
import type { Story } from './story/story.ts';

export interface ReadHints {
  contentType?: string;
  /** Final address of the response, for relative links. */
  url?: string;
  /** Response headers, lower-case names. */
  headers?: Record<string, string>;
  /** Feed id, or the feed with what its settings say. */
  feed?: string | { id: string; agency?: string; language?: string };
  /** ISO 8601, UTC. Without it `received` stays empty: this function has no clock. */
  receivedAt?: string;
  /** Key of the payload in the bucket. */
  key?: string;
}

export interface ReadResult {
  format: FormatName;
  feed: FeedInfo;
  stories: Story[];
  problems: Problem[];
}

/**
 * Reads a payload: finds its format by looking at the bytes, takes its items and makes a story of
 * each. Never throws on what a wire may send; what could not be read is a problem with its place.
 */
export function readPayload(bytes: Uint8Array, hints: ReadHints = {}): ReadResult {
  if (bytes.length === 0) return unread('payload-empty', 'The payload has no bytes.');
  const contentType = hints.contentType ?? hints.headers?.['content-type'];
  const decoded = decode(bytes, contentType === undefined ? {} : { contentType });
  if (!decoded.ok) return { format: 'unknown', feed: {}, stories: [], problems: [decoded.problem] };
  const payload = {
    text: decoded.text,
    ...(hints.url !== undefined && { url: hints.url }),
    ...(contentType !== undefined && { contentType: mediaType(contentType) }),
  };
  const reader = detectFormat(payload);
  if (reader === undefined) {
    return unread(
      'payload-format-unknown',
      `The format was not recognised (${describe(decoded.text, contentType)}). Wiredesk reads RSS, Atom, JSON Feed and plain text.`,
    );
  }
  const { feed, items, problems } = reader.read(payload);
  const context = contextOf(bytes, hints, feed);
  const stories: Story[] = [];
  const all = [...decoded.problems, ...problems];
  for (const item of withDistinctGuids(items)) {
    const read = normalise(item, context);
    stories.push(read.story);
    all.push(...read.problems);
  }
  return { format: reader.name, feed, stories, problems: all };
}

/**
 * The part of a payload that a story was made of, as text; undefined where the payload does not say
 * where its items begin and end.
 * @param place the story's `raw.item`
 */
export function itemText(
  bytes: Uint8Array,
  place: string,
  hints: Pick<ReadHints, 'contentType' | 'url'> = {},
): string | undefined {
  const { contentType, url } = hints;
  const decoded = decode(bytes, contentType === undefined ? {} : { contentType });
  if (!decoded.ok) return undefined;
  const payload = { text: decoded.text, ...(url !== undefined && { url }) };
  const item = detectFormat(payload)
    ?.read(payload)
    .items.find((one) => one.place === place);
  return item?.span && decoded.text.slice(item.span.start, item.span.end);
}

function contextOf(bytes: Uint8Array, hints: ReadHints, feedInfo: FeedInfo): NormaliseContext {
  const feed = typeof hints.feed === 'string' ? { id: hints.feed } : hints.feed;
  return {
    feed: feed?.id ?? '',
    agency: feed?.agency ?? UNKNOWN_AGENCY,
    ...(feed?.language !== undefined && { language: feed.language }),
    feedInfo,
    ...(hints.url !== undefined && { url: hints.url }),
    receivedAt: hints.receivedAt ?? '',
    raw: { key: hints.key ?? '', sha256: sha256(bytes) },
  };
}

/**
 * A guid that stands twice in one payload: the first keeps it, the others get it with their link,
 * since some publishers give all items one id. The same link as well is the same story twice.
 */
function withDistinctGuids(items: Item[]): Item[] {
  const owners = new Map<string, string>();
  return items.map((item) => {
    if (item.guid === undefined) return item;
    const name = item.link ?? item.title?.value ?? '';
    const owner = owners.get(item.guid);
    if (owner === undefined) owners.set(item.guid, name);
    return owner === undefined || owner === name ? item : { ...item, guid: `${item.guid} ${name}` };
  });
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

function unread(code: Problem['code'], message: string): ReadResult {
  return {
    format: 'unknown',
    feed: {},
    stories: [],
    problems: [{ code, severity: 'lost', message }],
  };
}
