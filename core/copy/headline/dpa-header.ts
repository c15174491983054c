/**
 * The header of a dpa text: one item a line, the last ends with ` =`. Slug (`Switzerland/migration/`),
 * marks, headline, then byline or a note to editors.
 */

const SLUG = /^[\p{L}\d][\p{L}\d .'-]{0,40}(?:\/[\p{L}\d][\p{L}\d .'-]{0,40}){0,6}\/$/u;
const NO_HEADLINE = /^(?:By\s\p{Lu}|By dpa\b|Von\s\p{Lu}|Eds\s?:|\(Eds\s?:)/u;

/** The lines of a dpa header that are marks and headline. */
export function dpaHeaderLines(text: string): string[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, ' ').replace(/\s?=$/, '').trim())
    .filter((line) => line !== '');
  if (lines.length < 2) return lines;
  return lines.filter(
    (line, index) => !(index === 0 && SLUG.test(line)) && !NO_HEADLINE.test(line),
  );
}
