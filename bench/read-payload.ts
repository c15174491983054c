/**
 * Payload bytes to stories, beside feedsmith's parse of the same bytes, in the same run.
 *
 * feedsmith only parses; readPayload decodes, parses, reads dates, sanitises, reads credits,
 * datelines and sign-offs, and hashes. The two take turns, so that a machine that slows down slows
 * both; the ratio of the medians is what to look at. Both run from a bundle, as in a Lambda. Three cases:
 *
 *  - full: every item is new, and so are its names, its caption and every paragraph;
 *  - steady: one item differs from the payload before, as on a wire; the others are recognised;
 *  - first: a fresh process, imports included.
 */
import { spawnSync } from 'node:child_process';
import type { parseRssFeed as ParseRssFeed } from 'feedsmith';
import type { readPayload as ReadPayload } from '../core/index.ts';
import { bundled } from './bundled.ts';
import { wireFeed } from './wire-feed.ts';

const ITEMS = 120;
const WARM_UP = 15;
const ROUNDS = Number(process.argv[2] ?? 60);
const PROCESSES = 7;

const { readPayload, parseRssFeed } = await bundled<{
  readPayload: typeof ReadPayload;
  parseRssFeed: typeof ParseRssFeed;
}>(
  `export { readPayload } from '../core/read-payload.ts'; export { parseRssFeed } from 'feedsmith';`,
)();

const hints = { feed: { id: 'bench', agency: 'yonhap' }, receivedAt: '2026-11-24T09:00:00Z' };
const decoder = new TextDecoder();
const bytes = wireFeed(ITEMS);
const text = decoder.decode(bytes);

/** The feed with one other item in it each time. */
let edition = 0;
const nextEdition = () => {
  edition += 1;
  return new TextEncoder().encode(
    text.replace('opens new ferry line no. 0', `opens ferry no. ${edition}`),
  );
};

/** Other names, captions and paragraphs each time; letters only, as names have them. */
let words = 0;
const nextWords = () => {
  words += 1;
  return wireFeed(
    ITEMS,
    words.toString().replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? ''),
  );
};

const full = (payload: Uint8Array) => readPayload(payload, { ...hints, memory: false });
const steady = (payload: Uint8Array) => readPayload(payload, hints);
const theirs = async (payload: Uint8Array) => parseRssFeed(decoder.decode(payload)).items?.length;

const { stories } = await full(bytes);
if (stories.length !== ITEMS)
  throw new Error(`There are ${stories.length} stories of ${ITEMS} items.`);
for (let round = 0; round < WARM_UP; round += 1) {
  const payload = nextWords();
  await full(payload);
  await steady(nextEdition());
  await theirs(payload);
}

const times = { full: [] as number[], steady: [] as number[], theirs: [] as number[] };
for (let round = 0; round < ROUNDS; round += 1) {
  const [payload, almostKnown] = [nextWords(), nextEdition()];
  times.full.push(await milliseconds(() => full(payload)));
  times.steady.push(await milliseconds(() => steady(almostKnown)));
  times.theirs.push(await milliseconds(() => theirs(payload)));
}

const [a, b, c] = [median(times.full), median(times.steady), median(times.theirs)];
console.log(`${ITEMS} items, ${(bytes.length / 1024).toFixed(0)} KB, median of ${ROUNDS} rounds`);
console.log(`readPayload, every item new      ${a.toFixed(1)} ms`);
console.log(`readPayload, one item new        ${b.toFixed(1)} ms`);
console.log(`feedsmith, parse only            ${c.toFixed(1)} ms`);
console.log(`ratio full / feedsmith           ${(a / c).toFixed(2)}`);
console.log(`ratio steady / full              ${(b / a).toFixed(3)}`);

const first = { ours: [] as number[], theirs: [] as number[] };
for (let round = 0; round < PROCESSES; round += 1) {
  first.ours.push(inFreshProcess('ours'));
  first.theirs.push(inFreshProcess('theirs'));
}
const [d, e] = [median(first.ours), median(first.theirs)];
console.log(`first read in a fresh process    ${d.toFixed(0)} ms, feedsmith ${e.toFixed(0)} ms`);
console.log(`ratio first                      ${(d / e).toFixed(2)}`);

function inFreshProcess(whose: string): number {
  const child = spawnSync(
    process.execPath,
    ['--import', 'tsx', new URL('./first-read.ts', import.meta.url).pathname, whose],
    { encoding: 'utf8' },
  );
  return Number(child.stdout.trim());
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: number[]): number {
  return values.toSorted((x, y) => x - y)[Math.floor(values.length / 2)] ?? Number.NaN;
}
