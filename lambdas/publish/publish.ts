/**
 * Follows the table: each committed head goes into the history and is announced, in the order of
 * the stream. The event's id follows from the head, so that doing it again does no harm.
 */
import { type BusEvent, MOST_EVENTS_A_CALL, putEvents } from '../../aws/event-bus.ts';
import { putVersion } from '../../aws/story-index.ts';
import { count, logger } from '../../aws/telemetry.ts';
import { sideBySide } from '../../core/side-by-side.ts';
import { announcementOf, type TableChange } from './table-change.ts';

/** History entries that are written side by side. */
const WRITES_AT_ONCE = 10;

/**
 * Publishes a batch of changes.
 * @returns how many changes from the start are done; the stream goes on behind them
 */
export async function publishChanges(changes: TableChange[]): Promise<number> {
  for (let start = 0; start < changes.length; start += MOST_EVENTS_A_CALL) {
    const part = changes.slice(start, start + MOST_EVENTS_A_CALL);
    const done = await publishPart(part);
    if (done < part.length) return start + done;
  }
  return changes.length;
}

/** History first: when a subscriber hears of a version, it is there. */
async function publishPart(part: TableChange[]): Promise<number> {
  try {
    await sideBySide(part, WRITES_AT_ONCE, async (change) => {
      if (change.kind === 'story') await putVersion(change.entry);
    });
    return await announce(part);
  } catch (error) {
    logger.error('changes not published', error as Error);
    return 0;
  }
}

async function announce(part: TableChange[]): Promise<number> {
  const announced: { position: number; event: BusEvent }[] = [];
  part.forEach((change, position) => {
    const event = announcementOf(change);
    if (event !== undefined) announced.push({ position, event });
  });
  if (announced.length === 0) return part.length;
  const refused = await putEvents(announced.map(({ event }) => event));
  count('EventsPublished', announced.length - refused.length);
  const first = refused[0];
  return first === undefined ? part.length : (announced[first]?.position ?? 0);
}
