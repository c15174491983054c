/** Permanent redirects: when they move a feed. */
import { POLL_LIMITS } from './limits.ts';

/** Where permanent redirects (301, 308) lead, and how many polls in a row were sent there. */
export interface Move {
  url: string;
  times: number;
}

/** Whether the feed has been moved: from then on the new address is asked at once. */
export function isMoved(move: Move | undefined): move is Move {
  return move !== undefined && move.times >= POLL_LIMITS.redirectsUntilMoved;
}

/**
 * The move after a poll that found something. One redirect moves nothing, agencies set them up by
 * mistake; several in a row to one address do.
 * @param asked the address that was asked
 * @param target where permanent redirects alone led; undefined where there were none
 */
export function moveAfter(
  move: Move | undefined,
  asked: string,
  target: string | undefined,
): Move | undefined {
  if (target === undefined) return isMoved(move) ? move : undefined;
  if (isDowngrade(asked, target)) return undefined;
  return { url: target, times: move?.url === target ? move.times + 1 : 1 };
}

/** From https to http for good: followed, but never made the feed's address. */
function isDowngrade(from: string, to: string): boolean {
  return from.startsWith('https:') && to.startsWith('http:');
}
