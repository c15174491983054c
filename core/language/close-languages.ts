/**
 * Languages that no statistics of letters can keep apart, or that the library does not know and takes for their
 * neighbours: a word that only one of them has decides.
 */

type Words = ReadonlySet<string>;

const words = (text: string): Words => new Set(text.split(' '));

/** What the library calls them → what they may be, each with words that the others do not have. */
const FAMILIES: Readonly<Record<string, readonly (readonly [tag: string, words: Words])[]>> = {
  // The library's Malay is Indonesian as well.
  ms: [
    [
      'id',
      words('karena bahwa bisa polisi pemerintah resmi kantor uang saat sebesar warga perusahaan'),
    ],
    [
      'ms',
      words(
        'kerana bahawa boleh polis kerajaan rasmi pejabat wang sebanyak rakyat syarikat belanjawan selepas',
      ),
    ],
  ],
  // Croatian, Bosnian and Serbian in Latin letters are one language to it.
  hr: [
    [
      'hr',
      words(
        'tko tijekom tjedan tjedna uvjet uvjeti priopćenju priopćio vlak tisuća siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenog studenoga prosinca europske europska',
      ),
    ],
    [
      'sr-Latn',
      words(
        'šta nedelje nedelja vreme vremena gde pre posle ovde dve saopštenju saopštio hiljada reč reči evropske evropska delu svetu mesto mesta mesecu deca',
      ),
    ],
  ],
  nl: [
    ['nl', words('niet een zijn heeft voor ook wordt werd naar zij aan deze')],
    ['af', words("nie 'n vir hulle sê dié gesê sal hy oor weens")],
  ],
  pt: [
    ['pt', words('uma não também são foi pela das nos à às numa mais')],
    ['gl', words('unha non tamén son foi pola dunha nunha máis até dende')],
  ],
  hi: [
    ['hi', words('है हैं में और को से ने कहा')],
    ['mr', words('आहे आणि आहेत या होते केले सांगितले')],
    ['ne', words('छ छन् र गरेको भएको हुने रहेको बताए लाई')],
  ],
};

/** The same for others that the library may call by another member's name. */
const FAMILY_OF: Readonly<Record<string, string>> = { mr: 'hi' };

/**
 * The language of a text that the library found to be in `language`; undefined where its words belong to several
 * or to none of the family.
 */
export function amongCloseLanguages(language: string, text: readonly string[]): string | undefined {
  const family = FAMILIES[FAMILY_OF[language] ?? language];
  if (family === undefined) return language;
  const found = family
    .map(([tag, known]) => ({ tag, hits: text.filter((word) => known.has(word)).length }))
    .sort((a, b) => b.hits - a.hits);
  const [first, second] = found;
  if (first === undefined || first.hits === 0 || first.hits < 2 * (second?.hits ?? 0))
    return undefined;
  return first.tag;
}

/** Letters of alphabets in Cyrillic and Arabic; a text with others is in a language that the library lacks. */
const FOREIGN_LETTERS: Readonly<Record<string, RegExp>> = {
  ru: /[^а-яё]/giu,
  uk: /[^а-щьюяіїєґ]/giu,
  be: /[^а-зй-шы-яёіў]/giu,
  bg: /[^а-ъьюя]/giu,
  sr: /[^а-ик-шђјљњћџ]/giu,
  ar: /[ټډړښګڼچپگژکیہھےٹڈڑںۆێڕڵە]/gu,
  fa: /[ټډړښګڼہھےٹڈڑںۆێڕڵە]/gu,
  ur: /[ټډړښګڼۆێڕڵە]/gu,
};

/** Names in the letters of a neighbour are allowed one letter in so many. */
const ONE_IN = 40;

/** Does a text have more letters from outside the language's alphabet than names bring in? */
export function hasForeignLetters(language: string, text: string): boolean {
  const foreign = FOREIGN_LETTERS[language];
  if (foreign === undefined) return false;
  const letters = text.replace(/\P{L}/gu, '');
  return (letters.match(foreign)?.length ?? 0) * ONE_IN > letters.length;
}
