/** Advisories: notes to editors that ask for something to be done with a story. */
import type { Agency } from '../agencies/agency.ts';
import { isEmbargo } from './advisory/embargo.ts';
import { type EmbargoDoubt, type EmbargoTime, readEmbargoTime } from './advisory/embargo-time.ts';
import { changeIn, isChangeNote, openNote } from './advisory/note.ts';
import { stopIn, targetOf } from './advisory/stop.ts';
import { agencyOf } from './dateline/sender.ts';

export type AdvisoryAction = 'kill' | 'withhold' | 'correct' | 'embargo' | 'update' | 'none';

export interface ParsedAdvisory {
  action: AdvisoryAction;
  /** Kill and withhold only: number of the item, else its slug, else its headline. */
  refersTo?: string;
  /** UTC, `YYYY-MM-DDTHH:MM:SSZ`; an embargo without it has to be held. */
  embargoUntil?: string;
}

export interface AdvisoryOptions {
  /** The feed's agency, canonical name or id; its zone counts where none is printed. */
  agency?: string;
  /** ISO 8601; gives the year, or the day, that a note does not print. */
  receivedAt?: string;
}

export type { EmbargoDoubt } from './advisory/embargo-time.ts';

/** Longest note that is read, in characters. */
const LONGEST = 4000;

/** Of several actions the first of these counts. */
const PRIORITY: readonly AdvisoryAction[] = ['kill', 'withhold', 'correct', 'embargo', 'update'];

/**
 * Reads a note to editors. A text that is no note (running prose, a media or availability note)
 * asks for nothing, whatever words it holds. Never throws.
 */
export function parseAdvisory(text: string, options: AdvisoryOptions = {}): ParsedAdvisory {
  const { actions, note, embargo } = read(text, options);
  const action = PRIORITY.find((each) => actions.has(each)) ?? 'none';
  if (action === 'kill' || action === 'withhold') {
    const refersTo = targetOf(note);
    return { action, ...(refersTo !== undefined && { refersTo }) };
  }
  return { action, ...(embargo?.until !== undefined && { embargoUntil: embargo.until }) };
}

/**
 * What a desk should look at in an embargo note: a weekday that does not fit the date or a time that
 * cannot be read (both leave the embargo without a time), letters of a zone that are often wrong.
 */
export function embargoDoubts(text: string, options: AdvisoryOptions = {}): EmbargoDoubt[] {
  return read(text, options).embargo?.doubts ?? [];
}

interface Read {
  actions: Set<AdvisoryAction>;
  note: string;
  embargo?: EmbargoTime;
}

function read(text: string, { agency: name, receivedAt }: AdvisoryOptions): Read {
  const agency = agencyOf(name);
  const note = text
    .slice(0, LONGEST)
    .normalize('NFC')
    .replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
    .replace(/[ \t\u00a0]+/g, ' ')
    .trim();
  const found: Read = { actions: new Set(), note };
  let isNote = false;
  for (const line of note.split(/\s?\r?\n\s?/)) {
    const opened = openNote(line);
    isNote = line !== '' && (isNote || opened.isNote);
    readLine(line.trim(), opened.body, isNote, agency, receivedAt, found);
    // A note that opens without a bracket goes on to the next empty line.
    isNote &&= !isClosed(line);
  }
  return found;
}

function readLine(
  line: string,
  body: string,
  isNote: boolean,
  agency: Agency | undefined,
  receivedAt: string | undefined,
  found: Read,
): void {
  const context = { isNote, ...(agency !== undefined && { agencyId: agency.id }) };
  const stretches = isNote ? stretchesOf(body) : [body];
  for (const stretch of [line, ...stretches]) {
    const stop = stopIn(stretch, context);
    if (stop !== undefined) found.actions.add(stop);
  }
  for (const stretch of stretches) {
    if (found.embargo !== undefined || !isEmbargo(stretch)) continue;
    found.actions.add('embargo');
    const rest = body.slice(body.indexOf(stretch), body.indexOf(stretch) + 300);
    found.embargo = readEmbargoTime(rest, {
      ...(agency !== undefined && { agency }),
      ...(receivedAt !== undefined && { receivedAt }),
    });
  }
  const change = isNote || isChangeNote(line) ? changeIn(noteOnly(line)) : undefined;
  if (change !== undefined) found.actions.add(change);
}

/** In a note these words hold a story wherever they stand (`This story is for release at 6 p.m.`). */
const HOLDING =
  /\b(?:embargo(?:ed)?|hold for release|for release|not for publication|not to be used)\b/gi;
const CLAUSE = /(?:[.;:!)]|\/{2,3})\s+(?=\S)/g;

/** Starts at which one note is read, at most. */
const MOST_STARTS = 20;

/** The stretches of a note from the start of each sentence, clause and embargo to the end of the line. */
function stretchesOf(body: string): string[] {
  const clauses = [...body.matchAll(CLAUSE)].map((match) => match.index + match[0].length);
  const holds = [...body.matchAll(HOLDING)].map((match) => match.index);
  const starts = [...clauses.slice(0, MOST_STARTS), ...holds.slice(0, MOST_STARTS)];
  return [body, ...starts.map((start) => body.slice(start).replace(/^[([]/, ''))];
}

/** A note in brackets ends with its bracket, AFP's with slashes; what follows is copy. */
function noteOnly(line: string): string {
  const end = /\/{3}/.exec(line)?.index ?? (line.startsWith('(') ? line.indexOf(')') : -1);
  return end < 0 ? line : line.slice(0, end);
}

function isClosed(line: string): boolean {
  return noteOnly(line) !== line;
}
