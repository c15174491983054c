import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { embargoDoubts, type ParsedAdvisory, parseAdvisory } from '../../../core/copy/advisory.ts';
import { processorTime } from '../../processor-time.ts';

const RECEIVED = '2024-06-14T15:00:00Z';

type Row = [agency: string | undefined, text: string, expected: ParsedAdvisory];

function read(agency: string | undefined, text: string, receivedAt: string | undefined = RECEIVED) {
  return parseAdvisory(text, {
    ...(agency !== undefined && { agency }),
    ...(receivedAt !== undefined && { receivedAt }),
  });
}

const STOPS: Row[] = [
  [
    'ap',
    'Please kill the story FOOD--Bread, V4417. The mill is open. A kill is mandatory. Make certain the story is not used.',
    { action: 'kill', refersTo: 'V4417' },
  ],
  [
    'ap',
    'Please kill the story FOOD--Bread. A kill is mandatory.',
    { action: 'kill', refersTo: 'FOOD--Bread' },
  ],
  [
    'ap',
    'BULLETIN KILL\n\nPlease kill the story FOOD--Bread, V4417.',
    { action: 'kill', refersTo: 'V4417' },
  ],
  ['ap', 'Eds: Please kill FOOD--Bread, V4417.', { action: 'kill', refersTo: 'V4417' }],
  ['ap', 'Please eliminate AP photo NYRD105.', { action: 'kill', refersTo: 'NYRD105' }],
  [
    'ap',
    'Please withhold the story Mill-Opening, W2210. A substitute will be filed.',
    { action: 'withhold', refersTo: 'W2210' },
  ],
  [
    'ap',
    'Please withhold the story "Mill opens again".',
    { action: 'withhold', refersTo: 'Mill opens again' },
  ],
  ['ap', 'WITHHOLD', { action: 'withhold' }],
  [
    'reuters',
    "The BATH item headlined 'Mill's wheel turns' is withdrawn. The story was transmitted in error.",
    { action: 'kill', refersTo: "Mill's wheel turns" },
  ],
  [
    'reuters',
    'Please note the BATH item headlined "Mill turns" is withdrawn.',
    { action: 'kill', refersTo: 'Mill turns' },
  ],
  ['reuters', 'ADVISORY-Bath story on mill is withdrawn', { action: 'kill' }],
  ['reuters', 'STORY WITHDRAWN-Mill turns', { action: 'kill' }],
  [
    'dpa',
    'KILL KILL KILL\nPlease kill item dpa 157 "Mill turns". A substitute story will run immediately.',
    { action: 'kill', refersTo: 'dpa 157' },
  ],
  [
    'dpa',
    'HOLD HOLD HOLD\nPlease hold item dpa 123 "Mill turns".',
    { action: 'withhold', refersTo: 'dpa 123' },
  ],
  [
    'aap',
    'Please kill/takedown story slugged Mill Bath headlined Mill turns ex BATH at 18 Jun 2024 14:05 AWST.\nLegal reasons.',
    { action: 'kill', refersTo: 'Mill Bath' },
  ],
  ['aap', 'Kill/Takedown notice ~~~ Kill/Takedown notice', { action: 'kill' }],
  ['pa', 'KILL FOOD Bread', { action: 'kill', refersTo: 'FOOD Bread' }],
  ['pa', 'DELETE', { action: 'kill' }],
  ['afp', 'MANDATORY KILL', { action: 'kill' }],
  [
    'yonhap',
    '<전문취소> 연합뉴스가 18일 송고한 "빵값 내려" 기사를 전문 취소합니다.',
    { action: 'kill', refersTo: '빵값 내려' },
  ],
  [
    'kyodo',
    'Please kill the story slugged "Bath mill" sent at 10:05 JST.',
    { action: 'kill', refersTo: 'Bath mill' },
  ],
  [
    'kcna',
    'Article no. 13 of the Korean service of the 31st is cancelled',
    { action: 'kill', refersTo: '13' },
  ],
];

