/** Credit lines in Latin letters: handouts, pools, courtesy, files; persons are invented. */
import { describe, expect, it } from '@jest/globals';
import { type Said, said } from './said.ts';

describe('a chain with a supplier or a flag', () => {
  it.each<[string, Said]>([
    [
      'Kim Jae-won, Sputnik, Kremlin Pool Photo via AP',
      {
        creators: ['Kim Jae-won'],
        sources: ['Sputnik', 'AP'],
        provider: 'Kremlin',
        flags: ['pool'],
      },
    ],
    [
      'Credit: Lena Vogt/Pool Photo via AP',
      { creators: ['Lena Vogt'], sources: ['AP'], flags: ['pool'] },
    ],
    [
      'Luis Cardoso / POOL / AFP',
      { creators: ['Luis Cardoso'], sources: ['AFP'], flags: ['pool'] },
    ],
    [
      'Photo by Kim Jae-won / POOL / AFP',
      { creators: ['Kim Jae-won'], sources: ['AFP'], flags: ['pool'] },
    ],
    ['Photo by Handout / AFP', { sources: ['AFP'], flags: ['handout'] }],
    [
      'EPA/KCNA EDITORIAL USE ONLY',
      { sources: ['Korean Central News Agency', 'EPA'], flags: ['editorial-use-only'] },
    ],
    [
      'REUTERS/Sofía Marín/Pool',
      { creators: ['Sofía Marín'], sources: ['Reuters'], flags: ['pool'] },
    ],
    [
      'REUTERS/Lena Vogt/File Photo',
      { creators: ['Lena Vogt'], sources: ['Reuters'], flags: ['file'] },
    ],
    [
      'Luis Cardoso/Pool via REUTERS',
      { creators: ['Luis Cardoso'], sources: ['Reuters'], flags: ['pool'] },
    ],
    ['Pool via AP', { sources: ['AP'], flags: ['pool'] }],
    ['Pool Photo via AP', { sources: ['AP'], flags: ['pool'] }],
    ['Pool via REUTERS', { sources: ['Reuters'], flags: ['pool'] }],
    [
      'Kim Jae-won/Pool Photo via AP',
      { creators: ['Kim Jae-won'], sources: ['AP'], flags: ['pool'] },
    ],
    ['EPA/SOFÍA MARÍN / POOL', { creators: ['Sofía Marín'], sources: ['EPA'], flags: ['pool'] }],
    ['EPA-EFE/LENA VOGT / POOL', { creators: ['Lena Vogt'], sources: ['EPA'], flags: ['pool'] }],
    [
      'Sputnik/Luis Cardoso/Pool via REUTERS',
      { creators: ['Luis Cardoso'], sources: ['Sputnik', 'Reuters'], flags: ['pool'] },
    ],
    ['Handout via REUTERS', { sources: ['Reuters'], flags: ['handout'] }],
    ['REUTERS/Handout', { sources: ['Reuters'], flags: ['handout'] }],
    ['HANDOUT/EPA', { sources: ['EPA'], flags: ['handout'] }],
    [
      'EPA/RUSSIAN DEFENCE MINISTRY/HANDOUT',
      { sources: ['EPA'], provider: 'RUSSIAN DEFENCE MINISTRY', flags: ['handout'] },
    ],
    [
      'Russian Defence Ministry/Handout via REUTERS',
      { sources: ['Reuters'], provider: 'Russian Defence Ministry', flags: ['handout'] },
    ],
    [
      'REUTERS/Ministry of Defence/Handout',
      { sources: ['Reuters'], provider: 'Ministry of Defence', flags: ['handout'] },
    ],
    [
      'South Korean Defense Ministry via Getty Images',
      { sources: ['Getty Images'], provider: 'South Korean Defense Ministry' },
    ],
    [
      'South Korea Defense Ministry via AP',
      { sources: ['AP'], provider: 'South Korea Defense Ministry' },
    ],
    [
      'Ukrainian Presidential Press Office via AP',
      { sources: ['AP'], provider: 'Ukrainian Presidential Press Office' },
    ],
    [
      'Ukrainian Presidential Press Service/Handout via REUTERS',
      {
        sources: ['Reuters'],
        provider: 'Ukrainian Presidential Press Service',
        flags: ['handout'],
      },
    ],
    [
      'THE CANADIAN PRESS/HO-Toronto Police Service',
      { sources: ['The Canadian Press'], provider: 'Toronto Police Service', flags: ['handout'] },
    ],
    [
      'THE CANADIAN PRESS/Handout - NASA (Mandatory Credit)',
      { sources: ['The Canadian Press'], provider: 'NASA', flags: ['handout', 'mandatory-credit'] },
    ],
    ['REUTERS/SANA/Handout via Reuters', { sources: ['SANA', 'Reuters'], flags: ['handout'] }],
    ['Photo courtesy of NASA/EPA-EFE', { sources: ['EPA'], provider: 'NASA', flags: ['courtesy'] }],
    ['Photo courtesy of NASA/UPI', { sources: ['UPI'], provider: 'NASA', flags: ['courtesy'] }],
    ['NASA via AP', { sources: ['AP'], provider: 'NASA' }],
    ['File Photo by Tom Abel/UPI', { creators: ['Tom Abel'], sources: ['UPI'], flags: ['file'] }],
    [
      'AP Photo/Luis Cardoso, File',
      { creators: ['Luis Cardoso'], sources: ['AP'], flags: ['file'] },
    ],
    ['AP Photo/Kim Jae-won, Pool', { creators: ['Kim Jae-won'], sources: ['AP'], flags: ['pool'] }],
    ['AP Photo, File', { sources: ['AP'], flags: ['file'] }],
    [
      'Sofía Marín/Pool Photo via AP, File',
      { creators: ['Sofía Marín'], sources: ['AP'], flags: ['file', 'pool'] },
    ],
    [
      'Lena Vogt/Pool via Bloomberg',
      { creators: ['Lena Vogt'], sources: ['Bloomberg'], flags: ['pool'] },
    ],
    [
      'Courtesy of Netflix/Yonhap',
      { sources: ['Yonhap'], provider: 'Netflix', flags: ['courtesy'] },
    ],
    ['Courtesy of Dong-A Ilbo', { provider: 'Dong-A Ilbo', flags: ['courtesy'] }],
    ['photo AFP/Gendarmerie', { sources: ['AFP'], provider: 'Gendarmerie' }],
    ['Joint Press Corps/Yonhap', { sources: ['Yonhap'], flags: ['pool'] }],
    ['Israel Police via AP', { sources: ['AP'], provider: 'Israel Police' }],
    ['Israeli Army via AP', { sources: ['AP'], provider: 'Israeli Army' }],
    ['U.S. Navy via AP', { sources: ['AP'], provider: 'U.S. Navy' }],
    ['Houthi Media Center via AP', { sources: ['AP'], provider: 'Houthi Media Center' }],
    [
      'Ana Petrova/Pool Photo via AP',
      { creators: ['Ana Petrova'], sources: ['AP'], flags: ['pool'] },
    ],
    ['Vatican Media via AP', { sources: ['AP'], provider: 'Vatican Media' }],
    [
      'Vatican Media/Handout via REUTERS',
      { sources: ['Reuters'], provider: 'Vatican Media', flags: ['handout'] },
    ],
    ['Tom Abel/Pool/AP', { creators: ['Tom Abel'], sources: ['AP'], flags: ['pool'] }],
    [
      'Ana Petrova, Sputnik, Kremlin Pool Photo via AP',
      {
        creators: ['Ana Petrova'],
        sources: ['Sputnik', 'AP'],
        provider: 'Kremlin',
        flags: ['pool'],
      },
    ],
    ['Foto: Polizei Berlin/dpa', { sources: ['dpa'], provider: 'Polizei Berlin' }],
  ])('%s', (text, expected) => {
    expect(said(text, 'creditline')).toEqual(expected);
  });
});
