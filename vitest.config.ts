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
  },
});
