/**
 * Where a picture was taken and what place it shows. The fields of IPTC Core do not tell these apart; those
 * of the Extension do (Location Created, Location Shown in the Image), and often repeat the first.
 */
import type { Concept } from '../../story/story.ts';
import { firstOf, type PictureMetadata, textsIn, valuesOf } from './metadata.ts';

/** From the spot to the country, as names; the country's code beside its name. */
export function placesOf(metadata: PictureMetadata): Concept[] | undefined {
  const places = [
    ...(['sublocation', 'city', 'state'] as const).flatMap((field) =>
      valuesOf(metadata, field).slice(0, 1),
    ),
  ].map((name): Concept => ({ name }));
  const country = countryOf(firstOf(metadata, 'country'), firstOf(metadata, 'countryCode'));
  if (country !== undefined) places.push(country);
  const known = new Set<string>();
  const unique = [...places, ...locationsOf(metadata)].filter(({ code, name }) => {
    const isKnown = [code, name].some((key) => key !== undefined && known.has(key));
    for (const key of [code, name]) if (key !== undefined) known.add(key);
    return !isKnown;
  });
  return unique.length === 0 ? undefined : unique;
}

const LOCATIONS = ['Iptc4xmpExt:LocationShown', 'Iptc4xmpExt:LocationCreated'];
const PARTS = ['LocationName', 'Sublocation', 'City', 'ProvinceState'];
/** A picture that shows more places shows none. */
const MOST_LOCATIONS = 20;

function locationsOf({ xmp }: PictureMetadata): Concept[] {
  const locations = LOCATIONS.flatMap((property) => xmp.get(property) ?? []);
  return locations.slice(0, MOST_LOCATIONS).flatMap(({ fields }) => {
    const part = (name: string) => textsIn(fields?.get(`Iptc4xmpExt:${name}`) ?? [])[0];
    const names = PARTS.map(part).filter((name) => name !== undefined);
    const country = countryOf(part('CountryName'), part('CountryCode'));
    return [...names.map((name) => ({ name })), ...(country === undefined ? [] : [country])];
  });
}

/** Three letters by the standard (ISO 3166-1 alpha-3), two in fact as often. */
function countryOf(name: string | undefined, written: string | undefined): Concept | undefined {
  const code = written?.trim().toUpperCase();
  if (code === undefined || !/^[A-Z]{2,3}$/.test(code))
    return name === undefined ? undefined : { name };
  const scheme = code.length === 3 ? 'iso3166-1a3' : 'iso3166-1a2';
  return { scheme, code, ...(name !== undefined && { name }) };
}
