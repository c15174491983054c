/** The grammar of credits, rule by rule; names and events are invented. */
import { describe, expect, it } from '@jest/globals';
import { parseCredit } from '../../../core/copy/credit.ts';
import { type Said, said } from './credit/said.ts';

const KCNA = 'Korean Central News Agency';
const KNS = 'Korea News Service';
const jane = { creators: ['Jane Doe'] };

const LINES: Record<string, [string, Said][]> = {
  'written order': [
    ['Reuters-Yonhap', { sources: ['Reuters', 'Yonhap'] }],
    ['EPA-EFE-Yonhap', { sources: ['EPA', 'Yonhap'] }],
    ['ITAR-TASS-Yonhap', { sources: ['TASS', 'Yonhap'] }],
    ['AFP-Jiji', { sources: ['Jiji Press'] }],
    ['AP–Yonhap', { sources: ['AP', 'Yonhap'] }],
    ['AP - Yonhap', { sources: ['AP', 'Yonhap'] }],
    ['AP/Yonhap', { sources: ['AP', 'Yonhap'] }],
    ['KCNA VIA KNS/AFP', { sources: [KCNA, KNS, 'AFP'] }],
    ['KCNA / via REUTERS', { sources: [KCNA, 'Reuters'] }],
    [
      'Yonhap, via Agence France-Presse — Getty Images',
      { sources: ['Yonhap', 'AFP', 'Getty Images'] },
    ],
    ['Jane Doe/Agence France-Presse—Getty Images', { ...jane, sources: ['AFP', 'Getty Images'] }],
    ['Jane Doe, AFP', { ...jane, sources: ['AFP'] }],
    ['Ana Petrova (AP)', { creators: ['Ana Petrova'], sources: ['AP'] }],
    ['Environmental Protection Agency (EPA)', { provider: 'Environmental Protection Agency' }],
    ['Jane Doe (AFP)', { ...jane, sources: ['AFP'] }],
    ['Jane Doe vía EFE', { ...jane, sources: ['EFE'] }],
    ['AFP and Reuters', { sources: ['AFP', 'Reuters'] }],
    ['Pool-Yonhap', { sources: ['Yonhap'], flags: ['pool'] }],
    ['AFPBBNews = News1', { sources: ['AFP', 'News1'] }],
    [
      'Jane Doe/WANA (West Asia News Agency) via REUTERS',
      { ...jane, sources: ['WANA', 'Reuters'] },
    ],
    ['Korean Central News Agency (KCNA) via AP', { sources: [KCNA, 'AP'] }],
    ['Jane Doe/NYT/AP', { ...jane, sources: ['The New York Times', 'AP'] }],
  ],
  'house prefix': [
    ['REUTERS/KCNA', { sources: [KCNA, 'Reuters'] }],
    ['REUTERS/Handout/KCNA', { sources: [KCNA, 'Reuters'], flags: ['handout'] }],
    ['REUTERS/SANA/Handout via Reuters', { sources: ['SANA', 'Reuters'], flags: ['handout'] }],
    ['AP Photo/Korean Central News Agency via Korea News Service', { sources: [KCNA, KNS, 'AP'] }],
    ['AP/KCNA', { sources: ['AP', KCNA] }],
    ['AFP PHOTO / KCNA VIA KNS', { sources: [KCNA, KNS, 'AFP'] }],
    ['EFE/EPA/Jane Doe', { ...jane, sources: ['EPA', 'EFE'] }],
    ['AAP Image/AP Photo/Jane Doe', { ...jane, sources: ['AP', 'AAP'] }],
    ['THE CANADIAN PRESS/AP-Jane Doe', { ...jane, sources: ['AP', 'The Canadian Press'] }],
    ['THE CANADIAN PRESS/AP, Jane Doe', { ...jane, sources: ['AP', 'The Canadian Press'] }],
    ['LA PRESSE CANADIENNE/Jane Doe', { ...jane, sources: ['The Canadian Press'] }],
    ['© REUTERS/KCNA', { sources: [KCNA, 'Reuters'] }],
    ['EPA-EFE/RODONG SINMUN', { sources: ['Rodong Sinmun', 'EPA'] }],
    // Who redistributes at home stays last.
    ['REUTERS/KCNA-Yonhap', { sources: [KCNA, 'Reuters', 'Yonhap'] }],
    ['(REUTERS/KCNA) (Yonhap)', { sources: [KCNA, 'Reuters', 'Yonhap'] }],
    ['Reuters/Alamy', { sources: ['Reuters', 'Alamy'] }],
    ['EPA/Yonhap', { sources: ['EPA', 'Yonhap'] }],
    ['Reuters/Jiji Press', { sources: ['Reuters', 'Jiji Press'] }],
    ['REUTERS/Jane Doe', { ...jane, sources: ['Reuters'] }],
  ],
  'marketplaces last': [
    ['Getty Images/AFP', { sources: ['AFP', 'Getty Images'] }],
    ['IMAGO/Xinhua', { sources: ['Xinhua', 'Imago'] }],
    ['AFP/Getty Images/Yonhap', { sources: ['AFP', 'Yonhap', 'Getty Images'] }],
    ['Jane Doe/ZUMA Press Wire/Alamy Live News', { ...jane, sources: ['ZUMA Press', 'Alamy'] }],
    ['Xinhua/REX/Shutterstock', { sources: ['Xinhua', 'Shutterstock'] }],
    ['Jane Doe/Sipa USA via AP', { ...jane, sources: ['Sipa USA', 'AP'] }],
  ],
  pipe: [
    ['dpa | Jane Doe', { ...jane, sources: ['dpa'] }],
    ['picture alliance/dpa/AP | Jane Doe', { ...jane, sources: ['AP', 'dpa', 'picture alliance'] }],
    [
      'picture alliance / ASSOCIATED PRESS | Jane Doe',
      { ...jane, sources: ['AP', 'picture alliance'] },
    ],
    ['picture alliance / AA | Jane Doe', { ...jane, sources: ['Anadolu', 'picture alliance'] }],
    ['Jane Doe | Afp | Getty Images', { ...jane, sources: ['AFP', 'Getty Images'] }],
    ['AFP | Getty Images', { sources: ['AFP', 'Getty Images'] }],
    ['Foto: Jane Doe/AP/dpa', { ...jane, sources: ['AP', 'dpa'] }],
    ['Photo by Jane Doe/UPI | License Photo', { ...jane, sources: ['UPI'] }],
  ],
  'duplicates keep their last place': [
    ['Jane Doe/PA Wire/PA Images', { ...jane, sources: ['PA Media'] }],
    ['REUTERS/Syria TV via Reuters TV', { sources: ['Syria TV', 'Reuters'] }],
    ['AFP/AP/AFP', { sources: ['AP', 'AFP'] }],
    [
      '(Photo by Jane DOE / AFP) (Photo by JANE DOE/AFP via Getty Images)',
      { ...jane, sources: ['AFP', 'Getty Images'] },
    ],
  ],
  labels: [
    ['Photo by Jane Doe', jane],
    ['Photo: Jane Doe', jane],
    ['Photos by Jane Doe and John Roe/AP', { creators: ['Jane Doe', 'John Roe'], sources: ['AP'] }],
    ['Photograph: Jane Doe for the Guardian', { ...jane, sources: ['The Guardian'] }],
    ['Photo credit should read: Jane Doe/PA Wire', { ...jane, sources: ['PA Media'] }],
    ['Credit...Jane Doe for The New York Times', { ...jane, sources: ['The New York Times'] }],
    ['Crédit photo : Jane Doe / AFP', { ...jane, sources: ['AFP'] }],
    ['Foto de Jane Doe/EFE', { ...jane, sources: ['EFE'] }],
    ['Image source, Getty Images', { sources: ['Getty Images'] }],
    ['Image: The Verge', { sources: ['The Verge'] }],
    ['PHOTO / AFP', { sources: ['AFP'] }],
    ['photo AFP/Gendarmerie', { sources: ['AFP'], provider: 'Gendarmerie' }],
    ['(Photo by - / KCNA VIA KNS / AFP)', { sources: [KCNA, KNS, 'AFP'] }],
    ['Photo via KCNA/UPI', { sources: [KCNA, 'UPI'] }],
    ['Korea Times photo by Kim Min-ji', { creators: ['Kim Min-ji'], sources: ['The Korea Times'] }],
    [
      'Korea Times photos by Kim Min-ji and Lee Ha-na',
      { creators: ['Kim Min-ji', 'Lee Ha-na'], sources: ['The Korea Times'] },
    ],
    ['U.S. Air Force photo by Staff Sgt. Jane Doe', { ...jane, provider: 'U.S. Air Force' }],
    ['Photo by Jane Doe of The Korea Times', { ...jane, sources: ['The Korea Times'] }],
    ['Jane Doe/For The Washington Post', { ...jane, sources: ['The Washington Post'] }],
    ['Getty Images for Example Corp.', { sources: ['Getty Images'] }],
  ],
  persons: [
    ['JIM MARLOWE/AFP', { creators: ['Jim Marlowe'], sources: ['AFP'] }],
    ['PARK JIN-WOO/EPA', { creators: ['Park Jin-Woo'], sources: ['EPA'] }],
    ['Luc BERNARDO/AFP', { creators: ['Luc Bernardo'], sources: ['AFP'] }],
    ['ERIC B. STONER/AP', { creators: ['Eric B. Stoner'], sources: ['AP'] }],
    ["MAEVE O'CONNELL/AFP", { creators: ["Maeve O'Connell"], sources: ['AFP'] }],
    ['KIM JONG UN/AP', { creators: ['Kim Jong Un'], sources: ['AP'] }],
    ['Jean-Pierre Martel/AFP', { creators: ['Jean-Pierre Martel'], sources: ['AFP'] }],
    ['Ludwig van der Bergen/AFP', { creators: ['Ludwig van der Bergen'], sources: ['AFP'] }],
    ['Omar al-Rashidi/SANA', { creators: ['Omar al-Rashidi'], sources: ['SANA'] }],
    ['J. Scott Moe/AP', { creators: ['J. Scott Moe'], sources: ['AP'] }],
    ['Michael Bloomberg/AP', { creators: ['Michael Bloomberg'], sources: ['AP'] }],
    [
      'REUTERS/Ana Petrova, Luis Cardoso and Jane Doe',
      { creators: ['Ana Petrova', 'Luis Cardoso', 'Jane Doe'], sources: ['Reuters'] },
    ],
    [
      'Mass Communication Specialist 2nd Class Jane Doe/U.S. Navy via AP',
      { ...jane, sources: ['AP'], provider: 'U.S. Navy' },
    ],
    ['Andrew Pool/AP', { creators: ['Andrew Pool'], sources: ['AP'] }],
    ['Jane Doe jane@example.org/AFP', { ...jane, sources: ['AFP'] }],
    ['MARIO ANZUONI', { creators: ['Mario Anzuoni'] }],
  ],
  nobody: [
    ['STR/AFP', { sources: ['AFP'] }],
    ['REUTERS/Stringer', { sources: ['Reuters'] }],
    ['STRINGER', {}],
    ['Uncredited/AP', { sources: ['AP'] }],
    ['Contributor/Getty Images', { sources: ['Getty Images'] }],
    ['Illustration/AFP', { sources: ['AFP'] }],
    ['Reuters Staff', { sources: ['Reuters'] }],
    ['desk@example.org/AFP', { sources: ['AFP'] }],
    ['jane doe/AP', { sources: ['AP'] }],
    ['Seoul, Yonhap', { sources: ['Yonhap'] }],
    ['Yonhap, June 18', { sources: ['Yonhap'] }],
  ],
  providers: [
    [
      'Ministry of Culture, Sports and Tourism/Yonhap',
      { sources: ['Yonhap'], provider: 'Ministry of Culture, Sports and Tourism' },
    ],
    [
      'Ministry of Agriculture, Food and Rural Affairs via AP',
      { sources: ['AP'], provider: 'Ministry of Agriculture, Food and Rural Affairs' },
    ],
    ['NASA/JPL-Caltech via AP', { sources: ['AP'], provider: 'NASA/JPL-Caltech' }],
    ['Instagram/@example/via REUTERS', { sources: ['Reuters'], provider: 'Instagram/@example' }],
    [
      'Jane Doe/The Example Shimbun via AP',
      { ...jane, sources: ['AP'], provider: 'Example Shimbun' },
    ],
    [
      'EPA-EFE/EXAMPLE PRESS SERVICE HANDOUT HANDOUT EDITORIAL USE ONLY/NO SALES',
      {
        sources: ['EPA'],
        provider: 'EXAMPLE PRESS SERVICE',
        flags: ['editorial-use-only', 'handout'],
      },
    ],
    [
      '© Jane Doe/Example Mayor Press Service/TASS',
      { ...jane, sources: ['TASS'], provider: 'Example Mayor Press Service' },
    ],
    [
      'Sputnik/Jane Doe/Kremlin via REUTERS',
      { ...jane, sources: ['Sputnik', 'Reuters'], provider: 'Kremlin' },
    ],
    ['Samsung Electronics', { provider: 'Samsung Electronics' }],
  ],
  'handout, pool, file': [
    [
      'THE CANADIAN PRESS/HO-RCMP',
      { sources: ['The Canadian Press'], provider: 'RCMP', flags: ['handout'] },
    ],
    [
      'THE CANADIAN PRESS/HO - Jane Doe',
      { sources: ['The Canadian Press'], provider: 'Jane Doe', flags: ['handout'] },
    ],
    [
      'THE CANADIAN PRESS/Handout - Town of Example (Mandatory Credit)',
      {
        sources: ['The Canadian Press'],
        provider: 'Town of Example',
        flags: ['handout', 'mandatory-credit'],
      },
    ],
    [
      '(Photo by Handout / Ministry of Defence / AFP)',
      { sources: ['AFP'], provider: 'Ministry of Defence', flags: ['handout'] },
    ],
    ['Jane Doe/Handout via Reuters', { ...jane, sources: ['Reuters'], flags: ['handout'] }],
    ['Jane Doe/Pool Photo via AP', { ...jane, sources: ['AP'], flags: ['pool'] }],
    ['Pool photo by Jane Doe', { ...jane, flags: ['pool'] }],
    ['Joint Press Corps-Yonhap', { sources: ['Yonhap'], flags: ['pool'] }],
    [
      'Jane Doe, Sputnik, Kremlin Pool Photo via AP',
      { ...jane, sources: ['Sputnik', 'AP'], provider: 'Kremlin', flags: ['pool'] },
    ],
    ['AP Photo/Jane Doe, Pool, File', { ...jane, sources: ['AP'], flags: ['file', 'pool'] }],
    ['File Photo by Jane Doe/UPI', { ...jane, sources: ['UPI'], flags: ['file'] }],
    ['FILE PHOTO: REUTERS/Jane Doe', { ...jane, sources: ['Reuters'], flags: ['file'] }],
    ['Reuters-Yonhap file photo', { sources: ['Reuters', 'Yonhap'], flags: ['file'] }],
    ['Yonhap File', { sources: ['Yonhap'], flags: ['file'] }],
    ['Jane Doe/PA Archive', { ...jane, sources: ['PA Media'] }],
    ['Handout', { flags: ['handout'] }],
    ['Pool AP', { sources: ['AP'], flags: ['pool'] }],
    ['Pool Sputnik Kremlin', { sources: ['Sputnik'], provider: 'Kremlin', flags: ['pool'] }],
    [
      'Pool/Jane Doe - Pool/CNP/Shutterstock',
      { ...jane, sources: ['Shutterstock'], provider: 'CNP', flags: ['pool'] },
    ],
    [
      'Jane Doe/Courtesy of Example Court/Handout via REUTERS',
      { ...jane, sources: ['Reuters'], provider: 'Example Court', flags: ['courtesy', 'handout'] },
    ],
  ],
  'courtesy and screengrab': [
    ['Courtesy of Samsung Electronics', { provider: 'Samsung Electronics', flags: ['courtesy'] }],
    ['Courtesy of KBS', { sources: ['KBS'], flags: ['courtesy'] }],
    [
      'Courtesy of KBS Symphony Orchestra',
      { provider: 'KBS Symphony Orchestra', flags: ['courtesy'] },
    ],
    ['Courtesy of Jane Doe/AP', { sources: ['AP'], provider: 'Jane Doe', flags: ['courtesy'] }],
    [
      'Courtesy of Ministry of Land, Infrastructure and Transport/Yonhap',
      {
        sources: ['Yonhap'],
        provider: 'Ministry of Land, Infrastructure and Transport',
        flags: ['courtesy'],
      },
    ],
    [
      'Photo courtesy of the U.S. Navy/UPI',
      { sources: ['UPI'], provider: 'U.S. Navy', flags: ['courtesy'] },
    ],
    ['Photo: Courtesy of tvN', { provider: 'tvN', flags: ['courtesy'] }],
    [
      'Courtesy of Lotte E&M. Yonhap',
      { sources: ['Yonhap'], provider: 'Lotte E&M', flags: ['courtesy'] },
    ],
    [
      'Courtesy of Hanwha Systems Co., Ltd.',
      { provider: 'Hanwha Systems Co., Ltd.', flags: ['courtesy'] },
    ],
    ['Courtesy photo', { flags: ['courtesy'] }],
    ['Screengrab from YouTube', { provider: 'YouTube', flags: ['screengrab'] }],
    ['Captured from MBC', { sources: ['MBC'], flags: ['screengrab'] }],
    ['Screenshot from JTBC Newsroom', { sources: ['JTBC'], flags: ['screengrab'] }],
    ['Screengrab from MBC\'s "Example Show"', { sources: ['MBC'], flags: ['screengrab'] }],
    ['Screenshot by Jane Doe/CNET', { ...jane, sources: ['CNET'], flags: ['screengrab'] }],
    [
      "Captured from YouTube channel 'Example'",
      { provider: "YouTube channel 'Example'", flags: ['screengrab'] },
    ],
    ['Captured from Rodong Sinmun website', { sources: ['Rodong Sinmun'], flags: ['screengrab'] }],
    ['MBC screen capture', { sources: ['MBC'], flags: ['screengrab'] }],
    ['YouTube screenshot', { provider: 'YouTube', flags: ['screengrab'] }],
    ['Photo provided by KCNA', { provider: KCNA }],
  ],
  'usage notes': [
    ['EPA-EFE/KCNA EDITORIAL USE ONLY', { sources: [KCNA, 'EPA'], flags: ['editorial-use-only'] }],
    ['EPA/JANE DOE SOUTH KOREA OUT', { ...jane, sources: ['EPA'] }],
    [
      'REUTERS/Jane Doe AUSTRALIA OUT. NEW ZEALAND OUT. NO RESALES. NO ARCHIVES',
      { ...jane, sources: ['Reuters'], flags: ['no-archive', 'no-resale'] },
    ],
    [
      'Mandatory credit Kyodo/via REUTERS',
      { sources: ['Kyodo News', 'Reuters'], flags: ['mandatory-credit'] },
    ],
    ['CREDIT MANDATORY: Jane Doe/AFP', { ...jane, sources: ['AFP'], flags: ['mandatory-credit'] }],
    [
      'Mandatory Credit: Photo by Jane Doe/Shutterstock (12345678a)',
      { ...jane, sources: ['Shutterstock'], flags: ['mandatory-credit'] },
    ],
    ['(PHOTO NOT FOR SALE) (Yonhap)', { sources: ['Yonhap'], flags: ['no-resale'] }],
    ['Reuters NOT FOR SALE FOR MARKETING OR ADVERTISING CAMPAIGNS', { sources: ['Reuters'] }],
    [
      'KCNA via REUTERS    ATTENTION EDITORS - THIS PICTURE WAS PROVIDED BY A THIRD PARTY. REUTERS IS UNABLE TO VERIFY THE DATE OF THIS IMAGE. FOR EDITORIAL USE ONLY. THIS PICTURE IS DISTRIBUTED EXACTLY AS RECEIVED BY REUTERS, AS A SERVICE TO CLIENTS. NO THIRD PARTY SALES. SOUTH KOREA OUT.',
      { sources: [KCNA, 'Reuters'], flags: ['editorial-use-only', 'third-party'] },
    ],
  ],
  'copyright year': [
    ['© 2024 AFP', { sources: ['AFP'], copyrightYear: 2024 }],
    ['© 2019-2024 AFP', { sources: ['AFP'], copyrightYear: 2019 }],
    ['© AFP or licensors', { sources: ['AFP'] }],
    ['© AFP 2024 / JANE DOE', { ...jane, sources: ['AFP'], copyrightYear: 2024 }],
    ['2015 Getty Images', { sources: ['Getty Images'], copyrightYear: 2015 }],
    ['Jane Doe/2019 Invision/AP', { ...jane, sources: ['Invision', 'AP'], copyrightYear: 2019 }],
    ['Getty Images 2015', { sources: ['Getty Images'] }],
    [
      'Copyright 2014 Example Sports Data',
      { provider: 'Example Sports Data', copyrightYear: 2014 },
    ],
    [
      'Copyright 2024 The Associated Press. All rights reserved.',
      { sources: ['AP'], copyrightYear: 2024 },
    ],
    ['2015', {}],
  ],
  'not to be read for sure': [
    ['', {}],
    ['Two hurt in crash', {}],
    ['He told AFP, the ministry said', {}],
    ['AP-led', {}],
    ['Reuters reported', {}],
    ['x'.repeat(5000), {}],
  ],
};

