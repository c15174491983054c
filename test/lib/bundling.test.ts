/** Each handler as Lambda gets it: bundled with the project's options, and loaded by Node alone. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
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
    const { errors, warnings } = await build({
      ...bundling,
      mainFields: [...bundling.mainFields],
      entryPoints: [join(ROOT, entry)],
      outfile,
      logLevel: 'silent',
    });
    expect([...errors, ...warnings]).toEqual([]);
    // Cold starts grow with the code; Lambda's own limit is far away.
    expect(statSync(outfile).size).toBeLessThan(2_500_000);

    const program = `const { handler } = await import(${JSON.stringify(outfile)}); console.log(typeof handler);`;
    const { stdout } = spawnSync(
      process.execPath,
      ['--no-warnings', '--input-type=module', '--eval', program],
      { encoding: 'utf8', cwd: folder, env: { AWS_REGION: 'eu-central-1' } },
    );
    expect(stdout.trim()).toBe('function');
  });
});
