/** Addresses inside copy: made absolute, or refused. */
import { KnownAnswers } from '../known-answers.ts';

/**
 * `href` against `base` (WHATWG URL). Undefined where no absolute address comes out of it.
 * Never throws; an absolute address comes back as it was written, not normalised.
 */
export function resolveUrl(href: string, base: string | undefined): string | undefined {
  const trimmed = href.trim();
  if (trimmed === '') return undefined;
  if (HAS_SCHEME.test(trimmed)) return trimmed;
  if (base === undefined) return undefined;
  const site = PLAIN_PATH.test(trimmed) ? siteOf(base) : '';
  if (site !== '') return site + trimmed;
  return URL.canParse(trimmed, base) ? new URL(trimmed, base).href : undefined;
}

/**
 * A path from the root that the standard's parser would set behind the site as it is: it has nothing to
 * encode, no `//host` and no segment of dots. The links of a site to itself are many and mostly such.
 */
const PLAIN_PATH =
  /^(?:\/[\w~!$&()*+,:;=@-][\w~!$&()*+,:;=@.-]*)+\/?(?:\?[\w~!$&()*+,:;=@./?%-]*)?$/;

/** One feed has one base, or one for each item. */
const KNOWN_SITES = new KnownAnswers<string>(200, 300);

/** Scheme, host and port of a web address; empty where it is none, or names a user as well. */
function siteOf(base: string): string {
  const known = KNOWN_SITES.find(base);
  if (known !== undefined) return known;
  const url = URL.canParse(base) ? new URL(base) : undefined;
  const isPlain =
    url !== undefined && WEB_SCHEME.test(url.href) && url.username + url.password === '';
  const site = isPlain ? url.origin : '';
  KNOWN_SITES.remember(base, site);
  return site;
}

const HAS_SCHEME = /^[a-zA-Z][a-zA-Z0-9+.-]*:/;

/** The same, and only if it leads to the web: what comes over the wire as a link may be `javascript:`. */
export function webAddress(href: string | undefined, base: string | undefined): string | undefined {
  const url = href === undefined ? undefined : resolveUrl(href, base);
  if (url === undefined || !WEB_SCHEME.test(url)) return undefined;
  return PLAIN_WEB_ADDRESS.test(url) || URL.canParse(url) ? url : undefined;
}

const WEB_SCHEME = /^https?:\/\//i;
/** Plain ASCII with a host: no parser is needed to see that it is an address. */
const PLAIN_WEB_ADDRESS = /^https?:\/\/[a-z][\w-]*(?:\.[a-z][\w-]*)+(?:[/?#][!-~]*)?$/i;