const OTHER_LANGUAGES: Row[] = [
  [
    'dpa',
    'Achtung: Die Meldung dpa 157 "Mühle steht" wird zurückgezogen.',
    { action: 'kill', refersTo: 'dpa 157' },
  ],
  [
    'dpa',
    'Bitte die Meldung "Mühle steht" nicht verwenden.',
    { action: 'kill', refersTo: 'Mühle steht' },
  ],
  ['afp', 'ATTENTION - ANNULATION de la dépêche ///', { action: 'kill' }],
  ['efe', 'ATENCIÓN: anulen la noticia sobre el molino', { action: 'kill' }],
  ['kyodo', '【全文取り消し】水車が再開', { action: 'kill' }],
  ['kyodo', '【訂正】水車が再開', { action: 'correct' }],
  ['afp', 'ATTENTION - Rectificatif au 2e paragraphe ///', { action: 'correct' }],
  ['dpa', '(Berichtigung: 2. Absatz)', { action: 'correct' }],
  ['afp', 'ATTENTION - AGREGA detalles ///', { action: 'update' }],
  ['yonhap', '(기사 대체)', { action: 'update' }],
  ['ap', 'Eds: SUBS 3rd graf.', { action: 'update' }],
  ['pa', 'Please kill FOOD Bread sent at 10.05.', { action: 'kill', refersTo: 'FOOD Bread' }],
  ['cp', 'Kill: FOOD Bread', { action: 'kill', refersTo: 'FOOD Bread' }],
  [undefined, "EDITOR'S NOTE: This story was updated to add a quote.", { action: 'update' }],
];

const CHANGES: Row[] = [
  ['yonhap', '(ATTN: UPDATES throughout)', { action: 'update' }],
  ['yonhap', '(ATTN: RECASTS headline; TRIMS para 3)', { action: 'update' }],
  ['yonhap', '(ATTN: ADDS photo)', { action: 'update' }],
  ['yonhap', '(ATTN: UPDATES throughout; CORRECTS para 2)', { action: 'correct' }],
  ['yonhap', '<고침> 경제(빵값)', { action: 'correct' }],
  ['yonhap', '(ATTN: photo available)', { action: 'none' }],
  ['ap', 'Eds: Adds quotes, background.', { action: 'update' }],
  ['ap', 'Eds: UPDATES: With AP Photos.', { action: 'update' }],
  ['ap', 'Eds: With AP Photos.', { action: 'none' }],
  ['ap', 'Eds: Will be updated.', { action: 'none' }],
  ['ap', 'Eds: No further updates planned.', { action: 'none' }],
  ['ap', 'Eds: Clients may use "Mayor adds bread".', { action: 'none' }],
  [
    'ap',
    'This story has been corrected to show that the mill opens on Tuesday.',
    { action: 'correct' },
  ],
  ['reuters', '(Corrects spelling in paragraph 2)', { action: 'correct' }],
  ['reuters', '(In June 17 story, corrects name in paragraph 4)', { action: 'correct' }],
  ['reuters', '(Refiles to fix typo in headline)', { action: 'correct' }],
  ['reuters', '(Repeats story first published on June 17; no changes)', { action: 'none' }],
  ['reuters', '(Recasts, adds quotes)', { action: 'update' }],
  ['reuters', '(Adds details, background)', { action: 'update' }],
  ['afp', 'ATTENTION - UPDATES tally ///', { action: 'update' }],
  ['afp', 'ATTENTION - actualise, ajoute citations ///', { action: 'update' }],
  [
    'afp',
    'ATTENTION - CORRECTS name in 3rd para ///\nBATH, June 18 (AFP) - It adds up.',
    { action: 'correct' },
  ],
  ['dpa', 'Berichtigung: Im zweiten Absatz', { action: 'correct' }],
  ['pa', 'CORRECTION FOOD Bread', { action: 'correct' }],
];

const PROSE: [agency: string | undefined, text: string][] = [
  ['ap', 'Please kill the lights, she told the bakers.'],
  ['ap', '"Please kill the story," he said.'],
  ['ap', 'Kill or be killed: a story of two mills.'],
  ['ap', 'For release of the recipe, talks go on.'],
  ['reuters', '(Reuters) - The baker corrects its results.'],
  ['reuters', 'The baker corrects and updates its results.'],
  ['reuters', 'Frost may kill wheat; embargo on flour stays.'],
  ['reuters', 'The story that is withdrawn from sale sold well.'],
  ['reuters', '(The president corrects the record)'],
  ['dpa', 'Die Sperrfrist für Plakate endet am Montag.'],
  ['pa', 'Embargoed flour was seized at the port.'],
  ['pa', 'Embargo on flour takes effect Monday.'],
  ['pa', 'Embargo to be lifted on Monday, bakers say.'],
  ['pa', 'Hold the front page'],
  ['pa', 'KILL Bill star bakes'],
  ['pa', 'KILL BILL STAR BAKES'],
  ['ap', 'Kill bill star bakes'],
  ['ap', 'For release on bail, he paid'],
  ['reuters', 'Embargo until 2025 on flour agreed'],
  ['reuters', 'UPDATES ON THE MILL'],
  ['dpa', 'Achtung: Glatteis vor der Mühle'],
  ['yonhap', '빵집은 20일 오전 6시 이후 보도를 거부했다.'],
  ['pa', 'Please hold the line, callers were told.'],
  ['pa', 'FOR IMMEDIATE RELEASE'],
  ['yonhap', '정부는 6월 20일 이후 보도된 기사를 모았다.'],
  ['yonhap', '빵집은 엠바고를 요청했다.'],
  [undefined, ''],
];

