/**
 * Pictures and other media that stand in a document as base64. Their bytes stay in the kept payload; what names
 * them is the hash of the bytes (RFC 6920, `ni:///sha-256;…?ct=image/jpeg`), so that whoever unpacks them there
 * knows which is which.
 */
import { createHash } from 'node:crypto';

const LETTERS = /^[A-Za-z0-9+/_-]+={0,2}$/;
const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+$/;

/** The name of what is encoded; undefined where that is no base64. */
export function nameOfEmbedded(encoded: string, mediaType: string | undefined): string | undefined {
  const letters = encoded.replace(/\s+/g, '');
  if (!LETTERS.test(letters)) return undefined;
  const hash = createHash('sha256').update(Buffer.from(letters, 'base64')).digest('base64url');
  const type = mediaType?.trim().toLowerCase() ?? '';
  return `ni:///sha-256;${hash}${MEDIA_TYPE.test(type) ? `?ct=${type}` : ''}`;
}
