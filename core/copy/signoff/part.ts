/** What one recogniser takes off the end of a text. */
import type { ParsedSignoff } from '../signoff.ts';

/**
 * How sure a source is: an agency that signs beats one that holds the copyright, which beats one
 * that only contributed.
 */
export type SourceRank = 'signature' | 'holder' | 'contributor';

export interface Part extends Omit<ParsedSignoff, 'text'> {
  /** The text in front of what was taken. */
  rest: string;
  sourceRank?: SourceRank;
}

export interface Tail {
  /** The text as far as it is left, without white space at its end. */
  text: string;
  /** Its last line. */
  line: string;
  /** Its last paragraph (lines without an empty line between them). */
  paragraph: string;
  /** Id of the feed's agency. */
  agencyId?: string;
}

/** Longest stretch at the end of a text in which a sign-off is looked for, in characters. */
const WINDOW = 3000;

export function tailOf(written: string, agencyId: string | undefined): Tail {
  const text = written.trimEnd();
  const window = text.slice(-WINDOW);
  const gap = window.includes('\n') ? [...window.matchAll(/\n[ \t\r]{0,80}\n/g)].at(-1) : undefined;
  return {
    text,
    line: window.slice(window.lastIndexOf('\n') + 1),
    paragraph: gap === undefined ? window : window.slice(gap.index + gap[0].length),
    ...(agencyId !== undefined && { agencyId }),
  };
}

/** The text in front of a piece that ends it. */
export function before(tail: Tail, piece: string): string {
  return tail.text.slice(0, tail.text.length - piece.length);
}

/** Does a sentence (or a line, or nothing) end here? Only there can a signature stand. */
export function endsSentence(text: string): boolean {
  return /(?:^|\n|[.!?…。！？"'”’»」』)\]])[ \t\u00a0]*$/.test(text.slice(-40));
}
