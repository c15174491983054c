/** The first read of a process, import included; prints milliseconds. Both sides are bundled before, as in a Lambda. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { wireFeed } from './wire-feed.ts';

const [whose = 'ours'] = process.argv.slice(2);
const SOURCES: Record<string, string> = {
  ours: `import { readPayload } from '${new URL('../core/read-payload.ts', import.meta.url).pathname}';
    export const read = async (bytes) => (await readPayload(bytes)).stories.length;`,
  theirs: `import { parseRssFeed } from 'feedsmith';
    export const read = async (bytes) => parseRssFeed(new TextDecoder().decode(bytes)).items.length;`,
};

const folder = mkdtempSync(join(tmpdir(), 'wiredesk-bench-'));
const outfile = join(folder, 'bundle.mjs');
buildSync({
  stdin: { contents: SOURCES[whose] ?? '', resolveDir: import.meta.dirname, loader: 'ts' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  splitting: false,
  outfile,
  logLevel: 'error',
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
});
const bytes = wireFeed(120);
const start = performance.now();
const { read } = (await import(pathToFileURL(outfile).href)) as {
  read(bytes: Uint8Array): Promise<number>;
};
const count = await read(bytes);
const took = performance.now() - start;
rmSync(folder, { recursive: true });
if (count !== 120) throw new Error(`There are ${count} stories of 120 items.`);
console.log(took);
