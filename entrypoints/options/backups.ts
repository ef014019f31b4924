import type { BackupStep } from '@/components/Backup';
import type { Brings } from '@/components/BackupTrust';
import { download } from '@/utils/browser/download';
import { offering } from '@/utils/browser/file-channel';
import { ask } from '@/utils/browser/send';
import { permitsOf, settingsIn, storedSettings } from '@/utils/browser/settings';
import { backupIn, backupText, countOf } from '@/utils/exports/backup/backup';
import { rowsToKeep } from '@/utils/exports/backup/kept-rows';
import { missingRows } from '@/utils/exports/backup/missing-rows';
import { ownWordIn, withoutTrust } from '@/utils/exports/backup/own-word';
import type { KeptRows } from '@/utils/exports/backup/row-shapes';
import { MOST_BACKUP_BYTES, sealed, unsealed } from '@/utils/exports/backup/sealed';
import { fail, ok, type Result } from '@/utils/lib/result';
import { domainOf } from '@/utils/model/issuer';
import type { Store } from '@/utils/model/store';

/** A backup that its passphrase has opened, of which nothing is written yet. */
export interface OpenedBackup {
  readonly text: string;
  readonly rows: KeptRows;
  readonly leftOut: number;
  readonly brings: Brings;
}

/** Reads what is kept, shuts it away and hands it to the user. */
export async function makeBackup(
  store: Store,
  passphrase: string,
  version: string,
): Promise<BackupStep> {
  const now = new Date();
  const [rows, settings] = await Promise.all([rowsToKeep(store), storedSettings()]);
  const text = backupText({ madeBy: `Proofstack ${version}`, rows, settings });
  const file = text.ok ? await sealed(text.value, passphrase, now) : text;
  if (!file.ok) return { step: 'failed', problem: file.problem };
  const name = `proofstack-${now.toISOString().slice(0, 10)}.proofstack`;
  download(name, 'application/octet-stream', file.value);
  return { step: 'made', name };
}

/**
 * Opens a backup here, so that its passphrase goes nowhere, and says whom it would trust, what it would permit, and what
 * it says of people.
 */
export async function openBackup(
  store: Store,
  file: File,
  passphrase: string,
): Promise<Result<OpenedBackup>> {
  if (file.size > MOST_BACKUP_BYTES) return fail('file-too-large', `${file.size} bytes`);
  const text = await unsealed(new Uint8Array(await file.arrayBuffer()), passphrase);
  if (!text.ok) return text;
  const backup = backupIn(text.value);
  if (!backup.ok) return backup;
  const { rows, leftOut } = backup.value;
  const settings = settingsIn(backup.value.settings ?? {});
  if (!settings) return fail('backup-damaged', 'its settings cannot be read');
  const [missing, permits] = await Promise.all([missingRows(store, rows), permitsOf(settings)]);
  const issuers = missing.trust.map(({ id, anyKey = false }) => ({
    id,
    domain: domainOf(id),
    anyKey,
  }));
  return ok({
    text: text.value,
    rows,
    leftOut,
    brings: { issuers, ...permits, ...ownWordIn(missing, rows) },
  });
}

export const bringsTrust = (brings: Brings): boolean =>
  Object.values(brings).some(({ length }) => length > 0);

/** Hands an opened backup to the worker, which looks at it once more and writes it. */
export async function writeBackup(
  store: Store,
  { text, rows, leftOut }: OpenedBackup,
  trust: 'with' | 'without',
): Promise<BackupStep> {
  const missing = await missingRows(store, trust === 'with' ? rows : withoutTrust(rows));
  const done = await offering(new Blob([text]), (fileId) =>
    ask('backup/restore', { fileId, trust }),
  );
  return done.ok
    ? { step: 'restored', added: countOf(missing), of: countOf(rows), leftOut }
    : { step: 'failed', problem: done.problem };
}

/** What a step came to; one that breaks off has failed, and says so. */
export async function cameTo(step: () => Promise<BackupStep>): Promise<BackupStep> {
  try {
    return await step();
  } catch (cause) {
    return { step: 'failed', problem: fail('internal', String(cause)).problem };
  }
}
