import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  decodeAwsChunked,
  isAwsChunked,
  withoutAwsChunked,
} from '../../../local/stand-ins/aws-chunked.ts';

const decode = (text: string) => decodeAwsChunked(Buffer.from(text)).toString();

describe('decodeAwsChunked', () => {
  it.each([
    ['a trailer', '5\r\nhello\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n', 'hello'],
    ['two chunks', '2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n', 'hello'],
    ['signatures', '5;chunk-signature=ab12\r\nhello\r\n0;chunk-signature=cd34\r\n\r\n', 'hello'],
    ['line ends inside', '4\r\n\r\n\r\n\r\n0\r\n\r\n', '\r\n\r\n'],
    ['capital digits', 'A\r\n0123456789\r\n0\r\n\r\n', '0123456789'],
    ['nothing', '0\r\n\r\n', ''],
  ])('reads a body with %s', (_name, framed, expected) => {
    expect(decode(framed)).toBe(expected);
  });

  it.each([
    ['that is not framed', 'hello'],
    ['that is empty', ''],
    ['that is cut off inside a chunk', '5\r\nhel'],
    ['without its last chunk', '5\r\nhello\r\n'],
    ['whose length is none', 'x\r\nhello\r\n0\r\n\r\n'],
  ])('refuses a body %s', (_name, framed) => {
    expect(() => decode(framed)).toThrow();
  });

  it('gives back whatever was framed', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 })), (chunks) => {
        const framed = chunks.flatMap((chunk) => [
          `${chunk.length.toString(16)}\r\n`,
          chunk,
          '\r\n',
        ]);
        const body = [...framed, '0\r\n\r\n'].map((part) => Buffer.from(part as string));
        expect(decodeAwsChunked(Buffer.concat(body))).toEqual(Buffer.concat(chunks));
      }),
    );
  });
});

it.each([
  [undefined, false, undefined],
  ['gzip', false, 'gzip'],
  ['aws-chunked', true, undefined],
  ['gzip, aws-chunked', true, 'gzip'],
])('content-encoding %s', (encoding, isChunked, rest) => {
  expect(isAwsChunked(encoding)).toBe(isChunked);
  expect(withoutAwsChunked(encoding)).toBe(rest);
});
