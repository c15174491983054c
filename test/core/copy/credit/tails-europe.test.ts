/** Credits behind captions in German, French, Spanish, Italian and Russian. */
import { describe, expect, it } from '@jest/globals';
import { parseCredit } from '../../../../core/copy/credit.ts';
import { type Said, withoutEmpty } from './said.ts';

describe('German', () => {
  const caption = 'Ein Schiff verlässt den Hafen von Hamburg.';

  it.each<[string, Said]>([
    [' Foto: Jane Doe/dpa', { creators: ['Jane Doe'], sources: ['dpa'] }],
    [' (Foto: Jane Doe/dpa)', { creators: ['Jane Doe'], sources: ['dpa'] }],
    [' Foto: dpa/Jane Doe', { creators: ['Jane Doe'], sources: ['dpa'] }],
    [' Foto: dpa', { sources: ['dpa'] }],
    [' (Foto: dpa)', { sources: ['dpa'] }],
    [' © dpa', { sources: ['dpa'] }],
    [' © Jane Doe/dpa', { creators: ['Jane Doe'], sources: ['dpa'] }],
    [' Foto: picture alliance/dpa', { sources: ['dpa', 'picture alliance'] }],
    [
      ' Foto: picture alliance / dpa | Jane Doe',
      { creators: ['Jane Doe'], sources: ['dpa', 'picture alliance'] },
    ],
    [' Foto: Jane Doe/dpa-Zentralbild/dpa', { creators: ['Jane Doe'], sources: ['dpa'] }],
    [' Foto: IMAGO/Jane Doe', { creators: ['Jane Doe'], sources: ['Imago'] }],
    [' Foto: imago images/Xinhua', { sources: ['Xinhua', 'Imago'] }],
    [' Foto: Jane Doe/AP/dpa', { creators: ['Jane Doe'], sources: ['AP', 'dpa'] }],
    [' Foto: Uncredited/AP/dpa', { sources: ['AP', 'dpa'] }],
    [' Foto: -/dpa', { sources: ['dpa'] }],
    [' Foto: ---/Feuerwehr Köln/dpa', { sources: ['dpa'], provider: 'Feuerwehr Köln' }],
    [' Foto: Polizei Berlin/dpa', { sources: ['dpa'], provider: 'Polizei Berlin' }],
    [' Foto: Bundeswehr/dpa', { sources: ['dpa'], provider: 'Bundeswehr' }],
    [' (Bild: Keystone/Jane Doe)', { creators: ['Jane Doe'], sources: ['Keystone-SDA'] }],
    [' (KEYSTONE/Jane Doe)', { creators: ['Jane Doe'], sources: ['Keystone-SDA'] }],
    [' © APA/Jane Doe', { creators: ['Jane Doe'], sources: ['APA'] }],
    [' - Foto: APA/dpa/Jane Doe', { creators: ['Jane Doe'], sources: ['APA', 'dpa'] }],
    [' © APA/AFP/JANE DOE', { creators: ['Jane Doe'], sources: ['APA', 'AFP'] }],
    [' Foto: REUTERS/Jane Doe', { creators: ['Jane Doe'], sources: ['Reuters'] }],
    [' (Archivfoto: dpa)', { sources: ['dpa'], flags: ['file'] }],
    [' (Archivbild: Jane Doe/dpa)', { creators: ['Jane Doe'], sources: ['dpa'], flags: ['file'] }],
    [' Foto: Jane Doe / AFP', { creators: ['Jane Doe'], sources: ['AFP'] }],
    [' Bild: AFP', { sources: ['AFP'] }],
    [' Quelle: dpa', { sources: ['dpa'] }],
    [' | Bildquelle: dpa', { sources: ['dpa'] }],
    [' Bildnachweis: Jane Doe/dpa', { creators: ['Jane Doe'], sources: ['dpa'] }],
    [' Fotograf: Jane Doe/dpa', { creators: ['Jane Doe'], sources: ['dpa'] }],
    [' Fotos: Jane Doe, John Roe/dpa', { creators: ['Jane Doe', 'John Roe'], sources: ['dpa'] }],
    [
      ' © picture alliance/dpa/Jane Doe',
      { creators: ['Jane Doe'], sources: ['dpa', 'picture alliance'] },
    ],
    [' (dpa)', { sources: ['dpa'] }],
    [' Foto: Jane Doe/epa/dpa', { creators: ['Jane Doe'], sources: ['EPA', 'dpa'] }],
    [' Foto: Jane Doe/dpa Pool/dpa', { creators: ['Jane Doe'], sources: ['dpa'], flags: ['pool'] }],
    [' Foto: Jane Doe/dpa-Pool/dpa', { creators: ['Jane Doe'], sources: ['dpa'], flags: ['pool'] }],
    [' Foto: Jane Doe/TNN/dpa', { creators: ['Jane Doe'], sources: ['dpa'], provider: 'TNN' }],
    [
      ' Foto: Jane Doe/ZUMA Press Wire/dpa',
      { creators: ['Jane Doe'], sources: ['dpa', 'ZUMA Press'] },
    ],
  ])('%s', (credit, expected) => {
    const parsed = parseCredit(`${caption}${credit}`, { context: 'caption' });
    expect(withoutEmpty(parsed)).toEqual(expected);
    expect(parsed.caption).toBe(caption);
  });
});

