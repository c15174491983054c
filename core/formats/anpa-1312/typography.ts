/** ANPA 1312 has the characters of a typewriter and a few signs of typesetters; this is what they mean in print. */
import { EM_SPACE, EN_SPACE, SPACE_BAND, withoutControls } from './control-characters.ts';

/** What most lines of a table have none of. */
const SPECIAL = /[`'_{\u0000-\u001f\u007f]| {2}/;

/** Text in print, on one line, trimmed. */
export function inPrint(text: string): string {
  if (!SPECIAL.test(text)) return text.trim();
  return signs(spaces(text)).replace(/ {2,}/g, ' ').trim();
}

/** The same with its columns: runs of spaces stay. */
export function inColumns(text: string): string {
  return signs(spaces(text)).trimEnd();
}

function spaces(text: string): string {
  const spaced = text
    .replaceAll(SPACE_BAND, ' ')
    .replaceAll(EN_SPACE, '\u2002')
    .replaceAll(EM_SPACE, '\u2003');
  return withoutControls(spaced);
}

function signs(text: string): string {
  return (
    text
      .replaceAll('``', '\u201c')
      .replaceAll("''", '\u201d')
      // A single quote opens with a backquote and closes like an apostrophe: straight on both sides.
      .replaceAll('`', "'")
      .replace(/(?<![^\s(])_(?![^\s),;])/g, '\u2014')
      .replace(/(?<=\d)\{|(?<![^\s(-])\{(?![^\s),;.-])/g, '\u00bd')
  );
}
