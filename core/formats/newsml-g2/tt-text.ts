/**
 * TT's own vocabulary of texts (`application/ttnitf+xml`, Swedish names in capitals): `RUBRIK` heads a text,
 * `CITAT` is direct speech, `MELLIS` a subhead, `BYLINE` and `BILD` stand behind the text they belong to.
 */
import { webAddress } from '../../html/url.ts';
import type { ItemAuthor, ItemMedia } from '../format.ts';
import { given } from '../given.ts';
import { attribute, elements, type XmlElement, type XmlNode } from '../xml-element.ts';
import { isGiven, lineOf, parts } from './parts.ts';

export interface TtText {
  /** The texts with the names of HTML. */
  body: XmlElement;
  headline?: string;
  authors: ItemAuthor[];
  media: ItemMedia[];
}

const AS_HTML: ReadonlyMap<string, string> = new Map([
  ['text', 'div'],
  ['rubrik', 'h2'],
  ['dat', 'p'],
  ['ingress', 'div'],
  ['brodtext', 'div'],
  ['citat', 'blockquote'],
  ['mellis', 'h3'],
]);
const BESIDE: ReadonlySet<string> = new Set(['byline', 'bild']);

export function isTtText(root: XmlElement): boolean {
  return parts(root, 'text').some((text) => parts(text, 'brodtext').length > 0);
}

/** @param root the element around the texts */
export function readTtText(root: XmlElement, base: string | undefined): TtText {
  const texts = parts(root, 'text');
  const [headline] = texts.flatMap((text) => parts(text, 'rubrik'));
  const pictures = texts.flatMap((text) => parts(text, 'bild'));
  return {
    ...given({ headline: lineOf(headline) }),
    body: { ...root, name: 'body', children: asHtml(root, headline) },
    authors: texts.flatMap((text) => parts(text, 'byline')).flatMap(authorOf),
    media: pictures.map((picture) => pictureOf(picture, base)),
  };
}

function asHtml(element: XmlElement, headline: XmlElement | undefined): XmlNode[] {
  return element.children.flatMap((node): XmlNode[] => {
    if (typeof node === 'string') return [node];
    const name = node.name.toLowerCase();
    if (node === headline || BESIDE.has(name)) return [];
    const html = AS_HTML.get(name) ?? name;
    // Place and source of `DAT` have nothing between them.
    const children = name === 'dat' ? [spaced(node)] : asHtml(node, headline);
    return [{ ...node, name: html, children }];
  });
}

function spaced(element: XmlElement): string {
  return elements(element).map(lineOf).filter(isGiven).join(' ');
}

function authorOf(byline: XmlElement): ItemAuthor[] {
  const name = lineOf(byline);
  return name === undefined ? [] : [{ name, ...given({ email: attribute(byline, 'EPOST') }) }];
}

function pictureOf(picture: XmlElement, base: string | undefined): ItemMedia {
  const line = (name: string): string | undefined => lineOf(parts(picture, name)[0]);
  const maker = line('bildskapare');
  return {
    type: 'picture',
    ...given({ url: webAddress(line('bildfil'), base), caption: line('bildtext') }),
    credits: maker === undefined ? [] : [{ role: 'by', text: maker }],
  };
}