describe('kill and withhold, in other languages too', () => {
  it.each([...STOPS, ...OTHER_LANGUAGES])('%s: %j', (agency, text, expected) => {
    expect(read(agency, text)).toEqual(expected);
  });
});

describe('corrections and updates', () => {
  it.each(CHANGES)('%s: %j', (agency, text, expected) => {
    expect(read(agency, text)).toEqual(expected);
  });
});

describe('running prose asks for nothing', () => {
  it.each(PROSE)('%s: %j', (agency, text) => {
    expect(read(agency, text)).toEqual({ action: 'none' });
  });
});

describe('priority', () => {
  it.each([
    ['Please kill the story FOOD--Bread, V4417. CORRECTED version will run.', 'kill'],
    ['(ATTN: CORRECTS para 2; EMBARGOED until 6 a.m. KST June 20)', 'correct'],
    ['(ATTN: EMBARGOED until 6 a.m. KST June 20; ADDS photo)', 'embargo'],
  ])('%j → %s', (text, action) => {
    expect(read('yonhap', text).action).toBe(action);
  });
});

type Embargo = [agency: string | undefined, text: string, until: string | undefined];

const EMBARGOES: Embargo[] = [
  // Zone printed
  ['pa', 'EMBARGOED FOR RELEASE UNTIL 0001 GMT Monday June 17', '2024-06-17T00:01:00Z'],
  ['pa', 'EMBARGOED UNTIL 00:01 BST Monday June 17', '2024-06-16T23:01:00Z'],
  ['pa', 'EMBARGOED UNTIL NOON JUNE 17 UK time', '2024-06-17T11:00:00Z'],
  ['pa', 'EMBARGOED UNTIL NOON JANUARY 17 UK time', '2025-01-17T12:00:00Z'],
  ['reuters', 'EMBARGOED UNTIL 1300 GMT/0900 EDT JUNE 17', '2024-06-17T13:00:00Z'],
  ['ap', 'Eds: Hold for release at 10 a.m. ET Monday, June 17.', '2024-06-17T14:00:00Z'],
  ['ap', 'HOLD FOR RELEASE 10 a.m. ET Dec. 17', '2024-12-17T15:00:00Z'],
  ['ap', 'Eds: This story is for release at 6 p.m. EDT Monday.', '2024-06-17T22:00:00Z'],
  ['ap', 'Embargoed until 12 a.m. EST June 17', '2024-06-17T05:00:00Z'],
  ['yonhap', '(EMBARGOED UNTIL 6 a.m. KST June 20)', '2024-06-19T21:00:00Z'],
  ['dpa', 'Sperrfrist: Montag, 17. Juni 2024, 00.01 Uhr MESZ', '2024-06-16T22:01:00Z'],
  ['reuters', 'NOT FOR PUBLICATION BEFORE 0900 UTC+9 June 17', '2024-06-17T00:00:00Z'],
  // The agency's home zone
  ['pa', 'EMBARGOED TO 0001 MONDAY JUNE 17', '2024-06-16T23:01:00Z'],
  ['yonhap', '(EMBARGOED UNTIL 6 a.m. June 20)', '2024-06-19T21:00:00Z'],
  ['newsis', '엠바고: 20일 오후 12시', '2024-06-20T03:00:00Z'],
  ['yonhap', '이 기사는 20일 오전 6시 30분 이후 보도 바랍니다.', '2024-06-19T21:30:00Z'],
  ['ap', 'For release 10 a.m. June 17', '2024-06-17T14:00:00Z'],
  ['cp', 'Not to be used before 12:01 a.m. June 18', '2024-06-18T04:01:00Z'],
  ['aap', 'Embargoed until 6am June 18', '2024-06-17T20:00:00Z'],
  ['dpa', 'Sperrfrist: 18. Juni, 10.00 Uhr', '2024-06-18T08:00:00Z'],
  ['kyodo', 'EMBARGOED UNTIL 10 a.m. June 18', '2024-06-18T01:00:00Z'],
  ['reuters', 'EMBARGOED UNTIL 1300 June 17', '2024-06-17T13:00:00Z'],
  ['afp', 'EMBARGOED UNTIL 1300 June 17', '2024-06-17T13:00:00Z'],
  ['efe', 'EMBARGADO HASTA las 10:00 horas del 18 de junio', '2024-06-18T08:00:00Z'],
  // Day and year from the time of receipt
  ['reuters', 'EMBARGOED UNTIL 1300 GMT January 3', '2025-01-03T13:00:00Z'],
  ['reuters', 'EMBARGOED UNTIL 1300 GMT June 14', '2024-06-14T13:00:00Z'],
  ['reuters', 'EMBARGOED UNTIL 1300 GMT June 12', '2025-06-12T13:00:00Z'],
  ['reuters', 'EMBARGOED UNTIL 1300 GMT', '2024-06-15T13:00:00Z'],
  ['pa', 'EMBARGOED TO 2200 TODAY', '2024-06-14T21:00:00Z'],
  ['pa', 'EMBARGOED TO 0001 THURSDAY', '2024-06-19T23:01:00Z'],
  ['reuters', 'EMBARGOED UNTIL 2400 GMT June 17', '2024-06-18T00:00:00Z'],
  [
    'pa',
    'EMBARGOED UNTIL 0001 June 17. The news conference is at 1400 GMT.',
    '2024-06-16T23:01:00Z',
  ],
  ['dpa', 'Sperrfrist 17.06., 06.00 Uhr', '2024-06-17T04:00:00Z'],
  ['dpa', 'ACHTUNG SPERRFRIST: 17. Juni, 06.00 Uhr', '2024-06-17T04:00:00Z'],
  ['pa', 'EMBARGOED UNTIL 00:01 HRS MONDAY 17TH JUNE 2024', '2024-06-16T23:01:00Z'],
  ['pa', 'EMBARGOED TO 0001 ON THE 17TH', '2024-06-16T23:01:00Z'],
  ['efe', 'EMBARGADO HASTA LAS 06.00 GMT DEL 17 DE JUNIO', '2024-06-17T06:00:00Z'],
  ['ansa', 'EMBARGO FINO ALLE 12.00 DEL 17 GIUGNO', '2024-06-17T10:00:00Z'],
  ['tass', 'ЭМБАРГО ДО 10:00 МСК 17 ИЮНЯ', '2024-06-17T07:00:00Z'],
  ['kyodo', '（報道解禁は１７日午後６時）', '2024-06-17T09:00:00Z'],
  ['kyodo', '【報道解禁】6月17日午前0時1分', '2024-06-16T15:01:00Z'],
  ['yonhap', '엠바고: 6월 20일 오전 0시', '2024-06-19T15:00:00Z'],
  ['reuters', 'Embargoed until 06:00 +0900 June 17', '2024-06-16T21:00:00Z'],
  // On either side of a change of the clocks
  ['pa', 'EMBARGOED TO 0001 SUNDAY 27 OCTOBER 2024', '2024-10-26T23:01:00Z'],
  ['pa', 'EMBARGOED TO 0300 SUNDAY 27 OCTOBER 2024', '2024-10-27T03:00:00Z'],
  ['ap', 'Hold for release until 12:01 a.m. ET Sunday, March 10, 2024', '2024-03-10T05:01:00Z'],
  ['ap', 'Hold for release until 6 a.m. ET Sunday, March 10, 2024', '2024-03-10T10:00:00Z'],
  // A figure that may be a day of an unknown kind
  ['afp', 'EMBARGOED UNTIL 0600 GMT MONDAY 17 HEINÄKUUTA', undefined],
  ['pa', 'EMBARGOED UNTIL 0600 MONDAY 17', undefined],
  // Cannot be told: hold
  ['pa', 'EMBARGOED TO 0001 TUESDAY JUNE 17', undefined],
  ['pa', 'EMBARGOED UNTIL MIDNIGHT JUNE 17', undefined],
  ['ap', 'HOLD FOR RELEASE', undefined],
  ['ap', 'For release Sunday, June 16, 2024', undefined],
  ['afp', 'EMBARGOED UNTIL 0900 IST June 17', undefined],
  ['afp', 'EMBARGOED UNTIL 0900 local time June 17', undefined],
  [undefined, 'EMBARGOED UNTIL 0001 June 17', undefined],
];

