/**
 * From the bucket to the payload queue: what S3's notification does on AWS. The message is queued
 * before the put is answered; should the process be killed between the object and the message, the
 * object is found again at the next start. Taking in a payload twice does no harm.
 */
import type { S3EventRecord } from 'aws-lambda';
import { PAYLOAD_PREFIX } from '../core/payload/payload.ts';
import { readJson, writeAtomically } from './atomic-file.ts';
import type { Queue } from './queue/queue.ts';
import { createdRecord } from './stand-ins/s3-notification.ts';
import { objectsSince } from './stand-ins/s3-objects.ts';

export interface PayloadNotificationOptions {
  queue: Queue;
  /** Where it stands until when every object's message is known to be queued. */
  markFile: string;
  objects: { folder: string; bucket: string };
  /** Epoch milliseconds. */
  now?: () => number;
}

export interface PayloadNotifications {
  /** Queues the message for an object; nothing for one that is no payload. */
  notify(record: S3EventRecord): void;
  /** Queues messages for objects of an earlier run whose message may be missing; how many. */
  recover(): Promise<number>;
  /** Writes down that nothing is missing. Only when no put is under way any more. */
  close(): Promise<void>;
}

/** Milliseconds before the mark within which a put may have been under way when the mark was set. */
const MARGIN = 60_000;
/** Milliseconds after which the mark is moved; an older one means a few repeats more after a crash. */
const MARK_INTERVAL = 5000;

export function payloadNotifications(options: PayloadNotificationOptions): PayloadNotifications {
  const { queue, markFile, objects, now = Date.now } = options;
  let markedAt = now();
  let marking: Promise<void> = Promise.resolve();

  function mark(until: number): void {
    markedAt = until;
    // One after the other; the next one makes up for one that fails.
    marking = marking.then(() => saveMark(markFile, until)).catch(() => {});
  }

  return {
    notify(record) {
      if (!record.s3.object.key.startsWith(PAYLOAD_PREFIX)) return;
      queue.send(JSON.stringify({ Records: [record] }));
      if (now() - markedAt > MARK_INTERVAL) mark(now() - MARGIN);
    },

    async recover() {
      const start = now();
      const since = await readMark(markFile);
      let found = 0;
      for await (const object of objectsSince(
        objects.folder,
        objects.bucket,
        PAYLOAD_PREFIX,
        since,
      )) {
        const time = new Date(object.modified).toISOString();
        const { bucket } = objects;
        this.notify(createdRecord({ ...object, bucket, time, event: 'Put' }));
        found += 1;
      }
      mark(start - MARGIN);
      await marking;
      return found;
    },

    async close() {
      mark(now());
      await marking;
    },
  };
}

function saveMark(file: string, until: number): Promise<void> {
  return writeAtomically(file, JSON.stringify({ until }));
}

/** Without a mark every object counts as unknown. */
async function readMark(file: string): Promise<number> {
  const mark = (await readJson(file)) as { until?: unknown } | null | undefined;
  return typeof mark?.until === 'number' ? mark.until : 0;
}
