/** Reads what ops write under `feeds/` and says everything that is wrong with it in one go. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FeedDefinition, SubscriberDefinition } from '../core/feed/definition.ts';
import { type ConfigError, sortConfigErrors } from './config-error.ts';
import { checkFeeds, checkSubscribers, type Entry } from './cross-checks.ts';
import { parseDuration } from './duration.ts';
import {
  type ConfigurationFile,
  checkSchema,
  type FeedEntry,
  type SubscriberEntry,
} from './schema.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

export { type ConfigError, formatConfigErrors } from './config-error.ts';

export type Configuration =
  | { ok: true; feeds: FeedDefinition[]; subscribers: SubscriberDefinition[] }
  | { ok: false; errors: ConfigError[] };

export interface ConfigurationOptions {
  /** The agencies that a feed may name. */
  knownAgencies: ReadonlySet<string>;
}

/** A file that was read: how messages name it, and what stands in it. */
export interface ConfigurationText {
  file: string;
  text: string;
}

/** This folder. */
export const FEEDS_FOLDER = fileURLToPath(new URL('.', import.meta.url));

/**
 * Reads and checks every `*.yaml` of a folder, in the order of their names.
 * @returns the feeds and subscribers, or every error with file, line and field; a folder that
 *   cannot be read is such an error too
 */
export function loadConfiguration(
  options: ConfigurationOptions & { folder?: string },
): Configuration {
  const folder = options.folder ?? FEEDS_FOLDER;
  try {
    const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
    const texts = names.sort().map((name) => ({
      file: relative(process.cwd(), join(folder, name)),
      text: readFileSync(join(folder, name), 'utf8'),
    }));
    return checkConfiguration(texts, options);
  } catch (error) {
    if (!isFileError(error)) throw error;
    const message = `can't be read (${error.code}); the folder must hold files named *.yaml`;
    return { ok: false, errors: [{ file: folder, line: 1, column: 1, field: '', message }] };
  }
}

/** The same for texts that are already in memory. */
export function checkConfiguration(
  texts: readonly ConfigurationText[],
  { knownAgencies }: ConfigurationOptions,
): Configuration {
  const errors: ConfigError[] = [];
  const feeds: Entry<FeedEntry>[] = [];
  const subscribers: Entry<SubscriberEntry>[] = [];
  for (const { file, text } of texts) {
    const read = readYaml(file, text);
    if (!read.ok) {
      errors.push(...read.errors);
      continue;
    }
    const findings = checkSchema(read.file);
    errors.push(...findings.errors);
    feeds.push(...entriesOf(read.file, 'feeds', findings.failed));
    subscribers.push(...entriesOf(read.file, 'subscribers', findings.failed));
  }
  errors.push(...checkFeeds(feeds, knownAgencies), ...checkSubscribers(subscribers));
  if (errors.length > 0) return { ok: false, errors: sortConfigErrors(errors) };
  return {
    ok: true,
    feeds: feeds.map(({ value }) => toFeed(value)),
    subscribers: subscribers.map(({ value }) => value as SubscriberDefinition),
  };
}

/** The entries of a list that passed the schema. */
function entriesOf<List extends 'feeds' | 'subscribers'>(
  file: YamlFile,
  list: List,
  failed: ReadonlySet<string>,
): Entry<NonNullable<ConfigurationFile[List]>[number]>[] {
  // The whole file or the whole list failed: there are no entries to speak of.
  if (file.value === null || failed.has('') || failed.has(list)) return [];
  const values = (file.value as ConfigurationFile)[list] ?? [];
  return [...values.entries()]
    .filter(([index]) => !failed.has(`${list}[${index}]`))
    .map(([index, value]) => ({ value, file, path: [list, index] }));
}

function toFeed({ interval, ...feed }: FeedEntry): FeedDefinition {
  return { ...feed, interval: parseDuration(interval) ?? 0 };
}

/** Errors of the file system carry a code; `instanceof` would not know those of another realm. */
function isFileError(error: unknown): error is { code: string } {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    'syscall' in error
  );
}
