/**
 * How s3rver keeps objects, put right where it matters to payloads. s3rver 3.7.1 writes in place and
 * answers before the last bytes are written, keeps the framing of chunked bodies as if it were
 * content, and ignores If-None-Match. Here an object is there in whole or not at all, and it is on
 * the disk before the put is answered.
 */
import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type S3rver from 's3rver';
import { writeAtomically } from '../atomic-file.ts';
import { decodeAwsChunked, isAwsChunked, withoutAwsChunked } from './aws-chunked.ts';

type Store = S3rver['store'];
type Middleware = S3rver['middleware'][number];

/** A replacement for the store's way of keeping an object. */
export function atomicPutObject(store: Store): Store['putObject'] {
  return async ({ bucket, key, content, metadata }) => {
    const { 'content-encoding': encoding, ...rest } = metadata;
    const body = await readAll(content);
    const bytes = isAwsChunked(encoding) ? decodeAwsChunked(body) : body;
    const kept = withoutAwsChunked(encoding);
    const md5 = createHash('md5').update(bytes).digest('hex');
    const path = store.getResourcePath(bucket, key, 'object');
    await mkdir(dirname(path), { recursive: true });
    // The metadata first, so that an object that can be seen has its own.
    const all = kept === undefined ? rest : { ...rest, 'content-encoding': kept };
    await store.putMetadata(bucket, key, all, md5);
    await writeAtomically(path, bytes);
    return { size: bytes.length, md5 };
  };
}

/** `If-None-Match: *` on a put: only if there is no such object yet. */
export function refuseOverwrites(store: Store): Middleware {
  return async (context, next) => {
    const [, bucket = '', ...key] = context.path.split('/').map(decodeURIComponent);
    const isConditional = context.method === 'PUT' && context.headers['if-none-match'] === '*';
    if (!isConditional || !(await store.existsObject(bucket, key.join('/')))) return next();
    answerError(
      context,
      412,
      'PreconditionFailed',
      'At least one of the pre-conditions you specified did not hold',
    );
  };
}

/**
 * A page in a browser can reach the loopback interface under a name of its own (DNS rebinding); an
 * SDK names the address it was given.
 */
export const refuseStrangers: Middleware = async (context, next) => {
  if (/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(context.host)) return next();
  answerError(context, 403, 'AccessDenied', 'This server answers on the loopback interface only.');
};

function answerError(
  context: Parameters<Middleware>[0],
  status: number,
  code: string,
  message: string,
): void {
  context.status = status;
  context.type = 'application/xml';
  context.body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
}

async function readAll(content: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
