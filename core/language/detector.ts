/**
 * Languages that share a script, told apart by the library `eld` (n-grams, offline). Its tables take a while
 * and some memory to load, so that it is loaded when the first text needs it; most feeds say their language.
 */
import { amongCloseLanguages, hasForeignLetters } from './close-languages.ts';
import { runningWords } from './running-words.ts';

/** A text of fewer words says too little. */
const FEWEST_WORDS = 8;
const FEWEST_LETTERS = 40;
/** The library reads some 350 bytes of a text; a longer one is asked about in several places. */
const WINDOW = 300;
const MOST_WINDOWS = 3;
/** Of the best language before the second, by what the library's scores from 0 to 1 are made of. */
const LEAST_LEAD = 1.06;

/** The language of a text in a script that several share; undefined where it is too short or does not show. */
export async function detectLanguage(text: string): Promise<string | undefined> {
  const words = runningWords(text);
  const running = words.join(' ');
  if (words.length < FEWEST_WORDS || running.length < FEWEST_LETTERS) return undefined;
  const { eld } = await import('eld/extrasmall');
  const answers = new Set(windowsOf(running).map((window) => answerOf(eld.detect(window))));
  const [language, ...others] = answers;
  if (language === undefined || others.length > 0) return undefined;
  if (hasForeignLetters(language, running)) return undefined;
  return amongCloseLanguages(language, words);
}

interface Detected {
  language: string;
  isReliable(): boolean;
  getScores(): Record<string, number>;
}

function answerOf(detected: Detected): string | undefined {
  if (detected.language === '' || !detected.isReliable()) return undefined;
  const [first = 0, second = 0] = Object.values(detected.getScores()).sort((a, b) => b - a);
  return pointsOf(first) < pointsOf(second) * LEAST_LEAD ? undefined : detected.language;
}

/** Its scores are points ÷ (points + a constant), so that differences at the top look small. */
function pointsOf(score: number): number {
  return score / (1 - score);
}

/** Parts of a text that lie far from each other; the last is not a remainder of a few words. */
function windowsOf(text: string): string[] {
  const count = Math.min(MOST_WINDOWS, Math.max(1, Math.floor(text.length / WINDOW)));
  const step = Math.floor(text.length / count);
  return Array.from({ length: count }, (_none, index) => {
    const start = index === 0 ? 0 : text.indexOf(' ', index * step) + 1;
    return text.slice(start, start + WINDOW);
  });
}
