/**
 * A supplied language that the text plainly contradicts: `en` over a text in Hangul. Only scripts speak here; which
 * of two languages in one script a text is in, the agency knows better.
 */
import { KnownAnswers } from '../known-answers.ts';
import { easternLanguage } from './eastern.ts';
import { countScripts, mainWriting } from './scripts.ts';

/** A text must be nearly all in the other script, and of some length. */
const LEAST_SHARE = 0.9;
const FEWEST_SIGNS = 40;
const MOST_CHARACTERS = 1500;

/** Languages that are written in more scripts than the usual one. */
const MORE_SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  az: ['Cyrl', 'Arab'],
  bs: ['Cyrl'],
  kk: ['Latn', 'Arab'],
  ku: ['Arab'],
  ky: ['Latn'],
  mn: ['Latn'],
  ms: ['Arab'],
  pa: ['Arab'],
  sd: ['Deva'],
  sr: ['Latn'],
  tg: ['Latn', 'Arab'],
  tk: ['Cyrl'],
  tt: ['Latn'],
  ug: ['Latn', 'Cyrl'],
  uz: ['Cyrl', 'Arab'],
};

/** Languages of the wires that are written in Latin letters alone: most of their texts one look clears of doubt. */
const IN_LATIN: ReadonlySet<string> = new Set(
  'ca cs da de en es et fi fr hr hu id it lt lv nl no pl pt ro sk sl sv tr vi'.split(' '),
);
/** All blocks of letters but the Latin ones (`scripts.ts`). */
const OTHER_THAN_LATIN = /[\u0370-\u1fff\u3041-\uffff]/;

/** What the text is in instead: a language where its script tells it, else a script; undefined where all is well. */
export function contradiction(tag: string, text: string): string | undefined {
  const part = text.slice(0, MOST_CHARACTERS);
  if (IN_LATIN.has(tag) && !OTHER_THAN_LATIN.test(part)) return undefined;
  const expected = usualOf(tag);
  if (expected?.script === undefined) return undefined;
  const counts = countScripts(part);
  const writing = mainWriting(counts);
  if (writing === undefined || writing.share < LEAST_SHARE) return undefined;
  if (writing.signs < FEWEST_SIGNS) return undefined;
  if (writing.script !== 'Eastern') {
    const scripts = [expected.script, ...(MORE_SCRIPTS[expected.language] ?? [])];
    return scripts.includes(writing.script) ? undefined : writing.script;
  }
  const language = easternLanguage(part, counts);
  if (language === undefined) return undefined;
  const isChinese = language.startsWith('zh') && /^Han[st]?$/.test(expected.script);
  return isChinese || language === expected.language ? undefined : language;
}

interface Usual {
  readonly language: string;
  readonly script: string | undefined;
}

/** All items of a feed name the same languages, and Unicode's tables are slow to answer. */
const KNOWN_LOCALES = new KnownAnswers<{ readonly usual: Usual | undefined }>(100, 40);

/** Undefined where it is no tag, or no language that Unicode knows a script of. */
function usualOf(tag: string): Usual | undefined {
  const known = KNOWN_LOCALES.find(tag);
  if (known !== undefined) return known.usual;
  const locale = localeOf(tag);
  const usual = locale && { language: locale.language, script: locale.script };
  KNOWN_LOCALES.remember(tag, { usual });
  return usual;
}

function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    // RangeError: not a structurally valid tag.
    return undefined;
  }
}
