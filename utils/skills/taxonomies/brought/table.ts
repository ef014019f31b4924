import papaparse from 'papaparse';

import type { Steps } from '@/utils/lib/in-slices';
import { type Failure, fail, ok, type Result } from '@/utils/lib/result';
import type { TaxonomyFile } from '@/utils/model/brought-vocabulary';

/** The cell of a row in the column of that name; empty where the table has no such column. */
export type Row = (column: string) => string;

export interface Table {
  readonly name: string;
  readonly rows: readonly Row[];
}

interface Form {
  readonly cells: 'commas' | 'tabs';
  /** The columns that a file must have. */
  readonly columnsOf: (fileName: string) => readonly string[];
}

/** So many rows make a step. */
const STEP = 1_000;

/** All tables whole, or why one is not; a cut file ends in a row that is too short or in an open quote. */
export function* tablesOf(
  files: readonly TaxonomyFile[],
  form: Form,
  onProgress: (share: number) => void,
): Steps<Result<readonly Table[]>> {
  const whole = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const tables: Table[] = [];
  let before = 0;
  for (const file of files) {
    const from = before;
    const rows = yield* rowsOf(file, form, (share) =>
      onProgress((from + share * file.bytes.length) / whole),
    );
    if (!rows.ok) return rows;
    tables.push({ name: file.name, rows: rows.value });
    before += file.bytes.length;
  }
  return ok(tables);
}

function* rowsOf(
  { name, bytes }: TaxonomyFile,
  { cells, columnsOf }: Form,
  onProgress: (share: number) => void,
): Steps<Result<readonly Row[]>> {
  const text = textOf(bytes);
  if (text === undefined) return damaged(name, 'is not written in UTF-8');
  const rows: Row[] = [];
  let columns: ReadonlyMap<string, number> | undefined;
  for (const { lines, share, isBroken } of cells === 'commas'
    ? commaPieces(text)
    : tabPieces(text)) {
    if (isBroken) return damaged(name, 'breaks off within a cell');
    const body = columns ? lines : lines.slice(1);
    columns ??= new Map(lines[0]?.map((column, at) => [column.trim(), at]));
    const { size } = columns;
    const missing = columnsOf(name).find((column) => !columns?.has(column));
    if (missing !== undefined) return lacking(`${name} › ${missing}`);
    const odd = body.findIndex(({ length }) => length !== size);
    if (odd >= 0)
      return damaged(
        name,
        `has ${body[odd]?.length} cells instead of ${size} in row ${rows.length + odd + 2}`,
      );
    for (const line of body) rows.push(rowOf(line, columns));
    onProgress(share);
    yield;
  }
  return rows.length > 0 ? ok(rows) : damaged(name, 'has no rows');
}

const rowOf =
  (line: readonly string[], header: ReadonlyMap<string, number>): Row =>
  (column) =>
    (line[header.get(column) ?? -1] ?? '').trim();

export const lacking = (what: string): Failure =>
  fail('vocabulary-incomplete', `${what} is missing: this is not the whole official download.`, {
    what,
  });

const damaged = (file: string, how: string): Failure =>
  fail('vocabulary-damaged', `${file} ${how}: the file is cut or damaged.`, { file });

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

interface Piece {
  readonly lines: readonly (readonly string[])[];
  readonly share: number;
  readonly isBroken: boolean;
}

function* commaPieces(text: string): Generator<Piece> {
  let at = 0;
  let newline: '\r' | '\n' | '\r\n' | undefined;
  while (at < text.length) {
    const { data, errors, meta } = papaparse.parse<string[]>(text.slice(at), {
      delimiter: ',',
      preview: STEP,
      skipEmptyLines: true,
      // Its fast mode loses a row after each preview.
      fastMode: false,
      ...(newline ? { newline } : {}),
    });
    newline = lineBreakOf(meta.linebreak);
    at = meta.truncated ? at + meta.cursor : text.length;
    yield { lines: data, share: at / text.length, isBroken: errors.length > 0 };
  }
}

const lineBreakOf = (written: string): '\r' | '\n' | '\r\n' | undefined =>
  (['\r\n', '\n', '\r'] as const).find((each) => each === written);

/** Quotes mean nothing there, and a single carriage return belongs to its cell. */
function* tabPieces(text: string): Generator<Piece> {
  const all = text.split(/\r?\n/u).filter((line) => line !== '');
  for (let at = 0; at < all.length; at += STEP)
    yield {
      lines: all.slice(at, at + STEP).map((line) => line.split('\t')),
      share: Math.min(1, (at + STEP) / all.length),
      isBroken: false,
    };
}
