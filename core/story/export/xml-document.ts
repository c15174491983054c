/** XML that goes out, written by xml2js's Builder from plain objects (`$` attributes, `_` text). */
import { Builder } from 'xml2js';

/** An element: its text, or its attributes, text and children in order. Undefined is left out. */
export type XmlOut = string | { [name: string]: XmlOut | XmlOut[] | undefined };

/** Characters that no XML 1.0 document may hold (XML 1.0, 2.2), halves of surrogate pairs included. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A document with one root element; what XML cannot hold is dropped from texts and attributes. */
export function xmlDocument(root: string, content: XmlOut): string {
  const builder = new Builder({
    rootName: root,
    xmldec: { version: '1.0', encoding: 'UTF-8' },
    // `allowSurrogateChars` is what lets an emoji through.
    allowSurrogateChars: true,
    renderOpts: { pretty: false },
  });
  return builder.buildObject(writable(content));
}

/** Text that may stand in XML. */
export function writableText(text: string): string {
  return text.replace(FORBIDDEN, '');
}

function writable(out: XmlOut): unknown {
  if (typeof out === 'string') return writableText(out);
  const entries = Object.entries(out).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return [[name, Array.isArray(value) ? value.map(writable) : writable(value)]];
  });
  return Object.fromEntries(entries);
}
