/** Which elements of a page hold the article's text: by their names, else by Readability, else by where the text is. */
import { escapeHtml, escapeMarkup } from '../../html/text.ts';
import { VOID_ELEMENTS } from '../../html/vocabulary.ts';
import { isFurniture, isTextHolder } from './class-words.ts';
import { ancestorsOf, elementsIn, type PageElement } from './page-tree.ts';

/** Text outside links; fewer characters are a teaser at most. */
const ENOUGH = 120;
const MOST_HOLDERS = 500;

/** The elements in the order of the page; empty where there is no text. */
export async function findTextHolders(page: PageElement): Promise<PageElement[]> {
  const named = byName(page);
  if (ownText(named) >= ENOUGH) return named;
  const article = byElement(page, 'article');
  if (ownText(article) >= ENOUGH) return article;
  const readable = page.textLength < ENOUGH ? [] : await byReadability(page);
  if (ownText(readable) >= ENOUGH) return readable;
  const main = byElement(page, 'main');
  const candidates = [named, article, main, densest(page)];
  return candidates.find((elements) => ownText(elements) > 0) ?? [];
}

function ownText(elements: PageElement[]): number {
  return elements.reduce((sum, { textLength, linkLength }) => sum + textLength - linkLength, 0);
}

/** One text may stand in several holders (around an advertisement); then they have one parent or one article. */
function byName(page: PageElement): PageElement[] {
  const holders = [...elementsIn(page)].filter(
    (element) => isTextHolder(element) && element.name !== 'body' && element.name !== 'html',
  );
  const inner = innermostFull(holders.slice(0, MOST_HOLDERS));
  const largest = largestOf(inner);
  if (!largest) return [];
  const home = homeOf(largest);
  return inner.filter((holder) => homeOf(holder) === home);
}

/** Of holders inside each other the innermost that still has nearly all of the text. */
function innermostFull(holders: PageElement[]): PageElement[] {
  const left = new Set(holders);
  for (const holder of holders) {
    for (const outer of ancestorsOf(holder)) {
      if (!left.has(outer)) continue;
      const isFull = ownText([holder]) >= ownText([outer]) * 0.8;
      left.delete(isFull ? outer : holder);
      if (!isFull) break;
    }
  }
  return [...left].filter((element) => element.textLength > 0);
}

function homeOf(holder: PageElement): PageElement | undefined {
  for (const outer of ancestorsOf(holder)) if (outer.name === 'article') return outer;
  return holder.parent;
}

/** `<article>` is also what home pages call their teasers: the one with the most text is meant. */
function byElement(page: PageElement, name: string): PageElement[] {
  const all = [...elementsIn(page)].filter((element) => element.name === name);
  const largest = largestOf(all.filter((element) => !isFurniture(element)));
  return largest ? [largest] : [];
}

function largestOf(elements: PageElement[]): PageElement | undefined {
  let largest: PageElement | undefined;
  for (const element of elements) {
    if (!largest || ownText([element]) > ownText([largest])) largest = element;
  }
  return largest;
}

/** Readability looks at every element many times. */
const MOST_ELEMENTS = 12_000;
const MOST_CHARACTERS = 400_000;
const LONGEST_PRINT = 2_000_000;
/** Every reference is a node of its own to the parser. */
const MOST_REFERENCES = 20_000;
const DEEPEST = 150;
/** The element that is meant holds at least this much of what was found. */
const NEARLY_ALL = 0.85;
const MARK = 'data-place';

/** Readability's answer is only taken for where the text is: it leaves out lists and short paragraphs. */
async function byReadability(page: PageElement): Promise<PageElement[]> {
  const elements = [...elementsIn(page)];
  if (elements.length > MOST_ELEMENTS || page.textLength > MOST_CHARACTERS) return [];
  if (elements.some((element) => depthOf(element) > DEEPEST)) return [];
  const html = printed(page);
  const isTooMuch = html.length > LONGEST_PRINT || html.split('&').length > MOST_REFERENCES;
  const kept = isTooMuch ? undefined : await readable(html);
  if (kept === undefined) return [];
  const places = new Set(
    [...kept.matchAll(/ data-place="(\d{1,9})"/g)].map(([, place]) => Number(place)),
  );
  const found = elements.filter(
    (element) => places.has(element.order) && PARAGRAPHS.has(element.name),
  );
  const holder = commonHolder(page, found);
  return holder ? [holder] : [];
}

