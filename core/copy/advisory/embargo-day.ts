/** Days that notes to editors print or mean. */
import type { Agency } from '../../agencies/agency.ts';
import { findDays, type PrintedDay } from '../dateline/day.ts';
import { dayAt } from './zones.ts';

export interface CivilDay {
  year: number;
  month: number;
  day: number;
}

export interface SpannedDay extends PrintedDay {
  start: number;
  end: number;
}

/** `2024-06-17`, `17.6.2024`, `17/06/2024` (day first outside the United States), or with a name. */
export function findDay(text: string, agency: Agency | undefined): SpannedDay | undefined {
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  if (iso !== null) return numeric(iso, iso[1], iso[2], iso[3]);
  const dotted = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/.exec(text);
  if (dotted !== null) return numeric(dotted, dotted[3], dotted[2], dotted[1]);
  const short = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.(?!\d)/.exec(text);
  if (short !== null) return withoutYear(short);
  const slashed = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/.exec(text);
  if (slashed !== null) {
    const isMonthFirst = agency?.country === 'US' && Number(slashed[1]) <= 12;
    const [day, month] = isMonthFirst ? [slashed[2], slashed[1]] : [slashed[1], slashed[2]];
    return numeric(slashed, slashed[3], month, day);
  }
  return findDays(text)[0];
}

/** `17.06.`: day and month, as German copy prints them. */
function withoutYear(match: RegExpExecArray): SpannedDay | undefined {
  const [, day, month] = match.map(Number);
  const parts = { month: month ?? 0, day: day ?? 0 };
  // A leap year: the year is found later.
  if (!exists({ ...parts, year: 2000 })) return undefined;
  return { ...parts, start: match.index, end: match.index + match[0].length };
}

function numeric(
  match: RegExpExecArray,
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): SpannedDay | undefined {
  const parts = { year: Number(year), month: Number(month), day: Number(day) };
  if (!exists(parts)) return undefined;
  return { ...parts, start: match.index, end: match.index + match[0].length };
}

const WEEKDAYS: readonly RegExp[] = [
  /\bSun(?:day)?\b|\bSonntag\b|\bdomingo\b|\bdimanche\b|일요일/i,
  /\bMon(?:day)?\b|\bMontag\b|\blunes\b|\blundi\b|월요일/i,
  /\bTue(?:s(?:day)?)?\b|\bDienstag\b|\bmartes\b|\bmardi\b|화요일/i,
  /\bWed(?:nesday)?\b|\bMittwoch\b|\bmiércoles\b|\bmercredi\b|수요일/i,
  /\bThu(?:rs(?:day)?)?\b|\bDonnerstag\b|\bjueves\b|\bjeudi\b|목요일/i,
  /\bFri(?:day)?\b|\bFreitag\b|\bviernes\b|\bvendredi\b|금요일/i,
  /\bSat(?:urday)?\b|\bSamstag\b|\bSonnabend\b|\bsábado\b|\bsamedi\b|토요일/i,
];

/** 0 Sunday to 6 Saturday. */
export function findWeekday(text: string): number | undefined {
  const found = WEEKDAYS.findIndex((form) => form.test(text));
  return found < 0 ? undefined : found;
}

/** Days from the day of receipt: today, tomorrow. */
export function findRelative(text: string): number | undefined {
  if (/\btomorrow\b|\bmorgen\b|\bmañana\b|\bdemain\b|내일/i.test(text)) return 1;
  if (/\btoday\b|\btonight\b|\bheute\b|\bhoy\b|오늘/i.test(text)) return 0;
  return undefined;
}

/** Is there such a day? */
export function exists({ year, month, day }: CivilDay): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The same day of the month, some months on; it need not exist. */
export function inMonth({ year, month }: CivilDay, months: number, day: number): CivilDay {
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  return { year: first.getUTCFullYear(), month: first.getUTCMonth() + 1, day };
}

export function daysAfter({ year, month, day }: CivilDay, count: number): CivilDay {
  return dayAt(Date.UTC(year, month - 1, day + count), { offset: 0 });
}

/** 0 Sunday to 6 Saturday. */
export function weekdayOf({ year, month, day }: CivilDay): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}
