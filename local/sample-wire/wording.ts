/** Fills the places in scripted copy: `{date}`, `{weekday}`, `{step}`, and the numbers of a template. */
import { createHash } from 'node:crypto';
import type { NumberRange, ScriptedFeed, StoryTemplate } from './script.ts';

export type Words = Record<string, string>;

/** Months in datelines: Yonhap shortens the long names, Reuters does so without a full stop. */
const MONTHS = {
  yonhap: 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' '),
  reuters: 'Jan Feb March April May June July Aug Sept Oct Nov Dec'.split(' '),
};
const WEEKDAYS = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  ko: ['일요일', '월요일', '화요일', '수요일', '목요일', '금요일', '토요일'],
};

/**
 * Puts the words into the text.
 * @throws Error for a place that has no word: a slip in the script
 */
export function fill(text: string, words: Words): string {
  return text.replace(/\{([a-zA-Z]+)\}/g, (place, name: string) => {
    const word = words[name];
    if (word === undefined) throw new Error(`the sample wire's script has no word for ${place}`);
    return word;
  });
}

/**
 * Words of the day on which a version moves, counted where the feed's copy is written.
 * @param time seconds since 1970
 */
export function wordsOfDay(feed: ScriptedFeed, time: number): Words {
  const local = new Date((time + offsetSeconds(feed.offset)) * 1000);
  const day = String(local.getUTCDate());
  const date =
    feed.months === 'korean' ? `${day}일` : `${MONTHS[feed.months][local.getUTCMonth()]} ${day}`;
  const weekday = WEEKDAYS[feed.language][local.getUTCDay()] ?? '';
  return { date, weekday, year: String(local.getUTCFullYear()) };
}

/** Words that are the same in the whole run: `{run}` tells one run's ids from the next one's. */
export function wordsOfRun(base: number): Words {
  return { run: new Date(base * 1000).toISOString().replace(/\D/g, '').slice(0, 14) };
}

/** A template's numbers and choices at one step: the same step gives the same words, always. */
export function wordsOfTemplate(template: StoryTemplate, step: number): Words {
  const words: Words = { step: String(step) };
  for (const [name, range] of Object.entries(template.numbers ?? {})) {
    words[name] = numberWithin(range, share(`${template.id} ${name} ${step}`));
  }
  for (const [name, options] of Object.entries(template.choices ?? {})) {
    const index = Math.floor(share(`${template.id} ${name} ${step}`) * options.length);
    words[name] = options[index] ?? '';
  }
  return words;
}

/** `+09:00` in seconds. */
export function offsetSeconds(offset: ScriptedFeed['offset']): number {
  const [hours, minutes] = offset.slice(1).split(':').map(Number);
  const seconds = (hours ?? 0) * 3600 + (minutes ?? 0) * 60;
  return offset.startsWith('-') ? -seconds : seconds;
}

function numberWithin({ from, to, decimals = 0 }: NumberRange, part: number): string {
  return (from + (to - from) * part).toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

/** A number from 0 to below 1 that looks random and follows from the seed. */
function share(seed: string): number {
  return createHash('sha256').update(seed).digest().readUInt32BE(0) / 2 ** 32;
}
