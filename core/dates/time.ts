/** The part of a date that says what time of day it is. */

export interface TimeOfDay {
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  /** What follows: the zone. */
  rest: string;
}

/** Half of the day: hours to add, for every hour but twelve. */
const HALVES: ReadonlyMap<string, 0 | 12> = new Map([
  ['am', 0],
  ['오전', 0],
  ['午前', 0],
  ['上午', 0],
  ['pm', 12],
  ['오후', 12],
  ['午後', 12],
  ['下午', 12],
]);
const HALF = 'a\\.?m\\.?|p\\.?m\\.?|오전|오후|午前|午後|上午|下午';

/** Between day and time: `T`, a space, a comma, or nothing in the basic form. */
const LEAD = /^(?:[Tt]|,? ?(?:at )?)/;
const WITH_COLONS = new RegExp(
  `^(?:(${HALF}) ?)?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?(?!\\d)(?: ?(${HALF})(?![A-Za-z]))?`,
  'i',
);
const EAST_ASIAN =
  /^(?:(오전|오후|午前|午後|上午|下午) ?)?(\d{1,2}) ?[시時时点](?: ?(\d{1,2}) ?[분分])?(?: ?(\d{1,2}) ?[초秒])?()()/;
const BASIC = /^()(\d{2})(\d{2})(\d{2})?(?:[.,](\d{1,9}))?(?!\d)()/;
const FORMS = [WITH_COLONS, EAST_ASIAN, BASIC];

/** The time at the start of what follows the day; midnight where there is none. Undefined where it is no time. */
export function readTime(text: string): TimeOfDay | undefined {
  const lead = LEAD.exec(text)?.[0] ?? '';
  const rest = text.slice(lead.length);
  for (const form of FORMS) {
    const match = form.exec(rest);
    if (match) return timeOf(match, rest.slice(match[0].length).trim());
  }
  const isDayOnly = rest === '' || /^[^\d:]*$/.test(rest) || /^[+-]\d\d:?\d\d$/.test(rest);
  return isDayOnly
    ? { hour: 0, minute: 0, second: 0, millisecond: 0, rest: rest.trim() }
    : undefined;
}

function timeOf(match: RegExpExecArray, rest: string): TimeOfDay | undefined {
  const [, before, hours, minutes = '0', seconds = '0', fraction = '', after] = match;
  const half = (before || after || '').toLowerCase().replaceAll('.', '');
  const hour = half === '' ? Number(hours) : hourOfHalf(Number(hours), HALVES.get(half) ?? 0);
  if (hour === undefined) return undefined;
  return {
    hour,
    minute: Number(minutes),
    second: Number(seconds),
    millisecond: Number(fraction.slice(0, 3).padEnd(3, '0')),
    rest,
  };
}

/** 12:05 a.m. is five past midnight; a clock of 24 hours beside it (`오후 23:17`) is taken as it stands. */
function hourOfHalf(hour: number, half: 0 | 12): number | undefined {
  if (hour > 12) return half === 12 ? hour : undefined;
  return (hour % 12) + half;
}
