import { describe, expect, it } from '@jest/globals';
import { readBatchResponse } from '../../local/batch-response.ts';

const batch = new Set(['1', '2']);
const done = { outcome: 'done' };

describe('readBatchResponse', () => {
  it.each([
    ['nothing', undefined, done],
    ['null', null, done],
    ['an object without the list', {}, done],
    ['a list that is null', { batchItemFailures: null }, done],
    ['an empty list', { batchItemFailures: [] }, done],
    [
      'one failure',
      { batchItemFailures: [{ itemIdentifier: '2' }] },
      { outcome: 'partial', failed: new Set(['2']) },
    ],
    [
      'all of them',
      { batchItemFailures: [{ itemIdentifier: '1' }, { itemIdentifier: '2' }] },
      { outcome: 'partial', failed: new Set(['1', '2']) },
    ],
  ])('reads %s', (_name, answer, expected) => {
    expect(readBatchResponse(answer, batch)).toEqual(expected);
  });

  it.each([
    ['a text', 'fine'],
    ['a list that is none', { batchItemFailures: 'none' }],
    ['an identifier that is empty', { batchItemFailures: [{ itemIdentifier: '' }] }],
    ['an identifier that is null', { batchItemFailures: [{ itemIdentifier: null }] }],
    ['an item of another batch', { batchItemFailures: [{ itemIdentifier: '3' }] }],
    ['a misspelt name', { batchItemFailures: [{ itemIdentifer: '1' }] }],
    ['an item that is null', { batchItemFailures: [null] }],
  ])('takes %s as a failure of the whole batch', (_name, answer) => {
    expect(readBatchResponse(answer, batch)).toMatchObject({ outcome: 'failed' });
  });
});
