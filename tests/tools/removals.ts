import { readFileSync } from 'node:fs';

/** A check by its name, the source text that makes it, and what stands there without it. */
export interface Removal {
  readonly check: string;
  readonly file: string;
  readonly text: string;
  readonly without: string;
  /** The tests of which at least one must fail then. */
  readonly tests: readonly string[];
}

/** Reads the list: paragraphs that name a file and its tests, each followed by the checks in that file. */
export function removalsIn(path: string): readonly Removal[] {
  const removals: Removal[] = [];
  let file = '';
  let tests: readonly string[] = [];
  for (const paragraph of readFileSync(path, 'utf8')
    .trim()
    .split(/\n{2,}/u)) {
    const [first = '', ...lines] = paragraph.split('\n');
    if (first.startsWith('#')) continue;
    if (/^(?:utils|components|entrypoints)\//u.test(first)) {
      [file, tests] = [first, lines];
      continue;
    }
    const marked = (mark: string) =>
      lines.flatMap((line) => (line.startsWith(mark) ? [line.slice(2)] : [])).join('\n');
    removals.push({ check: first, file, tests, text: marked('-'), without: marked('+') });
  }
  return removals;
}
