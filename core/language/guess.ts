/** The language of a text that does not say it: its script first, then, where several share the script, its words. */
import { detectLanguage } from './detector.ts';
import { easternLanguage } from './eastern.ts';
import { countScripts, mainWriting, type Script } from './scripts.ts';

export interface LanguageGuess {
  /** BCP 47. */
  tag: string;
  by: 'script' | 'words';
}

/** Scripts that one language of the news is written in. */
const ONE_LANGUAGE: Readonly<Partial<Record<Script | 'Eastern', string>>> = {
  Armn: 'hy',
  Beng: 'bn',
  Geor: 'ka',
  Grek: 'el',
  Gujr: 'gu',
  Guru: 'pa',
  Hebr: 'he',
  Khmr: 'km',
  Knda: 'kn',
  Laoo: 'lo',
  Mlym: 'ml',
  Mymr: 'my',
  Orya: 'or',
  Sinh: 'si',
  Taml: 'ta',
  Telu: 'te',
  Thai: 'th',
};

/** Scripts of several languages. */
const SHARED: ReadonlySet<Script | 'Eastern'> = new Set(['Latn', 'Cyrl', 'Arab', 'Deva']);

/** A text that is half in one script and half in another has no one language. */
const LEAST_SHARE = 0.6;
/** Names of companies and products stand in Latin letters in Korean and Japanese headlines. */
const LEAST_EASTERN_SHARE = 0.5;
/** Fewer letters may be a name. */
const FEWEST_LETTERS = 8;
/** As much of a text as is looked at. */
const MOST_CHARACTERS = 3000;

/** Undefined where the text is too short, or does not show its language clearly. */
export async function guessLanguage(text: string): Promise<LanguageGuess | undefined> {
  const part = text.slice(0, MOST_CHARACTERS);
  const counts = countScripts(part);
  const writing = mainWriting(counts);
  if (writing === undefined) return undefined;
  const isEastern = writing.script === 'Eastern';
  if (writing.share < (isEastern ? LEAST_EASTERN_SHARE : LEAST_SHARE)) return undefined;
  if (isEastern) return guess(easternLanguage(part, counts), 'script');
  if (writing.signs < FEWEST_LETTERS) return undefined;
  if (SHARED.has(writing.script)) return guess(await detectLanguage(part), 'words');
  return guess(ONE_LANGUAGE[writing.script], 'script');
}

function guess(tag: string | undefined, by: LanguageGuess['by']): LanguageGuess | undefined {
  return tag === undefined ? undefined : { tag, by };
}