describe('French', () => {
  const caption = 'Le président arrive à Paris, le 18 juin 2024.';

  it.each<[string, Said]>([
    [' (Photo Jane DOE / AFP)', { creators: ['Jane Doe'], sources: ['AFP'] }],
    [' Crédit photo : Jane Doe / AFP', { creators: ['Jane Doe'], sources: ['AFP'] }],
    [' (Crédit : AFP)', { sources: ['AFP'] }],
    [' / AFP', { sources: ['AFP'] }],
    [' AFP/Jane Doe', { creators: ['Jane Doe'], sources: ['AFP'] }],
    [' © Jane Doe / AFP', { creators: ['Jane Doe'], sources: ['AFP'] }],
    [' © AFP - Jane Doe', { creators: ['Jane Doe'], sources: ['AFP'] }],
    [' • © Jane Doe / AFP', { creators: ['Jane Doe'], sources: ['AFP'] }],
    [' Photo : Jane Doe/AFP', { creators: ['Jane Doe'], sources: ['AFP'] }],
    [' PHOTO JANE DOE, AFP', { creators: ['Jane Doe'], sources: ['AFP'] }],
    [
      ' PHOTO JANE DOE, LA PRESSE CANADIENNE',
      { creators: ['Jane Doe'], sources: ['The Canadian Press'] },
    ],
    [' LA PRESSE CANADIENNE/Jane Doe', { creators: ['Jane Doe'], sources: ['The Canadian Press'] }],
    [
      ' Photo : La Presse canadienne / Jane Doe',
      { creators: ['Jane Doe'], sources: ['The Canadian Press'] },
    ],
    [' JANE DOE / AFP', { creators: ['Jane Doe'], sources: ['AFP'] }],
    [' JANE DOE/REUTERS', { creators: ['Jane Doe'], sources: ['Reuters'] }],
    [' (Jane Doe/Abaca)', { creators: ['Jane Doe'], sources: ['Abaca Press'] }],
    [' Jane Doe/ABACAPRESS.COM', { creators: ['Jane Doe'], sources: ['Abaca Press'] }],
    [' Photo by Jane Doe/ABACAPRESS.COM', { creators: ['Jane Doe'], sources: ['Abaca Press'] }],
    [' (Jane Doe/Hans Lucas via AFP)', { creators: ['Jane Doe'], sources: ['Hans Lucas', 'AFP'] }],
    [
      ' (Photo by Jane Doe / Hans Lucas / AFP)',
      { creators: ['Jane Doe'], sources: ['Hans Lucas', 'AFP'] },
    ],
    [' Photo d’illustration : AFP', { sources: ['AFP'] }],
    [" (photo d'archives AFP)", { sources: ['AFP'], flags: ['file'] }],
    [' (Belga)', { sources: ['Belga'] }],
    [' BELGA PHOTO JANE DOE', { creators: ['Jane Doe'], sources: ['Belga'] }],
    [' © BELGA/AFP', { sources: ['Belga', 'AFP'] }],
  ])('%s', (credit, expected) => {
    const parsed = parseCredit(`${caption}${credit}`, { context: 'caption' });
    expect(withoutEmpty(parsed)).toEqual(expected);
    expect(parsed.caption).toBe(caption);
  });
});

