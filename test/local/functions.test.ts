/** Small handlers, bundled and run as the deployed ones are. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Bundles, bundleFunctions } from '../../local/functions/bundle.ts';
import { type FunctionOptions, type LocalFunction, startFunction } from '../../local/functions.ts';
import { temporaryFolders } from './temporary-folder.ts';

const folder = temporaryFolders();

const HANDLERS = {
  echo: `export const handler = async (event: unknown, context: object) => ({ event, context: { ...context, left: context.getRemainingTimeInMillis() } });`,
  variables: `let calls = 0; export const handler = async () => ({ ...process.env, calls: ++calls });`,
  silent: `export const handler = async () => {};`,
  throws: `export const handler = async () => { throw new TypeError('no such table'); };`,
  throwsText: `export const handler = async () => { throw 'just a text'; };`,
  slow: `let calls = 0; export const handler = async (wait: number) => { calls += 1; await new Promise((resolve) => setTimeout(resolve, wait)); return calls; };`,
  loop: `export const handler = async (event: string) => { while (event === 'loop') {} return 'fine'; };`,
  crashes: `export const handler = async (event: string) => { if (event === 'crash') { setTimeout(() => { throw new Error('later'); }); await new Promise(() => {}); } return 'fine'; };`,
  exits: `export const handler = async (event: string) => { if (event === 'exit') process.exit(1); return 'fine'; };`,
  hungry: `const kept: string[][] = []; export const handler = async (event: string) => { while (event === 'eat') kept.push(Array.from({ length: 10_000 }, (_, at) => 'x' + at)); return 'fine'; };`,
  logs: `export const handler = async () => { console.log(JSON.stringify({ level: 'INFO', message: 'polled' })); console.error('warning'); process.stdout.write('no end'); };`,
  broken: `throw new Error('cannot start'); export const handler = async () => 1;`,
  nothing: `export const other = 1;`,
};

let bundles: Bundles;
const running: LocalFunction[] = [];

beforeAll(async () => {
  const sources = folder();
  mkdirSync(sources, { recursive: true });
  const entries = Object.entries(HANDLERS).map(([name, code]) => {
    const file = join(sources, `${name}.ts`);
    writeFileSync(file, code);
    return [name, file];
  });
  bundles = await bundleFunctions(Object.fromEntries(entries), join(folder(), 'functions'));
});

afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
});

function start(name: keyof typeof HANDLERS, options: Partial<FunctionOptions> = {}) {
  const lines: string[] = [];
  const logFile = join(folder(), 'logs', `${name}.log`);
  const started = startFunction({
    name,
    bundle: bundles.files[name]!,
    runtime: bundles.runtime,
    environment: {},
    timeout: 10,
    memory: 128,
    concurrency: 1,
    logFile,
    onLog: (line) => lines.push(line),
    ...options,
  });
  running.push(started);
  return { ...started, lines, logFile };
}

describe('an invocation', () => {
  it('hands over the event and a context, and gives back the answer', async () => {
    const event = { Records: [{ body: 'ü', count: 3, nothing: null }] };
    const { invoke } = start('echo', { memory: 256 });
    const answer = (await invoke(event)) as { event: unknown; context: Record<string, unknown> };
    expect(answer.event).toEqual(event);
    expect(answer.context).toMatchObject({
      functionName: 'echo',
      functionVersion: '$LATEST',
      invokedFunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:echo',
      memoryLimitInMB: '256',
      awsRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(answer.context.left).toBeGreaterThan(9000);
    expect(answer.context.left).toBeLessThanOrEqual(10_000);
  });

  it('may answer nothing', async () => {
    expect(await start('silent').invoke({})).toBeUndefined();
  });

  it('sees its own variables and none of this process', async () => {
    const { invoke } = start('variables', { environment: { TABLE_NAME: 'wiredesk' } });
    expect(await invoke({})).toEqual({ TABLE_NAME: 'wiredesk', calls: 1 });
  });

  it('finds the same environment again', async () => {
    const { invoke } = start('variables');
    await invoke({});
    expect(await invoke({})).toEqual({ calls: 2 });
  });

  it.each([
    ['throws', { name: 'TypeError', message: 'no such table' }],
    ['throwsText', { name: 'Error', message: 'just a text' }],
  ] as const)('rejects with what the handler throws: %s', async (name, expected) => {
    await expect(start(name).invoke({})).rejects.toMatchObject(expected);
  });

  it('names the place in the source', async () => {
    await expect(start('throws').invoke({})).rejects.toMatchObject({
      stack: expect.stringContaining('throws.ts'),
    });
  });
});

describe('an environment that is used up', () => {
  it.each([
    ['after a timeout', 'loop', 'loop', 'Task timed out after 0.30 seconds'],
    ['after an error that nobody caught', 'crashes', 'crash', 'later'],
    ['after the process was ended', 'exits', 'exit', 'Runtime exited'],
    ['after too much memory', 'hungry', 'eat', 'memory'],
  ] as const)('is replaced %s', async (_name, handler, event, message) => {
    const timeout = handler === 'loop' ? 0.3 : 20;
    const { invoke } = start(handler, { timeout, memory: 32 });
    await expect(invoke(event)).rejects.toThrow(message);
    expect(await invoke('')).toBe('fine');
  });

  it('says in the log that it timed out', async () => {
    const { invoke, lines } = start('loop', { timeout: 0.1 });
    await expect(invoke('loop')).rejects.toThrow();
    expect(lines).toEqual([
      expect.stringMatching(/^\S+Z [0-9a-f-]{36} Task timed out after 0.10 s/),
    ]);
  });

  it.each([
    ['broken', 'cannot start'],
    ['nothing', 'exports no function "handler"'],
  ] as const)('fails each invocation where the bundle is of no use: %s', async (name, message) => {
    const { invoke } = start(name);
    await expect(invoke({})).rejects.toThrow(message);
    await expect(invoke({})).rejects.toThrow(message);
  });

  it('fails what runs when the function is stopped', async () => {
    const { invoke, stop } = start('slow');
    const answer = invoke(60_000);
    const failed = expect(answer).rejects.toThrow('Runtime exited');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await stop();
    await failed;
  });
});

describe('side by side', () => {
  it('one environment works on one invocation after the other', async () => {
    const { invoke } = start('slow', { concurrency: 1 });
    expect(await Promise.all([invoke(20), invoke(20), invoke(20)])).toEqual([1, 2, 3]);
  });

  it('more are started as they are needed, up to the limit', async () => {
    const { invoke } = start('slow', { concurrency: 2 });
    const answers = await Promise.all([invoke(200), invoke(200), invoke(200), invoke(200)]);
    expect(answers.sort()).toEqual([1, 1, 2, 2]);
  });
});

describe('the log', () => {
  it('has all lines by the time that the answer is there', async () => {
    const { invoke, lines } = start('logs');
    await invoke({});
    expect(lines).toEqual(['{"level":"INFO","message":"polled"}', 'warning']);
  });

  it('is in the file', async () => {
    const { invoke, stop, lines, logFile } = start('logs');
    await invoke({});
    await stop();
    expect(lines.at(-1)).toBe('no end');
    const text = readFileSync(logFile, 'utf8');
    expect(text.split('\n').sort()).toEqual(
      ['no end', 'warning', '{"level":"INFO","message":"polled"}'].sort(),
    );
  });
});

describe('bundling', () => {
  it('tells where a source does not compile', async () => {
    const file = join(folder(), 'wrong.ts');
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, 'export const handler = ;');
    await expect(bundleFunctions({ wrong: file }, folder())).rejects.toThrow(/wrong\.ts:1:23/);
  });
});

afterAll(() => {
  expect(running).toEqual([]);
});
