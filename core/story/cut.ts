/**
 * Takes a sign-off or a byline out of HTML where it stands alone at the end or the start. Where
 * markup runs through it, the HTML stays as it is: to keep a sign-off is better than to lose a word.
 */
import { textToHtml } from '../html/text.ts';

/** What may stand between the cut and the end of the text. */
const TAGS_ONLY = /^(?:\s|<[^<>]*>)*$/;
const EMPTY_ELEMENTS = /<(p|div|span|em|strong|i|b)>\s*<\/\1>/g;

/** HTML with its visible text, as long as that is known without reading the HTML again. */
export interface Shown {
  html: string;
  text: string | undefined;
}

/** The HTML without these paragraphs of text at its end. */
export function cutFromEnd(shown: Shown, written: string | undefined): Shown {
  if (written === undefined || written === '') return shown;
  return written
    .split('\n\n')
    .reverse()
    .reduce((rest, paragraph) => cutLast(rest, paragraph), shown);
}

/** The HTML without this text as its first paragraph. */
export function cutFromStart(shown: Shown, written: string | undefined): Shown {
  if (written === undefined || written === '') return shown;
  const { html } = shown;
  const escaped = escapeText(written);
  const at = html.indexOf(escaped);
  if (at === -1 || !TAGS_ONLY.test(html.slice(0, at))) return shown;
  return { html: tidy(html.slice(0, at) + html.slice(at + escaped.length)), text: undefined };
}

function cutLast(shown: Shown, written: string): Shown {
  const { html, text } = shown;
  const escaped = escapeText(written);
  // Between two sign-offs nothing may be left, and nothing ends every text.
  if (escaped === '') return shown;
  const at = html.lastIndexOf(escaped);
  if (at === -1 || !TAGS_ONLY.test(html.slice(at + escaped.length))) return shown;
  const rest = html.slice(0, at).trimEnd() + html.slice(at + escaped.length);
  // Where nothing before the end of the text is tidied away, the text is the same without its end.
  const firstEmpty = rest.search(EMPTY_ELEMENTS);
  const isSame = firstEmpty === -1 || TAGS_ONLY.test(rest.slice(firstEmpty));
  const known = isSame && text?.endsWith(written) === true;
  const left = firstEmpty === -1 ? rest.trim() : tidy(rest);
  return { html: left, text: known ? text.slice(0, -written.length).trimEnd() : undefined };
}

function escapeText(text: string): string {
  return textToHtml(text).replace(/^<p>|<\/p>$/g, '');
}

function tidy(html: string): string {
  return html.replace(EMPTY_ELEMENTS, '').trim();
}
