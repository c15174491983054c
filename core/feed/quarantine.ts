/** Quarantine: what could not be read, with its reason; the bytes stay where they are, to be read again. */
import type { Problem } from '../problem.ts';

export interface QuarantineEntry {
  feed: string;
  agency: string;
  /** Key of the payload. */
  payloadKey: string;
  received: string;
  /** `payload`: nothing of it was read; `items`: some items were lost, their neighbours were read. */
  kind: 'payload' | 'items';
  /** The problems that lost something, in the order of the payload, bounded. */
  problems: Problem[];
  /** How many there were in all. */
  count: number;
}

/** Problems that an entry keeps; the rest is counted. */
export const MOST_PROBLEMS = 20;

/**
 * The entry for what a read lost, or undefined where nothing was lost.
 * @param stories how many stories the payload gave
 */
export function quarantineOf(
  payload: { feed: string; agency: string; key: string; received: string },
  stories: number,
  problems: Problem[],
): QuarantineEntry | undefined {
  const lost = problems.filter((problem) => problem.severity === 'lost');
  if (lost.length === 0) return undefined;
  return {
    feed: payload.feed,
    agency: payload.agency,
    payloadKey: payload.key,
    received: payload.received,
    kind: stories === 0 ? 'payload' : 'items',
    problems: lost.slice(0, MOST_PROBLEMS),
    count: lost.length,
  };
}
