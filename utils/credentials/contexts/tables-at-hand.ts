import { termTables } from './tables';

/** The worker has `tables-learned` in its place: its code carries no tables. */
export const tablesKnown = (): Readonly<Record<string, string>> => termTables;
