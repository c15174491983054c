/**
 * The licence under which an item may be used: Creative Commons in its two modules for RSS, Media RSS,
 * Dublin Core terms, and links of the kind `license` (RFC 4946).
 */
import { relationOf } from './atom/links.ts';
import type { Fields } from './fields.ts';
import { NS } from './namespaces.ts';
import { attribute, textOf, type XmlElement } from './xml-element.ts';

/** The licence by its name, its address, or both; the first that says anything. */
export function licenceOf(fields: Fields): string | undefined {
  const named = fields.all('creativecommons:license', 'cc:license', 'media:license');
  const terms = fields.all('dcterms:license');
  const links = fields.all('link', 'atom:link').filter((link) => relationOf(link) === 'license');
  for (const element of [...named, ...terms, ...links]) {
    const licence = licenceIn(element);
    if (licence !== undefined) return licence;
  }
  return undefined;
}

function licenceIn(element: XmlElement): string | undefined {
  const name = textOf(element);
  const address = attribute(element, 'resource', NS.rdf) ?? attribute(element, 'href');
  if (name === undefined || address === undefined || name === address) return name ?? address;
  return `${name} (${address})`;
}
