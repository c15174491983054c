/** Namespaces of the news agencies' own formats. Agencies write them with and without the final slash. */
import { NS } from './namespaces.ts';

/** IPTC News Architecture: NewsML-G2 in all its versions. */
const NAR = levelled('http://iptc.org/std/nar/2006-10-01/');
/** NITF 3.3 and later; the version stands in the date, which differs. */
const NITF = levelled('http://iptc.org/std/NITF/');

export function isNarNamespace(ns: string): boolean {
  return levelled(ns) === NAR;
}

export function isNitfNamespace(ns: string): boolean {
  return `${levelled(ns)}/`.startsWith(`${NITF}/`);
}

export function isXhtmlNamespace(ns: string): boolean {
  return ns === NS.xhtml;
}

function levelled(uri: string): string {
  return uri
    .slice(0, 300)
    .toLowerCase()
    .replace(/^https:/, 'http:')
    .replace('//www.', '//')
    .replace(/\/$/, '');
}
