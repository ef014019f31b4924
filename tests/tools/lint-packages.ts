import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { packageZips } from './package-zips';

/**
 * Runs AMO's linter on the package for Firefox. It has several hundred packages, so it is fetched when it is needed and
 * is none of ours. Any error fails, and so does any warning that has no reason in the notes for the reviewers.
 */
const LINTER = 'addons-linter@10.13.0';
const NOTES = 'tests/release/store/reviewers.md';

interface Said {
  readonly code: string;
  readonly file?: string;
  readonly message: string;
}

const [, , firefox] = packageZips;
const { stdout } = spawnSync('npx', ['--yes', LINTER, '--output', 'json', firefox], {
  encoding: 'utf8',
  maxBuffer: 1 << 26,
});
// The linter's own report, in the shape that it documents.
const report = JSON.parse(stdout.slice(stdout.indexOf('{'))) as {
  readonly errors: readonly Said[];
  readonly warnings: readonly Said[];
};

const rows = readFileSync(NOTES, 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')));
const hasReason = ({ code, file = '' }: Said): boolean =>
  rows.some(
    ([, known, where = '', why = '']) =>
      known === code && why !== '' && (where === file || isUnder(where, file)),
  );
const isUnder = (pattern: string, file: string): boolean =>
  pattern.endsWith('/*.js') && file.startsWith(pattern.slice(0, -'*.js'.length));

const strange = report.warnings.filter((warning) => !hasReason(warning));
for (const { code, file, message } of [...report.errors, ...strange])
  console.log(`${code} ${file ?? ''}: ${message}`);
console.log(
  `${report.errors.length} errors, ${report.warnings.length} warnings, ${strange.length} of them without a reason in ${NOTES}.`,
);
process.exitCode = report.errors.length + strange.length === 0 ? 0 : 1;
