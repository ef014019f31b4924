import { createVitest, type TestModule } from 'vitest/node';

/** A test file to run. */
export interface Told {
  readonly test: string;
  /** The source that a check was taken out of. */
  readonly changed?: string;
}

/** Whether a test failed, all passed, or the run says nothing. */
export type Outcome = 'red' | 'green' | 'broken';

/**
 * Runs test files of the tree it is started in, as often as it is told to: only the first run pays for the start. It is a
 * process of its own, because where a check is gone there may be a loop without an end.
 */
const vitest = await createVitest('test', {
  config: 'tests/vitest.config.ts',
  watch: false,
  bail: 1,
  pool: 'threads',
  maxWorkers: 1,
  reporters: [{}],
  // A test that is only slow shows nothing.
  testTimeout: 60_000,
});

process.on('disconnect', () => process.exit());
process.on('message', async ({ test, changed }: Told) => {
  if (changed !== undefined) vitest.invalidateFile(changed);
  const outcome = changed === undefined || (await parses(changed)) ? await run(test) : 'broken';
  // It is another one again before the next run.
  if (changed !== undefined) vitest.invalidateFile(changed);
  process.send?.(outcome);
});

/** A source that only a test itself imports would fail that test with a slip of the pen as well. */
const parses = (file: string): Promise<boolean> =>
  vitest.vite.environments.ssr.transformRequest(file).then(
    () => true,
    () => false,
  );

async function run(test: string): Promise<Outcome> {
  // Failures of earlier runs would count towards the bail.
  vitest.state.filesMap.clear();
  vitest.state.idMap.clear();
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(
    await vitest.globTestSpecifications([test]),
  );
  return outcomeOf(testModules, unhandledErrors);
}

function outcomeOf(modules: readonly TestModule[], unhandled: readonly unknown[]): Outcome {
  const results = modules.flatMap(({ children }) =>
    [...children.allTests()].map((test) => test.result()),
  );
  if (results.some(({ state, errors = [] }) => state === 'failed' && !errors.every(isTimeout)))
    return 'red';
  const whole = unhandled.length === 0 && modules.every((module) => module.ok());
  return whole && results.length > 0 && results.every(({ state }) => state === 'passed')
    ? 'green'
    : 'broken';
}

const isTimeout = ({ message }: { readonly message: string }): boolean =>
  /^(?:Test|Hook) timed out in /u.test(message);
