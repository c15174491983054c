/**
 * What a caption's sentences say about the picture itself: who supplied it ("in this photo provided
 * by X"), and that it is a handout, a file photo or taken from a screen (rules C10 and C11).
 */
import type { CreditFlag } from '../credit.ts';
import { supplierIn } from './prose-supplier.ts';
import { type Word, wordsOf } from './prose-words.ts';

export interface PictureProse {
  provider?: string;
  flags: Set<CreditFlag>;
}

const LONGEST_PROSE = 20_000;
const HAS_NOUN = /\b(?:photo|image|picture|still)/i;
const NOUNS = new Set(
  'photo photos photograph photographs image images picture pictures still stills'.split(' '),
);
/** Of a file or handout the rule names these nouns only. */
const FLAGGED_NOUNS = new Set('photo photos image images picture pictures still'.split(' '));

const MONTHS_AND_DAYS =
  'january february march april may june july august september october november december ' +
  'jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday';

/** What may stand between the determiner and the noun. */
const ADJECTIVES = new Set(
  (
    'undated handout file combination combo composite still video satellite drone aerial frame grab screen ' +
    'recent official pool screengrab screenshot archive archival black-and-white color colour infrared thermal ' +
    'radar cctv surveillance courtroom family booking selfie social media television tv multiple two three ' +
    'several following above latest new optical cellphone mobile phone of and or unverified verified ' +
    MONTHS_AND_DAYS
  ).split(' '),
);
const DETERMINERS = new Set('a an the one another these this both'.split(' '));
/** Before the noun phrase they say that the caption speaks of the picture it stands under. */
const LEADS_IN = new Set(['in', 'from', 'is']);

/** What may stand between the noun and the verb: how and when the picture was made, nothing else. */
const QUALIFIERS = new Set(
  (
    'taken made captured shot dated grabbed obtained recorded created from in on it was were is are that which ' +
    'has have been and a an the this undated video footage frame frames grab screen television tv broadcast ' +
    'social media website handout also jointly later first recently exclusively newly late early its state ' +
    'combination combo satellite drone released provided supplied distributed ' +
    MONTHS_AND_DAYS
  ).split(' '),
);
const VERBS = new Set(['provided', 'released', 'supplied', 'distributed']);
/** Between the verb and "by": when, or to whom. */
const TIMES = new Set(
  `on late early to the associated press ap reuters afp epa yonhap ${MONTHS_AND_DAYS}`.split(' '),
);
const NUMBER = /^\d{1,4}(?:st|nd|rd|th)?$/;

const MOST_ADJECTIVES = 10;
const MOST_QUALIFIERS = 16;
const MOST_TIMES = 8;

/** Footage of any kind: "image taken from video". */
const SCREENS = new Set(
  'video videos footage television tv broadcast screen livestream clip'.split(' '),
);
const SCREEN_MODIFIERS = new Set(
  'a an the this undated state state-run handout social media surveillance cctv amateur body-worn security drone'.split(
    ' ',
  ),
);

/** Reads the prose of a caption, without its credit. */
export function readPictureProse(text: string): PictureProse {
  const flags = new Set<CreditFlag>();
  if (text.length > LONGEST_PROSE || !HAS_NOUN.test(text)) return { flags };
  const words = wordsOf(text);
  let provider: string | undefined;
  words.forEach((word, index) => {
    if (!NOUNS.has(word.plain)) return;
    const adjectives = adjectivesBefore(words, index);
    if (adjectives === undefined) return;
    for (const flag of flagsAround(words, index, adjectives)) flags.add(flag);
    provider ??= supplierAfter(text, words, index);
  });
  return { flags, ...(provider !== undefined && { provider }) };
}

/**
 * The words between the determiner and the noun if the phrase is about this picture: "this photo",
 * "in a photo", or at the start of a sentence. Undefined if it may be any other ("holds a photo").
 */
