/** What came over the wire as JSON: parsed without throwing, and narrowed. */
import { rewritten, TextParts } from '../pieces.ts';
import { withoutForbidden } from './character-data.ts';
import { jsonLimitOf } from './json-limits.ts';
import { endOfString } from './json-scan.ts';
import type { JsonLimit } from './limits.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export interface ParsedJson {
  value: unknown;
  /** Had it to be mended? */
  mended: boolean;
  /** Set where it was not read, as it is beyond that limit. */
  beyond?: JsonLimit;
}

/** Undefined where it is no JSON. */
export function parseJson(text: string): ParsedJson | undefined {
  const beyond = jsonLimitOf(text);
  if (beyond !== undefined) return { value: undefined, mended: false, beyond };
  const value = tryParse(text);
  if (value !== undefined) return { value, mended: false };
  // Line breaks and other control characters stand unescaped in the texts of some feeds.
  const plain = withoutComments(text);
  const again = plain === text ? undefined : plain;
  const mended =
    tryParse(withoutControls(text)) ??
    (again === undefined ? undefined : tryParse(withoutControls(again)));
  return mended === undefined ? undefined : { value: mended, mended: true };
}

/**
 * Comments, and commas behind which nothing comes, as people write them into JSON by hand: spaces take their
 * places, so that all else stays where it is.
 */
export function withoutComments(text: string): string {
  if (!MAY_HAVE_COMMENTS.test(text)) return text;
  return blanked(blanked(text, COMMENT), LAST_COMMA);
}

/** Strings are passed over by looking for their ends: a pattern for them fails on long ones. */
function blanked(text: string, marks: RegExp): string {
  const parts = new TextParts();
  let from = 0;
  marks.lastIndex = 0;
  for (let match = marks.exec(text); match; match = marks.exec(text)) {
    const [mark] = match;
    const end = mark === '"' ? endOfString(text, match.index) : endOfMark(text, match.index, mark);
    marks.lastIndex = end ?? text.length;
    if (mark === '"') continue;
    parts.add(text.slice(from, match.index));
    parts.add(blank(text.slice(match.index, marks.lastIndex)));
    from = marks.lastIndex;
  }
  if (from === 0) return text;
  parts.add(text.slice(from));
  return parts.toString();
}

/** After a comma or a comment; undefined where it goes on to the end. */
function endOfMark(text: string, at: number, mark: string): number | undefined {
  if (mark === ',') return at + 1;
  const end = mark === '//' ? text.indexOf('\n', at) : text.indexOf('*/', at + 2);
  if (end === -1) return undefined;
  return mark === '//' ? end : end + 2;
}

function blank(mark: string): string {
  return rewritten(mark, (piece) => piece.replace(/\S/g, ' '));
}

const MAY_HAVE_COMMENTS = /,\s*[}\]]|(?:^|[\s,:{[\]}])\/[/*]/;
const COMMENT = /"|\/\/|\/\*/g;
const LAST_COMMA = /"|,(?=\s*[}\]])/g;

export function plainObject(value: unknown): JsonObject | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as JsonObject) : undefined;
}

/** A text, trimmed; numbers count as text (ids often are). Undefined where it is empty or anything else. */
export function textField(object: JsonObject, key: string): string | undefined {
  if (!Object.hasOwn(object, key)) return undefined;
  const value = object[key];
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return undefined;
  // Halves of surrogate pairs can be written in JSON, but in no encoding.
  return withoutForbidden(value, () => {}).trim() || undefined;
}

const CONTROL_CHARACTERS = /[\u0000-\u001f]+/g;

function withoutControls(text: string): string {
  return rewritten(text, (piece) => piece.replace(CONTROL_CHARACTERS, ' '));
}

function tryParse(text: string): unknown {
  try {
    return text.includes('__proto__') ? JSON.parse(text, withoutProto) : JSON.parse(text);
  } catch {
    // SyntaxError.
    return undefined;
  }
}

/** The one name that objects take for themselves, and no feed needs. */
function withoutProto(key: string, value: unknown): unknown {
  return key === '__proto__' ? undefined : value;
}
