import { posix } from 'node:path';
import { BroadcastChannel } from 'node:worker_threads';

import { describe, type TestContext, test } from 'vitest';
import { getFn, getHooks } from 'vitest/suite';

type Task = TestContext['task'];
type Suite = NonNullable<Task['suite']>;

/** What the instrumented sources read and write. */
interface Instrumented {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: unknown;
}

interface Tried {
  readonly id: string;
  readonly name: string;
  readonly task: Task;
  /** Its place in its file: one of each file is tried before the second of any. */
  readonly place: number;
  /** How many tries ago it failed, so that what fails often comes first. */
  failedAt: number;
  /** It took long when it ran last, and would use up the time of all others. */
  isSlow: boolean;
}

type Question =
  | { readonly ask: 'all' }
  | {
      readonly ask: 'mutant';
      readonly mutant: string;
      /** The file that is mutated, as `keys/did-key`: its own tests come first, then those of its folder. */
      readonly file: string;
      readonly tests: readonly string[];
      readonly hitLimit: number | undefined;
    }
  | { readonly ask: 'end' };

const A_DAY_MS = 24 * 3_600_000;

/** What is not noticed within this time is held to have survived, though a later test might have seen it. */
const MOST_MS = 4_000;
const SLOW_MS = 250;

const files = import.meta.glob([
  '../credentials/**/*.test.ts',
  '../providers/**/*.test.ts',
  // They take minutes, or seconds that would be all that a mutant has.
  '!../credentials/mutations.test.ts',
  '!../credentials/fuzz.test.ts',
  '!../providers/matching.test.ts',
]);

for (const [path, load] of Object.entries(files))
  describe(path, async () => {
    await load();
  });

/**
 * All tests are loaded once, and then called again for each mutant that they reach, in the same worker: loading them
 * takes much longer than running them.
 */
test('every mutant in turn', { timeout: A_DAY_MS }, async ({ task }) => {
  const source: Instrumented = Reflect.get(globalThis, '__stryker__') ?? {};
  Reflect.set(globalThis, '__stryker__', source);
  const all = task.file.tasks.flatMap((one) => (one.type === 'suite' ? testsIn(one) : []));
  for (const suite of task.file.tasks) if (suite.type === 'suite') await prepare(suite);
  let tries = 0;

  const channel = new BroadcastChannel('mutants');
  await new Promise<void>((end) => {
    channel.onmessage = async (event) => {
      const question = (event as { data: Question }).data;
      if (question.ask === 'all') channel.postMessage({ answer: await dryRun() });
      if (question.ask === 'mutant') channel.postMessage({ answer: await mutantRun(question) });
      if (question.ask === 'end') end();
    };
    channel.postMessage({ ready: true });
  });
  channel.close();

  async function dryRun() {
    const tests = [];
    for (const one of all) {
      source.currentTestId = one.id;
      const start = performance.now();
      const failure = await timedFailureOf(one);
      source.currentTestId = undefined;
      const timeSpentMs = performance.now() - start;
      tests.push({ id: one.id, name: one.name, timeSpentMs, failure });
    }
    return { tests, mutantCoverage: source.mutantCoverage };
  }

  async function mutantRun({ mutant, file, tests, hitLimit }: Question & { ask: 'mutant' }) {
    tries += 1;
    const wanted = new Set(tests);
    const own = [`../credentials/${file}.`, `../credentials/${posix.dirname(file)}/`];
    const distance = ({ name }: Tried) => {
      const at = own.findIndex((start) => name.startsWith(start));
      return at < 0 ? own.length : at;
    };
    const chosen = all
      .filter(({ id }) => wanted.has(id))
      .toSorted(
        (one, other) =>
          Number(one.isSlow) - Number(other.isSlow) ||
          other.failedAt - one.failedAt ||
          distance(one) - distance(other) ||
          one.place - other.place,
      );
    const begun = performance.now();
    for (const one of chosen) {
      if (performance.now() - begun > MOST_MS) break;
      Object.assign(source, { activeMutant: mutant, hitCount: 0, hitLimit });
      const failure = await timedFailureOf(one);
      const endless = hitLimit !== undefined && (source.hitCount ?? 0) > hitLimit;
      Object.assign(source, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
      if (failure === undefined && !endless) continue;
      one.failedAt = tries;
      const spoiled = (await failureOf(one.task)) !== undefined;
      return { killedBy: one.id, failure: failure ?? '', endless, spoiled };
    }
    return { survived: chosen.length };
  }

  async function timedFailureOf(one: Tried): Promise<string | undefined> {
    const start = performance.now();
    const failure = await failureOf(one.task);
    one.isSlow = performance.now() - start > SLOW_MS;
    return failure;
  }

  async function failureOf(one: Task): Promise<string | undefined> {
    try {
      await getFn(one)();
    } catch (cause) {
      return String(cause);
    }
    // What `expect.soft` finds is written down at the test that is running, which is this one.
    const errors = task.result?.errors ?? [];
    Object.assign(task, { result: { ...task.result, state: 'run', errors: [] } });
    return errors[0]?.message;
  }
});

function testsIn(suite: Suite): Tried[] {
  const tests: Tried[] = [];
  const walk = ({ tasks }: Suite, path: string): void => {
    for (const task of tasks) {
      const name = `${path} > ${task.name}`;
      if (task.type === 'suite') walk(task, name);
      else
        tests.push({
          id: `${tests.length} ${name}`,
          name,
          task,
          place: tests.length,
          failedAt: 0,
          isSlow: false,
        });
    }
  };
  walk(suite, suite.name);
  return tests;
}

async function prepare(suite: Suite): Promise<void> {
  for (const hook of getHooks(suite).beforeAll) await hook(suite);
  for (const task of suite.tasks) if (task.type === 'suite') await prepare(task);
}
