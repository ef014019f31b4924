import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { Runner } from './marked-tests';

/** A threat, or a fault of what we stand on, by the mark that its tests bear. */
export interface Row {
  readonly mark: string;
  /** Who does it, or what it befalls. */
  readonly from: string;
  readonly title: string;
  /** Where at least one of its tests runs, each. */
  readonly runners: readonly string[];
}

export const threats: readonly Row[] = rowsOf('threats.tsv', 'S');
export const faults: readonly Row[] = rowsOf('faults.tsv', 'F');

export const runnerNames: Readonly<Record<Runner, string>> = {
  C: 'Chromium',
  F: 'Firefox',
  B: 'packages',
  V: 'Node',
};

function rowsOf(name: string, letter: 'S' | 'F'): readonly Row[] {
  const path = fileURLToPath(new URL(name, import.meta.url));
  const [, ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [row = '', from = '', title = '', runners = ''] = line.split('\t');
    return { mark: `${letter}${row}`, from, title, runners: runners.split(' ') };
  });
}
