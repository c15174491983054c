import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Marker, type MarkerType, parseHeadline } from '../../../core/copy/headline.ts';
import { processorTime } from '../../processor-time.ts';

/** `lead 2`, `correction` → a marker. */
function marker(written: string): Marker {
  const [type = '', digits] = written.split(' ');
  return { type: type as MarkerType, ...(digits !== undefined && { number: Number(digits) }) };
}

type Row = [agency: string, text: string, headline: string, markers: string[]];

const ROWS: Row[] = [
  // Yonhap, English service
  [
    'yonhap',
    '(URGENT) Ferry runs aground: coast guard',
    'Ferry runs aground: coast guard',
    ['urgent'],
  ],
  ['yonhap', '(LEAD) Bakers meet in Busan', 'Bakers meet in Busan', ['lead 1']],
  ['yonhap', '(3rd LD) Bakers meet in Busan', 'Bakers meet in Busan', ['lead 3']],
  ['yonhap', '(LEAD) (News Focus) What bakers want', 'What bakers want', ['lead 1', 'analysis']],
  ['yonhap', '(2nd LD)(EXCLUSIVE) Bread tax planned', 'Bread tax planned', ['lead 2', 'exclusive']],
  ['yonhap', '(News Analysis) What bakers want', 'What bakers want', ['analysis']],
  ['yonhap', '(Yonhap Feature) A mill turns again', 'A mill turns again', ['feature']],
  ['yonhap', '(Yonhap Interview) Miller says so', 'Miller says so', ['interview']],
  ['yonhap', '(LEAD)', '', ['lead 1']],
  // Korean services
  ['yonhap', '[긴급] 제빵사 대회 연기', '제빵사 대회 연기', ['urgent']],
  ['yonhap', '[1보] 제빵사 대회 연기', '제빵사 대회 연기', ['alert 1']],
  ['yonhap', '제빵사 대회 연기(2보)', '제빵사 대회 연기', ['alert 2']],
  ['yonhap', '제빵사 대회 연기(종합)', '제빵사 대회 연기', ['wrapup 1']],
  ['yonhap', '제빵사 대회 연기(종합3보)', '제빵사 대회 연기', ['wrapup 3']],
  ['yonhap', '<고침> 경제(제빵사 대회)', '경제(제빵사 대회)', ['correction']],
  ['newsis', '[종합]제빵사 대회 연기', '제빵사 대회 연기', ['wrapup 1']],
  ['newsis', '제빵사 대회 연기[종합2보]', '제빵사 대회 연기', ['wrapup 2']],
  ['news1', '[단독] 빵값 오른다', '빵값 오른다', ['exclusive']],
  ['yonhap', '[인터뷰] 제빵사 김하나', '제빵사 김하나', ['interview']],
  ['yonhap', '[그래픽] 빵값 추이', '빵값 추이', ['graphic']],
  ['yonhap', '[표] 빵값 추이', '빵값 추이', ['table']],
  // Reuters
  ['reuters', 'UPDATE 3-Baker sees higher profit', 'Baker sees higher profit', ['update 3']],
  ['reuters', 'UPDATE\n      12-Baker sees profit', 'Baker sees profit', ['update 12']],
  ['reuters', 'WRAPUP 2-Millers and bakers report', 'Millers and bakers report', ['wrapup 2']],
  ['reuters', 'CORRECTED-UPDATE 1-Baker opens', 'Baker opens', ['correction', 'update 1']],
  ['reuters', 'CORRECTED-(OFFICIAL)-Flour output up', 'Flour output up', ['correction']],
  ['reuters', 'CORRECTED (OFFICIAL)-Flour output up', 'Flour output up', ['correction']],
  ['reuters', 'RPT-INSIGHT-How bread rose', 'How bread rose', ['repeat', 'insight']],
  ['reuters', 'UPDATE 2-EXCLUSIVE-Baker in talks', 'Baker in talks', ['update 2', 'exclusive']],
  ['reuters', 'Exclusive: Baker in talks', 'Baker in talks', ['exclusive']],
  ['reuters', "Factbox-'Sour' dough, explained", "'Sour' dough, explained", ['factbox']],
  ['reuters', 'NEWSMAKER-The baker of Bath', 'The baker of Bath', ['profile']],
  ['reuters', 'BREAKINGVIEWS-Bread rises', 'Bread rises', ['commentary']],
  ['reuters', 'COLUMN-Bread rises: Ann Roe', 'Bread rises: Ann Roe', ['commentary']],
  ['reuters', 'PRESS DIGEST-Papers - June 18', 'Papers - June 18', ['digest']],
  ['reuters', 'SPECIAL REPORT-The flour trail', 'The flour trail', ['special-report']],
  ['reuters', 'OBITUARY-The baker of Bath', 'The baker of Bath', ['obituary']],
  ['reuters', 'NEWSBREAK-Mill reopens', 'Mill reopens', ['urgent']],
  [
    'reuters',
    'MILL TO REOPEN ON MONDAY, OWNER SAYS',
    'MILL TO REOPEN ON MONDAY, OWNER SAYS',
    ['alert'],
  ],
  ['reuters', 'Mill to reopen -owner =2', 'Mill to reopen -owner', ['page 2']],
  ['reuters', 'BREAD-PRICES/ (WRAPUP 3, PIX, TV)', 'BREAD-PRICES/', ['wrapup 3', 'pix']],
  [
    'reuters',
    'BREAD-PRICES/MILL (UPDATE 1, GRAPHIC, CORRECTED)',
    'BREAD-PRICES/MILL',
    ['update 1', 'graphic', 'correction'],
  ],
  // AP
  [
    'ap',
    'BC-FOOD--Bread-Prices, 3rd Ld-Writethru,827',
    'FOOD--Bread-Prices',
    ['lead 3', 'writethru'],
  ],
  ['ap', 'AM-FOOD--Bread-Prices, 2nd Ld,300', 'FOOD--Bread-Prices', ['lead 2']],
  ['ap', 'BC-FOOD--Bread, 10th Ld-Writethru, 1,127', 'FOOD--Bread', ['lead 10', 'writethru']],
  ['ap', 'BC-FOOD--Bread-ABRIDGED,127', 'FOOD--Bread', ['abridged']],
  ['ap', 'BC-FOOD--Bread,Adv17,900', 'FOOD--Bread', ['embargo']],
  ['ap', 'Correction: Bread Prices story', 'Bread Prices story', ['correction']],
  // AFP
  ['afp', 'FLASH Mill reopens', 'Mill reopens', ['alert']],
  ['afp', 'URGENT UN names bread envoy', 'UN names bread envoy', ['urgent']],
  ['afp', '2ND LEAD Mill reopens', 'Mill reopens', ['lead 2']],
  ['afp', 'FACTFILE The mill', 'The mill', ['factbox']],
  ['afp', 'CHRONOLOGY The mill', 'The mill', ['timeline']],
  ['afp', 'CORRECTED: Mill reopens', 'Mill reopens', ['correction']],
  // dpa
  [
    'dpa',
    'Food/bread/Bath/\nURGENT\nMill reopens in Bath\nBy Ann Roe, London =',
    'Mill reopens in Bath',
    ['urgent'],
  ],
  ['dpa', 'EXTRA\nMill reopens\nin Bath =', 'Mill reopens in Bath', ['extra']],
  ['dpa', 'ROUNDUP\nMill reopens', 'Mill reopens', ['roundup']],
  ['dpa', '1ST LEAD Mill reopens', 'Mill reopens', ['lead 1']],
  ['dpa', 'Eil: Mühle öffnet wieder', 'Mühle öffnet wieder', ['alert']],
  ['dpa', '(Zusammenfassung) Mühle öffnet wieder', 'Mühle öffnet wieder', ['wrapup']],
  ['dpa', 'Berichtigung: Mühle öffnet wieder', 'Mühle öffnet wieder', ['correction']],
  // PA
  ['pa', 'SNAP: Mill to reopen', 'Mill to reopen', ['alert']],
  ['pa', '1 FOOD Bread LEAD', 'FOOD Bread', ['page 1', 'lead']],
  ['pa', '3 FOOD Bread SUBSTITUTE', 'FOOD Bread', ['page 3', 'substitute']],
  ['pa', 'FOOD Bread NIGHTLEAD', 'FOOD Bread', ['lead']],
  // Kyodo
  ['kyodo', 'LEAD: Mill reopens', 'Mill reopens', ['lead 1']],
  ['kyodo', '2ND LD: Mill reopens', 'Mill reopens', ['lead 2']],
  ['kyodo', 'UPDATE1: Mill reopens', 'Mill reopens', ['update 1']],
  ['kyodo', 'OPINION: Bread rises', 'Bread rises', ['commentary']],
  // Xinhua
  ['xinhua', '1st LD: Mill reopens', 'Mill reopens', ['lead 1']],
  ['xinhua', '2nd LD-Writethru: Mill reopens', 'Mill reopens', ['lead 2', 'writethru']],
  ['xinhua', '1st LD-Writethru-China Focus: Bread', 'China Focus: Bread', ['lead 1', 'writethru']],
  ['xinhua', 'Flash: Mill reopens', 'Mill reopens', ['alert']],
  ['xinhua', '(Update) Mill reopens', 'Mill reopens', ['update']],
  // EFE, ANSA, TASS
  ['efe', 'URGENTE Reabre el molino', 'Reabre el molino', ['urgent']],
  ['efe', '(AMPLIACIÓN) Reabre el molino', 'Reabre el molino', ['update']],
  ['efe', 'Reabre el molino (Actualización)', 'Reabre el molino', ['update']],
  ['efe', 'CORRECCIÓN: Reabre el molino', 'Reabre el molino', ['correction']],
  ['ansa', '++ Riapre il mulino ++', 'Riapre il mulino', ['alert']],
  ['ansa', 'Riapre il mulino (2)', 'Riapre il mulino', ['page 2']],
  ['ansa', 'RPT - Riapre il mulino', 'Riapre il mulino', ['repeat']],
  ['tass', 'URGENT Mill reopens', 'Mill reopens', ['urgent']],
  // AAP, CP, Bloomberg
  ['aap', '2nd Wrap (pix/video available)', '', ['wrapup 2', 'pix']],
  ['aap', 'Wrap (pix/video available)', '', ['wrapup', 'pix']],
  ['aap', 'Update', '', ['update']],
  ['aap', 'Update: Mill floods', 'Mill floods', ['update']],
  ['aap', 'Mill floods, 2nd Update', 'Mill floods', ['update 2']],
  ['cp', '(1st Writethru) Mill reopens', 'Mill reopens', ['writethru 1']],
  ['cp', 'Food-Bread, CORRECTS', 'Food-Bread', ['correction']],
  ['bloomberg', 'Baker Weighs Bond Sale (2)', 'Baker Weighs Bond Sale', ['update 2']],
  ['bloomberg', '(Update1) Baker Weighs Bond Sale', 'Baker Weighs Bond Sale', ['update 1']],
  ['bloomberg', 'Baker Weighs Bond Sale (Correct)', 'Baker Weighs Bond Sale', ['correction']],
  ['bloomberg', 'Baker Weighs Bond Sale (Repeat)', 'Baker Weighs Bond Sale', ['repeat']],
  // Brackets and colons of full width, spacing and case
  ['yonhap', '（LEAD）Bakers meet in Busan', 'Bakers meet in Busan', ['lead 1']],
  ['yonhap', '( 2ND LD ) Bakers meet', 'Bakers meet', ['lead 2']],
  ['yonhap', '(LEAD) al-Baker speaks', 'al-Baker speaks', ['lead 1']],
  ['yonhap', '제빵사 대회 연기（종합2보）', '제빵사 대회 연기', ['wrapup 2']],
  ['yonhap', '＜표＞ 빵값 추이', '빵값 추이', ['table']],
  ['yonhap', '[속보][1보] 제빵사 대회 연기', '제빵사 대회 연기', ['urgent', 'alert 1']],
  ['newsis', '[단독]제빵사 대회[종합]', '제빵사 대회', ['exclusive', 'wrapup 1']],
  ['reuters', 'UPDATE 1 - Baker opens', 'Baker opens', ['update 1']],
  ['reuters', 'UPDATE 1- Baker opens', 'Baker opens', ['update 1']],
  ['reuters', 'WRAPUP 2–Baker opens', 'Baker opens', ['wrapup 2']],
  ['reuters', 'UPDATE 1: Baker opens', 'Baker opens', ['update 1']],
  ['reuters', 'UPDATE 1-eBay of bread opens', 'eBay of bread opens', ['update 1']],
  ['reuters', 'CORRECTED-OFFICIAL-Flour output up', 'Flour output up', ['correction']],
  ['reuters', 'Corrected: Baker opens', 'Baker opens', ['correction']],
  ['reuters', 'PRESS DIGEST- Papers', 'Papers', ['digest']],
  ['ap', 'BC-FOOD--Bread-Writethru,127', 'FOOD--Bread', ['writethru']],
  ['ap', 'BC-FOOD--Bread,Adv17-18,900', 'FOOD--Bread', ['embargo']],
  [
    'ap',
    'BC-FOOD--Bread-ABRIDGED, 1st Ld-Writethru,30',
    'FOOD--Bread',
    ['abridged', 'lead 1', 'writethru'],
  ],
  ['afp', 'CORRECTED 1ST LEAD Mill reopens', 'Mill reopens', ['correction', 'lead 1']],
  ['afp', 'RECTIFICATIF - Le moulin rouvre', 'Le moulin rouvre', ['correction']],
  ['afp', 'ALERTE Le moulin rouvre', 'Le moulin rouvre', ['alert']],
  ['dpa', 'EIL\nMühle öffnet wieder', 'Mühle öffnet wieder', ['alert']],
  ['dpa', 'Eil +++ Mühle öffnet wieder', 'Mühle öffnet wieder', ['alert']],
  ['dpa', 'Korrektur: Mühle öffnet wieder', 'Mühle öffnet wieder', ['correction']],
  ['dpa', '(Zusammenfassung 1530) Mühle öffnet', 'Mühle öffnet', ['wrapup']],
  ['dpa', '(Zsf. 2) Mühle öffnet wieder', 'Mühle öffnet wieder', ['wrapup 2']],
  ['dpa', 'LEAD: Mill reopens', 'Mill reopens', ['lead']],
  ['pa', '1 FOOD Bread Lead', 'FOOD Bread', ['page 1', 'lead']],
  ['kyodo', '2ND LD:Mill reopens', 'Mill reopens', ['lead 2']],
  ['kyodo', '【速報】水車が再開', '水車が再開', ['urgent']],
  ['kyodo', '水車が再開（続報）', '水車が再開', ['update']],
  ['jiji', '水車が再開 = 速報', '水車が再開', ['urgent']],
  ['jiji', '【訂正】水車が再開', '水車が再開', ['correction']],
  ['xinhua', '1ST LD-WRITETHRU: Mill reopens', 'Mill reopens', ['lead 1', 'writethru']],
  ['xinhua', 'Mill reopens (1st LD)', 'Mill reopens', ['lead 1']],
  ['xinhua', '快讯：水车重新开放', '水车重新开放', ['alert']],
  ['xinhua', '（更新）水车重新开放', '水车重新开放', ['update']],
  ['tass', 'СРОЧНО. Мельница открылась', 'Мельница открылась', ['urgent']],
  ['ria', 'МОЛНИЯ: Мельница открылась', 'Мельница открылась', ['alert']],
  ['efe', 'URGENTE.- Reabre el molino', 'Reabre el molino', ['urgent']],
  ['efe', '(Ampliación 2) Reabre el molino', 'Reabre el molino', ['update 2']],
  [
    'bloomberg',
    'Baker Weighs Bond Sale (1) (Correct)',
    'Baker Weighs Bond Sale',
    ['update 1', 'correction'],
  ],
];

