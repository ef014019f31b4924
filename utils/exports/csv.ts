import { unparse } from 'papaparse';

/**
 * What makes a spreadsheet take a cell for a formula, behind white space and control characters and in full
 * width too. papaparse's own switch misses cells of several lines.
 */
const FORMULA = /^[\s\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;

/** A table as RFC 4180 writes it, every cell quoted, none of them a formula in any spreadsheet. */
export const csvOf = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  unparse(
    { fields: columns.map(inert), data: rows.map((row) => row.map(inert)) },
    { quotes: true, newline: '\r\n' },
  );

/** An apostrophe in front tells every spreadsheet that a text follows. */
const inert = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);
