/** Where a credit stands in a caption, and what the caption's own sentences say of the picture. */
import { describe, expect, it } from '@jest/globals';
import { parseCredit } from '../../../../core/copy/credit.ts';
import { type Said, said, withoutEmpty } from './said.ts';

const jane = { creators: ['Jane Doe'] };
const KCNA = 'Korean Central News Agency';

describe('a caption ends in its credit', () => {
  it.each<[string, string, Said]>([
    ['A boat sails, Monday.', 'Reuters-Yonhap', { sources: ['Reuters', 'Yonhap'] }],
    ['A boat sails in Ohio, U.S.', 'Reuters-Yonhap', { sources: ['Reuters', 'Yonhap'] }],
    ['A boat of Example Co.', 'Yonhap', { sources: ['Yonhap'] }],
    [
      'A boat sails, Monday.',
      'U.S. Navy via Reuters',
      { sources: ['Reuters'], provider: 'U.S. Navy' },
    ],
    ['"A boat!" he said.', 'Yonhap', { sources: ['Yonhap'] }],
    ['He said: "A boat."', 'Yonhap', { sources: ['Yonhap'] }],
    ['A boat?!', 'Yonhap.', { sources: ['Yonhap'] }],
    [
      'A boat sails',
      '\nJane Doe | Afp | Getty Images',
      { ...jane, sources: ['AFP', 'Getty Images'] },
    ],
    ['A boat sails, Monday', '/ Yonhap', { sources: ['Yonhap'] }],
    [
      'A boat sails, Monday',
      '/ Korea Times photo by Kim Min-ji',
      { creators: ['Kim Min-ji'], sources: ['The Korea Times'] },
    ],
    ['Actress Jane Doe', '/ Courtesy of Netflix', { provider: 'Netflix', flags: ['courtesy'] }],
    ['A boat sails, Monday', '| Foto: Reuters', { sources: ['Reuters'] }],
    [
      'A boat sails, Monday',
      'Photograph: Jane Doe/The Guardian',
      { ...jane, sources: ['The Guardian'] },
    ],
    ['A boat sails.', 'ST PHOTO: JANE DOE', { ...jane, provider: 'ST' }],
    [
      'A boat sails.',
      'U.S. Navy photo by Petty Officer 2nd Class Jane Doe',
      { ...jane, provider: 'U.S. Navy' },
    ],
    [
      'A boat sails, Feb. 2, 2024',
      '(Jane Doe/Pool via AP)',
      { ...jane, sources: ['AP'], flags: ['pool'] },
    ],
    ['A boat sails.', '(Yonhap).', { sources: ['Yonhap'] }],
    ['A boat sails.', '(Pool photo) (Yonhap)', { sources: ['Yonhap'], flags: ['pool'] }],
    [
      'A boat sails.',
      '(PHOTO NOT FOR SALE)(Yonhap)',
      { sources: ['Yonhap'], flags: ['no-resale'] },
    ],
    ['A boat sails.', '(Kyodo) ==Kyodo', { sources: ['Kyodo News'] }],
    ['A boat sails.', '[File: Jane Doe/AFP]', { ...jane, sources: ['AFP'], flags: ['file'] }],
    [
      'A boat sails.',
      '(Photo by Jane Doe/Sipa USA)(Sipa via AP Images)',
      { ...jane, sources: ['Sipa USA', 'AP'] },
    ],
    ['A boat sails.', 'WANA (West Asia News Agency)', { sources: ['WANA'] }],
    [
      'A boat sails.',
      '(AP Photo/Jane Doe, via Alamy, https://example.org/1)',
      { ...jane, sources: ['AP', 'Alamy'] },
    ],
    [
      'A boat sails.',
      '( photo credit: EXAMPLE NEWS AGENCY/HANDOUT VIA REUTERS)',
      { sources: ['Reuters'], provider: 'EXAMPLE NEWS AGENCY', flags: ['handout'] },
    ],
    [
      'A boat sails.',
      'AFP PHOTO/JANE DOE        (Photo credit should read JANE DOE/AFP/Getty Images)',
      { ...jane, sources: ['AFP', 'Getty Images'] },
    ],
    [
      'A boat sails.',
      '(Photo by Jane Doe / AFP via Getty Images) Jane Doe | Afp | Getty Images',
      { ...jane, sources: ['AFP', 'Getty Images'] },
    ],
    [
      'A boat sails.',
      "Press service of Example Regional Prosecutor's Office/Handout via REUTERS ATTENTION EDITORS - THIS IMAGE HAS BEEN SUPPLIED BY A THIRD PARTY. DO NOT OBSCURE LOGO. NO RESALES.",
      {
        sources: ['Reuters'],
        provider: "Press service of Example Regional Prosecutor's Office",
        flags: ['handout', 'no-resale', 'third-party'],
      },
    ],
    [
      'A boat sails.',
      'Jane Doe/Press Service of the 24th King Example Separate Mechanized Brigade of the Example Armed Forces/Handout via REUTERS',
      {
        ...jane,
        sources: ['Reuters'],
        provider:
          'Press Service of the 24th King Example Separate Mechanized Brigade of the Example Armed Forces',
        flags: ['handout'],
      },
    ],
    [
      'A boat sails.',
      'REUTERS/Jane Doe  (JAPAN - Tags: SOCIETY)',
      { ...jane, sources: ['Reuters'] },
    ],
    [
      'A boat sails.',
      'REUTERS/Jane Doe     TPX IMAGES OF THE DAY',
      { ...jane, sources: ['Reuters'] },
    ],
    [
      'A boat sails.',
      'NO RESALES. NO ARCHIVES. Jane Doe/Handout via REUTERS',
      { ...jane, sources: ['Reuters'], flags: ['handout', 'no-archive', 'no-resale'] },
    ],
    [
      'A boat sails.',
      '(For Use Only in the Republic of Korea. No Redistribution) (Yonhap)',
      { sources: ['Yonhap'] },
    ],
    [
      'A boat sails.',
      'Kyodo/via REUTERS ATTENTION EDITORS - THIS IMAGE WAS SUPPLIED BY A THIRD PARTY. REUTERS IS UNABLE TO VERIFY THE DATE. MANDATORY CREDIT. JAPAN OUT. NO COMMERCIAL OR EDITORIAL SALES IN JAPAN.',
      { sources: ['Kyodo News', 'Reuters'], flags: ['mandatory-credit', 'third-party'] },
    ],
    [
      'A boat sails.',
      '(Photo by KCNA VIA KNS / AFP) / SOUTH KOREA OUT / RESTRICTED TO EDITORIAL USE - MANDATORY CREDIT "AFP PHOTO/KCNA VIA KNS" - NO MARKETING NO ADVERTISING CAMPAIGNS',
      {
        sources: [KCNA, 'Korea News Service', 'AFP'],
        flags: ['editorial-use-only', 'mandatory-credit'],
      },
    ],
    ['A boat sails.', 'Courtesy of the U.S. Navy', { provider: 'U.S. Navy', flags: ['courtesy'] }],
    [
      'A boat sails.',
      'Courtesy of Ministry of Culture, Sports and Tourism. Yonhap',
      {
        sources: ['Yonhap'],
        provider: 'Ministry of Culture, Sports and Tourism',
        flags: ['courtesy'],
      },
    ],
    [
      'A boat sails.',
      "Captured from the ministry's website",
      { provider: "ministry's website", flags: ['screengrab'] },
    ],
    ['A boat sails.', 'Photo: Handout', { flags: ['handout'] }],
    ['A boat sails.', 'Joint Press Corps-Yonhap', { sources: ['Yonhap'], flags: ['pool'] }],
    ['Seine (C) and Loire, Monday.', 'AFP', { sources: ['AFP'] }],
    ['Palestinian Authority (PA) police stand guard in Ramallah', '(EPA)', { sources: ['EPA'] }],
  ])('%s %s', (caption, credit, expected) => {
    const parsed = parseCredit(`${caption} ${credit}`, { context: 'caption' });
    expect(withoutEmpty(parsed)).toEqual(expected);
    expect(parsed.caption).toBe(caption);
    expect(parsed.text).toBe(credit.replace(/^[\s/|]+/, ''));
  });

  it.each([
    ['A boat sails on Monday.', 'REUTERS/Jane Doe'],
    ['A boat sails in 2024.', 'AFP-Yonhap'],
    ['A boat sails.', '(Yonhap)'],
  ])('that no space sets off: %s%s', (caption, credit) => {
    const parsed = parseCredit(`${caption}${credit}`, { context: 'caption' });
    expect([parsed.caption, parsed.text]).toEqual([caption, credit]);
    expect(parsed.sources).not.toEqual([]);
  });

  it('may be nothing but credit', () => {
    expect(parseCredit('AP Photo/Jane Doe', { context: 'caption' })).toMatchObject({
      ...jane,
      sources: ['AP'],
      caption: '',
    });
  });

  it.each([
    ['FILE - A boat sails. (AP Photo/Jane Doe, File)'],
    ['FILE PHOTO: A boat sails. REUTERS/Jane Doe'],
    ['FILE — A boat sails.'],
    ['(FILES) A boat sails. (Photo by Jane DOE / AFP)'],
  ])('drops the file prefix of %s', (text) => {
    const parsed = parseCredit(text, { context: 'caption' });
    expect([parsed.caption, parsed.flags]).toEqual(['A boat sails.', ['file']]);
  });
});

