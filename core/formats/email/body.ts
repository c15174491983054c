/** The text of a mail: which of its parts it is, and what these say. */
import { textToHtml } from '../../html/text.ts';
import type { Problem } from '../../problem.ts';
import { decode } from '../encoding.ts';
import type { Markup } from '../format.ts';
import { withoutClosing } from './closing.ts';
import { unflow, withoutSignature } from './flowed.ts';
import { type Forwarded, readForwarded } from './forwarded.ts';
import { withoutSignatureElements } from './html-signature.ts';
import type { MimePart } from './mime.ts';
import { isArmored, sealOf, withoutCleartextSignature } from './sealed.ts';
import { undoTransfer } from './transfer.ts';
import { readUnlabelled } from './unlabelled-text.ts';

export interface MailBody {
  body?: Markup;
  /** The parts that are no text of the mail, in order. */
  attachments: MimePart[];
  /** Content ids of pictures that stood in the text, with what the text says of them. */
  inline: InlinePicture[];
  /** Of the forwarded mail that is all of the text. */
  forwarded?: Omit<Forwarded, 'text'>;
  problems: Problem[];
}

export interface InlinePicture {
  contentId: string;
  alt?: string;
}

export function readMailBody(parts: readonly MimePart[]): MailBody {
  const problems: Problem[] = [];
  const texts = shown(parts.filter(isText)).map((part) => readText(part, problems));
  const attachments = parts.filter((part) => !isText(part));
  const seal = sealOf(parts, texts[0]?.value ?? '');
  if (seal !== undefined) problems.push(seal);
  const body = joined(
    texts.filter(
      ({ kind, value }) => value.trim() !== '' && !(kind === 'text' && isArmored(value)),
    ),
  );
  if (body === undefined) return { attachments, inline: [], problems };
  if (body.kind === 'text') {
    const { text, ...forwarded } = readForwarded(body.value);
    return { body: { kind: 'text', value: text }, attachments, inline: [], forwarded, problems };
  }
  const { html, inline } = withoutInlinePictures(body.value);
  return { body: { kind: 'html', value: html }, attachments, inline, problems };
}

/** A text with a name is a file, whatever its disposition; so is a wire's file that was sent as the text. */
function isText({ type, disposition, name, bytes }: MimePart): boolean {
  if (disposition === 'attachment' || name !== undefined) return false;
  return type === 'text/html' || (type === 'text/plain' && !startsAsXml(bytes));
}

function startsAsXml(bytes: Uint8Array): boolean {
  return /^\s*<(?:\?xml|rss|nitf|NewsML|newsItem|newsMessage)[\s>]/.test(
    Buffer.from(bytes.subarray(0, 100)).toString('latin1'),
  );
}

/** Of alternatives the HTML, else the last, which is the best that the sender has (RFC 2046, 5.1.4). */
function shown(texts: MimePart[]): MimePart[] {
  const chosen = new Map<number, MimePart>();
  for (const part of texts) {
    if (part.alternative === undefined) continue;
    const other = chosen.get(part.alternative);
    const isBetter = other?.type !== 'text/html' || part.type === 'text/html';
    if (part.bytes.length > 0 && isBetter) chosen.set(part.alternative, part);
  }
  return texts.filter(
    (part) => part.alternative === undefined || chosen.get(part.alternative) === part,
  );
}

function joined(texts: Markup[]): Markup | undefined {
  if (texts.length <= 1) return texts[0];
  if (texts.every(({ kind }) => kind === 'text')) {
    return { kind: 'text', value: texts.map(({ value }) => value).join('\n\n') };
  }
  const html = texts.map(({ kind, value }) => (kind === 'html' ? value : textToHtml(value)));
  return { kind: 'html', value: html.join('\n') };
}

function readText(part: MimePart, problems: Problem[]): Markup {
  const text = decodeText(part, problems).replace(/\r\n?/g, '\n');
  if (part.type === 'text/html')
    return { kind: 'html', value: withoutSignatureElements(text).trim() };
  const isFlowed = /^flowed$/i.test(part.parameters.format ?? '');
  const plain = isFlowed ? unflow(text, /^yes$/i.test(part.parameters.delsp ?? '')) : text;
  // Mailboxes protect lines that begin with “From” (RFC 4155, appendix A).
  const bare = withoutClosing(withoutSignature(withoutCleartextSignature(plain)));
  return { kind: 'text', value: bare.replace(/^>From /gm, 'From ') };
}

const SAYS_NOTHING = /^(?:us-ascii|ascii|x-unknown|unknown.*|default)?$/i;

function decodeText({ type, parameters, bytes: sent }: MimePart, problems: Problem[]): string {
  const { bytes, undone } = undoTransfer(sent);
  if (undone !== undefined) problems.push(undeclared(undone));
  const declared = (parameters.charset ?? '').trim();
  const charset =
    SAYS_NOTHING.test(declared) && type === 'text/html' ? metaCharset(bytes) : declared;
  if (SAYS_NOTHING.test(charset)) {
    const { text, guessed, encoding } = readUnlabelled(bytes);
    if (guessed) problems.push(guess(encoding));
    return text;
  }
  const decoded = decode(bytes, { contentType: `text/plain; charset="${charset}"` });
  if (!decoded.ok) return readUnlabelled(bytes).text;
  problems.push(...decoded.problems.map((problem) => ({ ...problem, place: 'email' })));
  return decoded.text;
}

/** What the HTML says of itself counts where the mail says nothing. */
function metaCharset(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 2000)).toString('latin1');
  return /<meta[^<>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(start)?.[1] ?? '';
}

function undeclared(encoding: string): Problem {
  return {
    code: 'encoding-recovered',
    severity: 'recovered',
    message: `The text of the mail is in ${encoding}, which the mail does not say; it was decoded all the same.`,
    place: 'email',
  };
}

function guess(encoding: string): Problem {
  return {
    code: 'encoding-recovered',
    severity: 'recovered',
    message: `The mail does not say what charset its text has; it was taken for ${encoding}, which is a guess. Look at its special characters.`,
    place: 'email',
  };
}

/** Stops at the next bracket, so that it is done in one go whatever was left open. */
const IMAGE = /<img\b[^<>]*>/gi;
const SOURCE = /\ssrc\s{0,9}=\s{0,9}["']?cid:([^"'\s>]{1,300})/i;
const ALT = /\salt\s{0,9}=\s{0,9}(?:"([^"]{0,1000})"|'([^']{0,1000})')/i;

/** `cid:` leads nowhere outside of the mail: the pictures become media of the story. */
function withoutInlinePictures(written: string): { html: string; inline: InlinePicture[] } {
  const inline: InlinePicture[] = [];
  const html = written.replace(IMAGE, (tag) => {
    const contentId = SOURCE.exec(tag)?.[1];
    if (contentId === undefined) return tag;
    const [, double, single] = ALT.exec(tag) ?? [];
    const alt = (double ?? single)?.trim();
    inline.push({ contentId: decodedId(contentId), ...(alt && { alt }) });
    return '';
  });
  return { html, inline };
}

/** Content ids are percent-encoded in addresses (RFC 2392). */
function decodedId(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    // URIError: a percent sign that encodes nothing.
    return id;
  }
}
