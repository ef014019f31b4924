import { takeOutAll } from './take-out';

/**
 * Takes a defence of every row of SECURITY.md that a test in Node shows out in turn, and demands that the row's test then
 * fails. `npx tsx tests/tools/take-out-defences.ts [PART OF A NAME …]`
 */
await takeOutAll('tests/tools/defences-to-take-out.txt', process.argv.slice(2));
