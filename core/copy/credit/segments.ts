/**
 * A credit cut into its segments: what stands between two joiners, with the joiner before it and
 * the labels that open it.
 *
 *     Photo by Ana Petrova / POOL via AP
 *     label    segment     / segment via segment
 */

import { type Label, readLabel } from './labels.ts';
import { oneLine } from './readable.ts';
import { endsSentence } from './sentences.ts';
import { hyphenChain, isNameWithSlash, sourceNamed } from './sources.ts';

export type Join =
  | 'start'
  | 'slash'
  | 'pipe'
  | 'equals'
  | 'dash'
  | 'comma'
  | 'via'
  | 'stop'
  /** Brackets, line ends, blanked notes, copyright marks. */
  | 'group';

export interface Segment {
  text: string;
  /** Offsets of the text in the credit, for names that run over several segments. */
  start: number;
  end: number;
  join: Join;
  labels: Label[];
}

const GROUP_MARKS = '()[]{}<>【】〔〕〈〉《》「」\n\u0000©ⓒ';
const JOIN_OF_CHAR: Readonly<Record<string, Join>> = {
  '/': 'slash',
  '⁄': 'slash',
  '|': 'pipe',
  '¦': 'pipe',
  '│': 'pipe',
  // Hangul EU, which Korean pages use for its looks.
  ㅣ: 'pipe',
  '=': 'equals',
  ',': 'comma',
  ';': 'comma',
  '、': 'comma',
  '。': 'stop',
  '—': 'dash',
  '―': 'dash',
  '–': 'dash',
};
/** Characters that can be or open a joiner. */
const JOINER = /[()[\]{}<>【】〔〕〈〉《》「」\n\u0000©ⓒ/⁄|¦│ㅣ=,;、。—―–.·・\-vV]/g;
const IGNORED_AT_EDGES = /[\s"'“”‘’«»*•·▲△▶◎◆■□#:.,~-]/;
const OPENING_MARKS: Readonly<Record<string, string>> = { '"': '"', "'": "'", '”': '“', '’': '‘' };
const VIA = /(?:via|vía)(?=[\s:])/iy;
const MOST_SEGMENTS = 64;
const MOST_LABELS = 4;

interface Joiner {
  join: Join;
  length: number;
}

/** Cuts a credit into segments; empty ones are left out. The text must be bounded by the caller. @param most only the first ones */
export function splitSegments(text: string, most: number = MOST_SEGMENTS): Segment[] {
  const segments: Segment[] = [];
  let join: Join = 'start';
  let at = 0;
  while (at < text.length && segments.length < most) {
    const { labels, start } = readLabels(text, at);
    const { end, joiner } = findJoiner(text, start);
    const segment = trimmed(
      text,
      start,
      joiner.join === 'stop' && !endsSentence(text, end) ? end + 1 : end,
    );
    const says = segment.text !== '' || labels.length > 0;
    if (says) segments.push({ ...segment, join, labels });
    join = says ? joiner.join : laterJoin(join, joiner.join);
    at = end + joiner.length;
  }
  return segments;
}

/** Of several joiners in a row the last one counts (`KCNA/via REUTERS`), unless it only groups. */
function laterJoin(before: Join, now: Join): Join {
  return now === 'group' && before !== 'start' ? before : now;
}

function readLabels(text: string, from: number): { labels: Label[]; start: number } {
  const labels: Label[] = [];
  let start = skipEdges(text, from);
  while (labels.length < MOST_LABELS) {
    const label = readLabel(text, start);
    if (label === undefined) break;
    labels.push(label);
    start = skipEdges(text, label.end);
  }
  return { labels, start };
}

function skipEdges(text: string, from: number): number {
  let at = from;
  while (at < text.length && (IGNORED_AT_EDGES.test(text.charAt(at)) || text[at] === '\u0000')) {
    at += 1;
  }
  return at;
}

function trimmed(text: string, from: number, to: number): Pick<Segment, 'text' | 'start' | 'end'> {
  let start = from;
  let end = to;
  while (start < end && IGNORED_AT_EDGES.test(text.charAt(start))) start += 1;
  while (end > start && isIgnoredAtEnd(text, end - 1) && !closesQuotation(text, start, end))
    end -= 1;
  return { text: oneLine(text.slice(start, end)), start, end };
}

/** `channel 'Example'`: a quotation mark that closes one inside the name. */
function closesQuotation(text: string, start: number, end: number): boolean {
  const opening = OPENING_MARKS[text.charAt(end - 1)];
  return opening !== undefined && text.slice(start, end - 1).includes(` ${opening}`);
}

/** A full stop stays where it belongs to the last word (`U.S.`, `Samsung Electronics Co.`). */
function isIgnoredAtEnd(text: string, at: number): boolean {
  if (text[at] === '.') return endsSentence(text, at);
  return IGNORED_AT_EDGES.test(text.charAt(at));
}

function findJoiner(text: string, from: number): { end: number; joiner: Joiner } {
  JOINER.lastIndex = from;
  for (let match = JOINER.exec(text); match !== null; match = JOINER.exec(text)) {
    const joiner = joinerAt(text, match.index, from);
    if (joiner !== undefined) return { end: match.index, joiner };
    JOINER.lastIndex = match.index + 1;
  }
  return { end: text.length, joiner: { join: 'group', length: 0 } };
}

function joinerAt(text: string, at: number, from: number): Joiner | undefined {
  const char = text.charAt(at);
  if (GROUP_MARKS.includes(char)) {
    // A copyright mark opens the next segment as its label.
    return { join: 'group', length: char === '©' || char === 'ⓒ' ? 0 : 1 };
  }
  switch (char) {
    case '.':
      return isStop(text, at) ? { join: 'stop', length: 1 } : undefined;
    case '·':
      return betweenHangul(text, at) ? { join: 'comma', length: 1 } : undefined;
    case '・':
      return besideMedium(text, at, from) ? { join: 'comma', length: 1 } : undefined;
    case '-':
      return dashAt(text, at);
    case '/':
      return isInAddress(text, at) || isInName(text, at, from) || isBeforeTaken(text, at)
        ? undefined
        : { join: 'slash', length: 1 };
    case 'v':
    case 'V':
      return viaAt(text, at, from);
    default: {
      const join = JOIN_OF_CHAR[char];
      return join === undefined ? undefined : { join, length: 1 };
    }
  }
}

/** Also behind an abbreviation, if a medium follows (`Samsung Electronics Co. Yonhap`). */
function isStop(text: string, at: number): boolean {
  if (!/\s/.test(text.charAt(at + 1))) return false;
  if (endsSentence(text, at)) return true;
  const next =
    /^[^\n\u0000/|=,;()[\]{}<>]{1,60}/.exec(text.slice(at + 2, at + 62))?.[0].trim() ?? '';
  return sourceNamed(next) !== undefined || hyphenChain(next) !== undefined;
}

/** `김하나·박두리 기자`: a list; in other scripts the point is part of a name. */
function betweenHangul(text: string, at: number): boolean {
  return isHangul(text.charAt(at - 1)) || isHangul(text.charAt(at + 1));
}

/** `代表撮影・共同`: before a medium or behind one; elsewhere the point is part of a foreign name. */
function besideMedium(text: string, at: number, from: number): boolean {
  const behind = /^[^\s()[\]/=、。・]{1,20}/.exec(text.slice(at + 1, at + 21))?.[0] ?? '';
  return (
    sourceNamed(behind) !== undefined || sourceNamed(text.slice(from, at).trim()) !== undefined
  );
}

function isHangul(char: string): boolean {
  return char >= '가' && char <= '힣';
}

/** A hyphen joins only with space round it or doubled; a plain one belongs to a name (rule C5). */
function dashAt(text: string, at: number): Joiner | undefined {
  if (text[at + 1] === '-') return { join: 'dash', length: 2 };
  const spaced = /\s/.test(text.charAt(at - 1)) && /\s/.test(text.charAt(at + 1));
  return spaced ? { join: 'dash', length: 1 } : undefined;
}

/** The slashes of `https://example.org/path` join nothing. */
function isInAddress(text: string, at: number): boolean {
  if (text[at - 1] === ':' || (text[at - 1] === '/' && text[at - 2] === ':')) return true;
  const word =
    text
      .slice(Math.max(0, at - 80), at)
      .split(/\s/)
      .at(-1) ?? '';
  return word.includes('://') || word.startsWith('www.');
}

/** Some names hold a slash themselves (`REX/Shutterstock`). */
function isInName(text: string, at: number, from: number): boolean {
  const before = text.slice(Math.max(from, at - 40), at).trim();
  const after = /^[\p{L} ]{1,40}/u.exec(text.slice(at + 1, at + 41))?.[0].trim() ?? '';
  return isNameWithSlash(before, after);
}

/** `陈立言/摄`: the slash parts the name from what it did. */
function isBeforeTaken(text: string, at: number): boolean {
  return /^ ?(?:摄|攝|撮影)(?![:=/])/.test(text.slice(at + 1, at + 5));
}

function viaAt(text: string, at: number, from: number): Joiner | undefined {
  if (at !== from && !/[\s/,]/.test(text.charAt(at - 1))) return undefined;
  VIA.lastIndex = at;
  const match = VIA.exec(text);
  return match === null ? undefined : { join: 'via', length: match[0].length };
}
