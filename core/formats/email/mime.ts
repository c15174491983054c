/**
 * The parts of a mail (RFC 2045, 2046), in order, their transfer encoding undone.
 *
 * postal-mime takes the mail apart. What it decodes itself is not used: a text needs its bytes, because its
 * charset lies as often as that of a feed. The bytes are in the tree that it builds, which is narrowed here.
 */
import type { Problem } from '../../problem.ts';
import { fixedLimitReached, type Limits, limitReached, MAIL_LIMITS } from '../limits.ts';
import { decodeWords } from './headers.ts';

export interface MimePart {
  /** Media type, lower case. */
  type: string;
  /** Parameters of the media type, names in lower case. */
  parameters: Readonly<Record<string, string>>;
  disposition?: string;
  name?: string;
  /** Without its angle brackets. */
  contentId?: string;
  bytes: Uint8Array;
  /** Which of several alternatives it is of: parts of one group say the same. */
  alternative?: number;
}

export interface MimeParts {
  parts: MimePart[];
  problems: Problem[];
}

const PLACE = 'email';
/** Multiparts in multiparts; forwarded mails are parts, and read on their own. */
const DEEPEST = 30;

/** Never throws. */
export async function readParts(bytes: Uint8Array, limits: Limits): Promise<MimeParts> {
  const { default: PostalMime } = await import('postal-mime');
  const { kept: counted, isMore } = withinParts(bytes, limits.parts);
  const kept = withinLines(counted);
  const problems = isMore
    ? [limitReached(limits, 'parts', 'The attachments after these were not read.', PLACE)]
    : [];
  if (kept.length < counted.length) problems.push(TOO_MANY_LINES);
  try {
    const parser = new PostalMime({ forceRfc822Attachments: true, maxNestingDepth: DEEPEST });
    // Its own decoding of texts is not needed: every part is a file to it.
    Reflect.set(parser, 'isInlineTextNode', () => false);
    await parser.parse(kept);
    const root = nodeOf(Reflect.get(parser, 'root'));
    if (root === undefined) return { parts: [], problems: [...problems, UNREADABLE] };
    if (!isMore && isOpen(root, kept)) problems.push(CUT_OFF);
    return { parts: leaves(root), problems };
  } catch {
    // The library rejects mails that are nested too deep and headers that are too long.
    return { parts: [], problems: [...problems, UNREADABLE] };
  }
}

interface MimeNode {
  type: string;
  parameters: Record<string, string>;
  multipart: string | undefined;
  disposition: string | undefined;
  name: string | undefined;
  contentId: string | undefined;
  bytes: Uint8Array | undefined;
  children: MimeNode[];
}

function nodeOf(node: unknown): MimeNode | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  const contentType = property(node, 'contentType');
  const parsed = property(contentType, 'parsed');
  const disposition = property(property(node, 'contentDisposition'), 'parsed');
  const parameters = texts(property(parsed, 'params'));
  const written = texts(property(disposition, 'params')).filename ?? parameters.name;
  const children = property(node, 'childNodes');
  const content = property(node, 'content');
  return {
    type: text(property(parsed, 'value'))?.trim().toLowerCase() || 'text/plain',
    parameters,
    multipart: text(property(contentType, 'multipart')),
    disposition: text(property(disposition, 'value'))?.trim().toLowerCase() || undefined,
    name: written === undefined ? undefined : decodeWords(written).trim() || undefined,
    contentId: text(property(node, 'contentId'))?.replace(/^\s*<|>\s*$/g, '') || undefined,
    bytes: isBuffer(content) ? new Uint8Array(content) : undefined,
    children: Array.isArray(children) ? children.flatMap((one) => nodeOf(one) ?? []) : [],
  };
}

function property(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** In jest a buffer comes from another realm, where `instanceof` says no. */
function isBuffer(value: unknown): value is ArrayBuffer {
  return Object.prototype.toString.call(value) === '[object ArrayBuffer]';
}

function texts(of: unknown): Record<string, string> {
  const entries = typeof of === 'object' && of !== null ? Object.entries(of) : [];
  return Object.fromEntries(
    entries.filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === 'string' && entry[0] !== '__proto__',
    ),
  );
}

