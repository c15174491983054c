/**
 * Takes a sign-off or a byline out of HTML where it stands alone at the end or the start. Where
 * markup runs through it, the HTML stays as it is: to keep a sign-off is better than to lose a word.
 */
import { textToHtml } from '../html/text.ts';

/** What may stand between the cut and the end of the text. */
const TAGS_ONLY = /^(?:\s|<[^<>]*>)*$/;
const EMPTY_ELEMENTS = /<(p|div|span|em|strong|i|b)>\s*<\/\1>/g;

/** The HTML without these paragraphs of text at its end. */
export function cutFromEnd(html: string, written: string | undefined): string {
  if (written === undefined || written === '') return html;
  return written
    .split('\n\n')
    .reverse()
    .reduce((rest, paragraph) => cutLast(rest, paragraph), html);
}

/** The HTML without this text as its first paragraph. */
export function cutFromStart(html: string, written: string | undefined): string {
  if (written === undefined || written === '') return html;
  const escaped = escapeText(written);
  const at = html.indexOf(escaped);
  if (at === -1 || !TAGS_ONLY.test(html.slice(0, at))) return html;
  return tidy(html.slice(0, at) + html.slice(at + escaped.length));
}

function cutLast(html: string, written: string): string {
  const escaped = escapeText(written);
  const at = html.lastIndexOf(escaped);
  if (at === -1 || !TAGS_ONLY.test(html.slice(at + escaped.length))) return html;
  return tidy(html.slice(0, at).trimEnd() + html.slice(at + escaped.length));
}

function escapeText(text: string): string {
  return textToHtml(text).replace(/^<p>|<\/p>$/g, '');
}

function tidy(html: string): string {
  return html.replace(EMPTY_ELEMENTS, '').trim();
}
