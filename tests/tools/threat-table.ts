import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { coverageTable, withTable } from '../security/coverage';
import { markedTests } from '../security/marked-tests';
import { faults, threats } from '../security/rows';
import { usage } from './usage';

const HELP = `threat-table [--write]
Prints which test covers which threat and which fault; --write puts both tables into SECURITY.md.`;

const { values } = usage(HELP, () =>
  parseArgs({ options: { write: { type: 'boolean', default: false } } }),
);

const PAPER = 'SECURITY.md';
const tests = markedTests();
const tables = { threats: coverageTable(threats, tests), faults: coverageTable(faults, tests) };

if (values.write) {
  const filled = Object.entries(tables).reduce(
    (paper, [name, table]) => withTable(paper, name, table),
    readFileSync(PAPER, 'utf8'),
  );
  writeFileSync(PAPER, filled);
} else for (const table of Object.values(tables)) console.log(table);
