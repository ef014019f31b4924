import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { peopleCsv } from '@/utils/exports/people-csv';
import { personRecord } from '@/utils/exports/person-record';

import { NOW } from '../components/seen';
import { batchPeople, tableLines, verdictOfLine } from '../exports/batch-rows';

/**
 * Opens the CSV of a batch in LibreOffice and compares what it shows with the table: as many rows, every verdict
 * the same, and no cell a formula. A file with a formula in it shows that one would be seen.
 */
const ROUNDS = 24;

const folder = mkdtempSync(join(tmpdir(), 'spreadsheet-'));
try {
  const faults = found();
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function found(): readonly string[] {
  const control = opened('"a"\r\n"=1+1"\r\n');
  if (!control) return ['LibreOffice (soffice) could not open a file: nothing was compared.'];
  if (control.formulas !== 1)
    return [
      `Of one formula in a file LibreOffice shows ${control.formulas}: nothing was compared.`,
    ];

  const people = batchPeople(ROUNDS);
  const made = { by: 'Proofstack', at: NOW, match: undefined };
  const records = people.map(({ candidate, seen }) => personRecord(candidate, seen, made));
  const expected = people.flatMap(({ candidate }, at) => {
    const lines = (tableLines(people)[at] ?? []).map(verdictOfLine);
    const faulty = (candidate.faults ?? []).map(() => 'not-a-link');
    return lines.length + faulty.length > 0 ? [...lines, ...faulty] : ['none'];
  });
  return (['', '\ufeff'] as const).flatMap((mark) => {
    const sheet = opened(mark + peopleCsv(records));
    if (!sheet) return ['LibreOffice could not open the export.'];
    const [head = [], ...rows] = sheet.rows;
    const at = ['state', 'seal', 'reason'].map((name) => head.indexOf(name));
    const verdicts = rows.map((row) => verdictIn(at.map((column) => row[column] ?? '')));
    const different = expected.filter((verdict, row) => verdict !== verdicts[row]).length;
    const name = mark === '' ? 'without a mark' : 'with a mark';
    console.log(
      `LibreOffice, CSV ${name}: ${rows.length} rows of ${expected.length}, ${different} verdicts different, ${sheet.formulas} formulas.`,
    );
    return [
      ...(sheet.formulas === 0 ? [] : [`${name}: ${sheet.formulas} cells are formulas.`]),
      ...(rows.length === expected.length ? [] : [`${name}: the number of rows differs.`]),
      ...(different === 0 ? [] : [`${name}: ${different} verdicts differ.`]),
    ];
  });
}

function verdictIn([state = '', seal = '', reason = '']: readonly string[]): string {
  return state === 'none' || state === 'not-a-link' ? state : `${state} ${seal} ${reason}`;
}

interface Sheet {
  readonly rows: readonly (readonly string[])[];
  readonly formulas: number;
}

/** What LibreOffice makes of a CSV: its cells as they are shown, and how many of them it would calculate. */
function opened(csv: string): Sheet | undefined {
  const file = join(folder, 'table.csv');
  writeFileSync(file, csv);
  const { status } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      // Commas, quotes, UTF-8, from the first line on; formulas are looked for as in a file that is opened by hand.
      '--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1,true',
      '--convert-to',
      'fods',
      '--outdir',
      folder,
      file,
    ],
    { stdio: 'ignore', timeout: 300_000 },
  );
  return status === 0 ? sheetIn(readFileSync(join(folder, 'table.fods'), 'utf8')) : undefined;
}

/** A flat OpenDocument spreadsheet: rows and cells, some of which stand for several. */
function sheetIn(xml: string): Sheet {
  const table = /<table:table [\s\S]*?<\/table:table>/u.exec(xml)?.[0] ?? '';
  const rows = [...table.matchAll(/<table:table-row([^>]*)>([\s\S]*?)<\/table:table-row>/gu)].map(
    ([, , cells = '']) => cellsIn(cells),
  );
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== ''));
  return { rows: rows.slice(0, last + 1), formulas: table.split('table:formula=').length - 1 };
}

function cellsIn(row: string): readonly string[] {
  const cells = row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>([\s\S]*?)<\/table:table-cell>)/gu);
  return [...cells].flatMap(([, attributes = '', content = '']) => {
    const repeated = Number(/number-columns-repeated="(\d+)"/u.exec(attributes)?.[1] ?? 1);
    const lines = [...content.matchAll(/<text:p>([\s\S]*?)<\/text:p>/gu)];
    const text = lines.map(([, line = '']) => line.replace(/<[^>]*>/gu, '')).join('\n');
    return Array.from({ length: Math.min(repeated, 100) }, () => text);
  });
}
