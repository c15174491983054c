/** The part of a date that says which day, in each of the forms in which wires write it. */
import { dateOfDay, dateOfWeek } from './calendar.ts';

export interface Day {
  year: number;
  month: number;
  day: number;
  /** What follows: time and zone. */
  rest: string;
}

interface DayForm {
  pattern: RegExp;
  read(match: RegExpExecArray): Omit<Day, 'rest'> | undefined;
  /** What follows, where that is not simply the text behind the match. */
  rest?(match: RegExpExecArray, behind: string): string;
}

/** English months by their first letters, and those of other languages by theirs, accents taken off. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'jan feb mar apr may jun jul aug sep oct nov dec',
    // German, Dutch, Scandinavian, Hungarian
    'januar februar marz april mai juni juli august september oktober november dezember',
    'januari februari maart avril mei junius julius augusztus szeptember okt desember dez',
    'januar februar marcius aprilis majus junius julius aug szept okt nov des',
    // French, Italian, Spanish, Portuguese
    'janv fevr mars avr mai juin juil aout sept octobre nov decembre',
    'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
    'gen feb mar apr mag giu lug ago set ott nov dic',
    'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    'ene feb mar abr mayo jun jul ago sept oct nov dic',
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
    'jan fev mar abr mai jun jul ago set out nov dez',
    // Greek, Russian
    'ιαν φεβ μαρ απρ μαι ιουν ιουλ αυγ σεπ οκτ νοε δεκ',
    'янв фев мар апр май июн июл авг сен окт ноя дек',
    'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  ].flatMap((names) => names.split(' ').map((name, index) => [name, index + 1] as const)),
);

/** `Mär.`, `Ιούλ`, `July`: a whole name, or one that begins as an English month does. */
function monthOf(name: string): number | undefined {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  // Sigma is written in two ways; й loses its breve with the accents.
  const whole = MONTHS.get(plain) ?? MONTHS.get(plain.replace('маи', 'май'));
  return whole ?? (/^[a-z]{3,9}$/.test(plain) ? MONTHS.get(plain.slice(0, 3)) : undefined);
}

/** `Tue, ` `Tuesday ` `화, `: the weekday says nothing that the date does not, and is sometimes wrong. */
const WEEKDAY = /^(?:\p{L}{1,12}\.?,? |\p{L}{2,12},)(?=\S)/u;
const MONTH_NAME = String.raw`(\p{L}{3,12})\.?`;

const FORMS: readonly DayForm[] = [
  // RFC 3339, ISO 8601 extended; also with slashes and dots (Korean `2024. 6. 18.`)
  // (one program wrote months with three digits)
  { pattern: /^(\d{4})-0?(\d{1,2})-(\d{1,2})(?!\d)/, read: yearMonthDay },
  { pattern: /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/, read: yearMonthDay },
  { pattern: /^(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})(?!\d)\.?/, read: yearMonthDay },
  // 2004년 05월 28일 (금), 2024年6月18日
  {
    pattern: /^(\d{4}) ?[년年] ?(\d{1,2}) ?[월月] ?(\d{1,2}) ?[일日](?: ?\(.\))?/,
    read: yearMonthDay,
  },
  // ISO 8601 week and ordinal dates, with and without hyphens
  { pattern: /^(\d{4})-?W(\d{2})(?:-?([1-7]))?(?!\d)/i, read: weekDate },
  { pattern: /^(\d{4})-?(\d{3})(?!\d)/, read: ordinalDate },
  // ISO 8601 basic, with the time behind a T or at once
  { pattern: /^(\d{4})(\d{2})(\d{2})(?=\d{4}(?:\d{2})?(?!\d)|[^\d]|$)/, read: yearMonthDay },
  // 18.06.2024, 18. Juni 2024: with dots the day comes first
  {
    pattern: /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?!\d)/,
    read: ([, day, month, year]) => yearMonthDay(['', year ?? '', month ?? '', day ?? '']),
  },
  {
    pattern: new RegExp(`^(\\d{1,2})\\. ${MONTH_NAME} (\\d{4})(?!\\d)`, 'u'),
    read: ([, day, month, year]) => named(day, month, year),
  },
  // 2004-július-13
  {
    pattern: new RegExp(`^(\\d{4})[- .]{1,2}${MONTH_NAME}[- ](\\d{1,2})(?!\\d)`, 'u'),
    read: ([, year, month, day]) => named(day, month, year),
  },
  // RFC 822 and 850: 18 Jun 2024, 18-Jun-24
  {
    pattern: new RegExp(`^(\\d{1,2})[ -]${MONTH_NAME},?[ -](\\d{4}|\\d{2,3})(?!\\d)`, 'u'),
    read: ([, day, month, year]) => named(day, month, year),
  },
  // asctime and date(1), where the year comes after the time: Jun 18 09:30:00 KST 2024
  {
    pattern: new RegExp(
      `^${MONTH_NAME} (\\d{1,2}) (\\d{1,2}:\\d{2}(?::\\d{2})?)((?: [A-Za-z+][\\w:+]*)?) (\\d{4})( [+-]\\d{4})?$`,
      'u',
    ),
    read: ([, month, day, , , year]) => named(day, month, year),
    rest: ([, , , time, zone, , offset]) => `${time ?? ''}${zone ?? ''}${offset ?? ''}`,
  },
  // June 18, 2024
  {
    pattern: new RegExp(`^${MONTH_NAME} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`, 'u'),
    read: ([, month, day, year]) => named(day, month, year),
  },
];

/** The day at the start of a text, white space already collapsed. It may still be one that no calendar has. */
export function readDay(text: string): Day | undefined {
  // `mar., 18 juin`: what a comma follows is a weekday, whatever month it may be elsewhere.
  const date = text.replace(WEEKDAY, (word) => (isMonth(word) && !word.includes(',') ? word : ''));
  for (const form of FORMS) {
    const match = form.pattern.exec(date);
    const day = match && form.read(match);
    if (!match || !day) continue;
    const behind = date.slice(match[0].length);
    return { ...day, rest: form.rest?.(match, behind) ?? behind };
  }
  return undefined;
}

function isMonth(word: string): boolean {
  return monthOf(word.replace(/[., ]+$/, '')) !== undefined;
}

function yearMonthDay([, year, month, day]: readonly string[]): Omit<Day, 'rest'> {
  return { year: Number(year), month: Number(month), day: Number(day) };
}

function weekDate([, year, week, weekday = '1']: RegExpExecArray): Omit<Day, 'rest'> | undefined {
  return dateOfWeek(Number(year), Number(week), Number(weekday));
}

function ordinalDate([, year, ordinal]: RegExpExecArray): Omit<Day, 'rest'> | undefined {
  const firstDay = Math.floor(Date.UTC(Number(year), 0, 1) / 86_400_000);
  const date = dateOfDay(firstDay + Number(ordinal) - 1);
  return date.year === Number(year) ? date : undefined;
}

function named(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
): Omit<Day, 'rest'> | undefined {
  const number = monthOf(month ?? '');
  if (number === undefined || year === undefined) return undefined;
  return { year: fullYear(year), month: number, day: Number(day) };
}

/** RFC 2822, 4.3: two digits below 50 are this century, others and three digits count from 1900. */
function fullYear(year: string): number {
  const value = Number(year);
  if (year.length === 4) return value;
  return year.length === 2 && value < 50 ? 2000 + value : 1900 + value;
}
