/** JSON of so many brackets that its tree would take tens of times its size, seen before a tree is made of it. */
import { endOfString } from './json-scan.ts';
import { JSON_LIMITS, type JsonLimit } from './limits.ts';

const SIGN = /["[\]{},]/g;

/** The limit that a text is beyond, if any. */
export function jsonLimitOf(text: string): JsonLimit | undefined {
  if (!mayBeBeyond(text)) return undefined;
  let depth = 0;
  let values = 0;
  SIGN.lastIndex = 0;
  for (let match = SIGN.exec(text); match; match = SIGN.exec(text)) {
    const [sign] = match;
    if (sign === '"') SIGN.lastIndex = endOfString(text, match.index) ?? text.length;
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign !== ',') depth -= 1;
    if (sign !== '"') values += 1;
    if (depth > JSON_LIMITS.jsonDepth) return 'jsonDepth';
    if (values > JSON_LIMITS.jsonValues) return 'jsonValues';
  }
  return undefined;
}

/** A bracket or comma is one value at most: nearly every text is done with a look at its length and brackets. */
function mayBeBeyond(text: string): boolean {
  if (text.length <= JSON_LIMITS.jsonDepth) return false;
  if (text.length > JSON_LIMITS.jsonValues) return true;
  return (
    isMoreThan(text, '[', JSON_LIMITS.jsonDepth / 2) ||
    isMoreThan(text, '{', JSON_LIMITS.jsonDepth / 2)
  );
}

function isMoreThan(text: string, sign: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) {
    count += 1;
    if (count > most) return true;
  }
  return false;
}
