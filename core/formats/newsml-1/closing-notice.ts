/** A copyright notice as the last paragraph of a text: it is about the text, and leaves it. */
import { htmlToText } from '../../html/text.ts';

/** ANA (Athens) closes every text with "© … Τα πνευματικά δικαιώματα ανήκουν …": rights, not copy. */
const NOTICE = /^©.*πνευματικά δικαιώματα/su;

/** Longer paragraphs are text. */
const LONGEST = 1000;

export function withoutClosingNotice(html: string): { html: string; notice?: string } {
  const at = Math.max(html.lastIndexOf('<P'), html.lastIndexOf('<p'));
  if (at === -1 || html.length - at > LONGEST) return { html };
  const notice = htmlToText(html.slice(at));
  return NOTICE.test(notice) ? { html: html.slice(0, at).trimEnd(), notice } : { html };
}
