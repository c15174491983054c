/**
 * HTML nested so deep that no one wrote it by hand. HTML parsers take time by the square of the depth, so
 * such input is not given to one: its tags are taken out and its text kept.
 */
import { VOID_ELEMENTS } from './vocabulary.ts';

/** Real copy stays below 30, mail below 100. Unclosed `<p>` and `<li>` count, though they do not nest. */
const DEEPEST = 1000;

const TAG = /<(\/?)([a-zA-Z][^\s/<>]*)/g;

/** Could elements be open more than a thousand deep somewhere? Counted so that it is never too low. */
export function nestsTooDeep(html: string): boolean {
  // Every open element needs a tag of three characters at least.
  if (html.length < DEEPEST * 3) return false;
  const openByName = new Map<string, number>();
  let open = 0;
  for (const [, slash, written = ''] of html.matchAll(TAG)) {
    const name = written.toLowerCase();
    const count = openByName.get(name) ?? 0;
    if (slash === '/') {
      if (count === 0) continue;
      openByName.set(name, count - 1);
      open -= 1;
    } else if (!VOID_ELEMENTS.has(name)) {
      openByName.set(name, count + 1);
      open += 1;
      if (open > DEEPEST) return true;
    }
  }
  return false;
}

/** The text between the tags, references undecoded, without a parser. */
export function withoutTags(html: string): string {
  return html.replace(/<\/?[a-zA-Z!?][^<>]*>?/g, ' ');
}