describe('the prose of a caption', () => {
  it.each<[string, Said]>([
    [
      'This photo provided by Hyundai Motor Group shows a car.',
      { provider: 'Hyundai Motor Group' },
    ],
    [
      'This photo, provided by Hyundai Motor Group, shows a car.',
      { provider: 'Hyundai Motor Group' },
    ],
    [
      'This photo provided Monday, Feb. 5, 2024, by the Example government shows a boat.',
      { provider: 'Example government' },
    ],
    ['In this Jan. 3, 2024 photo provided by Jane Doe, a dog runs.', { provider: 'Jane Doe' }],
    [
      "In this undated photo released on February 2, 2024 by North Korea's Korean Central News Agency (KCNA).",
      { provider: KCNA },
    ],
    [
      "A boat in this photo provided by the North's official Korean Central News Agency, June 19.",
      { provider: KCNA },
    ],
    ["A boat in this picture distributed by Iran's state news agency IRNA.", { provider: 'IRNA' }],
    ['A boat in this photo provided by the U.S. Navy.', { provider: 'U.S. Navy' }],
    [
      "A boat in this photo provided by Japan's Ministry of Defense, Monday.",
      { provider: "Japan's Ministry of Defense" },
    ],
    ['A boat in this photo provided by Michael Bloomberg.', { provider: 'Michael Bloomberg' }],
    ['A boat in this photo provided by the PA.', { provider: 'PA' }],
    ['A boat. (Photo provided by Samsung Electronics)', { provider: 'Samsung Electronics' }],
    [
      'A handout photo made available by the Presidential Office shows a boat.',
      { provider: 'Presidential Office', flags: ['handout'] },
    ],
    [
      'In this image made from video provided by the Example Press Service, a jet lands.',
      { provider: 'Example Press Service' },
    ],
    [
      'In this combination of photos provided by the Town Office, a car drives.',
      { provider: 'Town Office' },
    ],
    ['A boat sails in this handout picture.', { flags: ['handout'] }],
    ['This EPA file photo shows a boat.', { flags: ['file'] }],
    ['A boat, in a file photo.', { flags: ['file'] }],
    ['A still image taken from undated video shows a boat.', { flags: ['screengrab'] }],
    ['This image, captured from state television, shows a boat.', { flags: ['screengrab'] }],
    // Not about the picture, or not a supplier.
    ['A boat sails in this photo supplied by a third party.', {}],
    ['Visitors look at photos provided by families of victims.', {}],
    ['A woman holds a file photo of her son.', {}],
    ['This man holds a photo provided by the police.', {}],
    ['A photo shows meals provided by volunteers.', {}],
    ['A photo of hostages released by an armed group.', {}],
    ['Evacuees eat meals provided by volunteers.', {}],
    ['Food is still provided by volunteers.', {}],
    ['Still provided by volunteers, food is scarce.', {}],
    ['A photo taken from the International Space Station shows Seoul.', {}],
    ['A tank captured from Russian forces.', {}],
  ])('%s', (text, expected) => {
    expect(said(text, 'caption')).toEqual(expected);
    expect(parseCredit(text, { context: 'caption' })).toMatchObject({ caption: text, text: '' });
  });

  it('goes before the chain', () => {
    const text =
      'In this photo released by SANA, a boat sails. Example Ministry/Handout via Reuters';
    expect(said(text, 'caption')).toEqual({
      sources: ['Reuters'],
      provider: 'SANA',
      flags: ['handout'],
    });
  });
});
