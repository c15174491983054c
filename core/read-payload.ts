/** Bytes in, stories out: the whole way of a payload through the trade, without a side effect. */
import { findItems } from './formats/find-items.ts';
import type { FeedInfo, FormatName, Item } from './formats/format.ts';
import type { ItemMemory } from './formats/item-memory.ts';
import { languageTag } from './formats/language-tag.ts';
import type { Limits } from './formats/limits.ts';
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
  /** Limits other than the usual ones; see `formats/limits.ts`. */
  limits?: Partial<Limits>;
  /** Of items that were read before; `false` reads all anew. This process's where absent. */
  memory?: ItemMemory | false;
}

export interface ReadResult {
  format: FormatName;
  feed: FeedInfo;
  stories: Story[];
  problems: Problem[];
}

/**
 * Reads a payload: finds its format by looking at the bytes, takes its items and makes a story of
 * each. Never rejects on what a wire may send; what could not be read is a problem with its place.
 */
export async function readPayload(bytes: Uint8Array, hints: ReadHints = {}): Promise<ReadResult> {
  const found = await findItems(bytes, hints);
  const context = contextOf(bytes, hints, found.feed);
  const stories: Story[] = [];
  const problems = [...found.problems];
  const isNew = onceEach();
  for (const item of withDistinctGuids(found.items)) {
    const read = await normalise(item, context);
    stories.push(read.story);
    problems.push(...read.problems.filter(isNew));
  }
  return { format: found.format, feed: found.feed, stories, problems };
}

/** A feed that gives all its items a wrong language is told of once. */
function onceEach(): (problem: Problem) => boolean {
  const told = new Set<string>();
  return ({ code, message }) => {
    if (code !== 'language-doubtful') return true;
    return !told.has(message) && told.add(message) !== undefined;
  };
}

/**
 * The part of a payload that a story was made of, as text; undefined where the payload does not say
 * where its items begin and end.
 * @param place the story's `raw.item`
 */
export async function itemText(
  bytes: Uint8Array,
  place: string,
  hints: Pick<ReadHints, 'contentType' | 'url'> = {},
): Promise<string | undefined> {
  const { items } = await findItems(bytes, hints);
  return items.find((item) => item.place === place)?.sent;
}

function contextOf(bytes: Uint8Array, hints: ReadHints, feedInfo: FeedInfo): NormaliseContext {
  const feed = typeof hints.feed === 'string' ? { id: hints.feed } : hints.feed;
  const language = feed?.language ?? languageOfResponse(hints.headers);
  return {
    feed: feed?.id ?? '',
    agency: feed?.agency ?? UNKNOWN_AGENCY,
    ...(language !== undefined && { language }),
    feedInfo,
    ...(hints.url !== undefined && { url: hints.url }),
    receivedAt: hints.receivedAt ?? '',
    raw: { key: hints.key ?? '', sha256: sha256(bytes) },
  };
}

/** `Content-Language` (RFC 9110, 8.5): several are those of its readers, not that of each text. */
function languageOfResponse(headers: ReadHints['headers']): string | undefined {
  const written = headers?.['content-language'];
  return written?.includes(',') ? undefined : languageTag(written);
}

/**
 * A guid that stands twice in one payload: the first keeps it, the others get it with their link,
 * since some publishers give all items one id. The same link as well is the same story twice.
 */
function withDistinctGuids<Some extends Item>(items: Some[]): Some[] {
  const owners = new Map<string, string>();
  return items.map((item) => {
    if (item.guid === undefined) return item;
    const name = item.link ?? item.title?.value ?? '';
    const owner = owners.get(item.guid);
    if (owner === undefined) owners.set(item.guid, name);
    return owner === undefined || owner === name ? item : { ...item, guid: `${item.guid} ${name}` };
  });
}
