import { join } from 'node:path';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { S3EventRecord } from 'aws-lambda';
import { s3Client } from '../../local/clients.ts';
import { payloadNotifications } from '../../local/payload-notifications.ts';
import { Queue } from '../../local/queue/queue.ts';
import { type S3StandIn, startS3 } from '../../local/stand-ins/s3.ts';
import { temporaryFolders } from './temporary-folder.ts';

const folder = temporaryFolders();
const MINUTE = 60_000;
let objects: { folder: string; bucket: string };
let queue: Queue;
let markFile: string;
let standIn: S3StandIn;
let records: S3EventRecord[];

beforeEach(async () => {
  const place = folder();
  objects = { folder: join(place, 'objects'), bucket: 'wiredesk' };
  markFile = join(place, 'notified.json');
  queue = new Queue({
    name: 'payloads',
    folder: join(place, 'payloads'),
    visibilityTimeout: 30,
    retentionDays: 1,
  });
  records = [];
  standIn = await startS3({ ...objects, onObjectCreated: (record) => records.push(record) });
});

afterEach(() => standIn.stop());

async function put(...keys: string[]): Promise<void> {
  const client = s3Client(standIn.endpoint);
  for (const Key of keys) {
    await client.send(new PutObjectCommand({ Bucket: 'wiredesk', Key, Body: Key }));
  }
  client.destroy();
}

const open = (now = Date.now) => payloadNotifications({ queue, markFile, objects, now });

/** Keys in the queue, which is empty afterwards. */
function queued(): string[] {
  const messages = queue.receive(100);
  for (const { receiptHandle } of messages) queue.delete(receiptHandle);
  return messages.map(({ body }) => JSON.parse(body).Records[0].s3.object.key).sort();
}

it('queues the notification of a payload, and of nothing else', async () => {
  await put('payloads/a b', 'stories/a');
  const notifications = open();
  for (const record of records) notifications.notify(record);
  expect(queue.peek().map(({ body }) => JSON.parse(body))).toEqual([{ Records: [records[0]] }]);
});

it('finds the objects that a killed run had not queued', async () => {
  await put('payloads/a', 'payloads/b c', 'stories/x');
  // Killed before the second message was written.
  open().notify(records[0]!);
  expect(await open().recover()).toBe(2);
  expect(queued()).toEqual(['payloads/a', 'payloads/a', 'payloads/b+c']);
});

it('finds nothing after an orderly end', async () => {
  await put('payloads/a');
  await open().close();
  const later = open();
  expect(await later.recover()).toBe(0);
  expect(queued()).toEqual([]);
});

it('finds what was put while nobody ran, after an orderly end', async () => {
  await put('payloads/a');
  await open().close();
  await new Promise((resolve) => setTimeout(resolve, 20));
  await put('payloads/b');
  expect(await open().recover()).toBe(1);
  expect(queued()).toEqual(['payloads/b']);
});

it('does not look at everything again after a crash, only at the last minute', async () => {
  await put('payloads/a');
  const clock = { now: Date.now() + 10 * MINUTE };
  const first = open(() => clock.now);
  await first.recover();
  queued();
  // The mark is moved while the wire runs, and the next start relies on it.
  clock.now += 10 * MINUTE;
  first.notify(records[0]!);
  queued();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(await open(() => clock.now).recover()).toBe(0);
});

it('finds an object again whose put was under way when the mark was set', async () => {
  const notifications = open();
  await notifications.recover();
  await put('payloads/a');
  expect(await open().recover()).toBe(1);
});