describe('Spanish', () => {
  const caption = 'El presidente llega a Madrid, el 18 de junio.';

  it.each<[string, Said]>([
    [' EFE/Jane Doe', { creators: ['Jane Doe'], sources: ['EFE'] }],
    [' (EFE/Jane Doe)', { creators: ['Jane Doe'], sources: ['EFE'] }],
    [' EFE/ Jane Doe', { creators: ['Jane Doe'], sources: ['EFE'] }],
    [' EFE/EPA/JANE DOE', { creators: ['Jane Doe'], sources: ['EPA', 'EFE'] }],
    [
      ' EFE/EPA/JANE DOE / POOL',
      { creators: ['Jane Doe'], sources: ['EPA', 'EFE'], flags: ['pool'] },
    ],
    [' EFE/Archivo', { sources: ['EFE'], flags: ['file'] }],
    [' EFE/Jane Doe/Archivo', { creators: ['Jane Doe'], sources: ['EFE'], flags: ['file'] }],
    [' (EFE)', { sources: ['EFE'] }],
    [' Foto: EFE', { sources: ['EFE'] }],
    [' Foto: AFP/Jane Doe', { creators: ['Jane Doe'], sources: ['AFP'] }],
    [' (Foto de Jane Doe / AFP)', { creators: ['Jane Doe'], sources: ['AFP'] }],
    [' (Foto AP/Jane Doe)', { creators: ['Jane Doe'], sources: ['AP'] }],
    [' (AP Foto/Jane Doe)', { creators: ['Jane Doe'], sources: ['AP'] }],
    [' (AP Foto/Jane Doe, Archivo)', { creators: ['Jane Doe'], sources: ['AP'], flags: ['file'] }],
    [' (Jane Doe/Pool vía AP)', { creators: ['Jane Doe'], sources: ['AP'], flags: ['pool'] }],
    [' Jane Doe / Europa Press', { creators: ['Jane Doe'], sources: ['Europa Press'] }],
    [' EUROPA PRESS', { sources: ['Europa Press'] }],
    [' Foto: Agencia EFE', { sources: ['EFE'] }],
    [' Crédito: Jane Doe/EFE', { creators: ['Jane Doe'], sources: ['EFE'] }],
    [
      ' EFE/Cortesía Presidencia de Colombia',
      { sources: ['EFE'], provider: 'Presidencia de Colombia', flags: ['courtesy'] },
    ],
    [' (Cortesía: Presidencia)', { provider: 'Presidencia', flags: ['courtesy'] }],
    [' Foto: Cortesía', { flags: ['courtesy'] }],
    [' Foto: Andina/Jane Doe', { creators: ['Jane Doe'], sources: ['Andina'] }],
    [' Fotografía: EFE/Jane Doe', { creators: ['Jane Doe'], sources: ['EFE'] }],
    [' (Foto: Xinhua)', { sources: ['Xinhua'] }],
    [' (Xinhua/Li Ming)', { creators: ['Li Ming'], sources: ['Xinhua'] }],
  ])('%s', (credit, expected) => {
    const parsed = parseCredit(`${caption}${credit}`, { context: 'caption' });
    expect(withoutEmpty(parsed)).toEqual(expected);
    expect(parsed.caption).toBe(caption);
  });
});