describe.each(Object.entries(LINES))('a credit line: %s', (_rule, rows) => {
  it.each(rows)('%.70s', (text, expected) => {
    expect(said(text, 'creditline')).toEqual(expected);
  });
});

describe('hygiene', () => {
  it('takes all kinds of space as one', () => {
    expect(said('AP\u00a0Photo /  Jane\u2003Doe', 'creditline')).toEqual({
      ...jane,
      sources: ['AP'],
    });
  });

  it('drops closing brackets that nothing opens', () => {
    expect(said('Jane Doe/AFP))', 'creditline')).toEqual({ ...jane, sources: ['AFP'] });
  });

  it('reads full-width forms', () => {
    expect(said('ＡＰ／Ｊａｎｅ　Ｄｏｅ', 'creditline')).toEqual({ ...jane, sources: ['AP'] });
  });

  it('gives the caption back as it came, composed or not', () => {
    const caption = 'Café\u0301\u00a0 in Se\u0301oul. \uff08left\uff09';
    const parsed = parseCredit(`  ${caption}  (Yonhap) `, { context: 'caption' });
    expect(parsed.caption).toBe(caption);
    expect(parsed.text).toBe('(Yonhap)');
  });

  it('finds the place of a caption in decomposed Hangul', () => {
    const caption = '서울 전경'.normalize('NFD');
    const parsed = parseCredit(`${caption} ${'[연합뉴스]'.normalize('NFD')}`, {
      context: 'caption',
    });
    expect([parsed.caption, parsed.sources]).toEqual([caption, ['Yonhap']]);
  });

  it('keeps a credit line as text, read or not', () => {
    expect(parseCredit(' Two hurt in crash ').text).toBe('Two hurt in crash');
    expect(parseCredit(' AP/Yonhap ').text).toBe('AP/Yonhap');
  });
});

