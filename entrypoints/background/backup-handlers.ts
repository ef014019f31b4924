import { fetchFile } from '@/utils/browser/file-channel';
import type { Handlers } from '@/utils/browser/serve';
import { addSettings, settingsIn } from '@/utils/browser/settings';
import { backupIn } from '@/utils/exports/backup/backup';
import { keptTables } from '@/utils/exports/backup/kept-rows';
import { missingRows } from '@/utils/exports/backup/missing-rows';
import { withoutTrust } from '@/utils/exports/backup/own-word';
import type { KeptRows } from '@/utils/exports/backup/row-shapes';
import { type Failure, fail } from '@/utils/lib/result';
import { decodeUtf8 } from '@/utils/lib/strict-json';
import { MOST_SAVED_POSTINGS } from '@/utils/model/plan';
import type { SavedPostingRow } from '@/utils/model/saved-posting';
import type { PostingRow, Store } from '@/utils/model/store';
import type { Vocabulary } from '@/utils/skills/vocabulary';

import type { Parts } from './parts';
import { restoredRows } from './restored-rows';
import { registerSites } from './sites';
import { vocabularyInUse } from './vocabulary-in-use';

/** A backup that a screen has opened with its passphrase is looked at once more, and written in one step. */
export const backupHandlers = ({
  around,
  refreshAll,
}: Parts): Pick<Handlers, 'backup/restore'> => ({
  async 'backup/restore'({ fileId, trust }) {
    const bytes = await fetchFile(fileId);
    if (!bytes) return fail('file-gone', 'the screen that had it handed nothing over');
    const text = decodeUtf8(bytes);
    if (!text.ok) return text;
    const vocabulary = await vocabularyInUse();
    const now = () => new Date(around.clock.now());
    const refused = await restored(around.lasting, text.value, { trust, vocabulary, now });
    if (refused) return refused;
    await registerSites();
    await refreshAll();
    return undefined;
  },
});

interface Told {
  readonly trust: 'with' | 'without';
  readonly vocabulary: Vocabulary;
  readonly now: () => Date;
}

/**
 * Nothing is written before all of a backup can be read; without the word of the user nobody is trusted, and nothing
 * is somebody's because the backup says so.
 */
export async function restored(
  store: Store,
  text: string,
  { trust, ...known }: Told,
): Promise<Failure | undefined> {
  const backup = backupIn(text);
  if (!backup.ok) return backup;
  const { rows, settings: given } = backup.value;
  const settings = settingsIn(given ?? {});
  if (!settings) return fail('backup-damaged', 'its settings cannot be read');
  await addRows(store, trust === 'with' ? rows : withoutTrust(rows), known);
  if (given !== undefined) await addSettings(settings, trust);
  return undefined;
}

/** What is there stays as it is; what is not there is added. Doing it twice changes nothing. */
async function addRows(store: Store, kept: KeptRows, known: Omit<Told, 'trust'>): Promise<void> {
  const missing = await missingRows(store, kept);
  // With all files: what is missing may belong to one that is here.
  const rows = await restoredRows({ ...missing, files: kept.files }, known);
  await store.together(keptTables, async () => {
    await store.saved.putAll(rows.saved);
    await store.candidates.putAll(rows.candidates);
    await store.findings.putAll(rows.findings);
    await store.files.putAll(rows.files);
    await store.trust.putAll(rows.trust);
    await store.corrections.putAll(rows.corrections);
    await store.postings.putAll(onePinned(rows.postings, await store.postings.all()));
    const room = MOST_SAVED_POSTINGS - (await store.savedPostings.ids()).length;
    await store.savedPostings.putAll(latest(rows.savedPostings, room));
    await store.pathways.putAll(rows.pathways);
  });
}

/** Those that were saved last, as many as there is room for. */
const latest = (rows: readonly SavedPostingRow[], room: number): readonly SavedPostingRow[] =>
  rows
    .toSorted((one, other) => other.savedAt.localeCompare(one.savedAt))
    .slice(0, Math.max(0, room));

/** The posting that is matched with is one: the one that is pinned here, or else the first of the backup. */
const onePinned = (rows: readonly PostingRow[], here: readonly PostingRow[]): PostingRow[] =>
  rows.map((row, place) => ({ ...row, pinned: place === 0 && !here.some(({ pinned }) => pinned) }));