function leaves(root: MimeNode): MimePart[] {
  const parts: MimePart[] = [];
  let groups = 0;
  const walk = (node: MimeNode, alternative: number | undefined): void => {
    if (node.multipart === undefined && node.bytes !== undefined)
      parts.push(partOf(node, alternative));
    const isChoice = node.multipart === 'alternative';
    if (isChoice && alternative === undefined) groups += 1;
    for (const one of node.children) walk(one, isChoice ? (alternative ?? groups) : alternative);
  };
  walk(root, undefined);
  return parts;
}

function partOf(node: MimeNode, alternative: number | undefined): MimePart {
  return {
    type: node.type,
    parameters: node.parameters,
    bytes: node.bytes ?? new Uint8Array(),
    ...(node.disposition !== undefined && { disposition: node.disposition }),
    ...(node.name !== undefined && { name: node.name }),
    ...(node.contentId !== undefined && { contentId: node.contentId }),
    ...(alternative !== undefined && { alternative }),
  };
}

/** A multipart that never says that it ends. */
function isOpen(root: MimeNode, bytes: Uint8Array): boolean {
  const boundary = root.multipart === undefined ? undefined : root.parameters.boundary;
  if (boundary === undefined || boundary === '') return false;
  return !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(`--${boundary}--`);
}

/** Beginning and end of multiparts, and what of a text looks like one: so many lines a part are honest. */
const LINES_A_PART = 4;
const LINES_AT_LEAST = 40;
const BOUNDARY_START = Buffer.from('\n--');

/**
 * The mail as far as the limit of parts goes. Counted before it is taken apart: ten bytes make a part,
 * and a part takes a thousand times as much memory. A line that begins with dashes is a boundary, or
 * one of the few of a text that do so.
 */
function withinParts(bytes: Uint8Array, most: number): { kept: Uint8Array; isMore: boolean } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mostLines = most * LINES_A_PART + LINES_AT_LEAST;
  let lines = 0;
  for (
    let at = buffer.indexOf(BOUNDARY_START);
    at !== -1;
    at = buffer.indexOf(BOUNDARY_START, at + 3)
  ) {
    const end = buffer.indexOf(0x0a, at + 3);
    const line = buffer
      .subarray(at + 3, end === -1 ? undefined : Math.min(end, at + 75))
      .toString('latin1')
      .trim();
    if (/^-*$/.test(line)) continue;
    lines += 1;
    if (lines > mostLines) return { kept: bytes.subarray(0, at + 1), isMore: true };
  }
  return { kept: bytes, isMore: false };
}

/** Shorter lines are text; those of base64 are longer and have no spaces. */
const SHORTEST_ENCODED = 60;

/** The mail as far as it has no more lines of text than that. */
function withinLines(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let lines = 0;
  let start = 0;
  for (let end = buffer.indexOf(0x0a); end !== -1; end = buffer.indexOf(0x0a, start)) {
    const isText = end - start < SHORTEST_ENCODED || buffer.subarray(start, end).includes(0x20);
    if (isText) lines += 1;
    if (lines > MAIL_LIMITS.textLines) return bytes.subarray(0, start);
    start = end + 1;
  }
  return bytes;
}

const TOO_MANY_LINES: Problem = {
  ...fixedLimitReached(
    'textLines',
    'What follows these lines of the mail was not read; the kept payload has all of it. Ask the agency to send long files packed.',
  ),
  place: PLACE,
};

const UNREADABLE: Problem = {
  code: 'item-incomplete',
  severity: 'recovered',
  message:
    'The mail is nested too deep or broken: its attachments were not read. Look at the kept payload; if it recurs, tell the agency.',
  place: PLACE,
};

const CUT_OFF: Problem = {
  code: 'item-incomplete',
  severity: 'recovered',
  message:
    'The mail has no end: its last boundary is missing, so that it may be cut off. What is there was read.',
  place: PLACE,
};
