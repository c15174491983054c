/** Sanitised HTML → the same as well-formed XML, for formats that carry XHTML. */
import { Parser } from 'htmlparser2';
import { escapeMarkup } from './text.ts';
import { VOID_ELEMENTS } from './vocabulary.ts';

/**
 * @param html sanitised HTML
 * @returns balanced elements without a namespace of their own, every sign escaped that XML wants escaped
 */
export function htmlToXhtml(html: string): string {
  let out = '';
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const written = Object.entries(attributes)
          .filter(([key]) => XML_NAME.test(key))
          .map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`);
        out += `<${name}${written.join('')}${VOID_ELEMENTS.has(name) ? '/>' : '>'}`;
      },
      ontext: (text) => {
        out += escapeMarkup(text);
      },
      onclosetag: (name) => {
        if (!VOID_ELEMENTS.has(name)) out += `</${name}>`;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return out;
}

const XML_NAME = /^[a-z][\w-]*$/;
