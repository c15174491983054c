/** A web page as a tree of elements and texts, light enough to be walked many times. */
import { Parser } from 'htmlparser2';
import { VOID_ELEMENTS } from '../../html/vocabulary.ts';
import { singleSpaced } from '../../pieces.ts';

export interface PageElement {
  name: string;
  /** Lower-case names. */
  attributes: ReadonlyMap<string, string>;
  children: PageNode[];
  parent?: PageElement;
  /** Its place in the page; also the key by which it is found again. */
  order: number;
  /** Offsets in the page: of its start tag, behind that, of its end tag and behind it (or where its end is implied). */
  start: number;
  inside: number;
  insideEnd: number;
  end: number;
  /** Characters of text inside, and of those the ones inside links. */
  textLength: number;
  linkLength: number;
  /** Pictures inside. */
  pictures: number;
}

export type PageNode = PageElement | string;

/** Elements of AMP pages that are what HTML has, loaded late. */
const AMP: ReadonlyMap<string, string> = new Map([
  ['amp-img', 'img'],
  ['amp-anim', 'img'],
  ['amp-video', 'video'],
  ['amp-audio', 'audio'],
]);

/** The page as a tree under one root element; the caller has seen to it that it is not too deep. */
export function parsePage(html: string): PageElement {
  const root = element('html', new Map(), 0);
  root.end = html.length;
  const open: PageElement[] = [root];
  let order = 0;
  let texts: string[] = [];
  const flushText = () => {
    if (texts.length === 0) return;
    const text = texts.join('');
    texts = [];
    const parent = open.at(-1) ?? root;
    parent.children.push(text);
    parent.textLength += text.trim().length;
  };
  const parser = new Parser(
    {
      ontext: (text) => texts.push(text),
      onopentag: (written, attributes) => {
        flushText();
        order += 1;
        const name = AMP.get(written) ?? written;
        const child = element(name, new Map(Object.entries(attributes)), order);
        const parent = open.at(-1) ?? root;
        child.parent = parent;
        child.start = parser.startIndex;
        child.inside = parser.endIndex + 1;
        parent.children.push(child);
        open.push(child);
      },
      onclosetag: (name, isImplied) => {
        flushText();
        const closed = open.length > 1 ? open.pop() : undefined;
        if (!closed) return;
        const isInTag = !isImplied || VOID_ELEMENTS.has(name);
        closed.insideEnd = Math.max(closed.inside, parser.startIndex);
        closed.end = isInTag ? parser.endIndex + 1 : closed.insideEnd;
        addToParent(closed);
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  flushText();
  return root;
}

function element(name: string, attributes: Map<string, string>, order: number): PageElement {
  return {
    name,
    attributes,
    children: [],
    order,
    start: 0,
    inside: 0,
    insideEnd: 0,
    end: 0,
    textLength: 0,
    linkLength: 0,
    pictures: 0,
  };
}

function addToParent(closed: PageElement): void {
  const { parent, textLength, name } = closed;
  if (!parent) return;
  if (name === 'a') closed.linkLength = textLength;
  parent.textLength += textLength;
  parent.linkLength += closed.linkLength;
  parent.pictures += closed.pictures + (name === 'img' ? 1 : 0);
}

/** An attribute's value, trimmed; undefined where it is absent or empty. */
export function attribute(of: PageElement, name: string): string | undefined {
  return of.attributes.get(name)?.trim() || undefined;
}

/** All elements inside, in the order of the page, the element itself included. */
export function* elementsIn(root: PageElement): Generator<PageElement> {
  const waiting: PageElement[] = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    for (let index = next.children.length - 1; index >= 0; index -= 1) {
      const child = next.children[index];
      if (child !== undefined && typeof child !== 'string') waiting.push(child);
    }
  }
}

/** The first element inside that fits. */
export function findElement(
  root: PageElement,
  fits: (element: PageElement) => boolean,
): PageElement | undefined {
  for (const element of elementsIn(root)) if (fits(element)) return element;
  return undefined;
}

/** All text inside on one line, white space collapsed; elements that `without` names stay out. */
export function textOf(
  root: PageElement,
  without: (element: PageElement) => boolean = () => false,
): string {
  const texts: string[] = [];
  collect(root, without, texts);
  return oneLine(texts.join(''));
}

const INLINE = new Set(
  'a abbr b bdi cite code del em font i ins mark q s small span strong sub sup u'.split(' '),
);

function collect(
  from: PageElement,
  without: (element: PageElement) => boolean,
  texts: string[],
): void {
  for (const child of from.children) {
    if (typeof child === 'string') texts.push(child);
    else if (!without(child)) {
      const edge = INLINE.has(child.name) ? '' : ' ';
      texts.push(edge);
      collect(child, without, texts);
      texts.push(edge);
    }
  }
}

/** White space collapsed and trimmed; no-break spaces count as spaces. */
export function oneLine(text: string): string {
  return singleSpaced(text).trim();
}

/** The elements around, the nearest first. */
export function* ancestorsOf(of: PageElement): Generator<PageElement> {
  for (let next = of.parent; next; next = next.parent) yield next;
}
