/** JSON seen as text: where strings, values and fields begin and end. It need not be valid for that. */

/** Strings and brackets: nothing else tells where a value ends. */
const LANDMARK = /["[\]{}]/g;
const COLON = /\s*:\s*/y;

export interface FieldPlace {
  key: string;
  /** Offset of the value's first character. */
  value: number;
}

/** The next of these signs outside of strings, with its offset. */
export function nextBracket(text: string, from: number): number | undefined {
  let at: number | undefined = from;
  while (at !== undefined) {
    LANDMARK.lastIndex = at;
    const match = LANDMARK.exec(text);
    if (match === null) return undefined;
    if (match[0] !== '"') return match.index;
    at = endOfString(text, match.index);
  }
  return undefined;
}

/** After the bracket that closes the one at `start`; undefined where there is none. */
export function endOfValue(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = nextBracket(text, start); at !== undefined; at = nextBracket(text, at + 1)) {
    depth += text[at] === '{' || text[at] === '[' ? 1 : -1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

/** The object's own fields, those in front of a break too. @param open offset of its `{` */
export function* fieldsOf(text: string, open: number): Generator<FieldPlace> {
  let at: number | undefined = open + 1;
  while (at !== undefined) {
    LANDMARK.lastIndex = at;
    const match = LANDMARK.exec(text);
    if (match === null || match[0] !== '"') return;
    const end = endOfString(text, match.index);
    if (end === undefined) return;
    COLON.lastIndex = end;
    at = end;
    if (!COLON.test(text)) continue;
    const value = COLON.lastIndex;
    yield { key: text.slice(match.index + 1, end - 1), value };
    at = behind(text, value);
  }
}

function behind(text: string, value: number): number | undefined {
  const sign = text[value];
  if (sign === '"') return endOfString(text, value);
  return sign === '{' || sign === '[' ? endOfValue(text, value) : value;
}

/** After the quote that closes the string whose first quote is at `quote`; undefined where there is none. */
export function endOfString(text: string, quote: number): number | undefined {
  for (let at = text.indexOf('"', quote + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    if (!isEscaped(text, at)) return at + 1;
  }
  return undefined;
}

function isEscaped(text: string, at: number): boolean {
  let count = 0;
  while (text[at - 1 - count] === '\\') count += 1;
  return count % 2 === 1;
}