describe('marks of every wire', () => {
  it.each(ROWS)('%s: %j', (agency, text, headline, markers) => {
    expect(parseHeadline(text, { agency })).toEqual({
      headline,
      markers: markers.map(marker),
      advisory: false,
    });
  });

  it('takes the canonical name of an agency as well as its id', () => {
    const text = '2 FOOD Bread';
    expect(parseHeadline(text, { agency: 'PA Media' })).toEqual(
      parseHeadline(text, { agency: 'pa' }),
    );
  });
});

const MESSAGES: Row[] = [
  ['yonhap', '<전문취소> 제빵사 대회', '제빵사 대회', ['kill']],
  ['yonhap', '<알림> 오늘의 계획', '오늘의 계획', ['advisory']],
  ['reuters', 'STORY WITHDRAWN-Mill reopens', 'Mill reopens', ['kill']],
  [
    'reuters',
    'ADVISORY-Bath story on mill is withdrawn',
    'Bath story on mill is withdrawn',
    ['advisory'],
  ],
  ['ap', 'BULLETIN KILL', '', ['kill']],
  ['ap', 'BC-FOOD--Bread,ADVISORY', 'FOOD--Bread', ['advisory']],
  ['ap', 'BC-AP News Coverage Advisory,245', 'AP News Coverage Advisory', ['advisory']],
  ['dpa', 'HOLD HOLD HOLD', '', ['withhold']],
  ['dpa', 'KILL KILL KILL', '', ['kill']],
  ['dpa', 'Achtung: Korrektur folgt', 'Korrektur folgt', ['advisory']],
  ['ap', 'Kill: Bread Prices', 'Bread Prices', ['kill']],
  ['pa', 'KILL 2 FOOD Bread', 'FOOD Bread', ['kill', 'page 2']],
  ['aap', 'KILL/TAKEDOWN', '', ['kill']],
];

