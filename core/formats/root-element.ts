/** What a payload is by its root element, found without parsing it; junk in front of it is passed over. */
import { NS } from './namespaces.ts';

export type FeedRoot = 'rss' | 'atom';

/** Junk before the root (warnings of a server, a stray BOM) is short; what has no root by here is no feed. */
const ROOT_WITHIN = 100_000;
const ROOT = /<!--[\s\S]*?(?:-->|$)|<(?:([\w.-]{1,64}):)?([A-Za-z]{2,10})(?=[\s/>])([^<>]*)>?/g;
const LOOKS_LIKE_JSON = /^\s*[{[]\s*["{[\]}]/;
/** Every RSS of the RDF kind names one of these, as RSS 1.0, 0.90 or 1.1. */
const RSS_IN_RDF = /purl\.org\/rss\/1\.0\/|purl\.org\/net\/rss|netscape\.com\/rdf\/simple\/0\.9/;

const ITEM = /<item[\s>]/;

export function rootOf(text: string): FeedRoot | undefined {
  const start = text.slice(0, ROOT_WITHIN);
  if (LOOKS_LIKE_JSON.test(start)) return undefined;
  for (const [, prefix, name = '', attributes = ''] of start.matchAll(ROOT)) {
    switch (name.toLowerCase()) {
      case 'html':
        return feedInPage(start)?.root;
      case 'rss':
        return 'rss';
      case 'rdf':
        return RSS_IN_RDF.test(attributes) ? 'rss' : undefined;
      case 'channel':
        // RSS 1.1; or RSS whose outermost element got lost on the way.
        return attributes.includes('purl.org/net/rss1.1') || ITEM.test(start) ? 'rss' : undefined;
      case 'feed':
        return prefix === undefined || attributes.toLowerCase().includes('atom')
          ? 'atom'
          : undefined;
      case 'entry':
        return attributes.includes(NS.atom) ? 'atom' : undefined;
      default:
    }
  }
  return undefined;
}

/**
 * A feed inside a page, as browsers save it and proxies wrap it: an element that no page has, with what only
 * a feed says in its start tag.
 */
export function feedInPage(text: string): { root: FeedRoot; at: number } | undefined {
  const start = text.slice(0, ROOT_WITHIN);
  if (!/<html[\s>]/i.test(start)) return undefined;
  for (const match of start.matchAll(FEED_IN_PAGE)) {
    const { index } = match;
    const [, name = '', attributes = ''] = match;
    const kind = name.toLowerCase();
    if (kind === 'rss' && /\bversion\s?=/.test(attributes)) return { root: 'rss', at: index };
    if (kind === 'rdf' && RSS_IN_RDF.test(attributes)) return { root: 'rss', at: index };
    if (kind === 'feed' && attributes.includes(NS.atom)) return { root: 'atom', at: index };
  }
  return undefined;
}

const FEED_IN_PAGE = /<(?:rdf:)?(rss|rdf|feed)(\s[^<>]*)>\s*<(?:channel|title|id|!--|item|link)/gi;
