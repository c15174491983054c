/**
 * Hostile and huge payloads: does the time grow with the size and no faster, and how much memory does
 * reading take? Each case is read at two sizes, each in a process of its own; the ratio of the times
 * beside the ratio of the sizes is what to look at. `npm run bench:scaling [-- CASE]`.
 *
 * Memory is measured twice. `memory/size` is the peak of what is resident over what was before: what a
 * function is billed and killed for, but also what the engine did not bother to sweep, up to fifty megabytes
 * of it for young objects alone. `in heap of 10x` says whether the large one is read with a heap of ten times
 * its size above that of the program: what reading needs, and the fairer of the two.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { HOSTILE_NAMES, hostilePayload } from './hostile-payloads.ts';

const SMALL = 1_000_000;
const LARGE = 10_000_000;
/** A heap that is so many times the size of the payload, above what the program itself takes. */
const HEAP_TIMES = 10;
const HEAP_OF_PROGRAM = 64;
const URL_OF_FEED = 'https://wire.example/feed';

interface Measured {
  milliseconds: number;
  /** Of the payload. */
  bytes: number;
  /** Peak of the resident memory over what the process had when the payload lay ready. */
  megabytes: number;
  stories: number;
  problems: number;
}

const [first, ...rest] = process.argv.slice(2);
const asked = [first, ...rest].filter((word) => word !== undefined).join(' ');
if (first === '--measure') await measureHere(rest[0] ?? '', Number(rest[1]));
else if (asked === '') printTable(HOSTILE_NAMES);
else if (HOSTILE_NAMES.includes(asked)) printTable([asked]);
else {
  console.error(`There is no case “${asked}”; there are: ${HOSTILE_NAMES.join(', ')}.`);
  process.exitCode = 1;
}

function printTable(names: readonly string[]): void {
  console.log(
    'case                            1 MB      10 MB   ratio  memory/size  in heap of 10x  stories problems',
  );
  for (const name of names) {
    const small = measure(name, SMALL);
    const large = measure(name, LARGE);
    const fits = large !== undefined && measure(name, LARGE, heapFor(large)) !== undefined;
    if (small === undefined || large === undefined) {
      console.log(`${name.padEnd(26)} no answer within two minutes`);
      continue;
    }
    const memory = (large.megabytes * 1e6) / large.bytes;
    console.log(
      [
        name.padEnd(26),
        `${small.milliseconds.toFixed(0)} ms`.padStart(9),
        `${large.milliseconds.toFixed(0)} ms`.padStart(10),
        (large.milliseconds / small.milliseconds).toFixed(1).padStart(7),
        memory.toFixed(1).padStart(12),
        (fits ? 'yes' : 'no').padStart(15),
        String(large.stories).padStart(8),
        String(large.problems).padStart(8),
      ].join(' '),
    );
  }
}

/** Megabytes. */
function heapFor({ bytes }: Measured): number {
  return HEAP_OF_PROGRAM + Math.ceil((bytes * HEAP_TIMES) / 1e6);
}

/** @param heap the most that the heap may take, megabytes; undefined: what the engine thinks right */
function measure(name: string, size: number, heap?: number): Measured | undefined {
  const child = spawnSync(
    process.execPath,
    [
      ...(heap === undefined ? [] : [`--max-old-space-size=${heap}`]),
      ...['--expose-gc', '--import', 'tsx', import.meta.filename],
      ...['--measure', name, String(size)],
    ],
    { encoding: 'utf8', timeout: 120_000 },
  );
  const line = child.stdout.trim().split('\n').at(-1) ?? '';
  return child.status === 0 ? (JSON.parse(line) as Measured) : undefined;
}

async function measureHere(name: string, size: number): Promise<void> {
  const { readPayload } = await import('../core/read-payload.ts');
  // The code is loaded and warm before anything is counted, and what making the payload left behind is gone.
  await readPayload(hostilePayload(name, 1000), { url: URL_OF_FEED });
  const bytes = hostilePayload(name, size);
  globalThis.gc?.();
  forgetPeak();
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const { stories, problems } = await readPayload(bytes, { url: URL_OF_FEED });
  const measured: Measured = {
    milliseconds: performance.now() - start,
    bytes: bytes.length,
    megabytes: (peak() - before) / 1e6,
    stories: stories.length,
    problems: problems.length,
  };
  console.log(JSON.stringify(measured));
}

/** Linux keeps the peak of the resident memory and begins anew when it is told to (proc(5), clear_refs). */
function forgetPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Another system: the peak is that of the whole life of the process, and never too low.
  }
}

function peak(): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    return Number(kilobytes) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}
