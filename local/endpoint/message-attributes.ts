/** SQS's message attributes: reading them from a request, and their digest. */
import { createHash } from 'node:crypto';
import type { MessageAttribute, MessageAttributes } from '../queue/message.ts';
import { AwsError } from './aws-error.ts';
import { asParameters } from './parameters.ts';

/** A message may have ten. Source: SQS developer guide, "Message quotas". */
const MAX_ATTRIBUTES = 10;

/**
 * The attributes of a request; undefined where there are none.
 * @throws AwsError where one has no type or no value of that type.
 */
export function readMessageAttributes(value: unknown): MessageAttributes | undefined {
  const entries = Object.entries(asParameters(value));
  if (entries.length === 0) return undefined;
  if (entries.length > MAX_ATTRIBUTES) {
    throw invalid(`Number of message attributes [${entries.length}] exceeds the allowed maximum`);
  }
  return Object.fromEntries(entries.map(([name, one]) => [name, readOne(name, one)]));
}

function readOne(name: string, value: unknown): MessageAttribute {
  const { DataType, StringValue, BinaryValue } = asParameters(value);
  if (typeof DataType !== 'string' || !/^(String|Number|Binary)(\.|$)/.test(DataType)) {
    throw invalid(`The message attribute '${name}' has an invalid message attribute type`);
  }
  if (DataType.startsWith('Binary') && typeof BinaryValue === 'string') {
    return { DataType, BinaryValue };
  }
  if (!DataType.startsWith('Binary') && typeof StringValue === 'string') {
    return { DataType, StringValue };
  }
  throw invalid(`The message attribute '${name}' must contain a value of its type`);
}

function invalid(message: string): AwsError {
  return new AwsError(
    'com.amazonaws.sqs#InvalidParameterValue',
    `${message}.`,
    'InvalidParameterValue',
  );
}

/**
 * MD5 of the attributes, which SDKs compare with what they sent: name, type and value in the order
 * of the names, each with its length before it as four bytes, and one byte for the kind of value.
 * Source: SQS developer guide, "Calculating the MD5 message digest for message attributes".
 */
export function md5OfAttributes(attributes: MessageAttributes): string {
  const hash = createHash('md5');
  const addWithLength = (bytes: Uint8Array) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    hash.update(length).update(bytes);
  };
  for (const name of Object.keys(attributes).sort()) {
    const { DataType = '', StringValue, BinaryValue } = attributes[name] ?? {};
    addWithLength(Buffer.from(name));
    addWithLength(Buffer.from(DataType));
    hash.update(Buffer.of(StringValue === undefined ? 2 : 1));
    addWithLength(
      StringValue === undefined
        ? Buffer.from(BinaryValue ?? '', 'base64')
        : Buffer.from(StringValue),
    );
  }
  return hash.digest('hex');
}

/** What counts against the size of a message: names, types and values. */
export function sizeOfAttributes(attributes: MessageAttributes = {}): number {
  let size = 0;
  for (const [name, { DataType, StringValue, BinaryValue }] of Object.entries(attributes)) {
    size += Buffer.byteLength(name) + Buffer.byteLength(DataType);
    size += Buffer.byteLength(StringValue ?? '') + Buffer.byteLength(BinaryValue ?? '', 'base64');
  }
  return size;
}
