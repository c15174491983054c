/** The part of s3rver that the stand-in uses; the package brings no types. */
declare module 's3rver' {
  import type { AddressInfo } from 'node:net';
  import type { Readable } from 'node:stream';

  interface S3rverObject {
    bucket: string;
    key: string;
    content: Readable;
    metadata: Record<string, string>;
  }

  interface Store {
    getResourcePath(bucket: string, key: string, resource: string): string;
    putMetadata(
      bucket: string,
      key: string,
      metadata: Record<string, string>,
      md5: string,
    ): Promise<void>;
    existsObject(bucket: string, key: string): Promise<boolean>;
    putObject(object: S3rverObject): Promise<{ size: number; md5: string }>;
  }

  interface Context {
    method: string;
    path: string;
    host: string;
    headers: Record<string, string | undefined>;
    status: number;
    type: string;
    body: unknown;
  }

  interface S3Event {
    Records: {
      eventName: string;
      eventTime: string;
      s3: { bucket: { name: string }; object: { key: string; size: number; eTag: string } };
    }[];
  }

  export default class S3rver {
    constructor(options: {
      address: string;
      port: number;
      silent: boolean;
      directory: string;
      vhostBuckets: boolean;
      allowMismatchedSignatures: boolean;
      configureBuckets: { name: string }[];
    });
    readonly store: Store;
    readonly middleware: ((context: Context, next: () => Promise<void>) => Promise<void>)[];
    readonly httpServer: import('node:http').Server;
    on(event: 'event', listener: (event: S3Event) => void): this;
    run(): Promise<AddressInfo>;
    close(): Promise<void>;
  }
}
