/**
 * Most bodies on a wire are paragraphs with a few links, properly nested: HTML so simple that it can be
 * recognised beyond doubt. Recognised HTML needs no cleaning and is quick to turn into text; everything
 * else takes the long way through a real HTML parser. This file only recognises, it never rewrites.
 */
import { beforeReference, rewritten } from '../pieces.ts';
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
const LINK = new RegExp(`<a href="${ADDRESS}">`, 'y');
interface SimpleTag {
  name: string;
  kind: 'open' | 'close' | 'break';
}
const ELEMENTS = [...BLOCKS, ...'b strong i em u s sub sup cite q a'.split(' ')];
/** Tags without attributes, as they are written. */
const TAGS: ReadonlyMap<string, SimpleTag> = new Map<string, SimpleTag>([
  ...entries(['<br>', '<br/>', '<br />', '<br >'], 'break', () => 'br'),
  ...entries(
    ELEMENTS.map((name) => `<${name}>`),
    'open',
    (written) => written.slice(1, -1),
  ),
  ...entries(
    ELEMENTS.map((name) => `</${name}>`),
    'close',
    (written) => written.slice(2, -1),
  ),
]);

function entries(
  written: string[],
  kind: SimpleTag['kind'],
  nameOf: (written: string) => string,
): [string, SimpleTag][] {
  return written.map((tag) => [tag, { name: nameOf(tag), kind }]);
}

const LONGEST_TAG = Math.max(...[...TAGS.keys()].map(({ length }) => length));
const LINK_TAG: SimpleTag = { name: 'a', kind: 'open' };
const LONGEST_REFERENCE = 22;
const NUMBERED = /^#([1-9]\d{1,5})$/;
const NAMED = /^[A-Za-z]{2,20}$/;
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
  // HTML does not take these as they stand.
  if (html.includes('\r') || html.includes('\u0000')) return false;
  const open: string[] = [];
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    const end = next === -1 ? html.length : next;
    if (end > at && !visitText(html.slice(at, end), visitor)) return false;
    if (next === -1) break;
    const tagEnd = html.indexOf('>', next) + 1;
    const tag = tagEnd === 0 ? undefined : simpleTag(html, next, tagEnd);
    if (tag === undefined || !visitTag(tag, open, visitor)) return false;
    at = tagEnd;
  }
  return open.length === 0;
}

/** Is nothing in it but simple HTML? */
export function isSimpleHtml(html: string): boolean {
  return visitSimpleHtml(html);
}

function simpleTag(html: string, at: number, end: number): SimpleTag | undefined {
  const plain = end - at > LONGEST_TAG ? undefined : TAGS.get(html.slice(at, end));
  if (plain !== undefined) return plain;
  LINK.lastIndex = at;
  // An address holds no bracket, so that the link ends where the first one stands.
  return LINK.test(html) ? LINK_TAG : undefined;
}

function visitText(text: string, visitor: SimpleHtmlVisitor | undefined): boolean {
  // A bracket that closes nothing is text for a browser; but it is not simple.
  if (text.includes('>')) return false;
  const decoded = text.includes('&') ? withReferencesDecoded(text) : text;
  if (decoded === undefined) return false;
  visitor?.text(decoded);
  return true;
}

function visitTag(
  { name, kind }: SimpleTag,
  open: string[],
  visitor: SimpleHtmlVisitor | undefined,
): boolean {
  if (kind === 'close') {
    if (open.pop() !== name) return false;
    visitor?.close(name);
    return true;
  }
  if (kind === 'open') {
    if (!mayStandIn(name, open)) return false;
    open.push(name);
  }
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

/** References decoded; undefined where one is none, or not beyond doubt. */
function withReferencesDecoded(text: string): string | undefined {
  let isSimple = true;
  const decoded = rewritten(
    text,
    (piece) => {
      const result = isSimple ? decodedPiece(piece) : undefined;
      isSimple = result !== undefined;
      return result ?? '';
    },
    beforeReference,
  );
  return isSimple ? decoded : undefined;
}

function decodedPiece(text: string): string | undefined {
  // Added up by hand, every reference would stay in memory as a string of its own.
  const decoded: string[] = [];
  let from = 0;
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at);
    if (end === -1 || end - at > LONGEST_REFERENCE) return undefined;
    const reference = text.slice(at + 1, end);
    const character = USUAL.get(reference) ?? characterOf(reference);
    if (character === undefined) return undefined;
    decoded.push(text.slice(from, at), character);
    from = end + 1;
  }
  decoded.push(text.slice(from));
  return decoded.join('');
}

function characterOf(reference: string): string | undefined {
  if (NAMED.test(reference)) return namedEntity(reference);
  const number = Number(NUMBERED.exec(reference)?.[1]);
  // Latin letters to private use, and no halves of pairs: numbers that HTML reads as they are.
  const isPlain = (number >= 0xa0 && number < 0xd800) || (number >= 32 && number < 127);
  return isPlain ? String.fromCharCode(number) : undefined;
}
