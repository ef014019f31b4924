import { fetchFile } from '@/utils/browser/file-channel';
import type { Handlers } from '@/utils/browser/serve';
import { addSettings } from '@/utils/browser/settings';
import { backupIn } from '@/utils/exports/backup/backup';
import { type KeptRows, keptTables } from '@/utils/exports/backup/kept-rows';
import { fail } from '@/utils/lib/result';
import { decodeUtf8 } from '@/utils/lib/strict-json';
import type { Shelf } from '@/utils/model/shelf';
import type { Store } from '@/utils/model/store';

import type { Parts } from './parts';
import { registerSites } from './sites';

/** A backup that a screen has opened with its passphrase is looked at once more, and written in one step. */
export const backupHandlers = ({
  around,
  refreshAll,
}: Parts): Pick<Handlers, 'backup/restore'> => ({
  async 'backup/restore'({ fileId }) {
    const bytes = await fetchFile(fileId);
    if (!bytes) return fail('file-gone', 'the screen that had it handed nothing over');
    const text = decodeUtf8(bytes);
    const backup = text.ok ? backupIn(text.value) : text;
    if (!backup.ok) return backup;
    await addRows(around.lasting, backup.value.rows);
    await addSettings(backup.value.settings);
    await registerSites();
    await refreshAll();
    return undefined;
  },
});

/** What is there stays as it is; what is not there is added. Doing it twice changes nothing. */
export const addRows = (store: Store, rows: KeptRows): Promise<void> =>
  store.together(keptTables, async () => {
    await addMissing(store.saved, rows.saved);
    await addMissing(store.candidates, rows.candidates);
    await addMissing(store.findings, rows.findings);
    await addMissing(store.results, rows.results);
    await addMissing(store.files, rows.files);
    await addMissing(store.trust, rows.trust);
    await addMissing(store.corrections, rows.corrections);
    await addMissing(store.postings, rows.postings);
  });

async function addMissing<Row extends { readonly id: string }>(
  shelf: Shelf<Row>,
  rows: readonly Row[],
): Promise<void> {
  const there = new Set(await shelf.ids());
  await shelf.putAll(rows.filter(({ id }) => !there.has(id)));
}
