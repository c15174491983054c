/** Retry-After (RFC 9110, 10.2.3): a number of seconds or an HTTP date. */

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** The three forms that a recipient must read (RFC 9110, 5.6.7): IMF-fixdate, RFC 850, asctime. */
const FIXDATE = /^[a-z]{3}, (\d{2}) ([a-z]{3}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) gmt$/i;
const RFC850 = /^[a-z]{6,9}, (\d{2})-([a-z]{3})-(\d{2}) (\d{2}):(\d{2}):(\d{2}) gmt$/i;
const ASCTIME = /^[a-z]{3} ([a-z]{3}) ([ \d]\d) (\d{2}):(\d{2}):(\d{2}) (\d{4})$/i;

/**
 * Seconds until the server wants to be asked again; 0 where that moment has passed.
 * @param now milliseconds since 1970
 * @returns undefined where the header is missing or cannot be read
 */
export function readRetryAfter(value: string | undefined, now: number): number | undefined {
  const text = value?.trim();
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const at = readHttpDate(text, now);
  return at === undefined ? undefined : Math.max(0, Math.ceil((at - now) / 1000));
}

function readHttpDate(text: string, now: number): number | undefined {
  const fixdate = FIXDATE.exec(text);
  if (fixdate) return utc(fixdate[3], fixdate[2], fixdate[1], fixdate.slice(4));
  const rfc850 = RFC850.exec(text);
  if (rfc850) return utc(fullYear(Number(rfc850[3]), now), rfc850[2], rfc850[1], rfc850.slice(4));
  const asctime = ASCTIME.exec(text);
  if (asctime) return utc(asctime[6], asctime[1], asctime[2], asctime.slice(3, 6));
  return undefined;
}

/** A two-digit year that seems more than 50 years ahead is a past one (RFC 9110, 5.6.7). */
function fullYear(twoDigits: number, now: number): number {
  const thisYear = new Date(now).getUTCFullYear();
  const year = thisYear - (thisYear % 100) + twoDigits;
  return year > thisYear + 50 ? year - 100 : year;
}

function utc(
  year: string | number | undefined,
  monthName: string | undefined,
  day: string | undefined,
  time: string[],
): number | undefined {
  const month = MONTHS.indexOf(monthName?.toLowerCase() ?? '?') / 3;
  if (!Number.isInteger(month) || month < 0) return undefined;
  const [hour, minute, second] = time.map(Number);
  return Date.UTC(Number(year), month, Number(day), hour, minute, second);
}
