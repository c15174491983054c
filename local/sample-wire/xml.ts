/** Writes XML: elements without content are left out, text and attributes are escaped. */

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

/**
 * An element of text or of elements that are already written.
 * @param content text, which is escaped, or written elements; undefined gives no element at all
 */
export function element(
  name: string,
  content: string | string[] | undefined,
  attributes: Record<string, string> = {},
): string {
  if (content === undefined) return '';
  const start = `${name}${attributesOf(attributes)}`;
  if (typeof content === 'string') return `<${start}>${escaped(content)}</${name}>`;
  const inner = content.filter((line) => line !== '').join('\n');
  return `<${start}>\n${inner}\n</${name}>`;
}

/** An element that has only attributes. */
export function empty(name: string, attributes: Record<string, string>): string {
  return `<${name}${attributesOf(attributes)}/>`;
}

/** A document: the declaration and its root. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** Paragraphs of plain copy as HTML. */
export function htmlOf(paragraphs: string[]): string {
  return paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n');
}

function attributesOf(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}
