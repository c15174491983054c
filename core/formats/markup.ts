/** Texts of a feed as the format labels them, or as they look where it does not say. */

import { htmlToText } from '../html/text.ts';
import { HTML_ELEMENTS } from '../html/vocabulary.ts';
import type { Markup } from './format.ts';
import { withMisreadUtf8 } from './misread-references.ts';
import { baseOf, hasElements, innerHtml, rawTextOf, type XmlElement } from './xml-element.ts';

const TAG = /<\/?([a-z][a-z0-9]*)(?=[\s/>])[^<>]*>/gi;
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z0-9]{1,31});/i;

/**
 * RSS does not say whether a text is HTML. It is taken for HTML if there is an HTML tag or a character
 * reference in it: `a < b` and `<unnamed>` are text.
 */
export function looksLikeHtml(text: string): boolean {
  if (text.includes('<')) {
    for (const [, name] of text.matchAll(TAG)) {
      if (name !== undefined && HTML_ELEMENTS.has(name.toLowerCase())) return true;
    }
  }
  return text.includes('&') && REFERENCE.test(text);
}

/**
 * A text element of RSS; undefined where it is empty. HTML that was not escaped comes back as HTML.
 * @param url the document's address; links inside are relative to that and to `xml:base`
 */
export function rssMarkup(
  element: XmlElement | undefined,
  url: string | undefined,
): Markup | undefined {
  if (!element) return undefined;
  const base = baseOf(element, url);
  const nested = hasElements(element);
  const value = (nested ? innerHtml(element) : rawTextOf(element)).trim();
  if (value === '') return undefined;
  const isHtml = nested || looksLikeHtml(value);
  const text = isHtml ? withMisreadUtf8(value) : value;
  return { kind: isHtml ? 'html' : 'text', value: text, ...(base && { base }) };
}

/** The words of a text without its markup. */
export function plainText(markup: Markup | undefined): string | undefined {
  if (!markup) return undefined;
  return (markup.kind === 'text' ? markup.value : htmlToText(markup.value)).trim() || undefined;
}

/** A short text that was escaped once too often (`R&amp;amp;D`), as it was meant. */
export function onceEscaped(text: string | undefined): string | undefined {
  if (text === undefined || !looksLikeHtml(text)) return text;
  return htmlToText(text).trim() || undefined;
}
