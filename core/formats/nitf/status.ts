/** The status words of NITF (`management-status`) and NewsML 1.x (`Status`), and what they mean here. */
import type { StoryStatus } from '../../story/story.ts';

const STATUS: ReadonlyMap<string, StoryStatus> = new Map([
  ['usable', 'usable'],
  ['embargoed', 'embargoed'],
  ['embargo', 'embargoed'],
  ['withheld', 'withheld'],
  ['withhold', 'withheld'],
  ['held', 'withheld'],
  ['hold', 'withheld'],
  ['canceled', 'killed'],
  ['cancelled', 'killed'],
  ['killed', 'killed'],
  ['kill', 'killed'],
  ['withdrawn', 'killed'],
  ['deleted', 'killed'],
  ['delete', 'killed'],
]);

/** Undefined for a word that no standard has. Agencies write it with capitals and with a scheme before it. */
export function statusOf(word: string | undefined): StoryStatus | undefined {
  const last = word?.toLowerCase().split(':').at(-1) ?? '';
  return STATUS.get(last.trim());
}
