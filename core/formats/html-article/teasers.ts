/** Teasers: boxes with the headline of another page, as front pages and pages of sections have them. */
import { elementsIn, type PageElement } from './page-tree.ts';

/** How many `<article>`s of a page have a headline that is a link. */
export function teasersIn(page: PageElement): number {
  let teasers = 0;
  let inside: PageElement | undefined;
  for (const element of elementsIn(page)) {
    if (element.name === 'article') inside = element;
    if (inside === undefined || !isLinkedHeading(element)) continue;
    teasers += 1;
    inside = undefined;
  }
  return teasers;
}

/** `<h3><a>` or `<a><h3>`. */
export function isLinkedHeading({ name, parent, textLength, linkLength }: PageElement): boolean {
  if (!/^h[2-6]$/.test(name) || textLength === 0) return false;
  return linkLength === textLength || parent?.name === 'a';
}
