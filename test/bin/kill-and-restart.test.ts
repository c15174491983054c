/**
 * The wire is killed again and again, each time a little later, and started again on the same data
 * folder. At the end every story of the sample wire is there, and nothing was announced twice.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StoryEvent } from '../../core/event/event.ts';

/** Milliseconds after the first event at which the process is killed. */
const KILLS = [0, 150, 400, 700];

const folders: string[] = [];
const children: ChildProcess[] = [];

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'wiredesk-kill-'));
  folders.push(path);
  return path;
}

function start(data: string, ...more: string[]): { child: ChildProcess; output: () => string } {
  const args = ['bin/wiredesk.js', 'start', '--sample-only', '--data', data, ...more];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let text = '';
  child.stdout?.on('data', (part) => {
    text += part;
  });
  child.stderr?.on('data', (part) => {
    text += part;
  });
  return { child, output: () => text };
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => child.once('close', resolve));

async function once(data: string): Promise<void> {
  const { child, output } = start(data, '--once');
  const code = await ended(child);
  if (code !== 0) throw new Error(`The wire ended with ${code}:\n${output()}`);
}

function storyEvents(data: string): StoryEvent[] {
  return readFileSync(join(data, 'events.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{') && line.endsWith('}'))
    .map((line) => JSON.parse(line).detail as StoryEvent)
    .filter((detail) => 'storyId' in detail);
}

/** What was announced, told without ids, which differ from one data folder to another. */
const told = (events: StoryEvent[]) =>
  events
    .map(({ agency, headline, version, change }) => `${agency} ${headline} ${version} ${change}`)
    .sort();

let calm: string;
let killed: string;

beforeAll(async () => {
  calm = folder();
  killed = folder();
  await once(calm);
  for (const [index, after] of KILLS.entries()) {
    const { child, output } = start(killed, '--once');
    const running = ended(child);
    // Kill while it starts, and then at some moment of its work.
    const working = /published|updated/;
    while (index > 0 && child.exitCode === null && !working.test(output())) await sleep(10);
    await sleep(after);
    child.kill('SIGKILL');
    await running;
  }
  await once(killed);
}, 180_000);

afterAll(() => {
  for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
  for (const path of folders) rmSync(path, { recursive: true, force: true });
});

describe('a wire that is killed and started again', () => {
  it('announces nothing twice', () => {
    const ids = storyEvents(killed).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(0);
  });

  it('has at the end what one that was left alone has', () => {
    expect(told(storyEvents(killed))).toEqual(told(storyEvents(calm)));
  });
});
