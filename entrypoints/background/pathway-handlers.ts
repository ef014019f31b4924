import { fetchFile } from '@/utils/browser/file-channel';
import type { Handlers } from '@/utils/browser/serve';
import { type Failure, fail, type Result } from '@/utils/lib/result';
import { sha256Hex } from '@/utils/lib/sha256';
import { type Pathway, type PathwayRow, REMOVED } from '@/utils/model/pathway';
import { pathwayAddress } from '@/utils/model/pathway-address';
import type { Store } from '@/utils/model/store';

import type { Parts } from './parts';
import { MOST_BYTES, publishedPathways } from './published-pathways';
import { storeOfTab } from './surroundings';

type Rows = 'pathway/add' | 'pathway/ask' | 'pathway/remove' | 'pathway/restore';

/** Before the id that a file gives, so that none passes for a pathway of the package. */
const BROUGHT = 'brought:';

const NO_DOOR = fail('internal', 'no heavy door');

/** Pathways that the user brings, as files or by the address where they are published, and deletes. */
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
      return keep(store, (await heavy?.pathwaysIn(bytes)) ?? NO_DOOR);
    },

    async 'pathway/ask'({ tabId, address }) {
      const store = await storeOfTab(around, tabId);
      const source = pathwayAddress(address);
      return source.ok
        ? keep(store, await publishedPathways(source.value, around.environmentFor(store)))
        : source;
    },

    async 'pathway/remove'({ pathwayId }) {
      await rename(pathwayId, `${REMOVED}${pathwayId}`);
    },

    async 'pathway/restore'({ pathwayId }) {
      await rename(`${REMOVED}${pathwayId}`, pathwayId);
    },
  };

  async function keep(
    store: Store,
    read: Result<readonly Pathway[]>,
  ): Promise<Failure | undefined> {
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
  }

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