describe('embargoes', () => {
  it.each(EMBARGOES)('%s: %j → %s', (agency, text, embargoUntil) => {
    const expected = { action: 'embargo', ...(embargoUntil !== undefined && { embargoUntil }) };
    expect(read(agency, text)).toEqual(expected);
  });

  it('a year that is not printed needs the time of receipt', () => {
    const text = 'EMBARGOED UNTIL 0001 GMT June 17';
    expect(parseAdvisory(text)).toEqual({ action: 'embargo' });
    expect(parseAdvisory(`${text}, 2024`).embargoUntil).toBe('2024-06-17T00:01:00Z');
  });

  it('ambiguous letters count with a country, printed or the agency’s', () => {
    expect(read('afp', 'EMBARGOED UNTIL 0900 IST (India) June 17').embargoUntil).toBe(
      '2024-06-17T03:30:00Z',
    );
    expect(read('pti', 'EMBARGOED UNTIL 0900 IST June 17').embargoUntil).toBe(
      '2024-06-17T03:30:00Z',
    );
    expect(read('xinhua', 'EMBARGOED UNTIL 0900 CST June 17').embargoUntil).toBe(
      '2024-06-17T01:00:00Z',
    );
  });

  it.each([
    ['pa', 'EMBARGOED TO 0001 TUESDAY JUNE 17', ['weekday-differs']],
    ['pa', 'EMBARGOED UNTIL 0001 GMT June 17', ['gmt-in-british-summer']],
    ['pa', 'EMBARGOED UNTIL 0001 GMT January 17', []],
    ['ap', 'EMBARGOED UNTIL 9 a.m. EST June 17', ['standard-time-in-summer']],
    ['pa', 'EMBARGOED UNTIL MIDNIGHT', ['time-unreadable']],
    ['pa', 'Bakers meet', []],
  ])('%s: %j gives the desk %j', (agency, text, doubts) => {
    expect(embargoDoubts(text, { agency, receivedAt: RECEIVED })).toEqual(doubts);
  });
});

