/** Event notifications of S3, as it sends them. */
import { createHash, randomBytes } from 'node:crypto';
import type { S3EventRecord } from 'aws-lambda';
import { ACCOUNT, REGION } from '../account.ts';

export interface CreatedObject {
  bucket: string;
  key: string;
  /** Bytes. */
  size: number;
  /** Hex, no quotes. */
  eTag: string;
  /** ISO 8601, UTC. */
  time: string;
  event: 'Put' | 'Copy' | 'CompleteMultipartUpload';
}

/**
 * The record for an object that was created.
 * Source: Amazon S3 user guide, "Event message structure".
 */
export function createdRecord(object: CreatedObject): S3EventRecord {
  const requestId = randomBytes(8).toString('hex').toUpperCase();
  return {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion: REGION,
    eventTime: object.time,
    eventName: `ObjectCreated:${object.event}`,
    userIdentity: { principalId: ACCOUNT },
    requestParameters: { sourceIPAddress: '127.0.0.1' },
    responseElements: {
      'x-amz-request-id': requestId,
      'x-amz-id-2': createHash('sha256').update(requestId).digest('base64'),
    },
    s3: {
      s3SchemaVersion: '1.0',
      configurationId: 'payloads',
      bucket: {
        name: object.bucket,
        ownerIdentity: { principalId: ACCOUNT },
        arn: `arn:aws:s3:::${object.bucket}`,
      },
      object: {
        key: encodeKey(object.key),
        size: object.size,
        eTag: object.eTag,
        sequencer: Date.parse(object.time).toString(16).toUpperCase().padStart(18, '0'),
      },
    },
  };
}

/** Keys come URL-encoded, with + for a blank and with their slashes. */
function encodeKey(key: string): string {
  return encodeURIComponent(key).replaceAll('%20', '+').replaceAll('%2F', '/');
}
