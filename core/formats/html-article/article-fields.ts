/** The fields of an item out of what a page says about itself: JSON-LD first, then its meta tags. */
import { resolveUrl, webAddress } from '../../html/url.ts';
import type { Item } from '../format.ts';
import { given } from '../given.ts';
import { type JsonObject, plainObject, textField } from '../json-values.ts';
import { listOf, nameOf, plainField } from './json-ld.ts';
import type { PageHead } from './meta-tags.ts';

type Concepts = Item['subjects'];

export interface About {
  article: JsonObject | undefined;
  head: PageHead;
  /** Address against which the page's links are resolved. */
  base: string | undefined;
  url: string | undefined;
}

/** The canonical address; a canonical link to the front page is a mistake of many systems. */
export function linkOf({ article, head, base, url }: About): string | undefined {
  const page = plainObject(article?.mainEntityOfPage);
  const candidates = [
    head.link('canonical'),
    head.first('og:url'),
    article && textField(article, 'url'),
    typeof article?.mainEntityOfPage === 'string'
      ? article.mainEntityOfPage
      : page && textField(page, '@id'),
    head.first('twitter:url', 'parsely-link'),
    // The BBC's old pages name their address so; other identifiers are no web address.
    head.all('dc.identifier', 'dcterms.identifier').find((id) => /^https?:/i.test(id)),
  ].map((address) => webAddress(address, base));
  const own = webAddress(url, undefined);
  return (
    candidates.find((address) => address !== undefined && !isFrontPage(address)) ??
    own ??
    candidates.find((address) => address)
  );
}

