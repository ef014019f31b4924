import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** In what a test runs: Chromium, Firefox, the built packages, or Node alone. */
export type Runner = 'C' | 'F' | 'B' | 'V';

/** A test, or a step of one, whose title names the rows that it covers: `S9 S10: is never fetched`. */
export interface MarkedTest {
  readonly file: string;
  readonly runner: Runner;
  readonly title: string;
  readonly marks: readonly string[];
}

const folders: readonly (readonly [folder: string, Runner])[] = [
  ['tests/e2e/', 'C'],
  ['tests/firefox/', 'F'],
  ['tests/release/', 'B'],
  ['tests/', 'V'],
];

const TITLE = /(["'`])((?:[SF]\d+ )*[SF]\d+): (.+?)\1\s*,/gsu;

/** Every marked test of the tree, read from the sources, so that those of every runner are found at once. */
export function markedTests(root = process.cwd()): readonly MarkedTest[] {
  return readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .map((path) => `tests/${path.replaceAll('\\', '/')}`)
    .filter((file) => /\.(?:test|spec)\.tsx?$/u.test(file))
    .toSorted()
    .flatMap((file) => {
      const runner = folders.find(([folder]) => file.startsWith(folder))?.[1] ?? 'V';
      const source = readFileSync(join(root, file), 'utf8');
      return [...source.matchAll(TITLE)].map(([, , marks = '', title = '']) => ({
        file,
        runner,
        title,
        marks: marks.split(' '),
      }));
    });
}
