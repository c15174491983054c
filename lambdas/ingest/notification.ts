/** S3's event notifications: which objects a message names. */

/**
 * Keys of the objects that a notification tells of. S3 writes keys as in a form: `+` for a space,
 * the rest percent-encoded. The test message that S3 sends when a notification is set up names none.
 * @param body body of the queue's message, JSON
 * @throws Error where it is not a notification: the message then ends among the dead letters
 */
export function payloadKeys(body: string): string[] {
  const message: unknown = JSON.parse(body);
  if (isObject(message) && message.Event === 's3:TestEvent') return [];
  if (!isObject(message) || !Array.isArray(message.Records)) {
    throw new Error('The message is not a notification of S3: it has no Records.');
  }
  return message.Records.map(keyOf);
}

function keyOf(record: unknown): string {
  const s3 = isObject(record) ? record.s3 : undefined;
  const object = isObject(s3) ? s3.object : undefined;
  const key = isObject(object) ? object.key : undefined;
  if (typeof key !== 'string') {
    throw new Error('The message is not a notification of S3: a record has no s3.object.key.');
  }
  return decodeURIComponent(key.replace(/\+/g, ' '));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
