import * as z from 'zod/mini';

import { encodeBase64 } from '@/utils/lib/base64';
import { fail, ok, type Result } from '@/utils/lib/result';
import { sha256Hex } from '@/utils/lib/sha256';
import { parseStrictJson } from '@/utils/lib/strict-json';

import { keptTables } from './kept-rows';
import { type KeptRows, tablesShape } from './row-shapes';
import { MOST_BACKUP_BYTES } from './sealed';
import { tiedRows } from './tied-rows';

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

/** A backup that was read, and how many of its rows do not belong to the others and are left out. */
interface ReadBackup extends Backup {
  readonly leftOut: number;
}

/** A backup as one text, before it is shut away. */
export function backupText({ madeBy, rows, settings }: Backup): Result<string> {
  const size = rows.files.reduce((sum, { body }) => sum + body.length, 0);
  if (size > MOST_BACKUP_BYTES) return fail('backup-too-large', `${size} bytes in files`);
  const files = rows.files.map(({ id, body }) => ({ id, body: encodeBase64(body) }));
  return ok(JSON.stringify({ madeBy, tables: { ...rows, files }, settings }));
}

/** The backup in a text, with every row looked at; one wrong row refuses all of them. */
export function backupIn(text: string): Result<ReadBackup> {
  const json = parseStrictJson(text);
  const read = json.ok ? BackupText.safeParse(json.value) : undefined;
  if (!json.ok || !read?.success) {
    const why = json.ok ? read?.error && z.prettifyError(read.error) : json.problem.detail;
    return fail('backup-damaged', String(why).slice(0, 2_000));
  }
  const { madeBy, tables, settings } = read.data;
  const changed = tables.files.find(({ id, body }) => id !== `file:${sha256Hex(body)}`);
  if (changed) return fail('backup-damaged', `${changed.id} is another file`);
  const rows = tiedRows(tables);
  return ok({ madeBy, settings, rows, leftOut: countOf(tables) - countOf(rows) });
}

/** How many rows a backup has, table by table. */
export const countOf = (rows: KeptRows): number =>
  keptTables.reduce((sum, name) => sum + rows[name].length, 0);
