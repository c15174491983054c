import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ParsedSignoff, parseSignoff } from '../../../core/copy/signoff.ts';
import { processorTime } from '../../processor-time.ts';

const COPY = 'The mill opened again on Monday.';

type Row = [agency: string | undefined, signoff: string, expected: ParsedSignoff];

/** Sign-offs that stand alone, and behind copy after an empty line. */
const ROWS: Row[] = [
  // Yonhap, Newsis
  ['yonhap', '(Yonhap)', { source: 'Yonhap' }],
  ['yonhap', '(Yonhap)\n(END)', { source: 'Yonhap', end: true }],
  ['yonhap', '(AP-Yonhap)', { source: 'Yonhap' }],
  ['yonhap', 'hana@example.kr\n(END)', { emails: ['hana@example.kr'], end: true }],
  ['yonhap', 'hana@example.kr (끝)', { emails: ['hana@example.kr'], end: true }],
  ['yonhap', '김하나 기자 hana@example.kr', { reporters: ['김하나'], emails: ['hana@example.kr'] }],
  [
    'yonhap',
    '<저작권자(c) 연합뉴스, 무단 전재-재배포, AI 학습 및 활용 금지>',
    { source: 'Yonhap' },
  ],
  [
    'yonhap',
    'Copyright (c) Yonhap News Agency prohibits its content from being redistributed.',
    { source: 'Yonhap' },
  ],
  ['newsis', '◎공감언론 뉴시스 hana@example.kr', { source: 'Newsis', emails: ['hana@example.kr'] }],
  // Reuters
  [
    'reuters',
    '(Reporting by Ann Roe in Bath; Additional reporting by John Doe; Writing by Max Poe; Editing by Eve Coe and Kim Foe)',
    { reporters: ['Ann Roe', 'John Doe'], writers: ['Max Poe'], editors: ['Eve Coe', 'Kim Foe'] },
  ],
  [
    'reuters',
    '(Reporting by Ann Roe, editing by Max Poe)',
    { reporters: ['Ann Roe'], editors: ['Max Poe'] },
  ],
  [
    'reuters',
    '(Reporting By Ann Roe in Paris, Texas, and John Doe in Seoul, South Korea; editing by Max Poe)',
    { reporters: ['Ann Roe', 'John Doe'], editors: ['Max Poe'] },
  ],
  [
    'reuters',
    '(Reporting and writing by Ann Roe; Editing by Max Poe)',
    { reporters: ['Ann Roe'], writers: ['Ann Roe'], editors: ['Max Poe'] },
  ],
  [
    'reuters',
    '(Reporting by Bath bureau; Editing by Max Poe; ((max.poe@example.net; +44 20 7946 0000)))',
    { editors: ['Max Poe'], emails: ['max.poe@example.net'] },
  ],
  [
    'reuters',
    'Reporting by Ann Roe; Editing by Max Poe\n\nOur Standards: The Thomson Reuters Trust Principles.',
    { source: 'Reuters', reporters: ['Ann Roe'], editors: ['Max Poe'] },
  ],
  [
    'reuters',
    '(c) Copyright Thomson Reuters 2014. Click For Restrictions - http://example.net/legal',
    { source: 'Reuters', copyrightYear: 2014 },
  ],
  ['reuters', '(ann.roe@example.net; +44 20 7946 0000)', { emails: ['ann.roe@example.net'] }],
  // AP
  [
    'ap',
    '___\n\nAP writers Ann Roe in Bath, John Doe in Tokyo and Max Poe in Rome contributed to this report.',
    { source: 'AP', reporters: ['Ann Roe', 'John Doe', 'Max Poe'] },
  ],
  [
    'ap',
    'Associated Press writer Ann Roe in St. Louis, Mo., contributed to this report.',
    { source: 'AP', reporters: ['Ann Roe'] },
  ],
  ['ap', 'AP Sports Writer Ann Roe contributed.', { source: 'AP', reporters: ['Ann Roe'] }],
  [
    'ap',
    'APTN contributor Ann Roe in Bath helped with this story.',
    { source: 'AP', reporters: ['Ann Roe'] },
  ],
  [
    'ap',
    'Copyright 2024 The Associated Press. All rights reserved. This material may not be published.',
    { source: 'AP', copyrightYear: 2024 },
  ],
  [
    'ap',
    'Associated Press reporter Ann Roe contributed to this report from Bath.',
    { source: 'AP', reporters: ['Ann Roe'] },
  ],
  ['ap', 'The Associated Press contributed to this report.', { source: 'AP' }],
  // AFP, EFE, AAP, ANSA
  ['afp', 'kjk-mlr/tc', { initials: ['kjk', 'mlr', 'tc'] }],
  ['afp', '© 2024 AFP', { source: 'AFP', copyrightYear: 2024 }],
  ['efe', 'gr/bp', { initials: ['gr', 'bp'] }],
  ['aap', 'AAP ar', { source: 'AAP', initials: ['ar'] }],
  ['aap', 'AFP sn', { source: 'AFP', initials: ['sn'] }],
  ['aap', 'AAP content is owned by or licensed to Australian Associated Press.', { source: 'AAP' }],
  ['ansa', '(ANSA).\n   Y85-CAL', { source: 'ANSA' }],
  // dpa
  ['dpa', 'dpa wsz jln npr', { source: 'dpa', initials: ['wsz', 'jln', 'npr'] }],
  [
    'dpa',
    '- Reporting by: Ann Roe in Vienna, John Doe in Geneva\n  and Max Poe in New York\n- Editing by: Eve Coe, +49 30 0000 0000, <desk@example.net>',
    {
      reporters: ['Ann Roe', 'John Doe', 'Max Poe'],
      editors: ['Eve Coe'],
      emails: ['desk@example.net'],
    },
  ],
  ['dpa', '(c) 2022 dpa Deutsche Presse Agentur GmbH', { source: 'dpa', copyrightYear: 2022 }],
  [
    'dpa',
    'Copyright 2019, dpa (www.example.net). Alle Rechte vorbehalten',
    { source: 'dpa', copyrightYear: 2019 },
  ],
  ['dpa', 'wsz jln npr', { initials: ['wsz', 'jln', 'npr'] }],
  [
    'dpa',
    '- Autorin: Ann Roe, <desk@example.net>\n- Redaktion: Max Poe',
    { reporters: ['Ann Roe'], editors: ['Max Poe'], emails: ['desk@example.net'] },
  ],
  // Asia, Russia
  ['xinhua', '【责任编辑：王可】', { editors: ['王可'] }],
  ['xinhua', 'ENDITEM', { end: true }],
  ['anadolu', '/AA', { source: 'Anadolu' }],
  ['kyodo', '==Kyodo', { source: 'Kyodo News' }],
  ['xinhua', 'Enditem', { end: true }],
  ['xinhua', 'Editor: Chen Yi', { editors: ['Chen Yi'] }],
  ['kcna', '-0-', { end: true }],
  ['kcna', '-0-\nwww.kcna.kp (Juche113.6.19.)', { end: true }],
  // Britain, North America
  ['cnw', '- 30 -', { end: true }],
  ['cp', 'Ann Roe, The Canadian Press', { source: 'The Canadian Press', reporters: ['Ann Roe'] }],
  [
    'cp',
    'Cette dépêche de La Presse Canadienne a été publiée pour la première fois le 18 juin 2024.',
    { source: 'The Canadian Press', firstPublished: '2024-06-18' },
  ],
  ['pa', 'end', { end: true }],
  [
    'cp',
    'This report by The Canadian Press was first published June 18, 2024.',
    { source: 'The Canadian Press', firstPublished: '2024-06-18' },
  ],
  [
    'cp',
    'This report by The Canadian Press was first published on Feb. 3, 2024.\n\n— With files from The Associated Press',
    { source: 'The Canadian Press', firstPublished: '2024-02-03' },
  ],
  ['cp', '— With files from Ann Roe', { reporters: ['Ann Roe'] }],
  [
    'bloomberg',
    '--With assistance from Ann Roe and John Doe.',
    { reporters: ['Ann Roe', 'John Doe'] },
  ],
  [
    'bloomberg',
    'To contact the reporter on this story: Ann Roe in Bath at aroe@example.net\nTo contact the editors responsible for this story: Max Poe at mpoe@example.net, Eve Coe',
    {
      reporters: ['Ann Roe'],
      editors: ['Max Poe', 'Eve Coe'],
      emails: ['aroe@example.net', 'mpoe@example.net'],
    },
  ],
  [undefined, '(With inputs from Reuters)', { source: 'Reuters' }],
  [undefined, '— Reuters', { source: 'Reuters' }],
  [undefined, '© 2019 Somebody Else', { copyrightYear: 2019 }],
];

