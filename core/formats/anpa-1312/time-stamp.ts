/** The line that ends an ANPA 1312 message: `AP-WF-11-13-13 1509GMT<`, agency, circuit, MM-DD-YY, time, zone. */
import { parseDate } from '../../dates/date.ts';
import { fullYear, isoDay } from './century.ts';

export interface TimeStamp {
  /** As sent, with its agency and circuit. */
  written: string;
  /** ISO 8601 where the zone is GMT, else with the zone as sent; undefined where the calendar has no such time. */
  time?: string;
  year: number;
  month: number;
  day: number;
}

const STAMP =
  /(?<![\w-])[A-Z]{2,5}-[A-Z]{2,3}-(\d{2})-(\d{2})-(\d{2}) {1,3}(\d{2})(\d{2}) ?([A-Z]{3,4})?/;
/** Kyodo has the time first, then day and month: `KWS-21:37-09-12-18`, in Japan's time. */
const KYODO_STAMP = /(?<![\w-])KWS-(\d{2}):(\d{2})-(\d{2})-(\d{2})-(\d{2})(?![\d:])/;
/** Stamps stand at the end; this much of it is looked at. */
const REACH = 300;

/** The last stamp of a text. */
export function timeStampIn(text: string): TimeStamp | undefined {
  const match = STAMP.exec(text.slice(-REACH));
  if (!match) return kyodoStampIn(text.slice(-REACH));
  const [written, month, day, shortYear = '', hours = '', minutes = '', zone] = match;
  const date = { year: fullYear(shortYear), month: Number(month), day: Number(day) };
  const clock = `${isoDay(date.year, date.month, date.day)}T${hours}:${minutes}:00`;
  const isUtc = zone === undefined || zone === 'GMT' || zone === 'UTC';
  const time = isUtc ? `${clock}Z` : `${clock.replace('T', ' ')} ${zone}`;
  return { written, ...date, ...(parseDate(time) !== undefined && { time }) };
}

function kyodoStampIn(text: string): TimeStamp | undefined {
  const match = KYODO_STAMP.exec(text);
  if (!match) return undefined;
  const [written, hours = '', minutes = '', day, month, shortYear = ''] = match;
  const date = { year: fullYear(shortYear), month: Number(month), day: Number(day) };
  const time = `${isoDay(date.year, date.month, date.day)}T${hours}:${minutes}:00+09:00`;
  return { written, ...date, ...(parseDate(time) !== undefined && { time }) };
}
