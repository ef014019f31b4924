import * as z from 'zod/mini';

import { encodeBase64 } from '@/utils/lib/base64';
import { fail, ok, type Result } from '@/utils/lib/result';
import { sha256Hex } from '@/utils/lib/sha256';
import { parseStrictJson } from '@/utils/lib/strict-json';

import { atRest, type KeptRows, keptTables } from './kept-rows';
import { tablesShape } from './row-shapes';

/** Everything that the user keeps on purpose. */
export interface Backup {
  readonly madeBy: string;
  readonly rows: KeptRows;
  /** As the settings lie in storage; whoever takes them up reads them anew. */
  readonly settings: unknown;
}

const BackupText = z.object({
  madeBy: z.string().check(z.maxLength(200)),
  tables: tablesShape,
  settings: z.optional(z.record(z.string(), z.json())),
});

/** A backup as one text, before it is shut away. */
export function backupText({ madeBy, rows, settings }: Backup): string {
  const files = rows.files.map(({ id, body }) => ({ id, body: encodeBase64(body) }));
  return JSON.stringify({ madeBy, tables: { ...rows, files }, settings });
}

/** The backup in a text, with every row looked at; one wrong row refuses all of them. */
export function backupIn(text: string): Result<Backup> {
  const json = parseStrictJson(text);
  const read = json.ok ? BackupText.safeParse(json.value) : undefined;
  if (!json.ok || !read?.success) {
    const why = json.ok ? read?.error && z.prettifyError(read.error) : json.problem.detail;
    return fail('backup-damaged', String(why).slice(0, 2_000));
  }
  const { madeBy, tables, settings } = read.data;
  // The schemas look at what decides; what a row has besides is as its own kind wrote it, under an authenticated seal.
  const rows = tables as unknown as KeptRows;
  const changed = rows.files.find(({ id, body }) => id !== `file:${sha256Hex(body)}`);
  if (changed) return fail('backup-damaged', `${changed.id} is another file`);
  return ok({ madeBy, settings, rows: { ...rows, findings: rows.findings.map(atRest) } });
}

/** How many rows a backup has, table by table. */
export const countOf = (rows: KeptRows): number =>
  keptTables.reduce((sum, name) => sum + rows[name].length, 0);
