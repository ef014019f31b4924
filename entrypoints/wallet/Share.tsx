import { useCallback, useState } from 'react';
import { browser } from 'wxt/browser';

import { useLive } from '@/components/use-live';
import { say } from '@/components/words';
import { type Store, WALLET } from '@/utils/model/store';

import { REST_MS } from './rest';
import { ShareScreen } from './ShareScreen';
import { useEveryOwn } from './use-every-own';

/** Folded away until it is wanted: taking credentials out, once there are some. */
export function Share({ store }: { store: Store }) {
  const [isOpen, setOpen] = useState(false);
  const total = useLive(
    useCallback(
      (listen: (total: number) => void) =>
        store.watch(
          async ({ drawings }) => (await drawings.get(WALLET))?.counts.total ?? 0,
          listen,
          REST_MS,
        ),
      [store],
    ),
  );
  const seen = useEveryOwn(store, isOpen);
  if (!total) return null;
  return (
    <details className="own-share" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say('share_title')}</summary>
      {isOpen && seen ? (
        <ShareScreen store={store} seen={seen} version={browser.runtime.getManifest().version} />
      ) : null}
    </details>
  );
}
