/**
 * Most bodies on a wire are paragraphs with a few links, properly nested: HTML so simple that it can be
 * recognised beyond doubt. Recognised HTML needs no cleaning and is quick to turn into text; everything
 * else takes the long way through a real HTML parser. This file only recognises, it never rewrites.
 */
import { namedEntity } from './entities.ts';

export interface SimpleHtmlVisitor {
  text(decoded: string): void;
  open(name: string): void;
  close(name: string): void;
}

/** What may stand where. Text and inline elements may stand in any. */
const CONTAINERS = new Set(['div', 'blockquote', 'figure', 'figcaption', 'ul', 'ol', 'li']);
const BLOCKS = new Set([...CONTAINERS, 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const LISTS = new Set(['ul', 'ol']);

/** Letters, digits, plain signs and `&amp;`; a relative address has no colon that could end a scheme. */
const ADDRESS =
  '(?:https?:\\/\\/(?:[\\w.~:/?#@!$*+,;=%-]|&amp;){1,2000}|(?:[\\w.~/?#@!$*+,;=%-]|&amp;){1,2000})';
/** Tags without attributes, and links with nothing but their address. */
const TAG = new RegExp(
  `<(?:(br) ?\\/?|(\\/?)(p|h[1-6]|div|blockquote|figure|figcaption|ul|ol|li|b|strong|i|em|u|s|sub|sup|cite|q|a)|(a) href="${ADDRESS}")>`,
  'y',
);
/** What HTML does not take as it stands. */
const UNUSUAL = /[\u0000\r]/;
const OTHER_REFERENCE = /&(?!(?:amp|lt|gt|quot|nbsp|#39);)/;
const REFERENCE = /&(?:(amp|lt|gt|quot|nbsp|#39)|#([1-9]\d{1,5})|([A-Za-z]{2,20}));|&/g;
const USUAL: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', '\u00a0'],
  ['#39', "'"],
]);
const DEEPEST = 32;

/** Walks `html` if it is simple and says so; false where it is not (what was visited until then is to be thrown away). */
export function visitSimpleHtml(html: string, visitor?: SimpleHtmlVisitor): boolean {
  if (UNUSUAL.test(html)) return false;
  const open: string[] = [];
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    const end = next === -1 ? html.length : next;
    if (end > at) {
      if (!visitText(html.slice(at, end), visitor)) return false;
    }
    if (next === -1) break;
    TAG.lastIndex = next;
    const tag = TAG.exec(html);
    if (!tag || !visitTag(tag, open, visitor)) return false;
    at = TAG.lastIndex;
  }
  return open.length === 0;
}

/** Is nothing in it but simple HTML? */
export function isSimpleHtml(html: string): boolean {
  return visitSimpleHtml(html);
}

function visitText(text: string, visitor: SimpleHtmlVisitor | undefined): boolean {
  // A bracket that closes nothing is text for a browser; but it is not simple.
  if (text.includes('>')) return false;
  const usual = !OTHER_REFERENCE.test(text);
  if (usual && visitor === undefined) return true;
  const decoded = usual ? decodeUsual(text) : decodeAny(text);
  if (decoded === undefined) return false;
  visitor?.text(decoded);
  return true;
}

function visitTag(
  tag: RegExpExecArray,
  open: string[],
  visitor: SimpleHtmlVisitor | undefined,
): boolean {
  const [, lineBreak, slash, plain, link] = tag;
  if (lineBreak !== undefined) {
    visitor?.open('br');
    return true;
  }
  const name = plain ?? link ?? '';
  if (slash === '/') {
    if (open.pop() !== name) return false;
    visitor?.close(name);
    return true;
  }
  if (!mayStandIn(name, open)) return false;
  open.push(name);
  visitor?.open(name);
  return true;
}

/** A block inside a paragraph would end it, a link inside a link too: then the nesting is not what it seems. */
function mayStandIn(name: string, open: string[]): boolean {
  const parent = open.at(-1);
  if (open.length >= DEEPEST) return false;
  if (name === 'a' && open.includes('a')) return false;
  if (name === 'li') return parent !== undefined && LISTS.has(parent);
  return !BLOCKS.has(name) || parent === undefined || CONTAINERS.has(parent);
}

function decodeUsual(text: string): string {
  if (!text.includes('&')) return text;
  // By far the fastest way; `&amp;` has to come last.
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function decodeAny(text: string): string | undefined {
  let simple = true;
  const decoded = text.replace(REFERENCE, (_all, usual?: string, code?: string, name?: string) => {
    const character = usual === undefined ? characterOf(code, name) : USUAL.get(usual);
    if (character === undefined) simple = false;
    return character ?? '';
  });
  return simple ? decoded : undefined;
}

function characterOf(code: string | undefined, name: string | undefined): string | undefined {
  if (name !== undefined) return namedEntity(name);
  const number = Number(code);
  // Latin letters to private use, and no halves of pairs: numbers that HTML reads as they are.
  const isPlain = (number >= 0xa0 && number < 0xd800) || (number >= 32 && number < 127);
  return isPlain ? String.fromCharCode(number) : undefined;
}
