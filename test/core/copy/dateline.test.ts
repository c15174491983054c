import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type ParsedDateline,
  parseDateline,
  readDateline,
  readSuppliedDateline,
} from '../../../core/copy/dateline.ts';
import { processorTime } from '../../processor-time.ts';

const COPY = 'The mill opened again.';

type Row = [agency: string, dateline: string, expected: Omit<ParsedDateline, 'text'>];

/** Datelines in front of `COPY`, with the white space that the house prints. */
const ROWS: Row[] = [
  // Yonhap, Newsis, News1
  ['yonhap', 'SEOUL, June 18 (Yonhap) -- ', { places: ['SEOUL'], date: '06-18', agency: 'Yonhap' }],
  [
    'yonhap',
    'BUSAN, Sept. 20 (Yonhap) -- ',
    { places: ['BUSAN'], date: '09-20', agency: 'Yonhap' },
  ],
  ['yonhap', 'SEOUL/TOKYO -- ', { places: ['SEOUL', 'TOKYO'] }],
  [
    'yonhap',
    'FROM FISHING BOAT, Jindo, June 18 (Yonhap) -- ',
    { places: ['FROM FISHING BOAT, Jindo'], date: '06-18', agency: 'Yonhap' },
  ],
  [
    'yonhap',
    '(서울=연합뉴스) 김하나 기자 = ',
    { places: ['서울'], agency: 'Yonhap', authors: ['김하나'] },
  ],
  [
    'yonhap',
    '(서울·부산=연합뉴스) 김하나 이두리 기자 = ',
    { places: ['서울', '부산'], agency: 'Yonhap', authors: ['김하나', '이두리'] },
  ],
  [
    'yonhap',
    '(런던=연합뉴스) 김하나 특파원 = ',
    { places: ['런던'], agency: 'Yonhap', authors: ['김하나'] },
  ],
  ['yonhap', '(런던 로이터=연합뉴스) ', { places: ['런던'], agency: 'Yonhap' }],
  ['yonhap', '(로마 AP·로이터=연합뉴스) ', { places: ['로마'], agency: 'Yonhap' }],
  ['yonhap', '(서울=연합뉴스) 국제뉴스부 = ', { places: ['서울'], agency: 'Yonhap' }],
  [
    'newsis',
    '[서울=뉴시스]김하나 기자 = ',
    { places: ['서울'], agency: 'Newsis', authors: ['김하나'] },
  ],
  ['newsis', '[런던=AP/뉴시스] ', { places: ['런던'], agency: 'Newsis' }],
  [
    'news1',
    '(세종=뉴스1) 김하나 기자 이두리 선임기자 = ',
    { places: ['세종'], agency: 'News1', authors: ['김하나', '이두리'] },
  ],
  // Reuters, AP, AFP
  ['reuters', 'LONDON (Reuters) - ', { places: ['LONDON'], agency: 'Reuters' }],
  [
    'reuters',
    'LONDON/NEW YORK, Jan 3 (Reuters) - ',
    { places: ['LONDON', 'NEW YORK'], date: '01-03', agency: 'Reuters' },
  ],
  [
    'reuters',
    'ABOARD AIR FORCE ONE, Jan 3 (Reuters) - ',
    { places: ['ABOARD AIR FORCE ONE'], date: '01-03', agency: 'Reuters' },
  ],
  ['reuters', 'Jan 3 (Reuters) - ', { places: [], date: '01-03', agency: 'Reuters' }],
  ['ap', 'BATH, Maine (AP) _ ', { places: ['BATH, Maine'], agency: 'AP' }],
  ['ap', 'FORT BREAD, Pa. (AP) — ', { places: ['FORT BREAD, Pa.'], agency: 'AP' }],
  [
    'ap',
    'ON THE TURKEY-SYRIA BORDER (AP) — ',
    { places: ['ON THE TURKEY-SYRIA BORDER'], agency: 'AP' },
  ],
  ['ap', 'UNDATED (AP) _ ', { places: [], agency: 'AP' }],
  [
    'afp',
    'STOCKHOLM, Aug 29, 2014 (AFP) - ',
    { places: ['STOCKHOLM'], date: '08-29', year: 2014, agency: 'AFP' },
  ],
  [
    'afp',
    'Saint-Denis de la Réunion, 1er août 2024 (AFP) - ',
    { places: ['Saint-Denis de la Réunion'], date: '08-01', year: 2024, agency: 'AFP' },
  ],
  // dpa
  ['dpa', 'Berlin (dpa) - ', { places: ['Berlin'], agency: 'dpa' }],
  ['dpa', 'Potsdam (dpa/bb) - ', { places: ['Potsdam'], agency: 'dpa' }],
  ['dpa', 'Stuttgart (dpa/bw) - ', { places: ['Stuttgart'], agency: 'dpa' }],
  ['dpa', 'Halle (Saale) (dpa/sa) - ', { places: ['Halle (Saale)'], agency: 'dpa' }],
  [
    'dpa',
    'Neustadt an der Weinstraße (dpa/lrs) - ',
    { places: ['Neustadt an der Weinstraße'], agency: 'dpa' },
  ],
  ['dpa', 'San Diego (tca/dpa) - ', { places: ['San Diego'], agency: 'dpa' }],
  // Japan
  ['kyodo', 'TOKYO, June 18 Kyodo - ', { places: ['TOKYO'], date: '06-18', agency: 'Kyodo News' }],
  ['kyodo', 'TOKYO - ', { places: ['TOKYO'] }],
  ['kyodo', '【ロンドン共同】', { places: ['ロンドン'], agency: 'Kyodo News' }],
  ['kyodo', '【北京＝共同】', { places: ['北京'], agency: 'Kyodo News' }],
  [
    'kyodo',
    '【ロンドン共同=佐藤花子】',
    { places: ['ロンドン'], agency: 'Kyodo News', authors: ['佐藤花子'] },
  ],
  ['jiji', '【ロンドンAFP時事】', { places: ['ロンドン'], agency: 'Jiji Press' }],
  [
    'jiji',
    'Tokyo, Dec. 6 (Jiji Press)--',
    { places: ['Tokyo'], date: '12-06', agency: 'Jiji Press' },
  ],
  // China
  [
    'xinhua',
    'BEIJING, June 18 (Xinhua) -- ',
    { places: ['BEIJING'], date: '06-18', agency: 'Xinhua' },
  ],
  [
    'xinhua',
    '新华社北京6月18日电（记者陈一、王小可）',
    { places: ['北京'], date: '06-18', agency: 'Xinhua', authors: ['陈一', '王小可'] },
  ],
  [
    'xinhua',
    '新华社伦敦2024年6月18日电 ',
    { places: ['伦敦'], date: '06-18', year: 2024, agency: 'Xinhua' },
  ],
  [
    'cns',
    '中新社北京6月18日电 (记者 陈一) ',
    { places: ['北京'], date: '06-18', agency: 'China News Service', authors: ['陈一'] },
  ],
  ['yonhap', '韩联社首尔6月18日电 ', { places: ['首尔'], date: '06-18', agency: 'Yonhap' }],
  // Russia, North Korea
  ['tass', 'MOSCOW, June 18. /TASS/. ', { places: ['MOSCOW'], date: '06-18', agency: 'TASS' }],
  ['tass', 'МОСКВА, 18 июня. /ТАСС/. ', { places: ['МОСКВА'], date: '06-18', agency: 'TASS' }],
  [
    'ria',
    'МОСКВА, 18 июн - РИА Новости. ',
    { places: ['МОСКВА'], date: '06-18', agency: 'RIA Novosti' },
  ],
  [
    'kcna',
    'Pyongyang, June 19 (KCNA) -- ',
    { places: ['Pyongyang'], date: '06-19', agency: 'Korean Central News Agency' },
  ],
  // Southern Europe
  ['efe', 'Seúl, 18 jun (EFE).- ', { places: ['Seúl'], date: '06-18', agency: 'EFE' }],
  [
    'ansa',
    '(ANSA) - BRUXELLES, 12 GIU - ',
    { places: ['BRUXELLES'], date: '06-12', agency: 'ANSA' },
  ],
  ['anampe', 'ATHENS, April 4 ANA - ', { places: ['ATHENS'], date: '04-04', agency: 'ANA-MPE' }],
  // Australia, North America
  ['aap', 'SYDNEY, Aug 11 AAP - ', { places: ['SYDNEY'], date: '08-11', agency: 'AAP' }],
  ['aap', 'LONDON, Nov 26 AFP - ', { places: ['LONDON'], date: '11-26', agency: 'AFP' }],
  ['cp', 'OTTAWA — ', { places: ['OTTAWA'] }],
  ['cp', "ST. JOHN'S, N.L. — ", { places: ["ST. JOHN'S, N.L."] }],
  ['cp', 'OTTAWA (CP) — ', { places: ['OTTAWA'], agency: 'The Canadian Press' }],
  ['bloomberg', '(Bloomberg) -- ', { places: [], agency: 'Bloomberg' }],
  [
    'upi',
    'SEOUL, South Korea, Jan. 3 (UPI) -- ',
    { places: ['SEOUL, South Korea'], date: '01-03', agency: 'UPI' },
  ],
  ['upi', 'June 18 (UPI) -- ', { places: [], date: '06-18', agency: 'UPI' }],
  ['pti', 'New Delhi, Jun 18 (PTI) ', { places: ['New Delhi'], date: '06-18', agency: 'PTI' }],
  // Words between place and day
  [
    'cnw',
    'MONTRÉAL, le 18 juin 2024 /CNW/ - ',
    { places: ['MONTRÉAL'], date: '06-18', year: 2024, agency: 'CNW Group' },
  ],
  [
    'reuters',
    'SEOUL, Tuesday, June 18 (Reuters) - ',
    { places: ['SEOUL'], date: '06-18', agency: 'Reuters' },
  ],
  [
    'dpa',
    'Bad Homburg v.d. Höhe (dpa/lhe) - ',
    { places: ['Bad Homburg v.d. Höhe'], agency: 'dpa' },
  ],
  // Brackets and letters of full width
  [
    'yonhap',
    '（서울=연합뉴스） 김하나 기자 = ',
    { places: ['서울'], agency: 'Yonhap', authors: ['김하나'] },
  ],
  ['kyodo', '【ロンドンＡＰ共同】', { places: ['ロンドン'], agency: 'Kyodo News' }],
  ['kyodo', '【ロンドン、ロイター共同】', { places: ['ロンドン'], agency: 'Kyodo News' }],
  ['kyodo', '［ロンドン　共同］', { places: ['ロンドン'], agency: 'Kyodo News' }],
  ['reuters', '［東京　１８日　ロイター］ - ', { places: ['東京'], agency: 'Reuters' }],
  ['reuters', '路透北京6月18日 - ', { places: ['北京'], date: '06-18', agency: 'Reuters' }],
  [
    'xinhua',
    '新华社首尔6月18日专电（记者陈一）',
    { places: ['首尔'], date: '06-18', agency: 'Xinhua', authors: ['陈一'] },
  ],
  ['cns', '中新网6月18日电 ', { places: [], date: '06-18', agency: 'China News Service' }],
  [
    'kcna',
    '(평양 6월 19일발 조선중앙통신)',
    { places: ['평양'], date: '06-19', agency: 'Korean Central News Agency' },
  ],
  // Services, correspondents and full stops behind the agency
  [
    'reuters',
    'LONDON, June 18 (Reuters Breakingviews) - ',
    { places: ['LONDON'], date: '06-18', agency: 'Reuters' },
  ],
  [
    'cnw',
    'MONTREAL, June 18, 2024 /CNW Telbec/ - ',
    { places: ['MONTREAL'], date: '06-18', year: 2024, agency: 'CNW Group' },
  ],
  [
    'tass',
    'МОСКВА, 18 июня. /Корр. ТАСС Иван Иванов/. ',
    { places: ['МОСКВА'], date: '06-18', agency: 'TASS', authors: ['Иван Иванов'] },
  ],
  [
    'tass',
    'МОСКВА, 18 июня 2024 г. /ТАСС/. ',
    { places: ['МОСКВА'], date: '06-18', year: 2024, agency: 'TASS' },
  ],
  ['tass', 'ТАСС, 18 июня. ', { places: [], date: '06-18', agency: 'TASS' }],
  [
    'ria',
    'МОСКВА, 18 июн - РИА Новости, Иван Иванов. ',
    { places: ['МОСКВА'], date: '06-18', agency: 'RIA Novosti', authors: ['Иван Иванов'] },
  ],
  ['efe', 'Madrid, 24 nov (EFE). ', { places: ['Madrid'], date: '11-24', agency: 'EFE' }],
  ['efe', 'Madrid, 24 nov (EFECOM).- ', { places: ['Madrid'], date: '11-24', agency: 'EFE' }],
  ['ansa', '(ANSA) ROMA, 24 NOV - ', { places: ['ROMA'], date: '11-24', agency: 'ANSA' }],
  ['irna', 'Tehran, IRNA - ', { places: ['Tehran'], agency: 'IRNA' }],
  ['sda', 'Bern (sda) - ', { places: ['Bern'], agency: 'Keystone-SDA' }],
  // Ships, aeroplanes, borders, countries in brackets
  [
    'afp',
    "À bord de l'Ocean Viking, 18 juin 2024 (AFP) - ",
    { places: ["À bord de l'Ocean Viking"], date: '06-18', year: 2024, agency: 'AFP' },
  ],
  [
    'afp',
    'Sur la frontière turco-syrienne, 10 déc 2024 (AFP) - ',
    { places: ['Sur la frontière turco-syrienne'], date: '12-10', year: 2024, agency: 'AFP' },
  ],
  [
    'afp',
    'Gaza (Territoires palestiniens), 18 juin 2024 (AFP) - ',
    { places: ['Gaza (Territoires palestiniens)'], date: '06-18', year: 2024, agency: 'AFP' },
  ],
  [
    'efe',
    'A bordo del avión papal, 1 ene (EFE).- ',
    { places: ['A bordo del avión papal'], date: '01-01', agency: 'EFE' },
  ],
  [
    'dpa',
    'An Bord der «Gorch Fock» (dpa) - ',
    { places: ['An Bord der «Gorch Fock»'], agency: 'dpa' },
  ],
  ['ap', 'McALLEN, Texas (AP) — ', { places: ['McALLEN, Texas'], agency: 'AP' }],
  // Release wires
  [
    'cnw',
    'TORONTO, June 18, 2024 /CNW/ - ',
    { places: ['TORONTO'], date: '06-18', year: 2024, agency: 'CNW Group' },
  ],
  [
    'prn',
    'BATH, England, June 18, 2024 /PRNewswire/ -- ',
    { places: ['BATH, England'], date: '06-18', year: 2024, agency: 'PR Newswire' },
  ],
  [
    'bw',
    'LAKEVILLE, Conn.--(BUSINESS WIRE)--Aug 29, 2024--',
    { places: ['LAKEVILLE, Conn.'], date: '08-29', year: 2024, agency: 'Business Wire' },
  ],
];

