/** What a take key says of the use of a story: AP's `Bulletin Kill`, dpa's `KILL KILL KILL`. */
import type { StoryStatus } from '../../story/story.ts';

const STATUS: readonly (readonly [RegExp, StoryStatus])[] = [
  [/^(?:(?:bulletin|mandatory|urgent)[ -])?kill\b/i, 'killed'],
  [/^(?:(?:bulletin|mandatory|urgent)[ -])?(?:withhold|hold)\b/i, 'withheld'],
];

/** Undefined where the take key is about something else. */
export function statusOf(takeKey: string | undefined): StoryStatus | undefined {
  if (takeKey === undefined) return undefined;
  return STATUS.find(([form]) => form.test(takeKey))?.[1];
}
