/** Tests run as ES modules straight from TypeScript: swc strips the types, tsc checks them (`npm run check`). */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  // All cores: jest leaves one out, which is half of a machine with two.
  maxWorkers: '100%',
  // Ends what hangs; a busy machine takes its time.
  testTimeout: 120_000,
};
