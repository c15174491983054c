/** Tails, lines and sign-offs as picture desks and newspapers write them; persons are invented. */
import { describe, expect, it } from '@jest/globals';
import { parseCredit } from '../../../../core/copy/credit.ts';
import { type Said, said, withoutEmpty } from './said.ts';

describe('a caption', () => {
  const caption = 'Protesters march in Seoul, South Korea, June 18, 2024.';

  it.each<[string, Said]>([
    [' (Reuters-Yonhap)', { sources: ['Reuters', 'Yonhap'] }],
    [' Reuters/Yonhap', { sources: ['Reuters', 'Yonhap'] }],
    [' AFP via Yonhap', { sources: ['AFP', 'Yonhap'] }],
    [' Yonhap/Courtesy of HYBE', { sources: ['Yonhap'], provider: 'HYBE', flags: ['courtesy'] }],
    [
      ' Courtesy of the U.S. Navy / Yonhap',
      { sources: ['Yonhap'], provider: 'U.S. Navy', flags: ['courtesy'] },
    ],
    [' Courtesy of Jane Doe', { provider: 'Jane Doe', flags: ['courtesy'] }],
    [' Courtesy of tvN', { provider: 'tvN', flags: ['courtesy'] }],
    [
      ' Courtesy of Ministry of Culture, Sports and Tourism',
      { provider: 'Ministry of Culture, Sports and Tourism', flags: ['courtesy'] },
    ],
    [" Screengrab from Lisa's Instagram", { provider: "Lisa's Instagram", flags: ['screengrab'] }],
    [' Captured from the NASA website', { provider: 'NASA website', flags: ['screengrab'] }],
    [
      ' Screenshot from YouTube / Yonhap',
      { sources: ['Yonhap'], provider: 'YouTube', flags: ['screengrab'] },
    ],
    [' (Photo courtesy of the Blue House)', { provider: 'Blue House', flags: ['courtesy'] }],
    [' AP-Yonhap (MANDATORY CREDIT)', { sources: ['AP', 'Yonhap'], flags: ['mandatory-credit'] }],
    [
      ' EPA-Yonhap / EDITORIAL USE ONLY',
      { sources: ['EPA', 'Yonhap'], flags: ['editorial-use-only'] },
    ],
    [
      ' Handout photo from Hyundai/Yonhap',
      { sources: ['Yonhap'], provider: 'Hyundai', flags: ['handout'] },
    ],
    [' HO/Yonhap', { sources: ['Yonhap'], flags: ['handout'] }],
    [' Handout via Yonhap', { sources: ['Yonhap'], flags: ['handout'] }],
    [' Yonhap, File', { sources: ['Yonhap'], flags: ['file'] }],
    [' File photo/Yonhap', { sources: ['Yonhap'], flags: ['file'] }],
    [' (AFP file photo)', { sources: ['AFP'], flags: ['file'] }],
    [' AP file', { sources: ['AP'], flags: ['file'] }],
    [
      ' Jane Doe/The Washington Post via Getty Images',
      { creators: ['Jane Doe'], sources: ['The Washington Post', 'Getty Images'] },
    ],
    [' Photo: picture alliance / dpa', { sources: ['dpa', 'picture alliance'] }],
    [
      ' (Photo by Jane Doe/picture alliance via Getty Images)',
      { creators: ['Jane Doe'], sources: ['picture alliance', 'Getty Images'] },
    ],
    [
      ' (Credit Image: © Jane Doe/ZUMA Press Wire)',
      { creators: ['Jane Doe'], sources: ['ZUMA Press'] },
    ],
    [' (Sipa via AP Images)', { sources: ['Sipa USA', 'AP'] }],
    [
      ' REUTERS/Jean-Marc Al-Sayed bin Talal',
      { creators: ['Jean-Marc Al-Sayed bin Talal'], sources: ['Reuters'] },
    ],
    [
      ' REUTERS/Jane Doe and John Roe',
      { creators: ['Jane Doe', 'John Roe'], sources: ['Reuters'] },
    ],
    [
      ' REUTERS/Jane Doe, John Roe and Ann Poe',
      { creators: ['Jane Doe', 'John Roe', 'Ann Poe'], sources: ['Reuters'] },
    ],
    [' REUTERS / Jane Doe', { creators: ['Jane Doe'], sources: ['Reuters'] }],
    [
      ' Reuters / Jane Doe / Pool',
      { creators: ['Jane Doe'], sources: ['Reuters'], flags: ['pool'] },
    ],
    [' Photo by Jane Doe, Reuters', { creators: ['Jane Doe'], sources: ['Reuters'] }],
    [' [Photo by Jane Doe/Xinhua]', { creators: ['Jane Doe'], sources: ['Xinhua'] }],
    [' [Photo/Xinhua]', { sources: ['Xinhua'] }],
  ])('ends in%s', (credit, expected) => {
    const parsed = parseCredit(`${caption}${credit}`, { context: 'caption' });
    expect(withoutEmpty(parsed)).toEqual(expected);
    expect(parsed.caption).toBe(caption);
  });
});

