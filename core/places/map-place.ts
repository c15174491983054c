/** A place as it was supplied → the country that it is, by its code or its name. */
import type { Concept } from '../story/story.ts';
import { countryOfCode, ISO_ALPHA_2 } from './countries.ts';
import { countryOfName, englishName } from './country-names.ts';

/** Schemes whose codes are ISO's, in two or three letters. */
const ISO_SCHEMES = /^(?:(?:urn:)?iso-?3166\b.*|country|countrycode|iso-cc)$/i;

/** The country with its two-letter code, and what it was made from in `mappedFrom`. */
export function countryOf(place: Concept): Concept | undefined {
  const { scheme, code, name } = place;
  if (scheme !== undefined && code !== undefined) {
    if (!ISO_SCHEMES.test(scheme)) return byName(name);
    const country = countryOfCode(code);
    const isThatAlready = scheme === ISO_ALPHA_2 && code === country;
    return country === undefined || isThatAlready
      ? undefined
      : mapped(country, `${scheme}:${code}`);
  }
  return byName(name);
}

function byName(name: string | undefined): Concept | undefined {
  const country = name === undefined ? undefined : countryOfName(name);
  return country === undefined || name === undefined ? undefined : mapped(country, name.trim());
}

function mapped(country: string, mappedFrom: string): Concept {
  return { scheme: ISO_ALPHA_2, code: country, name: englishName(country), mappedFrom };
}
