/** Language tags as BCP 47 writes them, of what formats and agencies write. */
import { KnownAnswers } from '../known-answers.ts';

/** ISO 639-2's bibliographic codes; its others are BCP 47's own business. */
const BIBLIOGRAPHIC: Readonly<Record<string, string>> = {
  alb: 'sq',
  arm: 'hy',
  baq: 'eu',
  bur: 'my',
  chi: 'zh',
  cze: 'cs',
  dut: 'nl',
  fre: 'fr',
  geo: 'ka',
  ger: 'de',
  gre: 'el',
  ice: 'is',
  mac: 'mk',
  may: 'ms',
  per: 'fa',
  rum: 'ro',
  slo: 'sk',
  wel: 'cy',
};

/** Languages whose names stand in place of their tags, in English and in themselves. */
const NAMED = [
  ...[
    'ar',
    'bg',
    'bn',
    'ca',
    'cs',
    'da',
    'de',
    'el',
    'en',
    'es',
    'et',
    'fa',
    'fi',
    'fr',
    'he',
    'hi',
  ],
  ...[
    'hr',
    'hu',
    'id',
    'it',
    'ja',
    'ko',
    'lt',
    'lv',
    'ms',
    'nl',
    'no',
    'pl',
    'pt',
    'ro',
    'ru',
    'sk',
  ],
  ...['sl', 'sr', 'sv', 'th', 'tr', 'uk', 'ur', 'vi', 'zh'],
];

/** All items of a feed write it in the same few ways. */
const KNOWN_TAGS = new KnownAnswers<{ readonly tag: string | undefined }>(200, 40);

/** Two or three letters, then script, region and the like, of `_` or `-`; what locales append is left out. */
const TAG = /^([a-z]{2,3})((?:[-_][a-z\d]{1,8}){0,6})(?:[.@][\w.@=-]{1,30})?$/i;

/**
 * The tag in its canonical form: `en-GB` for `EN_gb`, `ko` for `kor` and for `Korean`. What is no language tag
 * comes back as it was sent; undefined where it says that the language is not known (`und`).
 */
export function canonicalTag(written: string): string | undefined {
  const known = KNOWN_TAGS.find(written);
  if (known !== undefined) return known.tag;
  const tag = tagOf(written);
  KNOWN_TAGS.remember(written, { tag });
  return tag;
}

function tagOf(written: string): string | undefined {
  const text = written.trim();
  // What is in its canonical form need not be looked up in Unicode's tables, which take long to load.
  if (NAMED.includes(text)) return text;
  if (text === '' || /^(?:und|x-default)$/i.test(text)) return undefined;
  const [, language, rest = ''] = TAG.exec(text) ?? [];
  if (language === undefined) return languageOfName(text) ?? text;
  const known = BIBLIOGRAPHIC[language.toLowerCase()] ?? language;
  return canonical(known + rest.replaceAll('_', '-')) ?? text;
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    // RangeError: not a structurally valid tag.
    return undefined;
  }
}

let byName: ReadonlyMap<string, string> | undefined;

function languageOfName(name: string): string | undefined {
  if (name.length > 40) return undefined;
  byName ??= new Map(
    NAMED.flatMap((tag) => ['en', tag].map((reader) => [nameIn(reader, tag), tag])),
  );
  return byName.get(name.toLowerCase());
}

function nameIn(reader: string, tag: string): string {
  return (new Intl.DisplayNames(reader, { type: 'language' }).of(tag) ?? tag).toLowerCase();
}
