/** Labels, notes and brackets behind captions of many houses; persons are invented. */
import { describe, expect, it } from '@jest/globals';
import { parseCredit } from '../../../../core/copy/credit.ts';
import { type Said, withoutEmpty } from './said.ts';

describe('a caption with a credit', () => {
  it.each<[string, string, Said]>([
    ['The sign reads "Reuters."', 'The sign reads "Reuters." Yonhap', { sources: ['Yonhap'] }],
    [
      'File photo of a tanker.',
      'File photo of a tanker. Yonhap',
      { sources: ['Yonhap'], flags: ['file'] },
    ],
    [
      'A tanker is pictured in this undated handout photo.',
      'A tanker is pictured in this undated handout photo. Yonhap',
      { sources: ['Yonhap'], flags: ['handout'] },
    ],
    [
      'A tanker is pictured in this undated handout image.',
      'A tanker is pictured in this undated handout image. Example Shipping/Handout via REUTERS',
      { sources: ['Reuters'], provider: 'Example Shipping', flags: ['handout'] },
    ],
    ['A tanker.', 'A tanker. (Yonhap file photo)', { sources: ['Yonhap'], flags: ['file'] }],
    ['A tanker.', 'A tanker. [Yonhap]', { sources: ['Yonhap'] }],
    ['A tanker.', 'A tanker. [YONHAP]', { sources: ['Yonhap'] }],
    ['A tanker.', 'A tanker. [NEWS1]', { sources: ['News1'] }],
    ['A tanker.', 'A tanker. [AP/YONHAP]', { sources: ['AP', 'Yonhap'] }],
    ['A tanker.', 'A tanker. [EPA/YONHAP]', { sources: ['EPA', 'Yonhap'] }],
    ['A tanker.', 'A tanker. [AFP/YONHAP]', { sources: ['AFP', 'Yonhap'] }],
    ['A tanker.', 'A tanker. (Pool photo via Yonhap)', { sources: ['Yonhap'], flags: ['pool'] }],
    ['A tanker.', 'A tanker. (Pool via AP)', { sources: ['AP'], flags: ['pool'] }],
    ['A tanker.', 'A tanker. (AP Photo)', { sources: ['AP'] }],
    ['A tanker.', 'A tanker. (Kyodo News via AP)', { sources: ['Kyodo News', 'AP'] }],
    ['A tanker.', 'A tanker. Kyodo News via AP', { sources: ['Kyodo News', 'AP'] }],
    [
      'A tanker.',
      'A tanker. Mandatory credit Kyodo/via REUTERS',
      { sources: ['Kyodo News', 'Reuters'], flags: ['mandatory-credit'] },
    ],
    [
      'A tanker.',
      'A tanker. (MANDATORY CREDIT) Kyodo/Reuters',
      { sources: ['Kyodo News', 'Reuters'], flags: ['mandatory-credit'] },
    ],
    [
      'A tanker.',
      'A tanker. NO RESALES. NO ARCHIVES. REUTERS/Jane Roe',
      { creators: ['Jane Roe'], sources: ['Reuters'], flags: ['no-archive', 'no-resale'] },
    ],
    [
      'A tanker.',
      'A tanker. REUTERS/Jane Roe NO RESALES. NO ARCHIVES',
      { creators: ['Jane Roe'], sources: ['Reuters'], flags: ['no-archive', 'no-resale'] },
    ],
    [
      'A tanker.',
      'A tanker. EDITORIAL USE ONLY. EPA/JANE ROE',
      { creators: ['Jane Roe'], sources: ['EPA'], flags: ['editorial-use-only'] },
    ],
    [
      'A tanker.',
      'A tanker. EPA-EFE/JANE ROE EDITORIAL USE ONLY',
      { creators: ['Jane Roe'], sources: ['EPA'], flags: ['editorial-use-only'] },
    ],
    [
      'A tanker.',
      'A tanker. EPA/JANE ROE AUSTRALIA AND NEW ZEALAND OUT',
      { creators: ['Jane Roe'], sources: ['EPA'] },
    ],
    ['A tanker.', 'A tanker. (Xinhua/Li Ming)', { creators: ['Li Ming'], sources: ['Xinhua'] }],
    [
      'A tanker.',
      'A tanker. (Photo by Li Ming/Xinhua)',
      { creators: ['Li Ming'], sources: ['Xinhua'] },
    ],
    ['A tanker.', 'A tanker. (Xinhua)', { sources: ['Xinhua'] }],
    ['A tanker.', 'A tanker. [Photo/Xinhua]', { sources: ['Xinhua'] }],
    ['A tanker.', 'A tanker. (Photo: AFP)', { sources: ['AFP'] }],
    ['A tanker.', 'A tanker. (Photo: AFP/Jane Roe)', { creators: ['Jane Roe'], sources: ['AFP'] }],
    ['A tanker.', 'A tanker. (Photo: Jane Roe)', { creators: ['Jane Roe'] }],
    ['A tanker.', 'A tanker. Photo: Jane Roe/AFP', { creators: ['Jane Roe'], sources: ['AFP'] }],
    [
      'A tanker.',
      'A tanker. Photo: REUTERS/Jane Roe',
      { creators: ['Jane Roe'], sources: ['Reuters'] },
    ],
    [
      'A tanker.',
      'A tanker. Photo: AP Photo/Jane Roe',
      { creators: ['Jane Roe'], sources: ['AP'] },
    ],
    ['A tanker.', 'A tanker. Picture: PA', { sources: ['PA Media'] }],
    [
      'A tanker.',
      'A tanker. Picture: Jane Roe/PA',
      { creators: ['Jane Roe'], sources: ['PA Media'] },
    ],
    ['A tanker.', 'A tanker. PHOTO: AFP', { sources: ['AFP'] }],
    ['A tanker.', 'A tanker. PHOTO: REUTERS', { sources: ['Reuters'] }],
    ['A tanker.', 'A tanker. Image: Reuters', { sources: ['Reuters'] }],
    ['A tanker.', 'A tanker. Image credit: Reuters', { sources: ['Reuters'] }],
    ['A tanker.', 'A tanker. Photo credit: AFP', { sources: ['AFP'] }],
    ['A tanker.', 'A tanker. Credit: AFP/Getty Images', { sources: ['AFP', 'Getty Images'] }],
    ['A tanker', 'A tanker | Photo: AFP', { sources: ['AFP'] }],
    ['A tanker', 'A tanker | AFP', { sources: ['AFP'] }],
    ['A tanker', 'A tanker / AFP', { sources: ['AFP'] }],
    ['A tanker', 'A tanker | Photo Credit: PTI', { sources: ['PTI'] }],
    ['A tanker', 'A tanker (Image: Reuters)', { sources: ['Reuters'] }],
    ['A tanker', 'A tanker © AFP', { sources: ['AFP'] }],
    ['A tanker', 'A tanker © Reuters', { sources: ['Reuters'] }],
    ['A tanker', 'A tanker © 2023 Reuters', { sources: ['Reuters'], copyrightYear: 2023 }],
    ['A tanker.', 'A tanker. © Jane Roe / AFP', { creators: ['Jane Roe'], sources: ['AFP'] }],
    ['A tanker.', 'A tanker. (c) Reuters', { sources: ['Reuters'] }],
    ['Ein Tanker vor Rostock.', 'Ein Tanker vor Rostock. Bild: dpa', { sources: ['dpa'] }],
    [
      'Ein Tanker vor Rostock',
      'Ein Tanker vor Rostock (Bild: Keystone)',
      { sources: ['Keystone-SDA'] },
    ],
    [
      'Ein Tanker vor Rostock.',
      'Ein Tanker vor Rostock. © Jane Roe/dpa',
      { creators: ['Jane Roe'], sources: ['dpa'] },
    ],
    [
      'Un pétrolier au large de Brest.',
      'Un pétrolier au large de Brest. © Jane Roe / AFP',
      { creators: ['Jane Roe'], sources: ['AFP'] },
    ],
    [
      'Un pétrolier au large de Brest.',
      'Un pétrolier au large de Brest. - AFP',
      { sources: ['AFP'] },
    ],
    [
      'Un pétrolier au large de Brest',
      'Un pétrolier au large de Brest (AFP)',
      { sources: ['AFP'] },
    ],
    [
      'Un petrolero en Vigo.',
      'Un petrolero en Vigo. EFE/ Jane Roe',
      { creators: ['Jane Roe'], sources: ['EFE'] },
    ],
    [
      'Un petrolero en Vigo.',
      'Un petrolero en Vigo. Foto: EFE/Jane Roe',
      { creators: ['Jane Roe'], sources: ['EFE'] },
    ],
    ['Un petrolero en Vigo.', 'Un petrolero en Vigo. (EFE)', { sources: ['EFE'] }],
    ['Un petrolero en Vigo', 'Un petrolero en Vigo / EFE', { sources: ['EFE'] }],
    ['Un petrolero en Vigo', 'Un petrolero en Vigo | EFE', { sources: ['EFE'] }],
    [
      'Un petrolero en Vigo.',
      'Un petrolero en Vigo. AFP vía Getty Images',
      { sources: ['AFP', 'Getty Images'] },
    ],
    [
      'Una petroliera a Trieste.',
      'Una petroliera a Trieste. ANSA/JANE ROE',
      { creators: ['Jane Roe'], sources: ['ANSA'] },
    ],
    ['Una petroliera a Trieste.', 'Una petroliera a Trieste. (Foto ANSA)', { sources: ['ANSA'] }],
    ['Una petroliera a Trieste', 'Una petroliera a Trieste (ANSA)', { sources: ['ANSA'] }],
    [
      'Танкер в порту.',
      'Танкер в порту. Фото: Сергей Иванов/ТАСС',
      { creators: ['Сергей Иванов'], sources: ['TASS'] },
    ],
    [
      'Танкер в порту.',
      'Танкер в порту. © Сергей Иванов/ТАСС',
      { creators: ['Сергей Иванов'], sources: ['TASS'] },
    ],
    ['Танкер в порту', 'Танкер в порту / ТАСС', { sources: ['TASS'] }],
    [
      'Танкер в порту.',
      'Танкер в порту. РИА Новости / Сергей Иванов',
      { creators: ['Сергей Иванов'], sources: ['RIA Novosti'] },
    ],
    ['Танкер в порту.', 'Танкер в порту. ТАСС', { sources: ['TASS'] }],
    ['タンカーが停泊している。', 'タンカーが停泊している。（共同）', { sources: ['Kyodo News'] }],
    [
      'タンカーが停泊している＝6月18日',
      'タンカーが停泊している＝6月18日（ロイター）',
      { sources: ['Reuters'] },
    ],
    [
      'タンカーが停泊している=18日、神戸',
      'タンカーが停泊している=18日、神戸（共同）',
      { sources: ['Kyodo News'] },
    ],
    ['タンカー', 'タンカー（AFP＝時事）', { sources: ['AFP', 'Jiji Press'] }],
  ])('%s: %s', (caption, text, expected) => {
    const parsed = parseCredit(text, { context: 'caption' });
    expect(withoutEmpty(parsed)).toEqual(expected);
    expect(parsed.caption).toBe(caption);
  });
});
