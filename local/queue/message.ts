/** A message: what its file holds, and what whoever receives it is given. */

/** One of SQS's message attributes, as its API writes them. */
export interface MessageAttribute {
  DataType: string;
  StringValue?: string;
  /** Base64. */
  BinaryValue?: string;
}

export type MessageAttributes = Record<string, MessageAttribute>;

export interface MessageContent {
  body: string;
  attributes?: MessageAttributes;
  /** X-Ray's header, the one system attribute a sender may set. */
  traceHeader?: string;
  /** Name of the queue it was a dead letter of. */
  deadLetterOf?: string;
  /** Why it was last given back, a sentence. */
  failure?: string;
}

export interface StoredMessage extends MessageContent {
  messageId: string;
  /** Epoch milliseconds. */
  sentAt: number;
  receiveCount: number;
}

export interface ReceivedMessage extends StoredMessage {
  receiptHandle: string;
  /** Epoch milliseconds. */
  firstReceivedAt: number;
}

/** Narrows what a message's file holds; undefined where it was cut off or is something else. */
export function asMessageContent(value: unknown): MessageContent | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { body } = value as Record<string, unknown>;
  return typeof body === 'string' ? (value as MessageContent) : undefined;
}
