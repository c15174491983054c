/** Headline markers: what an agency writes into a headline to say what kind of version this is. */
import { agencyOf } from './dateline/sender.ts';
import { dpaHeaderLines } from './headline/dpa-header.ts';
import { HOUSE_MARKS, SAFE_MARKS } from './headline/house-marks.ts';
import { AP_SLUG } from './headline/houses/america.ts';
import { type Mark, type Marks, markersOf } from './headline/mark.ts';
import { readKeywordSlug, readReutersSlug } from './headline/slugline.ts';

export type MarkerType =
  | 'lead'
  | 'update'
  | 'writethru'
  | 'wrapup'
  | 'roundup'
  | 'urgent'
  | 'alert'
  | 'extra'
  | 'correction'
  | 'refile'
  | 'repeat'
  | 'substitute'
  | 'page'
  | 'abridged'
  | 'pix'
  | 'kill'
  | 'withhold'
  | 'advisory'
  | 'embargo'
  | 'exclusive'
  | 'analysis'
  | 'feature'
  | 'factbox'
  | 'timeline'
  | 'explainer'
  | 'insight'
  | 'interview'
  | 'commentary'
  | 'special-report'
  | 'graphic'
  | 'poll'
  | 'preview'
  | 'brief'
  | 'table'
  | 'diary'
  | 'digest'
  | 'obituary'
  | 'profile';

export interface Marker {
  type: MarkerType;
  number?: number;
}

export interface ParsedHeadline {
  headline: string;
  markers: Marker[];
  /** True where the item is a message to editors and not copy. */
  advisory: boolean;
}

export interface HeadlineOptions {
  /** The feed's agency, canonical name or id: some marks exist on one wire only. */
  agency?: string;
}

/** Marks that one headline can carry; more is not a headline. */
const MOST_MARKS = 12;

/** A mark stands within so many characters of the front or the end. */
const REACH = 200;

/** Markers that make an item a message to editors; corrections and embargoed stories are copy. */
const MESSAGES: ReadonlySet<MarkerType> = new Set(['kill', 'withhold', 'advisory']);

/**
 * Takes the marks of a wire off a headline: from the front repeatedly, then from the end. Only the
 * closed vocabulary of the agency counts; where the agency is not known, what means the same on
 * every wire. What is left is the headline, unchanged but for folded white space. Never throws.
 */
export function parseHeadline(text: string, options: HeadlineOptions = {}): ParsedHeadline {
  const agencyId = agencyOf(options.agency)?.id;
  const marks = (agencyId === undefined ? undefined : HOUSE_MARKS[agencyId]) ?? SAFE_MARKS;
  const lines = agencyId === 'dpa' ? dpaHeaderLines(text) : [text.replace(/\s+/g, ' ').trim()];
  const { headline, markers } = readLines(lines, marks, agencyId);
  return { headline, markers, advisory: markers.some(({ type }) => MESSAGES.has(type)) };
}

type Read = Omit<ParsedHeadline, 'advisory'>;

/** Lines in front that are nothing but marks, then the headline over the lines that are left. */
function readLines(lines: string[], marks: Marks, agencyId: string | undefined): Read {
  const markers: Marker[] = [];
  let first = 0;
  for (; first < lines.length - 1; first += 1) {
    const line = strip(lines[first] ?? '', marks);
    if (line.headline !== '') break;
    markers.push(...line.markers);
  }
  const rest = readLine(lines.slice(first).join(' '), marks, agencyId);
  return { headline: rest.headline, markers: [...markers, ...rest.markers] };
}

function readLine(line: string, marks: Marks, agencyId: string | undefined): Read {
  if (agencyId === undefined || agencyId === 'reuters') {
    const slug = readReutersSlug(line);
    if (slug !== undefined) return { headline: slug.slug, markers: slug.markers };
  }
  if (agencyId === undefined || agencyId === 'ap') {
    const slug = readKeywordSlug(line);
    if (slug !== undefined) return withCoverage(strip(slug, AP_SLUG));
  }
  const read = strip(line, marks);
  const isAlert = agencyId === 'reuters' && read.markers.length === 0 && isAlertLine(line);
  return isAlert ? { headline: read.headline, markers: [{ type: 'alert' }] } : read;
}

/** AP's list of what it plans is a message; its name is the mark and all the headline there is. */
function withCoverage(read: Read): Read {
  const isMarked = read.markers.some(({ type }) => type === 'advisory');
  if (isMarked || !/^AP News Coverage Advisory\b/i.test(read.headline)) return read;
  return { ...read, markers: [...read.markers, { type: 'advisory' }] };
}

/** Reuters snaps come as one line in capitals without a tag; a slugline has a slash and is none. */
function isAlertLine(line: string): boolean {
  const words = line.split(' ');
  return (
    words.length >= 3 &&
    !/[\p{Ll}\p{Lo}]/u.test(line) &&
    /\p{Lu}{2}/u.test(line) &&
    !line.includes('/ ')
  );
}

function strip(line: string, marks: Marks): Read {
  const front = stripFront(line, marks.front);
  const end = stripEnd(front.headline, marks.end);
  return { headline: end.headline, markers: [...front.markers, ...end.markers] };
}

function stripFront(line: string, marks: readonly Mark[]): Read {
  const markers: Marker[] = [];
  let headline = line;
  for (let count = 0; count < MOST_MARKS; count += 1) {
    const found = firstMatch(headline.slice(0, REACH), marks, headline.length > REACH);
    if (found === undefined) break;
    markers.push(...markersOf(found.mark, found.match));
    headline = headline.slice(found.match[0].length).trimStart();
  }
  return { headline, markers };
}

function stripEnd(line: string, marks: readonly Mark[]): Read {
  const markers: Marker[] = [];
  let headline = line;
  for (let count = 0; count < MOST_MARKS; count += 1) {
    const found = firstMatch(headline.slice(-REACH), marks, false);
    if (found === undefined) break;
    // Taken from the end, but kept in the order in which they stand.
    markers.unshift(...markersOf(found.mark, found.match));
    headline = headline.slice(0, headline.length - found.match[0].length).trimEnd();
  }
  return { headline, markers };
}

interface Found {
  mark: Mark;
  match: RegExpExecArray;
}

/** `isCut`: the text goes on behind the stretch, so a mark must not reach to its end. */
function firstMatch(stretch: string, marks: readonly Mark[], isCut: boolean): Found | undefined {
  for (const mark of marks) {
    const match = mark.form.exec(stretch);
    if (match === null || match[0] === '' || (isCut && match[0].length === stretch.length))
      continue;
    if (!isPartOfSentence(match, stretch)) return { mark, match };
  }
  return undefined;
}

/** `(Lead) poisoning found`: a word in small letters in a bracket, and the sentence goes on in them. */
function isPartOfSentence(match: RegExpExecArray, stretch: string): boolean {
  const behind = stretch.slice(match.index + match[0].length);
  return /^[([（［]\p{Lu}?\p{Ll}[^\d]*$/u.test(match[0]) && /^\p{Ll}(?!\p{Lu})/u.test(behind);
}
