/** Each handler as Lambda gets it: bundled with the project's options, and loaded by Node alone. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build, type Metafile } from 'esbuild';
import { bundling } from '../../lib/bundling.ts';
import { functions } from '../../lib/wiring.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('a bundled handler', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'bundles-'));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(Object.entries(functions))('%s is small and loads', async (name, { entry }) => {
    const outfile = join(folder, `${name}.mjs`);
    const { errors, warnings, metafile } = await build({
      ...bundling,
      mainFields: [...bundling.mainFields],
      entryPoints: [join(ROOT, entry)],
      outfile,
      metafile: true,
      logLevel: 'silent',
    });
    expect([...errors, ...warnings]).toEqual([]);
    // Cold starts grow with the code; Lambda's own limit is far away.
    const { code, statistics } = sizesOf(metafile);
    expect(code).toBeLessThan(2_500_000);
    expect(statistics).toBeLessThan(1_000_000);

    const program = `const { handler } = await import(${JSON.stringify(outfile)}); console.log(typeof handler);`;
    const { stdout } = spawnSync(
      process.execPath,
      ['--no-warnings', '--input-type=module', '--eval', program],
      { encoding: 'utf8', cwd: folder, env: { AWS_REGION: 'eu-central-1' } },
    );
    expect(stdout.trim()).toBe('function');
  });
});

/** How often letters follow each other in each language: one table, skipped until a text asks for it. */
const LANGUAGE_STATISTICS = 'node_modules/eld/src/ngrams/';

function sizesOf({ outputs }: Metafile): { code: number; statistics: number } {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  const sizeOf = (isStatistics: boolean) =>
    inputs
      .filter(([path]) => path.includes(LANGUAGE_STATISTICS) === isStatistics)
      .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
  return { code: sizeOf(false), statistics: sizeOf(true) };
}