describe('a byline', () => {
  it.each<[string, Said]>([
    ['By CHARLES MARLOWE', { creators: ['Charles Marlowe'] }],
    ['By CHARLES MARLOWE, AP Sports Writer', { creators: ['Charles Marlowe'], sources: ['AP'] }],
    ['By CHARLES MARLOWE\nAP Sports Writer', { creators: ['Charles Marlowe'], sources: ['AP'] }],
    ['JANE DOE Associated Press Writer', { ...jane, sources: ['AP'] }],
    ['By Jane Doe, PA Political Correspondent', { ...jane, sources: ['PA Media'] }],
    [
      'By JANE DOE, JOHN ROE and ANA PETROVA, Associated Press',
      { creators: ['Jane Doe', 'John Roe', 'Ana Petrova'], sources: ['AP'] },
    ],
    [
      'By Jane Doe in Seoul and John Roe in Tokyo, Reuters',
      { creators: ['Jane Doe', 'John Roe'], sources: ['Reuters'] },
    ],
    ['By Jane Doe, Reuters in Seoul', { ...jane, sources: ['Reuters'] }],
    ['By Jane Doe with AFP', { ...jane, sources: ['AFP'] }],
    ['By Jane Doe | Associated Press', { ...jane, sources: ['AP'] }],
    ['By Jane Doe, Staff Reporter, The Korea Times', { ...jane, sources: ['The Korea Times'] }],
    ['By Jane Doe, Example Post =', jane],
    ['By Jane Doe, USA TODAY', jane],
    ['By Jane Doe (jane@example.org)', jane],
    [
      'by Xinhua writers Wang Li, Zhao Min',
      { creators: ['Wang Li', 'Zhao Min'], sources: ['Xinhua'] },
    ],
    ['By dpa correspondents =', { sources: ['dpa'] }],
    ['By The Associated Press', { sources: ['AP'] }],
    ['By Reuters Staff', { sources: ['Reuters'] }],
    ['Von Jane Doe und John Roe, dpa', { creators: ['Jane Doe', 'John Roe'], sources: ['dpa'] }],
    ['Par Jane Doe, AFP', { ...jane, sources: ['AFP'] }],
    ['Por Jane Doe y John Roe, EFE', { creators: ['Jane Doe', 'John Roe'], sources: ['EFE'] }],
    ['By Staff Reporter', {}],
  ])('%s', (text, expected) => {
    expect(said(text, 'byline')).toEqual(expected);
  });
});

