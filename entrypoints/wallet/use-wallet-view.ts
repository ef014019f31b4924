import { useCallback } from 'react';

import { useLive } from '@/components/use-live';
import { type WalletView, walletView } from '@/utils/browser/wallet-query';
import type { Store } from '@/utils/model/store';

/** The user's own credentials as they are shown; what was shown last stands until the next is read. */
export function useWalletView(
  store: Store,
  { most, ids }: { readonly most: number; readonly ids: readonly string[] | undefined },
): WalletView | undefined {
  return useLive(
    useCallback(
      (listen: (view: WalletView) => void) =>
        store.watch((rows) => walletView(rows, { most, ids }), listen),
      [store, most, ids],
    ),
  );
}