describe('messages to editors', () => {
  it.each(MESSAGES)('%s: %j', (agency, text, headline, markers) => {
    expect(parseHeadline(text, { agency })).toEqual({
      headline,
      markers: markers.map(marker),
      advisory: true,
    });
  });
});

/** Headlines in which nothing may be taken for a mark. */
const PLAIN: [agency: string | undefined, text: string][] = [
  ['yonhap', '(Olympics) Seoul wins bread contest'],
  ['yonhap', '(Movie Review) A quiet film about bread'],
  ['yonhap', 'UPDATE 1-Baker sees profit'],
  ['yonhap', 'Lead poisoning found in old mill'],
  ['yonhap', '제빵사 대회(종합 순위)'],
  ['reuters', 'PRECIOUS-Gold bread sells out'],
  ['reuters', 'Soccer-Bakers beat millers'],
  ['reuters', 'Analysis-paralysis grips bakers'],
  ['reuters', 'Poll-driven bakers'],
  ['reuters', 'Update on the mill'],
  ['reuters', 'Mill to reopen -sources'],
  ['reuters', 'Mill output (1)'],
  ['reuters', 'BREAD-PRICES/ (SOMETHING ELSE)'],
  ['reuters', '(URGENT) Mill reopens'],
  ['ap', 'Kill the yeast before baking'],
  ['ap', 'Bakers 115, Millers 111'],
  ['ap', 'Correction facility opens bakery'],
  ['afp', 'URGENT APPEAL FOR FLOUR'],
  ['afp', 'Alert level raised at mill'],
  ['afp', 'Focus shifts to bread'],
  ['dpa', 'Eilantrag der Bäcker abgelehnt'],
  ['dpa', 'Achtung Bäcker: neue Regeln'],
  ['pa', '2 bakers win prize'],
  ['pa', '3 NATO bakers win prize'],
  ['pa', 'Snap election for bakers’ guild'],
  ['pa', 'FOOD Bread'],
  ['kyodo', 'Lead: a baker’s story'],
  ['xinhua', 'China Focus: Bread'],
  ['xinhua', 'Feature films about bread'],
  ['efe', 'Avance de la epidemia de roya'],
  ['aap', 'RL: Bakers win'],
  ['aap', 'ASIA: Bakers win'],
  ['aap', 'Update on mill floods'],
  ['cp', 'CP NewsAlert: Mill reopens'],
  ['bloomberg', 'Bread Fair Opens (2024)'],
  ['upi', 'UPDATE 1-Mill reopens'],
  ['kcna', '(LEAD) Mill reopens'],
  // The word is a word of the headline
  ['yonhap', '(Lead) poisoning found in old mill'],
  ['yonhap', '(Urgent) care for bakers'],
  ['yonhap', '[종합주가지수] 빵집 상승'],
  ['yonhap', '빵집 대책(종합편)'],
  ['afp', 'FOCUS on bread'],
  ['afp', 'CORRECTION officers bake'],
  ['dpa', 'LEAD poisoning found in old mill'],
  ['pa', 'LEAD poisoning found in old mill'],
  ['pa', 'KILL Bill star bakes'],
  ['pa', 'Bakers take the Lead'],
  ['tass', 'URGENT appeal for flour'],
  ['kyodo', '速報性を問う'],
  ['ap', 'Storm Warning, Advisory'],
  ['reuters', 'Correction officers bake'],
  ['reuters', 'Breakingviews readers bake'],
  ['reuters', 'EXCLUSIVE - the club of bakers'],
  [undefined, 'LEAD poisoning found in old mill'],
  [undefined, 'Kill bill star bakes'],
  [undefined, 'Embargo on flour lifted'],
  [undefined, 'Correction officers bake'],
  [undefined, 'UPDATE on the mill'],
  [undefined, 'Mill output (1)'],
  [undefined, '2 FOOD Bread'],
  [undefined, 'URGENT Mill reopens'],
  [undefined, 'Exclusive: the baker'],
  [undefined, 'PM-Kisan scheme for bakers'],
  [undefined, 'BREAD PRICES RISE AGAIN IN BATH'],
  [undefined, ''],
];