describe('datelines of every wire', () => {
  it.each(ROWS)('%s: %j', (agency, dateline, expected) => {
    expect(parseDateline(dateline + COPY, { agency })).toEqual({ ...expected, text: COPY });
  });

  it.each(ROWS)(
    '%s: %j is given as written',
    (agency, dateline, { authors: _authors, ...expected }) => {
      expect(readDateline(dateline + COPY, { agency })).toEqual({
        ...expected,
        text: dateline.trim(),
      });
    },
  );
});

describe('a dateline field of its own', () => {
  it.each([
    [
      'STOCKHOLM, Aug 29, 2014 (AFP) -',
      { places: ['STOCKHOLM'], date: '08-29', year: 2014, agency: 'AFP' },
    ],
    [
      'Strasbourg, 10 juil 2024 (AFP)',
      { places: ['Strasbourg'], date: '07-10', year: 2024, agency: 'AFP' },
    ],
    ['ATHENS, April 4 ANA -', { places: ['ATHENS'], date: '04-04', agency: 'ANA-MPE' }],
  ])('%j', (text, expected) => {
    expect(parseDateline(text)).toEqual({ ...expected, text: '' });
  });
});

/** Texts that begin like a dateline and are none. */
const PLAIN: [agency: string | undefined, text: string][] = [
  ['yonhap', 'SEOUL on June 18 -- The day of the fair -- was quiet.'],
  ['yonhap', 'Seoul, June 18 -- a date that bakers remember.'],
  ['yonhap', 'NATO -- The alliance of bakers -- met.'],
  ['yonhap', 'KOSPI -- The index of shares -- rose.'],
  ['yonhap', 'In Seoul, bakers (Yonhap) -- all of them -- met.'],
  ['reuters', 'SEOUL - The mill opened again.'],
  ['reuters', 'Officials in Bath said (Reuters) - it was quiet.'],
  ['ap', 'The armed bakers (AP) met.'],
  ['ap', 'Andhra Pradesh (AP) - the state - grows wheat.'],
  ['ap', 'AP — the agency — says so.'],
  ['cp', 'Ottawa — the capital — has bakers.'],
  ['kyodo', 'TOKYO - the capital - has bakers.'],
  ['pa', 'The minister said on Tuesday (PA) that bread was good.'],
  ['tass', 'He reads /TASS/ daily. It is a habit.'],
  ['yonhap', 'JCS -- The body met.'],
  ['yonhap', 'SAMSUNG ELECTRONICS -- The company met.'],
  ['kyodo', 'ANALYSIS - The mill has to close.'],
  ['cp', 'RCMP — The police met.'],
  ['reuters', 'On June 18 (Reuters) - no, earlier - it rained.'],
  ['reuters', "Moody's (Reuters) - The mill opened again."],
  ['afp', 'Agence France-Presse (AFP) - The mill opened again.'],
  ['pa', 'Pittsburgh (PA) - The mill opened again.'],
  ['xinhua', '新华社北京11月24日电视台开播。'],
  ['kyodo', '［写真共同］パン屋は休みです。'],
  [undefined, 'SEOUL -- The mill opened again.'],
  [undefined, 'PYONGYANG, June 19 -- the day of the fair -- was quiet.'],
  [undefined, 'June 18 -- The day of the fair -- was quiet.'],
  [undefined, '(서울) 빵집 = 조용했다.'],
  [undefined, '【お知らせ】パン屋は休みです。'],
  [undefined, 'London, 45 June (Nobody) - text'],
  [undefined, ''],
];

