/** A byline as a credit: who wrote it and for whom (rule C15 knows none of its order exceptions). */
import type { ParsedCredit } from '../credit.ts';
import { readChain } from './chain.ts';
import { makeReadable } from './readable.ts';
import { toCredit } from './result.ts';

const LONGEST_BYLINE = 600;
/** Words that open a byline in the languages of the wires. */
const OPENS = /^\s*(?:(?:story |text |words )?by|von|par|por|di|от|글)(?:\s*[:=]\s*|\s+)/i;
/** `=` closes a header line on the wires that use it. */
const CLOSES = /\s*=\s*$/;

/** Reads a byline; titles, places and outlets that are not known are left out. */
export function readBylineCredit(raw: string): ParsedCredit {
  const text = raw.trim();
  if (text.length > LONGEST_BYLINE) return toCredit(text, undefined, []);
  const names = makeReadable(text).plain.replace(CLOSES, '').replace(OPENS, '');
  const reading = readChain(names, { place: 'byline', asWritten: true });
  return toCredit(text, reading && { ...reading, provider: undefined }, reading?.flags ?? []);
}
