import { browser } from 'wxt/browser';

import { fetchFile } from '@/utils/browser/file-channel';
import type { Handlers } from '@/utils/browser/serve';
import { type Brought, broughtIn, MOST_FILE_BYTES } from '@/utils/credentials/brought';
import type { Environment } from '@/utils/credentials/environment';
import { fail } from '@/utils/lib/result';

import { addBrought } from './add-brought';
import type { Parts } from './parts';
import { storeOfTab } from './surroundings';

/** Files that the user brings are opened, and what lies in them stands beside the credentials of the tab. */
export function fileHandlers({ around, queue, refresh }: Parts): Pick<Handlers, 'file/add'> {
  return {
    async 'file/add'({ tabId, fileId, name, size }) {
      const store = await storeOfTab(around, tabId);
      const environment = around.environmentFor(store);
      const { url } = await browser.tabs.get(tabId);
      const brought = await opened({ fileId, name, size }, environment);
      const atOnce = await addBrought(store, { id: tabId, url }, brought, environment);
      await queue.add(store, atOnce);
      await refresh(store, tabId);
    },
  };
}

/** What lies in a file that a screen has. One that is too large is not so much as fetched. */
export async function opened(
  { fileId, name, size }: { readonly fileId: string; readonly name: string; readonly size: number },
  environment: Environment,
): Promise<readonly Brought[]> {
  if (size > MOST_FILE_BYTES) {
    const { problem } = fail('file-too-large', `${size} bytes`);
    return [{ kind: 'refused', name, problem }];
  }
  const bytes = await fetchFile(fileId);
  if (bytes) return broughtIn({ name, bytes }, environment);
  const { problem } = fail('file-gone', 'the screen that had it handed nothing over');
  return [{ kind: 'refused', name, problem }];
}
