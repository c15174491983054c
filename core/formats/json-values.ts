/** What came over the wire as JSON: parsed without throwing, and narrowed. */
import { withoutForbidden } from './character-data.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** The value and whether it had to be mended, or undefined where it is no JSON. */
export function parseJson(text: string): { value: unknown; mended: boolean } | undefined {
  const value = tryParse(text);
  if (value !== undefined) return { value, mended: false };
  // Line breaks and other control characters stand unescaped in the texts of some feeds.
  const mended =
    tryParse(text.replace(CONTROL_CHARACTERS, ' ')) ??
    tryParse(withoutComments(text).replace(CONTROL_CHARACTERS, ' '));
  return mended === undefined ? undefined : { value: mended, mended: true };
}

/**
 * Comments, and commas behind which nothing comes, as people write them into JSON by hand: spaces take their
 * places, so that all else stays where it is.
 */
export function withoutComments(text: string): string {
  if (!MAY_HAVE_COMMENTS.test(text)) return text;
  const blank = (mark: string): string => (mark.startsWith('"') ? mark : mark.replace(/\S/g, ' '));
  return text.replace(STRING_OR_COMMENT, blank).replace(STRING_OR_COMMA, blank);
}

const MAY_HAVE_COMMENTS = /,\s*[}\]]|(?:^|[\s,:{[\]}])\/[/*]/;
const STRING_OR_COMMENT = /"(?:[^"\\]|\\[\s\S])*"?|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g;
const STRING_OR_COMMA = /"(?:[^"\\]|\\[\s\S])*"?|,(?=\s*[}\]])/g;

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
