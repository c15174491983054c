/** The limits that whoever runs the wire may set: how far each may be raised, and what was set, narrowed. */
import type { Limits } from './limits.ts';

/** Reading takes up to ten times the memory of a payload, and the function that reads has a gigabyte. */
const LARGEST_PAYLOAD = 100 * 1024 * 1024;

export const LIMIT_BOUNDS: Readonly<Record<keyof Limits, { least: number; most: number }>> = {
  payloadBytes: { least: 1024, most: LARGEST_PAYLOAD },
  unpackedBytes: { least: 1024, most: 4 * LARGEST_PAYLOAD },
  parts: { least: 1, most: 100_000 },
  partDepth: { least: 0, most: 16 },
  items: { least: 1, most: 100_000 },
  textCharacters: { least: 1000, most: LARGEST_PAYLOAD },
};

export const LIMIT_NAMES = Object.keys(LIMIT_BOUNDS) as (keyof Limits)[];

export interface ReadLimits {
  limits: Partial<Limits>;
  /** A sentence for each value that can't be used: `items=none: must be a whole number, 1 to 100000`. */
  errors: string[];
}

/** @param value what was set for a limit, a number or its digits; undefined leaves the usual one */
export function readLimits(value: (name: keyof Limits) => unknown): ReadLimits {
  const limits: Partial<Limits> = {};
  const errors: string[] = [];
  for (const name of LIMIT_NAMES) {
    const set = value(name);
    if (set === undefined) continue;
    const { least, most } = LIMIT_BOUNDS[name];
    const number = wholeNumber(set);
    if (number !== undefined && number >= least && number <= most) limits[name] = number;
    else errors.push(`${name}=${String(set)}: must be a whole number, ${least} to ${most}`);
  }
  return { limits, errors };
}

function wholeNumber(value: unknown): number | undefined {
  if (typeof value === 'string' && !/^\d{1,15}$/.test(value)) return undefined;
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) ? number : undefined;
}
