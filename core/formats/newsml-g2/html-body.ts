/**
 * The body of a G2 item that is HTML, in XHTML's namespace, in G2's or in none → clean HTML.
 *
 * Headers that repeat the metadata (dpa), notes to editors and vendors' inline tags leave it; text without
 * a paragraph gets one.
 */
import { escapeHtml, escapeMarkup, htmlToText } from '../../html/text.ts';
import { BLOCK_ELEMENTS, HTML_ELEMENTS, VOID_ELEMENTS } from '../../html/vocabulary.ts';
import { attribute, elements, type XmlElement, type XmlNode } from '../xml-element.ts';
import { isPrivate } from './private.ts';
import { isRoutingCode, paragraphBreaks, readableText } from './wire-text.ts';

export interface HtmlBody {
  /** Empty where there is no text. */
  html: string;
  /** Notes to editors that may be published. */
  notes: string[];
  /** Codes behind the text. */
  routing?: string;
  /** Headings of a header that was taken out. */
  headline?: string;
  subtitle?: string;
}

/** @param root `html`, `body`, or any element around HTML */
export function readHtmlBody(root: XmlElement): HtmlBody {
  const body = elements(root).find((child) => nameOf(child) === 'body') ?? root;
  const writer = new BodyWriter();
  const { children, header } = withoutHeader(body);
  const { text, routing } = withoutRouting(children);
  const html = writer.blocks(text);
  const headings = (name: string): string | undefined =>
    header &&
    elements(header)
      .filter((child) => nameOf(child) === name)
      .map(plain)
      .find((line) => line !== '');
  const headline = headings('h1');
  const subtitle = headings('h2');
  return {
    html,
    notes: writer.notes,
    ...(routing !== undefined && { routing }),
    ...(headline !== undefined && { headline }),
    ...(subtitle !== undefined && { subtitle }),
  };
}

/** Text of an element with HTML inside, blank lines between paragraphs. */
export function blockText(element: XmlElement): string {
  return htmlToText(new BodyWriter().blocks(element.children));
}

function plain(element: XmlElement): string {
  return blockText(element).replace(/\s+/g, ' ');
}

/** dpa: `header` with slug list, time and headline in front of `section.main`. */
function withoutHeader(body: XmlElement): { children: XmlNode[]; header?: XmlElement } {
  const hasMain = elements(body).some(
    (child) => nameOf(child) === 'section' && hasClass(child, 'main'),
  );
  const header = hasMain ? elements(body).find((child) => nameOf(child) === 'header') : undefined;
  if (header === undefined) return { children: body.children };
  return { children: body.children.filter((node) => node !== header), header };
}

function withoutRouting(children: XmlNode[]): { text: XmlNode[]; routing?: string } {
  const lastBlock = children.findLastIndex((node) => typeof node !== 'string' && isBlock(node));
  if (lastBlock === -1) return { text: children };
  const behind = children.slice(lastBlock + 1);
  const written = behind.map((node) => (typeof node === 'string' ? node : plain(node))).join('');
  if (!isRoutingCode(written)) return { text: children };
  return { text: children.slice(0, lastBlock + 1), routing: written.replace(/\s+/g, ' ').trim() };
}