describe('Italian', () => {
  const caption = 'Il presidente arriva a Roma.';

  it.each<[string, Said]>([
    [' ANSA/JANE DOE', { creators: ['Jane Doe'], sources: ['ANSA'] }],
    [' ANSA / JANE DOE', { creators: ['Jane Doe'], sources: ['ANSA'] }],
    [' ANSA/EPA/JANE DOE', { creators: ['Jane Doe'], sources: ['EPA', 'ANSA'] }],
    [' (ANSA)', { sources: ['ANSA'] }],
    [' (Foto ANSA)', { sources: ['ANSA'] }],
    [' Foto: ANSA', { sources: ['ANSA'] }],
    [' © ANSA', { sources: ['ANSA'] }],
    [' © ANSA/EPA', { sources: ['EPA', 'ANSA'] }],
    [' ANSA/US VIGILI DEL FUOCO', { sources: ['ANSA'], provider: 'US VIGILI DEL FUOCO' }],
    [' (Foto di Jane Doe/ANSA)', { creators: ['Jane Doe'], sources: ['ANSA'] }],
    [' (Foto Jane Doe/LaPresse)', { creators: ['Jane Doe'], sources: ['LaPresse'] }],
    [' (Jane Doe/LaPresse via AP)', { creators: ['Jane Doe'], sources: ['LaPresse', 'AP'] }],
    [' (AGI)', { sources: ['AGI'] }],
    [' ANSA/HANDOUT', { sources: ['ANSA'], flags: ['handout'] }],
    [
      ' ANSA/JANE DOE ANSA PROVIDES ACCESS TO THIS HANDOUT PHOTO TO BE USED SOLELY TO ILLUSTRATE NEWS REPORTING',
      { creators: ['Jane Doe'], sources: ['ANSA'] },
    ],
  ])('%s', (credit, expected) => {
    const parsed = parseCredit(`${caption}${credit}`, { context: 'caption' });
    expect(withoutEmpty(parsed)).toEqual(expected);
    expect(parsed.caption).toBe(caption);
  });
});

describe('Russian', () => {
  const caption = 'Президент прибыл в Москву.';

  it.each<[string, Said]>([
    [' © Михаил Ветров/ТАСС', { creators: ['Михаил Ветров'], sources: ['TASS'] }],
    [' Фото: Михаил Ветров/ТАСС', { creators: ['Михаил Ветров'], sources: ['TASS'] }],
    [' © РИА Новости / Михаил Ветров', { creators: ['Михаил Ветров'], sources: ['RIA Novosti'] }],
    [' Фото: РИА Новости', { sources: ['RIA Novosti'] }],
    [' © Sputnik / Михаил Ветров', { creators: ['Михаил Ветров'], sources: ['Sputnik'] }],
    [' © AP Photo / Jane Doe', { creators: ['Jane Doe'], sources: ['AP'] }],
    [' © REUTERS / Jane Doe', { creators: ['Jane Doe'], sources: ['Reuters'] }],
    [' Фото: Reuters', { sources: ['Reuters'] }],
    [' Фото: AP', { sources: ['AP'] }],
    [
      ' © Пресс-служба президента РФ/ТАСС',
      { sources: ['TASS'], provider: 'Пресс-служба президента РФ' },
    ],
    [' © Sputnik / Mikhail Orlov', { creators: ['Mikhail Orlov'], sources: ['Sputnik'] }],
    [
      ' © Sputnik / Mikhail Orlov / Go to the mediabank',
      { creators: ['Mikhail Orlov'], sources: ['Sputnik'] },
    ],
    [
      ' © РИА Новости / Михаил Ветров / Перейти в медиабанк',
      { creators: ['Михаил Ветров'], sources: ['RIA Novosti'] },
    ],
    [' Фото: Минобороны РФ', { provider: 'Минобороны РФ' }],
    [' Фото: пресс-служба Кремля', { provider: 'пресс-служба Кремля' }],
    [' © EPA-EFE/JANE DOE', { creators: ['Jane Doe'], sources: ['EPA'] }],
    [' Фото: Интерфакс', { sources: ['Interfax'] }],
    [' (ТАСС)', { sources: ['TASS'] }],
  ])('%s', (credit, expected) => {
    const parsed = parseCredit(`${caption}${credit}`, { context: 'caption' });
    expect(withoutEmpty(parsed)).toEqual(expected);
    expect(parsed.caption).toBe(caption);
  });
});
