/**
 * What stands below the copy: the sign-off, over as many paragraphs as it takes; what the page or the
 * agency puts behind it; and private notes, of which nothing goes out but whose they are.
 */
import type { Agency } from '../agencies/agency.ts';
import { findAgency } from '../agencies/find.ts';
import { agencyOf } from '../copy/dateline/sender.ts';
import { isClosingFurniture } from '../copy/furniture.ts';
import { divideConfidential } from '../copy/signoff/confidential.ts';
import { type ParsedSignoff, parseSignoff } from '../copy/signoff.ts';

export interface Signoff extends ParsedSignoff {
  /** As written. */
  written: string;
}

export interface Closing {
  signoff?: Signoff;
  /** What leaves the copy, paragraph by paragraph, in the order in which it stands. */
  cut: string[];
  /** Paragraphs in front of private notes; absent where there are none. */
  public?: string[];
  /** The first private paragraph, as it stands. */
  notes?: string;
}

type CopyOptions = { agency?: string };

/** Paragraphs at the end that may all be sign-off or furniture. */
const MOST_PARAGRAPHS = 8;

export function readClosing(paragraphs: string[], options: CopyOptions): Closing {
  const { shown, notes, first } = divideParagraphs(paragraphs, options);
  const closing = readShown(shown, options);
  if (notes === '') return closing;
  const { source } = parseSignoff(notes, options);
  const signoff =
    closing.signoff ?? (source === undefined ? undefined : { source, written: source });
  return { ...closing, public: shown, notes: first, ...(signoff !== undefined && { signoff }) };
}

/** In every head of private notes. */
const MAY_BE_PRIVATE = /[*#]|publication/i;

/** Paragraphs as far as they are for publication, and the private rest. */
function divideParagraphs(
  paragraphs: string[],
  options: CopyOptions,
): { shown: string[]; notes: string; first: string } {
  const agencyId = agencyOf(options.agency)?.id;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (!MAY_BE_PRIVATE.test(paragraph)) continue;
    const { copy, notes } = divideConfidential(paragraph, agencyId);
    if (notes === '' || (index === 0 && copy === '')) continue;
    const last = copy.trim() === '' ? [] : [copy.trimEnd()];
    const shown = withoutRulers([...paragraphs.slice(0, index), ...last]);
    return {
      shown,
      notes: [notes, ...paragraphs.slice(index + 1)].join('\n'),
      first: notes.trim(),
    };
  }
  return { shown: paragraphs, notes: '', first: '' };
}

/** A ruler in front of the notes parts them from the copy and belongs to neither. */
function withoutRulers(paragraphs: string[]): string[] {
  const end = paragraphs.findLastIndex((paragraph) => !/^[*_\s]{3,}$/.test(paragraph));
  return paragraphs.slice(0, end + 1);
}

function readShown(paragraphs: string[], options: CopyOptions): Closing {
  const agencyId = agencyOf(options.agency)?.id;
  const closing: Closing = { cut: [] };
  const end = endMark(paragraphs, options);
  let waiting: string[] = [];
  for (let count = 1; count <= Math.min(MOST_PARAGRAPHS, paragraphs.length); count += 1) {
    const index = paragraphs.length - count;
    const paragraph = paragraphs[index] ?? '';
    const parsed = signoffOf(paragraph, options);
    if (isSignoff(parsed)) {
      const rest = parsed.text ?? '';
      const written = (rest === '' ? paragraph : tailBehind(paragraph, rest)).trim();
      closing.cut.unshift(written, ...waiting);
      waiting = [];
      closing.signoff = merged(parsed, written, signedBelow(parsed, closing.signoff));
      if (rest !== '') break;
    } else if (isClosingFurniture(paragraph, agencyId) || (end !== -1 && index > end)) {
      // A ruler alone is the copy's own until something that ends the copy stands in front of it.
      if (isRuler(paragraph)) waiting.unshift(paragraph);
      else {
        closing.cut.unshift(paragraph, ...waiting);
        waiting = [];
      }
    } else break;
  }
  if (closing.cut.length > 0 && waiting.length > 0) closing.cut.unshift(...waiting);
  return closing;
}

function isRuler(paragraph: string): boolean {
  return /^_{3,}$/.test(paragraph.trim());
}

/** Longest line behind an end mark that is dropped. */
const LONGEST_BEHIND_END = 200;

/** Near the end of a text that an end mark closes. */
const ENDS_NEAR = /end|끝|完|-/i;
/** In every end mark, and seldom else (`… the day ended.`): looks that spare the reading. */
const MAY_END =
  /[(（](?:END|끝|完)[)）]|ENDIT|-\s?(?:0|30|ENDS?)\s?-|(?:^|\n)[^\S\n]*ENDS?(?![a-z])/i;

/** The last paragraph that says that the copy ends; behind it stands nothing of the story. -1: none. */
function endMark(paragraphs: string[], options: CopyOptions): number {
  const first = Math.max(0, paragraphs.length - MOST_PARAGRAPHS);
  const found = paragraphs
    .slice(first)
    .findLastIndex(
      (paragraph) =>
        ENDS_NEAR.test(paragraph.slice(-12)) &&
        MAY_END.test(paragraph.slice(-400)) &&
        parseSignoff(paragraph.slice(-400), options).end === true,
    );
  const index = found === -1 ? -1 : first + found;
  const behind = paragraphs.slice(index + 1);
  return behind.every((paragraph) => paragraph.length <= LONGEST_BEHIND_END) ? index : -1;
}

/**
 * The sign-off below another one. A bare name below somebody else's sign-off is a link of the page:
 * behind the agency's own mark nothing is copy.
 */
function signedBelow({ source }: ParsedSignoff, below: Signoff | undefined): Signoff | undefined {
  const another = source !== undefined && below?.source !== undefined && below.source !== source;
  return another && findAgency(below.written) !== undefined ? undefined : below;
}

function merged(parsed: ParsedSignoff, written: string, below: Signoff | undefined): Signoff {
  const { text: _text, ...fields } = parsed;
  const all = below === undefined ? written : `${written}\n\n${below.written}`;
  return { ...fields, ...below, written: all };
}

/** A sign-off by its form, or the bare name of an agency on the last line. */
function signoffOf(paragraph: string, options: CopyOptions): ParsedSignoff {
  const written = paragraph.trim();
  const agency = findAgency(written);
  const isName = agency !== undefined && isSpelledAs(agency, written);
  return isName ? { source: agency.name } : parseSignoff(paragraph, options);
}

/** Codes are words in other letter case: “hi”, “sid”. */
function isSpelledAs({ id, code, name }: Agency, written: string): boolean {
  return written.length > 3 || [id, code, name].includes(written) || /^\p{Lu}+$/u.test(written);
}

function isSignoff({ text: _text, ...rest }: ParsedSignoff): boolean {
  return Object.values(rest).some((value) => value !== undefined && value !== false);
}

function tailBehind(paragraph: string, rest: string): string {
  return paragraph.startsWith(rest) ? paragraph.slice(rest.length) : '';
}
