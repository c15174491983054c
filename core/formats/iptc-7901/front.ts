/**
 * The one to four lines before the text, the last ended by ` =`: take key (`REFILE`, `1ST LEAD`), headline,
 * byline. Their order is fixed, their number is not.
 */
import { publicNote } from '../anpa-1312/note.ts';
import { blocksOf } from './paragraphs.ts';

export interface Front {
  /** `REFILE`, `1ST LEAD`, `(Achtung)`: as sent, a line each. */
  takeKeys: string[];
  headlines: string[];
  byline?: string;
  notes: string[];
}

/** The standard has four; a wrapped headline makes more. */
const MOST_LINES = 8;
const END = /\s?=$/;
const BYLINE = /^(?:By|Von)\s+\S/;
const NOTE = /^\(?Eds?\.?\s?:/i;
const CAPITALS =
  /^(?:\d{1,2}(?:ST|ND|RD|TH|\.)\s)?[A-Z]{3,}(?:[ /-][A-Z\d]{2,}){0,3}(?:\s\d{1,2})?$/;
const GERMAN =
  /^\(?(?:\d{1,2}\. )?(?:Eil(?:meldung)?|Achtung|Zusammenfassung|Zsf|Berichtigung|Wiederholung|Korrektur|Neu|Meldung|Vorausmeldung|Überblick|Hintergrund|Extra)\b[^)]{0,30}\)?:?$/i;

/** The front of a text and the lines behind it. */
export function readFront(lines: string[]): { front: Front; rest: string[] } {
  const start = lines.findIndex((line) => line.trim() !== '');
  const own = lines.slice(Math.max(start, 0));
  const end = own.slice(0, MOST_LINES).findIndex((line) => END.test(line));
  if (end !== -1) return { front: sorted(own.slice(0, end + 1)), rest: own.slice(end + 1) };
  return withoutEndMark(own);
}

/** The mark got lost: a short first block with others behind it is the front. */
function withoutEndMark(lines: string[]): { front: Front; rest: string[] } {
  const [first = [], second] = blocksOf(lines);
  const isFront =
    second !== undefined && first.length <= 4 && !/\(\w[\w/]*\) -/.test(first.join(' '));
  if (!isFront) return { front: sorted([]), rest: lines };
  return { front: sorted(first), rest: lines.slice(lines.indexOf(first.at(-1) ?? '') + 1) };
}

function sorted(lines: string[]): Front {
  const written = lines.map((line) => line.replace(END, '').trim()).filter((line) => line !== '');
  const front: Front = { takeKeys: [], headlines: [], notes: [] };
  const bylines: string[] = [];
  for (const [index, line] of written.entries()) {
    const isLast = index === written.length - 1;
    if (NOTE.test(line)) front.notes.push(...notesIn(line));
    else if (bylines.length > 0 || (BYLINE.test(line) && index > 0)) bylines.push(line);
    else if (front.headlines.length === 0 && !isLast && isTakeKey(line)) front.takeKeys.push(line);
    else front.headlines.push(line);
  }
  if (bylines.length > 0) front.byline = bylines.join(' ');
  return front;
}

function notesIn(line: string): string[] {
  const note = publicNote(line);
  return note === undefined ? [] : [note];
}

function isTakeKey(line: string): boolean {
  return line.length <= 40 && (CAPITALS.test(line) || GERMAN.test(line));
}
