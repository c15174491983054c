/**
 * What a desk should look at in the embargo that a note prints. The time stands as it was read, or
 * the story is held: a doubt is told and never repaired.
 */
import { agencyById } from '../agencies/find.ts';
import { type EmbargoDoubt, embargoDoubts } from '../copy/advisory.ts';
import type { Item } from '../formats/format.ts';
import type { Problem } from '../problem.ts';
import type { Story } from './story.ts';

const SAYS: Readonly<Record<EmbargoDoubt, string>> = {
  'time-unreadable':
    'prints no time that can be read; the story is held until somebody releases it',
  'weekday-differs':
    'prints a weekday that does not fit its date; the story is held until somebody releases it',
  'gmt-in-british-summer':
    'says GMT while British clocks show summer time; it was taken as GMT, but UK time may be meant',
  'standard-time-in-summer':
    'names standard time while summer time is in force; it was taken as printed, an hour earlier may be meant',
};

export interface NotedEmbargo {
  notes: readonly string[];
  agency?: string;
  /** ISO 8601; empty where it is not known. */
  receivedAt: string;
  /** Place of the item in the payload. */
  place: string;
}

/** The doubts about the embargoes in an item's notes, each once. */
export function embargoProblems({ notes, agency, receivedAt, place }: NotedEmbargo): Problem[] {
  const options = {
    ...(agency !== undefined && { agency }),
    ...(receivedAt !== '' && { receivedAt }),
  };
  const doubts = new Set(notes.flatMap((note) => embargoDoubts(note, options)));
  return [...doubts].map((doubt) => ({
    code: 'embargo-doubtful',
    severity: 'recovered',
    place,
    message: `The embargo note of ${place} ${SAYS[doubt]}.`,
  }));
}

/** Doubts about an embargo that only a note prints; a supplied one leaves none. */
export function doubtsOf(item: Item, story: Story, notes: readonly string[]): Problem[] {
  const isHeld = story.status === 'embargoed' || story.embargoedUntil !== undefined;
  if (item.embargoed !== undefined || !isHeld) return [];
  const name = agencyById(story.agency)?.name;
  return embargoProblems({
    notes,
    receivedAt: story.received,
    place: item.place,
    ...(name !== undefined && { agency: name }),
  });
}
