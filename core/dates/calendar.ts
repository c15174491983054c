/** The Gregorian calendar and the clocks of the world, without `Date` and its guesses. */

/** A date and time as on a calendar and a clock somewhere. */
export interface LocalTime {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;

export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** Does the calendar have that day and the clock that time? Midnight may be written 24:00, and a minute may have a leap second. */
export function isPossible(time: LocalTime): boolean {
  const { year, month, day, hour, minute, second } = time;
  const dayExists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  const endOfDay = hour === 24 && minute === 0 && second === 0;
  // Before 1900 there was no wire of this kind: such a year is a default of some software (0001, 1601).
  return (
    year >= 1900 &&
    year <= 9999 &&
    dayExists &&
    (hour < 24 || endOfDay) &&
    minute < 60 &&
    second <= 60
  );
}

/** Milliseconds since 1970 of a local time, as if its clock showed UTC. */
export function asIfUtc(time: LocalTime): number {
  const { year, month, day, hour, minute, second, millisecond } = time;
  return Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
}

/** Milliseconds since 1970 → `2024-06-18T00:30:00Z`; milliseconds are shown only where there are any. */
export function isoInUtc(ms: number): string {
  const days = Math.floor(ms / MS_PER_DAY);
  const { year, month, day } = dateOfDay(days);
  const rest = ms - days * MS_PER_DAY;
  const pad = (value: number, width = 2): string => String(Math.floor(value)).padStart(width, '0');
  const clock = [rest / 3_600_000, (rest / MS_PER_MINUTE) % 60, (rest / 1000) % 60].map((value) =>
    pad(value),
  );
  const fraction = rest % 1000 === 0 ? '' : `.${pad(rest % 1000, 3)}`;
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}T${clock.join(':')}${fraction}Z`;
}

/** Days since 1970 → date (Howard Hinnant, "chrono-compatible low-level date algorithms", civil_from_days). */
export function dateOfDay(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** The date of a weekday in an ISO week (ISO 8601, 2.2.10); undefined where the year has no such week. */
export function dateOfWeek(
  year: number,
  week: number,
  weekday: number,
): { year: number; month: number; day: number } | undefined {
  if (week < 1 || week > weeksIn(year) || weekday < 1 || weekday > 7) return undefined;
  return dateOfDay(firstMonday(year) + (week - 1) * 7 + weekday - 1);
}

function weeksIn(year: number): number {
  return (firstMonday(year + 1) - firstMonday(year)) / 7;
}

/** The Monday of week 1, the week with 4 January in it, in days since 1970. */
function firstMonday(year: number): number {
  const fourth = Math.floor(Date.UTC(year, 0, 4) / MS_PER_DAY);
  // 1970-01-01 was a Thursday.
  return fourth - ((((fourth + 3) % 7) + 7) % 7);
}

/**
 * Minutes east of UTC that the clocks of an IANA zone showed at a local time; undefined where there is no
 * such zone. A time that a clock shows twice is taken as the first.
 */
export function offsetOf(zone: string, localMs: number): number | undefined {
  const format = formatFor(zone);
  if (!format) return undefined;
  const before = offsetAt(format, localMs - MS_PER_DAY);
  const after = offsetAt(format, localMs + MS_PER_DAY);
  const holds = (offset: number): boolean =>
    offsetAt(format, localMs - offset * MS_PER_MINUTE) === offset;
  return holds(before) || !holds(after) ? before : after;
}

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

function formatFor(zone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(zone)) formats.set(zone, newFormat(zone));
  return formats.get(zone);
}

function newFormat(zone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    // RangeError: the runtime knows no zone of that name.
    return undefined;
  }
}

function offsetAt(format: Intl.DateTimeFormat, utcMs: number): number {
  const parts = new Map(
    format.formatToParts(utcMs).map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return Math.round((shown - Math.floor(utcMs / 1000) * 1000) / MS_PER_MINUTE);
}
