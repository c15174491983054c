/**
 * Dates as wires write them → ISO 8601 in UTC. Nothing is guessed: what is not one of the forms below,
 * what the calendar does not have and what zone no one knows is no date.
 */
import { asIfUtc, isoInUtc, isPossible, type LocalTime, offsetOf } from './calendar.ts';
import { readDay } from './day.ts';
import { readTime } from './time.ts';
import { EASTERNMOST, WESTERNMOST, ZONE_NAMES } from './zones.ts';

export interface ParsedDate {
  /** `2024-06-18T00:30:00Z`; with milliseconds only where they are not zero. */
  iso: string;
  /** Where the zone comes from: the text, the agency (`options.zone`), or nowhere, so that UTC was assumed. */
  zone: 'given' | 'agency' | 'assumed';
}

export interface DateOptions {
  /** IANA zone of the agency, for dates without one and for names that mean several zones (IST). */
  zone?: string;
}

/** No date is longer; what is, is text. */
const LONGEST = 120;

/**
 * Reads RFC 822 and its successors with their obsolete forms, RFC 3339, ISO 8601 in its basic and week forms,
 * asctime, and the forms of Korean, Japanese and Chinese wires. Undefined where it is no date. Never throws.
 */
export function parseDate(text: string, options: DateOptions = {}): ParsedDate | undefined {
  if (text.length > LONGEST) return undefined;
  const read = readRfc822(text) ?? readAnyForm(text);
  if (!read || !isPossible(read.local)) return undefined;
  const { local, zoneText } = read;
  const zone = readZone(zoneText, asIfUtc(local), options.zone);
  if (!zone) return undefined;
  return { iso: isoInUtc(asIfUtc(local) - zone.minutes * 60_000), zone: zone.from };
}

interface LocalAndZone {
  local: LocalTime;
  zoneText: string;
}

function readAnyForm(text: string): LocalAndZone | undefined {
  const day = readDay(text.trim().replace(/\s+/g, ' '));
  const time = day && readTime(day.rest);
  if (!day || !time) return undefined;
  const { rest: zoneText, ...clock } = time;
  return { local: { year: day.year, month: day.month, day: day.day, ...clock }, zoneText };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) ([+-]\d{4}|GMT)$/;

/** The form of nearly every feed; the tables of forms give the same, at twenty times the price. */
function readRfc822(text: string): LocalAndZone | undefined {
  const match = RFC_822.exec(text);
  const month = match === null ? 0 : MONTHS.indexOf(match[2] ?? '') + 1;
  if (match === null || month === 0) return undefined;
  const [, day, , year, hour, minute, second, zoneText = ''] = match;
  const local = {
    year: Number(year),
    month,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    millisecond: 0,
  };
  return { local, zoneText };
}

interface Zone {
  minutes: number;
  from: ParsedDate['zone'];
}

/** `+0900`, `+09:00`, `-5`, `GMT+9`, `KST`, `+0900 (KST)`, `+09:00[Asia/Seoul]`, `(GMT)`. */
const OFFSET = /^(?:(?:GMT|UTC|UT)\s?)?([+\u2212-])(\d{1,2})(?::?(\d{2}))?(?:\s?[([].*)?$/i;
/** A comment behind the name says it in words (RFC 5322, 3.2.2): `GMT (Greenwich Mean Time)`. */
const NAME = /^\(?([A-Za-z]{1,5})\)?(?:\s?[([].*)?$/;
const IANA = /^\[?([A-Z][A-Za-z_]{1,20}\/[A-Za-z_/-]{1,40})\]?$/;
/** RFC 2822, 4.3: the military letters were so often sent with the wrong sign that they mean "no zone known". */
const MILITARY = /^[A-IK-Y]$/i;

function readZone(text: string, localMs: number, agencyZone: string | undefined): Zone | undefined {
  if (text === '' || MILITARY.test(text)) return zoneOfAgency(localMs, agencyZone);
  const offset = OFFSET.exec(text);
  if (offset) return zoneOfOffset(offset);
  const iana = IANA.exec(text)?.[1];
  const minutes = iana ? offsetOf(iana, localMs) : minutesOfName(text, localMs, agencyZone);
  return minutes === undefined ? undefined : { minutes, from: 'given' };
}

function zoneOfAgency(localMs: number, zone: string | undefined): Zone {
  const minutes = zone === undefined ? undefined : offsetOf(zone, localMs);
  return minutes === undefined ? { minutes: 0, from: 'assumed' } : { minutes, from: 'agency' };
}

function zoneOfOffset([, sign, hours, minutes = '0']: RegExpExecArray): Zone | undefined {
  const size = Number(hours) * 60 + Number(minutes);
  const east = sign === '+' ? size : -size;
  const exists = Number(minutes) < 60 && east >= WESTERNMOST && east <= EASTERNMOST;
  return exists ? { minutes: east, from: 'given' } : undefined;
}

function minutesOfName(
  text: string,
  localMs: number,
  agencyZone: string | undefined,
): number | undefined {
  const name = NAME.exec(text)?.[1];
  const meaning = name === undefined ? undefined : ZONE_NAMES.get(name.toUpperCase());
  if (meaning?.iana !== undefined) return offsetOf(meaning.iana, localMs);
  const there = agencyZone === undefined ? undefined : meaning?.byZone?.[agencyZone];
  return there ?? meaning?.minutes;
}
