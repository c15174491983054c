/**
 * How handlers are bundled, for the cloud and for a laptop alike: the stacks and the local runner
 * both take their options from here. It imports nothing of AWS CDK, so that the runner starts fast.
 */
import type { BuildOptions } from 'esbuild';

/**
 * Packages that are CommonJS call `require`, which an ES module does not have.
 * Source: esbuild's documentation, "Format: esm".
 */
const REQUIRE =
  "import { createRequire as __createRequire } from 'node:module';" +
  'const require = __createRequire(import.meta.url);';

export const bundling = {
  bundle: true,
  platform: 'node',
  // The oldest Node that runs a bundle: Lambda has 24, a laptop 20.19 or newer.
  target: 'node20',
  format: 'esm',
  // ES modules first: what is not used of them is left out. This holds for the AWS SDK too, which
  // is bundled rather than taken from Lambda: smaller, loaded faster, and the version that was tested.
  mainFields: ['module', 'main'],
  minify: true,
  sourcemap: true,
  // Stack traces need places and names only; the sources are in the repository.
  sourcesContent: false,
  banner: { js: REQUIRE },
} as const satisfies BuildOptions;
