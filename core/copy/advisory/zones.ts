/** Time zones as notes to editors print them, and civil time to UTC. */

/** A printed zone: a fixed offset in minutes, or a civil zone with its daylight saving. */
export type Zone = { offset: number } | { civil: string };

/** Abbreviations that mean one thing on every wire; minutes east of Greenwich. */
const FIXED: Readonly<Record<string, number>> = {
  GMT: 0,
  UTC: 0,
  WET: 0,
  WEST: 60,
  CET: 60,
  MEZ: 60,
  CEST: 120,
  MESZ: 120,
  EET: 120,
  EEST: 180,
  SAST: 120,
  MSK: 180,
  МСК: 180,
  PKT: 300,
  HKT: 480,
  SGT: 480,
  AWST: 480,
  KST: 540,
  JST: 540,
  ACST: 570,
  AEST: 600,
  ACDT: 630,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  EST: -300,
  EDT: -240,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AKST: -540,
  AKDT: -480,
  HST: -600,
  ADT: -180,
  NST: -210,
  NDT: -150,
};

/** Letters without summer or winter in them: the civil zone decides. */
const CIVIL: Readonly<Record<string, string>> = {
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
};

/** Abbreviations that need a country: the one printed behind them, or that of the agency. */
const BY_COUNTRY: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  BST: { GB: 60, BD: 360 },
  IST: { IN: 330, IE: 60, IL: 120 },
  CST: { US: -360, CA: -360, CN: 480, TW: 480 },
  AST: { CA: -240, SA: 180 },
};

const COUNTRIES: readonly [RegExp, string][] = [
  [/^(?:UK|U\.K\.|Britain|British|London)/i, 'GB'],
  [/^(?:India|Indian|Delhi)/i, 'IN'],
  [/^(?:Ireland|Irish|Dublin)/i, 'IE'],
  [/^(?:Israel|Jerusalem)/i, 'IL'],
  [/^(?:China|Chinese|Beijing)/i, 'CN'],
  [/^(?:US|U\.S\.|United States)/i, 'US'],
  [/^(?:Bangladesh|Dhaka)/i, 'BD'],
  [/^(?:Saudi|Riyadh)/i, 'SA'],
];

/** `UK time`, `Korean time`, `Eastern time`. */
const NAMED: readonly [RegExp, string][] = [
  [/^(?:UK|U\.K\.|British|London)$/i, 'Europe/London'],
  [/^Greenwich Mean$/i, 'UTC'],
  [/^(?:Irish|Dublin)$/i, 'Europe/Dublin'],
  [/^(?:Korean?|Seoul|South Korean?)$/i, 'Asia/Seoul'],
  [/^(?:Japan|Japanese|Tokyo)$/i, 'Asia/Tokyo'],
  [/^(?:China|Chinese|Beijing)$/i, 'Asia/Shanghai'],
  [/^(?:Hong Kong)$/i, 'Asia/Hong_Kong'],
  [/^(?:India|Indian|Delhi|New Delhi)$/i, 'Asia/Kolkata'],
  [/^(?:Moscow)$/i, 'Europe/Moscow'],
  [/^(?:Paris|French)$/i, 'Europe/Paris'],
  [/^(?:Berlin|German|Central European)$/i, 'Europe/Berlin'],
  [/^(?:Brussels)$/i, 'Europe/Brussels'],
  [/^(?:Geneva|Swiss)$/i, 'Europe/Zurich'],
  [/^(?:Rome|Italian)$/i, 'Europe/Rome'],
  [/^(?:Madrid|Spanish)$/i, 'Europe/Madrid'],
  [/^(?:Athens|Greek)$/i, 'Europe/Athens'],
  [/^(?:Sydney|Canberra|Melbourne)$/i, 'Australia/Sydney'],
  [
    /^(?:Eastern|US Eastern|U\.S\. Eastern|Washington|New York|Toronto|Ottawa)$/i,
    'America/New_York',
  ],
  [/^(?:Central|US Central|U\.S\. Central|Chicago)$/i, 'America/Chicago'],
  [/^(?:Mountain|Denver)$/i, 'America/Denver'],
  [/^(?:Pacific|US Pacific|U\.S\. Pacific|Los Angeles)$/i, 'America/Los_Angeles'],
];

const NATIVE: readonly [RegExp, string][] = [
  [/(?:한국|우리|서울)\s?시[간각]/, 'Asia/Seoul'],
  [/日本時間/, 'Asia/Tokyo'],
  [/北京时间|北京時間/, 'Asia/Shanghai'],
];

const LETTERS = [...Object.keys(FIXED), ...Object.keys(CIVIL), ...Object.keys(BY_COUNTRY)].join(
  '|',
);

