/**
 * The line behind ETX: `131137 GMT Nov 13`, day and time, zone, month, year. Agencies write the month
 * in their own language (`Okt`), and leave the zone out.
 */
import { parseDate } from '../../dates/date.ts';
import { fullYear, isoDay } from '../anpa-1312/century.ts';

export interface DateLine {
  /** As sent. */
  written: string;
  /** ISO 8601, with the zone as sent; undefined where the calendar has no such time. */
  time?: string;
  /** `2026-11-13`; undefined likewise. */
  day?: string;
}

const DATE_LINE =
  /(?<!\d)(\d{2})(\d{2})(\d{2}) {1,4}(?:([A-Z]{3,4}) {1,4})?(\p{L}{3,9})\.? {1,4}(\d{4}|\d{2})(?!\d)/u;

/** By their first three letters: English, German, German without umlauts. */
const MONTHS: ReadonlyMap<string, number> = new Map([
  ...'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').map(numbered),
  ...'jän feb mär apr mai jun jul aug sep okt nov dez'.split(' ').map(numbered),
  ['mrz', 3],
  ['mae', 3],
  ['jae', 1],
]);

function numbered(name: string, index: number): [string, number] {
  return [name, index + 1];
}

/** The first date line of a text. */
export function dateLineIn(text: string): DateLine | undefined {
  const match = DATE_LINE.exec(text.slice(0, 500));
  if (!match) return undefined;
  const [written, date = '', hours = '', minutes = '', zone, monthName = '', year = ''] = match;
  const month = MONTHS.get(monthName.slice(0, 3).toLowerCase());
  if (month === undefined) return undefined;
  const day = isoDay(fullYear(year), month, Number(date));
  const time = withZone(`${day}T${hours}:${minutes}:00`, zone);
  return parseDate(time) === undefined ? { written } : { written, time, day };
}

function withZone(clock: string, zone: string | undefined): string {
  if (zone === undefined) return clock;
  return zone === 'GMT' || zone === 'UTC' ? `${clock}Z` : `${clock.replace('T', ' ')} ${zone}`;
}