describe('sign-offs of every wire', () => {
  it.each(ROWS)('%s: %j', (agency, signoff, expected) => {
    const options = agency === undefined ? {} : { agency };
    expect(parseSignoff(signoff, options)).toEqual(expected);
    expect(parseSignoff(`${COPY}\n\n${signoff}`, options)).toEqual({ ...expected, text: COPY });
  });
});

describe('behind the last sentence', () => {
  it.each<[string | undefined, string, ParsedSignoff]>([
    ['yonhap', ' (Yonhap)', { source: 'Yonhap' }],
    ['kyodo', ' ==Kyodo', { source: 'Kyodo News' }],
    ['yonhap', ' [연합뉴스]', { source: 'Yonhap' }],
    ['efe', ' EFE gr/bp', { source: 'EFE', initials: ['gr', 'bp'] }],
    ['anadolu', ' /AA', { source: 'Anadolu' }],
    ['xinhua', ' Enditem', { end: true }],
    ['efe', ' EFE\ngr/bp', { source: 'EFE', initials: ['gr', 'bp'] }],
    ['bernama', ' - Bernama', { source: 'Bernama' }],
    [
      'reuters',
      ' (Reporting by Ann Roe; Editing by Max Poe)',
      { reporters: ['Ann Roe'], editors: ['Max Poe'] },
    ],
    ['newsis', ' photo@example.kr', { emails: ['photo@example.kr'] }],
  ])('%s: %j', (agency, tail, expected) => {
    const options = agency === undefined ? {} : { agency };
    expect(parseSignoff(COPY + tail, options)).toEqual({ ...expected, text: COPY });
  });

  it('ANSA signs inside the sentence', () => {
    expect(parseSignoff('Il mulino riapre (ANSA).', { agency: 'ansa' })).toEqual({
      source: 'ANSA',
      text: 'Il mulino riapre',
    });
  });
});