describe('a credit line', () => {
  it.each<[string, Said]>([
    ['© 2024 Getty Images', { sources: ['Getty Images'], copyrightYear: 2024 }],
    ['©2024 AFP', { sources: ['AFP'], copyrightYear: 2024 }],
    [
      'Copyright 2024 The Associated Press. All rights reserved.',
      { sources: ['AP'], copyrightYear: 2024 },
    ],
    ['© AFP 2024', { sources: ['AFP'], copyrightYear: 2024 }],
    ['(c) dpa 2024', { sources: ['dpa'], copyrightYear: 2024 }],
    ['2024 Jane Doe/Getty Images', { creators: ['Jane Doe'], sources: ['Getty Images'] }],
    ['Getty Images 2024', { sources: ['Getty Images'] }],
  ])('%j', (text, expected) => {
    expect(said(text, 'creditline')).toEqual(expected);
  });
});

describe('a sign-off', () => {
  it.each<[string, Said]>([
    ['© 2024 The Canadian Press', { sources: ['The Canadian Press'], copyrightYear: 2024 }],
    [
      'Copyright 2019, dpa (www.dpa.de). Alle Rechte vorbehalten',
      { sources: ['dpa'], copyrightYear: 2019 },
    ],
    ['He left. (ANSA).', { sources: ['ANSA'] }],
    ['He left. — Reuters', { sources: ['Reuters'] }],
    ['He left. - Bernama', { sources: ['Bernama'] }],
    ['He left. -- BERNAMA', { sources: ['Bernama'] }],
    ['He left. (AFP, dpa)', { sources: ['AFP', 'dpa'] }],
    ['He left. (AP/AFP)', { sources: ['AP', 'AFP'] }],
    ['He left. (With inputs from Reuters)', { sources: ['Reuters'] }],
    ['He left. (With inputs from AFP and Reuters)', { sources: ['AFP', 'Reuters'] }],
    ['He left. (With PTI inputs)', { sources: ['PTI'] }],
    ['He left. (Yonhap) (END)', { sources: ['Yonhap'] }],
    ['He left. sshluck@yna.co.kr\n(END)', {}],
    ['He left. – AFP', { sources: ['AFP'] }],
    ['He left. | AFP', {}],
    ['He left.\nReuters', { sources: ['Reuters'] }],
    ['He left. -Yonhap', { sources: ['Yonhap'] }],
    ['He left. (Xinhua) Enditem', { sources: ['Xinhua'] }],
    ['(Reporting by Jane Doe; Editing by John Roe)', {}],
    ['He left. (EFE)', { sources: ['EFE'] }],
    ['He left. /TASS/', { sources: ['TASS'] }],
    ['He left. (Kyodo) ==Kyodo', { sources: ['Kyodo News'] }],
    ['This report by The Canadian Press was first published June 18, 2024.', {}],
  ])('%j', (text, expected) => {
    expect(said(text, 'signoff')).toEqual(expected);
  });
});
