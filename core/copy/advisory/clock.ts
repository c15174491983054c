/** Times of day as notes to editors print them: `0001`, `6 a.m.`, `10.30 Uhr`, `오전 6시`. */

export interface TimeOfDay {
  hour: number;
  minute: number;
}

export interface FoundTime {
  /** `midnight` alone does not say on which side of the day it stands. */
  value: TimeOfDay | 'ambiguous';
  start: number;
  end: number;
}

const CLOCKS: readonly {
  form: RegExp;
  read: (match: RegExpExecArray) => FoundTime['value'] | undefined;
}[] = [
  // 6 a.m., 12:01 a.m., 6.30pm
  {
    form: /(?<![\d:.])(\d{1,2})(?:[:.](\d{2}))?\s?([ap])\.?\s?m(?:\.|\b)/gi,
    read: ([, hour, minute, half]) => halfDay(hour, minute, half?.toLowerCase() === 'p'),
  },
  // 오전 6시 30분, 오후 2시 반
  {
    form: /(오전|오후|새벽|午前|午後|上午|下午)\s?(\d{1,2})\s?[시時时点點](?:\s?(\d{1,2})\s?[분分]|\s?(반))?/g,
    read: ([, half, hour, minute, thirty]) =>
      halfDay(
        // 오전 0시, 午前0時: the twelfth hour, written as zero.
        hour === '0' || hour === '00' ? '12' : hour,
        thirty === undefined ? minute : '30',
        /오후|午後|下午/.test(half ?? ''),
      ),
  },
  // 18시 30분
  {
    form: /(?<!(?:오전|오후|새벽|午前|午後|上午|下午)\s?)(?<!\d)(\d{1,2})\s?[시時时点點](?!간|間|间)(?:\s?(\d{1,2})\s?[분分])?/g,
    read: ([, hour, minute]) => wholeDay(hour, minute),
  },
  // 10 Uhr, 10.30 Uhr, 10h30, 10 h
  {
    form: /(?<![\d:.])(\d{1,2})(?:[.:](\d{2}))?\s?(?:Uhr|h\b|horas|heures)(?:\s?(\d{2})\b)?/gi,
    read: ([, hour, minute, behind]) => wholeDay(hour, minute ?? behind),
  },
  { form: /(?<![\d:.])(\d{1,2})h(\d{2})\b/gi, read: ([, hour, minute]) => wholeDay(hour, minute) },
  // 00:01, 18.30
  {
    form: /(?<![\d:.])(\d{1,2})[:.](\d{2})(?::\d{2})?(?![\d:]|\.\d|\s?(?:[ap]\.?\s?m\b|Uhr|h\b))/gi,
    read: ([, hour, minute]) => wholeDay(hour, minute),
  },
  // 0001, 1400 hrs
  {
    form: /(?<![\d:.,+-])(\d{2})(\d{2})(?!\d|[:.]\d)(?:\s?(?:hrs?|hours|H)\b)?/g,
    read: ([, hour, minute]) => wholeDay(hour, minute),
  },
  {
    form: /\b(?:12\s)?(?:noon|midday)\b|정오|正午|mediodía|\bmezzogiorno\b/gi,
    read: () => ({ hour: 12, minute: 0 }),
  },
  {
    form: /\bend of\b.{0,30}\bmidnight\b|\bmidnight\b.{0,20}\bend of\b/gi,
    read: () => ({ hour: 24, minute: 0 }),
  },
  {
    form: /\b(?:12\s)?midnight\b|Mitternacht|medianoche|minuit|mezzanotte|자정|真夜中|午夜|полночь/gi,
    read: () => 'ambiguous',
  },
];

/** The times of day printed in a text, in their order. */
export function findTimes(text: string): FoundTime[] {
  return CLOCKS.flatMap(({ form, read }) => {
    const found: FoundTime[] = [];
    for (const match of text.matchAll(form)) {
      const value = read(match);
      if (value !== undefined) {
        found.push({ value, start: match.index, end: match.index + match[0].length });
      }
    }
    return found;
  }).sort((a, b) => a.start - b.start || b.end - a.end);
}

function wholeDay(hour: string | undefined, minute: string | undefined): TimeOfDay | undefined {
  const time = { hour: Number(hour), minute: Number(minute ?? 0) };
  const exists = time.minute < 60 && (time.hour < 24 || (time.hour === 24 && time.minute === 0));
  return exists ? time : undefined;
}

/** Twelve in the morning is midnight, twelve in the afternoon is noon. */
function halfDay(hour: string | undefined, minute: string | undefined, isAfternoon: boolean) {
  const clock = Number(hour);
  if (clock < 1 || clock > 12) return undefined;
  return wholeDay(String((clock % 12) + (isAfternoon ? 12 : 0)), minute);
}
