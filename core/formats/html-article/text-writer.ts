/**
 * An article's text, written anew from the page: paragraphs, sub-heads, lists, tables and quotes in their
 * order, and nothing else. Pictures with their captions and the lines that are no copy come out beside it.
 */
import { escapeHtml, escapeMarkup } from '../../html/text.ts';
import { webAddress } from '../../html/url.ts';
import { behindWord, rewritten } from '../../pieces.ts';
import { kindOfLine, type LineKind, withoutPointer } from './lines.ts';
import { attribute, oneLine, type PageElement } from './page-tree.ts';

export interface Block {
  html: string;
  /** Empty for the tags around other blocks. */
  text: string;
  kind: 'paragraph' | 'heading' | 'edge' | 'close' | 'other';
  /** How many pictures stand before it on the page. */
  pictures: number;
  linked: boolean;
}

export interface AsideLine {
  kind: Exclude<LineKind, 'copy' | 'furniture'>;
  text: string;
}

const INLINE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'a',
    b: 'strong',
    strong: 'strong',
    i: 'em',
    em: 'em',
    u: 'u',
    s: 's',
    strike: 's',
    del: 'del',
    ins: 'ins',
    sub: 'sub',
    sup: 'sup',
    q: 'q',
    cite: 'cite',
    code: 'code',
    mark: 'mark',
    small: 'small',
  }),
);

interface Inline {
  open: string;
  close: string;
  isLink: boolean;
}

const MOST_INLINES = 8;

export class TextWriter {
  readonly blocks: Block[] = [];
  readonly asides: AsideLine[] = [];
  readonly #base: string | undefined;
  readonly #picturesSoFar: () => number;
  /** Elements around the text that comes next, and how many of them are open in this line. */
  readonly #inlines: Inline[] = [];
  #opened = 0;
  #html = '';
  #text = '';
  #linked = 0;
  #lines: { html: string; text: string; linked: boolean }[] = [];
  /** Line breaks in a row. */
  #breaks = 0;
  /** The element that a line becomes: a paragraph, a heading, or none inside a list entry or a cell. */
  #tag = 'p';

  constructor(base: string | undefined, picturesSoFar: () => number) {
    this.#base = base;
    this.#picturesSoFar = picturesSoFar;
  }

  text(raw: string): void {
    const spaced = rewritten(raw, (piece) => piece.replace(/[ \t\n\r\f]+/g, ' '), behindWord);
    const text = this.#text === '' || this.#text.endsWith(' ') ? spaced.replace(/^ /, '') : spaced;
    if (text === '') return;
    if (/\S/.test(text)) {
      this.#openInlines();
      this.#breaks = 0;
    }
    this.#html += escapeHtml(text);
    this.#text += text;
    if (this.#inlines.some(({ isLink }) => isLink)) this.#linked += text.trim().length;
  }

  inline(element: PageElement, write: () => void): void {
    const name = INLINE.get(element.name);
    const href = name === 'a' ? webAddress(attribute(element, 'href'), this.#base) : undefined;
    if (name === undefined) {
      write();
      return;
    }
    const open = name === 'a' ? linkTag(href) : `<${name}>`;
    // A link without an address still is one to whoever counts links.
    const close = open === '' ? '' : `</${name}>`;
    const depth = this.#inlines.length;
    // Every line opens them anew: what is in itself already, or deeper than anyone writes, is left out.
    if (depth >= MOST_INLINES || this.#inlines.some((outer) => outer.close === `</${name}>`)) {
      write();
      return;
    }
    this.#inlines.push({ open, close, isLink: name === 'a' });
    write();
    if (this.#opened > depth) {
      this.#html += close;
      this.#opened = depth;
    }
    this.#inlines.length = depth;
  }

  /** `<br>`: one is a new line, two are a new paragraph. */
  lineBreak(): void {
    this.#endLine();
    this.#breaks += 1;
    if (this.#breaks > 1) this.paragraph();
  }

  /** Ends the paragraph, if there is one. */
  paragraph(): void {
    this.#endLine();
    const lines = this.#lines;
    this.#lines = [];
    if (lines.length === 0) return;
    const html = lines.map((line) => line.html).join('<br>');
    const text = lines.map((line) => line.text).join('\n');
    const isHeading = /^h\d$/.test(this.#tag);
    const isBare = this.#tag === '';
    const isFirst = this.blocks.at(-1)?.kind === 'edge';
    const tag = isBare && !isFirst ? 'p' : this.#tag;
    this.#add(
      tag === '' ? html : `<${tag}>${html}</${tag}>`,
      text,
      isHeading ? 'heading' : isBare ? 'other' : 'paragraph',
      lines.every(({ linked }) => linked),
    );
  }

  /** A block whose own text is one line of another kind: a heading, a list entry, a cell. */
  within(tag: string, write: () => void): void {
    this.paragraph();
    const outer = this.#tag;
    this.#tag = tag;
    write();
    this.paragraph();
    this.#tag = outer;
  }

  /** An element around blocks; it is not written where nothing is in it. */
  around(open: string, close: string, write: () => void): void {
    this.paragraph();
    const start = this.blocks.length;
    this.#add(open, '', 'edge', false);
    write();
    this.paragraph();
    if (this.blocks.length === start + 1) this.blocks.pop();
    else this.#add(close, '', 'close', false);
  }

  /** A cell of a table: written even where it is empty, so that its neighbours keep their columns. */
  cell(open: string, close: string, write: () => void): void {
    this.paragraph();
    this.#add(open, '', 'edge', false);
    this.within('', write);
    this.#add(close, '', 'close', false);
  }

  preformatted(text: string): void {
    this.paragraph();
    if (text.trim() !== '')
      this.#add(`<pre>${escapeHtml(text)}</pre>`, text.trim(), 'other', false);
  }

  /** A text that is not part of the article, for what it says of rights. */
  aside(text: string): void {
    if (kindOfLine(text, false) === 'copyright') this.asides.push({ kind: 'copyright', text });
  }

  #add(html: string, text: string, kind: Block['kind'], linked: boolean): void {
    this.blocks.push({ html, text, kind, pictures: this.#picturesSoFar(), linked });
  }

  #openInlines(): void {
    for (const { open } of this.#inlines.slice(this.#opened)) this.#html += open;
    this.#opened = this.#inlines.length;
  }

  #endLine(): void {
    const closing = this.#inlines.slice(0, this.#opened).reverse();
    const html = this.#html.trim() + closing.map(({ close }) => close).join('');
    const text = oneLine(this.#text);
    const linked = this.#linked > 0 && this.#linked >= withoutPointer(text).length - 2;
    this.#html = '';
    this.#text = '';
    this.#linked = 0;
    this.#opened = 0;
    if (text === '') return;
    const kind = kindOfLine(text, linked);
    if (kind === 'copy') this.#lines.push({ html, text, linked });
    else if (kind !== 'furniture') this.asides.push({ kind, text });
  }
}

function linkTag(href: string | undefined): string {
  if (href === undefined) return '';
  return `<a href="${escapeMarkup(href)}">`;
}
