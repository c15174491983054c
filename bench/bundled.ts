/** Code as it runs in a Lambda: bundled with the same options, and imported from the bundle. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { bundling } from '../lib/bundling.ts';

/**
 * Bundles a module and gives what imports it, so that the import itself can be timed. The bundle is
 * deleted when the process ends.
 * @param source an ES module in TypeScript; its imports are relative to this folder
 */
export function bundled<Module>(source: string): () => Promise<Module> {
  const folder = mkdtempSync(join(tmpdir(), 'wiredesk-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const outfile = join(folder, 'bundle.mjs');
  buildSync({
    ...bundling,
    mainFields: [...bundling.mainFields],
    sourcemap: false,
    stdin: { contents: source, resolveDir: import.meta.dirname, loader: 'ts' },
    outfile,
    logLevel: 'error',
  });
  return () => import(pathToFileURL(outfile).href) as Promise<Module>;
}