describe('private notes', () => {
  const notes = [
    '* * * *',
    'The following information is not intended for publication',
    '## Contacts',
    'Miller, tel. 030 000 000',
    '- Reporting by: Ann Roe in Vienna',
    '- Editing by: Max Poe, <desk@example.net>',
    'dpa wsz jln',
    '212322 GMT Nov 18',
  ].join('\n');

  it('are read for reporters and editors and never stay in the text', () => {
    expect(parseSignoff(`${COPY}\n\n${notes}`, { agency: 'dpa' })).toEqual({
      source: 'dpa',
      reporters: ['Ann Roe'],
      editors: ['Max Poe'],
      emails: ['desk@example.net'],
      initials: ['wsz', 'jln'],
      text: COPY,
    });
  });

  it('leave the text whoever sends it, by the warning', () => {
    expect(parseSignoff(`${COPY}\n\n${notes}`).text).toBe(COPY);
  });

  it('asterisks alone part copy on other wires', () => {
    const text = `${COPY}\n* * *\n${COPY}`;
    expect(parseSignoff(text, { agency: 'ap' })).toEqual({ text });
    expect(parseSignoff(text, { agency: 'dpa' })).toEqual({ text: COPY });
  });
});

describe('no sign-off', () => {
  it.each([
    ['afp', 'The ministry declined to comment, AFP reported.'],
    ['afp', 'He served in the Armed Forces of the Philippines (AFP).'],
    ['afp', 'and/or'],
    ['ap', 'The rain contributed to this report.'],
    ['pa', 'He is from Pittsburgh (PA).'],
    ['pa', 'This is the end'],
    ['yonhap', 'The mill opened again [see map]'],
    ['cp', 'Ann Roe works for The Canadian Press'],
    ['afp', 'Write to (ann.roe@example.net or come by)'],
    ['reuters', 'Reporting by the guild showed that ministers knew.'],
    ['reuters', 'The mill — Reuters'],
    ['yonhap', 'The paper quoted Yonhap (Yonhap is an agency).'],
    ['yonhap', 'gettyimagesbank'],
    ['yonhap', 'Write to desk@example.org'],
    ['yonhap', 'Copyright law is hard to read.'],
    ['yonhap', ` ${COPY} `],
  ])('%s: %j stays unchanged', (agency, text) => {
    expect(parseSignoff(text, { agency })).toEqual({ text });
  });

  it('an empty text gives nothing', () => {
    expect(parseSignoff('')).toEqual({});
  });
});

describe('properties', () => {
  it('never throws, and the text is a stretch of what came in', () => {
    const agency = fc.constantFrom('', 'dpa', 'afp', 'reuters', 'ap', 'yonhap', 'pa', 'ansa');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), agency, (text, name) => {
        expect(text).toContain(parseSignoff(text, { agency: name }).text ?? '');
      }),
    );
  });

  it.each([
    '(',
    '(Yonhap) ',
    '\n',
    '\n \n',
    'a@',
    'a@b.',
    '* ',
    '_',
    '(Reporting by ',
    'Reporting by A; ',
    '\n(c) ',
    'ab/',
    '\nab ',
    ' contributed to this report.',
    'To contact the ',
    '김하나 기자 ',
  ])('reads 100 KB of %j in linear time', (unit) => {
    const text = unit.repeat(100_000 / unit.length);
    const start = processorTime();
    for (const agency of ['', 'dpa', 'afp', 'ap']) parseSignoff(`${text} (Yonhap)`, { agency });
    expect(processorTime() - start).toBeLessThan(3000);
  });
});
