import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** For the one file that calls all tests for Stryker. Nothing is remembered from one mutant to the next. */
export default defineConfig({
  root,
  resolve: {
    alias: {
      '@/utils/lib/remembered': `${root}tests/mutants/not-remembered.ts`,
      '@': root,
    },
  },
  test: {
    include: ['tests/mutants/worker.ts'],
    environment: 'node',
    pool: 'threads',
    maxWorkers: 1,
    testTimeout: 20_000,
    reporters: [],
    onConsoleLog: () => false,
  },
});