/** Containers that say nothing about the text in them. */
const TRANSPARENT: ReadonlySet<string> = new Set(
  'article body center div form fieldset footer header html main nav section'.split(' '),
);
/** Never text. */
const NOT_TEXT: ReadonlySet<string> = new Set(
  'head iframe link meta noscript object script style template title'.split(' '),
);
/** Cells may be empty; any other block without content is left out. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set(['td', 'th', 'hr']);

class BodyWriter {
  readonly notes: string[] = [];
  readonly #isNote: boolean;

  constructor(isNote = false) {
    this.#isNote = isNote;
  }

  /** Blocks as they are; what stands between them as paragraphs. */
  blocks(nodes: XmlNode[]): string {
    const out: string[] = [];
    let run: XmlNode[] = [];
    let indent = 0;
    const flush = (): void => {
      if (run.length > 0) out.push(...this.#paragraphs(run, indent));
      run = [];
    };
    for (const node of nodes) {
      if (typeof node === 'string' || !(isBlock(node) || NOT_TEXT.has(nameOf(node)))) {
        run.push(node);
        continue;
      }
      const before = run.at(-1);
      indent = typeof before === 'string' ? indentOf(before) : 0;
      flush();
      out.push(this.#block(node, indent));
    }
    flush();
    return out.join('');
  }

  #block(element: XmlElement, indent: number): string {
    const name = nameOf(element);
    if (NOT_TEXT.has(name) || isPrivate(element)) return '';
    if (this.#isNote && name === 'header') return '';
    if (hasClass(element, 'notepad') && !this.#isNote) return this.#takeNote(element);
    if (TRANSPARENT.has(name)) return this.blocks(element.children);
    if (name === 'p') return this.#paragraph(element, indent);
    if (name === 'pre') return tagged(name, element, this.#inline(element.children));
    const content = holdsBlocks(element)
      ? this.#kept(element.children)
      : this.#inline(element.children).trim();
    return VOID_ELEMENTS.has(name) || content !== '' || MAY_BE_EMPTY.has(name)
      ? tagged(name, element, content)
      : '';
  }

  /** `<p><h3>…</h3></p>`: a heading is no part of a paragraph, HTML would close it there. */
  #paragraph(element: XmlElement, indent: number): string {
    if (holdsBlocks(element)) return this.blocks(element.children);
    return this.#paragraphs(element.children, indent).join('');
  }

  /** Lists and tables: their parts as they are, loose text between them too. */
  #kept(nodes: XmlNode[]): string {
    return nodes
      .map((node) =>
        typeof node !== 'string' && isBlock(node) ? this.#block(node, 0) : this.#inline([node]),
      )
      .join('')
      .trim();
  }

  /** One run of text and inline elements; each line of text may be a paragraph of its own. */
  #paragraphs(run: XmlNode[], indent: number): string[] {
    const [first] = run;
    const inside =
      typeof first === 'string' ? /\n( {3,5}|\t)\S/.exec(first)?.[1]?.length : undefined;
    const printed = indent > 0 && inside !== undefined && inside > indent;
    const paragraphs: XmlNode[][] = [[]];
    for (const node of run) {
      const [begun = '', ...further] =
        typeof node === 'string' ? paragraphBreaks(node, printed) : [node];
      paragraphs.at(-1)?.push(begun);
      for (const text of further) paragraphs.push([text]);
    }
    return paragraphs
      .map((nodes) => this.#inline(nodes).trim())
      .filter((paragraph) => paragraph !== '')
      .map((paragraph) => `<p>${paragraph}</p>`);
  }

  #inline(nodes: XmlNode[]): string {
    let html = '';
    for (const node of nodes) {
      const part =
        typeof node === 'string' ? escapeHtml(readableText(node)) : this.#inlineElement(node);
      // A vendor's tag around a name has taken the place of the space before it: `sanoo<Company>Silta`.
      const isGlued =
        typeof node !== 'string' &&
        !HTML_ELEMENTS.has(nameOf(node)) &&
        /\p{Ll}$/u.test(html.slice(-2)) &&
        /^\p{Lu}/u.test(part);
      html += isGlued ? ` ${part}` : part;
    }
    return html;
  }

  #inlineElement(element: XmlElement): string {
    const name = nameOf(element);
    if (NOT_TEXT.has(name) || isPrivate(element)) return '';
    const content = this.#inline(element.children);
    if (!HTML_ELEMENTS.has(name)) return content;
    return tagged(name, element, content);
  }

  #takeNote(element: XmlElement): string {
    const note = noteText(element);
    if (note !== '') this.notes.push(note);
    return '';
  }
}

/** A note to editors as text, without the head of a notepad, which says only that it is one. */
export function noteText(element: XmlElement): string {
  return htmlToText(new BodyWriter(true).blocks(element.children));
}

function holdsBlocks(element: XmlElement): boolean {
  return elements(element).some((child) => isBlock(child));
}

function isBlock(element: XmlElement): boolean {
  const name = nameOf(element);
  return BLOCK_ELEMENTS.has(name) || name === 'td' || name === 'th';
}

/** CDATA may hold HTML in capitals. */
function nameOf(element: XmlElement): string {
  return element.name.toLowerCase();
}

function hasClass(element: XmlElement, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}

/** How far the file itself is indented before an element. */
function indentOf(text: string): number {
  return /\n([ \t]*)$/.exec(text.slice(-200))?.[1]?.length ?? 0;
}

function tagged(name: string, element: XmlElement, content: string): string {
  const attributes = [...element.attributes]
    .filter(([key]) => /^[a-zA-Z][\w-]*$/.test(key))
    .map(([key, value]) => ` ${key.toLowerCase()}="${escapeMarkup(value)}"`)
    .join('');
  const open = `<${name}${attributes}>`;
  // `<br>text` that was never closed has its text inside; HTML wants it behind.
  return VOID_ELEMENTS.has(name) ? open + content : `${open}${content}</${name}>`;
}
