/** When an embargo ends, as printed in a note: `0001 GMT Monday June 17`, `6 a.m. KST June 20`. */
import type { Agency } from '../../agencies/agency.ts';
import type { PrintedDay } from '../dateline/day.ts';
import { monthNumber } from '../dateline/months.ts';
import { findTimes, type TimeOfDay } from './clock.ts';
import {
  type CivilDay,
  daysAfter,
  exists,
  findDay,
  findRelative,
  findWeekday,
  inMonth,
  weekdayOf,
} from './embargo-day.ts';
import { dayAt, findZones, isSummerTime, type PrintedZone, toInstant, type Zone } from './zones.ts';

/** What is wrong or doubtful about a printed embargo; the first two leave it without a time. */
export type EmbargoDoubt =
  | 'time-unreadable'
  | 'weekday-differs'
  | 'gmt-in-british-summer'
  | 'standard-time-in-summer';

export interface EmbargoTime {
  /** UTC, `YYYY-MM-DDTHH:MM:SSZ`; absent where it cannot be told, and then the story is held. */
  until?: string;
  doubts: EmbargoDoubt[];
}

export interface EmbargoContext {
  agency?: Agency;
  /** ISO 8601; needed where the year or the day is not printed. */
  receivedAt?: string;
}

const DAY = 86_400_000;

/** Reads the end of an embargo from the words behind `embargoed until`. */
export function readEmbargoTime(text: string, context: EmbargoContext): EmbargoTime {
  const printed = readPrinted(firstSentence(text), context.agency);
  if (printed === undefined) return { doubts: ['time-unreadable'] };
  const received = instantOf(context.receivedAt);
  const day = resolveDay(printed, received);
  if (day === undefined) return { doubts: ['time-unreadable'] };
  if (printed.weekday !== undefined && weekdayOf(day) !== printed.weekday) {
    return { doubts: ['weekday-differs'] };
  }
  const instant = toInstant({ ...day, ...printed.time }, printed.zone);
  return {
    until: new Date(instant).toISOString().replace('.000Z', 'Z'),
    doubts: zoneDoubts(printed, instant, context.agency),
  };
}

/** Times in a later sentence (`The news conference is at 1400 GMT.`) are not the embargo's. */
function firstSentence(text: string): string {
  for (const match of text.matchAll(
    /(?<=\d|\p{Ll}{3}|\p{Lu}{2}|\))[.;]\s+(?=(\p{Lu}\p{L}{1,12}))/gu,
  )) {
    const next = match[1] ?? '';
    if (monthNumber(next) === undefined && findWeekday(next) === undefined) {
      return text.slice(0, match.index);
    }
  }
  return text;
}

interface Printed {
  time: TimeOfDay;
  zone: Zone;
  zoneWritten?: string;
  day?: PrintedDay;
  /** Day of the month alone (`20일`). */
  dayOfMonth?: number;
  /** Days from the day of receipt: today, tomorrow. */
  relative?: number;
  /** 0 Sunday to 6 Saturday. */
  weekday?: number;
}

function readPrinted(text: string, agency: Agency | undefined): Printed | undefined {
  const day = findDay(text, agency);
  const clock = day === undefined ? text : blank(text, day.start, day.end);
  const times = findTimes(clock);
  const zones = findZones(clock, agency?.country);
  const time = times.find(({ end }) => zoneBehind(clock, end, zones) !== undefined) ?? times[0];
  if (time === undefined || time.value === 'ambiguous') return undefined;
  const printedZone = zoneBehind(clock, time.end, zones) ?? zones[0];
  const home = agency?.zone === undefined ? undefined : { civil: agency.zone };
  const zone = printedZone === undefined ? home : printedZone.zone;
  if (zone === undefined || zone === 'unknown') return undefined;
  const weekday = findWeekday(text);
  const relative = findRelative(text);
  const dayOfMonth = DAY_OF_MONTH.exec(clock)?.[1];
  // A figure that is neither time nor zone may be a day that is not understood.
  if (
    day === undefined &&
    dayOfMonth === undefined &&
    hasOtherFigures(clock, [...times, ...zones])
  ) {
    return undefined;
  }
  return {
    time: time.value,
    zone,
    ...(printedZone !== undefined && { zoneWritten: printedZone.written }),
    ...(day !== undefined && { day }),
    ...(dayOfMonth !== undefined && { dayOfMonth: Number(dayOfMonth) }),
    ...(relative !== undefined && { relative }),
    ...(weekday !== undefined && { weekday }),
  };
}

