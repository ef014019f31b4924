import { takeOutAll } from './take-out';

/**
 * Takes every check of the verifier out in turn, and demands that a test then fails: a check that nobody would miss is
 * none. `npx tsx tests/tools/take-out-checks.ts [PART OF A NAME …]`
 */
await takeOutAll('tests/tools/checks-to-take-out.txt', process.argv.slice(2));