const PARAGRAPHS = new Set(['p', 'li', 'td', 'pre', 'blockquote', 'h2', 'h3', 'h4']);

function depthOf(element: PageElement): number {
  let depth = 0;
  for (const _ of ancestorsOf(element)) depth += 1;
  return depth;
}

/** Both libraries are large; they are loaded when a page comes that needs them. */
async function readable(html: string): Promise<string | undefined> {
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import('linkedom'),
    import('@mozilla/readability'),
  ]);
  try {
    const { document } = parseHTML(html);
    const options = {
      charThreshold: ENOUGH,
      disableJSONLD: true,
      maxElemsToParse: MOST_ELEMENTS * 2,
    };
    return new Readability(document, options).parse()?.content ?? undefined;
  } catch {
    // It throws on documents that are too large or that it does not understand.
    return undefined;
  }
}

/** From the page downwards as long as one child has nearly all of what was found. */
function commonHolder(page: PageElement, found: PageElement[]): PageElement | undefined {
  const lengths = new Map<PageElement, number>();
  let all = 0;
  for (const element of found) {
    all += element.textLength;
    for (const outer of ancestorsOf(element)) {
      lengths.set(outer, (lengths.get(outer) ?? 0) + element.textLength);
    }
  }
  return all === 0
    ? undefined
    : descend(page, (element) => (lengths.get(element) ?? 0) >= all * NEARLY_ALL);
}

/** No holders; what stands in `<noscript>` is a request to allow scripts. */
const UNFIT = new Set([...PARAGRAPHS, 'noscript']);

/** Where nearly all text outside links is. */
function densest(page: PageElement): PageElement[] {
  const all = ownText([page]);
  const holder = descend(
    page,
    (element) => ownText([element]) >= all * NEARLY_ALL && !UNFIT.has(element.name),
  );
  return all === 0 ? [] : [holder];
}

function descend(from: PageElement, fits: (element: PageElement) => boolean): PageElement {
  let at = from;
  for (;;) {
    const next = at.children.find((child) => typeof child !== 'string' && fits(child));
    if (next === undefined || typeof next === 'string') return at;
    at = next;
  }
}

/** The page for Readability, each element marked with its place. */
function printed(page: PageElement): string {
  const parts: string[] = [];
  print(page, parts);
  return `<!doctype html><html><body>${parts.join('')}</body></html>`;
}

/** What the printed page has already, or does not need. */
const UNWRAPPED = new Set(['html', 'body']);

const UNPRINTED = new Set(
  'head title iframe object embed noscript template svg textarea select meta link base'.split(' '),
);

function print(element: PageElement, parts: string[]): void {
  if (UNPRINTED.has(element.name) || !/^[a-z][a-z0-9-]*$/.test(element.name)) return;
  if (UNWRAPPED.has(element.name)) {
    printChildren(element, parts);
    return;
  }
  parts.push(`<${element.name} ${MARK}="${element.order}"`);
  for (const name of ['class', 'id', 'href', 'src', 'role', 'rel', 'hidden', 'style']) {
    const value = element.attributes.get(name);
    if (value !== undefined) parts.push(` ${name}="${escapeMarkup(value.slice(0, 500))}"`);
  }
  parts.push('>');
  if (VOID_ELEMENTS.has(element.name)) return;
  printChildren(element, parts);
  parts.push(`</${element.name}>`);
}

function printChildren(element: PageElement, parts: string[]): void {
  for (const child of element.children) {
    if (typeof child === 'string') parts.push(escapeHtml(child));
    else print(child, parts);
  }
}
