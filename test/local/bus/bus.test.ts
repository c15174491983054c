import { expect, it } from '@jest/globals';
import { createBus } from '../../../local/bus/bus.ts';
import { Queue } from '../../../local/queue/queue.ts';
import { temporaryFolders } from '../temporary-folder.ts';

const folder = temporaryFolders();
const open = (name: string) =>
  new Queue({ name, folder: folder(), visibilityTimeout: 30, retentionDays: 1 });

it('puts a full event into the queue of each subscriber that it matches', () => {
  const [all, killed, pta] = [open('all'), open('killed'), open('pta')];
  const bus = createBus(
    [
      { queue: all },
      { queue: killed, pattern: { 'detail-type': ['Story Killed'] } },
      { queue: pta, pattern: { source: ['wiredesk'], detail: { agency: ['pta'] } } },
    ],
    () => Date.UTC(2026, 10, 24, 9, 30, 15, 900),
  );
  const event = bus.put({
    source: 'wiredesk',
    detailType: 'Story Published',
    detail: { agency: 'pta' },
  });
  expect(event).toEqual({
    version: '0',
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    'detail-type': 'Story Published',
    source: 'wiredesk',
    account: '000000000000',
    time: '2026-11-24T09:30:15Z',
    region: 'us-east-1',
    resources: [],
    detail: { agency: 'pta' },
  });
  expect(all.peek().map(({ body }) => JSON.parse(body))).toEqual([event]);
  expect(killed.peek()).toEqual([]);
  expect(pta.peek().map(({ body }) => JSON.parse(body))).toEqual([event]);
});

it('takes the time that the sender gives', () => {
  const event = createBus([]).put({
    source: 's',
    detailType: 'd',
    detail: {},
    resources: ['arn:aws:s3:::wiredesk'],
    time: Date.UTC(2026, 0, 2, 3, 4, 5),
  });
  expect(event).toMatchObject({
    time: '2026-01-02T03:04:05Z',
    resources: ['arn:aws:s3:::wiredesk'],
  });
});