function adjectivesBefore(words: Word[], noun: number): string[] | undefined {
  const adjectives: string[] = [];
  let at = noun - 1;
  while (at >= 0 && noun - at <= MOST_ADJECTIVES && isAdjective(words[at]) && !words[at]?.stops) {
    adjectives.push(words[at]?.plain ?? '');
    at -= 1;
  }
  const before = words[at];
  // "is still provided by": an adverb.
  const adverb = adjectives.length === 0 && /^stills?$/.test(words[noun]?.plain ?? '');
  if (adverb && !DETERMINERS.has(before?.plain ?? '')) return undefined;
  if (before === undefined || before.stops || before.breaks) return adjectives;
  if (LEADS_IN.has(before.plain)) return adjectives;
  if (!DETERMINERS.has(before.plain)) return thisBefore(words, at) ? adjectives : undefined;
  if (before.plain === 'this' || before.plain === 'these') return adjectives;
  const lead = words[at - 1];
  const opens = lead === undefined || lead.stops || lead.breaks || LEADS_IN.has(lead.plain);
  return opens ? adjectives : undefined;
}

function isAdjective(word: Word | undefined): boolean {
  return word !== undefined && (ADJECTIVES.has(word.plain) || NUMBER.test(word.plain));
}

/** "this thermal photo": adjectives nobody listed, as long as no other determiner comes between. */
function thisBefore(words: Word[], from: number): boolean {
  for (let at = from; at >= 0 && from - at < 5; at -= 1) {
    const word = words[at];
    if (word === undefined || word.stops) return false;
    if (word.plain === 'this' || word.plain === 'these') return true;
    if (DETERMINERS.has(word.plain)) return false;
  }
  return false;
}

function flagsAround(words: Word[], noun: number, adjectives: string[]): CreditFlag[] {
  const flags: CreditFlag[] = [];
  if (FLAGGED_NOUNS.has(words[noun]?.plain ?? '')) {
    if (adjectives.includes('handout')) flags.push('handout');
    if (adjectives[0] === 'file') flags.push('file');
  }
  if (isScreenGrab(words, noun)) flags.push('screengrab');
  return flags;
}

/** "photo, captured from …"; "image taken from video", not "taken from the air". */
function isScreenGrab(words: Word[], noun: number): boolean {
  const [verb, from] = [words[noun + 1], words[noun + 2]];
  if (words[noun]?.stops || from?.plain !== 'from') return false;
  if (verb?.plain === 'captured') return true;
  if (verb?.plain !== 'taken') return false;
  let at = noun + 3;
  while (at < noun + 8 && SCREEN_MODIFIERS.has(words[at]?.plain ?? '')) at += 1;
  return SCREENS.has(words[at]?.plain ?? '');
}

/** Goes over qualifiers to the verb, over times to "by", and reads the supplier behind it. */
function supplierAfter(text: string, words: Word[], noun: number): string | undefined {
  for (let at = noun + 1; at <= noun + MOST_QUALIFIERS; at += 1) {
    const word = words[at];
    if (word === undefined || words[at - 1]?.stops) return undefined;
    const by = byAfter(words, at);
    if (by !== undefined) {
      const start = words[by + 1]?.start;
      return start === undefined || words[by]?.stops ? undefined : supplierIn(text, start);
    }
    if (!QUALIFIERS.has(word.plain) && !NUMBER.test(word.plain)) return undefined;
  }
  return undefined;
}

function byAfter(words: Word[], verb: number): number | undefined {
  const word = words[verb]?.plain ?? '';
  let at = verb + 1;
  if (word === 'made' && words[at]?.plain === 'available') at += 1;
  else if (!VERBS.has(word)) return undefined;
  for (const last = at + MOST_TIMES; at < last; at += 1) {
    const plain = words[at]?.plain ?? '';
    if (plain === 'by') return at;
    if (!TIMES.has(plain) && !NUMBER.test(plain)) return undefined;
  }
  return undefined;
}
