import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PlannedMessage } from '../../../core/feed/poll-message.ts';

/** An SQS that refuses entries of a batch as often as a test says. */
let refusals = new Map<string, number>();
let batches: string[][] = [];
let server: Server;
let sendPolls: typeof import('../../../aws/poll-queue.ts').sendPolls;

interface Entry {
  Id: string;
  MessageBody: string;
}

function answer({ Entries }: { Entries: Entry[] }) {
  batches.push(Entries.map(({ Id }) => Id));
  const refused = Entries.filter(({ Id }) => (refusals.get(Id) ?? 0) > 0);
  for (const { Id } of refused) refusals.set(Id, (refusals.get(Id) ?? 0) - 1);
  return {
    Successful: Entries.filter((entry) => !refused.includes(entry)).map(({ Id, MessageBody }) => ({
      Id,
      MessageId: Id,
      MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex'),
    })),
    Failed: refused.map(({ Id }) => ({
      Id,
      Code: 'InternalError',
      Message: 'Try again.',
      SenderFault: false,
    })),
  };
}

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    response.setHeader('content-type', 'application/x-amz-json-1.0');
    response.end(JSON.stringify(answer(JSON.parse(Buffer.concat(chunks).toString()))));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_SQS: endpoint,
    POLL_QUEUE_URL: `${endpoint}/000000000000/polls`,
    POWERTOOLS_TRACE_ENABLED: 'false',
  });
  ({ sendPolls } = await import('../../../aws/poll-queue.ts'));
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

beforeEach(() => {
  refusals = new Map();
  batches = [];
});

const planned = (count: number): PlannedMessage[] =>
  Array.from({ length: count }, (_, minute) => ({
    message: { minute, feeds: [] },
    delaySeconds: 0,
  }));

describe('sendPolls', () => {
  it('sends in tens', async () => {
    await sendPolls(planned(23));
    expect(batches.map(({ length }) => length)).toEqual([10, 10, 3]);
  });

  it('sends what was refused again, and only that', async () => {
    refusals = new Map([
      ['2', 1],
      ['5', 2],
    ]);
    await sendPolls(planned(7));
    expect(batches).toEqual([['0', '1', '2', '3', '4', '5', '6'], ['2', '5'], ['5']]);
  });

  it('fails where entries are refused again and again', async () => {
    refusals = new Map([['3', 99]]);
    await expect(sendPolls(planned(7))).rejects.toThrow('SQS refused 1 polls (InternalError');
  });

  it('sends nothing where nothing is due', async () => {
    await sendPolls([]);
    expect(batches).toEqual([]);
  });
});
