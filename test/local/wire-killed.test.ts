/** A wire in a process of its own that is killed, and the next one on the same folder. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startWire, type Wire } from '../../local/wire.ts';
import { type FeedServer, startFeedServer } from './feed-server.ts';
import { temporaryFolders } from './temporary-folder.ts';

const folder = temporaryFolders();
let server: FeedServer;
let place: string;
let child: ChildProcess | undefined;
let wire: Wire | undefined;

beforeEach(async () => {
  server = await startFeedServer();
  place = folder();
});

afterEach(async () => {
  child?.kill('SIGKILL');
  await wire?.stop();
  await server.stop();
});

describe('a wire that is killed', () => {
  /** Runs a wire in a process of its own and kills it at the first line that has the text. */
  async function killAt(text: string): Promise<string[]> {
    const { port } = new URL(server.feed.url);
    const holder = fileURLToPath(new URL('hold-wire.ts', import.meta.url));
    const running = spawn(
      process.execPath,
      ['--no-warnings', '--import', 'tsx', holder, place, port],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    child = running;
    const lines: string[] = [];
    const output = createInterface(running.stdout);
    output.on('line', (line) => {
      lines.push(line);
      if (line.includes(text)) running.kill('SIGKILL');
    });
    // What it told in its last moment counts: nobody will hear of that again.
    await Promise.all([once(running, 'exit'), once(output, 'close')]);
    return lines.filter((line) => line.startsWith('event ')).map((line) => line.slice(6));
  }

  it.each([
    ['when the payload is kept', '"feed polled"'],
    ['when it has been read', '"payload read"'],
    ['at the first event', 'event '],
  ])('%s loses nothing', async (_name, text) => {
    for (let item = 0; item < 25; item += 1) server.items.set(String(item), `Headline ${item}`);
    const before = await killAt(text);
    const ids = new Set(before);
    wire = await startWire({
      dataFolder: place,
      feeds: [],
      subscribers: [],
      onEvent: async (event) => {
        ids.add(String(event.detail.id));
      },
    });
    // Nothing is polled again: what was in hand has to be enough.
    await wire.drain();
    expect(ids.size).toBe(25);
    expect([...ids].every((id) => id.endsWith(':1:published'))).toBe(true);
    expect(await wire.deadLetters()).toEqual([]);
  });
});
