/**
 * All agencies, marketplaces and news organisations known here, as data.
 *
 * The canonical `name` is the brand under which an agency signs its own copy (AP, dpa, Reuters);
 * the one exception is KCNA, which is written out. A new one is an entry in the file of its role.
 */
import type { Agency } from './agency.ts';
import { MARKETPLACES } from './marketplaces.ts';
import { NEWS_ORGANISATIONS } from './news-organisations.ts';
import { RELEASE_WIRES } from './release-wires.ts';
import { WIRE_AGENCIES } from './wire-agencies.ts';

export const agencies: readonly Agency[] = [
  ...WIRE_AGENCIES,
  ...RELEASE_WIRES,
  ...MARKETPLACES,
  ...NEWS_ORGANISATIONS,
];
