/**
 * What stands set flush before the text: keyword line, headline, pictures, note to editors, summary,
 * byline with the writer's title. Only some of them have a mark; the others are known by their order.
 */

import type { Heading } from './heading.ts';
import { isKeywordLine, type KeywordLine, readKeywordLine } from './keyword-line.ts';
import type { Line } from './lines.ts';
import { publicNote } from './note.ts';
import { inPrint } from './typography.ts';

export interface Front {
  keywordLine?: KeywordLine;
  headline?: string;
  /** Lines without a mark behind the headline: a second headline, a summary, a list. */
  others: string[];
  notes: string[];
  /** Byline and what belongs to it, a line each. */
  bylines: string[][];
  /** Numbers of the pictures that go with the story. */
  pictures: string[];
  /** Lines set flush that belong to the text (`AMERICAN LEAGUE`). */
  subheads: string[];
}

type Flush = Extract<Line, { kind: 'flush' }>;

const PICTURES = /^AP (?:Photo|Graphic|Video|Audio)s?\b:?\s*(.*)$/i;
const NOTE =
  /^\(?(?:Eds?|Editors?)\b\s?\.?\s?:|^\(?EDITORS?['’]?S?['’]? NOTE\b|^\(?(?:Advance |Hold )?For (?:release|use)\b/i;
const BYLINE = /^\(?By\s+\S/i;

/** The front of a text, and the lines behind it. */
export function readFront(
  lines: Line[],
  heading: Heading | undefined,
): { front: Front; rest: Line[] } {
  const end = lines.findIndex(({ kind }) => kind !== 'flush');
  const flush = (end === -1 ? lines : lines.slice(0, end)).filter((line) => line.kind === 'flush');
  const front: Front = { others: [], notes: [], bylines: [], pictures: [], subheads: [] };
  const [first] = flush;
  const isKeyed = first !== undefined && isKeywordLine(first.text, heading?.slug);
  if (isKeyed) front.keywordLine = readKeywordLine(inPrint(first.text), heading?.takeKey);
  let isBehindByline = false;
  for (const line of isKeyed ? flush.slice(1) : flush) {
    isBehindByline = place(line, front, isBehindByline);
  }
  return { front, rest: end === -1 ? [] : takeNotes(lines.slice(end), front) };
}

/** Puts a line where it belongs; true where the next may still be the byline's. */
function place(line: Flush, front: Front, isBehindByline: boolean): boolean {
  const text = inPrint(line.text);
  if (text === '') return false;
  if (NOTE.test(text)) {
    addNote(front, text);
  } else if (PICTURES.test(text)) {
    front.pictures.push(...picturesIn(text));
  } else if (BYLINE.test(text) && line.end !== '<') {
    front.bylines.push([text]);
    return true;
  } else if (isBehindByline && line.end === '=' && isTitle(text)) {
    front.bylines.at(-1)?.push(text);
    return true;
  } else if (front.headline === undefined) {
    front.headline = text;
  } else if (line.end === '=') {
    front.subheads.push(text);
  } else {
    front.others.push(text);
  }
  return false;
}

/** Behind a byline stands whom its writer works for, and then the text; in capitals it is a subhead. */
function isTitle(text: string): boolean {
  return /\p{Ll}/u.test(text) && text.length <= 80;
}

function picturesIn(text: string): string[] {
  const list = PICTURES.exec(text)?.[1] ?? '';
  return list
    .replace(/\.$/, '')
    .split(/[,;\s]+/)
    .filter((number) => /^[A-Z]{1,5}\d{1,6}[A-Z]?$/i.test(number));
}

/** A note may be indented like a paragraph. */
function takeNotes(lines: Line[], front: Front): Line[] {
  const [first] = lines;
  if (first?.kind !== 'paragraph' || !NOTE.test(first.text)) return lines;
  addNote(front, inPrint(first.text));
  return lines.slice(1);
}

function addNote(front: Front, text: string): void {
  const note = publicNote(text);
  if (note !== undefined) front.notes.push(note);
}
