/** Text constructs of Atom 1.0 and 0.3: plain, HTML, XHTML, or base64. */
import { textOfBase64 } from '../base64.ts';
import type { Markup } from '../format.ts';
import { looksLikeHtml } from '../markup.ts';
import { withMisreadUtf8 } from '../misread-references.ts';
import {
  attribute,
  baseOf,
  elements,
  hasElements,
  innerHtml,
  rawTextOf,
  type XmlElement,
} from '../xml-element.ts';

/**
 * A text construct (RFC 4287, 3.1, and content, 4.1.3). Escaped markup in `type="text"` is text that
 * happens to show angle brackets, and stays so; the div around xhtml is a wrapper and goes.
 */
export function textConstruct(
  element: XmlElement | undefined,
  url: string | undefined,
): Markup | undefined {
  if (!element) return undefined;
  const base = baseOf(element, url);
  const { kind, value } = textIn(element);
  const text = value.trim();
  return text === '' ? undefined : { kind, value: text, ...(base && { base }) };
}

function textIn(element: XmlElement): Pick<Markup, 'kind' | 'value'> {
  const type = attribute(element, 'type')?.toLowerCase() ?? 'text';
  if (hasElements(element)) return { kind: 'xhtml', value: innerHtml(withoutWrapper(element)) };
  const value = rawTextOf(element);
  if (isBase64(element, type)) return base64Text(value, type);
  const isHtml = type.includes('html') || (isEscapedWithoutType(element) && looksLikeHtml(value));
  return isHtml ? { kind: 'html', value: withMisreadUtf8(value) } : { kind: 'text', value };
}

/** Atom 0.3 names how the content is wrapped; escaped and of no type it is what 1.0 calls html, if it looks so. */
function isEscapedWithoutType(element: XmlElement): boolean {
  const mode = attribute(element, 'mode')?.toLowerCase();
  return mode === 'escaped' && attribute(element, 'type') === undefined;
}

/** Atom 0.3 says so in `mode`; 1.0 by a content's media type that is neither text nor XML (RFC 4287, 4.1.3.3). */
function isBase64(element: XmlElement, type: string): boolean {
  if (attribute(element, 'mode')?.toLowerCase() === 'base64') return true;
  if (!type.includes('/') || type.startsWith('text/') || type.includes('xml')) return false;
  return element.name === 'content' || isPlainlyBase64(rawTextOf(element));
}

/** Other texts have no media type by the RFC; where they have one, it says nothing that they do not say themselves. */
function isPlainlyBase64(text: string): boolean {
  const isOneWord = text.trim().length >= 12 && !/\S[ \t]+\S/.test(text);
  return isOneWord && textOfBase64(text) !== undefined;
}

/** What was encoded may be HTML or not, whatever its type; bytes that are no text are nothing to read. */
function base64Text(encoded: string, type: string): Pick<Markup, 'kind' | 'value'> {
  const text = textOfBase64(encoded);
  if (text === undefined) return { kind: 'text', value: '' };
  return { kind: type.includes('html') || looksLikeHtml(text) ? 'html' : 'text', value: text };
}

function withoutWrapper(element: XmlElement): XmlElement {
  const [only, second] = elements(element);
  return only?.name === 'div' && second === undefined ? only : element;
}
