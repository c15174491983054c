/**
 * Dates of pictures as one string each, in ISO 8601 as far as the parts go. What is broken is left out:
 * a day without a readable time is a day.
 */

export interface PictureDate {
  /** `2026-11-24T10:15:00+09:00`, `2026-11-24T10:15:00` or `2026-11-24`. */
  date: string;
  /** There was a time, and it made no sense. */
  brokenTime: boolean;
}

/** IIM: `CCYYMMDD` and `HHMMSS±HHMM` (IIM 2:55, 2:60); desks write colons and dashes, leave seconds and zone out. */
export function iimDate(
  day: string | undefined,
  time: string | undefined,
): PictureDate | undefined {
  const written = /^(\d{4})[-:./]?(\d{2})[-:./]?(\d{2})/.exec(day?.trim() ?? '');
  const [year, month, date] = written?.slice(1) ?? [];
  if (!isBetween(year, 1800, 2200) || !isBetween(month, 1, 12) || !isBetween(date, 1, 31))
    return undefined;
  const clock = time === undefined ? undefined : iimTime(time);
  return {
    date: `${year}-${month}-${date}${clock === undefined ? '' : `T${clock}`}`,
    brokenTime: time !== undefined && clock === undefined,
  };
}

const IIM_TIME = /^(\d{2})[: ]?(\d{2})(?:[: ]?(\d{2}))?(?:\.\d{1,6})?\s?(Z|[+-]\d{2}:?\d{2})?$/i;

function iimTime(text: string): string | undefined {
  const [, hour, minute, second = '00', zone] = IIM_TIME.exec(text.trim()) ?? [];
  if (!isBetween(hour, 0, 23) || !isBetween(minute, 0, 59) || !isBetween(second, 0, 59))
    return undefined;
  return `${hour}:${minute}:${second}${zoneOf(zone)}`;
}

/** `+0900` → `+09:00`; a zone that no place on earth has is no zone. */
function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (/^z$/i.test(zone)) return 'Z';
  const [hours, minutes] = [zone.slice(1, 3), zone.slice(-2)];
  return isBetween(hours, 0, 14) && isBetween(minutes, 0, 59)
    ? `${zone[0]}${hours}:${minutes}`
    : '';
}

/** EXIF: `YYYY:MM:DD HH:MM:SS` and an offset of its own; a clock that was never set shows zeros. */
export function exifDate(
  takenAt: string | undefined,
  offset: string | undefined,
): PictureDate | undefined {
  const [day, time] = (takenAt ?? '').split(' ');
  return iimDate(day, time === undefined ? undefined : `${time}${(offset ?? '').trim()}`);
}

/**
 * XMP: ISO 8601 as it stands, cut where only the year or month is known, which is no date. Programs that copy
 * EXIF or IIM into XMP leave colons or nothing between the parts, and a space before the time.
 */
export function xmpDate(text: string | undefined): PictureDate | undefined {
  const written = /^(\d{4}[-:.]?\d{2}[-:.]?\d{2})(?:[T ](.{4,40}))?$/.exec(text?.trim() ?? '');
  return written === null ? undefined : iimDate(written[1], written[2]);
}

/** The first, unless another one of the same day knows the time, or the zone, that it lacks. */
export function bestDate(dates: readonly (PictureDate | undefined)[]): PictureDate | undefined {
  const given = dates.filter((date) => date !== undefined);
  const [first] = given;
  if (first === undefined) return undefined;
  const same = given.filter(({ date }) => date.startsWith(first.date.slice(0, 19)));
  return same.reduce((best, next) => (next.date.length > best.date.length ? next : best), first);
}

function isBetween(digits: string | undefined, least: number, most: number): boolean {
  return digits !== undefined && Number(digits) >= least && Number(digits) <= most;
}
