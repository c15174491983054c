/** Which item it is: guid, version, other ids, and the page that it stands on. */
import { webAddress } from '../../html/url.ts';
import { given } from '../given.ts';
import { GUID, LINK, MINTED } from './own-names.ts';
import { type Properties, propertiesOf } from './properties.ts';

export interface Identity {
  guid?: string;
  sourceVersion?: string;
  altIds?: Record<string, string>;
  link?: string;
  /** The `uri` where it is not the guid. */
  uri?: string;
}

export function readIdentity(item: Properties, base: string | undefined): Identity {
  const altIds = altIdsOf(item);
  const uri = item.text('uri');
  const isMinted = uri !== undefined && MINTED.test(uri);
  const isDialect = propertiesOf(item.value('altids')) !== undefined;
  const guid = guidOf(item.text('guid'), uri, isDialect ? altIds.itemid : undefined);
  const page = webAddress(altIds[LINK], undefined);
  const raw = isMinted ? altIds[GUID] : undefined;
  const others = Object.entries(altIds).filter(
    ([role]) => !(role === LINK && page) && !(role === GUID && raw),
  );
  const link = webAddress(item.text('link', 'url', 'canonicalurl', 'weburl'), base);
  return given({
    guid: raw ?? guid,
    sourceVersion: item.text('version'),
    altIds: others.length > 0 ? Object.fromEntries(others) : undefined,
    link: link ?? page,
    uri: uri === guid || isMinted ? undefined : uri,
  });
}

/**
 * AP's `uri` is an address of its API with the session in it; `itemid` is what stays the same over all
 * versions. Superdesk writes `guid` beside or in place of `uri`.
 */
function guidOf(
  guid: string | undefined,
  uri: string | undefined,
  itemId: string | undefined,
): string | undefined {
  const isApi = uri === undefined || /^https?:\/\//i.test(uri);
  return guid ?? (isApi ? (itemId ?? AP_CONTENT.exec(uri ?? '')?.[1]) : undefined) ?? uri;
}

/** The id in such an address; what follows it is another at each request. */
const AP_CONTENT = /^https?:\/\/api\.ap\.org\/media\/v\/content\/([0-9a-f]{32})(?=[?.]|$)/i;

/** An object in 1.x (`{"itemid": "…"}`), a list of roles and values since 2.0. */
function altIdsOf(item: Properties): Record<string, string> {
  const found = new Map<string, string>();
  for (const part of item.objects('altids')) {
    const value = part.text('value');
    const role = part.text('role');
    if (value !== undefined) found.set(role ?? 'altId', value);
    else for (const name of part.keys()) found.set(name, part.text(name.toLowerCase()) ?? '');
  }
  const said = [...found].filter(([role, value]) => role !== '__proto__' && value !== '');
  return Object.fromEntries(said);
}
