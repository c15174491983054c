/** Places in a dateline, verbatim: `SEOUL/WASHINGTON`, `FORT WASHINGTON, Pa.`, `ABOARD AIR FORCE ONE`. */

/** Lower-case words inside the names of places; any other lower-case word makes it a sentence. */
const PARTICLES = new Set(
  (
    'de del della delle di da do dos das du des la le les el los las al der die den dem an am im ob ' +
    'bei auf vor zum zur und sur sous en et aux au of the and near off upon aboard board y e i na ' +
    'nad v d op ter ten van von bin lès sub under'
  ).split(' '),
);

/** First words of a byline or a sentence, never of a place. */
const NEVER_FIRST =
  /^(?:by|von|par|por|the|an?|in|at|on|as|since|after|before|until|and|but|he|she|it|they|we|der|das|ein|eine)$/i;

/** Reported from a ship or an aeroplane, or from a border: common nouns stand there too. */
const NO_CITY =
  /^(?:aboard|on board|[àa] bord|a bordo|an bord|на борту)\s\S|^(?:near|on|at|sur|à|en|an|am|sulla|al)\s(?:\S{1,12}\s){0,3}(?:border|frontière|frontera|grenze|confine)(?:\s|$)/iu;

/** A country behind the place: `Gaza (Territoires palestiniens)`. */
const COUNTRY = /\s\(\p{Lu}[^()\d]{1,40}\)/gu;

const MOST_WORDS = 7;
const LONGEST = 120;

/** Could this be the place part of a dateline? Empty counts: undated copy has none. */
export function looksLikePlaces(text: string): boolean {
  if (text === '') return true;
  if (text.length > LONGEST || /[:;!?"“”=<>@|]/.test(text)) return false;
  if (NO_CITY.test(text)) return text.split(/\s+/).length <= MOST_WORDS && !/\.\s/.test(text);
  if (/['’]s$/.test(text) && text !== text.toUpperCase()) return false;
  const first = text.split(/[\s/,]/, 1)[0] ?? '';
  if (NEVER_FIRST.test(first) && first !== first.toUpperCase()) return false;
  return text
    .replace(COUNTRY, '')
    .split(/[/,]/)
    .every((part) => {
      const words = part.trim().split(/\s+/);
      return words.length <= MOST_WORDS && words.every(isPlaceWord);
    });
}

function isPlaceWord(word: string): boolean {
  return (
    /^[([]?['’]?[\p{Lu}\p{Lt}\p{Lo}\d]/u.test(word) ||
    /^\p{Ll}{1,3}['’-]\p{Lu}/u.test(word) ||
    /^['’]s-/.test(word) ||
    /^(?:\p{Ll}\.)+$/u.test(word) ||
    PARTICLES.has(word.replace(/\.$/, ''))
  );
}

/** Is the lead place in capitals, as in the house styles that need no agency beside it? */
export function isCapitals(text: string): boolean {
  // `McALLEN, Texas`, `DeKALB, Ill.`
  const lead = (text.split(',', 1)[0] ?? '').replace(
    /(?<!\p{L})(?:Mc|Mac|De|La|Le|Du)(?=\p{Lu}{2})/gu,
    '',
  );
  return /\p{Lu}{3}/u.test(lead) && !/\p{Ll}/u.test(lead);
}

/**
 * Between places, but not inside a name: German copy tells towns of one name apart by the river or
 * the landscape behind a slash (`Frankfurt/Main`), and Biel prints both its names.
 */
const BETWEEN_PLACES =
  /[/／](?!(?:Main|Oder|Saale|Neckar|Donau|Spree|Havel|Elbe|Weser|Ruhr|Lahn|Sieg|Weinstraße|Westf|Opf|Allgäu|Vogtland|Erzgebirge|Taunus|Harz|Bienne)(?![\p{L}\d]))|[·ㆍ‧]/iu;

/** Places split where the agencies split them: at slashes and at the Korean middle dot, however it is typed. */
export function splitPlaces(text: string): string[] {
  const written = text.replace(/\s+/g, ' ').trim();
  if (/^undated$/i.test(written)) return [];
  return written
    .split(BETWEEN_PLACES)
    .map((place) => place.trim())
    .filter((place) => place !== '');
}
