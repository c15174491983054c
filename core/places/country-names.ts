/**
 * Names of countries, in the languages of the wires. What Unicode's own tables (CLDR, through `Intl`) call a
 * country in a language is made into an index when the first name is asked for; agencies' other words for
 * countries stand below.
 */
import { ALPHA_2 } from './countries.ts';

const LANGUAGES = [
  ...['en', 'ko', 'ja', 'zh-Hans', 'zh-Hant', 'de', 'fr', 'es', 'it', 'pt', 'ru', 'ar'],
  ...['nl', 'sv', 'nb', 'da', 'fi', 'pl', 'cs', 'tr', 'el', 'vi', 'id', 'uk'],
];

/** Usual names that CLDR does not have, or not any more. */
const OTHER_NAMES: readonly (readonly [country: string, names: string])[] = [
  ['AE', 'uae|u.a.e.|emirates|아랍에미리트연합|uae(아랍에미리트)'],
  ['BA', 'bosnia|bosnia-herzegovina|bosnia and herzegovina|보스니아'],
  [
    'CD',
    'democratic republic of congo|democratic republic of the congo|dr congo|drc|민주콩고|콩고민주공화국',
  ],
  ['CG', 'republic of congo|republic of the congo|congo republic'],
  ['CI', 'ivory coast'],
  ['CN', "people's republic of china|p.r. china|prc|mainland china|중화인민공화국"],
  ['CV', 'cape verde'],
  ['CZ', 'czech republic'],
  ['DE', 'federal republic of germany'],
  [
    'GB',
    'uk|u.k.|britain|great britain|großbritannien|grande-bretagne|gran bretaña|gran bretagna|великобритания|英国',
  ],
  ['HK', 'hong kong|香港|홍콩'],
  ['IR', 'islamic republic of iran'],
  [
    'KP',
    "democratic people's republic of korea|dprk|d.p.r.k.|n. korea|조선민주주의인민공화국|北朝鮮|朝鲜|朝鮮|北韓|北韩|nordkorea",
  ],
  [
    'KR',
    'republic of korea|rok|r.o.k.|s. korea|korea, republic of|korea (south)|한국|남한|韓国|韩国|韓國|南韓|南韩|대한민국',
  ],
  ['MK', 'macedonia|republic of north macedonia'],
  ['MM', 'burma|미얀마'],
  ['MO', 'macau|macao'],
  ['PS', 'palestine|palestinian territories|팔레스타인'],
  ['RU', 'russian federation|россия|러시아연방'],
  ['SY', 'syrian arab republic'],
  ['SZ', 'swaziland'],
  ['TL', 'east timor'],
  ['TR', 'turkey|türkiye|turkiye'],
  ['TW', 'taiwan|republic of china|chinese taipei'],
  [
    'US',
    'us|u.s.|usa|u.s.a.|united states of america|the united states|сша|미합중국|états-unis|米国|アメリカ|美國|美国',
  ],
  ['VA', 'vatican|holy see'],
  ['VN', 'viet nam|월남'],
];

/**
 * Names that mean more than one place on a wire: Georgia of America, either Congo, either Korea. They need a code
 * beside them.
 */
const AMBIGUOUS = new Set([
  'georgia',
  'congo',
  'korea',
  'guinea',
  'jersey',
  'ireland and northern ireland',
]);

let byName: ReadonlyMap<string, string> | undefined;

/** Longer than any country's name. */
const LONGEST_NAME = 60;

/** The two-letter code of the country of this name. */
export function countryOfName(name: string): string | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  const key = keyOf(name);
  if (AMBIGUOUS.has(key)) return undefined;
  byName ??= indexOfNames();
  return byName.get(key);
}

/** What a country is called in English. */
export function englishName(country: string): string {
  return namesIn('en').of(country) ?? country;
}

function indexOfNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const language of LANGUAGES) {
    const tables = namesIn(language);
    for (const country of ALPHA_2) {
      const key = keyOf(tables.of(country) ?? '');
      // A name that two languages give to two countries is none.
      const known = names.get(key);
      names.set(key, known === undefined || known === country ? country : '');
    }
  }
  for (const [country, others] of OTHER_NAMES) {
    for (const name of others.split('|')) names.set(name, country);
  }
  for (const [name, country] of names) if (country === '' || name === '') names.delete(name);
  return names;
}

function namesIn(language: string): Intl.DisplayNames {
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
}

function keyOf(name: string): string {
  return name.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'");
}
