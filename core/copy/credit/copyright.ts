/** Copyright lines under a text (rule C14): who holds it and since when. */
import { sourceNamed } from './sources.ts';

export interface CopyrightLine {
  /** Offset of the line or sentence. */
  start: number;
  /** Canonical name, where the holder is a medium. */
  holder?: string;
  year?: number;
}

/** Lines with their boilerplate are shorter. */
const LONGEST_LINE = 800;
const MOST_WORDS = 7;
/** A mark where a line or a sentence begins; further marks may follow (`Copyright (c)`). */
const MARK =
  /(?:^|\n|[.!?)\]”"] {1,3}|<)\s*((?:(?:Copyright|COPYRIGHT|저작권자|©|ⓒ)[\s\u0000]*[:,]?[\s\u0000]*){1,3})/g;
/** An agency says it without a mark. */
const OWNED = /(?:^|\n)[\w ]{0,30}content is owned by or licensed to /g;
const YEAR = /^((?:19|20)\d\d)(?![\d-])[,.]?\s*/;

/** The last copyright line of a text, or undefined. Only the last 800 characters are looked at. */
export function findCopyrightLine(text: string): CopyrightLine | undefined {
  const from = Math.max(0, text.length - LONGEST_LINE);
  const window = text.slice(from);
  const match = [...window.matchAll(MARK), ...window.matchAll(OWNED)].at(-1);
  if (match === undefined) return undefined;
  const marked = match.index + match[0].length;
  const start = match.index + (match[0].length - match[0].replace(/^[\n.!?)\]”"\s]+/, '').length);
  const line = window.slice(marked).split('\n', 1)[0] ?? '';
  const first = YEAR.exec(line);
  const rest = first === null ? line : line.slice(first[0].length);
  const holder = holderIn(rest.replace(/^(?:by |공감언론 )/, ''));
  const year = first?.[1] ?? holder?.year ?? YEAR_ANYWHERE.exec(rest.slice(0, 60))?.[1];
  // Without a holder only what goes on like a name is a copyright line.
  if (holder === undefined && (year === undefined || !/^\p{Lu}/u.test(rest))) return undefined;
  return {
    start: from + start,
    ...(holder !== undefined && { holder: holder.name }),
    ...(year !== undefined && { year: Number(year) }),
  };
}

const YEAR_ANYWHERE = /^\p{Lu}[^.\n]{0,50} ((?:19|20)\d\d)(?=[.,\s]|$)/u;

/** The longest name of a medium that opens the line, and the year behind it. */
function holderIn(line: string): { name: string; year?: string } | undefined {
  const words = line.slice(0, 160).split(/[\s\u0000]+/);
  for (let count = Math.min(MOST_WORDS, words.length); count > 0; count -= 1) {
    const name = words
      .slice(0, count)
      .join(' ')
      .replace(/[.,;:>)]+$/, '');
    const found = sourceNamed(name);
    if (found === undefined) continue;
    const year = YEAR.exec(`${words[count] ?? ''} `)?.[1];
    return { name: found.agency.name, ...(year !== undefined && { year }) };
  }
  return undefined;
}
