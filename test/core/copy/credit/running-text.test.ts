/** An agency's name in running text is text, never a credit. */
import { describe, expect, it } from '@jest/globals';
import { parseCredit } from '../../../../core/copy/credit.ts';
import { said } from './said.ts';

const nothing = { text: '', creators: [], sources: [], flags: [] };

describe('a caption without a credit', () => {
  it.each([
    // Mentions
    'The summit was covered by Reuters.',
    'The deal that Reuters reported, Monday.',
    'Police told AFP.',
    'He told AFP (Agence France-Presse).',
    'The AP, Reuters and AFP offices in Seoul are seen Monday.',
    'Employees of The Korea Times',
    'A scene from "The Guardian."',
    '"We told Yonhap."',
    'News on the website of Reuters/AFP',
    'It works Yonhap',
    'Visit the site example.Com/AP',
    // A dash is no place for a credit in a caption.
    'The president speaks in Seoul - Yonhap',
    // Hyphenated names and compounds
    'An AP-led inquiry found faults at the plant.',
    'Xi-Putin talks dominate the front pages.',
    'A Reuters-Ipsos poll is shown.',
    'Kim Jong-un, right, walks with Moon Jae-in.',
    'Kim Jong-un',
    // Homographs, also in brackets behind what they stand for
    'Marchers of the Armed Forces of the Philippines (AFP)',
    'Voters in Harrisburg, Pennsylvania (PA).',
    'A payment through the Unified Payments Interface (UPI).',
    'A rally of the Aam Aadmi Party (AAP)',
    'A plant of the U.S. Environmental Protection Agency (EPA).',
    'A report by the Korean Central News Agency (KCNA).',
    'Former Mayor Michael Bloomberg.',
    'Visitors at the Getty Center. The Getty',
    'The hotel has a spa. Spa',
    'EPA Administrator Jane Doe',
    // Words that set flags elsewhere
    'Children swim in a pool.',
    'A courtesy call on the president.',
    'Courtesy of the ambassador, the guests were treated to dinner.',
    'Captured from Russian forces, the tank is on display.',
    'A visitor looks at a photo by Robert Capello',
    'Photo: A woman walks past a poster.',
    'Photo Opportunity.',
    'A boat, Monday. Famous photo by Robert Capello',
    // Without a medium or a label nothing makes a credit.
    'A boat. (left)',
    'A boat. (Pool photo)',
    'A boat. (PHOTO NOT FOR SALE)',
    'A boat. [SAMSUNG ELECTRONICS]',
    'A boat. Joint Press Corps',
    'The hearing took place. Seoul, Yonhap',
    'Kim (C) shakes hands with Lee (L).',
    '',
  ])('%s', (text) => {
    expect(parseCredit(text, { context: 'caption' })).toEqual({ ...nothing, caption: text });
  });
});

describe('a text without a sign-off', () => {
  it.each([
    'The ministry declined to comment, AFP reported.',
    'The report was carried by Yonhap.',
    'The deal (Reuters reported)',
    'An AP-Reuters poll',
    'The party won - sources',
    'The rule was written by the Environmental Protection Agency (EPA).',
    'He lives in Harrisburg, Pennsylvania (PA)',
    'It opens next month. Reuters says so.',
    'It opens next month. (with agency inputs)',
    'It opens next month. (File)',
    'Copyright law is complex.',
    'Copyright 2024 was a good year.',
    '(Reporting by Jane Doe; Editing by John Roe)',
  ])('%s', (text) => {
    expect(parseCredit(text, { context: 'signoff' })).toEqual(nothing);
  });
});

describe('mentions beside a credit', () => {
  it.each<[string, string[]]>([
    ['AFP chief General Jane Roe salutes troops in Manila. AP-Yonhap', ['AP', 'Yonhap']],
    ['EPA Administrator Jane Roe visits a plant. Reuters', ['Reuters']],
    ['He told Yonhap: "No." KCNA', ['Korean Central News Agency']],
    ['Mayor Michael Bloomberg waves. AP', ['AP']],
    ['A UPI payment terminal in Mumbai. Reuters', ['Reuters']],
    ['A swimming pool in Seoul, Sunday. Yonhap', ['Yonhap']],
    ['An envoy paid a courtesy call on him, Friday. Yonhap', ['Yonhap']],
  ])('%s', (text, sources) => {
    expect(said(text, 'caption')).toEqual({ sources });
  });
});
