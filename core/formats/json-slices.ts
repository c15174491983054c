/**
 * Where each item of a JSON Feed begins and ends, so that one that is broken does its neighbours no harm
 * and a feed that was cut off still gives those that are complete. One linear pass over the text.
 */

export interface JsonSlice {
  start: number;
  /** Exclusive. */
  end: number;
  /** Was its closing bracket found? */
  complete: boolean;
}

export interface JsonSlices {
  items: JsonSlice[];
  /** Does the text end before the list of items does? */
  cut: boolean;
  /** The feed with an empty list of items. */
  frame: string;
}

/**
 * Strings and brackets: nothing else tells where a value ends. A string ends with its line at the latest:
 * JSON has no line breaks in strings, and one that lost its quote must not turn all that follows inside out.
 */
const LANDMARK = /"(?:[^"\\\r\n]|\\[^\r\n])*"?|[[\]{}]/g;

export function sliceJsonItems(text: string): JsonSlices {
  const list = startOfItems(text);
  if (list === undefined) return { items: [], cut: false, frame: text };
  const items: JsonSlice[] = [];
  let depth = 0;
  let start = -1;
  LANDMARK.lastIndex = list;
  for (let match = LANDMARK.exec(text); match; match = LANDMARK.exec(text)) {
    const mark = match[0];
    if (mark === '{' || mark === '[') {
      if (depth === 0) start = match.index;
      depth += 1;
    } else if (mark === '}' || mark === ']') {
      if (depth === 0) {
        return { items, cut: false, frame: text.slice(0, list) + text.slice(match.index) };
      }
      depth -= 1;
      if (depth === 0) items.push({ start, end: LANDMARK.lastIndex, complete: true });
    }
  }
  if (depth > 0) items.push({ start, end: text.length, complete: false });
  return { items, cut: true, frame: `${text.slice(0, list)}]}` };
}

/** After the `[` of the feed's own `items`, not that of some object inside it. */
function startOfItems(text: string): number | undefined {
  let depth = 0;
  LANDMARK.lastIndex = 0;
  for (let match = LANDMARK.exec(text); match; match = LANDMARK.exec(text)) {
    const mark = match[0];
    if (mark === '{' || mark === '[') depth += 1;
    else if (mark === '}' || mark === ']') depth -= 1;
    else if (mark === '"items"' && depth === 1) {
      const open = /^\s*:\s*\[/.exec(text.slice(LANDMARK.lastIndex, LANDMARK.lastIndex + 200));
      if (open) return LANDMARK.lastIndex + open[0].length;
    }
  }
  return undefined;
}
