import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import { Stryker } from '@stryker-mutator/core';

/**
 * Changes the verifier in every way that Stryker knows, one change at a time, and counts how many the tests notice:
 * `npx tsx tests/tools/mutants.ts [FOLDER …]`. What nothing notices is listed in tests/mutants/survivors.txt.
 */
const folders = [
  'proofs',
  'keys',
  'statuses',
  'checks',
  'contexts',
  'envelopes',
  'formats',
  'registries',
  'schemas',
  'root',
];
const VERIFIER = 'utils/credentials/';
const SURVIVORS = 'tests/mutants/survivors.txt';
const LEAST_PERCENT = 80;

type Mutant = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

const root = fileURLToPath(new URL('../..', import.meta.url));
const chosen = process.argv.slice(2);
// Property tests try fewer cases, for each mutant waits for them.
process.env['MUTATIONS'] = 'few';

const wanted = chosen.length > 0 ? chosen : folders;
const all = await tried(wanted);
for (const folder of wanted) {
  const mutants = all.filter((mutant) => folderOf(nameOf(mutant)) === folder);
  console.log(`${folder.padEnd(12)} ${score(mutants)}`);
}
console.log(`${'together'.padEnd(12)} ${score(all)}`);
list(wanted, all.filter(isUnnoticed).map(lineOf));
process.exitCode = percentOf(all) < LEAST_PERCENT ? 1 : 0;

function tried(parts: readonly string[]): Promise<Mutant[]> {
  return new Stryker({
    mutate: [
      ...parts.map((part) => `${VERIFIER}${part === 'root' ? '' : `${part}/**/`}*.ts`),
      `!${VERIFIER}contexts/tables/**`,
    ],
    testRunner: 'one-worker',
    plugins: ['./tests/mutants/stryker.mjs'],
    ignorers: ['details'],
    reporters: ['survivors'],
    coverageAnalysis: 'perTest',
    // What is worked out once, when a file is loaded, would need a fresh worker for each mutant.
    ignoreStatic: true,
    // TypeScript 7 has no interface for Stryker to rewrite its configuration with; the sandbox needs none.
    tsconfigFile: 'none',
    concurrency: 1,
    // A mutant that spoils its worker waits for a fresh one; what never ends is told by how often it passes a mutant.
    timeoutMS: 300_000,
    dryRunTimeoutMinutes: 10,
    ignorePatterns: ['pictures', 'test-results', '.output', 'public'],
    allowConsoleColors: false,
  }).runMutationTest();
}

function nameOf({ fileName }: Mutant): string {
  return relative(root, fileName);
}

/** The folder of a file of the verifier, or of a line that begins with its name. */
function folderOf(name: string): string {
  return /^utils\/credentials\/([^/]+)\//u.exec(name)?.[1] ?? 'root';
}

function isUnnoticed({ status }: Mutant): boolean {
  return status === 'Survived' || status === 'NoCoverage';
}

function isNoticed({ status }: Mutant): boolean {
  return status === 'Killed' || status === 'Timeout';
}

function percentOf(mutants: readonly Mutant[]): number {
  const noticed = mutants.filter(isNoticed).length;
  return (100 * noticed) / (noticed + mutants.filter(isUnnoticed).length);
}

function score(mutants: readonly Mutant[]): string {
  const count = (status: Mutant['status']) =>
    mutants.filter((mutant) => mutant.status === status).length;
  return (
    `${percentOf(mutants).toFixed(1).padStart(5)} % ` +
    `(${mutants.filter(isNoticed).length} noticed, ${count('Survived')} survived, ` +
    `${count('NoCoverage')} never reached, ${count('Ignored')} not tried, ${count('RuntimeError')} broken)`
  );
}

/** `utils/credentials/FILE:LINE MUTATOR: what stands there → what stood there instead`. */
function lineOf(mutant: Mutant): string {
  const { fileName, location, mutatorName, replacement = '', status } = mutant;
  const { start, end } = location;
  const lines = readFileSync(fileName, 'utf8').split('\n');
  const last = lines[end.line - 1]?.slice(0, end.column - 1) ?? '';
  const original = [...lines.slice(start.line - 1, end.line - 1), last].join('\n');
  const words = (text: string) => text.replace(/\s+/gu, ' ').slice(0, 80);
  const reached = status === 'NoCoverage' ? ' (never reached)' : '';
  const place = `${nameOf(mutant)}:${start.line} ${mutatorName}`;
  return `${place}: ${words(original.slice(start.column - 1))} → ${words(replacement)}${reached}`;
}

/** Puts the survivors of these folders in the place of those that were listed before. */
function list(parts: readonly string[], survivors: readonly string[]): void {
  const before = existsSync(SURVIVORS) ? readFileSync(SURVIVORS, 'utf8').trim().split('\n') : [];
  const others = before.filter((line) => line !== '' && !parts.includes(folderOf(line)));
  const order = new Intl.Collator('en', { numeric: true });
  const lines = [...others, ...survivors].sort(order.compare);
  writeFileSync(SURVIVORS, `${lines.join('\n')}\n`);
}
