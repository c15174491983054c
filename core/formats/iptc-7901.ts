/**
 * IPTC 7901, "The Text Transmission Format" of European news wires, as dpa sends it: a heading, lines of
 * text and a date, with control characters around them.
 */

import { readHeading as readAnpaHeading } from './anpa-1312/heading.ts';
import { lookOf } from './anpa-1312/look.ts';
import { readTransmission } from './anpa-1312/reading.ts';
import type { BytesPayload, BytesReader, ReadItems } from './format.ts';
import { dateLineIn } from './iptc-7901/date-line.ts';
import { readHeading } from './iptc-7901/heading.ts';
import { readMessage } from './iptc-7901/item.ts';

export const iptc7901 = { name: 'iptc-7901', detect, read } satisfies BytesReader;

/** Known by its heading; any other message in a frame of SOH and STX is read as one too, unless it is ANPA's. */
function detect(bytes: Uint8Array): boolean {
  const look = lookOf(bytes);
  if (look === undefined) return isBare(bytes);
  if (readHeading(look.heading) !== undefined) return true;
  const isAnpa = look.isSynchronised || readAnpaHeading(look.heading) !== undefined;
  return look.isFramed && !isAnpa;
}

/** What came by a way that drops control characters has its heading, its keyword line and its date line left. */
function isBare(bytes: Uint8Array): boolean {
  const latin1 = new TextDecoder('latin1');
  const end = latin1.decode(bytes.subarray(-200)).trim().split('\n').at(-1) ?? '';
  if (dateLineIn(end) === undefined) return false;
  const start = latin1.decode(bytes.subarray(0, 600));
  const { words, priority, keywordLine } = readHeading(start) ?? {};
  return words !== undefined && priority !== undefined && keywordLine !== undefined;
}

function read(payload: BytesPayload): ReadItems {
  return readTransmission(payload, 'iptc-7901', readMessage);
}
