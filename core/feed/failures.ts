/**
 * Why a poll can fail, as data: whose problem it is, what to do, and the setting that has to do
 * with it. Settings in lower case are fields of the feed's definition, `core/feed/limits.ts` holds
 * the bounds, names in capitals are environment variables.
 */
import { POLL_LIMITS } from './limits.ts';

/** Who has to do something: the agency, whoever runs this installation, or nobody yet (it may pass). */
export type Responsible = 'agency' | 'operator' | 'network';

export interface FailureDescription {
  responsible: Responsible;
  sentence: string;
  setting?: string;
}

const seconds = (milliseconds: number) => `${milliseconds / 1000} s`;

export const FAILURES = {
  dns: {
    responsible: 'operator',
    sentence:
      "The host name in the feed's address cannot be resolved. Check url in the feed's definition; if it is right, the agency's name service is out of order.",
    setting: 'url',
  },
  'connect-refused': {
    responsible: 'agency',
    sentence:
      "The agency's server refuses connections. It is down or listens elsewhere; check the port in url if it stays so.",
    setting: 'url',
  },
  'connect-timeout': {
    responsible: 'agency',
    sentence: `The agency's server did not accept a connection within ${seconds(POLL_LIMITS.connectMilliseconds)}. If it stays so, ask the agency whether our addresses are let in.`,
    setting: 'connectMilliseconds',
  },
  unreachable: {
    responsible: 'network',
    sentence:
      "There is no way to the agency's server. If other feeds fail too, our own network is cut off (NAT, route, security group).",
  },
  'first-byte-timeout': {
    responsible: 'agency',
    sentence: `The agency's server took the request and did not begin to answer within ${seconds(POLL_LIMITS.firstByteMilliseconds)}.`,
    setting: 'firstByteMilliseconds',
  },
  'body-timeout': {
    responsible: 'agency',
    sentence: `The feed did not arrive completely within ${seconds(POLL_LIMITS.bodyMilliseconds)}. The agency's server is slow or never ends its answer.`,
    setting: 'bodyMilliseconds',
  },
  'total-timeout': {
    responsible: 'agency',
    sentence: `The poll with all its redirects took longer than ${seconds(POLL_LIMITS.totalMilliseconds)} and was given up.`,
    setting: 'totalMilliseconds',
  },
  'body-too-large': {
    responsible: 'operator',
    sentence:
      "The feed is larger than is allowed for it, counted after decompression. If it really is that large, raise maxBytes in the feed's definition.",
    setting: 'maxBytes',
  },
  'body-incomplete': {
    responsible: 'agency',
    sentence: 'The answer ended before it was complete; nothing of it was taken over.',
  },
  'body-encoding': {
    responsible: 'agency',
    sentence:
      'The answer cannot be decompressed: its Content-Encoding is unknown or its bytes are damaged.',
  },
  'private-address': {
    responsible: 'operator',
    sentence:
      'The address leads to a private or reserved network, which is never asked. If it is meant to, name its exact host:port in ALLOWED_PRIVATE_HOSTS.',
    setting: 'ALLOWED_PRIVATE_HOSTS',
  },
  'redirect-loop': {
    responsible: 'agency',
    sentence: 'The redirects go in a circle. Ask the agency for the right address of the feed.',
    setting: 'url',
  },
  'redirect-limit': {
    responsible: 'agency',
    sentence: `There were more than ${POLL_LIMITS.maxRedirects} redirects. Write the last address into url in the feed's definition.`,
    setting: 'maxRedirects',
  },
  'redirect-refused': {
    responsible: 'agency',
    sentence:
      'The redirect was not followed: it leads nowhere, to something that is not http or https, or would send a password without encryption.',
    setting: 'url',
  },
  tls: {
    responsible: 'agency',
    sentence:
      "A secure connection could not be made: the certificate of the agency's server is not valid for it, or it does not speak TLS.",
    setting: 'url',
  },
  reset: {
    responsible: 'network',
    sentence: 'The connection was broken off before the answer was complete.',
  },
  'http-protocol': {
    responsible: 'agency',
    sentence: 'What the server sent is not HTTP. Check scheme and port in url.',
    setting: 'url',
  },
  'request-invalid': {
    responsible: 'operator',
    sentence:
      "The request cannot be made: url in the feed's definition is not an http or https address, or userAgent has characters that are not allowed.",
    setting: 'url',
  },
  'http-401': {
    responsible: 'operator',
    sentence: 'The server wants a login for this feed. Check the subscription with the agency.',
    setting: 'url',
  },
  'http-403': {
    responsible: 'operator',
    sentence:
      'The server refuses us this feed. Ask the agency whether the subscription is valid and whether our addresses and user agent are let in.',
    setting: 'userAgent',
  },
  'http-404': {
    responsible: 'operator',
    sentence:
      "There is no feed at this address. Check url in the feed's definition and ask the agency for the new one.",
    setting: 'url',
  },
  'http-4xx': {
    responsible: 'operator',
    sentence: "The server rejects the request. Check url in the feed's definition.",
    setting: 'url',
  },
  'http-5xx': {
    responsible: 'agency',
    sentence: "The agency's server is out of order. If it stays so, tell the agency.",
  },
  'http-unexpected': {
    responsible: 'agency',
    sentence: 'The server answered with a status that makes no sense for a feed.',
  },
  'html-instead-of-feed': {
    responsible: 'agency',
    sentence:
      'A web page came instead of a feed. The address may have changed or want a login; open url in a browser. The page is kept for a look.',
    setting: 'url',
  },
  'bot-wall': {
    responsible: 'agency',
    sentence:
      'A wall against robots stands before the feed. Ask the agency to let our user agent and addresses through.',
    setting: 'userAgent',
  },
  'empty-body': {
    responsible: 'agency',
    sentence: 'The answer has no content.',
  },
  network: {
    responsible: 'network',
    sentence: 'The network failed in a way that has no name here; the log has the detail.',
  },
} as const satisfies Record<string, FailureDescription>;

export type FailureCode = keyof typeof FAILURES;
