/** Credit lines in the forms of the world's agencies; persons are invented. */
import { describe, expect, it } from '@jest/globals';
import { type Said, said } from './said.ts';

describe('a credit line', () => {
  it.each<[string, Said]>([
    ['AP연합뉴스', { sources: ['AP', 'Yonhap'] }],
    ['로이터연합뉴스', { sources: ['Reuters', 'Yonhap'] }],
    ['뉴시스AP', { sources: ['Newsis', 'AP'] }],
    ['자료: 통계청', { provider: '통계청' }],
    ['JTBC 뉴스룸 캡처', { sources: ['JTBC'], flags: ['screengrab'] }],
    ['뉴스1 DB', { sources: ['News1'] }],
    ['ⓒ 2024 연합뉴스', { sources: ['Yonhap'], copyrightYear: 2024 }],
    ['사진ㅣ연합뉴스', { sources: ['Yonhap'] }],
    ['© 2024 新华社', { sources: ['Xinhua'], copyrightYear: 2024 }],
    ['2018.3.2 뉴스1', { sources: ['News1'] }],
    ['2015 Getty Images', { sources: ['Getty Images'], copyrightYear: 2015 }],
    ['(Photo/Jane Doe)', { creators: ['Jane Doe'] }],
    ['AP Illustration/Jane Doe', { creators: ['Jane Doe'], sources: ['AP'] }],
    ['Jane Doe-USA TODAY Sports', { creators: ['Jane Doe'], sources: ['Imagn Images'] }],
    [
      'Jane Doe-Imagn Images via Reuters',
      { creators: ['Jane Doe'], sources: ['Imagn Images', 'Reuters'] },
    ],
    ['Pool photo-Yonhap', { sources: ['Yonhap'], flags: ['pool'] }],
    ['dpa-Pool', { sources: ['dpa'], flags: ['pool'] }],
    [
      'Courtesy of LG Electronics-Yonhap',
      { sources: ['Yonhap'], provider: 'LG Electronics', flags: ['courtesy'] },
    ],
    [
      'Mandatory Credit: Photo by Jane Doe/REX/Shutterstock (12345678a)',
      { creators: ['Jane Doe'], sources: ['Shutterstock'], flags: ['mandatory-credit'] },
    ],
    [
      'Mandatory Credit: Photo by Jane Doe/EPA-EFE/Shutterstock (12345678a)',
      { creators: ['Jane Doe'], sources: ['EPA', 'Shutterstock'], flags: ['mandatory-credit'] },
    ],
    [
      'MANDATORY CREDIT: JANE DOE/AP',
      { creators: ['Jane Doe'], sources: ['AP'], flags: ['mandatory-credit'] },
    ],
    ['Jane Doe/PA', { creators: ['Jane Doe'], sources: ['PA Media'] }],
    ['Jane Doe/PA Archive', { creators: ['Jane Doe'], sources: ['PA Media'] }],
    ['PA Wire/PA Images', { sources: ['PA Media'] }],
    ['Handout/PA Wire', { sources: ['PA Media'], flags: ['handout'] }],
    ['Met Office/PA Wire', { sources: ['PA Media'], provider: 'Met Office' }],
    [
      'UK Parliament/Jane Doe/PA Wire',
      { creators: ['Jane Doe'], sources: ['PA Media'], provider: 'UK Parliament' },
    ],
    ['Picture: Jane Doe/PA', { creators: ['Jane Doe'], sources: ['PA Media'] }],
    [
      'Picture by: Jane Doe/PA Archive/PA Images',
      { creators: ['Jane Doe'], sources: ['PA Media'] },
    ],
    ['EPA-EFE/JANE DOE SOUTH KOREA OUT', { creators: ['Jane Doe'], sources: ['EPA'] }],
    [
      'EPA-EFE/KCNA EDITORIAL USE ONLY',
      { sources: ['Korean Central News Agency', 'EPA'], flags: ['editorial-use-only'] },
    ],
    ['EPA/JANE DOE / POOL', { creators: ['Jane Doe'], sources: ['EPA'], flags: ['pool'] }],
    [
      'EPA-EFE/PRESIDENTIAL PRESS SERVICE HANDOUT -- HANDOUT EDITORIAL USE ONLY/NO SALES',
      {
        sources: ['EPA'],
        provider: 'PRESIDENTIAL PRESS SERVICE',
        flags: ['editorial-use-only', 'handout'],
      },
    ],
    [
      'EPA-EFE/RUSSIAN DEFENCE MINISTRY PRESS SERVICE / HANDOUT',
      { sources: ['EPA'], provider: 'RUSSIAN DEFENCE MINISTRY PRESS SERVICE', flags: ['handout'] },
    ],
    [
      'EPA-EFE/XINHUA / LI MING CHINA OUT / MANDATORY CREDIT EDITORIAL USE ONLY',
      {
        creators: ['Li Ming'],
        sources: ['Xinhua', 'EPA'],
        flags: ['editorial-use-only', 'mandatory-credit'],
      },
    ],
    ['EPA-EFE/STR', { sources: ['EPA'] }],
    ['EPA/STRINGER', { sources: ['EPA'] }],
    ['EPA/JIJI PRESS JAPAN OUT', { sources: ['EPA', 'Jiji Press'] }],
    ['EPA-EFE/JANE DOE / POOL', { creators: ['Jane Doe'], sources: ['EPA'], flags: ['pool'] }],
    ['AAP Image/Jane Doe', { creators: ['Jane Doe'], sources: ['AAP'] }],
    [
      '(AAP Image/Jane Doe) NO ARCHIVING',
      { creators: ['Jane Doe'], sources: ['AAP'], flags: ['no-archive'] },
    ],
    ['Jane Doe/AAP IMAGE', { creators: ['Jane Doe'], sources: ['AAP'] }],
    ['AAP Image/Supplied by Victoria Police', { sources: ['AAP'], provider: 'Victoria Police' }],
    ['HANDOUT/VICTORIA POLICE', { provider: 'VICTORIA POLICE', flags: ['handout'] }],
    ['THE CANADIAN PRESS/Jane Doe', { creators: ['Jane Doe'], sources: ['The Canadian Press'] }],
    [
      'THE CANADIAN PRESS/AP, Jane Doe',
      { creators: ['Jane Doe'], sources: ['AP', 'The Canadian Press'] },
    ],
    [
      'THE CANADIAN PRESS/HO - RCMP',
      { sources: ['The Canadian Press'], provider: 'RCMP', flags: ['handout'] },
    ],
    [
      'THE CANADIAN PRESS/HO-Jane Doe',
      { sources: ['The Canadian Press'], provider: 'Jane Doe', flags: ['handout'] },
    ],
    [
      'THE CANADIAN PRESS/Handout - Parks Canada (Mandatory Credit)',
      {
        sources: ['The Canadian Press'],
        provider: 'Parks Canada',
        flags: ['handout', 'mandatory-credit'],
      },
    ],
    ['CP PHOTO/Jane Doe', { creators: ['Jane Doe'], sources: ['The Canadian Press'] }],
    ['UPI/Jane Doe', { creators: ['Jane Doe'], sources: ['UPI'] }],
    ['Photo by Jane Doe/UPI | License Photo', { creators: ['Jane Doe'], sources: ['UPI'] }],
    [
      'File Photo by Jane Doe/UPI | License Photo',
      { creators: ['Jane Doe'], sources: ['UPI'], flags: ['file'] },
    ],
    ['Pool photo by Jane Doe/UPI', { creators: ['Jane Doe'], sources: ['UPI'], flags: ['pool'] }],
    ['Photo by KCNA/UPI', { sources: ['Korean Central News Agency', 'UPI'] }],
    ['Photo courtesy of NASA/UPI', { sources: ['UPI'], provider: 'NASA', flags: ['courtesy'] }],
    [
      'Photo courtesy of KCNA/EPA-EFE',
      { sources: ['Korean Central News Agency', 'EPA'], flags: ['courtesy'] },
    ],
    ['Xinhua/Li Ming', { creators: ['Li Ming'], sources: ['Xinhua'] }],
    ['(Xinhua/Li Ming)', { creators: ['Li Ming'], sources: ['Xinhua'] }],
    ['(Photo by Li Ming/Xinhua)', { creators: ['Li Ming'], sources: ['Xinhua'] }],
    [
      '(Li Ming/Handout via Xinhua)',
      { creators: ['Li Ming'], sources: ['Xinhua'], flags: ['handout'] },
    ],
    [
      '(KCNA/Handout via Xinhua)',
      { sources: ['Korean Central News Agency', 'Xinhua'], flags: ['handout'] },
    ],
    ['Xinhua/Handout', { sources: ['Xinhua'], flags: ['handout'] }],
    ['TASS/Mikhail Orlov', { creators: ['Mikhail Orlov'], sources: ['TASS'] }],
    ['Mikhail Orlov/TASS/Sipa USA', { creators: ['Mikhail Orlov'], sources: ['TASS', 'Sipa USA'] }],
    [
      '© Russian Presidential Press Office/TASS',
      { sources: ['TASS'], provider: 'Russian Presidential Press Office' },
    ],
    ['© AP Photo/Jane Doe', { creators: ['Jane Doe'], sources: ['AP'] }],
    ['Jane Doe / Anadolu', { creators: ['Jane Doe'], sources: ['Anadolu'] }],
    [
      'Jane Doe/Anadolu via Getty Images',
      { creators: ['Jane Doe'], sources: ['Anadolu', 'Getty Images'] },
    ],
    [
      'Jane Doe/Anadolu Agency via Getty Images',
      { creators: ['Jane Doe'], sources: ['Anadolu', 'Getty Images'] },
    ],
    [
      'Photo by Jane Doe/NurPhoto via Getty Images',
      { creators: ['Jane Doe'], sources: ['NurPhoto', 'Getty Images'] },
    ],
    ['Photo by VCG/VCG via Getty Images', { sources: ['VCG', 'Getty Images'] }],
    [
      'Photo by Jane Doe - Pool/Getty Images',
      { creators: ['Jane Doe'], sources: ['Getty Images'], flags: ['pool'] },
    ],
    ['Pool/Getty Images', { sources: ['Getty Images'], flags: ['pool'] }],
    ['Photo by Pool/Getty Images', { sources: ['Getty Images'], flags: ['pool'] }],
    ['Jane Doe/Getty Images/AFP', { creators: ['Jane Doe'], sources: ['AFP', 'Getty Images'] }],
    [
      'Jane Doe / GETTY IMAGES NORTH AMERICA / Getty Images via AFP',
      { creators: ['Jane Doe'], sources: ['AFP', 'Getty Images'] },
    ],
    [
      'Jane Doe/Bloomberg via Getty Images',
      { creators: ['Jane Doe'], sources: ['Bloomberg', 'Getty Images'] },
    ],
    ['Photographer: Jane Doe/Bloomberg', { creators: ['Jane Doe'], sources: ['Bloomberg'] }],
    [
      'Photographer: Jane Doe/AFP via Getty Images',
      { creators: ['Jane Doe'], sources: ['AFP', 'Getty Images'] },
    ],
    ['Source: Bloomberg', { sources: ['Bloomberg'] }],
    [
      'Jane Doe for The New York Times',
      { creators: ['Jane Doe'], sources: ['The New York Times'] },
    ],
    ['Jane Doe/The New York Times', { creators: ['Jane Doe'], sources: ['The New York Times'] }],
    ['Pool photo by Jane Doe', { creators: ['Jane Doe'], flags: ['pool'] }],
    ['Jane Doe/Reuters', { creators: ['Jane Doe'], sources: ['Reuters'] }],
    [
      'Jane Doe/Agence France-Presse — Getty Images',
      { creators: ['Jane Doe'], sources: ['AFP', 'Getty Images'] },
    ],
    ['Jane Doe/Associated Press', { creators: ['Jane Doe'], sources: ['AP'] }],
    [
      'Jane Doe/EPA, via Shutterstock',
      { creators: ['Jane Doe'], sources: ['EPA', 'Shutterstock'] },
    ],
    [
      'Korean Central News Agency, via Associated Press',
      { sources: ['Korean Central News Agency', 'AP'] },
    ],
    [
      'Korean Central News Agency, via Korea News Service/Associated Press',
      { sources: ['Korean Central News Agency', 'Korea News Service', 'AP'] },
    ],
    [
      'Photograph: Jane Doe/AFP/Getty Images',
      { creators: ['Jane Doe'], sources: ['AFP', 'Getty Images'] },
    ],
    ['Photograph: Jane Doe/The Guardian', { creators: ['Jane Doe'], sources: ['The Guardian'] }],
    [
      'Photograph: KCNA/KNS/AFP/Getty Images',
      { sources: ['Korean Central News Agency', 'Korea News Service', 'AFP', 'Getty Images'] },
    ],
    ['Photograph: Yonhap/EPA', { sources: ['Yonhap', 'EPA'] }],
    ['Photograph: 路透社', { sources: ['Reuters'] }],
    ['Image: AP', { sources: ['AP'] }],
    ['Image credit: Jane Doe / AP', { creators: ['Jane Doe'], sources: ['AP'] }],
    ['Photo Credit: AP', { sources: ['AP'] }],
    ['Photo credit: Courtesy of NASA', { provider: 'NASA', flags: ['courtesy'] }],
    ['Photo: AP/Jane Doe', { creators: ['Jane Doe'], sources: ['AP'] }],
    ['Photo: Jane Doe, AP', { creators: ['Jane Doe'], sources: ['AP'] }],
  ])('%s', (text, expected) => {
    expect(said(text, 'creditline')).toEqual(expected);
  });
});
