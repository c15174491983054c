/**
 * Names of time zones as wires write them, in minutes east of UTC.
 *
 * RFC 822 (5.1) defines the American ones and the single letters, of which RFC 2822 (4.3) keeps only `Z`;
 * the others are custom. Where a name means different zones in different countries, the agency's own zone
 * decides; where that says nothing, the meaning under `otherwise` stands, and without one the date is refused.
 */

export interface ZoneName {
  minutes?: number;
  /** A name that means summer and winter time alike: the IANA zone whose clocks decide. */
  iana?: string;
  /** IANA zone of the agency → what the name means there. */
  byZone?: Readonly<Record<string, number>>;
}

const hours = (count: number): ZoneName => ({ minutes: count * 60 });

const CHINA = 8 * 60;
const AUSTRALIA_EAST = 10 * 60;

export const ZONE_NAMES: ReadonlyMap<string, ZoneName> = new Map<string, ZoneName>([
  // Universal time
  ['Z', hours(0)],
  ['UT', hours(0)],
  ['UTC', hours(0)],
  ['GMT', hours(0)],
  ['WET', hours(0)],
  // East and south-east Asia
  ['KST', hours(9)],
  ['JST', hours(9)],
  ['HKT', hours(8)],
  ['SGT', hours(8)],
  ['MYT', hours(8)],
  ['PHT', hours(8)],
  ['PHST', hours(8)],
  ['CHST', hours(10)],
  ['AWST', hours(8)],
  ['ULAT', hours(8)],
  ['WITA', hours(8)],
  ['WIB', hours(7)],
  ['WIT', hours(9)],
  ['ICT', hours(7)],
  ['MMT', { minutes: 390 }],
  // South and west Asia
  ['NPT', { minutes: 345 }],
  ['PKT', hours(5)],
  ['UZT', hours(5)],
  ['AFT', { minutes: 270 }],
  ['GST', hours(4)],
  ['IRST', { minutes: 210 }],
  ['TRT', hours(3)],
  ['IDT', hours(3)],
  [
    'IST',
    {
      byZone: {
        'Asia/Kolkata': 330,
        'Asia/Calcutta': 330,
        'Asia/Jerusalem': 120,
        'Europe/Dublin': 60,
      },
    },
  ],
  // Europe
  ['BST', { minutes: 60, byZone: { 'Asia/Dhaka': 360 } }],
  ['WEST', hours(1)],
  ['CET', hours(1)],
  ['MET', hours(1)],
  ['MEZ', hours(1)],
  ['CEST', hours(2)],
  ['MEST', hours(2)],
  ['MESZ', hours(2)],
  ['EET', hours(2)],
  ['EEST', hours(3)],
  ['MSK', hours(3)],
  ['MSD', hours(4)],
  // Africa
  ['WAT', hours(1)],
  ['CAT', hours(2)],
  ['SAST', hours(2)],
  ['EAT', hours(3)],
  // Australia and the Pacific
  ['ACST', { minutes: 570 }],
  ['ACDT', { minutes: 630 }],
  ['AEST', hours(10)],
  ['AEDT', hours(11)],
  ['NZST', hours(12)],
  ['NZDT', hours(13)],
  // The Americas
  ['AT', { iana: 'America/Halifax' }],
  ['ET', { iana: 'America/New_York' }],
  ['CT', { iana: 'America/Chicago' }],
  ['MT', { iana: 'America/Denver' }],
  ['PT', { iana: 'America/Los_Angeles' }],
  [
    'EST',
    {
      minutes: -300,
      byZone: { 'Australia/Sydney': AUSTRALIA_EAST, 'Australia/Melbourne': AUSTRALIA_EAST },
    },
  ],
  ['EDT', hours(-4)],
  [
    'CST',
    {
      minutes: -360,
      byZone: { 'Asia/Shanghai': CHINA, 'Asia/Taipei': CHINA, 'America/Havana': -300 },
    },
  ],
  ['CDT', { minutes: -300, byZone: { 'America/Havana': -240 } }],
  ['MST', { minutes: -420, byZone: { 'Asia/Kuala_Lumpur': 480 } }],
  ['MDT', hours(-6)],
  ['PST', { minutes: -480, byZone: { 'Asia/Manila': 480 } }],
  ['PDT', hours(-7)],
  ['AKST', hours(-9)],
  ['AKDT', hours(-8)],
  ['HST', hours(-10)],
  ['AST', { minutes: -240, byZone: { 'Asia/Riyadh': 180, 'Asia/Baghdad': 180 } }],
  ['ADT', hours(-3)],
  ['NST', { minutes: -210 }],
  ['NDT', { minutes: -150 }],
  ['BRT', hours(-3)],
  ['ART', hours(-3)],
  ['CLT', hours(-4)],
  ['COT', hours(-5)],
  ['PET', hours(-5)],
]);

/** Offsets outside these do not exist (Baker Island, Kiritimati). */
export const WESTERNMOST = -12 * 60;
export const EASTERNMOST = 14 * 60;
