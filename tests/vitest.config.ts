import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

const everyTest = 'tests/**/*.test.ts?(x)';
/** What lives in a browser: these change its interface, its clock or its documents. */
const inBrowser = ['background', 'browser', 'components', 'world'].map(
  (folder) => `tests/${folder}/**/*.test.ts?(x)`,
);
const elsewhere = ['tests/firefox/**', 'tests/release/**', 'node_modules/**'];

const common = {
  root,
  environment: 'node',
  // A module is read once for all files: half of the time.
  isolate: false,
  // No test is one of speed: a busy machine may take its time.
  testTimeout: 60_000,
  hookTimeout: 60_000,
} as const;

/** The one thing that is faked is the browser's own interface; what these tests reach must run anywhere. */
export default defineConfig({
  root,
  resolve: {
    alias: { '@': root, 'wxt/browser': `${root}tests/browser/fake-browser.ts` },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...common,
          name: 'pure',
          include: [everyTest],
          exclude: [...inBrowser, ...elsewhere],
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: 'browser',
          include: inBrowser,
          pool: 'threads',
          setupFiles: `${root}tests/browser/put-back.ts`,
        },
      },
    ],
    globalSetup: `${root}tests/browser/pack-once.ts`,
    // All of its cores: one would be left idle.
    maxWorkers: '100%',
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/unit.json' },
  },
});
