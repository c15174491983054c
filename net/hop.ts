/** One address on the way to a feed, and what may follow a redirect from it. */
import { isPermanentRedirect } from '../core/feed/response.ts';

export interface Hop {
  url: URL;
  /** Headers that only the origin of the first address may see. */
  credentials: Record<string, string>;
  /** Whether permanent redirects alone led here. */
  permanent: boolean;
  /** Where permanent redirects alone led, if there were any. */
  permanentUrl?: string;
}

export type NextHop = { kind: 'follow'; hop: Hop } | { kind: 'refused'; detail: string };

/**
 * The address that a poll begins with; undefined where it is not http or https. User name and
 * password become an Authorization header, so that they stand in no log and no state.
 */
export function firstHop(address: string, credentials: Record<string, string>): Hop | undefined {
  const url = parseHttpUrl(address);
  if (url === undefined) return undefined;
  const login = url.username === '' && url.password === '' ? {} : basicAuthorization(url);
  return { url: bare(url), credentials: { ...login, ...credentials }, permanent: true };
}

/** Where a redirect leads, or why it is not followed. Credentials stay behind with their origin. */
export function nextHop(hop: Hop, status: number, location: string): NextHop {
  const target = parseHttpUrl(location, hop.url);
  if (target === undefined) {
    return { kind: 'refused', detail: 'the target is not an http or https address' };
  }
  const url = bare(target);
  const hasCredentials = Object.keys(hop.credentials).length > 0;
  if (hasCredentials && hop.url.protocol === 'https:' && url.protocol === 'http:') {
    return { kind: 'refused', detail: `from https to http with credentials, to ${url.host}` };
  }
  const permanent = hop.permanent && isPermanentRedirect(status);
  const permanentUrl = permanent ? url.href : hop.permanentUrl;
  return {
    kind: 'follow',
    hop: {
      url,
      credentials: url.origin === hop.url.origin ? hop.credentials : {},
      permanent,
      ...(permanentUrl !== undefined && { permanentUrl }),
    },
  };
}

function parseHttpUrl(address: string, base?: URL): URL | undefined {
  if (!URL.canParse(address, base?.href)) return undefined;
  const url = new URL(address, base?.href);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
}

/** Without login and fragment, neither of which is sent. */
function bare(url: URL): URL {
  const copy = new URL(url);
  copy.username = '';
  copy.password = '';
  copy.hash = '';
  return copy;
}

/** RFC 7617; UTF-8, as servers expect where they say nothing. */
function basicAuthorization(url: URL): Record<string, string> {
  const login = `${unescaped(url.username)}:${unescaped(url.password)}`;
  return { authorization: `Basic ${Buffer.from(login).toString('base64')}` };
}

/** A `%` that escapes nothing stands for itself. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
