/** Takes a file of the user's in by the way that everything takes: as an object under `payloads/`. */
import { basename } from 'node:path';
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

/** Takes the file in, waits until it is through, shows what came of it; true where something failed. */
export async function takeIn(
  wire: Wire,
  path: string,
  agencyOption: string | undefined,
  report: RunReport,
): Promise<boolean> {
  const agency = agencyOption === undefined ? UNKNOWN_AGENCY : knownAgency(agencyOption);
  const bytes = await readLocalFile(path);
  const received = new Date().toISOString();
  const hash = sha256(bytes);
  const key = dropKey(agency, received, hash, basename(path));
  const envelope = { feed: DROP_FEED, agency, received, sha256: hash, headers: {} };
  const stores = await wire.stores();
  await stores.payloads.putPayload(key, bytes, envelope);
  await wire.drain();
  const result = readPayload(bytes, { feed: { id: DROP_FEED, agency }, receivedAt: received, key });
  console.log(dim(`\n${key}`));
  for (const problem of result.problems) console.log(problemLine(problem));
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