const OFFSET = /\b(?:GMT|UTC)\s?([+\-−–])\s?(\d{1,2})(?::?(\d{2}))?\b/g;
/** An offset alone counts directly behind a time (`06:00 +0900`, `06:00:00-04:00`). */
const BARE_OFFSET = /(?<=:\d{2}\s?)([+\-−])(\d{2}):?(\d{2})\b/g;
const ABBREVIATION = new RegExp(
  String.raw`(?<![\p{L}.])(${LETTERS})(?![\p{L}])(?:\s?\(?([\p{L}.]{2,14}))?`,
  'gu',
);
const NAME =
  /\b((?:(?:U\.S\.|US|New|Hong|South|Los|Central|Greenwich)\s)?[A-Z][A-Za-z.]{1,10})(?:\s(?:standard|daylight|summer))?\s(?:local\s)?time\b/gi;

/** A printed zone and where it stands; `unknown` where a zone is meant that cannot be told. */
export interface PrintedZone {
  start: number;
  end: number;
  /** As printed: `GMT`, `UK time`. */
  written: string;
  zone: Zone | 'unknown';
}

/**
 * The zones printed in a text, in their order. `country` (ISO 3166) is that of the agency, for
 * `BST`, `IST`, `CST`, which are accepted only with a country.
 */
export function findZones(text: string, country: string | undefined): PrintedZone[] {
  const found: PrintedZone[] = [];
  const add = (match: RegExpExecArray, length: number, zone: Zone | 'unknown') =>
    found.push({
      start: match.index,
      end: match.index + length,
      written: match[0].slice(0, length).trim(),
      zone,
    });
  for (const form of [OFFSET, BARE_OFFSET]) {
    for (const match of text.matchAll(form)) add(match, match[0].length, offsetZone(match));
  }
  for (const match of text.matchAll(ABBREVIATION)) {
    const [, letters = '', behind = ''] = match;
    add(match, letters.length, abbreviated(letters, behind, country));
  }
  for (const match of text.matchAll(/(?<=\d)Z\b/g)) add(match, 1, { offset: 0 });
  for (const match of text.matchAll(NAME)) {
    const zone = named(match[1] ?? '');
    if (zone !== undefined) add(match, match[0].length, zone);
  }
  for (const match of text.matchAll(
    /\blocal time\b|현지\s?시[간각]|現地時間|当地时间|hora local|heure locale|Ortszeit/gi,
  )) {
    add(match, match[0].length, 'unknown');
  }
  for (const [form, civil] of NATIVE) {
    const match = form.exec(text);
    if (match !== null) add(match, match[0].length, { civil });
  }
  // At one place the longer reading counts: `GMT+9` before `GMT`.
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function offsetZone([, sign = '', hours = '0', minutes = '0']: RegExpExecArray): Zone {
  const offset = Number(hours) * 60 + Number(minutes);
  return { offset: sign === '+' ? offset : -offset };
}

function abbreviated(letters: string, behind: string, home: string | undefined): Zone | 'unknown' {
  const fixed = FIXED[letters];
  if (fixed !== undefined) return { offset: fixed };
  const civil = CIVIL[letters];
  if (civil !== undefined) return { civil };
  const printed = COUNTRIES.find(([form]) => form.test(behind))?.[1];
  const offset = BY_COUNTRY[letters]?.[printed ?? home ?? ''];
  return offset === undefined ? 'unknown' : { offset };
}

function named(name: string): Zone | undefined {
  const civil = NAMED.find(([form]) => form.test(name))?.[1];
  return civil === undefined ? undefined : { civil };
}

/** A day and time of day without a zone; `hour` may be 24. */
export interface CivilTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

const MINUTE = 60_000;

/** Milliseconds since 1970 of a civil time in a zone. */
export function toInstant(time: CivilTime, zone: Zone): number {
  const asUtc = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute);
  if ('offset' in zone) return asUtc - zone.offset * MINUTE;
  // Twice: the offset at the first guess may be that of the other side of a change of the clocks.
  const guess = asUtc - offsetAt(asUtc, zone.civil);
  return asUtc - offsetAt(guess, zone.civil);
}

/** The civil day in a zone at an instant. */
export function dayAt(instant: number, zone: Zone): { year: number; month: number; day: number } {
  const shift = 'offset' in zone ? zone.offset * MINUTE : offsetAt(instant, zone.civil);
  const date = new Date(instant + shift);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Is the clock of a civil zone ahead of its winter time at this instant? */
export function isSummerTime(instant: number, civil: string): boolean {
  const year = new Date(instant).getUTCFullYear();
  const offsets = [0, 6].map((month) => offsetAt(Date.UTC(year, month, 1), civil));
  return offsetAt(instant, civil) > Math.min(...offsets);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Offset of a civil zone at an instant, in milliseconds. */
function offsetAt(instant: number, civil: string): number {
  let clock = clocks.get(civil);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: civil,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    clocks.set(civil, clock);
  }
  const part = Object.fromEntries(
    clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(instant / MINUTE) * MINUTE;
}
