import { tablesKnown } from './tables-at-hand';
import { type LocalContext, readTermTable } from './term-table';

const read = new Map<string, readonly LocalContext[]>();

/** The contexts behind a known address, read when they are first asked for; nothing for an address we do not know. */
export function knownContexts(url: string): readonly LocalContext[] | undefined {
  const before = read.get(url);
  if (before) return before;
  const tables = tablesKnown();
  const table = Object.hasOwn(tables, url) ? tables[url] : undefined;
  if (table === undefined) return undefined;

  const contexts = readTermTable(table).flatMap((part) =>
    typeof part === 'string' ? (knownContexts(part) ?? []) : [part],
  );
  read.set(url, contexts);
  return contexts;
}
