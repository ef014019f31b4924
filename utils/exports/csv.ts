import papaparse from 'papaparse';

/**
 * What makes a spreadsheet take a cell for a formula, behind white space, control and invisible characters and in
 * full width too; a tab or line break in front may split it. papaparse's own switch misses cells of several lines.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;

/** A table as RFC 4180 writes it, every cell quoted, none of them a formula in any spreadsheet. */
export const csvOf = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  csvLines([columns, ...rows]);

/** Some lines of such a table, without the break behind the last. */
export const csvLines = (rows: readonly (readonly string[])[]): string =>
  papaparse.unparse(
    rows.map((row) => row.map(inert)),
    { quotes: true, newline: '\r\n' },
  );

/** An apostrophe in front tells every spreadsheet that a text follows. */
const inert = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);
