/** The text of an article out of the elements that hold it, with the pictures among it. */
import { parseCredit } from '../../copy/credit.ts';
import { webAddress } from '../../html/url.ts';
import type { ItemMedia } from '../format.ts';
import {
  isByline,
  isCaption,
  isDateLine,
  isFurniture,
  isHidden,
  isSummary,
  isWall,
} from './class-words.ts';
import { looksLikeCaption } from './lines.ts';
import { attribute, elementsIn, findElement, type PageElement, textOf } from './page-tree.ts';
import { captionOf, isPictureBox, pictureOf, picturesOf } from './picture-boxes.ts';
import { captionKey, Pictures } from './pictures.ts';
import { type AsideLine, type Block, TextWriter } from './text-writer.ts';

export interface ArticleText {
  blocks: Block[];
  asides: AsideLine[];
  pictures: Pictures;
  clips: ItemMedia[];
  /** Bylines inside the text: read for the authors. */
  bylines: PageElement[];
}

/** Writes the text of these elements anew. */
export function readText(holders: PageElement[], base: string | undefined): ArticleText {
  const reader = new TextReader(base);
  for (const holder of holders) reader.read(holder);
  return reader.result();
}

const SKIPPED = new Set(
  'script style template iframe object embed applet form button input select textarea option svg math canvas head title link meta noframes nav footer menu dialog map'.split(
    ' ',
  ),
);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const INLINE = new Set(
  'a b strong i em u s strike del ins sub sup q cite code mark small span font abbr time label bdi bdo kbd samp var data big tt ruby rb rt rp wbr'.split(
    ' ',
  ),
);
const LISTS: ReadonlyMap<string, string> = new Map([
  ['ul', 'ul'],
  ['ol', 'ol'],
  ['dl', 'dl'],
  ['dir', 'ul'],
]);
const ENTRIES = new Set(['li', 'dt', 'dd']);
/** Furniture is never most of an article, whatever its class says. */
const MOST_OF_TEXT = 0.5;
/** Links to other stories: lists in which hardly anything else stands. */
const LINK_LIST = 0.8;

class TextReader {
  readonly #base: string | undefined;
  readonly #pictures = new Pictures();
  readonly #clips: ItemMedia[] = [];
  readonly #bylines: PageElement[] = [];
  readonly #writer: TextWriter;
  #whole = 0;

  constructor(base: string | undefined) {
    this.#base = base;
    this.#writer = new TextWriter(base, () => this.#pictures.size);
  }

  read(holder: PageElement): void {
    this.#whole = holder.textLength;
    this.#children(holder);
    this.#writer.paragraph();
  }

  result(): ArticleText {
    return {
      blocks: withoutCaptions(this.#writer.blocks, this.#pictures),
      asides: this.#writer.asides,
      pictures: this.#pictures,
      clips: this.#clips,
      bylines: this.#bylines,
    };
  }

  #children(of: PageElement): void {
    for (const child of of.children) {
      if (typeof child === 'string') this.#writer.text(child);
      else this.#element(child);
    }
  }

  #element(element: PageElement): void {
    const { name } = element;
    if (name === 'br') this.#writer.lineBreak();
    else if (name === 'img') this.#picture(element);
    else if (name === 'video' || name === 'audio') this.#clip(element);
    else if (!SKIPPED.has(name) && !this.#isAside(element)) this.#content(element);
  }

  #content(element: PageElement): void {
    const { name } = element;
    const writer = this.#writer;
    if (isPictureBox(element)) {
      if (!INLINE.has(name)) writer.paragraph();
      for (const picture of picturesOf(element, this.#base)) this.#pictures.add(picture);
      for (const inner of elementsIn(element)) if (inner.name === 'video') this.#clip(inner);
    } else if (name === 'noscript') this.#picturesOnly(element);
    else if (isCaption(element) && element.pictures === 0 && this.#takesCaption(element)) return;
    else if (name === 'strong' && isSummary(element)) this.#block(element);
    else if (INLINE.has(name)) writer.inline(element, () => this.#children(element));
    else if (HEADINGS.has(name))
      writer.within(name === 'h1' ? 'h2' : name, () => this.#children(element));
    else if (LISTS.has(name)) this.#around(LISTS.get(name) ?? 'ul', element);
    else if (ENTRIES.has(name)) this.#entry(name, element);
    else if (name === 'blockquote') this.#around('blockquote', element);
    else if (name === 'table') this.#table(element);
    else if (name === 'pre') writer.preformatted(rawText(element));
    else this.#block(element);
  }

  #block(element: PageElement): void {
    this.#writer.paragraph();
    this.#children(element);
    this.#writer.paragraph();
  }

  #around(tag: string, element: PageElement): void {
    this.#writer.around(`<${tag}>`, `</${tag}>`, () => this.#children(element));
  }

  #entry(tag: string, element: PageElement): void {
    this.#writer.around(`<${tag}>`, `</${tag}>`, () =>
      this.#writer.within('', () => this.#children(element)),
    );
  }

