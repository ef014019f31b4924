import type { ImportTable } from '@/utils/model/import';

import { columnsOfRows } from './columns-of-rows';
import { MOST_PEOPLE } from './people-of-rows';
import { rowsOfPasted } from './rows-of-pasted';
import { type Pause, rowsOfText, separatorOf } from './rows-of-text';
import { textOfFile } from './text-of-file';

/** Rows that are read at all: a heading, and more than are taken, so that it can be said how many are not. */
const MOST_ROWS = MOST_PEOPLE * 2;

/** A file of people as a table, whatever it was written with. */
export function tableOfFile(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  pause: Pause,
): Promise<ImportTable> {
  const { text, encoding } = textOfFile(bytes);
  return tableOfText({ name, text, encoding }, pause);
}

/** The same for what was pasted: a piece of a table, a line for each person, or nothing but links. */
export async function tableOfPasted(
  name: string,
  text: string,
  pause: Pause,
): Promise<ImportTable> {
  if (separatorOf(text) === '\t' || isHeaded(text))
    return tableOfText({ name, text, encoding: 'utf-8' }, pause);
  const columns = (['name', 'profile', 'links'] as const).map((role, at) => ({
    at,
    title: '',
    role,
    reason: 'contents' as const,
  }));
  const rows = rowsOfPasted(text).slice(0, MOST_ROWS);
  return { name, encoding: 'utf-8', separator: '', before: 0, rows, columns };
}

async function tableOfText(
  { name, text, encoding }: Pick<ImportTable, 'name' | 'encoding'> & { readonly text: string },
  pause: Pause,
): Promise<ImportTable> {
  const separator = separatorOf(text);
  const all = await rowsOfText(text, separator, { most: MOST_ROWS, pause });
  const blank = all.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const before = Math.max(0, blank);
  const rows = all.slice(before);
  const { columns, headed } = columnsOfRows(rows);
  return {
    name,
    encoding,
    separator,
    columns,
    rows: headed ? rows.slice(1) : rows,
    before: before + (headed ? 1 : 0),
  };
}

/** Whether the first line of a text names the columns of a table. */
function isHeaded(text: string): boolean {
  const separator = separatorOf(text);
  const [first = '', second = ''] = text.trim().split(/\r?\n/u, 2);
  const cells = first.split(separator);
  return cells.length > 1 && columnsOfRows([cells, second.split(separator)]).headed;
}
