import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A whole batch waits for its issuers as it does for people, and a wallet is a journey of its own: that is for the long run. */
const isLong = process.env['FIREFOX_LONG'] === '1';

/** The same line in Firefox: one browser, one after the other. */
export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    include: ['tests/firefox/**/*.test.ts'],
    exclude: isLong
      ? []
      : ['manager', 'candidate', 'heavy-door'].map((name) => `tests/firefox/${name}.test.ts`),
    testTimeout: 90_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    reporters: ['default', ['json', { outputFile: 'test-results/firefox.json' }]],
  },
});
