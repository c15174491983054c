/** The first read of a process, import included; prints milliseconds. Both sides are bundled before, as in a Lambda. */
import { bundled } from './bundled.ts';
import { wireFeed } from './wire-feed.ts';

const [whose = 'ours'] = process.argv.slice(2);
const SOURCES: Record<string, string> = {
  ours: `import { readPayload } from '../core/read-payload.ts';
    export const read = async (bytes) => (await readPayload(bytes)).stories.length;`,
  theirs: `import { parseRssFeed } from 'feedsmith';
    export const read = async (bytes) => parseRssFeed(new TextDecoder().decode(bytes)).items.length;`,
};

const load = bundled<{ read(bytes: Uint8Array): Promise<number> }>(SOURCES[whose] ?? '');
const bytes = wireFeed(120);
const start = performance.now();
const count = await (await load()).read(bytes);
const took = performance.now() - start;
if (count !== 120) throw new Error(`There are ${count} stories of 120 items.`);
console.log(took);
