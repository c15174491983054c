/** Sign-offs: what stands below the copy and says whose it is, who made it, and that it ends. */
import { agencyOf } from './dateline/sender.ts';
import { divideConfidential } from './signoff/confidential.ts';
import {
  addresses,
  bracketTag,
  dashTag,
  deskInitials,
  editorLine,
  endMark,
  koreanWriterLine,
  silentLine,
} from './signoff/marks.ts';
import { type Part, type SourceRank, type Tail, tailOf } from './signoff/part.ts';
import { copyrightLine, standingLine } from './signoff/rights.ts';
import {
  contact,
  contributed,
  firstPublished,
  roles,
  withHelp,
  writerOfPress,
} from './signoff/roles.ts';

export interface ParsedSignoff {
  /** Canonical name, only where an agency is printed as signature, holder or owner. */
  source?: string;
  reporters?: string[];
  writers?: string[];
  editors?: string[];
  /** Desk initials, lower case. */
  initials?: string[];
  emails?: string[];
  /** An end mark is printed. */
  end?: boolean;
  copyrightYear?: number;
  /** `YYYY-MM-DD`. */
  firstPublished?: string;
  /** The text in front of the sign-off, where any is left; a verbatim stretch of what came in. */
  text?: string;
}

export interface SignoffOptions {
  /** The feed's agency, canonical name or id: some forms exist on one wire only. */
  agency?: string;
}

/** Tried in this order on what is left of the end of the text, until none takes anything. */
const RECOGNISERS: readonly ((tail: Tail) => Part | undefined)[] = [
  endMark,
  addresses,
  koreanWriterLine,
  standingLine,
  copyrightLine,
  bracketTag,
  roles,
  contributed,
  firstPublished,
  writerOfPress,
  withHelp,
  contact,
  editorLine,
  deskInitials,
  dashTag,
  silentLine,
];

/** Parts that one sign-off can have. */
const MOST_PARTS = 16;

/**
 * Takes the sign-off off the end of a paragraph or of a whole text. A mention in the last sentence
 * (`…, AFP reported.`) is no signature. Private notes below dpa's copy are read and dropped. Where
 * there is no sign-off, `text` is the text unchanged. Never throws.
 */
export function parseSignoff(text: string, options: SignoffOptions = {}): ParsedSignoff {
  const agencyId = agencyOf(options.agency)?.id;
  const { copy, notes } = divideConfidential(text, agencyId);
  const noted = peel(notes, agencyId);
  const { rest, parts } = peel(copy, agencyId);
  if (parts.length === 0 && notes === '') return text === '' ? {} : { text };
  const left = rest.trim();
  return { ...merge([...noted.parts, ...parts]), ...(left !== '' && { text: left }) };
}

/** Parts from the last to the first. */
function peel(text: string, agencyId: string | undefined): { rest: string; parts: Part[] } {
  const parts: Part[] = [];
  let rest = text;
  while (parts.length < MOST_PARTS && rest !== '') {
    const part = next(tailOf(rest, agencyId));
    if (part === undefined || part.rest.length >= rest.length) break;
    parts.push(part);
    rest = part.rest;
  }
  return { rest, parts };
}

function next(tail: Tail): Part | undefined {
  for (const recognise of RECOGNISERS) {
    const part = recognise(tail);
    if (part !== undefined) return part;
  }
  return undefined;
}

const LISTS = ['reporters', 'writers', 'editors', 'initials', 'emails'] as const;
const RANKS: readonly SourceRank[] = ['signature', 'holder', 'contributor'];

function merge(parts: Part[]): ParsedSignoff {
  const signoff: ParsedSignoff = {};
  for (const list of LISTS) {
    const all = new Set(parts.toReversed().flatMap((part) => part[list] ?? []));
    if (all.size > 0) signoff[list] = [...all];
  }
  const source = RANKS.map(
    (rank) => parts.findLast((part) => part.sourceRank === rank)?.source,
  ).find((name) => name !== undefined);
  if (source !== undefined) signoff.source = source;
  for (const { end, copyrightYear, firstPublished } of parts) {
    if (end) signoff.end = true;
    if (copyrightYear !== undefined) signoff.copyrightYear = copyrightYear;
    if (firstPublished !== undefined) signoff.firstPublished = firstPublished;
  }
  return signoff;
}
