import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, it } from '@jest/globals';
import { dynamoDbClient } from '../../../local/clients.ts';
import { identify, isSameProcess, type ProcessIdentity } from '../../../local/process-identity.ts';
import { ensureTable } from '../../../local/resources.ts';
import {
  type DynamoDbStandIn,
  findProgram,
  startDynamoDb,
} from '../../../local/stand-ins/dynamodb.ts';
import { freePort } from '../../../local/stand-ins/free-port.ts';
import { temporaryFolders } from '../temporary-folder.ts';

const folder = temporaryFolders();
const started: DynamoDbStandIn[] = [];
const children: ChildProcess[] = [];

afterEach(async () => {
  for (const standIn of started.splice(0)) await standIn.stop();
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

function place() {
  const at = folder();
  mkdirSync(at, { recursive: true });
  return { file: join(at, 'table.db'), logFile: join(at, 'dynamodb.log') };
}

async function start(options: Parameters<typeof startDynamoDb>[0]): Promise<DynamoDbStandIn> {
  const standIn = await startDynamoDb(options);
  started.push(standIn);
  return standIn;
}

const readIdentity = (file: string) =>
  JSON.parse(readFileSync(`${file}.pid`, 'utf8')) as ProcessIdentity;

async function untilGone(identity: ProcessIdentity): Promise<void> {
  while (isSameProcess(identity)) await new Promise((resolve) => setTimeout(resolve, 10));
}

const Item = { pk: { S: 'STORY#1' }, sk: { S: 'HEAD' } };

async function put(endpoint: string): Promise<void> {
  const client = dynamoDbClient(endpoint);
  await ensureTable(client, 'wiredesk');
  await client.send(new PutItemCommand({ TableName: 'wiredesk', Item }));
  client.destroy();
}

async function get(endpoint: string) {
  const client = dynamoDbClient(endpoint);
  const answer = await client.send(new GetItemCommand({ TableName: 'wiredesk', Key: Item }));
  client.destroy();
  return answer.Item;
}

describe("DynamoDB's stand-in", () => {
  it('keeps its tables in the file, and is gone when it is stopped', async () => {
    const options = place();
    const first = await start(options);
    await put(first.endpoint);
    const identity = readIdentity(options.file);
    expect(isSameProcess(identity)).toBe(true);
    await first.stop();
    expect(isSameProcess(identity)).toBe(false);
    const second = await start(options);
    expect(await get(second.endpoint)).toEqual(Item);
    expect(readFileSync(options.logFile, 'utf8')).toContain('listening');
  });

  it('works in memory', async () => {
    const { logFile } = place();
    const standIn = await start({ logFile });
    await put(standIn.endpoint);
    expect(await get(standIn.endpoint)).toEqual(Item);
  });

  it('uses the endpoint that it is given', async () => {
    const { logFile } = place();
    const standIn = await start({ logFile, endpoint: 'http://localhost:8000/' });
    expect(standIn.endpoint).toBe('http://localhost:8000');
  });

  it('tells when the program ends by itself', async () => {
    const options = place();
    const death = new Promise<string>((resolve) => {
      void start({ ...options, onDeath: resolve }).then(() => {
        process.kill(readIdentity(options.file).pid, 'SIGKILL');
      });
    });
    expect(await death).toContain(options.logFile);
  });

  it('says nothing when it is stopped', async () => {
    const deaths: string[] = [];
    const standIn = await start({ ...place(), onDeath: (message) => deaths.push(message) });
    await standIn.stop();
    await new Promise((resolve) => setImmediate(resolve));
    expect(deaths).toEqual([]);
  });

  it('says what to do on a system that there is no program for', () => {
    expect(() => findProgram('@dynoxide/another-system')).toThrow(/--dynamodb-endpoint URL/);
  });
});

describe('after its parent was killed', () => {
  it('ends too, and the next one finds all the data', async () => {
    const options = place();
    const holder = fileURLToPath(new URL('hold-dynamodb.ts', import.meta.url));
    const child = spawn(
      process.execPath,
      ['--no-warnings', '--import', 'tsx', holder, options.file, options.logFile],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    children.push(child);
    const [output] = (await once(child.stdout, 'data')) as [Buffer];
    await put(output.toString().trim());
    const identity = readIdentity(options.file);
    child.kill('SIGKILL');
    await untilGone(identity);
    const standIn = await start(options);
    expect(await get(standIn.endpoint)).toEqual(Item);
  });

  it('is ended by the next one, should it have lived on', async () => {
    const options = place();
    const stale = spawn(findProgram(), [
      'serve',
      '--port',
      String(await freePort()),
      '--db-path',
      options.file,
    ]);
    children.push(stale);
    await once(stale.stderr, 'data');
    const identity = identify(stale.pid!)!;
    writeFileSync(`${options.file}.pid`, JSON.stringify(identity));
    const ended = once(stale, 'exit');
    await start(options);
    await ended;
    expect(isSameProcess(identity)).toBe(false);
  });

  it('leaves alone a process that only has the same number', async () => {
    const options = place();
    const other = spawn('sleep', ['60']);
    children.push(other);
    writeFileSync(
      `${options.file}.pid`,
      JSON.stringify({ pid: other.pid, started: 'at another time' }),
    );
    await start(options);
    expect(other.exitCode).toBeNull();
    expect(other.signalCode).toBeNull();
  });
});

describe('the table', () => {
  it('is made with its indexes and stream once, and found the next time', async () => {
    const standIn = await start({ logFile: place().logFile });
    const client = dynamoDbClient(standIn.endpoint);
    const first = await ensureTable(client, 'wiredesk');
    expect(first.streamArn).toContain('table/wiredesk/stream/');
    expect(await ensureTable(client, 'wiredesk')).toEqual(first);
    client.destroy();
  });
});
