/**
 * Namespaces of the syndication family as data: the canonical URI of each vocabulary and the
 * spellings of it that feeds really use. Readers compare canonical URIs, never prefixes.
 */

export const NS = {
  /** RSS in all its versions: 2.0 has no namespace, the older ones are mapped onto that. */
  rss: '',
  atom: 'http://www.w3.org/2005/Atom',
  atom03: 'http://purl.org/atom/ns#',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  georss: 'http://www.georss.org/georss',
  itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  media: 'http://search.yahoo.com/mrss/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xhtml: 'http://www.w3.org/1999/xhtml',
  xml: 'http://www.w3.org/XML/1998/namespace',
  app: 'http://www.w3.org/2007/app',
  prism: 'http://prismstandard.org/namespaces/basic/2.0/',
  tombstones: 'http://purl.org/atompub/tombstones/1.0',
} as const;

const CREATIVE_COMMONS = 'http://backend.userland.com/creativeCommonsRssModule';
const FEEDBURNER = 'http://rssnamespace.org/feedburner/ext/1.0';
const GEO = 'http://www.w3.org/2003/01/geo/wgs84_pos#';

/** Usual prefix → canonical URI; also what an undeclared prefix is taken to mean. */
const USUAL_PREFIXES: readonly (readonly [string, string])[] = [
  ['app', NS.app],
  ['at', NS.tombstones],
  ['atom', NS.atom],
  ['atom03', NS.atom03],
  ['cc', 'http://web.resource.org/cc/'],
  ['content', NS.content],
  ['creativeCommons', CREATIVE_COMMONS],
  ['dc', NS.dc],
  ['dcterms', NS.dcterms],
  ['feedburner', FEEDBURNER],
  ['geo', GEO],
  ['georss', NS.georss],
  ['gml', 'http://www.opengis.net/gml'],
  ['itunes', NS.itunes],
  ['media', NS.media],
  ['prism', NS.prism],
  ['rdf', NS.rdf],
  ['slash', 'http://purl.org/rss/1.0/modules/slash/'],
  ['sy', 'http://purl.org/rss/1.0/modules/syndication/'],
  ['thr', 'http://purl.org/syndication/thread/1.0'],
  ['wfw', 'http://wellformedweb.org/CommentAPI/'],
  ['xhtml', NS.xhtml],
  ['xml', NS.xml],
];

/** Other spellings seen in the wild → canonical URI. Letter case, https and a final slash or hash are levelled before. */
const ALIASES: readonly (readonly [string, string])[] = [
  ['http://backend.userland.com/rss', NS.rss],
  ['http://backend.userland.com/rss2', NS.rss],
  ['http://backend.userland.com/rss091', NS.rss],
  ['http://blogs.law.harvard.edu/tech/rss', NS.rss],
  ['http://cyber.law.harvard.edu/rss', NS.rss],
  ['http://channel.netscape.com/rdf/simple/0.9', NS.rss],
  ['http://my.netscape.com/rdf/simple/0.9', NS.rss],
  ['http://my.netscape.com/publish/formats/rss-0.91.dtd', NS.rss],
  ['http://purl.org/net/rss1.1', NS.rss],
  ['http://purl.org/rss/1.0', NS.rss],
  ['http://purl.org/rss/2.0', NS.rss],
  ['http://www.rssboard.org/rss-specification', NS.rss],
  ['http://purl.org/atom/ns/draft-ietf-atompub-format', NS.atom],
  ['http://purl.org/dc/elements/1.0', NS.dc],
  ['http://dublincore.org/documents/dcmi-namespace', NS.dc],
  ['http://search.yahoo.com/mrss', NS.media],
  ['http://video.search.yahoo.com/mrss', NS.media],
  ['http://video.search.yahoo.com', NS.media],
  ['http://www.rssboard.org/media-rss', NS.media],
  ['http://tools.search.yahoo.com/mrss', NS.media],
  ['http://www.georss.org/georss/10', NS.georss],
  ['http://www.georss.org', NS.georss],
  ['http://www.itunes.com/dtds/podcast-1.0', NS.itunes],
  ['http://www.itunes.com/dtd/podcast-1.0.dtd', NS.itunes],
  ['http://itunes.apple.com/dtds/podcast-1.0.dtd', NS.itunes],
  ['http://prismstandard.org/namespaces/1.2/basic', NS.prism],
  ['http://prismstandard.org/namespaces/basic/1.2', NS.prism],
  ['http://prismstandard.org/namespaces/basic/2.1', NS.prism],
  ['http://prismstandard.org/namespaces/basic/2.2', NS.prism],
  ['http://prismstandard.org/namespaces/basic/3.0', NS.prism],
  ['http://purl.org/atom/app', NS.app],
  ['http://creativecommons.org/ns', 'http://web.resource.org/cc/'],
  ['http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html', CREATIVE_COMMONS],
  ['http://blogs.law.harvard.edu/tech/creativeCommonsRssModule', CREATIVE_COMMONS],
  ['http://backend.userland.com/creativeCommons', CREATIVE_COMMONS],
  ['http://www.georss.org/georss/11', NS.georss],
  ['http://purl.org/rss/modules/content', NS.content],
  ['http://www.w3.org/2003/01/geo', GEO],
  ['http://feedburner.com/ext', FEEDBURNER],
];

const URI_BY_PREFIX: ReadonlyMap<string, string> = new Map(USUAL_PREFIXES);
const PREFIX_BY_URI: ReadonlyMap<string, string> = new Map(
  USUAL_PREFIXES.map(([prefix, uri]) => [uri, prefix]),
);
const CANONICAL: ReadonlyMap<string, string> = new Map([
  ...USUAL_PREFIXES.map(([, uri]) => [levelled(uri), uri] as const),
  ...ALIASES.map(([alias, uri]) => [levelled(alias), uri] as const),
]);

/** The canonical URI of a namespace as a feed spells it; an unknown one comes back as it is. */
export function canonicalNamespace(uri: string): string {
  const trimmed = uri.trim();
  return CANONICAL.get(levelled(trimmed)) ?? trimmed;
}

/** What a prefix means by custom, where the feed forgot to declare it. */
export function usualNamespace(prefix: string): string | undefined {
  return URI_BY_PREFIX.get(prefix);
}

/** The usual prefix of a canonical namespace, for keys in a tree of extensions. */
export function usualPrefix(uri: string): string | undefined {
  return PREFIX_BY_URI.get(uri);
}

function levelled(uri: string): string {
  return uri
    .slice(0, 300)
    .toLowerCase()
    .replace(/^https:/, 'http:')
    .replace(/[/#]$/, '');
}
