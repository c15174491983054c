/** The wire's HTTP policy: validators, conditions, compression (RFC 9110). */
import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Representation } from './representation.ts';
import { httpDate } from './stamps.ts';

export interface Answer {
  status: number;
  headers: OutgoingHttpHeaders;
  body?: Uint8Array;
}

/** Answers a GET for a page that is there: 200, or 304 where the client has these bytes already. */
export function answerWith(page: Representation, request: IncomingHttpHeaders): Answer {
  const plain = Buffer.from(page.text, 'utf8');
  const zip = acceptsGzip(request['accept-encoding']);
  const etag = strongTag(plain, zip);
  const validators = {
    etag,
    'last-modified': httpDate(page.modified),
    // A feed is asked for every few seconds: may be kept, never used without asking again.
    'cache-control': 'no-cache',
    vary: 'Accept-Encoding',
  };
  if (isCurrent(request, etag, page.modified)) return { status: 304, headers: validators };
  const body = zip ? gzipSync(plain) : plain;
  return {
    status: 200,
    headers: {
      ...validators,
      'content-type': page.contentType,
      'content-length': body.length,
      ...(zip && { 'content-encoding': 'gzip' }),
      ...(page.canonical && { link: `<${page.canonical}>; rel="canonical"` }),
    },
    body,
  };
}

/** A short plain answer that is no page of the wire. */
export function notice(status: number, text: string, headers: OutgoingHttpHeaders = {}): Answer {
  const body = Buffer.from(`${text}\n`, 'utf8');
  return {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-length': body.length,
      'cache-control': 'no-store',
      ...headers,
    },
    body,
  };
}

/** A strong tag stands for exact bytes, so the compressed form has its own (RFC 9110 8.8.3.3). */
function strongTag(plain: Uint8Array, zip: boolean): string {
  const hash = createHash('sha256').update(plain).digest('hex').slice(0, 32);
  return `"${hash}${zip ? '-gzip' : ''}"`;
}

/** RFC 9110 13.2.2: `If-None-Match` decides; the date counts only where no tag was sent. */
function isCurrent(request: IncomingHttpHeaders, etag: string, modified: number): boolean {
  const tags = request['if-none-match'];
  if (tags !== undefined) {
    if (tags.trim() === '*') return true;
    return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  }
  const since = Date.parse(request['if-modified-since'] ?? '');
  return !Number.isNaN(since) && modified * 1000 <= since;
}

/** RFC 9110 12.5.3: `gzip` or `*`, unless its weight is nought. */
function acceptsGzip(header: string | string[] | undefined): boolean {
  const codings = String(header ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.split(';').map((part) => part.trim()));
  const named = codings.find(([name]) => name === 'gzip') ?? codings.find(([name]) => name === '*');
  return named !== undefined && !named.some((part) => /^q=0(\.0*)?$/.test(part));
}
