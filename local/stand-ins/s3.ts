/** S3 on the loopback interface: s3rver in this process, its objects as files in a folder. */
import { mkdir } from 'node:fs/promises';
import type { S3EventRecord } from 'aws-lambda';
import type S3rverType from 's3rver';
import { type CreatedObject, createdRecord } from './s3-notification.ts';
import { atomicPutObject, refuseOverwrites, refuseStrangers } from './s3-writes.ts';

export interface S3Options {
  folder: string;
  bucket: string;
  /**
   * Called with each notification before the put is answered: what it keeps is kept by the time the
   * client knows that its object is. Throwing fails the put.
   */
  onObjectCreated: (record: S3EventRecord) => void;
  port?: number;
}

export interface S3StandIn {
  /** `http://127.0.0.1:1234` */
  endpoint: string;
  stop(): Promise<void>;
}

/** s3rver's names of events that create an object. */
const CREATED: Record<string, CreatedObject['event']> = {
  'ObjectCreated:Put': 'Put',
  'ObjectCreated:Copy': 'Copy',
  // The only "post" that reaches it here ends a multipart upload.
  'ObjectCreated:Post': 'CompleteMultipartUpload',
};

/** Starts the server; the bucket is there when it answers. */
export async function startS3(options: S3Options): Promise<S3StandIn> {
  await mkdir(options.folder, { recursive: true });
  // Loaded when it is needed: it takes longer to load than to start.
  const { default: S3rver } = await import('s3rver');
  const server = new S3rver({
    address: '127.0.0.1',
    port: options.port ?? 0,
    silent: true,
    directory: options.folder,
    vhostBuckets: false,
    allowMismatchedSignatures: true,
    configureBuckets: [{ name: options.bucket }],
  });
  server.store.putObject = atomicPutObject(server.store);
  server.middleware.unshift(refuseStrangers, refuseOverwrites(server.store));
  server.on('event', (event) => notify(event, options.onObjectCreated));
  const { port } = await server.run();
  return { endpoint: `http://127.0.0.1:${port}`, stop: () => stop(server) };
}

function notify(
  { Records }: Parameters<Parameters<S3rverType['on']>[1]>[0],
  onObjectCreated: S3Options['onObjectCreated'],
): void {
  for (const { eventName, eventTime, s3 } of Records) {
    const event = CREATED[eventName];
    if (!event) continue;
    const { key, size, eTag = '' } = s3.object;
    onObjectCreated(
      createdRecord({ bucket: s3.bucket.name, key, size, eTag, time: eventTime, event }),
    );
  }
}

/** Requests that are being answered are answered; connections that only wait are closed. */
async function stop(server: S3rverType): Promise<void> {
  const closed = server.close();
  server.httpServer.closeIdleConnections();
  await closed;
}
