import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { FolderInUse, takeLock } from '../../local/lock.ts';
import { identify } from '../../local/process-identity.ts';
import { temporaryFolders } from './temporary-folder.ts';

const folder = temporaryFolders();

/** A claim that an earlier run left behind. */
function leave(place: string, content: string): void {
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'left-behind.json'), content);
}

it('is taken and released, and leaves nothing behind', async () => {
  const place = folder();
  const lock = await takeLock(place);
  expect(readdirSync(place)).toHaveLength(1);
  await lock.release();
  expect(readdirSync(place)).toEqual([]);
});

it('is refused to a second one, with the number of the first', async () => {
  const place = folder();
  const lock = await takeLock(place);
  await expect(takeLock(place)).rejects.toThrow(
    `Another wire runs on this data folder: process ${process.pid} holds ${place}.`,
  );
  await expect(takeLock(place)).rejects.toBeInstanceOf(FolderInUse);
  await lock.release();
  await (await takeLock(place)).release();
});

it('is waited for, if somebody has patience', async () => {
  const place = folder();
  const first = await takeLock(place);
  const second = takeLock(place, 10_000);
  setTimeout(() => void first.release(), 300);
  await (await second).release();
});

it('is free when the process that held it is dead', async () => {
  const child = spawn('sleep', ['60']);
  const identity = identify(child.pid!);
  const place = folder();
  leave(place, JSON.stringify(identity));
  await expect(takeLock(place)).rejects.toThrow(`process ${child.pid}`);
  child.kill('SIGKILL');
  await once(child, 'exit');
  await (await takeLock(place)).release();
  expect(readdirSync(place)).toEqual([]);
});

it.each([
  [
    'of an earlier process with the same number',
    JSON.stringify({ pid: process.pid, started: 'x' }),
  ],
  ['that was cut off', '{"pid":'],
  ['that is empty', ''],
  ['that names no process', '{"pid":-1,"started":"x"}'],
])('is free where there is a claim %s', async (_name, content) => {
  const place = folder();
  leave(place, content);
  await (await takeLock(place)).release();
  expect(readdirSync(place)).toEqual([]);
});

it('is never held by two, however many want it at the same time, and each has its turn', async () => {
  const place = folder();
  leave(place, JSON.stringify({ pid: process.pid, started: 'x' }));
  let holders = 0;
  let most = 0;
  const turn = async () => {
    const lock = await takeLock(place, 20_000);
    holders += 1;
    most = Math.max(most, holders);
    await new Promise((resolve) => setTimeout(resolve, 2));
    holders -= 1;
    await lock.release();
  };
  await Promise.all(Array.from({ length: 8 }, turn));
  expect(most).toBe(1);
});
