import { defineConfig } from '@playwright/test';

const FELT = '**/manager-import.spec.ts';
/** These take longer than every change can wait: they are for the long run. */
const LONG =
  process.env['PROOFSTACK_MANY'] === 'long'
    ? []
    : ['many-files', 'options', 'soak'].map((name) => `**/${name}.spec.ts`);

export default defineConfig({
  testDir: '.',
  globalSetup: './build-open-roots.ts',
  testMatch: '**/*.spec.ts',
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // They wait for pauses and paces more than they work, so three keep two cores busy.
  workers: Number(process.env['PW_WORKERS'] ?? 3),
  fullyParallel: true,
  // Two cores play three browsers: what comes too late once is tried once more, and reported as flaky.
  retries: 1,
  reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
  projects: [
    { name: 'journeys', testIgnore: [FELT, ...LONG] },
    // What a person feels is measured while nothing else runs.
    { name: 'felt', testMatch: FELT, dependencies: ['journeys'] },
  ],
  outputDir: '../../test-results/e2e',
});