/** `20일`, `17日`, `the 17th`. */
const DAY_OF_MONTH = /(?<![\d월月]\s?)(?<!\d)(\d{1,2})(?:일|日|(?:st|nd|rd|th|ST|ND|RD|TH)\b)/;

function hasOtherFigures(text: string, spans: readonly { start: number; end: number }[]): boolean {
  return /\d/.test(spans.reduce((left, { start, end }) => blank(left, start, end), text));
}

/** The zone that stands directly behind a time; of two times and zones, that pair counts. */
function zoneBehind(text: string, end: number, zones: PrintedZone[]): PrintedZone | undefined {
  return zones.find(({ start }) => start >= end && /^[\s,(]{0,3}$/.test(text.slice(end, start)));
}

function blank(text: string, start: number, end: number): string {
  return `${text.slice(0, start)}${' '.repeat(end - start)}${text.slice(end)}`;
}

function resolveDay(printed: Printed, received: number | undefined): CivilDay | undefined {
  const { day, zone, time } = printed;
  if (day?.year !== undefined) return known({ year: day.year, month: day.month, day: day.day });
  if (received === undefined) return undefined;
  const today = dayAt(received, zone);
  if (day !== undefined) {
    // The year that puts it no more than a day before it was received.
    const candidates = [-1, 0, 1, 2, 3, 4].map((years) => ({ ...day, year: today.year + years }));
    return candidates
      .filter(exists)
      .map(onlyDay)
      .find((each) => toInstant({ ...each, ...time }, zone) >= received - DAY);
  }
  if (printed.dayOfMonth !== undefined) {
    const dayOfMonth = printed.dayOfMonth;
    const candidates = [0, 1, 2].map((months) => inMonth(today, months, dayOfMonth));
    return candidates
      .filter(exists)
      .find((each) => toInstant({ ...each, ...time }, zone) >= received - DAY);
  }
  if (printed.relative !== undefined) return daysAfter(today, printed.relative);
  // A weekday alone, or a time alone: the next one from the moment of receipt.
  const days = [0, 1, 2, 3, 4, 5, 6, 7].map((count) => daysAfter(today, count));
  return days.find(
    (each) =>
      (printed.weekday === undefined || weekdayOf(each) === printed.weekday) &&
      toInstant({ ...each, ...time }, zone) >= received,
  );
}

function known(day: CivilDay): CivilDay | undefined {
  return exists(day) ? day : undefined;
}

function onlyDay({ year, month, day }: CivilDay): CivilDay {
  return { year, month, day };
}

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|([+-])(\d{2}):?(\d{2}))$/;

function instantOf(iso: string | undefined): number | undefined {
  const match = ISO.exec(iso ?? '');
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const offset = (Number(match[8] ?? 0) * 60 + Number(match[9] ?? 0)) * (match[7] === '-' ? -1 : 1);
  return Date.UTC(year, month - 1, day, hour, minute, second) - offset * 60_000;
}

/**
 * British bodies write GMT all year and may mean UK time in summer; EST in summer is often EDT. The
 * letters count, and a desk should look.
 */
function zoneDoubts(printed: Printed, instant: number, agency: Agency | undefined): EmbargoDoubt[] {
  const { zoneWritten = '' } = printed;
  if (zoneWritten === 'GMT' && agency?.country === 'GB' && isSummerTime(instant, 'Europe/London')) {
    return ['gmt-in-british-summer'];
  }
  if (/^(?:EST|CST|MST|PST)$/.test(zoneWritten) && isSummerTime(instant, 'America/New_York')) {
    return ['standard-time-in-summer'];
  }
  return [];
}
