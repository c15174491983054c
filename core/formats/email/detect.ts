/** Is it a mail? Header fields at its very start say so (RFC 5322, 2.2), or the line that mailboxes put before them. */
import { MBOX_LINE } from './mailbox.ts';

/** Characters looked at: the fields that decide stand before the long ones of the servers on the way. */
const SAMPLE = 16 * 1024;

/** Fields that nothing but a mail has. */
const ONLY_MAIL: ReadonlySet<string> = new Set([
  'received',
  'return-path',
  'delivered-to',
  'message-id',
  'mime-version',
  'dkim-signature',
  'arc-seal',
  'authentication-results',
  'content-transfer-encoding',
  'x-received',
  'x-original-to',
]);

/** Fields that an article may begin with as well. */
const ALSO_MAIL: ReadonlySet<string> = new Set([
  'from',
  'to',
  'date',
  'subject',
  'sender',
  'reply-to',
  'content-type',
  'cc',
]);

const FIELD = /^([!-9;-~]{1,76})[ \t]{0,9}:(.*)$/;

export function isMail(bytes: Uint8Array): boolean {
  const sample = Buffer.from(bytes.subarray(0, SAMPLE))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '');
  const lines = sample.trimStart().split(/\r\n|\r|\n/);
  const first = lines[0] ?? '';
  const fields = fieldsOf(MBOX_LINE.test(first) ? lines.slice(1) : lines);
  const sure = [...fields.keys()].filter((name) => ONLY_MAIL.has(name)).length;
  const likely = [...fields.keys()].filter((name) => ALSO_MAIL.has(name)).length;
  if (sure > 0) return sure + likely >= 2;
  // A byline or dateline may stand after “From:”; an address in it makes a letter of it.
  return fields.get('from')?.includes('@') === true && likely >= 2;
}

/** The fields before the first line that is none, by name in lower case. */
function fieldsOf(lines: string[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of lines) {
    if (/^[ \t]/.test(line) && fields.size > 0) continue;
    const [, name, value] = FIELD.exec(line) ?? [];
    if (name === undefined || value === undefined) break;
    fields.set(name.toLowerCase(), value);
  }
  return fields;
}

/** Does a mailbox of messages begin here, not one message? */
export function isMailbox(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 400)).toString('latin1').trimStart();
  return MBOX_LINE.test(start.split(/\r?\n/, 1)[0] ?? '');
}
