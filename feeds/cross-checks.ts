/** What a schema cannot say: bounds of durations, addresses, and that two entries do not collide. */
import type { DetailType } from '../core/event/event.ts';
import type { ConfigError } from './config-error.ts';
import { didYouMean } from './did-you-mean.ts';
import { INTERVAL_BOUNDS, parseDuration } from './duration.ts';
import type { FeedEntry, SubscriberEntry } from './schema.ts';
import { type FieldPath, fieldName, type YamlFile } from './yaml-file.ts';

/** An entry with the place that it was read from. */
export interface Entry<Value> {
  value: Value;
  file: YamlFile;
  path: FieldPath;
}

/** EventBridge's limit for a rule's pattern, in characters, less what `source` takes. */
const LONGEST_PATTERN = 2000;

/** All detail types; a new one that is not entered here does not compile. */
const DETAIL_TYPES = Object.keys({
  'Story Published': true,
  'Story Updated': true,
  'Story Corrected': true,
  'Story Killed': true,
  'Story Withheld': true,
  'Story Released': true,
  'Feed Failing': true,
  'Feed Recovered': true,
} satisfies Record<DetailType, true>);

const NUMERIC_OPERATORS = ['=', '<', '<=', '>', '>='];

/** @param knownAgencies the ids that a feed may name */
export function checkFeeds(
  entries: readonly Entry<FeedEntry>[],
  knownAgencies: ReadonlySet<string>,
): ConfigError[] {
  return [
    ...entries.flatMap((entry) => [
      ...checkAgency(entry, knownAgencies),
      ...checkInterval(entry),
      ...checkUrl(entry),
    ]),
    ...checkUnique(entries, 'id', ({ id }) => id, 'is already the id of'),
    ...checkUnique(entries, 'url', ({ url }) => address(url), 'is already polled by'),
  ];
}

export function checkSubscribers(entries: readonly Entry<SubscriberEntry>[]): ConfigError[] {
  return [
    ...entries.flatMap((entry) => [...checkDetailTypes(entry), ...checkPattern(entry)]),
    ...checkUnique(entries, 'id', ({ id }) => id, 'is already the id of'),
  ];
}

function checkAgency(entry: Entry<FeedEntry>, known: ReadonlySet<string>): ConfigError[] {
  const { agency } = entry.value;
  if (known.has(agency)) return [];
  const near = didYouMean(agency, known);
  const hint = near || '; add it under core/agencies, or write one that is there';
  return [errorAt(entry, ['agency'], `${quoted(agency)} is not a known agency${hint}`)];
}

function checkInterval(entry: Entry<FeedEntry>): ConfigError[] {
  const seconds = parseDuration(entry.value.interval) ?? 0;
  const { shortest, longest } = INTERVAL_BOUNDS;
  if (seconds >= shortest && seconds <= longest) return [];
  const message = `must be a duration between 5s and 1d, not ${entry.value.interval}; write for example 60s`;
  return [errorAt(entry, ['interval'], message)];
}

function checkUrl(entry: Entry<FeedEntry>): ConfigError[] {
  const url = parseUrl(entry.value.url);
  if (url === null) {
    const example = 'write for example https://feeds.example/news.xml';
    return [errorAt(entry, ['url'], `must be a whole address; ${example}`)];
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    const message = `must begin with https:// or http://, not ${url.protocol}`;
    return [errorAt(entry, ['url'], message)];
  }
  if (url.username !== '' || url.password !== '') {
    const message = 'must not hold a user name or a password: this file is no place for secrets';
    return [errorAt(entry, ['url'], message)];
  }
  return [];
}

function checkDetailTypes(entry: Entry<SubscriberEntry>): ConfigError[] {
  const types = entry.value.pattern['detail-type'] ?? [];
  return types.flatMap((type, index) => {
    if (typeof type === 'object' || DETAIL_TYPES.includes(String(type))) return [];
    const near = didYouMean(String(type), DETAIL_TYPES);
    const hint = near || `; they are ${DETAIL_TYPES.join(', ')}`;
    const message = `${quoted(String(type))} is no detail type, the queue would stay empty${hint}`;
    return [errorAt(entry, ['pattern', 'detail-type', index], message)];
  });
}

function checkPattern(entry: Entry<SubscriberEntry>): ConfigError[] {
  const { pattern } = entry.value;
  const errors = numericFilters(pattern, ['pattern']).flatMap(({ path, filter }) =>
    isComparison(filter)
      ? []
      : [errorAt(entry, path, 'must be one or two comparisons; write for example ["<=", 3]')],
  );
  if (JSON.stringify(pattern).length > LONGEST_PATTERN) {
    const message = `must be at most ${LONGEST_PATTERN} characters long; EventBridge takes no more`;
    errors.push(errorAt(entry, ['pattern'], message));
  }
  return errors;
}

function numericFilters(value: unknown, path: FieldPath): { path: FieldPath; filter: unknown[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  const steps: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return steps.flatMap(([step, child]) =>
    step === 'numeric' && Array.isArray(child)
      ? [{ path: [...path, step], filter: child }]
      : numericFilters(child, [...path, step]),
  );
}

/** Operator and number in turn: `["<=", 3]`, `[">", 0, "<=", 5]`. */
function isComparison(filter: readonly unknown[]): boolean {
  return (
    filter.length % 2 === 0 &&
    filter.every((part, index) =>
      index % 2 === 0 ? NUMERIC_OPERATORS.includes(String(part)) : typeof part === 'number',
    )
  );
}

function checkUnique<Value extends { id: string }>(
  entries: readonly Entry<Value>[],
  field: string,
  keyOf: (value: Value) => string,
  sentence: string,
): ConfigError[] {
  const first = new Map<string, Entry<Value>>();
  return entries.flatMap((entry) => {
    const key = keyOf(entry.value);
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, entry);
      return [];
    }
    const { line } = other.file.placeOf(other.path);
    const where = `${other.value.id} (${other.file.file}:${line})`;
    return [errorAt(entry, [field], `${quoted(key)} ${sentence} ${where}`)];
  });
}

/** One address for all its spellings: host in lower case, no default port, no fragment. */
function address(text: string): string {
  const url = parseUrl(text);
  if (url === null) return text;
  url.hash = '';
  return url.href;
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

function errorAt(entry: Entry<unknown>, steps: FieldPath, message: string): ConfigError {
  const path = [...entry.path, ...steps];
  return { file: entry.file.file, ...entry.file.placeOf(path), field: fieldName(path), message };
}

function quoted(text: string): string {
  return JSON.stringify(text.slice(0, 100));
}
