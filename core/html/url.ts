/** Addresses inside copy: made absolute, or refused. */

/**
 * `href` against `base` (WHATWG URL). Undefined where no absolute address comes out of it.
 * Never throws; an absolute address comes back as it was written, not normalised.
 */
export function resolveUrl(href: string, base: string | undefined): string | undefined {
  const trimmed = href.trim();
  if (trimmed === '') return undefined;
  if (HAS_SCHEME.test(trimmed)) return trimmed;
  if (base === undefined || !URL.canParse(trimmed, base)) return undefined;
  return new URL(trimmed, base).href;
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
