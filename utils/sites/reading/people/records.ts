import { all, attributeOf, closest, genuine } from '../nodes';

/** Tables, and grids that are made of other elements. */
export const TABLE = 'table, [role="table"], [role="grid"], [role="treegrid"]';
const ROW = 'tr, [role="row"]';
const CELL = 'td, th, [role="gridcell"], [role="cell"], [role="rowheader"], [role="columnheader"]';
/** Grids that keep some columns still show a row in several pieces, each with the row's number. */
const PIECES = ['aria-rowindex', 'row-id'];
const MOST_RECORDS = 600;

export interface Cell {
  readonly element: Element;
  readonly column: number;
  readonly span: number;
}

/** One row of a table, with all that stands in it: what is spread over several elements, and what spans into it. */
export interface TableRecord {
  readonly parts: Element[];
  readonly cells: Cell[];
  /** It holds the heads of columns, or sums. */
  readonly nobodys: boolean;
}

export function recordsOf(table: Element): TableRecord[] {
  const records = new Map<Element | string, TableRecord>();
  let spanning: (Cell & { rows: number })[] = [];
  for (const row of all(table, ROW)) {
    if (closest(row, TABLE) !== table || records.size >= MOST_RECORDS) continue;
    const own = cellsOf(row, spanning);
    const cells = [...own, ...spanning];
    spanning = [...spanning, ...own.map((cell) => ({ ...cell, rows: rowsOf(cell) }))]
      .map((cell) => ({ ...cell, rows: cell.rows - 1 }))
      .filter(({ rows }) => rows > 0);

    const key = PIECES.map((name) => attributeOf(row, name)).find(Boolean) ?? row;
    const known = records.get(key);
    known?.parts.push(row);
    known?.cells.push(...own);
    if (!known) records.set(key, { parts: [row], cells, nobodys: isNobodys(row, own) });
  }
  return [...records.values()];
}

function cellsOf(row: Element, spanning: readonly Cell[]): Cell[] {
  let next = 1;
  return all(row, CELL)
    .filter((cell) => closest(cell, ROW) === row)
    .map((element) => {
      while (spanning.some(({ column }) => column === next)) next += 1;
      const column = numberIn(element, 'aria-colindex') || next;
      const span = numberIn(element, 'colspan') || numberIn(element, 'aria-colspan') || 1;
      next = column + span;
      return { element, column, span };
    });
}

const rowsOf = ({ element }: Cell): number => numberIn(element, 'rowspan') || 1;

const numberIn = (element: Element, name: string): number =>
  Number(attributeOf(element, name)) || 0;

const isNobodys = (row: Element, cells: readonly Cell[]): boolean =>
  closest(row, 'thead, tfoot') !== undefined ||
  cells.every(({ element }) => genuine(element, 'localName') === 'th') ||
  cells.some(({ element }) => attributeOf(element, 'role') === 'columnheader');
