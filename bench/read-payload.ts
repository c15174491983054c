/**
 * Payload bytes to stories, beside feedsmith's parse of the same bytes, in the same run.
 *
 * feedsmith only parses; readPayload decodes, parses, reads dates, sanitises, reads credits,
 * datelines and sign-offs, and hashes. The two take turns, so that a machine that slows down slows
 * both; the ratio of the medians is what to look at.
 */
import { parseRssFeed } from 'feedsmith';
import { readPayload } from '../core/index.ts';
import { wireFeed } from './wire-feed.ts';

const ITEMS = 120;
const WARM_UP = 15;
const ROUNDS = Number(process.argv[2] ?? 60);

const bytes = wireFeed(ITEMS);
const decoder = new TextDecoder();
const hints = { feed: { id: 'bench', agency: 'yonhap' }, receivedAt: '2026-11-24T09:00:00Z' };

const ours = () => readPayload(bytes, hints).stories.length;
const theirs = () => parseRssFeed(decoder.decode(bytes)).items?.length;

if (ours() !== ITEMS) throw new Error(`readPayload gave ${ours()} stories of ${ITEMS} items.`);
for (let round = 0; round < WARM_UP; round += 1) {
  ours();
  theirs();
}

const times = { ours: [] as number[], theirs: [] as number[] };
for (let round = 0; round < ROUNDS; round += 1) {
  times.ours.push(milliseconds(ours));
  times.theirs.push(milliseconds(theirs));
}

const [a, b] = [median(times.ours), median(times.theirs)];
console.log(`${ITEMS} items, ${(bytes.length / 1024).toFixed(0)} KB, median of ${ROUNDS} rounds`);
console.log(`readPayload (bytes to stories)   ${a.toFixed(1)} ms`);
console.log(`feedsmith   (parse only)         ${b.toFixed(1)} ms`);
console.log(`ratio                            ${(a / b).toFixed(2)}`);

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: number[]): number {
  return values.toSorted((x, y) => x - y)[Math.floor(values.length / 2)] ?? Number.NaN;
}