describe('ordinary headlines', () => {
  it.each(PLAIN)('%s: %j stays', (agency, text) => {
    expect(parseHeadline(text, agency === undefined ? {} : { agency })).toEqual({
      headline: text,
      markers: [],
      advisory: false,
    });
  });
});

describe('without a known agency', () => {
  it.each([
    ['UPDATE 1-Mill reopens', 'update 1'],
    ['(2nd LD) Mill reopens', 'lead 2'],
    ['[속보] Mill reopens', 'urgent'],
    ['URGENT: Mill reopens', 'urgent'],
    ['1ST LEAD Mill reopens', 'lead 1'],
    ['EXCLUSIVE-Mill reopens', 'exclusive'],
  ])('%j is read all the same', (text, written) => {
    expect(parseHeadline(text)).toEqual({
      headline: 'Mill reopens',
      markers: [marker(written)],
      advisory: false,
    });
  });
});

describe('white space', () => {
  it('is folded, and a line break separates nothing but on dpa’s wire', () => {
    expect(parseHeadline('(LEAD)\n  Bakers \u00a0 meet', { agency: 'yonhap' }).headline).toBe(
      'Bakers meet',
    );
    expect(parseHeadline('REFILE\nBakers meet', { agency: 'yonhap' }).headline).toBe(
      'REFILE Bakers meet',
    );
  });
});

