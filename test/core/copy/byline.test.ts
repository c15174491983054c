import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ParsedByline, parseByline } from '../../../core/copy/byline.ts';
import { processorTime } from '../../processor-time.ts';

type Row = [text: string, expected: ParsedByline];

const ROWS: Row[] = [
  // One, two, many
  ['By Kim Ha-na', { authors: ['Kim Ha-na'] }],
  ['By Kim Ha-na and Lee Du-ri', { authors: ['Kim Ha-na', 'Lee Du-ri'] }],
  ['By Ann Roe, John Doe and Max Poe', { authors: ['Ann Roe', 'John Doe', 'Max Poe'] }],
  ['By ANN ROE, JOHN DOE, and MAX POE', { authors: ['Ann Roe', 'John Doe', 'Max Poe'] }],
  ['BY ANN ROE', { authors: ['Ann Roe'] }],
  ['by Ann Roe', { authors: ['Ann Roe'] }],
  // A comma within a name: journals print surname and initials; behind a whole name they are a degree
  ['Roe, A. B.', { authors: ['Roe, A. B.'] }],
  ['Roe, A.; Doe, J.-P.', { authors: ['Roe, A.', 'Doe, J.-P.'] }],
  ["O'Roe, A. and Doe, J.", { authors: ["O'Roe, A.", 'Doe, J.'] }],
  ['Ann Roe, M.D.', { authors: ['Ann Roe'] }],
  ['By John Roe, Jr., Reuters', { authors: ['John Roe, Jr.'], agency: 'Reuters' }],
  // Capitals
  ['By HA-NA KIM', { authors: ['Ha-Na Kim'] }],
  ["By Sinéad O'CONNELL", { authors: ["Sinéad O'Connell"] }],
  ['By ERIC B. STONE', { authors: ['Eric B. Stone'] }],
  ['By J.R. ROE', { authors: ['J.R. Roe'] }],
  ['By JOHN ROE III', { authors: ['John Roe III'] }],
  ['Par Jean DUPONT et Marie DURAND', { authors: ['Jean Dupont', 'Marie Durand'] }],
  ['By Ludwig van Roe', { authors: ['Ludwig van Roe'] }],
  // Agencies and titles
  ['By ANN ROE=\nAP Sports Writer=', { authors: ['Ann Roe'], agency: 'AP' }],
  [
    'By PAUL ROE and JANE DOE=\nAssociated Press=',
    { authors: ['Paul Roe', 'Jane Doe'], agency: 'AP' },
  ],
  ['By ANN ROE, AP Sports Writer', { authors: ['Ann Roe'], agency: 'AP' }],
  ['By The Associated Press', { authors: [], agency: 'AP' }],
  ['By dpa correspondents =', { authors: [], agency: 'dpa' }],
  ['By Ann Roe, dpa =', { authors: ['Ann Roe'], agency: 'dpa' }],
  ['Von Ann Roe und John Doe, dpa', { authors: ['Ann Roe', 'John Doe'], agency: 'dpa' }],
  ['By Ann Roe, Los Angeles Times =', { authors: ['Ann Roe'] }],
  ['By Ann Roe, Bath Star-Tribune =', { authors: ['Ann Roe'] }],
  ['By Li Na, Sun Wei', { authors: ['Li Na', 'Sun Wei'] }],
  ['By Emily Post', { authors: ['Emily Post'] }],
  ['By Ann Roe, PA Political Correspondent', { authors: ['Ann Roe'], agency: 'PA Media' }],
  ['By PA Reporters', { authors: [], agency: 'PA Media' }],
  ['By Reuters Staff', { authors: [], agency: 'Reuters' }],
  ['Ann Roe, The Canadian Press', { authors: ['Ann Roe'], agency: 'The Canadian Press' }],
  ['The Canadian Press', { authors: [], agency: 'The Canadian Press' }],
  ['By Kim Ha-na, Yonhap News Agency', { authors: ['Kim Ha-na'], agency: 'Yonhap' }],
  [
    'by Xinhua writers Chen Yi, Wang Xiaoke',
    { authors: ['Chen Yi', 'Wang Xiaoke'], agency: 'Xinhua' },
  ],
  ['By Ann Roe of The Associated Press', { authors: ['Ann Roe'], agency: 'AP' }],
  ['By Ann Roe | Reuters', { authors: ['Ann Roe'], agency: 'Reuters' }],
  ['By our correspondent', { authors: [] }],
  // Places
  ['By Ann Roe in Bath', { authors: ['Ann Roe'], location: 'Bath' }],
  ['By Ann Roe and John Doe in Bath', { authors: ['Ann Roe', 'John Doe'], location: 'Bath' }],
  ['By Ann Roe in Washington, D.C.', { authors: ['Ann Roe'], location: 'Washington, D.C.' }],
  ['By Ann Roe in Bath and John Doe in Tokyo', { authors: ['Ann Roe', 'John Doe'] }],
  ['By AFP correspondents in Paris', { authors: [], agency: 'AFP', location: 'Paris' }],
  // Addresses
  ['By Kim Ha-na\nhana@example.kr', { authors: ['Kim Ha-na'], emails: ['hana@example.kr'] }],
  ['Ann Roe (ann.roe@example.net)', { authors: ['Ann Roe'], emails: ['ann.roe@example.net'] }],
  // Korean, Chinese
  ['김하나 기자 = hana@example.kr', { authors: ['김하나'], emails: ['hana@example.kr'] }],
  ['김하나 이두리 기자', { authors: ['김하나', '이두리'] }],
  ['국제부 김하나 특파원', { authors: ['김하나'] }],
  ['(서울=연합뉴스) 김하나 기자', { authors: ['김하나'], agency: 'Yonhap' }],
  ['新华社记者陈一 王小可', { authors: ['陈一', '王小可'], agency: 'Xinhua' }],
  ['김하나 워싱턴 특파원', { authors: ['김하나'] }],
  ['워싱턴=김하나 특파원', { authors: ['김하나'] }],
  ['글 김하나 기자·사진 이두리 기자', { authors: ['김하나', '이두리'] }],
  // What was done, and for whom
  ['Written by Ann Roe', { authors: ['Ann Roe'] }],
  ['Analysis by Ann Roe', { authors: ['Ann Roe'] }],
  ['Story and photos by Ann Roe', { authors: ['Ann Roe'] }],
  ['Interview: Ann Roe, dpa', { authors: ['Ann Roe'], agency: 'dpa' }],
  ['By ANN ROE, For The Associated Press', { authors: ['Ann Roe'], agency: 'AP' }],
  ['By ANN ROE, Special to The Associated Press', { authors: ['Ann Roe'], agency: 'AP' }],
  ['By ANN ROE AP Sports Writer', { authors: ['Ann Roe'], agency: 'AP' }],
  ['By Ann Roe, Press Association Sport', { authors: ['Ann Roe'], agency: 'PA Media' }],
  // German, French, Spanish, Italian
  ['Von dpa-Korrespondenten', { authors: [], agency: 'dpa' }],
  [
    'Von Ann Roe (Text) und Max Poe (Foto), dpa',
    { authors: ['Ann Roe', 'Max Poe'], agency: 'dpa' },
  ],
  ['Par Ann ROE avec Max POE à Rome', { authors: ['Ann Roe', 'Max Poe'], location: 'Rome' }],
  ['Por Ann Roe / EFE', { authors: ['Ann Roe'], agency: 'EFE' }],
  ['(di Ann Roe)', { authors: ['Ann Roe'] }],
  ["(dell'inviata Ann Roe)", { authors: ['Ann Roe'] }],
  // Nothing to read
  ['gr/bp', { authors: [] }],
  ['By', { authors: [] }],
  ['', { authors: [] }],
];

describe('bylines', () => {
  it.each(ROWS)('%j', (text, expected) => {
    expect(parseByline(text)).toEqual(expected);
  });

  it('does not take the agency from the feed: only what is printed counts', () => {
    expect(parseByline('By Ann Roe', { agency: 'reuters' })).toEqual({ authors: ['Ann Roe'] });
  });
});

describe('properties', () => {
  const name = fc
    .tuple(
      fc.constantFrom('Ann', 'Kim', 'María', 'Jean-Luc'),
      fc.constantFrom('Roe', 'Ha-na', "O'Doe", 'Müller'),
    )
    .map((parts) => parts.join(' '));

  it('reads every list of different names back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 5 }), (names) => {
        const last = names.at(-1);
        const list = names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
        expect(parseByline(`By ${list}`)).toEqual({ authors: names });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(Array.isArray(parseByline(`By ${text}`).authors)).toBe(true);
      }),
    );
  });

  it.each(['(', 'a@', 'Ann Roe, ', ' in A', '기자 ', '記者', ' '])(
    'reads 100 KB of %j in linear time',
    (unit) => {
      const start = processorTime();
      parseByline(unit.repeat(100_000 / unit.length));
      expect(processorTime() - start).toBeLessThan(1000);
    },
  );
});
