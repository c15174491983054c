/** Links of Atom by their relation (RFC 4287, 4.2.7), and content that lies at another address. */
import { webAddress } from '../../html/url.ts';
import type { Fields } from '../fields.ts';
import type { ItemMedia } from '../format.ts';
import { readEnclosure } from '../media-rss.ts';
import { mediaTypeOf } from '../media-type.ts';
import { attribute, baseOf, rawTextOf, type XmlElement } from '../xml-element.ts';

/** In lower case; `alternate` is what a link without one means. A relation may be written as IANA's address of it. */
export function relationOf(link: XmlElement): string {
  const relation = attribute(link, 'rel')?.toLowerCase() ?? 'alternate';
  return relation.replace(/^https?:\/\/www\.iana\.org\/assignments\/relation\//, '');
}

/** The address behind a service that counts readers. */
export function origLink(fields: Fields, base: string | undefined): string | undefined {
  return webAddress(fields.text('feedburner:origlink'), base);
}

/** The first link to a page about the same, to HTML before all else. */
export function linkOf(links: XmlElement[], url: string | undefined): string | undefined {
  const alternates = links.filter((link) => relationOf(link) === 'alternate');
  const isPage = (link: XmlElement) => attribute(link, 'type')?.includes('html') ?? true;
  const pages = alternates.filter(isPage);
  for (const link of [...pages, ...alternates]) {
    const address = addressOf(link, url);
    if (address !== undefined) return address;
  }
  return undefined;
}

/** Media objects and, behind them, those that only links of the kind `enclosure` name. */
export function withLinkedMedia(
  media: ItemMedia[],
  links: XmlElement[],
  url: string | undefined,
): ItemMedia[] {
  const known = new Set(media.map((object) => object.url));
  const enclosures = links
    .filter((link) => relationOf(link) === 'enclosure')
    .flatMap((link) => readEnclosure(link, url))
    .filter((enclosure) => !known.has(enclosure.url));
  return [...media, ...enclosures];
}

/** What lies behind: related texts, the source, other languages, comments. */
export function otherLinks(
  links: XmlElement[],
  shown: string | undefined,
  url: string | undefined,
): XmlElement[] {
  return links.filter((link) => {
    if (READ.has(relationOf(link))) return false;
    const address = addressOf(link, url);
    return address !== undefined && address !== shown;
  });
}

/** They have fields of their own. */
const READ: ReadonlySet<string> = new Set(['enclosure', 'license']);

function addressOf(link: XmlElement, url: string | undefined): string | undefined {
  return webAddress(attribute(link, 'href') ?? rawTextOf(link), baseOf(link, url));
}

/** Content that lies at another address (RFC 4287, 4.1.3.2): a media object by its type, else a page. */
export function contentElsewhere(
  content: XmlElement | undefined,
  url: string | undefined,
): { page?: string; media?: ItemMedia[] } | undefined {
  const address = content && webAddress(attribute(content, 'src'), baseOf(content, url));
  if (!content || address === undefined) return undefined;
  const mimeType = attribute(content, 'type')?.toLowerCase();
  const type = mediaTypeOf({ mimeType, url: address });
  if (type === undefined || type === 'document') return { page: address };
  return { media: [{ type, url: address, ...(mimeType && { mimeType }), credits: [] }] };
}