/** A mark in an agency's style, and what it says. */
const STYLES: Record<string, (n: number) => [text: string, marker: Marker][]> = {
  yonhap: (n) => [
    [`(${n}th LD) `, { type: 'lead', number: n }],
    ['(URGENT) ', { type: 'urgent' }],
    ['(News Focus) ', { type: 'analysis' }],
    ['[속보] ', { type: 'urgent' }],
  ],
  reuters: (n) => [
    [`UPDATE ${n}-`, { type: 'update', number: n }],
    [`WRAPUP ${n}-`, { type: 'wrapup', number: n }],
    ['CORRECTED-', { type: 'correction' }],
    ['RPT-', { type: 'repeat' }],
    ['EXCLUSIVE-', { type: 'exclusive' }],
  ],
  afp: (n) => [
    [`${n}TH LEAD `, { type: 'lead', number: n }],
    ['URGENT ', { type: 'urgent' }],
    ['CORRECTED: ', { type: 'correction' }],
  ],
  kyodo: (n) => [
    [`${n}TH LD: `, { type: 'lead', number: n }],
    ['FOCUS: ', { type: 'analysis' }],
  ],
  dpa: (n) => [
    [`${n}TH LEAD\n`, { type: 'lead', number: n }],
    ['REFILE\n', { type: 'refile' }],
    ['EXTRA\n', { type: 'extra' }],
  ],
};

