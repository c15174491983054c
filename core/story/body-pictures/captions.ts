/** Which text beside a picture is surely its caption: by its element, by its class, or by its credit. */
import type { ItemMedia } from '../../formats/format.ts';
import { isCaption, isCredit } from '../../formats/html-article/class-words.ts';
import {
  attribute,
  elementsIn,
  type PageElement,
  textOf,
} from '../../formats/html-article/page-tree.ts';
import { captionOf, pictureOf } from '../../formats/html-article/picture-boxes.ts';
import { webAddress } from '../../html/url.ts';
import { endsInPictureCredit } from './caption-credit.ts';

export interface Captioned {
  pictures: ItemMedia[];
  /** Stretches of the HTML that leave the copy, in their order. */
  cut: { start: number; end: number }[];
  /** Where the next picture may begin. */
  end: number;
}

/** Longer texts are copy, whatever stands around them. */
const LONGEST_CAPTION = 1500;

const LOOKED_AT = new Set(['figure', 'table', 'img']);

export function mayHoldPicture({ name }: PageElement): boolean {
  return LOOKED_AT.has(name);
}

/** The pictures that begin with this element, where it is a figure, a box of one, or stands above its caption. */
export function captionedIn(element: PageElement, base: string | undefined): Captioned | undefined {
  if (element.name === 'figure') return figure(element, base);
  if (element.name === 'table') return pictureTable(element, base);
  return element.name === 'img' ? picture(element, base) : undefined;
}

/** Hold content of their own, which a `<figcaption>` may be about. */
const OWN_CONTENT = new Set(
  'table blockquote pre code iframe object embed audio ul ol svg'.split(' '),
);

function figure(element: PageElement, base: string | undefined): Captioned | undefined {
  const inner = partsOf(element);
  if (inner === undefined || inner.some(({ name }) => OWN_CONTENT.has(name) || name === 'figure'))
    return undefined;
  const captions = outermost(inner.filter(isCaption), element);
  const [caption] = captions;
  const text = caption === undefined ? '' : textOf(caption);
  if (captions.length > 1 || text.length > LONGEST_CAPTION) return undefined;
  const shown = shownIn(inner, base);
  const isEmptied = shown.length === 0 && inner.every(({ name }) => name !== 'img');
  if (isEmptied && element.textLength !== (caption?.textLength ?? 0)) return undefined;
  if (caption === undefined) return shown.length === 0 ? undefined : uncaptioned(element, shown);
  const [first = { type: 'picture' as const, credits: [] }, ...others] = shown;
  const beside = inner.filter((part) => isCredit(part) && !isInside(part, caption));
  const read = captionOf(caption);
  const credits = [
    ...outermost(beside, element).map((part) => ({ text: textOf(part) })),
    ...read.credits,
  ];
  const cut = [caption, ...outermost(beside, element)].map(({ start, end }) => ({ start, end }));
  return {
    pictures: [{ ...first, ...read, credits }, ...others],
    cut: isEmptied ? [element] : cut.sort((a, b) => a.start - b.start),
    end: element.end,
  };
}

function uncaptioned(element: PageElement, pictures: ItemMedia[]): Captioned | undefined {
  return element.textLength > 0 ? undefined : { pictures, cut: [], end: element.end };
}

/** A box of one picture has some ten elements; the limit also bounds the work on hostile ones. */
const MOST_PARTS = 200;

function partsOf(element: PageElement): PageElement[] | undefined {
  const parts: PageElement[] = [];
  for (const part of elementsIn(element)) {
    if (part !== element) parts.push(part);
    if (parts.length > MOST_PARTS) return undefined;
  }
  return parts;
}

/** Pictures and videos with their addresses. */
function shownIn(elements: PageElement[], base: string | undefined): ItemMedia[] {
  return elements.flatMap((element): ItemMedia[] => {
    if (element.name === 'video') return video(element, base);
    const found = element.name === 'img' ? pictureOf(element, base) : undefined;
    if (found === undefined) return [];
    const { isCopy: _, ...media } = found;
    return [media];
  });
}

function video(element: PageElement, base: string | undefined): ItemMedia[] {
  for (const part of elementsIn(element)) {
    const url = webAddress(attribute(part, 'src'), base);
    if (url !== undefined) return [{ type: 'video', url, credits: [] }];
  }
  return [];
}