describe('properties', () => {
  const DAY = 86_400_000;

  it('puts a day without a year no more than a day before receipt, and less than a year after', () => {
    const received = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) });
    const month = fc.constantFrom('January', 'Feb.', 'June', 'Oct.', 'December');
    fc.assert(
      fc.property(
        received,
        month,
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 0, max: 23 }),
        (at, name, day, hour) => {
          const receivedAt = new Date(at).toISOString();
          const text = `EMBARGOED UNTIL ${String(hour).padStart(2, '0')}00 GMT ${name} ${day}`;
          const until = Date.parse(parseAdvisory(text, { receivedAt }).embargoUntil!);
          expect(until).toBeGreaterThanOrEqual(at - DAY);
          expect(until).toBeLessThan(at + 366 * DAY);
        },
      ),
    );
  });

  it('never throws', () => {
    const agency = fc.constantFrom('', 'pa', 'ap', 'reuters', 'yonhap', 'dpa');
    const opener = fc.constantFrom(
      '',
      'Eds: ',
      'EMBARGOED UNTIL ',
      'Please kill the story ',
      '(ATTN: ',
    );
    fc.assert(
      fc.property(
        opener,
        fc.string({ unit: 'binary' }),
        agency,
        fc.string(),
        (start, text, name, receivedAt) => {
          expect(parseAdvisory(start + text, { agency: name, receivedAt }).action).toMatch(
            /^[a-z]+$/,
          );
        },
      ),
    );
  });

  it.each([
    '(',
    'Eds: ',
    'KILL ',
    'EMBARGOED UNTIL ',
    'Please kill the story ',
    '0001 ',
    'June 18 ',
    'GMT ',
    '"',
    "'",
    '; UPDATES',
    '\n',
  ])('reads 100 KB of %j in linear time', (unit) => {
    const text = unit.repeat(100_000 / unit.length);
    const start = processorTime();
    for (const agency of ['', 'pa', 'ap']) read(agency, text);
    expect(processorTime() - start).toBeLessThan(3000);
  });
});
