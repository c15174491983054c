/** Names of persons in bylines and sign-offs, where a single name counts too (`By Sukarno`). */

const PARTICLES = new Set(
  'de van von bin al el da du del di la le dos das der den ter ten y e bint ibn ben zu'.split(' '),
);

/** Words that no person is called in copy: organisations, desks, titles. */
const NOT_A_PERSON =
  /^(?:ministry|office|service|agency|palace|university|police|navy|army|forces?|command|guard|museum|brigade|government|presidential|house|staff|defen[cs]e|press|media|tv|news|newsroom|newsdesk|city|republic|corps|motors?|electronics|institute|club|association|bureau|desk|reporters?|writers?|correspondents?|journalists?|editors?|columnists?|contributors?|contributing|photographers?|videojournalists?|producers?|analysts?|team|agencies|wire|wires|redaktion|korrespondent(?:in|en)?)$/i;

/** Words in the names of newspapers and broadcasters, which follow a writer's name behind a comma. */
const PAPER =
  /^(?:times|tribune|post|journal|herald|globe|chronicle|star|bulletin|gazette|examiner|courier|observer|dispatch|register|inquirer|enquirer|sentinel|bee|\p{L}{2,12}-(?:tribune|times|gazette|journal|herald|star)|telegraph|guardian|daily|mail|zeitung|newspapers?|radio|television|network|magazine|review|record|democrat|constitution|mercury|sun|dealer|banner|eagle|advocate)$/iu;

/** Places that look like a first and a last name where they follow a city. */
const PLACE_OF_TWO_WORDS =
  /^(?:south korea|north korea|united states|united kingdom|united nations|new zealand|south africa|saudi arabia|sri lanka|hong kong|new york|new delhi|los angeles|san francisco|costa rica|el salvador|puerto rico|south sudan|burkina faso|papua new guinea|united arab emirates|west bank|gaza strip|northern ireland|new mexico|new jersey|new hampshire|north carolina|south carolina|north dakota|south dakota|west virginia|rhode island|british columbia|nova scotia|new brunswick|new south wales|czech republic|dominican republic)$/i;

/** A day alone is a term (`By Tuesday`), nobody's name. */
const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;

const MOST_WORDS = 5;

/** Is this a person's name? One to five capitalised words, particles excepted, no organisation's word. */
export function isPerson(text: string): boolean {
  const words = text.split(' ');
  if (text.length > 60 || words.length > MOST_WORDS) return false;
  if (PARTICLES.has(words.at(-1) ?? '') || isPlaceOfTwoWords(text) || DAY.test(text)) return false;
  return (
    words.every((word, index) => isNameWord(word, index === 0)) &&
    words.some((word) => /\p{L}{2}/u.test(word))
  );
}

/** `South Korea`, `New York`: in a list of people it belongs to the city before it. */
export function isPlaceOfTwoWords(text: string): boolean {
  return PLACE_OF_TWO_WORDS.test(text);
}

function isNameWord(word: string, first: boolean): boolean {
  if (NOT_A_PERSON.test(word)) return false;
  if (PARTICLES.has(word)) return true;
  if (!first && /^(?:d|l|al|el)['’-]\p{Lu}/u.test(word)) return true;
  return (
    /^['’]?\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word) ||
    /^[\p{sc=Han}\p{sc=Hangul}\p{Lo}]{2,12}$/u.test(word)
  );
}

/** Does a segment behind a writer's name look like the paper the writer works for (`Bath Star`, not `Sun Wei`)? */
export function looksLikePaper(text: string): boolean {
  const [, ...behind] = text.split(/\s+/);
  return behind.some((word) => PAPER.test(word));
}

/** Does it hold a title (`Sports Writer`, `Political Correspondent`) or a desk? */
export function hasTitle(text: string): boolean {
  return text
    .split(/[\s-]+/)
    .some((word) =>
      /^(?:writers?|correspondents?|reporters?|editors?|columnists?|journalists?|contributors?|contributing|photographers?|videojournalists?|producers?|analysts?|staff|bureau|desk|chief|korrespondent(?:in(?:nen)?|en)?|redakteur(?:in(?:nen)?|e)?|mitarbeiter)$/i.test(
        word,
      ),
    );
}
