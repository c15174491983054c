/** Spreads feeds evenly and steadily: what should not happen at once follows from the feed's id. */
import { createHash } from 'node:crypto';

/**
 * A number in [0, 1) that follows from a feed's id alone, so that every deploy and every function
 * agrees on it and no poll of all feeds at once comes about.
 */
export function spreadOf(feedId: string): number {
  return createHash('sha256').update(feedId).digest().readUInt32BE(0) / 2 ** 32;
}
