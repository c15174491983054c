/** Which kind of sitemap a payload is, by its root element, found without parsing it. */

export type SitemapRoot = 'urlset' | 'sitemapindex';

const ROOT_WITHIN = 20_000;
const ELEMENT = /<!--[\s\S]*?(?:-->|$)|<(?:[\w.-]{1,64}:)?([A-Za-z]{1,20})(?=[\s/>])/g;
/** A server's warning in front of the document is in HTML. */
const JUNK: ReadonlySet<string> = new Set('br b p font div'.split(' '));

export function sitemapRootOf(text: string): SitemapRoot | undefined {
  const start = text.slice(0, ROOT_WITHIN);
  if (!start.includes('urlset') && !start.includes('sitemapindex')) return undefined;
  for (const [, name] of start.matchAll(ELEMENT)) {
    const local = name?.toLowerCase();
    if (local === undefined || JUNK.has(local)) continue;
    return local === 'urlset' || local === 'sitemapindex' ? local : undefined;
  }
  return undefined;
}
