/**
 * Where each item of a JSON Feed begins and ends, so that one that is broken does its neighbours no harm
 * and a feed that was cut off still gives those that are complete.
 */
import { endOfString, endOfValue, nextBracket } from './json-scan.ts';
import { parseJson, plainObject } from './json-values.ts';

export interface JsonSlice {
  start: number;
  /** Exclusive. */
  end: number;
  /** Was its closing bracket found? */
  complete: boolean;
  /** The value; undefined where it is no JSON. */
  parsed: ReturnType<typeof parseJson>;
}

export interface JsonSlices {
  items: JsonSlice[];
  /** Does the text end before the list of items does? */
  cut: boolean;
  /** Are there more items than were asked for? */
  isMore: boolean;
  /** The feed with an empty list of items. */
  frame: string;
}

/** Strings and brackets: nothing else tells where a value ends. */
const LANDMARK = /["[\]{}]/g;
const NAME = '"items"';
const OPENS_LIST = /\s{0,99}:\s{0,99}\[/y;
/** Where one item ends and the next begins, or the list ends; as it looks, strings or not. */
const SEAM = /\}(?=\s*(?:,\s*\{|\]\s*[,}]))/g;
/** A lost quote turns all that follows inside out; so often a place is tried to begin anew, and no more. */
const MOST_TRIALS = 100;

/** @param most items that are wanted */
export function sliceJsonItems(text: string, most = Number.POSITIVE_INFINITY): JsonSlices {
  const list = startOfItems(text);
  if (list === undefined) return { items: [], cut: false, isMore: false, frame: text };
  const items: JsonSlice[] = [];
  const trials = { left: MOST_TRIALS };
  let at = list;
  let isMore = false;
  for (;;) {
    const start = nextOf(text, at);
    if (start === undefined) break;
    if (text[start] === ']') {
      return { items, cut: false, isMore, frame: text.slice(0, list) + text.slice(start) };
    }
    if (items.length >= most) {
      isMore = true;
      at = endOfValue(text, start) ?? text.length;
      continue;
    }
    const whole = sliceAt(text, start);
    const slice = whole.parsed === undefined ? cutAtSeam(text, whole, trials) : whole;
    items.push(slice);
    at = slice.end;
  }
  return { items, cut: true, isMore, frame: `${text.slice(0, list)}]}` };
}

/** The next bracket outside of strings that closes no object: the start of an item, or the end of the list. */
function nextOf(text: string, from: number): number | undefined {
  let at = nextBracket(text, from);
  while (at !== undefined && text[at] === '}') at = nextBracket(text, at + 1);
  return at;
}

function sliceAt(text: string, start: number): JsonSlice {
  const end = endOfValue(text, start);
  const parsed = end === undefined ? undefined : parseJson(text.slice(start, end));
  return { start, end: end ?? text.length, complete: end !== undefined, parsed };
}

/**
 * A broken item ends where it looks as if it did: at the first bracket behind which an item can be read, or
 * the list ends. The list of its own attachments looks the same, but those have no id.
 */
function cutAtSeam(text: string, slice: JsonSlice, trials: { left: number }): JsonSlice {
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
  const next = nextOf(text, at);
  if (next === undefined || text[next] === ']') return !text.includes('{', at);
  const item = plainObject(sliceAt(text, next).parsed?.value);
  return item !== undefined && Object.hasOwn(item, 'id');
}

/** After the `[` of the feed's own `items`, not that of some object inside it. */
function startOfItems(text: string): number | undefined {
  let depth = 0;
  LANDMARK.lastIndex = 0;
  for (let match = LANDMARK.exec(text); match; match = LANDMARK.exec(text)) {
    const [sign] = match;
    if (sign === '"') {
      const end = endOfString(text, match.index);
      if (end === undefined) return undefined;
      LANDMARK.lastIndex = end;
      if (depth !== 1 || !text.startsWith(NAME, match.index)) continue;
      OPENS_LIST.lastIndex = end;
      if (OPENS_LIST.test(text)) return OPENS_LIST.lastIndex;
    } else depth += sign === '{' || sign === '[' ? 1 : -1;
  }
  return undefined;
}
