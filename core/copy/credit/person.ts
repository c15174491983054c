/** Names of persons: what looks like one, and the spelling in which it is given. */
import {
  NAME_PARTICLES,
  ORGANISATION_ACRONYMS,
  ORGANISATION_WORDS,
  RANK_OPENERS,
  RANKS,
} from './words.ts';

const MOST_WORDS = 5;
const LONGEST_NAME = 60;
const AND = / (?:and|und|et|y|e|и|en|&) /iu;
/** `al-Assad`, `d'Angelo`: a particle in lower case that is tied to a capital. */
const CAPITALISED = /^(?:["“(]?\p{Lu}|(?:al|el|ul|an|as|ar|abd)-\p{Lu}|d['’]\p{Lu}|l['’]\p{Lu})/u;
const NOT_IN_NAMES = /[\d@#&+*_:;/\\?!%$€<>[\](){}|=]/;

function bare(word: string): string {
  return word.replace(/^["“'‘(]+|["”’').,]+$/g, '');
}

/** Whether a word makes its segment an organisation. */
export function isOrganisationWord(word: string): boolean {
  const plain = bare(word);
  if (ORGANISATION_WORDS.has(plain.toLowerCase())) return true;
  return plain.endsWith("'s") || plain.endsWith('’s')
    ? ORGANISATION_WORDS.has(plain.slice(0, -2).toLowerCase())
    : false;
}

function isCapitals(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}

/**
 * Whether a text has the look of a person's name: two to five words, each capitalised but for
 * particles, none an organisation's word (rule C9).
 */
export function isPerson(text: string): boolean {
  if (text.length > LONGEST_NAME || NOT_IN_NAMES.test(text)) return false;
  const words = text.split(' ');
  if (words.length < 2 || words.length > MOST_WORDS) return false;
  // Newspapers and bands open with an article, persons do not.
  if (/^the$/i.test(words[0] ?? '')) return false;
  let capitalised = 0;
  for (const word of words) {
    if (CAPITALISED.test(word)) capitalised += 1;
    else if (!NAME_PARTICLES.has(word)) return false;
    if (isOrganisationWord(word)) return false;
  }
  return capitalised >= 2 && !hasAcronym(words);
}

/** In a name set wholly in capitals only long acronyms can be told from names. */
function hasAcronym(words: string[]): boolean {
  const shortest = words.every(isCapitals) ? 4 : 2;
  return words.some((word) => word.length >= shortest && ORGANISATION_ACRONYMS.has(bare(word)));
}

/** The persons in a list (`Ana Petrova and Luis Cardoso`), spelled for output; undefined if any is none. */
export function personsIn(text: string): string[] | undefined {
  if (text.length > 4 * LONGEST_NAME) return undefined;
  const parts = text.split(AND).map((part) => withoutRank(part.trim()));
  if (parts.every(isPerson)) return parts.map(spellName);
  const whole = withoutRank(text);
  return isPerson(whole) ? [spellName(whole)] : undefined;
}

/** Drops a rank or title before a name (`Mass Communication Specialist 2nd Class Ana Petrova`). */
function withoutRank(text: string): string {
  const words = text.split(' ');
  const plain = (index: number) => (words[index] ?? '').replace(/\./g, '').toLowerCase();
  if (!RANK_OPENERS.has(plain(0))) return text;
  let first = 0;
  while (first < words.length - 2 && RANKS.has(plain(first))) first += 1;
  return words.slice(first).join(' ');
}

/** Kept in capitals: no surname. */
const ORDINALS: ReadonlySet<string> = new Set(['II', 'III', 'IV']);

/**
 * A person's name as it is given out: words in capitals folded part by part (`PARK JIN-WOO` →
 * Park Jin-Woo); words with a full stop are initials and stay (rule C9).
 */
export function spellName(name: string): string {
  return name
    .split(' ')
    .map((word) => (isFoldable(word) ? foldWord(word) : word))
    .join(' ');
}

function isFoldable(word: string): boolean {
  const letters = word.match(/\p{L}/gu)?.length ?? 0;
  return letters >= 2 && !word.includes('.') && isCapitals(word) && !ORDINALS.has(word);
}

function foldWord(word: string): string {
  return word
    .split(/([-'’‑])/)
    .map((part) => {
      const [first = '', ...rest] = part;
      return first + rest.join('').toLowerCase();
    })
    .join('');
}
