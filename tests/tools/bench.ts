import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { plotted } from '../bench/measuring/plot';
import { missed, type Row } from '../bench/measuring/row';
import { usage } from './usage';

const FOLDER = 'tests/bench';
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => basename(file, '.ts'));

const HELP = `bench [--json] [NAME]
Measures beside the peers, and fails where a bar is missed. NAME is one of: ${names.join(', ')}.`;

const { values, positionals } = usage(HELP, () =>
  parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } }),
);
const stranger = positionals.find((name) => !names.includes(name));
if (stranger !== undefined) usage.fail(`there is no benchmark ${stranger}`, HELP);

interface Benchmark {
  readonly measure: () => Promise<Row[]>;
}

for (const name of positionals.length > 0 ? positionals : names) {
  // Each file of the folder is a benchmark.
  const { measure }: Benchmark = await import(pathToFileURL(join(FOLDER, `${name}.ts`)).href);
  const rows = await measure();
  if (!values.json) console.log(`\n${name}`);
  for (const row of rows) console.log(values.json ? JSON.stringify(row) : readable(row));
  if (!values.json) for (const line of plotted(rows)) console.log(line);
  if (rows.some(missed)) process.exitCode = 1;
}

function readable(row: Row): string {
  const { name, unit, ours, peer, peerName, ratio, floor } = row;
  const figure = (value: number) => {
    switch (unit) {
      case 'ms':
        return `${value.toFixed(3)} ms`;
      case 'bytes':
        return `${(value / 1000).toFixed(1)} kB`;
      case 'round trips':
        return `${value} trips`;
    }
  };
  const beside =
    peer === null || ratio === null
      ? ''
      : `${figure(peer).padStart(11)}  ${ratio.toFixed(2).padStart(6)} ×  ${bar(row)}  ${peerName}`;
  return `  ${name.padEnd(54)} ${figure(ours).padStart(11)}${beside}`;

  function bar(row: Row): string {
    const said = floor === null ? '' : `${missed(row) ? 'missed' : 'above'} ${floor.toFixed(2)}`;
    return said.padEnd(12);
  }
}
