/**
 * The words of a text that are neither names nor numbers nor addresses: names are in no language, and a page of
 * football results has little else.
 */

/** Enough to tell a language by. */
const MOST_CHARACTERS = 6000;
/** Teletypes write all in capitals. */
const MOST_CAPITALS = 0.7;

/** In lower case, in their order. */
export function runningWords(text: string): string[] {
  const part = text.slice(0, MOST_CHARACTERS);
  const capitals = part.match(/\p{Lu}/gu)?.length ?? 0;
  const letters = part.match(/\p{L}/gu)?.length ?? 0;
  const isTeletype = capitals > letters * MOST_CAPITALS;
  return part
    .split(/\s+/u)
    .filter((token) => !/[@\d_]|:\/\/|\w\.\w|www/u.test(token))
    .map((token) => token.replace(/^[^\p{L}\p{M}'’]+|[^\p{L}\p{M}]+$/gu, ''))
    .filter((word) => word !== '' && (isTeletype || !/\p{Lu}/u.test(word)))
    .map((word) => word.toLowerCase().replaceAll('’', "'"));
}
