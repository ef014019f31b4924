/** A certification as LinkedIn's data export writes it: one row of `Certifications.csv`. */
export interface Certification {
  readonly name: string;
  readonly authority: string;
  /** As it is written; many have none. */
  readonly url: string;
}

const MOST_ROWS = 2_000;

/** The certifications of such a table, whatever the order of its columns; nothing where it is another one. */
export function certificationsIn(bytes: Uint8Array): readonly Certification[] | undefined {
  const text = new TextDecoder().decode(bytes);
  const [head = ''] = text.split('\n', 1);
  const columns = (rowsIn(head)[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const [name, url, authority] = ['name', 'url', 'authority'].map((one) => columns.indexOf(one));
  if (name === undefined || url === undefined || authority === undefined) return undefined;
  if (Math.min(name, url, authority) < 0) return undefined;
  return rowsIn(text)
    .slice(1, MOST_ROWS)
    .flatMap((row) =>
      row[name]?.trim()
        ? [
            {
              name: row[name].trim(),
              url: row[url]?.trim() ?? '',
              authority: row[authority]?.trim() ?? '',
            },
          ]
        : [],
    );
}

/** RFC 4180, section 2. */
function rowsIn(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = text
    .replace(/^\ufeff/u, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/gu);
  for (const [, quoted, plain = '', end] of cells) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}
