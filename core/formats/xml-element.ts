/** The tree that `parseXml` gives, and the few ways of asking it. Names are matched by namespace URI and local name. */

import { escapeMarkup } from '../html/text.ts';
import { webAddress } from '../html/url.ts';
import { VOID_ELEMENTS } from '../html/vocabulary.ts';
import { NS } from './namespaces.ts';

/** What an element inherits from those around it. */
export interface XmlScope {
  /** Prefix → canonical URI, as declared on the nearest element that declares any. */
  namespaces: Map<string, string>;
  /** Where the other declarations are. */
  outer?: XmlScope;
  /** `xml:lang` in force. */
  lang?: string;
  /** `xml:base` values from the outside in. */
  bases?: string[];
}

export interface XmlElement {
  /** Local name. */
  name: string;
  /** Canonical namespace URI; empty for none. */
  ns: string;
  /** As written; only for showing. */
  prefix: string;
  /** Keys by `attributeKey`. */
  attributes: ReadonlyMap<string, string>;
  children: XmlNode[];
  scope: XmlScope;
}

export type XmlNode = XmlElement | string;

export function attributeKey(local: string, ns = ''): string {
  return ns === '' ? local : `{${ns}}${local}`;
}

/** An attribute's value, trimmed; undefined where it is absent or empty. */
export function attribute(element: XmlElement, local: string, ns = ''): string | undefined {
  return element.attributes.get(attributeKey(local, ns))?.trim() || undefined;
}

/** The name as the document writes it, for places. */
export function qualifiedName(element: XmlElement): string {
  return element.prefix === '' ? element.name : `${element.prefix}:${element.name}`;
}

export function elements(element: XmlElement): XmlElement[] {
  return element.children.filter((node) => typeof node !== 'string');
}

export function children(element: XmlElement, ns: string, local: string): XmlElement[] {
  return elements(element).filter((child) => child.ns === ns && child.name === local);
}

/** The first child of that name: where one is allowed and two came, the first stands. */
export function child(element: XmlElement, ns: string, local: string): XmlElement | undefined {
  for (const node of element.children) {
    if (typeof node !== 'string' && node.name === local && node.ns === ns) return node;
  }
  return undefined;
}

export function hasElements(element: XmlElement): boolean {
  return element.children.some((node) => typeof node !== 'string');
}

/** All text inside, in document order, as it stands. */
export function rawTextOf(element: XmlElement): string {
  const [only] = element.children;
  if (element.children.length === 1 && typeof only === 'string') return only;
  return element.children
    .map((node) => (typeof node === 'string' ? node : rawTextOf(node)))
    .join('');
}

/** The same, trimmed; undefined where nothing is left. */
export function textOf(element: XmlElement | undefined): string | undefined {
  return element && (rawTextOf(element).trim() || undefined);
}

/** Text of the first child of that name. */
export function childText(element: XmlElement, ns: string, local: string): string | undefined {
  return textOf(child(element, ns, local));
}

/**
 * The base address in force inside an element: `xml:base` from the outside in, starting at the document's
 * own address. One that leads nowhere (`javascript:`) does not count.
 */
export function baseOf(element: XmlElement, documentUrl: string | undefined): string | undefined {
  return (element.scope.bases ?? []).reduce<string | undefined>(
    (base, next) => webAddress(next, base) ?? base,
    documentUrl,
  );
}

/** The content of an element as HTML source, without the element itself; prefixes are dropped. */
export function innerHtml(element: XmlElement): string {
  return element.children.map(htmlOf).join('');
}

function htmlOf(node: XmlNode): string {
  if (typeof node === 'string') return escapeMarkup(node);
  const open = `<${node.name}${[...node.attributes].map(htmlAttribute).join('')}>`;
  // `<br>text` that was never closed has its text inside; HTML wants it behind.
  return VOID_ELEMENTS.has(node.name)
    ? open + innerHtml(node)
    : `${open}${innerHtml(node)}</${node.name}>`;
}

function htmlAttribute([key, value]: [string, string]): string {
  const name = key === attributeKey('lang', NS.xml) ? 'lang' : key;
  return name.startsWith('{') ? '' : ` ${name}="${escapeMarkup(value)}"`;
}
