/** News agencies: they report themselves and sell to other media. */
import type { Agency } from './agency.ts';
import { AFRICA_CENTRAL_EAST_AND_SOUTH } from './wire-agencies/africa-central-east-and-south.ts';
import { AFRICA_NORTH } from './wire-agencies/africa-north.ts';
import { AFRICA_WEST } from './wire-agencies/africa-west.ts';
import { ARAB_COUNTRIES } from './wire-agencies/arab-countries.ts';
import { CENTRAL_AND_EASTERN_EUROPE } from './wire-agencies/central-and-eastern-europe.ts';
import { IRAN_AND_TURKEY } from './wire-agencies/iran-and-turkey.ts';
import { EAST_ASIA } from './wire-agencies/korea-japan-china.ts';
import { LATIN_AMERICA } from './wire-agencies/latin-america.ts';
import { NORTHERN_EUROPE } from './wire-agencies/northern-europe.ts';
import { PICTURE_AGENCIES } from './wire-agencies/picture-agencies.ts';
import { PICTURE_AGENCIES_EUROPE } from './wire-agencies/picture-agencies-europe.ts';
import { PICTURE_AGENCIES_GERMAN } from './wire-agencies/picture-agencies-german.ts';
import { RUSSIA_AND_CENTRAL_ASIA } from './wire-agencies/russia-caucasus-central-asia.ts';
import { SOUTH_ASIA } from './wire-agencies/south-asia.ts';
import { SOUTH_EAST_ASIA } from './wire-agencies/south-east-asia.ts';
import { SOUTH_EASTERN_EUROPE } from './wire-agencies/south-eastern-europe.ts';
import { WESTERN_EUROPE } from './wire-agencies/western-europe.ts';
import { WORLD } from './wire-agencies/world.ts';

export const WIRE_AGENCIES: readonly Agency[] = [
  ...WORLD,
  ...EAST_ASIA,
  ...SOUTH_ASIA,
  ...SOUTH_EAST_ASIA,
  ...RUSSIA_AND_CENTRAL_ASIA,
  ...WESTERN_EUROPE,
  ...NORTHERN_EUROPE,
  ...CENTRAL_AND_EASTERN_EUROPE,
  ...SOUTH_EASTERN_EUROPE,
  ...IRAN_AND_TURKEY,
  ...ARAB_COUNTRIES,
  ...AFRICA_NORTH,
  ...AFRICA_WEST,
  ...AFRICA_CENTRAL_EAST_AND_SOUTH,
  ...LATIN_AMERICA,
  ...PICTURE_AGENCIES,
  ...PICTURE_AGENCIES_EUROPE,
  ...PICTURE_AGENCIES_GERMAN,
];
