/**
 * One payload's way into the index: read it, make stories of its items, and commit what is new.
 *
 * Every step may be done again: the document's key follows from its content, the head's write is
 * conditional, and a story that is already there in this state is left alone. So a crash between
 * any two writes is mended by reading the same payload once more.
 */

import { payloadLimits } from '../../aws/payload-limits.ts';
import { getPayload } from '../../aws/payload-store.ts';
import { putQuarantine } from '../../aws/quarantine-store.ts';
import { putStory } from '../../aws/story-documents.ts';
import { commitHead, getHead, putLateVersion } from '../../aws/story-index.ts';
import { count, logger } from '../../aws/telemetry.ts';
import { quarantineOf } from '../../core/feed/quarantine.ts';
import type { PayloadEnvelope } from '../../core/payload/payload.ts';
import { type ReadResult, readPayload } from '../../core/read-payload.ts';
import { sideBySide } from '../../core/side-by-side.ts';
import { type IndexEntry, incomingVersion, indexEntry } from '../../core/story/index-entry.ts';
import type { Story } from '../../core/story/story.ts';
import { decideVersion } from '../../core/story/version-policy.ts';

/** Stories of one payload that are compared and committed side by side. */
const STORIES_AT_ONCE = 8;
/** Times a story is decided anew because another writer was faster. */
const MOST_DECISIONS = 10;

export type StoryOutcome = 'first' | 'newer' | 'late' | 'unchanged';

/**
 * Brings a payload in.
 * @param key key of the payload in the bucket
 * @throws what the SDK throws; the message is then delivered again
 */
export async function ingestPayload(key: string): Promise<void> {
  const payload = await getPayload(key);
  if (!payload.found) {
    // Expired or deleted by somebody: there is nothing to read, now or later.
    logger.warn('payload gone', { key });
    return;
  }
  const { bytes, envelope } = payload;
  const read = await readPayload(bytes, hintsFrom(key, envelope));
  const outcomes = await commitStories(read.stories);
  await quarantine(key, envelope, read);
  report(key, envelope, read, outcomes);
}

function hintsFrom(key: string, envelope: PayloadEnvelope) {
  const { contentType, url, headers, feed, agency, language, received } = envelope;
  return {
    limits: payloadLimits(),
    ...(contentType !== undefined && { contentType }),
    ...(url !== undefined && { url }),
    headers,
    feed: { id: feed, agency, ...(language !== undefined && { language }) },
    receivedAt: received,
    key,
  };
}

/** Different stories side by side; states of one story one after the other, in their order. */
async function commitStories(stories: Story[]): Promise<StoryOutcome[]> {
  const byId = new Map<string, Story[]>();
  for (const story of stories) byId.set(story.id, [...(byId.get(story.id) ?? []), story]);
  const outcomes = await sideBySide([...byId.values()], STORIES_AT_ONCE, async (states) => {
    const done: StoryOutcome[] = [];
    for (const story of states) done.push(await commitStory(story));
    return done;
  });
  return outcomes.flat();
}

async function commitStory(story: Story): Promise<StoryOutcome> {
  const incoming = incomingVersion(story);
  for (let attempt = 0; attempt < MOST_DECISIONS; attempt += 1) {
    const known = await getHead(story.id);
    const decision = decideVersion(known, incoming);
    switch (decision.kind) {
      case 'unchanged':
        return 'unchanged';
      case 'late': {
        const entry = indexEntry(story, incoming, { ...LATE, kind: 'newer' }, known);
        await putStory(entry.documentKey, { ...story, version: 0 });
        await putLateVersion(entry);
        return 'late';
      }
      default: {
        const entry = indexEntry(story, incoming, decision, known);
        if ((await commit(story, entry, known)) === 'committed') return decision.kind;
      }
    }
  }
  throw new Error(`Story ${story.id} was changed by others ${MOST_DECISIONS} times in a row.`);
}

/** A late version never became current, so it has no number of its own. */
const LATE = { version: 0, change: 'updated', changed: [] } as const satisfies Partial<IndexEntry>;

/** The document first, then the head that points to it. */
async function commit(story: Story, entry: IndexEntry, known: IndexEntry | undefined) {
  await putStory(entry.documentKey, { ...story, version: entry.version });
  return commitHead(entry, known?.version);
}

async function quarantine(key: string, envelope: PayloadEnvelope, read: ReadResult) {
  const entry = quarantineOf({ ...envelope, key }, read.stories.length, read.problems);
  if (entry !== undefined) await putQuarantine(entry);
}

function report(
  key: string,
  envelope: PayloadEnvelope,
  read: ReadResult,
  outcomes: StoryOutcome[],
): void {
  const times = (outcome: StoryOutcome) => outcomes.filter((one) => one === outcome).length;
  const lost = read.problems.filter(({ severity }) => severity === 'lost').length;
  const unread = read.stories.length === 0 && lost > 0;
  count('PayloadsRead');
  count('PayloadsQuarantined', unread ? 1 : 0);
  count('ItemProblems', unread ? 0 : lost);
  count('StoriesNew', times('first'));
  count('StoriesUpdated', times('newer'));
  count('StoriesUnchanged', times('unchanged'));
  count('StoriesLate', times('late'));
  logger.info('payload read', {
    key,
    feed: envelope.feed,
    format: read.format,
    stories: read.stories.length,
    first: times('first'),
    newer: times('newer'),
    late: times('late'),
    unchanged: times('unchanged'),
    lost,
    problems: read.problems.slice(0, 5),
  });
}
