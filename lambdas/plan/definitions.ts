/** The feeds, as the deployment wrote them into one file beside the function. */
import { readFile } from 'node:fs/promises';
import { required } from '../../aws/environment.ts';
import { logger } from '../../aws/telemetry.ts';
import type { FeedDefinition } from '../../core/feed/definition.ts';
import { readDefinition } from '../../core/feed/read-definition.ts';

let definitions: Promise<FeedDefinition[]> | undefined;

/**
 * All feeds. The file is read once an execution environment; a read that failed is tried again.
 * @throws Error where the file is missing or is no JSON array
 */
export function feedDefinitions(): Promise<FeedDefinition[]> {
  definitions ??= readDefinitions(required('FEEDS_FILE')).catch((error: unknown) => {
    definitions = undefined;
    throw error;
  });
  return definitions;
}

/** One definition that is wrong must not stop the others: it is left out, and the log says so. */
async function readDefinitions(file: string): Promise<FeedDefinition[]> {
  const entries: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (!Array.isArray(entries)) throw new Error(`${file} holds no array of feeds.`);
  return entries.flatMap((entry: unknown, index) => {
    const definition = readDefinition(entry);
    if (definition === undefined) logger.error('feed definition unreadable', { file, index });
    return definition ?? [];
  });
}
