import { describe, expect, it } from '@jest/globals';
import { ALPHA_2, countryOfCode } from '../../../core/places/countries.ts';
import { englishName } from '../../../core/places/country-names.ts';
import { countryOf } from '../../../core/places/map-place.ts';
import type { Concept } from '../../../core/story/story.ts';

describe('places and the countries that they are', () => {
  it.each<[string, Concept, string]>([
    ['three letters', { scheme: 'iso3166-1a3', code: 'KOR' }, 'KR'],
    ['small letters', { scheme: 'iso3166-1a2', code: 'kr' }, 'KR'],
    ['a dialect of the alias', { scheme: 'iso3166-1alpha3', code: 'GBR' }, 'GB'],
    ['an English name', { name: 'South Korea' }, 'KR'],
    ['a name in capitals', { name: 'NORTH KOREA' }, 'KP'],
    ['an abbreviation', { name: 'U.S.' }, 'US'],
    ['a former name', { name: 'Turkey' }, 'TR'],
    [
      'a name beside a code of the agency',
      { scheme: 'harborplaces', code: '17', name: 'France' },
      'FR',
    ],
    ['Korean', { name: '미국' }, 'US'],
    ['Korean, as papers say it', { name: '한국' }, 'KR'],
    ['Japanese', { name: '北朝鮮' }, 'KP'],
    ['Chinese', { name: '韩国' }, 'KR'],
    ['German', { name: 'Südkorea' }, 'KR'],
    ['Russian', { name: 'Россия' }, 'RU'],
    ['Finnish', { name: 'Ruotsi' }, 'SE'],
  ])('%s', (_what, place, country) => {
    expect(countryOf(place)).toMatchObject({ scheme: 'iso3166-1a2', code: country });
  });

  it.each<[string, Concept]>([
    ['the code itself', { scheme: 'iso3166-1a2', code: 'KR' }],
    ['letters that are no country', { scheme: 'iso3166-1a3', code: 'GER' }],
    ['a city', { name: 'Seoul' }],
    ['a state and a country', { name: 'Georgia' }],
    ['two countries', { name: 'Congo' }],
    ['either Korea', { name: 'Korea' }],
    ['a code of another scheme', { scheme: 'harborplaces', code: 'KR' }],
    ['a key of all objects', { name: '__proto__' }],
    ['nothing', {}],
  ])('%s maps to nothing', (_what, place) => {
    expect(countryOf(place)).toBeUndefined();
  });

  it('has all countries of ISO 3166-1, each with its name', () => {
    expect(ALPHA_2.size).toBe(249);
    for (const country of ALPHA_2) expect(englishName(country)).not.toBe(country);
    expect(countryOfCode('prk')).toBe('KP');
  });
});
