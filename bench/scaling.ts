/**
 * Hostile and huge payloads: does the time grow with the size and no faster, and how much memory does
 * reading take? Each case is read at two sizes, each in a process of its own; the ratio of the times
 * beside the ratio of the sizes is what to look at. `npm run bench:scaling [-- CASE]`.
 */
import { spawnSync } from 'node:child_process';
import { HOSTILE_NAMES, hostilePayload } from './hostile-payloads.ts';

const SMALL = 1_000_000;
const LARGE = 10_000_000;

interface Measured {
  milliseconds: number;
  megabytes: number;
  stories: number;
  problems: number;
}

const [first, ...rest] = process.argv.slice(2);
if (first === '--measure') await measureHere(rest[0] ?? '', Number(rest[1]));
else printTable(first === undefined ? HOSTILE_NAMES : [first]);

function printTable(names: readonly string[]): void {
  console.log(
    'case                            1 MB      10 MB   ratio  memory/size  stories problems',
  );
  for (const name of names) {
    const small = measure(name, SMALL);
    const large = measure(name, LARGE);
    const baseline = measure(name, 0);
    if (small === undefined || large === undefined || baseline === undefined) {
      console.log(`${name.padEnd(26)} no answer within two minutes`);
      continue;
    }
    const memory = (large.megabytes - baseline.megabytes) / (LARGE / 1e6);
    console.log(
      [
        name.padEnd(26),
        `${small.milliseconds.toFixed(0)} ms`.padStart(9),
        `${large.milliseconds.toFixed(0)} ms`.padStart(10),
        (large.milliseconds / small.milliseconds).toFixed(1).padStart(7),
        memory.toFixed(1).padStart(12),
        String(large.stories).padStart(8),
        String(large.problems).padStart(8),
      ].join(' '),
    );
  }
}

function measure(name: string, size: number): Measured | undefined {
  const child = spawnSync(
    process.execPath,
    ['--import', 'tsx', import.meta.filename, '--measure', name, String(size)],
    { encoding: 'utf8', timeout: 120_000 },
  );
  const line = child.stdout.trim().split('\n').at(-1) ?? '';
  return child.status === 0 ? (JSON.parse(line) as Measured) : undefined;
}

async function measureHere(name: string, size: number): Promise<void> {
  const { readPayload } = await import('../core/read-payload.ts');
  const bytes = hostilePayload(name, Math.max(size, 1000));
  const start = performance.now();
  const { stories, problems } = await readPayload(bytes, { url: 'https://wire.example/feed' });
  const measured: Measured = {
    milliseconds: performance.now() - start,
    megabytes: process.resourceUsage().maxRSS / 1024,
    stories: stories.length,
    problems: problems.length,
  };
  console.log(JSON.stringify(measured));
}
