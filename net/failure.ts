/** From the errors of sockets, resolvers, TLS, zlib and undici to the failures that are told to people. */
import type { FailureCode } from '../core/feed/failures.ts';

/** A deadline of a poll that has passed; it is the reason with which the request is aborted. */
export class DeadlineError extends Error {
  readonly code: 'WIREDESK_BODY_TIMEOUT' | 'WIREDESK_TOTAL_TIMEOUT';

  constructor(code: DeadlineError['code'], milliseconds: number) {
    super(`not complete after ${milliseconds} ms`);
    this.name = 'DeadlineError';
    this.code = code;
  }
}

const BY_CODE: Record<string, FailureCode> = {
  WIREDESK_PRIVATE_ADDRESS: 'private-address',
  WIREDESK_BODY_TOO_LARGE: 'body-too-large',
  WIREDESK_UNKNOWN_ENCODING: 'body-encoding',
  WIREDESK_BODY_TIMEOUT: 'body-timeout',
  WIREDESK_TOTAL_TIMEOUT: 'total-timeout',

  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  EAI_NODATA: 'dns',
  EAI_NONAME: 'dns',
  EAI_FAIL: 'dns',

  ECONNREFUSED: 'connect-refused',
  UND_ERR_CONNECT_TIMEOUT: 'connect-timeout',
  ETIMEDOUT: 'connect-timeout',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  ENETDOWN: 'unreachable',

  UND_ERR_HEADERS_TIMEOUT: 'first-byte-timeout',
  UND_ERR_BODY_TIMEOUT: 'body-timeout',

  ECONNRESET: 'reset',
  EPIPE: 'reset',
  UND_ERR_SOCKET: 'reset',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'body-incomplete',

  UND_ERR_HEADERS_OVERFLOW: 'http-protocol',
  UND_ERR_INVALID_ARG: 'request-invalid',
  ERR_INVALID_URL: 'request-invalid',

  EPROTO: 'tls',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls',
  UNABLE_TO_GET_ISSUER_CERT: 'tls',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls',
  HOSTNAME_MISMATCH: 'tls',
  INVALID_PURPOSE: 'tls',
};

/** Families of codes that have too many members to list. */
const BY_PREFIX: readonly (readonly [prefix: string, code: FailureCode])[] = [
  ['HPE_', 'http-protocol'],
  ['ERR_TLS_', 'tls'],
  ['ERR_SSL_', 'tls'],
  ['ERR_OSSL_', 'tls'],
  ['CERT_', 'tls'],
  ['CRL_', 'tls'],
  ['Z_', 'body-encoding'],
  ['ERR_BROTLI_', 'body-encoding'],
  ['ERR__ERROR_FORMAT_', 'body-encoding'],
  ['ERR_PADDING_', 'body-encoding'],
];

/**
 * What an error of a request means.
 * @returns undefined for an error that has no code: that is a mistake in the program, not a failure
 */
export function failureOf(error: unknown): FailureCode | undefined {
  // undici gives some errors of its parser no code.
  if (fieldOf(error, 'name') === 'HTTPParserError') return 'http-protocol';
  const code = errorCode(error);
  if (code === undefined) return undefined;
  const family = BY_PREFIX.find(([prefix]) => code.startsWith(prefix));
  return BY_CODE[code] ?? family?.[1] ?? 'network';
}

/** The technical side of an error on one line, for the log. */
export function detailOf(error: unknown): string {
  const code = errorCode(error);
  const message = String(fieldOf(error, 'message') ?? error)
    .replace(/\s+/g, ' ')
    .trim();
  return code === undefined || message.includes(code) ? message : `${code}: ${message}`;
}

function errorCode(error: unknown): string | undefined {
  const code = fieldOf(error, 'code');
  return typeof code === 'string' ? code : undefined;
}

function fieldOf(error: unknown, name: 'code' | 'message' | 'name'): unknown {
  if (typeof error !== 'object' || error === null) return undefined;
  return (error as { [field in typeof name]?: unknown })[name];
}
