/**
 * The credit at the end of a text: usage notes, bracket groups and a bare tail, taken from the right
 * as long as each proves to be a part of a credit (rules C2 and C3).
 */
import type { CreditFlag } from '../credit.ts';
import { expandsTo } from './acronym.ts';
import { type Reading, readChain } from './chain.ts';
import { meansAnother } from './homographs.ts';
import { BLANK } from './readable.ts';
import { endsSentence, isBehindSentence } from './sentences.ts';
import { bareTails } from './tail-starts.ts';
import { isTerritories } from './territories.ts';
import { blankNotes, findUsageNotes, type UsageNote } from './usage-notes.ts';

/** A credit with all its usage notes is shorter; what stands before is text. */
const LONGEST_CREDIT = 1600;
const LONGEST_GROUP = 400;
const MOST_PARTS = 8;
const OPENERS: Readonly<Record<string, string>> = {
  ')': '(',
  ']': '[',
  '】': '【',
  '〕': '〔',
  '>': '<',
};
const SAYS_NOTHING = /^[\s\u0000.,;:/|=–—-]*$/;
/** Between the credit and the end, or between its parts. */
const GAP = /[\s\u0000.,;/|=–—*_-]/;

export interface Tail {
  /** Offset of the credit, joiners before it included. */
  start: number;
  reading: Reading;
  flags: Set<CreditFlag>;
}

interface Part {
  start: number;
  end: number;
  /** Makes a credit by itself: holds a medium or opens with a label. */
  core: boolean;
  /** What it says; absent for a note, which has no place in the chain of names. */
  reading?: Reading;
}

/** What kinds of tail a text can have. */
export interface TailRules {
  /** A name without brackets after the last sentence counts (captions). */
  bare: boolean;
  asWritten?: boolean;
}

/**
 * The credit at the end of a text, or undefined.
 *
 * @param plain readable text; only its last 1600 characters are looked at
 * @param floor offset before which no credit can begin
 */
export function findTail(plain: string, floor: number, rules: TailRules): Tail | undefined {
  const from = Math.max(floor, plain.length - LONGEST_CREDIT);
  const window = plain.slice(from);
  const notes = findUsageNotes(window);
  const text = blankNotes(window, notes);
  const parts = findParts(text, from === floor, notes, rules);
  if (parts[0] === undefined) return undefined;
  const start = withNotesBefore(text, parts[0].start, notes);
  const reading = readParts(
    text,
    parts.filter((part) => part.reading !== undefined),
    rules.asWritten ?? false,
  );
  if (reading === undefined) return undefined;
  const flags = new Set(reading.flags);
  for (const note of notes) if (note.start >= start) for (const flag of note.flags) flags.add(flag);
  return { start: from + start, reading, flags };
}

/** Notes can stand before the names too ("NO RESALES. Handout via Reuters"). */
function withNotesBefore(text: string, start: number, notes: readonly UsageNote[]): number {
  const gap = skipGap(text, start);
  return notes.reduce(
    (first, note) => (note.start >= gap && note.start < first ? note.start : first),
    start,
  );
}

/** Several parts are one chain: `(Ana Petrova/Pool photo) (Yonhap)`. */
function readParts(text: string, parts: Part[], asWritten: boolean): Reading | undefined {
  if (parts.length === 1 && !asWritten) return parts[0]?.reading;
  const chain = parts.map((part) => text.slice(part.start, part.end)).join(BLANK);
  return readChain(chain, { place: 'brackets', asWritten });
}

/** Goes left from the end part by part; gives the parts from left to right, or none if they make no credit. */
function findParts(
  text: string,
  whole: boolean,
  notes: readonly UsageNote[],
  rules: TailRules,
): Part[] {
  const parts: Part[] = [];
  let end = text.length;
  let core = false;
  const media = new Set<string>();
  while (parts.length < MOST_PARTS) {
    end = skipGap(text, end);
    const part: Part | undefined =
      groupBefore(text, end) ??
      (rules.bare ? bareBefore(text, end, { core, media, whole }) : undefined) ??
      noteSentenceBefore(text, end, notes, core) ??
      addressBefore(text, end, core);
    if (part === undefined) break;
    core ||= part.core;
    for (const source of part.reading?.sources ?? []) media.add(source);
    end = part.start;
    parts.unshift(part);
  }
  return core ? parts : [];
}

function skipGap(text: string, from: number): number {
  let end = from;
  while (end > 0 && GAP.test(text.charAt(end - 1))) {
    // The full stop of an abbreviation belongs to its name (`Samsung Electronics Co.`).
    if (text[end - 1] === '.' && !endsSentence(text, end - 1)) break;
    end -= 1;
  }
  return end;
}

/** The bracket group that ends here, if all it holds is credit. */
function groupBefore(text: string, end: number): Part | undefined {
  const start = openingOf(text, end);
  if (start === undefined) return undefined;
  const inner = text.slice(start + 1, end - 1);
  if (SAYS_NOTHING.test(inner)) {
    // A blanked note, not a bracket that came empty.
    return inner.includes(BLANK) ? { start, end, core: false } : undefined;
  }
  if (isTerritories(inner)) return { start, end, core: false };
  const reading = readChain(inner, { place: 'brackets' });
  if (reading === undefined) return undefined;
  const core =
    reading.sure || reading.labelled || (reading.signs && signsHere(text, start, reading));
  if (!core && !saysOnlyFlags(reading)) return undefined;
  if (reading.sure && isOwnWord(text, start, end)) return undefined;
  return { start, end, core, reading };
}

