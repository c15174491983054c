import type { Item, ReadItems } from '../../../core/formats/format.ts';
import { newsmlG2 } from '../../../core/formats/newsml-g2.ts';

export const NAR = 'http://iptc.org/std/nar/2006-10-01/';
export const XHTML = 'http://www.w3.org/1999/xhtml';

interface Parts {
  /** Name of the item element. */
  name?: string;
  attributes?: string;
  /** Children of the item itself. */
  item?: string;
  itemMeta?: string;
  contentMeta?: string;
  contentSet?: string;
}

/** An item of a message, with what a test is about. */
export function item(parts: Parts = {}): string {
  const { name = 'newsItem', attributes = 'guid="urn:x:1" version="2" xml:lang="en"' } = parts;
  return `<${name} ${attributes}>${parts.item ?? ''}<itemMeta>${parts.itemMeta ?? ''}</itemMeta><contentMeta>${parts.contentMeta ?? ''}</contentMeta><contentSet>${parts.contentSet ?? ''}</contentSet></${name}>`;
}

export function message(...items: string[]): string {
  return `<newsMessage xmlns="${NAR}"><header><sent>2026-11-24T08:00:00Z</sent></header><itemSet>${items.join('\n')}</itemSet></newsMessage>`;
}

export function read(text: string): ReadItems {
  return newsmlG2.read({ text, url: 'https://feeds.example/now' });
}

export function readOne(parts: Parts): Item {
  const [first] = read(message(item(parts))).items;
  if (first === undefined) throw new Error('nothing was read');
  return first;
}

export function xhtml(body: string): string {
  return `<inlineXML contenttype="application/xhtml+xml"><html xmlns="${XHTML}"><body>${body}</body></html></inlineXML>`;
}

/** What of an item has no field. */
export function rest(found: Item | undefined): Record<string, unknown> {
  const own = found?.extensions?.['newsml-g2'];
  return typeof own === 'object' && own !== null ? { ...own } : {};
}
