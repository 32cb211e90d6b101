import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'packages/*/src/**/*.test.{ts,tsx}',
      'packages/*/test/**/*.test.{ts,tsx}',
      'packs/**/*.test.ts',
      'examples/**/*.test.ts',
      'test/**/*.test.ts',
    ],
    globalSetup: ['packages/ledger/src/testing/global-setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Most files wait for the database; with a worker for each core the run takes half as long.
    maxWorkers: '100%',
    // Modules hold tables and no state, so that the files of a worker may share them: loading them anew took a third of the run.
    isolate: false,
  },
});
