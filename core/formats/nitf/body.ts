/**
 * The text of a NITF document → HTML, wherever it stands: alone, in NewsML 1.x or in NewsML-G2.
 *
 * Elements are matched by local name: agencies write NITF with and without its namespace, and with
 * namespaces of their own. Media is taken out of the text, and so are notes to editors.
 */

import { escapeHtml, htmlToText } from '../../html/text.ts';
import type { ItemMedia, Markup } from '../format.ts';
import { given } from '../given.ts';
import { attribute, elements, hasElements, type XmlElement, type XmlNode } from '../xml-element.ts';
import { readMedia } from './media.ts';
import { kindOfNote } from './note.ts';
import {
  ATTRIBUTES,
  BETWEEN_PARTS,
  CONTAINERS,
  HTML_BLOCKS,
  HTML_INLINE,
  HTML_NAMES,
  NOT_TEXT,
} from './vocabulary.ts';

export interface NitfBody {
  /** Absent where there is no text. */
  body?: Markup;
  media: ItemMedia[];
  /** Notes to editors that may be published, as text. Those marked as not public are gone. */
  notes: string[];
  /** Copyright notes inside the text. */
  copyrights: string[];
  /** Names of media files that are no addresses. */
  files: string[];
}

/** Reads any element of NITF: nitf, body, body.content, block. Heads are no text and are left out. */
export function nitfBody(root: XmlElement, base?: string): NitfBody {
  const writer = new BodyWriter(base);
  const value = writer.blocks(root);
  const { media, notes, copyrights, files } = writer;
  const body: Markup | undefined =
    value === '' ? undefined : { kind: 'xhtml', value, ...given({ base }) };
  return { ...given({ body }), media, notes, copyrights, files };
}

/** The content of one element as text without markup; blank lines between paragraphs. */
export function nitfText(element: XmlElement): string {
  return htmlToText(new BodyWriter(undefined).blocks(element));
}

/** Elements that never have content. */
const EMPTY: ReadonlySet<string> = new Set(['br', 'hr', 'col']);

class BodyWriter {
  readonly media: ItemMedia[] = [];
  readonly notes: string[] = [];
  readonly copyrights: string[] = [];
  readonly files: string[] = [];
  readonly #base: string | undefined;

  constructor(base: string | undefined) {
    this.#base = base;
  }

  /** The content of a container: blocks as they are, what stands between them as paragraphs. */
  blocks(container: XmlElement): string {
    const out: string[] = [];
    let run: XmlNode[] = [];
    const flush = (): void => {
      if (run.length > 0) out.push(this.#paragraphs(run, container.name));
      run = [];
    };
    for (const node of container.children) {
      if (typeof node === 'string' || !this.#isBlock(node)) {
        run.push(node);
        continue;
      }
      flush();
      out.push(this.#block(node));
    }
    flush();
    return out.join('');
  }

  #isBlock(element: XmlElement): boolean {
    const { name } = element;
    return CONTAINERS.has(name) || HTML_BLOCKS.has(name) || NOT_TEXT.has(name) || name === 'media';
  }

  #block(element: XmlElement): string {
    const { name } = element;
    if (NOT_TEXT.has(name)) return '';
    if (name === 'media') return this.#takeMedia(element);
    if (name === 'note') return this.#note(element);
    if (CONTAINERS.has(name)) return this.blocks(element);
    const content = name === 'bq' ? this.blocks(element) : this.#content(element);
    return tagged(element, content);
  }

  /** List entries, cells, headings: with paragraphs inside only where the file has some. */
  #content(element: XmlElement): string {
    const holdsBlocks = elements(element).some((child) => CONTAINERS.has(child.name));
    return holdsBlocks ? this.blocks(element) : this.#inline(element.children, element.name);
  }

  /** A text without any markup has its paragraphs as blank lines. */
  #paragraphs(run: XmlNode[], parent: string): string {
    const html = this.#inline(run, parent);
    const isText = run.every((node) => typeof node === 'string');
    const paragraphs = isText ? html.split(/\n[ \t\r]*\n/) : [html];
    return paragraphs
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== '')
      .map((paragraph) => `<p>${paragraph}</p>`)
      .join('');
  }

  #inline(nodes: XmlNode[], parent: string): string {
    const between = BETWEEN_PARTS.get(parent);
    const hasOwnText = nodes.some((node) => typeof node === 'string' && node.trim() !== '');
    if (between !== undefined && !hasOwnText) return this.#parts(nodes, between);
    let html = '';
    for (const node of nodes) {
      const part = typeof node === 'string' ? escapeHtml(node) : this.#inlineElement(node);
      // One and a half is written 1<frac>: without its markup it would be eleven halves.
      const isFraction = typeof node !== 'string' && node.name === 'frac';
      html += isFraction && /\d$/.test(html.slice(-1)) ? ` ${part}` : part;
    }
    return html;
  }

  /** Parts of a name or place with nothing but white space between them. */
  #parts(nodes: XmlNode[], between: string): string {
    return nodes
      .map((node) => (typeof node === 'string' ? '' : this.#inlineElement(node).trim()))
      .filter((part) => part !== '')
      .join(between);
  }

  #inlineElement(element: XmlElement): string {
    if (this.#isBlock(element)) return this.#block(element);
    // The separator of a fraction may be left empty (NITF, frac-sep).
    if (element.name === 'frac-sep' && element.children.length === 0) return '/';
    const content = this.#inline(element.children, element.name);
    return HTML_INLINE.has(element.name) ? tagged(element, content) : content;
  }

  #takeMedia(element: XmlElement): string {
    const found = readMedia(element, this.#base, (part) => this.blocks(part));
    for (const media of found.media) this.media.push(media);
    for (const file of found.files) this.files.push(file);
    return '';
  }

  #note(element: XmlElement): string {
    const kind = kindOfNote(element);
    if (kind === 'private') return '';
    const html = this.blocks(element);
    if (kind === 'text') return html;
    const text = htmlToText(html);
    if (text !== '') (kind === 'copyright' ? this.copyrights : this.notes).push(text);
    return '';
  }
}

function tagged(element: XmlElement, content: string): string {
  const name = htmlName(element);
  if (EMPTY.has(name)) return `<${name}>${content}`;
  if (content.trim() === '' && !hasElements(element) && name !== 'td' && name !== 'th')
    return content;
  const attributes = (ATTRIBUTES.get(name) ?? [])
    .map((key) => [key, attribute(element, key)])
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeHtml(value ?? '').replaceAll('"', '&quot;')}"`)
    .join('');
  return `<${name}${attributes}>${content}</${name}>`;
}

function htmlName(element: XmlElement): string {
  if (element.name === 'em' && attribute(element, 'class')?.toLowerCase() === 'bold')
    return 'strong';
  return HTML_NAMES.get(element.name) ?? element.name;
}
