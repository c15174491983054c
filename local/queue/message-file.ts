/**
 * What the name of a message's file says. Everything the queue has to know of a message to hand it
 * out stands in the name, so that a folder of many messages is taken in by listing it, and counting
 * a receive is one rename.
 */
export interface MessageFile {
  /** When it was sent, epoch milliseconds. */
  sentAt: number;
  /** Tells apart and orders what was sent in the same millisecond. */
  sequence: number;
  /** Before this moment nobody receives it (the sender's delay), epoch milliseconds. */
  availableAt: number;
  /** How often it was received and not deleted. */
  receiveCount: number;
  /** When it was first received, epoch milliseconds; 0 for never. */
  firstReceivedAt: number;
  messageId: string;
}

const NAME = /^(\d{13})-(\d{6})-(\d{13})-(\d{1,6})-(\d{13})-([0-9a-f-]{36})\.json$/;

/** The file's name; names sort in the order in which the messages were sent. */
export function fileName(file: MessageFile): string {
  const sequence = String(file.sequence % 1_000_000).padStart(6, '0');
  const [sentAt, availableAt, firstReceivedAt] = [
    file.sentAt,
    file.availableAt,
    file.firstReceivedAt,
  ].map((time) => String(time).padStart(13, '0'));
  return `${sentAt}-${sequence}-${availableAt}-${file.receiveCount}-${firstReceivedAt}-${file.messageId}.json`;
}

/** What a name says; undefined where the file is not a message. */
export function parseFileName(name: string): MessageFile | undefined {
  const match = NAME.exec(name);
  if (!match) return undefined;
  return {
    sentAt: Number(match[1]),
    sequence: Number(match[2]),
    availableAt: Number(match[3]),
    receiveCount: Number(match[4]),
    firstReceivedAt: Number(match[5]),
    messageId: match[6] ?? '',
  };
}
