/**
 * Recognises items whose bytes were read before. A feed of a hundred items changes in one of them at a
 * time; reading the other ninety-nine again costs as much as the news itself, and gives the same.
 *
 * What is remembered is what an item says, never what depends on when or where it stood: its place, the
 * time of arrival, whether its embargo is over. The key is a hash over all that the outcome depends on.
 * Only items that were read without a problem are remembered.
 */
import { hash } from 'node:crypto';
import type { ItemFields } from './format.ts';

/** Characters of items that are remembered; when more come, those that were not asked for longest go. */
const MOST_CHARACTERS = 16 * 1024 * 1024;

/** An item that was read, with what later steps made of it, by the circumstances that it depends on. */
export interface RememberedItem {
  readonly fields: ItemFields;
  /** Ids of other items that it shows (pictures beside a text in NewsML-G2). */
  readonly links: readonly string[];
  /** Results of later steps; whoever puts one in takes copies out. */
  readonly results: Map<string, unknown>;
}

export class ItemMemory {
  readonly #most: number;
  readonly #entries = new Map<string, { item: RememberedItem; size: number }>();
  #size = 0;

  /** @param most characters that are remembered at most */
  constructor(most: number = MOST_CHARACTERS) {
    this.#most = most;
  }

  find(key: string): RememberedItem | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    // A Map keeps the order of insertion: what was asked for goes to its end.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.item;
  }

  /** @param size characters of the item's own text */
  remember(
    key: string,
    fields: ItemFields,
    size: number,
    links: readonly string[] = [],
  ): RememberedItem {
    const item: RememberedItem = { fields, links, results: new Map() };
    if (size > this.#most) return item;
    this.#entries.set(key, { item, size });
    this.#size += size;
    for (const [oldest, entry] of this.#entries) {
      if (this.#size <= this.#most) break;
      this.#entries.delete(oldest);
      this.#size -= entry.size;
    }
    return item;
  }
}

/** The memory of this process; a Lambda that stays warm keeps it from payload to payload. */
export const PROCESS_MEMORY = new ItemMemory();

/** What feeds say anew each time, and no item depends on. */
const STAMPS =
  /<(lastBuildDate|pubDate|updated|modified|dc:date|dcterms:modified)>[^<]{0,100}<\/\1>/gi;

/** Keys of the items of one feed. @param surroundings all that the reading of an item depends on besides its own text */
export function itemKeys(frame: string, ...surroundings: (string | undefined)[]) {
  const parts = [frame.replace(STAMPS, ''), ...surroundings];
  const written = parts.map((part) => `${part?.length ?? 'absent'} ${part ?? ''}\n`).join('');
  const prefix = hash('sha256', written, 'hex');
  return (text: string): string => hash('sha256', prefix + text, 'base64');
}

/** What is known of an item, or what it says when it is read now; that is remembered where nothing was wrong. */
export function readOnce(
  memory: ItemMemory | undefined,
  text: string,
  keyOf: (text: string) => string,
  read: () => { fields: ItemFields; isSound: boolean },
): ItemFields & { remembered?: RememberedItem } {
  if (memory === undefined) return read().fields;
  const key = keyOf(text);
  const known = memory.find(key);
  if (known !== undefined) return { ...known.fields, remembered: known };
  const { fields, isSound } = read();
  if (!isSound) return fields;
  return { ...fields, remembered: memory.remember(key, fields, text.length) };
}
