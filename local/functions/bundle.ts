/** Handlers bundled as for the cloud, each into a folder of its own. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, stop } from 'esbuild';
import { bundling } from '../../lib/bundling.ts';

const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url));
const RUNTIME = fileURLToPath(new URL('runtime.ts', import.meta.url));

/** Name under which the runtime that loads a bundle is bundled itself. */
const RUNTIME_NAME = 'runtime';

export interface Bundles {
  /** Function → `index.mjs`, which exports `handler`. */
  files: Record<string, string>;
  /** What a worker thread runs. */
  runtime: string;
}

/**
 * Bundles handlers. All in one go: what they share is read once.
 * @param entries function → its source, absolute or from the project's root
 * @throws esbuild's error, with file and line, where a source does not compile
 */
export async function bundleFunctions(
  entries: Record<string, string>,
  folder: string,
): Promise<Bundles> {
  await mkdir(folder, { recursive: true });
  const sources = { ...entries, [RUNTIME_NAME]: RUNTIME };
  await buildAndLetGo({
    ...bundling,
    mainFields: [...bundling.mainFields],
    absWorkingDir: PROJECT_ROOT,
    entryPoints: Object.fromEntries(
      Object.entries(sources).map(([name, source]) => [`${name}/index`, source]),
    ),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    logLevel: 'silent',
  });
  const file = (name: string) => join(folder, name, 'index.mjs');
  const files = Object.fromEntries(Object.keys(entries).map((name) => [name, file(name)]));
  return { files, runtime: file(RUNTIME_NAME) };
}

let builds = 0;

/** esbuild's own process stays for the next build; here there is none, and it holds a lot of memory. */
async function buildAndLetGo(options: BuildOptions): Promise<void> {
  builds += 1;
  try {
    await build(options);
  } finally {
    builds -= 1;
    if (builds === 0) await stop();
  }
}
