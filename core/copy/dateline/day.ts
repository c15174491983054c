/** Days as agencies print them: `June 18`, `Aug. 29, 2014`, `10 juil 2024`, `1 LUG`, `6月18日`. */
import { monthNumber } from './months.ts';

export interface PrintedDay {
  month: number;
  day: number;
  /** Only where printed. */
  year?: number;
}

export interface FoundDay extends PrintedDay {
  start: number;
  end: number;
}

/** A number behind the day is the year unless a zone makes it a time of day (`June 17, 2000 GMT`). */
const YEAR = String.raw`((?:19|20)\d{2})(?![\d:])(?!\s*(?:hrs?\b|hours\b|Uhr\b|[A-Z]{2,4}\b))`;

const FORMS: readonly { form: RegExp; order: 'mdy' | 'dmy' | 'ymd' }[] = [
  {
    form: new RegExp(
      String.raw`(?<![\p{L}\d])(\p{L}{3,12})\.?\s{0,3}(\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH)?(?![\d:]|\.\d)(?:\s?,?\s{1,3}${YEAR})?`,
      'gu',
    ),
    order: 'mdy',
  },
  {
    form: new RegExp(
      String.raw`(?<![\p{L}\d:.+−-])(\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH|er|ER|º|\.)?\s{1,3}(?:de\s|DE\s|of\s|OF\s)?(\p{L}{3,12})\.?(?![\p{L}\d])(?:\s?,?\s{1,3}(?:de\s)?${YEAR})?`,
      'gu',
    ),
    order: 'dmy',
  },
  { form: /(?:(\d{4})[年년]\s?)?(?<!\d)(\d{1,2})[月월]\s?(\d{1,2})[日일]/gu, order: 'ymd' },
];

/** Every day printed in a text with the name of its month, in the order in which they stand. */
export function findDays(text: string): FoundDay[] {
  return FORMS.flatMap(({ form, order }) => {
    const found: FoundDay[] = [];
    for (const match of text.matchAll(form)) {
      const day = toDay(match, order);
      if (day !== undefined)
        found.push({ ...day, start: match.index, end: match.index + match[0].length });
    }
    return found;
  }).sort((a, b) => a.start - b.start || b.end - a.end);
}

function toDay(match: RegExpExecArray, order: 'mdy' | 'dmy' | 'ymd'): PrintedDay | undefined {
  const [, first = '', second = '', third = ''] = match;
  if (order === 'mdy') return checked(monthNumber(first), second, third);
  if (order === 'dmy') return checked(monthNumber(second), first, third);
  return checked(Number(second), third, first);
}

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function checked(month: number | undefined, day: string, year: string): PrintedDay | undefined {
  const date = Number(day);
  if (month === undefined || date < 1 || date > (LONGEST[month - 1] ?? 0)) return undefined;
  return { month, day: date, ...(year !== '' && { year: Number(year) }) };
}

/** `MM-DD`. */
export function toMonthDay({ month, day }: PrintedDay): string {
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
