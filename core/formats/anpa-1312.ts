/**
 * ANPA 1312, the format of American news wires (American Newspaper Publishers Association, Technical
 * Reports 1312), as AP sends it: text for typesetting machines with control characters around it.
 */

import { readHeading } from './anpa-1312/heading.ts';
import { readMessage } from './anpa-1312/item.ts';
import { lookOf } from './anpa-1312/look.ts';
import { readTransmission } from './anpa-1312/reading.ts';
import type { BytesPayload, BytesReader, ReadItems } from './format.ts';

export const anpa1312 = { name: 'anpa-1312', detect, read } satisfies BytesReader;

/** Known by its heading; by SYN SYN SOH where that is damaged, for no other wire is synchronised. */
function detect(bytes: Uint8Array): boolean {
  const look = lookOf(bytes);
  if (look === undefined) return false;
  const hasHeading = readHeading(look.heading)?.number !== undefined;
  return hasHeading || (look.isSynchronised && look.isFramed);
}

function read(payload: BytesPayload): ReadItems {
  return readTransmission(payload, 'anpa-1312', readMessage);
}