  /** Tables of figures stay tables; those that only hold the page together are not seen. */
  #table(table: PageElement): void {
    if (!isDataTable(table)) {
      this.#block(table);
      return;
    }
    this.#writer.around('<table>', '</table>', () => this.#rows(table));
  }

  #rows(from: PageElement): void {
    for (const child of from.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'tr') this.#writer.around('<tr>', '</tr>', () => this.#rows(child));
      else if (child.name === 'td' || child.name === 'th') this.#cell(child);
      else if (child.name === 'caption') this.#entry('caption', child);
      else this.#rows(child);
    }
  }

  #cell(cell: PageElement): void {
    const spans = ['colspan', 'rowspan'].map((name) => {
      const value = attribute(cell, name);
      return value !== undefined && /^\d{1,3}$/.test(value) ? ` ${name}="${value}"` : '';
    });
    const open = `<${cell.name}${spans.join('')}>`;
    this.#writer.cell(open, `</${cell.name}>`, () => this.#children(cell));
  }

  #picture(image: PageElement): void {
    const picture = pictureOf(image, this.#base);
    if (picture) this.#pictures.add(picture);
  }

  #picturesOnly(element: PageElement): void {
    for (const inner of elementsIn(element)) if (inner.name === 'img') this.#picture(inner);
  }

  #clip(element: PageElement): void {
    const sources = [...elementsIn(element)].map((inner) => attribute(inner, 'src'));
    const url = sources.map((source) => webAddress(source, this.#base)).find((found) => found);
    if (url === undefined || this.#clips.some((clip) => clip.url === url)) return;
    this.#clips.push({ type: element.name === 'audio' ? 'audio' : 'video', url, credits: [] });
  }

  /** A caption by itself belongs to the picture before it, if that has none; else it is one without a picture. */
  #takesCaption(element: PageElement): boolean {
    if (element.textLength === 0) return true;
    this.#pictures.addCaption(captionOf(element));
    return true;
  }

  /** Furniture, bylines, times and what is hidden: not part of the text, unless they are most of it. */
  #isAside(element: PageElement): boolean {
    const isMost = element.textLength > this.#whole * MOST_OF_TEXT && element.textLength > 0;
    if (isMost || isWithinSentence(element)) return false;
    if (isHidden(element) || isSurround(element)) {
      this.#writer.aside(textOf(element));
      return true;
    }
    if (isByline(element) && element.textLength <= LONGEST_BYLINE) {
      this.#bylines.push(element);
      return true;
    }
    if (isDateLine(element) && element.textLength <= LONGEST_DATE)
      return !INLINE.has(element.name) || /\d/.test(textOf(element));
    return isLinkList(element);
  }
}

/** `<a class="keyword">` and `<time class="date">` in the middle of a paragraph are words of it. */
function isWithinSentence({ name, parent, textLength }: PageElement): boolean {
  const isInParagraph = INLINE.has(name) && (parent?.name === 'p' || parent?.name === 'li');
  return isInParagraph && textLength > 0 && textLength * 2 < parent.textLength;
}

function isSurround(element: PageElement): boolean {
  if (isFurniture(element)) return !isParagraphOfCopy(element);
  return isWall(element) && !isBehindWall(element);
}

/** A wall is a box with a form or a button, and short; the text behind it is a paragraph, or longer. */
function isBehindWall(element: PageElement): boolean {
  if (element.name === 'p') return true;
  if (element.textLength < SHORTEST_BEHIND_WALL || element.linkLength > element.textLength / 4)
    return false;
  return findElement(element, ({ name }) => ASKS.has(name)) === undefined;
}

const SHORTEST_BEHIND_WALL = 200;
const ASKS = new Set(['form', 'input', 'button']);

/** Classes such as `print` stand at paragraphs, too; a sentence that is no link is copy. */
function isParagraphOfCopy({ name, textLength, linkLength }: PageElement): boolean {
  return name === 'p' && textLength > LONGEST_DATE && linkLength < textLength / 2;
}

const LONGEST_BYLINE = 400;
const LONGEST_DATE = 80;

function isLinkList(element: PageElement): boolean {
  if (!LISTS.has(element.name) && element.name !== 'aside') return false;
  if (element.textLength === 0) return element.pictures === 0;
  let links = 0;
  for (const { name } of elementsIn(element)) if (name === 'a') links += 1;
  return links >= 2 && element.linkLength >= element.textLength * LINK_LIST;
}

function isDataTable(table: PageElement): boolean {
  let rows = 0;
  let wide = 0;
  for (const { name, children } of elementsIn(table)) {
    if (name === 'th') return true;
    if (name === 'table' && rows > 0) return false;
    if (name !== 'tr') continue;
    rows += 1;
    const cells = children.filter((child) => typeof child !== 'string' && child.textLength > 0);
    if (cells.length > 1) wide += 1;
  }
  return rows > 1 && wide > 1;
}

function rawText(element: PageElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : rawText(child)))
    .join('');
}

/** Paragraphs that say what a caption says, and those that are one by their form. */
function withoutCaptions(blocks: Block[], pictures: Pictures): Block[] {
  return blocks.filter((block, index) => {
    if (block.text === '') return true;
    if (pictures.hasCaption(block.text)) return false;
    const isBehindPicture = block.pictures > (blocks[index - 1]?.pictures ?? 0);
    const isTwice =
      blocks[index - 1]?.text === block.text || blocks[index + 1]?.text === block.text;
    if (isBehindPicture ? !looksLikeCaption(block.text) : !(isTwice && hasPictureCredit(block)))
      return true;
    if (isBehindPicture) pictures.addCaption({ caption: block.text, credits: [] });
    else pictures.add({ type: 'picture', caption: block.text, credits: [] });
    return false;
  });
}

/** The same long paragraph twice in a row with an agency at its end: a caption, for the picture and its gallery. */
function hasPictureCredit(block: Block): boolean {
  if (block.kind !== 'paragraph' || captionKey(block.text).length < 40) return false;
  return parseCredit(block.text, { context: 'caption' }).sources.length > 0;
}
