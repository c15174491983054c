/** Which document it is: `doc-id` without its version, and what stands for it where there is none. */
import { createHash } from 'node:crypto';

export interface DocumentId {
  guid?: string;
  version?: string;
  /** Set where the document has no id of its own. */
  minted?: string;
}

/**
 * `20261124-071500-99-01234:3` is version 3 of a document; so is `urn:newsml:dpa.example:20261124:01234:3`.
 * A number of four and more digits names a document, and so does the fifth part of a `urn:newsml` (RFC 3085).
 */
export function splitVersion(id: string): { guid: string; version?: string } {
  const colon = id.lastIndexOf(':');
  const guid = id.slice(0, colon);
  const version = id.slice(colon + 1);
  if (colon === -1 || !/^\d{1,3}$/.test(version) || !/\d/.test(guid)) return { guid: id };
  const parts = guid.split(':').length;
  const isUrn = /^urn:newsml:/i.test(id);
  return (isUrn ? parts >= 5 : parts === 1) ? { guid, version } : { guid: id };
}

/**
 * AP leaves the id out. One that stays the same over the versions of a day is made of what has to be
 * there instead: source, day of issue and headline.
 */
export function documentId(parts: {
  id: string | undefined;
  source: string | undefined;
  issued: string | undefined;
  headline: string | undefined;
}): DocumentId {
  const { id, source, issued, headline } = parts;
  if (id !== undefined) return splitVersion(id);
  const day = /^(\d{4})-?(\d{2})-?(\d{2})/
    .exec(issued ?? '')
    ?.slice(1)
    .join('');
  if (source === undefined || day === undefined || headline === undefined) return {};
  const hash = createHash('sha256').update(headline).digest('hex').slice(0, 16);
  return { guid: `nitf:${source}:${day}:${hash}`, minted: 'regsrc, date.issue, headline' };
}