describe('a sign-off', () => {
  it.each<[string, Said]>([
    ['It opens next month. (AP-Yonhap)', { sources: ['AP', 'Yonhap'] }],
    ['It opens next month. — Reuters', { sources: ['Reuters'] }],
    ['It opens next month - Bernama', { sources: ['Bernama'] }],
    ['It opens next month.-Reuters', { sources: ['Reuters'] }],
    ['It opens next month. (Kyodo) ==Kyodo', { sources: ['Kyodo News'] }],
    ['It opens next month. (With inputs from AFP, Reuters)', { sources: ['AFP', 'Reuters'] }],
    ['It opens next month. (With PTI inputs)', { sources: ['PTI'] }],
    ['— With files from The Canadian Press', { sources: ['The Canadian Press'] }],
    ['It opens next month. (AFP, dpa)', { sources: ['AFP', 'dpa'] }],
    // Signed by both: no house prefix, no marketplace.
    ['It opens next month. (Reuters/AFP)', { sources: ['Reuters', 'AFP'] }],
    ['It opens next month. (Yonhap)\nname@example.org\n(END)', { sources: ['Yonhap'] }],
    ['Apre il mese prossimo (ANSA).', { sources: ['ANSA'] }],
    ['It opens next month.\nReuters', { sources: ['Reuters'] }],
    ['It opens. (AP Photo/Jane Doe)', { ...jane, sources: ['AP'] }],
    ['© 2024 AFP', { sources: ['AFP'], copyrightYear: 2024 }],
    [
      '(c) Copyright Thomson Reuters 2014. Click For Restrictions - http://example.org',
      { sources: ['Reuters'], copyrightYear: 2014 },
    ],
    [
      'Copyright 2019, dpa (www.example.org). Alle Rechte vorbehalten',
      { sources: ['dpa'], copyrightYear: 2019 },
    ],
    ['(c) 2022 dpa Deutsche Presse Agentur GmbH', { sources: ['dpa'], copyrightYear: 2022 }],
    [
      'It opens. (Yonhap)\nCopyright 2024 Yonhap News Agency',
      { sources: ['Yonhap'], copyrightYear: 2024 },
    ],
    [
      'Copyright (c) Yonhap News Agency prohibits its content from being redistributed.',
      { sources: ['Yonhap'] },
    ],
    [
      'AAP content is owned by or licensed to Australian Associated Press and is protected.',
      { sources: ['AAP'] },
    ],
    ['Copyright 2014 Example Sports Data', { copyrightYear: 2014 }],
  ])('%s', (text, expected) => {
    expect(said(text, 'signoff')).toEqual(expected);
  });

  it('gives the tag as written', () => {
    expect(parseCredit('It opens. (Yonhap)\n(END)', { context: 'signoff' }).text).toBe('(Yonhap)');
  });
});
