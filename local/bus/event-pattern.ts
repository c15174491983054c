/**
 * EventBridge's content filters, for subscribers on the local bus.
 * Source: Amazon EventBridge user guide, "Comparison operators for use in event patterns".
 */
import type { EventPattern, PatternObject, PatternValue } from '../../core/feed/definition.ts';

type Filter = Exclude<PatternValue, string | number | boolean | null | { exists: boolean }>;

/**
 * Whether an event matches: every field that the pattern names has to, by any of its values.
 *
 * A field that is a list matches if any of its elements does. In a list of objects one of them has
 * to match alone: `{ subjects: { scheme, code } }` means a scheme and a code of the same subject
 * (event-ruler's array-consistent matching).
 */
export function matches(pattern: EventPattern, event: unknown): boolean {
  return matchesObject(pattern as PatternObject, event);
}

function matchesObject(pattern: PatternObject, value: unknown): boolean {
  const candidates = elementsOf(value);
  // What is not there has no fields; a pattern may ask for just that.
  return (candidates.length === 0 ? [undefined] : candidates).some((candidate) =>
    Object.entries(pattern).every(([field, expected]) => {
      if (!Array.isArray(expected)) return matchesObject(expected, fieldOf(candidate, field));
      return expected.some((one) => {
        // Only what none of them has is absent.
        const where = isAbsence(one) ? candidates : [candidate];
        const found = where.map((place) => fieldOf(place, field));
        return matchesField(one, elementsOf(found));
      });
    }),
  );
}

function fieldOf(value: unknown, field: string): unknown {
  const isObject = typeof value === 'object' && value !== null && Object.hasOwn(value, field);
  return isObject ? (value as Record<string, unknown>)[field] : undefined;
}

/** A list's elements, lists in it opened; a single value as a list of one; nothing as none. */
function elementsOf(value: unknown): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value.flatMap(elementsOf) : [value];
}

function matchesField(expected: PatternValue, found: readonly unknown[]): boolean {
  if (typeof expected !== 'object' || expected === null) return found.includes(expected);
  // `exists` looks at leaves: an object at this place does not count.
  if ('exists' in expected) return found.some(isLeaf) === expected.exists;
  return found.some((value) => passes(expected, value));
}

function isAbsence(expected: PatternValue): boolean {
  return (
    typeof expected === 'object' && expected !== null && 'exists' in expected && !expected.exists
  );
}

function isLeaf(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

function passes(filter: Filter, value: unknown): boolean {
  if ('numeric' in filter) return typeof value === 'number' && inRange(filter.numeric, value);
  if ('anything-but' in filter) {
    return isLeaf(value) && ![filter['anything-but']].flat().includes(value as string | number);
  }
  if (typeof value !== 'string') return false;
  if ('prefix' in filter) return value.startsWith(filter.prefix);
  if ('suffix' in filter) return value.endsWith(filter.suffix);
  if ('wildcard' in filter) return matchesWildcard(filter.wildcard, value);
  return value.toLowerCase() === filter['equals-ignore-case'].toLowerCase();
}

const COMPARISONS: Record<string, (value: number, limit: number) => boolean> = {
  '=': (value, limit) => value === limit,
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
};

/** `['>', 0, '<=', 5]`: operators and limits by turns; all have to hold. */
function inRange(conditions: readonly (string | number)[], value: number): boolean {
  for (let at = 0; at < conditions.length; at += 2) {
    const compare = COMPARISONS[String(conditions[at])];
    if (!compare?.(value, Number(conditions[at + 1]))) return false;
  }
  return conditions.length > 0;
}

/** `*` is any number of characters; `\*` is an asterisk and `\\` a backslash. */
function matchesWildcard(wildcard: string, value: string): boolean {
  const parts = wildcardParts(wildcard);
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (parts.length === 1) return value === first;
  if (value.length < first.length + last.length) return false;
  if (!value.startsWith(first) || !value.endsWith(last)) return false;
  // Taking each part at its first place leaves the most for the parts after it.
  const end = value.length - last.length;
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = value.indexOf(part, from);
    if (found < 0 || found + part.length > end) return false;
    from = found + part.length;
  }
  return true;
}

/** The literal text between the asterisks. */
function wildcardParts(wildcard: string): string[] {
  const parts = [''];
  for (const [token] of wildcard.matchAll(/\\[*\\]|./gs)) {
    if (token === '*') parts.push('');
    else parts[parts.length - 1] += token.length === 2 ? token.charAt(1) : token;
  }
  return parts;
}
