/** Mailboxes (RFC 4155): messages one after the other, each after a line that begins with `From `. */

/** `From sender date`, the date as asctime writes it (RFC 4155, appendix A): sentences begin with “From” as well. */
export const MBOX_LINE =
  /^From \S{1,200} {1,3}[A-Z][a-z]{2},? {1,2}(?:[A-Z][a-z]{2} {1,2}\d{1,2}|\d{1,2} [A-Z][a-z]{2} \d{4}) {1,2}\d{1,2}:\d{2}/;

const FROM = Buffer.from('\nFrom ');

/** The messages of a mailbox without those lines, at most so many. A single message is one. */
export function messagesOf(
  bytes: Uint8Array,
  most: number,
): { messages: Uint8Array[]; isMore: boolean } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const messages: Uint8Array[] = [];
  let start = afterLine(buffer, Math.max(0, buffer.indexOf('From ')));
  while (start < buffer.length) {
    if (messages.length >= most) return { messages, isMore: true };
    const next = nextMessage(buffer, start);
    messages.push(bytes.subarray(start, next === -1 ? buffer.length : next));
    if (next === -1) break;
    start = afterLine(buffer, next + 1);
  }
  return { messages, isMore: false };
}

/** A blank line stands before the line. */
function nextMessage(buffer: Buffer, from: number): number {
  let at = buffer.indexOf(FROM, from);
  while (at !== -1) {
    const before = buffer[at - 1] === 0x0d ? at - 2 : at - 1;
    const line = buffer.subarray(at + 1, at + 300).toString('latin1');
    if (buffer[before] === 0x0a && MBOX_LINE.test(line)) return at;
    at = buffer.indexOf(FROM, at + 1);
  }
  return -1;
}

function afterLine(buffer: Buffer, at: number): number {
  const end = buffer.indexOf(0x0a, at);
  return end === -1 ? buffer.length : end + 1;
}
