/** The headline of a page without the name of the site, which most titles carry. */
import type { JsonObject } from '../json-values.ts';
import { plainField } from './json-ld.ts';
import type { PageHead } from './meta-tags.ts';
import { elementsIn, type PageElement, textOf } from './page-tree.ts';
import { captionKey } from './pictures.ts';

const SEPARATOR = /\s(?:[-–—|<>«»·:]|::|\/\/)\s|\s?(?:\||::|｜|：)\s?/g;

/** JSON-LD's headline, the one on the page where that one is cut; else og:title, the page's, its title. */
export function headlineOf(
  article: JsonObject | undefined,
  head: PageHead,
  page: PageElement,
  siteNames: string[],
): string | undefined {
  const shown = shownHeadline(page);
  const linked = article && (plainField(article, 'headline') ?? plainField(article, 'name'));
  const titles = [
    linked,
    head.first('itemprop:headline'),
    head.first('og:title', 'twitter:title', 'parsely-title', 'sailthru.title', 'dc.title'),
    shown,
    head.title,
  ];
  const title = titles.find((candidate) => candidate !== undefined);
  if (title === undefined) return undefined;
  if (shown !== undefined && (isCut(title, shown) || isWithSite(title, shown))) return shown;
  return title === shown ? title : withoutSite(title, siteNames);
}

/** `Long headline that ends…` where the page has all of it. */
function isCut(title: string, shown: string): boolean {
  const start = title.replace(/\s*(?:…|\.{3})$/, '');
  return start !== title && shown.startsWith(start);
}

/** `Headline - The Daily` where the page says `Headline`. */
function isWithSite(title: string, shown: string): boolean {
  return (
    title.startsWith(shown) && /^\s?(?:[-–—|<>«»·]|::|｜|\/\/)/.test(title.slice(shown.length))
  );
}

function withoutSite(title: string, siteNames: string[]): string {
  const separator = [...title.matchAll(SEPARATOR)].at(-1);
  if (!separator) return title;
  const site = captionKey(title.slice(separator.index + separator[0].length));
  const isSite = siteNames.some((name) => {
    const key = captionKey(name);
    return (
      key.length > 1 &&
      (key === site || key.includes(site) || (site.includes(key) && site.length <= key.length + 8))
    );
  });
  return isSite && site !== '' ? title.slice(0, separator.index).trim() : title;
}

/** The page's own `<h1>`: the only one, or the first that is not the site's name in its header. */
export function shownHeadline(page: PageElement): string | undefined {
  const headings: string[] = [];
  for (const element of elementsIn(page)) {
    if (element.name !== 'h1' || element.textLength === 0) continue;
    headings.push(textOf(element));
    if (headings.length === 4) break;
  }
  return headings.find((heading) => heading.length > 12) ?? headings[0];
}
