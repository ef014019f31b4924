import papaparse from 'papaparse';

export const separators = [',', ';', '\t', '|'] as const;
/** Stands between no two cells of any file: each row is one cell. */
const NONE = '\u001f';

/** Rows that are read in one step. */
const STEP = 500;
/** A quote that is opened and never closed would take the rest of the file along. */
const MOST_LINES_OF_ROW = 40;

/** Lets whoever waits have their turn; a screen goes on being drawn. */
export type Pause = () => Promise<void>;

/**
 * The rows of a table as RFC 4180 has it, some at a time. A row whose quotes do not fit is taken as it stands, up
 * to the end of its line, so that it harms no other.
 */
export async function rowsOfText(
  text: string,
  separator: string,
  { most, pause }: { readonly most: number; readonly pause: Pause },
): Promise<readonly (readonly string[])[]> {
  const lines = text.replace(/\r\n?/gu, '\n');
  const rows: (readonly string[])[] = [];
  for (let at = 0; at < lines.length && rows.length < most; await pause()) {
    const { data, end } = someRows(lines.slice(at), separator);
    rows.push(...data);
    at += end;
  }
  return rows.slice(0, most);
}

interface Some {
  readonly data: readonly string[][];
  /** Where the next row begins. */
  readonly end: number;
}

function someRows(text: string, separator: string): Some {
  const { data, end, bad } = parsed(text, separator, STEP);
  if (bad === undefined) return { data, end };
  const start = bad === 0 ? 0 : parsed(text, separator, bad).end;
  const stop = text.indexOf('\n', start);
  const line = stop < 0 ? text.slice(start) : text.slice(start, stop);
  return {
    data: [...data.slice(0, bad), line.split(separator).map((cell) => cell.replaceAll('"', ''))],
    end: start + line.length + 1,
  };
}

function parsed(text: string, separator: string, preview: number) {
  const { data, errors, meta } = papaparse.parse<string[]>(text, {
    delimiter: separator,
    newline: '\n',
    preview,
    // It miscounts where it stopped.
    fastMode: false,
  });
  const wrong = errors.flatMap(({ type, row }) => (type === 'Quotes' ? [row ?? 0] : []));
  const long = data.findIndex((row) => row.some(isLong));
  const bad = Math.min(...wrong, ...(long < 0 ? [] : [long]));
  return { data, end: meta.cursor, ...(Number.isFinite(bad) && { bad }) };
}

const isLong = (cell: string): boolean =>
  cell.split('\n', MOST_LINES_OF_ROW).length === MOST_LINES_OF_ROW;

const HEAD = 20_000;
const SAMPLE = 60;

/** What stands between the cells: whatever parts most rows, and those into the same number of cells. */
export function separatorOf(text: string): string {
  const lines = text.slice(0, HEAD).replace(/\r\n?/gu, '\n');
  const head = text.length > HEAD ? lines.slice(0, lines.lastIndexOf('\n') + 1) || lines : lines;
  const tried = separators.map((separator) => ({ separator, ...fitOf(head, separator) }));
  const [best] = tried
    .filter(({ parted }) => parted >= 0.5)
    .toSorted((one, other) => other.parted + other.even - one.parted - one.even);
  return best?.separator ?? NONE;
}

/** The share of rows that a separator parts at all, and of those that it parts as it does most. */
function fitOf(head: string, separator: string) {
  const { data } = parsed(head, separator, SAMPLE);
  const widths = data.filter((row) => row.some((cell) => cell !== '')).map((row) => row.length);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const share = (count: number) => (widths.length === 0 ? 0 : count / widths.length);
  return {
    parted: share(widths.filter((width) => width > 1).length),
    even: share(Math.max(0, ...counts.values())),
  };
}
