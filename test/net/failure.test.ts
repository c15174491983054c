import { describe, expect, it } from '@jest/globals';
import { DeadlineError, detailOf, failureOf } from '../../net/failure.ts';

const withCode = (code: unknown) => Object.assign(new Error('it failed'), { code });

describe('failureOf', () => {
  it.each([
    ['ENOTFOUND', 'dns'],
    ['EAI_AGAIN', 'dns'],
    ['ECONNREFUSED', 'connect-refused'],
    ['UND_ERR_CONNECT_TIMEOUT', 'connect-timeout'],
    ['ETIMEDOUT', 'connect-timeout'],
    ['EHOSTUNREACH', 'unreachable'],
    ['ENETUNREACH', 'unreachable'],
    ['CERT_HAS_EXPIRED', 'tls'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
    ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'tls'],
    ['HPE_INVALID_CONSTANT', 'http-protocol'],
    ['Z_DATA_ERROR', 'body-encoding'],
    ['E_NEW_AND_UNKNOWN', 'network'],
  ])('%s is %s', (code, failure) => {
    expect(failureOf(withCode(code))).toBe(failure);
  });

  it('takes an error without a code for a mistake in the program', () => {
    expect(failureOf(new TypeError('x is undefined'))).toBeUndefined();
    expect(failureOf(withCode(7))).toBeUndefined();
    expect(failureOf('no error at all')).toBeUndefined();
  });
});

describe('detailOf', () => {
  it('is one line with the code', () => {
    expect(detailOf(Object.assign(new Error('a\n  b\n'), { code: 'EPROTO' }))).toBe('EPROTO: a b');
    expect(detailOf(new DeadlineError('WIREDESK_BODY_TIMEOUT', 20))).toContain('20 ms');
  });
});