describe('ordinary first sentences', () => {
  it.each(PLAIN)('%s: %j', (agency, text) => {
    const options = agency === undefined ? {} : { agency };
    expect(parseDateline(text, options)).toEqual({ places: [], text });
    expect(readDateline(text, options)).toBeUndefined();
  });
});

describe('properties', () => {
  const place = fc.constantFrom('SEOUL', 'NEW YORK', 'BATH, Maine', 'SÃO PAULO', "ST. JOHN'S");
  const month = fc.constantFrom(['Jan.', '01'], ['June', '06'], ['Sept.', '09'], ['Dec.', '12']);

  it('reads every combination of places, day and agency back', () => {
    const agencies = fc.constantFrom('Yonhap', 'Reuters', 'AFP', 'Xinhua', 'UPI');
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 3 }),
        month,
        fc.integer({ min: 1, max: 28 }),
        fc.option(fc.integer({ min: 1990, max: 2040 }), { nil: undefined }),
        agencies,
        (places, [name, number], day, year, agency) => {
          const printed = year === undefined ? `${name} ${day}` : `${name} ${day}, ${year}`;
          expect(parseDateline(`${places.join('/')}, ${printed} (${agency}) -- ${COPY}`)).toEqual({
            places,
            date: `${number}-${String(day).padStart(2, '0')}`,
            ...(year !== undefined && { year }),
            agency,
            text: COPY,
          });
        },
      ),
    );
  });

  it('never throws, and the text is the end of what came in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(text.trim().endsWith(parseDateline(text).text)).toBe(true);
      }),
    );
  });

  it.each(['(Yonhap) ', '/', '(', 'June 18 ', ' - ', '【共同', '新华社', 'A, ', ' '])(
    'reads 100 KB of %j in linear time',
    (unit) => {
      const start = processorTime();
      parseDateline(unit.repeat(100_000 / unit.length));
      expect(processorTime() - start).toBeLessThan(1000);
    },
  );
});

describe('datelines that came in a field of their own', () => {
  it.each([
    ['SORIDO', { places: ['SORIDO'] }],
    ['SORIDO, Nov. 24', { places: ['SORIDO'], date: '11-24' }],
    ['MILLTON, Conn.', { places: ['MILLTON, Conn.'] }],
    ['Hafen (dpa) - ', { places: ['Hafen'], agency: 'dpa' }],
    ['SEOUL, Nov. 24 (Yonhap) --', { places: ['SEOUL'], date: '11-24', agency: 'Yonhap' }],
    ['Millton\n  and Sorido', { places: ['Millton and Sorido'] }],
  ])('%j', (field, expected) => {
    expect(readSuppliedDateline(field)).toEqual({
      text: field.replace(/\s+/g, ' ').trim(),
      ...expected,
    });
  });

  it.each(['', '24 November', '20261124', 'the mill has opened again', `A${'a'.repeat(400)}`])(
    '%j names no place',
    (field) => {
      expect(readSuppliedDateline(field)).toBeUndefined();
    },
  );
});
