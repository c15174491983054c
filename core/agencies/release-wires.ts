/** Press-release wires: paid copy, never news. */
import type { Agency } from './agency.ts';

export const RELEASE_WIRES: readonly Agency[] = [
  {
    id: 'cnw',
    name: 'CNW Group',
    code: 'CNW',
    country: 'CA',
    role: 'press-release wire',
    fullName: 'CNW Group',
    aliases: ['CNW'],
    native: [],
    zone: 'America/Toronto',
    languages: ['en', 'fr'],
    domains: ['newswire.ca'],
  },
  {
    id: 'prn',
    name: 'PR Newswire',
    code: 'PRN',
    country: 'US',
    role: 'press-release wire',
    fullName: 'PR Newswire',
    aliases: ['PRNewswire', 'PRNewswire-AsiaNet'],
    native: [],
    zone: 'America/New_York',
    languages: ['en'],
    domains: ['prnewswire.com'],
  },
  {
    id: 'bw',
    name: 'Business Wire',
    code: 'BW',
    country: 'US',
    role: 'press-release wire',
    fullName: 'Business Wire',
    aliases: ['BUSINESS WIRE', 'BUSINESSWIRE'],
    native: [],
    zone: 'America/New_York',
    languages: ['en'],
    domains: ['businesswire.com'],
  },
];
