/** The supplier that a clause about the picture names (rule C10). */
import { agencyNamed } from '../../agencies/find.ts';
import { spellProvider } from './organisation.ts';
import { endsSentence } from './sentences.ts';

const LONGEST_NAME = 140;
/** Where the name ends, beside a comma and the end of the sentence. */
const ENDS_NAME =
  /[,;:\n()[\]{}"“]| (?:on|shows?|showing|showed|via|to|depicts?|depicting|taken|which|that|as|after|when|where|while|is|was|are|were|purports?|appears?|during|reveals?|early|late)(?=\s|$)| (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b| (?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d/g;
/** Names nobody. */
const NOBODY =
  /^(?:an? third[ -]party|nobody|no one|someone|somebody|others?|them|him|her|it|us|me|mistake|accident|users?)$/i;
const MOST_WORDS_OF_AGENCY = 6;

/**
 * The name behind "provided by", canonical if it ends in an agency.
 *
 * @param start offset of the name's first word
 */
export function supplierIn(text: string, start: number): string | undefined {
  const end = endOfName(text, start);
  const written = text.slice(start, end).trim();
  // "Example Motors Co. on Friday": only the final full stop is none of the name's.
  const name = end === text.length ? written.replace(/[.!?]$/, '') : written;
  const spelled = spellProvider(name);
  if (spelled === '' || NOBODY.test(spelled)) return undefined;
  return agencyAtEnd(name.replace(/\s+/g, ' ')) ?? spelled;
}

function endOfName(text: string, start: number): number {
  const rest = text.slice(start, start + LONGEST_NAME);
  ENDS_NAME.lastIndex = 0;
  const end = ENDS_NAME.exec(rest)?.index ?? rest.length;
  for (let at = rest.indexOf('.'); at >= 0 && at < end; at = rest.indexOf('.', at + 1)) {
    const last = at + 1 >= rest.length || /\s/.test(rest.charAt(at + 1));
    if (last && endsSentence(rest, at)) return start + at;
  }
  return start + end;
}

/**
 * The agency in which a name ends, if the words before it describe it: "the North's official Korean
 * Central News Agency". "Michael Bloomberg" and, with the article, "the EPA" are no agencies.
 */
function agencyAtEnd(name: string): string | undefined {
  const words = name.split(' ');
  for (let count = Math.min(MOST_WORDS_OF_AGENCY, words.length); count > 0; count -= 1) {
    const match = agencyNamed(words.slice(-count).join(' '));
    if (match === undefined || !match.exact) continue;
    const before = words.at(-count - 1);
    if (before === undefined || describes(before, count)) return match.agency.name;
    return undefined;
  }
  return undefined;
}

function describes(before: string, count: number): boolean {
  if (/^(?:the|an?)$/i.test(before)) return count > 1;
  return /^\p{Ll}/u.test(before) || /['’]s?$/.test(before);
}