describe('properties', () => {
  const plain = fc
    .array(
      fc.constantFrom('mill', 'bread', 'baker', 'opens', 'again', 'flour', 'in', 'Bath', '12'),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map((words) => `Bakers ${words.join(' ')}`);

  it('reads marks in front of a plain headline back, and the headline', () => {
    const styled = fc
      .constantFrom(...Object.keys(STYLES))
      .chain((agency) =>
        fc.tuple(
          fc.constant(agency),
          fc.array(fc.tuple(fc.integer({ min: 4, max: 20 }), fc.nat({ max: 9 })), { maxLength: 4 }),
          plain,
        ),
      );
    fc.assert(
      fc.property(styled, ([agency, picks, headline]) => {
        const marks = picks.map(([n, index]) => {
          const choices = STYLES[agency]!(n);
          return choices[index % choices.length]!;
        });
        const text = marks.map(([written]) => written).join('') + headline;
        expect(parseHeadline(text, { agency })).toEqual({
          headline,
          markers: marks.map(([, parsed]) => parsed),
          advisory: false,
        });
      }),
    );
  });

  it('never throws, and keeps a stretch of what came in', () => {
    const agency = fc.constantFrom(
      '',
      ...Object.keys(STYLES),
      'pa',
      'ap',
      'ansa',
      'no such agency',
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), agency, (text, name) => {
        const { headline } = parseHeadline(text, { agency: name });
        expect(text.replace(/\s+/g, ' ')).toContain(name === 'dpa' ? '' : headline);
      }),
    );
  });

  it.each(['(', '(LEAD) ', 'UPDATE 1-', '\n', ' ', 'A ', 'a/', '++', ', ', '【'])(
    'reads 100 KB of %j in linear time',
    (unit) => {
      const text = unit.repeat(100_000 / unit.length);
      const start = processorTime();
      for (const agency of ['', 'reuters', 'ap', 'dpa', 'pa', 'ansa'])
        parseHeadline(text, { agency });
      expect(processorTime() - start).toBeLessThan(3000);
    },
  );
});
