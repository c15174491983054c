/** Proposes the word that somebody probably meant. */

/**
 * `; did you mean <word>?` for the candidate that is at most a third of the word's letters away
 * (two letters swapped, one missing …), or an empty text where none is near.
 */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const written = word.toLowerCase().slice(0, 64);
  let nearest: string | undefined;
  let distance = Math.max(1, Math.floor(written.length / 3)) + 1;
  for (const candidate of candidates) {
    const away = editDistance(written, candidate.toLowerCase());
    if (away < distance) [nearest, distance] = [candidate, away];
  }
  return nearest === undefined ? '' : `; did you mean ${nearest}?`;
}

/** Levenshtein's distance, by rows: insertions, deletions and replacements count one each. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [row, letter] of [...a].entries()) {
    const current = [row + 1];
    for (const [column, other] of [...b].entries()) {
      const replaced = (previous[column] ?? 0) + (letter === other ? 0 : 1);
      const inserted = (current[column] ?? 0) + 1;
      const deleted = (previous[column + 1] ?? 0) + 1;
      current.push(Math.min(replaced, inserted, deleted));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
