/**
 * A credit: who made it, who owns it, through whom it came.
 *
 * The rules, by the numbers that the code under `credit/` cites:
 *
 *  - C1 hygiene: NFC, one kind of space; a caption is given back verbatim
 *  - C2 where a credit can stand: the whole line; the tail of a caption; a tag or a copyright line
 *    under a text; behind the name in a byline. An agency's name anywhere else is text
 *  - C3 a tail is a credit only if all of it can be read and it holds a medium or opens with a label
 *  - C4 creators are persons, sources are media, the provider supplied it without being one
 *  - C5 written order: left is upstream; a plain hyphen joins media only
 *  - C6 exceptions: a house prefix goes to the end, marketplaces stand last, `A/B | Person` is reversed
 *  - C7 a medium named twice keeps its last place
 *  - C8 labels · C9 persons and their capitals · C10 "in this photo provided by X"
 *  - C11 flags, set by their words only · C12 objects of courtesy and screengrab
 *  - C13 Korean chains and suppliers · C14 copyright year · C15 sign-offs
 */
import { KnownAnswers } from '../known-answers.ts';
import { readBylineCredit } from './credit/by-line.ts';
import { readCaption } from './credit/caption.ts';
import { readCreditLine } from './credit/credit-line.ts';
import { readSignoffCredit } from './credit/sign-off.ts';

/** The closed list of flags (set by words in the credit, never inferred). */
export type CreditFlag =
  | 'handout'
  | 'pool'
  | 'file'
  | 'courtesy'
  | 'screengrab'
  | 'no-resale'
  | 'no-archive'
  | 'mandatory-credit'
  | 'editorial-use-only'
  | 'third-party';

export interface Credit {
  /** The credit as written. */
  text: string;
  /** Persons who made it. */
  creators: string[];
  /** Media only, canonical names, origin first and last distributor last. */
  sources: string[];
  /** Who supplied it without being a medium in the chain: ministry, company, platform. */
  provider?: string;
  /** Sorted. */
  flags: CreditFlag[];
  copyrightYear?: number;
}

/** What `parseCredit` gives: the credit, and for a caption what remains without it. */
export interface ParsedCredit extends Credit {
  caption?: string;
}

export type CreditContext = 'caption' | 'creditline' | 'signoff' | 'byline';

const READERS: Readonly<Record<CreditContext, (text: string) => ParsedCredit>> = {
  caption: readCaption,
  creditline: readCreditLine,
  signoff: readSignoffCredit,
  byline: readBylineCredit,
};

/**
 * Reads the credit in a text.
 *
 * What can't be read for sure stays text and makes no name: an agency's name in running text is
 * never a credit.
 *
 * @param text any text; only what can be a credit is looked at, so the time is linear in its length
 * @param options.context where the text stands: a `caption` with a credit at its end, a `creditline`
 *   that is nothing else (the default), the end of a story (`signoff`), or a `byline`
 * @returns the credit, empty lists where there is none; for a caption also what remains of it
 */
export function parseCredit(text: string, options: { context?: CreditContext } = {}): ParsedCredit {
  const { context = 'creditline' } = options;
  if (context === 'caption' || text.length > LONGEST_KNOWN) return READERS[context](text);
  const question = `${context} ${text}`;
  const known = KNOWN_CREDITS.find(question);
  if (known !== undefined) return copyOf(known);
  // Read from the question, so that what is kept holds on to no longer text.
  const credit = READERS[context](question.slice(context.length + 1));
  KNOWN_CREDITS.remember(question, credit);
  return copyOf(credit);
}

/** One photographer makes many pictures, and every story of a feed ends with the same sign-off. */
const LONGEST_KNOWN = 120;
const KNOWN_CREDITS = new KnownAnswers<ParsedCredit>(2000, 140);

function copyOf(credit: ParsedCredit): ParsedCredit {
  const { creators, sources, flags } = credit;
  return { ...credit, creators: [...creators], sources: [...sources], flags: [...flags] };
}
