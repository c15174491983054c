import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

// A process of its own, with all of CDK in it.
jest.setTimeout(120_000);

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('bin/app.ts', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'app-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  /** As the CDK's command line starts it: the context in a variable, templates into a folder. */
  function run(context: Record<string, unknown>) {
    return spawnSync(process.execPath, ['--import', 'tsx', 'bin/app.ts'], {
      cwd: ROOT,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        CDK_OUTDIR: join(folder, 'out'),
        CDK_CONTEXT_JSON: JSON.stringify({ 'aws:cdk:bundling-stacks': [], ...context }),
      },
    });
  }

  it('tells what is wrong with the feeds and the settings, without a stack trace', () => {
    const file = join(folder, 'meridian.yaml');
    writeFileSync(
      file,
      'feeds:\n  - id: meridian\n    agency: yonhap\n    url: https://feeds.example\n    interval: 1s\n',
    );
    const { status, stderr } = run({ feeds: folder, stage: 'staging' });
    expect(stderr.trimEnd().split('\n')).toEqual([
      '--context stage=staging: must be dev or prod',
      `${relative(ROOT, file)}:5:5 feeds[0].interval: must be a duration between 5s and 1d, not 1s; write for example 60s`,
    ]);
    expect(status).toBe(1);
  });

  it('makes the stacks of a stage from the presets', () => {
    const { status, stderr } = run({ stage: 'prod' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});
