/**
 * E-mail (RFC 5322 and MIME): the mail is a story of its own, its attachments are read in turn. A mail
 * without a text is a wrapper and no story.
 */
import type { Problem } from '../problem.ts';
import { readAttachments } from './email/attachments.ts';
import { type MailBody, readMailBody } from './email/body.ts';
import { isMail, isMailbox } from './email/detect.ts';
import { type MailHeader, readHeader } from './email/headers.ts';
import { messagesOf } from './email/mailbox.ts';
import { readParts } from './email/mime.ts';
import { sendersOf } from './email/senders.ts';
import type { BytesPayload, BytesReader, Item, ReadItems } from './format.ts';
import { given } from './given.ts';
import { type Limits, limitReached } from './limits.ts';

export const email = { name: 'email', detect: isMail, read } satisfies BytesReader;

const PLACE = 'email';

async function read({ bytes, limits }: BytesPayload): Promise<ReadItems> {
  const start = beginning(bytes);
  if (!isMailbox(bytes)) return readMail(bytes.subarray(start), limits);
  const { messages, isMore } = messagesOf(bytes, limits.parts);
  const [only, ...others] = messages;
  if (only !== undefined && others.length === 0) return readMail(only, limits);
  const parts = messages.map((message, index) => ({
    place: `email/message[${index + 1}]`,
    bytes: message,
  }));
  const problems = isMore
    ? [limitReached(limits, 'parts', 'The other mails were not read.', PLACE)]
    : [];
  return { feed: {}, items: [], problems, parts };
}

/** Byte order mark and blank lines before the first field. */
function beginning(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length && [0x09, 0x0a, 0x0d, 0x20].includes(bytes[at] ?? 0)) at += 1;
  return at;
}

async function readMail(bytes: Uint8Array, limits: Limits): Promise<ReadItems> {
  const header = readHeader(bytes);
  const mail = header.guessed ? Buffer.concat([header.asUtf8, bytes.subarray(header.end)]) : bytes;
  const mime = await readParts(mail, limits);
  const text = readMailBody(mime.parts);
  const attached = await readAttachments(text.attachments, text.inline, limits);
  const problems: Problem[] = [
    ...(header.guessed ? [GUESSED_HEADER] : []),
    ...mime.problems,
    ...text.problems,
    ...attached.problems,
  ];
  const isSealed = text.problems.some(({ code }) => code === 'item-unreadable');
  const isWrapper = text.body === undefined && (attached.parts.length > 0 || isSealed);
  const item: Item = {
    ...headerItem(header),
    ...forwardedItem(text.forwarded),
    ...(text.body !== undefined && { body: text.body }),
    media: attached.media,
  };
  return { feed: {}, items: isWrapper ? [] : [item], problems, parts: attached.parts };
}

function headerItem(header: MailHeader): Item {
  const subject = header.first('subject');
  return {
    place: PLACE,
    ...given({
      guid: header.first('message-id')?.replace(/^<|>$/g, '').trim() || undefined,
      title: subject === undefined ? undefined : { kind: 'text' as const, value: subject },
      published: header.first('date'),
      expires: header.first('expires') ?? header.first('expiry-date'),
      language: header.first('content-language')?.split(',', 1)[0]?.trim() || undefined,
      extensions: extensionsOf(header),
    }),
    type: 'text',
    authors: sendersOf(header.raw('from')),
    subjects: [],
    keywords: keywordsOf(header),
    media: [],
  };
}

/** The mail inside, where the outer one says nothing of its own. */
function forwardedItem({ from, subject }: MailBody['forwarded'] = {}): Partial<Item> {
  return {
    ...(from !== undefined && { authors: sendersOf(from.replace(/\[mailto:([^\]]*)\]/i, '<$1>')) }),
    ...(subject !== undefined && { title: { kind: 'text', value: subject } }),
  };
}

function keywordsOf(header: MailHeader): string[] {
  const words = header.all('keywords').flatMap((field) => field.split(/[,;]/));
  return [...new Set(words.map((word) => word.trim()))].filter((word) => word !== '');
}

/** Fields that say something about the story. Who sent it to whom, and over which servers, is not among them. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'list-id': 'listId',
  'in-reply-to': 'inReplyTo',
  references: 'references',
  supersedes: 'supersedes',
  obsoletes: 'obsoletes',
  organization: 'organization',
  importance: 'importance',
  'x-priority': 'priority',
  sensitivity: 'sensitivity',
  'auto-submitted': 'autoSubmitted',
};

function extensionsOf(header: MailHeader): Record<string, unknown> | undefined {
  const found = Object.entries(EXTENSIONS).flatMap(([field, name]) => {
    const value = header.first(field);
    return value === undefined ? [] : [[name, value] as const];
  });
  return found.length === 0 ? undefined : { email: Object.fromEntries(found) };
}

const GUESSED_HEADER: Problem = {
  code: 'encoding-recovered',
  severity: 'recovered',
  message:
    'The header of the mail has bytes beyond ASCII without saying their charset; it was guessed. Look at the special characters of the headline.',
  place: PLACE,
};
