/** A bracketed acronym behind its own expansion is text, not a credit: "Palestinian Authority (PA)". */

const SMALL = new Set('of the for and in on de la le du des del a an'.split(' '));

/**
 * Whether the words before a bracket are what its acronym stands for.
 *
 * @param before text up to the bracket
 * @param inner what the bracket holds
 */
export function expandsTo(before: string, inner: string): boolean {
  const text = before.trimEnd();
  if (/[.!?。"”’)\]]$/.test(text) || text === '') return false;
  const words = text.split(/[\s\u0000]+/).slice(-10);
  const letters = inner.replace(/[^\p{L}]/gu, '');
  const acronym = /^\p{Lu}{2,8}$/u.test(letters);
  if (acronym) return initialsMatch(words, letters) || spellsOut(words, letters);
  // The other way round: "AFP (Agence France-Presse)".
  const last = (words.at(-1) ?? '').replace(/[^\p{L}]/gu, '');
  return /^\p{Lu}{2,8}$/u.test(last) && initialsMatch(inner.split(/[\s-]+/), last);
}

/** `access point (AP)`: in small letters only word for word. */
function spellsOut(words: string[], letters: string): boolean {
  const last = words.slice(-letters.length);
  if (last.length < letters.length) return false;
  return last.every(
    (word, at) => /^\p{Ll}+$/u.test(word) && word.startsWith(letters.charAt(at).toLowerCase()),
  );
}

/** Whether the last words have these initials; small words may be skipped, hyphens open a word. */
function initialsMatch(words: string[], letters: string): boolean {
  // A comma parts what it stands between.
  const joined = words.slice(words.slice(0, -1).findLastIndex((word) => /[,;:]$/.test(word)) + 1);
  const parts = joined
    .flatMap((word) => word.replace(/['’]s$/, '').split('-'))
    .filter((part) => part !== '');
  let at = parts.length - 1;
  for (let letter = letters.length - 1; letter >= 0; letter -= 1) {
    while (at >= 0 && isSkipped(parts[at] ?? '', letters.charAt(letter))) at -= 1;
    if (!(parts[at] ?? '').toUpperCase().startsWith(letters.charAt(letter))) return false;
    if (letter === 0) return /^["“(]?\p{Lu}/u.test(parts[at] ?? '');
    at -= 1;
  }
  return false;
}

function isSkipped(word: string, letter: string): boolean {
  return SMALL.has(word) && !word.toUpperCase().startsWith(letter);
}
