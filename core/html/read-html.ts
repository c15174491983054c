/**
 * HTML → what may be shown of it, and its text. Most copy is simple and is read in one walk; the
 * sanitiser and its libraries take longer to load than a feed takes to read, so that they are only
 * loaded when a text needs them.
 */
import { withAbsoluteLinks } from './simple-links.ts';
import { htmlToText, simpleText } from './text.ts';

export interface ShownHtml {
  /** Sanitised. */
  html: string;
  /** The visible text. */
  text: string;
  /** True where a reader sees other words than before. */
  changedText?: boolean;
}

/**
 * Sanitised HTML and its visible text. Never rejects, whatever comes in.
 * @param base absolute address against which links and pictures are resolved
 */
export async function readHtml(html: string, base: string | undefined): Promise<ShownHtml> {
  const simple = simpleText(html);
  if (simple !== undefined) return { html: withAbsoluteLinks(html, base), text: simple };
  const { sanitiseHtml } = await import('./sanitise.ts');
  const clean = sanitiseHtml(html, base === undefined ? {} : { base });
  return { ...clean, text: htmlToText(clean.html) };
}
