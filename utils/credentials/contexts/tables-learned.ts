import { learned } from '@/utils/lib/learned';

const tables = learned<Readonly<Record<string, string>>>('the term tables');

export const learnTables = tables.learn;
export const tablesKnown = tables.known;
