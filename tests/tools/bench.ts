import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { figure, figuresOf, withFigures } from '../bench/measuring/figures';
import { plotted } from '../bench/measuring/plot';
import { missed, type Row } from '../bench/measuring/row';
import { usage } from './usage';

const FOLDER = 'tests/bench';
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => basename(file, '.ts'));

const HELP = `bench [--json] [--readme] [NAME]
Measures beside the peers, and fails where a bar is missed. NAME is one of: ${names.join(', ')}.
--readme writes what was measured, and the plots of what grows, into README.md.`;

const { values, positionals } = usage(HELP, () =>
  parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      readme: { type: 'boolean', default: false },
    },
  }),
);
const stranger = positionals.find((name) => !names.includes(name));
if (stranger !== undefined) usage.fail(`there is no benchmark ${stranger}`, HELP);

interface Benchmark {
  readonly measure: () => Promise<Row[]>;
}

const MACHINE = `On ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.versions.node}`;
const figures = new Map<string, string>();

for (const name of positionals.length > 0 ? positionals : names) {
  // Each file of the folder is a benchmark.
  const { measure }: Benchmark = await import(pathToFileURL(join(FOLDER, `${name}.ts`)).href);
  const rows = await measure();
  if (!values.json) console.log(`\n${name}`);
  for (const row of rows) console.log(values.json ? JSON.stringify(row) : readable(row));
  if (!values.json) for (const line of plotted(rows)) console.log(line);
  figures.set(name, figuresOf(name, rows, MACHINE));
  if (rows.some(missed)) process.exitCode = 1;
}

if (values.readme)
  writeFileSync('README.md', withFigures(readFileSync('README.md', 'utf8'), figures, names));

function readable(row: Row): string {
  const { name, unit, ours, peer, peerName, ratio, floor } = row;
  const beside =
    peer === null || ratio === null
      ? ''
      : `${figure(peer, unit).padStart(11)}  ${ratio.toFixed(2).padStart(6)} ×  ${bar(row)}  ${peerName}`;
  return `  ${name.padEnd(54)} ${figure(ours, unit).padStart(11)}${beside}`;

  function bar(row: Row): string {
    const said = floor === null ? '' : `${missed(row) ? 'missed' : 'above'} ${floor.toFixed(2)}`;
    return said.padEnd(12);
  }
}
