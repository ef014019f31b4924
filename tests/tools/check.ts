import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

type Step = readonly [name: string, command: string];

/**
 * `npm test`: everything that CI checks, each step with its time. Steps of one line run side by side, for each of them
 * keeps one core busy at most. It stops at the first line in which one fails, and names the ten slowest tests of all
 * runners at the end.
 */
const lines: readonly (readonly Step[])[] = [
  [['prepare', 'npx wxt prepare']],
  [
    ['types', 'npx tsc --noEmit -p tsconfig.json'],
    ['lint', 'npx biome ci --error-on-warnings --colors=off .'],
    ['dead code', 'npx knip'],
  ],
  [['unit and property tests', 'npx vitest run -c tests/vitest.config.ts']],
  [['build for Chrome', 'npx wxt build']],
  [['build for Firefox', 'npx wxt build -b firefox --mv3']],
  [
    ['release gate', 'npx vitest run -c tests/release/vitest.config.ts'],
    ['size', 'npx size-limit'],
  ],
  [['browser tests in Chromium', 'npx playwright test -c tests/e2e/playwright.config.ts']],
  [
    ['demo', 'npx tsx tests/tools/demo.ts --headless --built'],
    ['browser tests in Firefox', 'npx vitest run -c tests/firefox/vitest.config.ts'],
  ],
];

/** Colours are for people; a log is read by whatever reads it. */
const env = process.stdout.isTTY
  ? process.env
  : { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };

rmSync('test-results', { recursive: true, force: true });
mkdirSync('test-results', { recursive: true });
const begun = performance.now();
const times: string[] = [];
for (const line of lines) {
  const ends = await Promise.all(line.map((step) => run(step, line.length === 1)));
  const failed = line.filter((_, at) => ends[at] !== 0).map(([name]) => name);
  if (failed.length === 0) continue;
  console.log(`\n${times.join('\n')}\n\n${failed.join(', ')} failed.`);
  process.exit(1);
}

console.log(`\nThe ten slowest tests:\n${slowest(10).join('\n')}`);
console.log(
  `\n${times.join('\n')}\n\nAll ${times.length} steps passed in ${seconds(performance.now() - begun)}.`,
);

/** What a step says appears at once where it is alone, and else when it has ended. */
function run([name, command]: Step, alone: boolean): Promise<number | null> {
  const title = `\n── ${name}: ${command}`;
  if (alone) console.log(title);
  const start = performance.now();
  const step = spawn(command, {
    shell: true,
    stdio: ['ignore', alone ? 'inherit' : 'pipe', alone ? 'inherit' : 'pipe'],
    env,
  });
  const said: Buffer[] = [];
  for (const stream of [step.stdout, step.stderr])
    stream?.on('data', (part: Buffer) => said.push(part));
  return new Promise((resolve) => {
    step.on('close', (status) => {
      if (!alone) console.log(`${title}\n${Buffer.concat(said).toString()}`);
      times.push(`${seconds(performance.now() - start).padStart(7)}  ${name}`);
      resolve(status);
    });
  });
}

function slowest(count: number): string[] {
  return [...vitestTimes('unit'), ...vitestTimes('firefox'), ...playwrightTimes()]
    .toSorted((one, other) => other.ms - one.ms)
    .slice(0, count)
    .map(({ title, ms }) => `${seconds(ms).padStart(7)}  ${title}`);
}

interface Timed {
  readonly title: string;
  readonly ms: number;
}

function vitestTimes(name: string): Timed[] {
  const report = readReport<{
    testResults: { assertionResults: { fullName: string; duration?: number | null }[] }[];
  }>(name);
  return (report?.testResults ?? []).flatMap(({ assertionResults }) =>
    assertionResults.map(({ fullName, duration }) => ({ title: fullName, ms: duration ?? 0 })),
  );
}

interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly { readonly results: readonly { readonly duration: number }[] }[];
  }[];
}

function playwrightTimes(): Timed[] {
  const timesIn = ({ suites = [], specs = [] }: Suite): Timed[] => [
    ...suites.flatMap(timesIn),
    ...specs.map(({ title, tests }) => ({
      title,
      ms: tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0),
    })),
  ];
  return timesIn(readReport<Suite>('e2e') ?? {});
}

/** A report in the shape that its runner documents. */
function readReport<Report>(name: string): Report | undefined {
  const path = `test-results/${name}.json`;
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Report) : undefined;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
