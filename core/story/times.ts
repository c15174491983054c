/** The times of a story, in UTC. */
import { parseDate } from '../dates/date.ts';
import type { Item } from '../formats/format.ts';
import type { Problem } from '../problem.ts';

export interface Times {
  published?: string;
  updated?: string;
  embargoed?: string;
  expires?: string;
}

/** Times in UTC; one that cannot be read is absent and reported, never guessed. */
export function readTimes(item: Item, zone: string | undefined, problems: Problem[]): Times {
  const times: Times = {};
  for (const field of ['published', 'updated', 'embargoed', 'expires'] as const) {
    const written = item[field];
    if (written === undefined || written.trim() === '') continue;
    const read = (text: string) => parseDate(text, zone === undefined ? {} : { zone })?.iso;
    const date = read(written);
    const other = date === undefined ? otherDate(item, field, read) : undefined;
    const found = date ?? other;
    if (found !== undefined) times[field] = found;
    if (date !== undefined) continue;
    problems.push({
      code: 'date-unreadable',
      severity: 'recovered',
      place: item.place,
      message: `The ${field} time “${written.slice(0, 60)}” of ${item.place} could not be read; ${other === undefined ? 'it is left out' : 'another date of the item stands in its place'}.`,
    });
  }
  return times;
}

function otherDate(
  item: Item,
  field: keyof Times,
  read: (text: string) => string | undefined,
): string | undefined {
  const others =
    field === 'published' || field === 'updated' ? item.otherDates?.[field] : undefined;
  return others?.map(read).find((date) => date !== undefined);
}

/** The day that names a story without guid and link. */
export function dayOf(times: Times, receivedAt: string): { time?: string } {
  const time = times.published ?? times.updated ?? receivedAt;
  return time === '' ? {} : { time };
}
