/** Credit lines of national agencies, relayed by world agencies and marketplaces; persons are invented. */
import { describe, expect, it } from '@jest/globals';
import { type Said, said } from './said.ts';

describe('a credit line of a national agency', () => {
  it.each<[string, Said]>([
    ['Photos: AFP, Reuters', { sources: ['AFP', 'Reuters'] }],
    ['AFP, Reuters', { sources: ['AFP', 'Reuters'] }],
    ['AFP & Reuters', { sources: ['AFP', 'Reuters'] }],
    ['PTI Photo/Jane Doe', { creators: ['Jane Doe'], sources: ['PTI'] }],
    ['(PTI Photo/Jane Doe)(PTI06_18_2024_000123B)', { creators: ['Jane Doe'], sources: ['PTI'] }],
    ['PTI File Photo', { sources: ['PTI'], flags: ['file'] }],
    ['ANI Photo', { sources: ['ANI'] }],
    ['--BERNAMA', { sources: ['Bernama'] }],
    ['Photo: BERNAMA', { sources: ['Bernama'] }],
    ['ANTARA FOTO/Jane Doe', { creators: ['Jane Doe'], sources: ['Antara'] }],
    [
      'Antara Foto/Jane Doe/via REUTERS',
      { creators: ['Jane Doe'], sources: ['Antara', 'Reuters'] },
    ],
    [
      'Ritzau Scanpix/Jane Doe via REUTERS',
      { creators: ['Jane Doe'], sources: ['Ritzau Scanpix', 'Reuters'] },
    ],
    ['TT News Agency/Jane Doe via REUTERS', { creators: ['Jane Doe'], sources: ['TT', 'Reuters'] }],
    ['Jane Doe/TT News Agency via AP', { creators: ['Jane Doe'], sources: ['TT', 'AP'] }],
    ['Jane Doe/NTB via AP', { creators: ['Jane Doe'], sources: ['NTB', 'AP'] }],
    ['Jane Doe/NTB Scanpix via AP', { creators: ['Jane Doe'], sources: ['NTB', 'AP'] }],
    ['NTB/Jane Doe via REUTERS', { creators: ['Jane Doe'], sources: ['NTB', 'Reuters'] }],
    ['Lehtikuva/Jane Doe via REUTERS', { creators: ['Jane Doe'], sources: ['STT', 'Reuters'] }],
    ['Jane Doe/Lehtikuva via AP', { creators: ['Jane Doe'], sources: ['STT', 'AP'] }],
    ['Jane Doe/MTI via AP', { creators: ['Jane Doe'], sources: ['MTI', 'AP'] }],
    ['Jane Doe/CTK via AP', { creators: ['Jane Doe'], sources: ['ČTK', 'AP'] }],
    ['Jane Doe/Keystone via AP', { creators: ['Jane Doe'], sources: ['Keystone-SDA', 'AP'] }],
    ['(Jane Doe/Keystone, via AP)', { creators: ['Jane Doe'], sources: ['Keystone-SDA', 'AP'] }],
    ['(Jane Doe/APA via AP)', { creators: ['Jane Doe'], sources: ['APA', 'AP'] }],
    ['(Jane Doe/dpa via AP)', { creators: ['Jane Doe'], sources: ['dpa', 'AP'] }],
    ['(Jane Doe/dpa/dpa via AP)', { creators: ['Jane Doe'], sources: ['dpa', 'AP'] }],
    ['(Jane Doe/ANSA via AP)', { creators: ['Jane Doe'], sources: ['ANSA', 'AP'] }],
    ['(Jane Doe/Europa Press via AP)', { creators: ['Jane Doe'], sources: ['Europa Press', 'AP'] }],
    ['(Jane Doe/Agencia Uno via AP)', { creators: ['Jane Doe'], sources: ['Agencia Uno', 'AP'] }],
    ['SANA via AP', { sources: ['SANA', 'AP'] }],
    ['(SPA via AP)', { sources: ['SPA', 'AP'] }],
    ['Saudi Press Agency via AP', { sources: ['SPA', 'AP'] }],
    [
      'Iranian Presidency Office via AP',
      { sources: ['AP'], provider: 'Iranian Presidency Office' },
    ],
    ['Pool Photo via AP', { sources: ['AP'], flags: ['pool'] }],
    [
      'Sputnik/Kremlin Pool via AP',
      { sources: ['Sputnik', 'AP'], provider: 'Kremlin', flags: ['pool'] },
    ],
    ['Tasnim News Agency via AP', { sources: ['Tasnim News Agency', 'AP'] }],
    [
      '(Jane Doe/ISNA/WANA via Reuters)',
      { creators: ['Jane Doe'], sources: ['ISNA', 'WANA', 'Reuters'] },
    ],
    ['Jane Doe/ZUMA Press', { creators: ['Jane Doe'], sources: ['ZUMA Press'] }],
    [
      '© Jane Doe/ZUMA Press Wire via Alamy Live News',
      { creators: ['Jane Doe'], sources: ['ZUMA Press', 'Alamy'] },
    ],
    ['Credit: Jane Doe/Alamy Live News', { creators: ['Jane Doe'], sources: ['Alamy'] }],
    ['Alamy Stock Photo', { sources: ['Alamy'] }],
    ['IMAGO / Xinhua', { sources: ['Xinhua', 'Imago'] }],
    ['IMAGO/Jane Doe/ZUMA Wire', { creators: ['Jane Doe'], sources: ['Imago', 'ZUMA Press'] }],
    ['Shutterstock / Jane Doe', { creators: ['Jane Doe'], sources: ['Shutterstock'] }],
    ['Jane Doe/Shutterstock.com', { creators: ['Jane Doe'], sources: ['Shutterstock'] }],
    [
      'SOPA Images/LightRocket via Getty Images',
      { sources: ['SOPA Images', 'LightRocket', 'Getty Images'] },
    ],
    [
      'Jane Doe/SOPA Images/Sipa USA via AP Images',
      { creators: ['Jane Doe'], sources: ['SOPA Images', 'Sipa USA', 'AP'] },
    ],
    ['Kyodo/AP Images', { sources: ['Kyodo News', 'AP'] }],
    ['Kyodo via AP Images', { sources: ['Kyodo News', 'AP'] }],
    ['Yonhap/Penta Press/Alamy', { sources: ['Yonhap', 'Penta Press', 'Alamy'] }],
  ])('%s', (text, expected) => {
    expect(said(text, 'creditline')).toEqual(expected);
  });
});
