/** Payloads in S3: the exact bytes as body, the envelope as metadata. */
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { envelopeFromKey, type PayloadEnvelope, sha256 } from '../core/payload/payload.ts';
import { s3 } from './clients.ts';
import { required } from './environment.ts';

/** S3 keeps at most 2 KB of metadata; headers that would not fit are left out. */
const METADATA_BUDGET = 1800;

export type StoredPayload =
  | { found: true; bytes: Uint8Array; envelope: PayloadEnvelope }
  | { found: false };

/**
 * Keeps a payload. The same key with the same bytes may be put again without harm.
 * @throws what the SDK throws; the caller's message is then delivered again.
 */
export async function putPayload(
  key: string,
  bytes: Uint8Array,
  envelope: PayloadEnvelope,
): Promise<void> {
  await s3.send(
    new PutObjectCommand({
      Bucket: required('BUCKET_NAME'),
      Key: key,
      Body: bytes,
      ContentType: envelope.contentType ?? 'application/octet-stream',
      Metadata: toMetadata(envelope),
    }),
  );
}

/**
 * The payload under a key with its envelope; what the metadata lacks (a file that somebody dropped
 * with any S3 client) follows from the key and the object itself.
 * @throws Error where the bytes are not those that were put (a write that was cut off).
 */
export async function getPayload(key: string): Promise<StoredPayload> {
  try {
    const object = await s3.send(
      new GetObjectCommand({ Bucket: required('BUCKET_NAME'), Key: key }),
    );
    const bytes = (await object.Body?.transformToByteArray()) ?? new Uint8Array();
    const hash = sha256(bytes);
    const declared = object.Metadata?.sha256;
    if (declared !== undefined && declared !== hash) {
      throw new Error(
        `The payload ${key} is not complete: its SHA-256 is not the one it was put with.`,
      );
    }
    const received = object.LastModified?.toISOString() ?? '';
    return {
      found: true,
      bytes,
      envelope: fromMetadata(key, object.Metadata ?? {}, object.ContentType, received, hash),
    };
  } catch (error) {
    if (error instanceof Error && error.name === 'NoSuchKey') return { found: false };
    throw error;
  }
}

function toMetadata(envelope: PayloadEnvelope): Record<string, string> {
  const metadata: Record<string, string> = {
    feed: envelope.feed,
    agency: envelope.agency,
    received: envelope.received,
    sha256: envelope.sha256,
  };
  if (envelope.url !== undefined) metadata.url = encodeURI(envelope.url).slice(0, 1000);
  if (envelope.language !== undefined) metadata.language = envelope.language;
  let left = METADATA_BUDGET - JSON.stringify(metadata).length;
  for (const [name, value] of Object.entries(envelope.headers)) {
    const encoded = encodeURIComponent(value);
    left -= name.length + encoded.length + 10;
    if (left < 0) break;
    metadata[`header-${name}`] = encoded;
  }
  return metadata;
}

function fromMetadata(
  key: string,
  metadata: Record<string, string>,
  contentType: string | undefined,
  lastModified: string,
  hash: string,
): PayloadEnvelope {
  const fromKey = envelopeFromKey(key);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(metadata)) {
    if (name.startsWith('header-'))
      headers[name.slice('header-'.length)] = decodeURIComponent(value);
  }
  return {
    feed: metadata.feed ?? fromKey.feed,
    agency: metadata.agency ?? fromKey.agency,
    received: metadata.received ?? lastModified,
    sha256: hash,
    headers,
    ...(contentType !== undefined && { contentType }),
    ...(metadata.url !== undefined && { url: decodeURI(metadata.url) }),
    ...(metadata.language !== undefined && { language: metadata.language }),
  };
}
