import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Reads the packages that were built; run it after the builds. */
export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: { include: ['tests/release/**/*.test.ts'] },
});
