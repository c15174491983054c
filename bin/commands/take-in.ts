/** Takes a file of the user's in by the way that everything takes: as an object under `payloads/`. */

import { basename } from 'node:path';
import { payloadLimits } from '../../aws/payload-limits.ts';
import { DROP_FEED, dropKey, sha256, UNKNOWN_AGENCY } from '../../core/payload/payload.ts';
import { readPayload } from '../../core/read-payload.ts';
import type { Wire } from '../../local/wire.ts';
import { storyPage } from '../print/story-page.ts';
import { bold, dim } from '../print/style.ts';
import { knownAgency } from './agency-option.ts';
import { problemLine, readLocalFile } from './read.ts';
import type { RunReport } from './run-report.ts';
import type { Stores } from './stores.ts';

/** Stories that are shown whole; of more, the lines of their events are enough. */
const MOST_PAGES = 3;

/** A file that was read, and whose copy it is. */
export interface DroppedFile {
  name: string;
  bytes: Uint8Array;
  agency: string;
}

/** Reads the file before anything is started. @throws CommandFailure where that does not work */
export async function readDroppedFile(path: string, agency?: string): Promise<DroppedFile> {
  const id = agency === undefined ? UNKNOWN_AGENCY : knownAgency(agency);
  return { name: basename(path), bytes: await readLocalFile(path), agency: id };
}

/** Takes the file in, waits until it is through, shows what came of it; true where something failed. */
export async function takeIn(wire: Wire, file: DroppedFile, report: RunReport): Promise<boolean> {
  const { name, bytes, agency } = file;
  const received = new Date().toISOString();
  const hash = sha256(bytes);
  const key = dropKey(agency, received, hash, name);
  const envelope = { feed: DROP_FEED, agency, received, sha256: hash, headers: {} };
  const stores = await wire.stores();
  await stores.payloads.putPayload(key, bytes, envelope);
  await wire.drain();
  const result = await readPayload(bytes, {
    feed: { id: DROP_FEED, agency },
    receivedAt: received,
    key,
    limits: payloadLimits(),
  });
  console.log(dim(`\n${key}`));
  for (const problem of result.problems) console.log(problemLine(problem));
  if (result.stories.length > 0 && report.storyEvents === 0) {
    console.log('Nothing new in it: all of it was here before.');
  }
  await showStories(
    stores,
    result.stories.map(({ id }) => id),
  );
  report.deadLetters = (await wire.deadLetters()).length;
  const failures = report.failures();
  if (failures.length > 0) console.error(`\nFailed: ${failures.join('; ')}.`);
  return failures.length > 0;
}

async function showStories(stores: Stores, ids: string[]): Promise<void> {
  for (const id of ids.slice(0, MOST_PAGES)) {
    const head = await stores.index.getHead(id);
    const story = head && (await stores.documents.getStory(head.documentKey));
    if (story) console.log(`\n${storyPage(story)}`);
  }
  if (ids.length > MOST_PAGES) {
    console.log(bold(`\n${ids.length} stories in the file; \`wiredesk stories\` lists them.`));
  }
}
