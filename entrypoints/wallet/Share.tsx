import { useCallback } from 'react';
import { browser } from 'wxt/browser';

import { useLive } from '@/components/use-live';
import { say } from '@/components/words';
import { type WalletView, walletView } from '@/utils/browser/wallet-query';
import type { Store } from '@/utils/model/store';

import { ShareScreen } from './ShareScreen';

/** Folded away until it is wanted: taking credentials out, once there are some. */
export function Share({ store }: { store: Store }) {
  const view = useLive(
    useCallback(
      (listen: (view: WalletView) => void) => store.watch((rows) => walletView(rows), listen),
      [store],
    ),
  );
  if (!view || view.seen.length === 0) return null;
  return (
    <details className="own-share">
      <summary>{say('share_title')}</summary>
      <ShareScreen store={store} seen={view.seen} version={browser.runtime.getManifest().version} />
    </details>
  );
}
