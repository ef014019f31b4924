import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

/**
 * `npm run test:long`: what takes too long for every change. Every credential with every member and a thousand bits
 * changed, 200,000 damaged inputs in all envelopes, the properties of match and pathways 5,000 times each, every check
 * and defence taken out, packages made twice and from their own sources compared byte by byte, every screen measured in every language, every mutant of the verifier that Stryker makes,
 * an export opened by LibreOffice, two hundred files brought at once, three batches of 500 whose
 * worker is killed 50 times each, two thousand visits after which memory and database are as they should be, and with `--corpus FOLDER` our converter against jsonld.js on 16,000 changed documents.
 */
const { values } = parseArgs({ options: { corpus: { type: 'string' } } });

const steps: readonly (readonly [name: string, command: string])[] = [
  [
    'mutations of credentials',
    'npx vitest run -c tests/vitest.config.ts tests/credentials/mutations.test.ts',
  ],
  [
    '200,000 damaged inputs',
    'npx vitest run -c tests/vitest.config.ts tests/credentials/fuzz.test.ts',
  ],
  [
    'properties, 5,000 runs each',
    'npx vitest run -c tests/vitest.config.ts tests/matching tests/skills/pathways',
  ],
  ['an export in LibreOffice', 'npx tsx tests/tools/spreadsheet.ts'],
  ['build for Chrome', 'npx wxt build'],
  [
    'a batch under kills, three times',
    'npx playwright test -c tests/e2e/playwright.config.ts --workers=1 --repeat-each=3 kills.spec.ts',
  ],
  [
    'two hundred files at once, and the options',
    'npx playwright test -c tests/e2e/playwright.config.ts --workers=1 --retries=0 many-files.spec.ts options.spec.ts',
  ],
  [
    'two thousand visits and five thousand verifications in one browser',
    'npx playwright test -c tests/e2e/playwright.config.ts --workers=1 --retries=0 soak.spec.ts',
  ],
  ['build for Firefox', 'npx wxt build -b firefox --mv3'],
  [
    'a batch in Firefox',
    'npx vitest run -c tests/firefox/vitest.config.ts tests/firefox/manager.test.ts',
  ],
  [
    'a candidate, and a page behind the heavy door, in Firefox',
    'npx vitest run -c tests/firefox/vitest.config.ts tests/firefox/candidate.test.ts tests/firefox/heavy-door.test.ts',
  ],
  ['texts of every screen in every language', 'npx tsx tests/tools/pictures.ts --languages all'],
  ['checks taken out', 'npx tsx tests/tools/take-out-checks.ts'],
  ['defences taken out', 'npx tsx tests/tools/take-out-defences.ts'],
  ['packages alike, also from their sources', 'npx tsx tests/tools/same-package.ts'],
  ['mutants of the verifier', 'npx tsx tests/tools/mutants.ts'],
  ...(values.corpus === undefined
    ? []
    : [
        [
          'the oracle',
          `npx tsx tests/tools/oracle.ts --corpus "${values.corpus}" --mutations 16000`,
        ] as const,
      ]),
];

const failed = steps.filter(([name, command]) => {
  console.log(`\n── ${name}: ${command}`);
  const start = performance.now();
  const long = {
    MUTATIONS: 'all',
    FUZZ: '200000',
    RUNS: '5000',
    PROOFSTACK_KILLS: 'long',
    PROOFSTACK_MANY: 'long',
    FIREFOX_LONG: '1',
  };
  const env = { ...process.env, ...long };
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit', env });
  console.log(`${((performance.now() - start) / 1000).toFixed(1)} s`);
  return status !== 0;
});
for (const [name] of failed) console.log(`${name} failed.`);
process.exitCode = failed.length === 0 ? 0 : 1;
