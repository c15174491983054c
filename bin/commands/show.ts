/** `wiredesk show ID`: one story, one of its versions, or the bytes it was made of. */

import { itemText } from '../../core/read-payload.ts';
import type { IndexEntry } from '../../core/story/index-entry.ts';
import type { Form } from '../print/form-names.ts';
import { inForm } from '../print/forms.ts';
import { storyPage } from '../print/story-page.ts';
import { bold, changeLabel, dayAndClock, dim, red } from '../print/style.ts';
import { CommandFailure, EXIT } from './failure.ts';
import { type StoreOptions, type Stores, withStores } from './stores.ts';

export interface ShowOptions extends StoreOptions {
  version?: number;
  raw?: boolean;
  json?: boolean;
  as?: Form;
}

/** Prints a story. @throws CommandFailure where there is none, or not in this version */
export async function show(id: string, options: ShowOptions): Promise<number> {
  return withStores(options, async (stores) => {
    const head = await stores.index.getHead(id);
    if (head === undefined) {
      throw new CommandFailure(
        `There is no story ${id}. \`wiredesk stories\` lists what there is, with ids.`,
      );
    }
    const entry = await versionOf(stores, head, options.version);
    if (options.raw) return printRaw(stores, entry);
    // The text of a killed story is not shown any more, in none of its versions.
    if (head.status === 'killed') return printKilled(stores, head);
    return printStory(stores, head, entry, options);
  });
}

async function versionOf(
  { index }: Stores,
  head: IndexEntry,
  version: number | undefined,
): Promise<IndexEntry> {
  if (version === undefined || version === head.version) return head;
  const versions = await index.listVersions(head.id);
  const entry = versions.find((one) => one.version === version);
  if (entry !== undefined) return entry;
  throw new CommandFailure(
    `Story ${head.id} has no version ${version}; it has ${head.version === 1 ? 'version 1 only' : `1 to ${head.version}`}.`,
  );
}

async function printRaw({ payloads }: Stores, entry: IndexEntry): Promise<number> {
  const payload = await payloads.getPayload(entry.payloadKey);
  if (!payload.found) {
    throw new CommandFailure(`The payload ${entry.payloadKey} is not kept any more.`);
  }
  const { contentType, url } = payload.envelope;
  const hints = { ...(contentType && { contentType }), ...(url && { url }) };
  const part = await itemText(payload.bytes, entry.payloadItem, hints);
  process.stdout.write(part ?? payload.bytes);
  return EXIT.ok;
}

async function printKilled(stores: Stores, head: IndexEntry): Promise<number> {
  console.log(
    [
      `${red('KILLED')}  ${bold(head.headline)}`,
      'The agency has taken this story back. Its text must not be used and is not shown.',
      await history(stores, head),
    ].join('\n\n'),
  );
  return EXIT.ok;
}

async function printStory(
  stores: Stores,
  head: IndexEntry,
  entry: IndexEntry,
  options: ShowOptions,
): Promise<number> {
  const story = await stores.documents.getStory(entry.documentKey);
  if (story === undefined) {
    throw new CommandFailure(`The document ${entry.documentKey} is not kept any more.`);
  }
  if (options.as !== undefined) {
    const { headline: title, link, received: updated } = story;
    process.stdout.write(inForm(options.as, [story], { title, link, updated }));
  } else if (options.json) process.stdout.write(`${JSON.stringify(story, null, 2)}\n`);
  else console.log(`${storyPage(story)}\n\n${await history(stores, head)}`);
  return EXIT.ok;
}

async function history({ index }: Stores, head: IndexEntry): Promise<string> {
  const versions = await index.listVersions(head.id);
  const lines = versions.map((version) => {
    const fields = version.changed.length > 0 ? dim(` (${version.changed.join(', ')})`) : '';
    return `  v${version.version}  ${dayAndClock(version.received)}  ${changeLabel(version.change)}${fields}`;
  });
  return [bold('History'), ...lines].join('\n');
}
