/** Parts of a text, and the text without them. */

/** From `start` up to before `end`, in characters. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The text without these ranges, which are sorted by their start; one that begins inside another is left out. */
export function withoutRanges(text: string, ranges: readonly TextRange[]): string {
  let kept = '';
  let at = 0;
  for (const { start, end } of ranges) {
    if (start < at) continue;
    kept += text.slice(at, start);
    at = end;
  }
  return kept + text.slice(at);
}