export function isFrontPage(address: string): boolean {
  return /^https?:\/\/[^/?#]{1,255}\/?(?:index\.\w{2,5})?(?:#.{0,200})?$/i.test(address);
}

export function languageOf({ article, head }: About): string | undefined {
  const inLanguage = article?.inLanguage;
  const thing = plainObject(inLanguage);
  const language =
    (article && textField(article, 'inLanguage')) ??
    (thing && (textField(thing, 'alternateName') ?? textField(thing, 'name'))) ??
    head.language ??
    head.first(
      'itemprop:inlanguage',
      'og:locale',
      'content-language',
      'dc.language',
      'dcterms.language',
    );
  return language?.split(/[,;]/, 1)[0]?.trim().replace('_', '-') || undefined;
}

export function publishedOf({ article, head }: About): string | undefined {
  return (
    (article &&
      (textField(article, 'datePublished') ??
        textField(article, 'uploadDate') ??
        textField(article, 'dateCreated'))) ??
    head.first(
      'article:published_time',
      'og:article:published_time',
      'itemprop:datepublished',
      'parsely-pub-date',
      'sailthru.date',
      'dc.date.issued',
      'dcterms.created',
      'dcterms.issued',
      'dc.date',
      'pubdate',
      'publishdate',
      'publish-date',
      'date',
      'article.published',
      'cxenseparse:recs:publishtime',
    )
  );
}

export function updatedOf({ article, head }: About): string | undefined {
  return (
    (article && textField(article, 'dateModified')) ??
    head.first(
      'article:modified_time',
      'og:updated_time',
      'itemprop:datemodified',
      'dcterms.modified',
      'dc.date.modified',
      'lastmod',
      'last-modified',
      'article.updated',
      'revision_date',
    )
  );
}

export function summaryOf({ article, head }: About): string | undefined {
  return (
    (article && plainField(article, 'description')) ??
    head.first(
      'og:description',
      'itemprop:description',
      'description',
      'twitter:description',
      'dc.description',
      'sailthru.description',
    )
  );
}

export function keywordsOf({ article, head }: About): string[] {
  const lists = [
    ...listOf(article?.keywords).flatMap((entry) => nameOf(entry) ?? []),
    ...head.all(
      'news_keywords',
      'itemprop:keywords',
      'keywords',
      'parsely-tags',
      'sailthru.tags',
      'article:tag',
    ),
  ];
  const words = new Map<string, string>();
  for (const word of lists.flatMap((list) => list.split(/[,;]/)).map((text) => text.trim())) {
    if (word !== '' && !words.has(word.toLowerCase())) words.set(word.toLowerCase(), word);
  }
  return [...words.values()];
}

export function subjectsOf({ article, head }: About): Concepts {
  const names = [
    ...listOf(article?.articleSection).flatMap((entry) => nameOf(entry) ?? []),
    ...head.all(
      'article:section',
      'itemprop:articlesection',
      'parsely-section',
      'section',
      'dable:section',
    ),
  ];
  return conceptsOf(names);
}

export function placesOf({ article }: About): Concepts | undefined {
  const places = [article?.contentLocation, article?.spatialCoverage].flatMap(listOf);
  const concepts = conceptsOf(places.flatMap((place) => nameOf(place) ?? []));
  return concepts.length > 0 ? concepts : undefined;
}

export function genresOf({ article }: About): Concepts | undefined {
  const concepts = conceptsOf(listOf(article?.genre).flatMap((genre) => nameOf(genre) ?? []));
  return concepts.length > 0 ? concepts : undefined;
}

function conceptsOf(names: string[]): Concepts {
  const once = new Map(
    names.filter((name) => !/^https?:/i.test(name)).map((name) => [name.toLowerCase(), name]),
  );
  return [...once.values()].map((name) => ({ name }));
}

const SOURCES: readonly (readonly [property: string, role: string])[] = [
  ['publisher', 'publisher'],
  ['provider', 'provider'],
  ['sourceOrganization', 'source'],
];

/** Systems that name themselves as the publisher of their users' pages. */
const SYSTEMS = new Set(['Blogger', 'WordPress']);

export function infoSourcesOf({ article, head }: About): Item['infoSources'] {
  const linked = SOURCES.flatMap(([property, role]) =>
    listOf(article?.[property]).flatMap((value) => {
      const name = nameOf(value);
      return name === undefined || SYSTEMS.has(name) ? [] : [{ role, name }];
    }),
  );
  const name = head.first('og:site_name', 'dc.publisher', 'dcterms.publisher', 'application-name');
  const isNamed = linked.some(({ role }) => role === 'publisher');
  const all = isNamed || name === undefined ? linked : [{ role: 'publisher', name }, ...linked];
  return all.length > 0 ? all : undefined;
}

/** @param lines copyright lines of the page, its own words about its rights */
export function rightsOf({ article, head, base }: About, lines: string[]): Item['rights'] {
  const holder = listOf(article?.copyrightHolder).flatMap((value) => nameOf(value) ?? [])[0];
  const notice =
    (article && plainField(article, 'copyrightNotice')) ??
    lines[0] ??
    head.first('copyright', 'dc.rights', 'dcterms.rights', 'rights');
  const license = listOf(article?.license ?? article?.usageInfo)[0];
  const terms =
    typeof license === 'string' ? (resolveUrl(license, base) ?? license) : nameOf(license);
  const rights = given({ copyrightHolder: holder, copyrightNotice: notice, usageTerms: terms });
  return Object.keys(rights).length > 0 ? rights : undefined;
}

const ID_TAGS = [
  'article:id',
  'article_id',
  'articleid',
  'news_id',
  'parsely-post-id',
  'dable:item_id',
  'cxenseparse:articleid',
  'dc.identifier',
  'aid',
];

/** The page's own numbers for the article; none of them is a guid that anyone else would use. */
export function altIdsOf({ article, head }: About): Record<string, string> | undefined {
  const ids: [string, string][] = [];
  const identifier = listOf(article?.identifier)[0];
  const thing = plainObject(identifier);
  const linked = thing ? textField(thing, 'value') : textField({ identifier }, 'identifier');
  if (linked !== undefined) ids.push(['identifier', linked]);
  for (const name of ID_TAGS) {
    const value = head.first(name);
    if (value !== undefined) ids.push([name, value]);
  }
  return ids.length > 0 ? Object.fromEntries(ids) : undefined;
}

export function extensionsOf({ article, head }: About): Record<string, unknown> | undefined {
  const free = article?.isAccessibleForFree;
  const isFree = /^(?:true|https?:\/\/schema\.org\/true)$/i.test(String(free));
  const extensions = given({
    isAccessibleForFree: typeof free === 'boolean' || typeof free === 'string' ? isFree : undefined,
    contentTier: head.first('article:content_tier'),
    opinion: head.first('article:opinion'),
    coverageStartTime: article && textField(article, 'coverageStartTime'),
    coverageEndTime: article && textField(article, 'coverageEndTime'),
    correction: article && plainField(article, 'correction'),
  });
  return Object.keys(extensions).length > 0 ? extensions : undefined;
}
