/** Feeds and subscribers for a command: those under `feeds/`, and those a local wire runs with. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agencies } from '../../core/agencies/agencies.ts';
import type { FeedDefinition, SubscriberDefinition } from '../../core/feed/definition.ts';
import { formatConfigErrors, loadConfiguration } from '../../feeds/load.ts';
import { CommandFailure } from './failure.ts';

export interface Configuration {
  feeds: FeedDefinition[];
  subscribers: SubscriberDefinition[];
}

/** Reads and checks the folder. @throws CommandFailure that lists every mistake with file and line */
export function readConfiguration(folder: string | undefined): Configuration {
  const knownAgencies = new Set(agencies.map(({ id }) => id));
  const configuration = loadConfiguration({
    knownAgencies,
    ...(folder !== undefined && { folder }),
  });
  if (configuration.ok) return configuration;
  const { length } = configuration.errors;
  const count = length === 1 ? 'is a mistake' : `are ${length} mistakes`;
  throw new CommandFailure(
    `There ${count} in the configuration:\n${formatConfigErrors(configuration.errors)}`,
  );
}

/** The feeds a local wire ran with last, the sample wire's among them. */
export function lastRunFeeds(dataFolder: string): FeedDefinition[] {
  const file = join(dataFolder, 'feeds.json');
  if (!existsSync(file)) return [];
  return JSON.parse(readFileSync(file, 'utf8')) as FeedDefinition[];
}
