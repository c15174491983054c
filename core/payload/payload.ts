/**
 * A payload: the exact bytes of one response, drop, push or e-mail, and the envelope it came in.
 * The envelope travels as metadata of the stored object, so that reading it again needs nothing else.
 */
import { createHash } from 'node:crypto';

export interface PayloadEnvelope {
  /** Feed id; `drop` for a file that was put into the bucket. */
  feed: string;
  /** Agency id; `unknown` where nobody said. */
  agency: string;
  /** Final address of the response. */
  url?: string;
  contentType?: string;
  /** ISO 8601, UTC: when the last byte was here. */
  received: string;
  /** SHA-256 of the bytes, hex. */
  sha256: string;
  /** Language from the feed's settings. */
  language?: string;
  /** The response headers that matter later, lower-case names. */
  headers: Record<string, string>;
}

/** Where all payloads live; the bucket's notifications fire for this prefix only. */
export const PAYLOAD_PREFIX = 'payloads/';

/** Feed id under which files that a person or a transfer dropped are listed. */
export const DROP_FEED = 'drop';

/** Agency id of a payload nobody named an agency for. */
export const UNKNOWN_AGENCY = 'unknown';

/** SHA-256 of the bytes, hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Key of a polled payload. It follows from the content, so that keeping the same bytes twice on a
 * day (a crash before the validators were saved) gives one object and not two.
 */
export function payloadKey(feed: string, received: string, hash: string): string {
  return `${PAYLOAD_PREFIX}${feed}/${received.slice(0, 10)}/${hash}`;
}

/** Key of a dropped file; the agency stands in the path, so that any S3 client can drop one. */
export function dropKey(agency: string, received: string, hash: string, fileName: string): string {
  const name = fileName.replace(/[^A-Za-z0-9._-]+/g, '-').slice(-80);
  return `${PAYLOAD_PREFIX}${DROP_FEED}/${agency}/${received.slice(0, 10)}/${hash.slice(0, 16)}-${name}`;
}

/** What a key alone says of its payload, for objects that came without metadata. */
export function envelopeFromKey(key: string): { feed: string; agency: string } {
  const [feed = DROP_FEED, second] = key.slice(PAYLOAD_PREFIX.length).split('/');
  const agency = feed === DROP_FEED && second !== undefined ? second : UNKNOWN_AGENCY;
  return { feed, agency };
}