/** `Palestinian Authority (PA)`, `Pittsburgh (PA)`: the bracket belongs to the words before it. */
function isOwnWord(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 120), start);
  const inner = text.slice(start + 1, end - 1).trim();
  if (expandsTo(before, inner)) return true;
  return !isBehindSentence(text, start) && meansAnother(before, inner, text[end] === '.');
}

/** `… next month. (MENA)`, `(Ana Petrova/MENA)`; "the Middle East and North Africa (MENA)" is text. */
function signsHere(text: string, at: number, { creators }: Reading): boolean {
  return creators.length > 0 || isBehindSentence(text, at);
}

function openingOf(text: string, end: number): number | undefined {
  const opener = OPENERS[text.charAt(end - 1)];
  if (opener === undefined) return undefined;
  const closer = text.charAt(end - 1);
  let depth = 0;
  for (let at = end - 1; at >= 0 && end - at <= LONGEST_GROUP; at -= 1) {
    if (text[at] === closer) depth += 1;
    else if (text[at] === opener) depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

function saysOnlyFlags(reading: Reading): boolean {
  return (
    reading.flags.size > 0 &&
    reading.creators.length + reading.sources.length === 0 &&
    reading.provider === undefined
  );
}

/**
 * A tail without brackets: the longest reading that starts at a place where one can start. Behind
 * it only a label, flag words or the same medium can go on leftwards ("Courtesy of Somebody.
 * Yonhap"; "AFP PHOTO/NAME (Photo credit should read NAME/AFP)").
 */
function bareBefore(
  text: string,
  end: number,
  { core, media, whole }: { core: boolean; media: ReadonlySet<string>; whole: boolean },
): Part | undefined {
  for (const { at, kind } of bareTails(text, end, whole)) {
    if (QUOTED.test(text.slice(at, end))) continue;
    const reading = readChain(text.slice(at, end), { place: 'tail' });
    if (reading === undefined) continue;
    if (kind === 'whole' && !isCreditAlone(reading)) continue;
    if (kind === 'bracket' && groupBefore(text, at)?.core !== true) continue;
    if (kind === 'glued' && reading.opens === 'provider') continue;
    const goesOn = media.size === 0 || reading.sources.some((source) => media.has(source));
    const sure = reading.sure || (reading.signs && reading.creators.length > 0);
    if (reading.labelled || (sure && goesOn)) {
      return { start: at, end, core: true, reading };
    }
    if (kind === 'bracket' && REPORTER.test(text.slice(at, end)) && reading.creators.length > 0) {
      return { start: at, end, core: true, reading };
    }
    if (core && saysOnlyFlags(reading)) return { start: at, end, core: false, reading };
  }
  return undefined;
}

/** A sign that reads "AP": nobody signs in quotation marks. */
const QUOTED = /^\s*["“‘«][^"”’»]*["”’»]\s*$/;
/** `(서울=연합뉴스) 김하나 기자`. */
const REPORTER = /(?:기자|특파원)\s*=?\s*$/;

/**
 * A text that is nothing but credit opens with what no caption opens with. An agency and a name
 * that is nobody's can be a poll's (`Reuters/Ipsos`).
 */
function isCreditAlone(reading: Reading): boolean {
  const { labelled, opens, creators, provider, flags } = reading;
  if (saysOnlyFlags(reading)) return false;
  if (labelled || opens === 'flag') return true;
  const unexplained = provider !== undefined && creators.length === 0 && flags.size === 0;
  return opens === 'source' && !unexplained;
}

/** A sentence in capitals among usage notes is one too, known or not. */
function noteSentenceBefore(
  text: string,
  end: number,
  notes: readonly UsageNote[],
  core: boolean,
): Part | undefined {
  if (core || notes.length === 0) return undefined;
  const start = Math.max(
    text.lastIndexOf('. ', end - 2) + 1,
    text.lastIndexOf(BLANK, end - 1) + 1,
    0,
  );
  const sentence = text.slice(start, end);
  if (start === 0 || sentence.length > LONGEST_GROUP || /\p{Ll}/u.test(sentence)) return undefined;
  return sentence.trim().split(/\s+/).length >= 3 ? { start, end, core: false } : undefined;
}

/** `[연합뉴스 자료사진] 2022.7.13 desk@example.org`: the desk's address, and the day before it. */
const ADDRESS =
  /(?:^|\s)(?:(?:19|20)\d\d\. ?\d{1,2}\. ?\d{1,2}\.?\s{1,3})?[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{2,64}){1,3}$/;
const LONGEST_ADDRESS = 160;

function addressBefore(text: string, end: number, core: boolean): Part | undefined {
  if (core) return undefined;
  const from = Math.max(0, end - LONGEST_ADDRESS);
  const match = ADDRESS.exec(text.slice(from, end));
  return match === null ? undefined : { start: from + match.index, end, core: false };
}
