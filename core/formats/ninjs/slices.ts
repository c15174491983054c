/**
 * Where each item of a payload begins and ends, so that one that is broken does its neighbours no harm and
 * a list that was cut off still gives those that are complete.
 *
 * Items come alone, in an array, or in the envelope of an API: AP's `data.items[].item`, the BBC's `item[]`,
 * a search engine's `hits.hits[]._source`, Superdesk's `_items[]`.
 */

import { endOfValue, fieldsOf, nextBracket } from '../json-scan.ts';
import { parseJson } from '../json-values.ts';
import { looksLikeItem } from './look.ts';

export interface ItemSlice {
  /** In the payload's own terms, e.g. `data.items[2]`; 1-based. */
  place: string;
  start: number;
  /** Exclusive. */
  end: number;
  /** Was its closing bracket found? */
  complete: boolean;
  /** The value; undefined where it is no JSON. */
  parsed: ReturnType<typeof parseJson>;
}

export interface ItemSlices {
  items: ItemSlice[];
  /** Does the text end before the list of items does? */
  cut: boolean;
}

const ENVELOPES: ReadonlySet<string> = new Set([
  ...['items', 'item', '_items', 'hits', 'data', 'response', 'results', 'result', 'docs'],
  ...['_source', 'newsitems', 'stories', 'news', 'ninjs'],
]);
const DEEPEST_ENVELOPE = 5;

type Found = { kind: 'list' | 'one'; at: number; path: string };

/** Undefined where nothing in the text looks like items. @param most so many items are enough */
export function sliceItems(text: string, most = Number.POSITIVE_INFINITY): ItemSlices | undefined {
  const first = nextBracket(text, 0);
  const found = first === undefined ? undefined : find(text, first, '', 0);
  if (found === undefined) return undefined;
  if (found.kind === 'list') return sliceList(text, found, most);
  return { items: sliceLines(text, found, most), cut: false };
}

function find(text: string, at: number, path: string, depth: number): Found | undefined {
  if (text[at] === '[') return { kind: 'list', at, path };
  if (text[at] !== '{' || depth > DEEPEST_ENVELOPE) return undefined;
  const names = new Set<string>();
  const inside: Found[] = [];
  for (const { key, value } of fieldsOf(text, at)) {
    names.add(key);
    if (!ENVELOPES.has(key.toLowerCase()) || !/[[{]/.test(text[value] ?? '')) continue;
    inside.push({ kind: 'one', at: value, path: path === '' ? key : `${path}.${key}` });
  }
  if (looksLikeItem(names)) return { kind: 'one', at, path };
  for (const one of inside) {
    const found = find(text, one.at, one.path, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** One item, or one behind the other without a list around them (JSON lines). */
function sliceLines(text: string, { at, path }: Found, most: number): ItemSlice[] {
  const first = sliceAt(text, at, path || 'ninjs');
  const items = [first];
  while (path === '' && items.length < most) {
    const end = items.at(-1)?.end ?? text.length;
    const next = nextBracket(text, end);
    if (next === undefined || text[next] !== '{') break;
    items.push(sliceAt(text, next, `ninjs[${items.length + 1}]`));
  }
  return items.length === 1 ? items : [{ ...first, place: 'ninjs[1]' }, ...items.slice(1)];
}

function sliceList(text: string, list: Found, most: number): ItemSlices {
  const items: ItemSlice[] = [];
  const trials = { left: MOST_TRIALS };
  let at = list.at + 1;
  while (items.length < most) {
    const start = nextBracket(text, at);
    if (start === undefined) return { items, cut: true };
    if (text[start] === ']') break;
    const slice = sliceAt(text, start, `${list.path}[${items.length + 1}]`);
    items.push(slice.parsed === undefined ? cutAtSeam(text, slice, trials) : slice);
    at = items.at(-1)?.end ?? text.length;
  }
  return { items, cut: false };
}

function sliceAt(text: string, start: number, place: string): ItemSlice {
  // A closing bracket that nothing opened is broken by itself, and no more than that.
  const isStray = text[start] === '}';
  const end = isStray ? start + 1 : endOfValue(text, start);
  const parsed = end === undefined ? undefined : parseJson(text.slice(start, end));
  return { place, start, end: end ?? text.length, complete: end !== undefined, parsed };
}

/** Where one item ends and the next begins, or the list ends; as it looks, strings or not. */
const SEAM = /\}(?=\s*(?:,\s*\{|\]\s*(?:[,}]|$)))/g;
/** A lost quote turns all that follows inside out; so often a place is tried to begin anew, and no more. */
const MOST_TRIALS = 20_000;
/** So far one looks into what may be the next item. */
const LOOK = 4000;

/** A broken item ends where it looks as if it did: where another item begins, or the list ends. */
function cutAtSeam(text: string, slice: ItemSlice, trials: { left: number }): ItemSlice {
  SEAM.lastIndex = slice.start;
  for (let seam = SEAM.exec(text); seam && trials.left > 0; seam = SEAM.exec(text)) {
    const end = seam.index + 1;
    if (end >= slice.end) break;
    trials.left -= 1;
    if (isFollowedByItem(text, end)) return { ...slice, end, complete: true };
  }
  return slice;
}

function isFollowedByItem(text: string, at: number): boolean {
  const next = nextBracket(text, at);
  if (next === undefined || text[next] === ']') return !text.includes('{', at);
  const names = [...fieldsOf(text.slice(next, next + LOOK), 0)].map(({ key }) => key);
  if (names.some((name) => ENVELOPES.has(name.toLowerCase()))) return true;
  // An association in a list has a name (ninjs 2.x and 3.x), an item of its own has none.
  return !names.includes('name') && looksLikeItem(names);
}
