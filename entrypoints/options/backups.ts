import type { BackupStep } from '@/components/Backup';
import { download } from '@/utils/browser/download';
import { offering } from '@/utils/browser/file-channel';
import { ask } from '@/utils/browser/send';
import { storedSettings } from '@/utils/browser/settings';
import { backupIn, backupText, countOf } from '@/utils/exports/backup/backup';
import { type KeptRows, keptTables, rowsToKeep } from '@/utils/exports/backup/kept-rows';
import { MOST_BACKUP_BYTES, sealed, unsealed } from '@/utils/exports/backup/sealed';
import { fail } from '@/utils/lib/result';
import type { Store } from '@/utils/model/store';

/** Reads what is kept, shuts it away and hands it to the user. */
export async function makeBackup(
  store: Store,
  passphrase: string,
  version: string,
): Promise<BackupStep> {
  const now = new Date();
  const [rows, settings] = await Promise.all([rowsToKeep(store), storedSettings()]);
  const text = backupText({ madeBy: `Proofstack ${version}`, rows, settings });
  const name = `proofstack-${now.toISOString().slice(0, 10)}.proofstack`;
  download(name, 'application/octet-stream', await sealed(text, passphrase, now));
  return { step: 'made', name };
}

/** Opens a backup here, so that its passphrase goes nowhere; what is in it the worker looks at once more, and writes. */
export async function restoreBackup(
  store: Store,
  file: File,
  passphrase: string,
): Promise<BackupStep> {
  if (file.size > MOST_BACKUP_BYTES) {
    const { problem } = fail('file-too-large', `${file.size} bytes`);
    return { step: 'failed', problem };
  }
  const text = await unsealed(new Uint8Array(await file.arrayBuffer()), passphrase);
  if (!text.ok) return { step: 'failed', problem: text.problem };
  const backup = backupIn(text.value);
  if (!backup.ok) return { step: 'failed', problem: backup.problem };
  const { rows } = backup.value;
  const added = await missingFrom(store, rows);
  const done = await offering(new Blob([text.value]), (fileId) =>
    ask('backup/restore', { fileId }),
  );
  return done.ok
    ? { step: 'restored', added, of: countOf(rows) }
    : { step: 'failed', problem: done.problem };
}

/** How many rows are not here yet. */
async function missingFrom(store: Store, rows: KeptRows): Promise<number> {
  const counts = keptTables.map(async (name) => {
    const there = new Set(await store[name].ids());
    return rows[name].filter(({ id }: { readonly id: string }) => !there.has(id)).length;
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}
