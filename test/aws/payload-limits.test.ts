import { afterEach, describe, expect, it } from '@jest/globals';
import { payloadLimits } from '../../aws/payload-limits.ts';

afterEach(() => {
  delete process.env.PAYLOAD_LIMITS;
});

describe('payloadLimits', () => {
  it.each([
    [undefined, {}],
    ['', {}],
    ['{}', {}],
    ['{"items":5,"payloadBytes":"2048"}', { items: 5, payloadBytes: 2048 }],
  ])('%j', (written, expected) => {
    if (written !== undefined) process.env.PAYLOAD_LIMITS = written;
    expect(payloadLimits()).toEqual(expected);
  });

  it.each([
    ['[]', 'it is no JSON object'],
    ['items=5', 'it is no JSON object'],
    ['{"items":0}', 'items=0: must be a whole number, 1 to 100000'],
    ['{"items":5.5}', 'items=5.5: must be a whole number, 1 to 100000'],
    ['{"item":5}', 'item: there is no such limit'],
    ['{"__proto__":5}', '__proto__: there is no such limit'],
  ])('%s is refused', (written, what) => {
    process.env.PAYLOAD_LIMITS = written;
    expect(payloadLimits).toThrow(`PAYLOAD_LIMITS cannot be used: ${what}`);
  });
});
