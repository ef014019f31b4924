import { fetchFile } from '@/utils/browser/file-channel';
import type { Handlers } from '@/utils/browser/serve';
import { fail } from '@/utils/lib/result';
import { sha256Hex } from '@/utils/lib/sha256';
import { REMOVED } from '@/utils/model/pathway';
import type { PathwayRow, Store } from '@/utils/model/store';

import type { Parts } from './parts';
import { storeOfTab } from './surroundings';

type Rows = 'pathway/add' | 'pathway/remove' | 'pathway/restore';

/** Larger files are no pathways: the largest that we know of has a fiftieth of that. */
const MOST_BYTES = 4 * 1024 * 1024;

/** Before the id that a file gives, so that none passes for a pathway of the package. */
const BROUGHT = 'brought:';

/** Pathways that the user brings as files, and deletes. */
export function pathwayHandlers({ around, refreshAll }: Parts): Pick<Handlers, Rows> {
  const stores = [around.lasting, around.passing];

  return {
    async 'pathway/add'({ tabId, fileId, size }) {
      if (size > MOST_BYTES) return fail('pathway-too-large', `${size} bytes`);
      const bytes = await fetchFile(fileId);
      if (!bytes) return fail('file-gone', 'the screen that had it handed nothing over');
      if (bytes.length > MOST_BYTES) return fail('pathway-too-large', `${bytes.length} bytes`);
      const store = await storeOfTab(around, tabId);
      const { heavy } = around.environmentFor(store);
      const read = (await heavy?.pathwaysIn(bytes)) ?? fail('internal', 'no heavy door');
      if (!read.ok) return read;
      const addedAt = new Date(around.clock.now()).toISOString();
      const rows = read.value.map((given): PathwayRow => {
        const pathway = { ...given, id: `${BROUGHT}${given.id}` };
        const id = `pathway:${sha256Hex(JSON.stringify(pathway))}`;
        return { id, pathway, addedAt };
      });
      await replace(store, rows);
      await refreshAll();
      return undefined;
    },

    async 'pathway/remove'({ pathwayId }) {
      await rename(pathwayId, `${REMOVED}${pathwayId}`);
    },

    async 'pathway/restore'({ pathwayId }) {
      await rename(`${REMOVED}${pathwayId}`, pathwayId);
    },
  };

  /** A row is called otherwise as soon as it says something else, so that everybody sees that it has changed. */
  async function rename(from: string, to: string): Promise<void> {
    for (const store of stores) {
      const row = await store.pathways.get(from);
      if (!row) continue;
      await store.pathways.put({ ...row, id: to });
      await store.pathways.remove([from]);
    }
    await refreshAll();
  }
}

/** A pathway that is brought again takes the place of what it said before. */
async function replace(store: Store, rows: readonly PathwayRow[]): Promise<void> {
  const brought = new Set(rows.map(({ pathway }) => pathway.id));
  const known = await store.pathways.all();
  const older = known.filter(({ pathway }) => brought.has(pathway.id));
  await store.pathways.remove(older.map(({ id }) => id));
  await store.pathways.putAll(rows);
}
