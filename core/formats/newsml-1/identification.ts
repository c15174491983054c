/** `Identification` of NewsML 1.x: which item it is, and which revision of it. */
import { given } from '../given.ts';
import { at, lineOf } from '../nitf/find.ts';
import type { XmlElement } from '../xml-element.ts';
import { attributeOf } from './formal-name.ts';

export interface Identification {
  guid?: string;
  sourceVersion?: string;
  altIds?: Record<string, string>;
  /** A name for people: what others call the slug. */
  label?: string;
  dateLabel?: string;
  /** `U` or `A`: an update of the revision before, not the whole item anew. */
  update?: string;
}

export function readIdentification(newsItem: XmlElement): Identification {
  const identification = at(newsItem, 'identification');
  const identifier = at(identification, 'newsidentifier');
  const text = (name: string) => lineOf(at(identifier, name));
  const revision = at(identifier, 'revisionid');
  const parts = given({
    ProviderId: text('providerid'),
    DateId: text('dateid'),
    NewsItemId: text('newsitemid'),
  });
  const version = lineOf(revision);
  const update = revision && attributeOf(revision, 'update');
  const identity = identityOf(text('publicidentifier'), version, update, parts);
  return given({
    guid: identity.guid,
    sourceVersion: version ?? identity.version,
    altIds: Object.keys(parts).length > 0 ? parts : undefined,
    label: lineOf(at(identification, 'namelabel')),
    dateLabel: lineOf(at(identification, 'datelabel')),
    update: update === 'N' ? undefined : update,
  });
}

interface Parts {
  ProviderId?: string;
  DateId?: string;
  NewsItemId?: string;
}

/**
 * The public identifier ends in the revision and its letter, `…:3` or `…:3U` (RFC 3085, 3): what is
 * before names the item. Where it is missing, its parts make it.
 */
function identityOf(
  publicId: string | undefined,
  version: string | undefined,
  update: string | undefined,
  parts: Parts,
): { guid?: string; version?: string } {
  if (publicId === undefined || NAMES_NO_ITEM.test(publicId)) {
    const { ProviderId, DateId, NewsItemId } = parts;
    if (NewsItemId === undefined) return publicId === undefined ? {} : { guid: publicId };
    const isWhole = ProviderId !== undefined && DateId !== undefined;
    return { guid: isWhole ? `urn:newsml:${ProviderId}:${DateId}:${NewsItemId}` : NewsItemId };
  }
  for (const letter of [update ?? '', '']) {
    const tail = `:${version}${letter}`;
    const isTail = publicId.endsWith(tail) && publicId.length > tail.length;
    if (version !== undefined && isTail && !isItemId(publicId, parts)) {
      return { guid: publicId.slice(0, -tail.length), version };
    }
  }
  const [, guid, last] = /^(urn:newsml:[^:]*:[^:]*:.+):(\d{1,9})[NUA]?$/i.exec(publicId) ?? [];
  return guid === undefined || last === undefined ? { guid: publicId } : { guid, version: last };
}

/** Provider, date and item make the name (RFC 3085, 3); Belga sends its provider alone with every item. */
const NAMES_NO_ITEM = /^urn:newsml:[^:]*(?::[^:]*)?$/i;

/** An identifier that was sent without a revision, and whose item happens to have the revision's number. */
function isItemId(publicId: string, { NewsItemId }: Parts): boolean {
  return (
    NewsItemId !== undefined &&
    publicId.split(':').length < 6 &&
    publicId.endsWith(`:${NewsItemId}`)
  );
}
