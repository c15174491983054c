/**
 * The CDK app: `npx cdk deploy --all --context stage=prod`. `--context feeds=<folder>` takes the
 * feeds and subscribers from elsewhere; the other settings stand in `lib/settings.ts`.
 */
import { App } from 'aws-cdk-lib/core';
import { agencies } from '../core/agencies/agencies.ts';
import { FEEDS_FOLDER, formatConfigErrors, loadConfiguration } from '../feeds/load.ts';
import { readSettings } from '../lib/settings.ts';
import { buildStacks } from '../lib/stacks.ts';

const app = new App();
const read = readSettings((key) => app.node.tryGetContext(key));
const configuration = loadConfiguration({
  folder: String(app.node.tryGetContext('feeds') ?? FEEDS_FOLDER),
  knownAgencies: new Set(agencies.map(({ id }) => id)),
});

if (read.ok && configuration.ok) {
  const { feeds, subscribers } = configuration;
  buildStacks(app, { settings: read.settings, feeds, subscribers });
} else {
  if (!read.ok) console.error(read.errors.join('\n'));
  if (!configuration.ok) console.error(formatConfigErrors(configuration.errors));
  process.exitCode = 1;
}