/** Newspapers set a picture above its caption in a table of one column. */
function pictureTable(table: PageElement, base: string | undefined): Captioned | undefined {
  if (table.pictures !== 1 || table.textLength === 0) return undefined;
  const inner = partsOf(table);
  if (inner === undefined) return undefined;
  if (inner.some(({ name }) => name === 'table' || name === 'th' || name === 'caption'))
    return undefined;
  const rows = inner.filter(({ name, textLength }) => name === 'tr' && textLength > 0);
  const [row] = rows;
  const [shown] = shownIn(inner, base);
  if (rows.length !== 1 || row === undefined || row.pictures > 0 || !shown) return undefined;
  const isMarked = [...elementsIn(row)].some(isCaption);
  if (!isMarked && !endsInPictureCredit(textOf(row), { isLast: false })) return undefined;
  if (textOf(row).length > LONGEST_CAPTION) return undefined;
  return {
    pictures: [{ ...shown, ...captionOf(row) }],
    cut: [{ start: row.start, end: row.end }],
    end: table.end,
  };
}

/** Elements that a picture may stand in by itself. */
const HOLDERS = new Set('a p div span picture center dt li strong b em section'.split(' '));

/** A picture by itself: its caption is what comes next, behind the end of all that holds nothing but the picture. */
function picture(image: PageElement, base: string | undefined): Captioned | undefined {
  const below = nextTo(image);
  if (below === undefined) return undefined;
  const [shown] = shownIn([image], base);
  const text = textOfRange(below);
  if (shown === undefined || text === '' || text.length > LONGEST_CAPTION) return undefined;
  const { element } = below;
  const isMarked = element !== undefined && isCaption(element);
  if (!isMarked && !endsInPictureCredit(text, below)) return undefined;
  const caption =
    isMarked && element !== undefined ? captionOf(element) : { caption: text, credits: [] };
  const { start, end } = below;
  return { pictures: [{ ...shown, ...caption }], cut: [{ start, end }], end };
}

interface Below {
  start: number;
  end: number;
  nodes: PageElement['children'];
  /** Where the text is one element. */
  element?: PageElement;
  /** Is there no copy behind it? */
  isLast: boolean;
}

function nextTo(image: PageElement): Below | undefined {
  let holder = image;
  for (let parent = holder.parent; parent; parent = holder.parent) {
    const behind = parent.children.slice(parent.children.indexOf(holder) + 1);
    const next = behind.findIndex((node) => typeof node !== 'string' || node.trim() !== '');
    const node = behind[next];
    if (node !== undefined) return below(parent, holder, node, behind.slice(next + 1));
    if (!HOLDERS.has(parent.name) || parent.textLength > 0 || parent.pictures > 1) return undefined;
    holder = parent;
  }
  return undefined;
}

const BLOCKS = new Set('p div dd span em i small figcaption li'.split(' '));

function below(
  parent: PageElement,
  holder: PageElement,
  node: PageElement | string,
  behind: PageElement['children'],
): Below | undefined {
  if (typeof node === 'string') return undefined;
  const isLast = !behind.some(hasText) && !hasTextBehind(parent);
  if (node.name === 'br') {
    // The rest of a paragraph that began with its picture.
    const nodes = behind;
    const elements = nodes.filter((one) => typeof one !== 'string');
    if (parent.name !== 'p' || elements.some(({ name }) => name === 'br' || name === 'img'))
      return undefined;
    return { start: holder.end, end: parent.insideEnd, nodes, isLast: !hasTextBehind(parent) };
  }
  if (!BLOCKS.has(node.name) || node.pictures > 0) return undefined;
  for (const { name } of elementsIn(node))
    if (name === 'table' || name === 'ul' || name === 'ol' || name === 'blockquote')
      return undefined;
  if ([...elementsIn(node)].filter(({ name }) => name === 'p').length > 1) return undefined;
  return { start: node.start, end: node.end, nodes: [node], element: node, isLast };
}

function hasText(node: PageElement | string): boolean {
  return typeof node === 'string' ? node.trim() !== '' : node.textLength > 0;
}

function hasTextBehind(element: PageElement): boolean {
  for (let at = element; at.parent; at = at.parent) {
    const { children } = at.parent;
    if (children.slice(children.indexOf(at) + 1).some(hasText)) return true;
  }
  return false;
}

function textOfRange({ nodes }: Below): string {
  return nodes
    .map((node) => (typeof node === 'string' ? node : textOf(node)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function outermost(elements: PageElement[], within: PageElement): PageElement[] {
  return elements.filter(
    (one) => one !== within && !elements.some((other) => other !== one && isInside(one, other)),
  );
}

function isInside(one: PageElement, other: PageElement): boolean {
  return one.start >= other.start && one.end <= other.end;
}
