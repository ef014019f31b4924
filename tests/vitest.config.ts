import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The one thing that is faked is the browser's own interface; what these tests reach must run anywhere. */
export default defineConfig({
  root,
  resolve: {
    alias: { '@': root, 'wxt/browser': `${root}tests/browser/fake-browser.ts` },
  },
  test: {
    include: ['tests/**/*.test.ts?(x)'],
    exclude: ['tests/firefox/**', 'tests/release/**', 'node_modules/**'],
    environment: 'node',
    // No test is one of speed: a busy machine may take its time.
    testTimeout: 60_000,
    // All of its cores: one would be left idle.
    maxWorkers: '100%',
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/unit.json' },
  },
});
