import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** No browser is faked here: what these tests reach must run anywhere. */
export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    include: ['tests/**/*.test.ts?(x)'],
    exclude: ['tests/firefox/**', 'node_modules/**'],
    environment: 'node',
  },
});
