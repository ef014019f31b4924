import { type ChildProcess, fork } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { type Removal, removalsIn } from './removals';
import type { Outcome, Told } from './tests-of-tree';

const AT_ONCE = 2;
const PATIENCE_MS = 5 * 60_000;
const RUNNER = fileURLToPath(new URL('tests-of-tree.ts', import.meta.url));
/** All that a test may read of the tree. */
const PARTS = [
  'utils',
  'components',
  'entrypoints',
  'public',
  'tests',
  'package.json',
  'README.md',
];

const faults: string[] = [];
let trees: readonly Tree[] = [];

/**
 * Takes what a list names out of the sources in turn, in a copy of the tree, and demands that a test then fails which
 * passes with all of it in. Only what bears a part of a name is taken out, where any is given.
 */
export async function takeOutAll(list: string, wanted: readonly string[]): Promise<void> {
  const removals = removalsIn(list).filter(
    ({ check }) => wanted.length === 0 || wanted.some((part) => check.includes(part)),
  );
  const tests = new Set(removals.flatMap((removal) => removal.tests));
  trees = Array.from({ length: AT_ONCE }, copyOfTree);
  try {
    await inEachTree([...tests], async (test, tree) => {
      const outcome = await tree.outcomeOf({ test });
      if (outcome !== 'green') say(`${outcome} with every check in: ${test}`, true);
    });
    await inEachTree([...removals], async (removal, tree) => {
      const outcome = await takeOut(removal, tree);
      say(`${outcome.padEnd(9)} ${removal.check} (${removal.file})`, outcome !== 'red');
    });
  } finally {
    for (const tree of trees) tree.remove();
  }
  console.log(`${removals.length} were taken out.`);
  for (const line of faults) console.log(`  ${line}`);
  console.log(faults.length === 0 ? 'The tests miss each of them.' : `${faults.length} faults.`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

function say(line: string, isFault: boolean): void {
  console.log(line);
  if (isFault) faults.push(line);
}

async function inEachTree<T>(
  waiting: T[],
  work: (one: T, tree: Tree) => Promise<void>,
): Promise<void> {
  await Promise.all(
    trees.map(async (tree) => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift())
        await work(one, tree);
    }),
  );
}

interface Tree {
  readonly folder: string;
  readonly outcomeOf: (told: Told) => Promise<Outcome>;
  readonly remove: () => void;
}

function copyOfTree(): Tree {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'without-a-check-')));
  for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));

  let runner: ChildProcess | undefined;
  return {
    folder,
    async outcomeOf(told) {
      runner ??= fork(RUNNER, { cwd: folder, stdio: 'ignore' });
      const outcome = await answerOf(runner, told);
      if (outcome) return outcome;
      runner.kill('SIGKILL');
      runner = undefined;
      return 'broken';
    },
    remove() {
      runner?.kill('SIGKILL');
      rmSync(folder, { recursive: true });
    },
  };
}

/** Nothing when the runner has died or does not come back. */
function answerOf(runner: ChildProcess, told: Told): Promise<Outcome | undefined> {
  return new Promise((done) => {
    const end = (outcome?: Outcome) => {
      clearTimeout(timer);
      runner.removeAllListeners();
      done(outcome);
    };
    const timer = setTimeout(end, PATIENCE_MS);
    runner.on('message', end);
    runner.on('exit', () => end());
    runner.send(told, (error) => error && end());
  });
}

async function takeOut(
  { file, text, without, tests: noticing }: Removal,
  tree: Tree,
): Promise<Outcome | 'not found'> {
  const changed = join(tree.folder, file);
  const source = readFileSync(changed, 'utf8');
  const [before = '', after, ...others] = source.split(text);
  if (after === undefined || others.length > 0) return 'not found';

  writeFileSync(changed, before + without + after);
  const outcome = await firstRed(noticing, changed, tree);
  writeFileSync(changed, source);
  return outcome;
}

/** One test file after the other, until one fails. That a file cannot be read any more would show nothing. */
async function firstRed(
  noticing: readonly string[],
  changed: string,
  tree: Tree,
): Promise<Outcome> {
  for (const test of noticing) {
    const outcome = await tree.outcomeOf({ test, changed });
    if (outcome !== 'green') return outcome;
  }
  return 'green';
}
