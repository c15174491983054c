/** Whether a payload is a web page, by how it begins. */
import { HTML_ELEMENTS } from '../../html/vocabulary.ts';

/** Servers put warnings and blank lines before a page; more than this is a text of its own. */
const NEAR_START = 2_000;
const DOCUMENT = /<!doctype\s{1,9}html|<(?:html|head|body|article)(?=[\s>])/i;
/** A mail or a JSON document may hold a page; it is not one. */
const OTHER_START =
  /^(?:[{[]|(?:from|to|subject|date|received|return-path|delivered-to|reply-to|message-id|mime-version|content-type|x-[\w-]{1,40}):\s)/i;
const DOCUMENT_ELEMENTS: ReadonlySet<string> = new Set(['html', 'head', 'title', ...HTML_ELEMENTS]);

/** An HTML document, XHTML included; no feed, no XML document of another kind. */
export function looksLikePage(text: string): boolean {
  const start = withoutPrologue(text.slice(0, NEAR_START * 4)).slice(0, NEAR_START);
  if (OTHER_START.test(start) || !DOCUMENT.test(start)) return false;
  if (/^<!doctype\s{1,9}html/i.test(start)) return true;
  const first = /<([a-z][^\s/<>]*)/i.exec(start)?.[1]?.toLowerCase();
  return first !== undefined && DOCUMENT_ELEMENTS.has(first);
}

const PROLOGUE_ENDS: readonly (readonly [start: string, end: string])[] = [
  ['<?', '?>'],
  ['<!--', '-->'],
];

function withoutPrologue(text: string): string {
  let rest = text.replace(/^\ufeff/, '').trimStart();
  for (;;) {
    const prologue = PROLOGUE_ENDS.find(([start]) => rest.startsWith(start));
    const at = prologue ? rest.indexOf(prologue[1]) : -1;
    if (!prologue || at === -1) return rest;
    rest = rest.slice(at + prologue[1].length).trimStart();
  }
}
