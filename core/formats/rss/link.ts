/** Where an item or a channel of RSS leads. */
import { webAddress } from '../../html/url.ts';
import { relationOf } from '../atom/links.ts';
import type { Fields } from '../fields.ts';
import { attribute, baseOf, textOf, type XmlElement } from '../xml-element.ts';

/**
 * The link behind a service that counts readers; else the item's own; else Atom's; else the guid where it is
 * one (RSS 2.0: unless `isPermaLink` is false).
 */
export function linkOf(fields: Fields, url: string | undefined): string | undefined {
  const absolute = (element: XmlElement, address: string | undefined): string | undefined =>
    webAddress(address, baseOf(element, url));
  const counted = fields.all('feedburner:origlink');
  const links = fields.all('link').filter(isAlternate);
  const atomLinks = fields.all('atom:link').filter(isAlternate);
  const permalinks = fields.all('guid').filter(isPermalink);
  return (
    firstOf(counted, (link) => absolute(link, textOf(link))) ??
    firstOf(links, (link) => absolute(link, textOf(link) ?? attribute(link, 'href'))) ??
    firstOf(atomLinks, (link) => absolute(link, attribute(link, 'href') ?? textOf(link))) ??
    firstOf(permalinks, (guid) => webAddress(textOf(guid), undefined)) ??
    webAddress(fields.text('prism:url'), baseOf(fields.element, url))
  );
}

function isAlternate(link: XmlElement): boolean {
  return relationOf(link) === 'alternate';
}

function isPermalink(guid: XmlElement): boolean {
  return attribute(guid, 'isPermaLink')?.toLowerCase() !== 'false';
}

export function firstOf<Some>(
  all: Some[],
  addressOf: (one: Some) => string | undefined,
): string | undefined {
  for (const one of all) {
    const address = addressOf(one);
    if (address !== undefined) return address;
  }
  return undefined;
}
