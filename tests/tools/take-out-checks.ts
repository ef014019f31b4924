import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Removal, removalsIn } from './removals';

/**
 * Takes every check of the verifier out in turn, in a copy of the tree, and demands that the tests then fail: a check
 * that nobody would miss is none. `npx tsx tests/tools/take-out-checks.ts [PART OF A NAME]`
 */
const [wanted = ''] = process.argv.slice(2);
const AT_ONCE = 2;
const VITEST = 'node_modules/vitest/vitest.mjs';
const OPTIONS = ['-c', 'tests/vitest.config.ts', '--bail=1', '--maxWorkers=1', '--pool=threads'];

const waiting = removalsIn('tests/tools/checks-to-take-out.txt').filter(({ check }) =>
  check.includes(wanted),
);
const total = waiting.length;
const unmissed: string[] = [];

await Promise.all(Array.from({ length: AT_ONCE }, takeOutInTurn));
console.log(`${total - unmissed.length} of ${total} checks are missed by the tests`);
for (const line of unmissed) console.log(`  ${line}`);
process.exitCode = unmissed.length === 0 ? 0 : 1;

async function takeOutInTurn(): Promise<void> {
  const tree = copyOfTree();
  try {
    for (let removal = waiting.shift(); removal; removal = waiting.shift()) {
      const outcome = await takeOut(removal, tree);
      const line = `${outcome.padEnd(9)} ${removal.check} (${removal.file})`;
      console.log(line);
      if (outcome !== 'red') unmissed.push(line);
    }
  } finally {
    rmSync(tree, { recursive: true });
  }
}

function copyOfTree(): string {
  const tree = mkdtempSync(join(tmpdir(), 'without-a-check-'));
  for (const part of ['utils', 'tests', 'package.json'])
    cpSync(part, join(tree, part), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(tree, 'node_modules'));
  return tree;
}

type Outcome = 'red' | 'green' | 'not found' | 'broken';

async function takeOut({ file, text, without, tests }: Removal, tree: string): Promise<Outcome> {
  const path = join(tree, file);
  const source = readFileSync(path, 'utf8');
  const [before = '', after, ...others] = source.split(text);
  if (after === undefined || others.length > 0) return 'not found';

  writeFileSync(path, before + without + after);
  const outcome = await outcomeOf(tests, tree);
  writeFileSync(path, source);
  return outcome;
}

/** One test file after the other, until one fails. That a file cannot be read any more would show nothing. */
async function outcomeOf(tests: readonly string[], tree: string): Promise<Outcome> {
  for (const test of tests) {
    const outcome = await outcomeOfOne(test, tree);
    if (outcome !== 'green') return outcome;
  }
  return 'green';
}

async function outcomeOfOne(test: string, tree: string): Promise<Outcome> {
  const report = join(tree, 'test-results/unit.json');
  rmSync(report, { force: true });
  const child = spawn(process.execPath, [VITEST, 'run', ...OPTIONS, test], {
    cwd: tree,
    stdio: 'ignore',
    timeout: 2 * 60_000,
  });
  await new Promise((done) => child.on('close', done));
  if (!existsSync(report)) return 'broken';
  const { numFailedTests, numTotalTests }: { numFailedTests: number; numTotalTests: number } =
    JSON.parse(readFileSync(report, 'utf8'));
  if (numFailedTests > 0) return 'red';
  return numTotalTests > 0 ? 'green' : 'broken';
}
