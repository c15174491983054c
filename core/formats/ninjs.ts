/** ninjs 1.x, 2.x and 3.x (IPTC), and the dialects of AP, the BBC and Superdesk. */
import type { Problem } from '../problem.ts';
import type { DecodedPayload, FormatReader, Item, ReadItems } from './format.ts';
import { itemKeys, readOnce } from './item-memory.ts';
import { jsonFeed } from './json-feed.ts';
import { jsonLimitReached } from './limits.ts';
import { unwrap } from './ninjs/envelope.ts';
import { readItem } from './ninjs/item.ts';
import { type ItemSlice, sliceItems } from './ninjs/slices.ts';
import { positionsIn } from './position.ts';

export const ninjs = {
  name: 'ninjs',
  detect,
  read,
} satisfies FormatReader;

/** So many items are looked at: the first may be the broken one. */
const LOOKED_AT = 5;
/** An item that is broken looks like one by its words. */
const WORDS = /"(?:uri|guid)"\s{0,9}:/i;
const TYPICAL =
  /"(?:versioncreated|firstcreated|pubstatus|headlines?|bod(?:y_\w{1,20}|ies)|descriptions?(?:_\w{1,20})?|\$?standard)"\s{0,9}:/i;
/** An answer of an API (AP, the BBC, Superdesk) that has no items today. */
const EMPTY_ANSWER = /"(?:api_version|_items|current_item_count)"|"total"[^{}[\]]{0,200}"item"/;

function detect(payload: DecodedPayload): boolean {
  const { text } = payload;
  if (!/^\s*[[{]/.test(text.slice(0, 1000)) || jsonFeed.detect(payload)) return false;
  const slices = sliceItems(text, LOOKED_AT);
  if (slices === undefined) return false;
  if (slices.items.length === 0) return !slices.cut && EMPTY_ANSWER.test(text.slice(0, 5000));
  return slices.items.some(
    ({ parsed, start, end }) =>
      unwrap(parsed?.value) !== undefined ||
      (parsed?.value === undefined && isLikeBroken(text.slice(start, end))),
  );
}

function isLikeBroken(text: string): boolean {
  return WORDS.test(text) && TYPICAL.test(text);
}

function read(payload: DecodedPayload): ReadItems {
  const most = payload.mostItems ?? Number.POSITIVE_INFINITY;
  const slices = sliceItems(payload.text, most + 1) ?? { items: [], cut: false };
  const positionOf = positionsIn(payload.text);
  const keyOf = itemKeys('', 'ninjs', payload.url);
  const items: Item[] = [];
  const problems: Problem[] = [];
  for (const slice of slices.items.slice(0, most)) {
    const { place, start, end } = slice;
    const found = unwrap(slice.parsed?.value);
    if (found !== undefined) {
      const known = readOnce(payload.memory, payload.text.slice(start, end), keyOf, () => ({
        fields: readItem(found, payload),
        isSound: slice.parsed?.mended !== true,
      }));
      items.push({ place, span: { start, end }, ...known });
    }
    const problem = problemOf(slice, found !== undefined);
    if (problem) problems.push({ ...problem, place, ...positionOf(start) });
  }
  const isCutBetweenItems = slices.cut && slices.items.at(-1)?.complete !== false;
  if (isCutBetweenItems) problems.push(CUT_OFF);
  return { feed: {}, items, problems, ...(slices.items.length > most && { isMore: true }) };
}

const CUT_OFF: Problem = {
  code: 'json-recovered',
  severity: 'recovered',
  message:
    'The payload ends before its list of items does. All items that it holds are complete and were read; more may have been meant to follow.',
};

function problemOf({ complete, parsed }: ItemSlice, isRead: boolean): Problem | undefined {
  if (isRead && parsed?.mended !== true) return undefined;
  if (isRead) {
    const message =
      'Control characters in this item were replaced by spaces so that it could be read.';
    return { code: 'json-recovered', severity: 'recovered', message };
  }
  if (!complete) {
    const message = 'The payload ends inside this item. The next poll should bring it.';
    return { code: 'item-incomplete', severity: 'lost', message };
  }
  if (parsed?.beyond !== undefined) return jsonLimitReached(parsed.beyond, 'This item');
  const message =
    parsed === undefined
      ? 'This item is no valid JSON. The others were read. Look at it in the kept payload; if it recurs, tell the agency.'
      : 'This entry of the list has none of the properties of a ninjs item. The others were read. Look at it in the kept payload.';
  return { code: 'item-unreadable', severity: 'lost', message };
}
