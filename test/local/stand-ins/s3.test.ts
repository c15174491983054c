import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { S3EventRecord } from 'aws-lambda';
import { s3Client } from '../../../local/clients.ts';
import { type S3StandIn, startS3 } from '../../../local/stand-ins/s3.ts';
import { objectsSince } from '../../../local/stand-ins/s3-objects.ts';
import { temporaryFolders } from '../temporary-folder.ts';

const folder = temporaryFolders();
const Bucket = 'wiredesk';
let place: string;
let standIn: S3StandIn;
let client: S3Client;
let records: S3EventRecord[];
let refuse: boolean;

async function start(): Promise<void> {
  standIn = await startS3({
    folder: place,
    bucket: Bucket,
    onObjectCreated: (record) => {
      if (refuse) throw new Error('The disk is full.');
      records.push(record);
    },
  });
  client = s3Client(standIn.endpoint);
}

async function stop(): Promise<void> {
  client.destroy();
  await standIn.stop();
}

beforeEach(async () => {
  place = folder();
  records = [];
  refuse = false;
  await start();
});

afterEach(stop);

async function get(Key: string) {
  const object = await client.send(new GetObjectCommand({ Bucket, Key }));
  return { bytes: Buffer.from(await object.Body!.transformToByteArray()), object };
}

describe("S3's stand-in", () => {
  it('keeps the exact bytes with their metadata, over a restart', async () => {
    const Body = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
    await client.send(
      new PutObjectCommand({
        Bucket,
        Key: 'payloads/a',
        Body,
        ContentType: 'application/rss+xml',
        Metadata: { feed: 'pta-news' },
      }),
    );
    await stop();
    await start();
    const { bytes, object } = await get('payloads/a');
    expect(bytes).toEqual(Body);
    expect(object).toMatchObject({
      ContentType: 'application/rss+xml',
      Metadata: { feed: 'pta-news' },
      ETag: '"e2c865db4162bed963bfaa9ef6ac18f0"',
    });
  });

  it('keeps the content of a stream and not the frame that it is sent in', async () => {
    const Body = Readable.from([Buffer.from('he'), Buffer.from('llo')]);
    const input = { Bucket, Key: 'payloads/stream', Body, ContentLength: 5 };
    await client.send(new PutObjectCommand({ ...input, ContentEncoding: 'gzip' }));
    const { bytes, object } = await get('payloads/stream');
    expect(bytes.toString()).toBe('hello');
    expect(object.ContentEncoding).toBe('gzip');
  });

  it('tells of an object as S3 does, before the put is answered', async () => {
    await client.send(
      new PutObjectCommand({ Bucket, Key: 'payloads/a b/ü+(1).xml', Body: 'hello' }),
    );
    expect(records).toEqual([
      {
        eventVersion: '2.1',
        eventSource: 'aws:s3',
        awsRegion: 'us-east-1',
        eventTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        eventName: 'ObjectCreated:Put',
        userIdentity: { principalId: '000000000000' },
        requestParameters: { sourceIPAddress: '127.0.0.1' },
        responseElements: {
          'x-amz-request-id': expect.any(String),
          'x-amz-id-2': expect.any(String),
        },
        s3: {
          s3SchemaVersion: '1.0',
          configurationId: 'payloads',
          bucket: {
            name: 'wiredesk',
            ownerIdentity: { principalId: '000000000000' },
            arn: 'arn:aws:s3:::wiredesk',
          },
          object: {
            key: 'payloads/a+b/%C3%BC%2B(1).xml',
            size: 5,
            eTag: '5d41402abc4b2a76b9719d911017c592',
            sequencer: expect.any(String),
          },
        },
      },
    ]);
  });

  it('tells of a copy', async () => {
    await client.send(new PutObjectCommand({ Bucket, Key: 'payloads/a', Body: 'hello' }));
    const CopySource = `${Bucket}/payloads/a`;
    await client.send(new CopyObjectCommand({ Bucket, Key: 'payloads/b', CopySource }));
    expect(records.map(({ eventName }) => eventName)).toEqual([
      'ObjectCreated:Put',
      'ObjectCreated:Copy',
    ]);
  });

  it('fails the put when nobody could be told', async () => {
    refuse = true;
    const put = client.send(new PutObjectCommand({ Bucket, Key: 'payloads/a', Body: 'hello' }));
    await expect(put).rejects.toMatchObject({ $metadata: { httpStatusCode: 500 } });
  });

  it('honours If-None-Match', async () => {
    const input = { Bucket, Key: 'payloads/a b', Body: 'first', IfNoneMatch: '*' };
    await client.send(new PutObjectCommand(input));
    const again = client.send(new PutObjectCommand({ ...input, Body: 'second' }));
    await expect(again).rejects.toMatchObject({ name: 'PreconditionFailed' });
    expect((await get('payloads/a b')).bytes.toString()).toBe('first');
  });

  it('gives an error of its own for what is not there', async () => {
    await expect(get('payloads/none')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('keeps nothing of a put that was cut off', async () => {
    const { port } = new URL(standIn.endpoint);
    await new Promise<void>((resolve) => {
      const put = request({
        host: '127.0.0.1',
        port,
        method: 'PUT',
        path: '/wiredesk/payloads/half',
        headers: { 'content-length': 1000 },
      });
      put.once('error', () => resolve());
      put.write('half');
      setTimeout(() => put.destroy(), 30);
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(existsSync(join(place, Bucket, 'payloads', 'half._S3rver_object'))).toBe(false);
    expect(records).toEqual([]);
  });

  it('refuses a request under another name, which a page in a browser could send', async () => {
    const { port } = new URL(standIn.endpoint);
    const status = await new Promise((resolve) => {
      request({ host: '127.0.0.1', port, headers: { host: 'evil.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end();
    });
    expect(status).toBe(403);
  });
});

describe('objectsSince', () => {
  async function keysSince(since: number): Promise<string[]> {
    const keys: string[] = [];
    for await (const { key } of objectsSince(place, Bucket, 'payloads/', since)) keys.push(key);
    return keys.sort();
  }

  it('finds the objects under the prefix that were written since', async () => {
    const put = (Key: string) => client.send(new PutObjectCommand({ Bucket, Key, Body: Key }));
    await put('payloads/feed/day/a');
    await put('stories/x');
    await new Promise((resolve) => setTimeout(resolve, 20));
    const since = Date.now();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await put('payloads/feed/day/b');
    await put('payloads/other/c d');
    expect(await keysSince(0)).toEqual([
      'payloads/feed/day/a',
      'payloads/feed/day/b',
      'payloads/other/c d',
    ]);
    expect(await keysSince(since)).toEqual(['payloads/feed/day/b', 'payloads/other/c d']);
    // The same key again counts as new.
    await put('payloads/feed/day/a');
    expect(await keysSince(since)).toHaveLength(3);
    expect(await keysSince(Date.now() + 1000)).toEqual([]);
  });

  it('gives their size and digest', async () => {
    await client.send(new PutObjectCommand({ Bucket, Key: 'payloads/a', Body: 'hello' }));
    for await (const object of objectsSince(place, Bucket, 'payloads/', 0)) {
      expect(object).toMatchObject({ size: 5, eTag: '5d41402abc4b2a76b9719d911017c592' });
    }
  });

  it('finds nothing where there is no folder', async () => {
    expect(await keysSince(0)).toEqual([]);
  });
});
